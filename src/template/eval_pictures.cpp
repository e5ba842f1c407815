#include <algorithm>
#include <utility>

#include "pictures/pictures.h"
#include "template/attributes.h"
#include "template/directives.h"
#include "template/evaluator.h"

namespace pisar::tmpl {
namespace {

constexpr double pixel = 25.4 / 96;     // mm, of a picture without a width
constexpr double widest = 165;          // mm: between the margins of most profiles
constexpr double highest = 230;         // mm
constexpr double default_qr_size = 25;  // mm

}  // namespace

std::shared_ptr<const Picture> Evaluator::picture(const std::string& path, Span where) {
  if (input_.pictures) return input_.pictures(path, where, diagnostics_);
  report(Code::file_missing, where, "изображения «" + path + "» здесь взять неоткуда")
      .hint("изображения лежат в рабочей папке");
  return nullptr;
}

Align Evaluator::image_align(const StandaloneNode& node) {
  const std::string align = attribute_text(*node.info, node.attributes, "align").value_or("center");
  return align == "left" ? Align::left : align == "right" ? Align::right : Align::center;
}

void Evaluator::run_image(const StandaloneNode& node, Span where, Blocks& out) {
  const std::string example = "пишется так: ::: image src=\"герб.png\" alt=\"Герб района\" width=30mm";
  const Attribute* source = find_attribute(node.attributes, "src");
  if (source == nullptr) {
    report(Code::attribute_value, where, "у изображения не назван файл (src)").hint(example);
    return;
  }
  Image image;
  image.alt = attribute_text(*node.info, node.attributes, "alt").value_or("");
  if (image.alt.empty()) {
    report(Code::description_missing, where, "не сказано словами, что на изображении (alt)")
        .hint("без этого о нём не узнают те, кто его не видит; " + example);
  }
  const std::optional<std::string> path = attribute_text(*node.info, node.attributes, "src");
  if (!path) return;
  image.picture = picture(*path, source->where);
  if (!image.picture) return;
  image.align = image_align(node);
  image.id = attribute_text(*node.info, node.attributes, "id").value_or("");
  image.caption = run_caption(node.attributes);
  const double ratio = static_cast<double>(image.picture->height) / image.picture->width;
  if (const auto width = attribute_text(*node.info, node.attributes, "width")) {
    image.width = parse_length(*width).value_or(0);
  } else {
    image.width = std::min({image.picture->width * pixel, widest, highest / ratio});
  }
  image.height = image.width * ratio;
  add(out, {std::move(image), where});
}

void Evaluator::run_qr(const StandaloneNode& node, Span where, Blocks& out) {
  const Attribute* source = find_attribute(node.attributes, "text");
  const std::string example = "пишется так: ::: qr text=\"https://example.ru\" size=25mm";
  if (source == nullptr) {
    report(Code::attribute_value, where, "не сказано, что записать в QR-код (text)").hint(example);
    return;
  }
  const std::optional<std::string> text = attribute_text(*node.info, node.attributes, "text");
  if (!text) return;
  Image image;
  image.picture = make_qr(*text, source->where, diagnostics_);
  if (!image.picture) return;
  image.alt = attribute_text(*node.info, node.attributes, "alt").value_or("QR-код: " + *text);
  image.align = image_align(node);
  image.width = default_qr_size;
  if (const auto size = attribute_text(*node.info, node.attributes, "size"))
    image.width = parse_length(*size).value_or(0);
  image.height = image.width;
  add(out, {std::move(image), where});
}

void Evaluator::take_emblem(Requisite& requisite) {
  const auto line = std::find_if(requisite.lines.begin(), requisite.lines.end(),
                                 [](const Requisite::Line& one) { return one.field == "emblem"; });
  if (line == requisite.lines.end()) return;
  requisite.emblem = picture(plain_text(line->cells.front()), line->where);
  requisite.emblem_alt = "Герб";
  requisite.lines.erase(line);
}

}  // namespace pisar::tmpl
