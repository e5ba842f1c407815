#include <algorithm>
#include <cmath>

#include "write/docx/body.h"
#include "write/docx/parts.h"

namespace pisar::docx {
namespace {

constexpr std::string_view drawing_namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr std::string_view picture_namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr std::string_view word_drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// English Metric Units, in which DrawingML measures.
int emu(double mm) { return static_cast<int>(std::lround(mm * 36000)); }

}  // namespace

/// Opens a paragraph that holds nothing but a drawing, in the line of text, up to what is drawn. Sizes in mm.
void BodyWriter::begin_drawing(const Frame& frame, const Flow& flow) {
  Paragraph stand_in;
  stand_in.style = "image";
  stand_in.format.align = frame.align;
  stand_in.format.first_indent = 0;
  stand_in.format.left_indent = 0;
  if (flow.in_table) stand_in.format.space_before = stand_in.format.space_after = 0;
  ParagraphStyle style = effective_style(profile_, stand_in);
  style.line_spacing = 1;
  style.keep_with_next = flow.keep_last;
  if (!frame.id.empty()) anchors_.push_back(frame.id);
  xml_.open("w:p");
  paragraph_properties(stand_in, style, flow);
  open_bookmarks();
  xml_.open("w:r").open("w:drawing");
  xml_.open("wp:inline", {{"xmlns:wp", word_drawing}, {"distT", 0}, {"distB", 0}, {"distL", 0}, {"distR", 0}});
  xml_.empty("wp:extent", {{"cx", emu(frame.width)}, {"cy", emu(frame.height)}});
  xml_.empty("wp:docPr", {{"id", ++image_count_}, {"name", frame.name}, {"descr", frame.alt}});
  xml_.open("a:graphic", {{"xmlns:a", drawing_namespace}}).open("a:graphicData", {{"uri", frame.kind}});
}

void BodyWriter::end_drawing() {
  xml_.close().close().close().close().close().close();
  after_table_ = false;
}

void BodyWriter::drawing(const Image& image, const Flow& flow) {
  const double room = flow.in_cell ? flow.width : text_width();
  const double scale = std::min(1.0, room / image.width);
  const int width = emu(image.width * scale);
  const int height = emu(image.height * scale);
  auto known = std::find_if(pictures_.begin(), pictures_.end(),
                            [&](const auto& other) { return other->bytes == image.picture->bytes; });
  if (known == pictures_.end()) known = pictures_.insert(known, image.picture);
  const auto index = static_cast<std::size_t>(known - pictures_.begin());
  const int id = image_count_ + 1;
  const std::string name = "Изображение " + std::to_string(id);
  begin_drawing({image.id, image.align, image.width * scale, image.height * scale, name, image.alt, picture_namespace},
                flow);
  xml_.open("pic:pic", {{"xmlns:pic", picture_namespace}}).open("pic:nvPicPr");
  xml_.empty("pic:cNvPr", {{"id", id}, {"name", name}, {"descr", image.alt}}).empty("pic:cNvPicPr").close();
  xml_.open("pic:blipFill").empty("a:blip", {{"r:embed", picture_relation(index)}});
  xml_.open("a:stretch").empty("a:fillRect").close().close();
  xml_.open("pic:spPr").open("a:xfrm").empty("a:off", {{"x", 0}, {"y", 0}});
  xml_.empty("a:ext", {{"cx", width}, {"cy", height}}).close();
  xml_.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close().close();
  xml_.close();
  end_drawing();
}

}  // namespace pisar::docx
