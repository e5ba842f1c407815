#include "document/profile.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace pisar {
namespace {

/// Reads one record of a profile key by key: takes what it knows, reports what is left.
class RecordReader {
 public:
  RecordReader(const Value& value, std::string name, Diagnostics& diagnostics)
      : value_(value), name_(std::move(name)), diagnostics_(diagnostics) {
    if (!value.is_object()) bad(value.where, "ожидается запись с полями");
  }

  void read(std::string_view key, double& target, double least, double most) {
    const Value* value = take(key);
    if (value == nullptr) return;
    const bool number = value->is_number();
    const double given = number ? value->number().to_double() : 0;
    if (!number || given < least || given > most) {
      bad(value->where, "«" + std::string(key) + "»: ожидается число от " + text(least) + " до " + text(most));
      return;
    }
    target = given;
  }

  void read(std::string_view key, int& target, int least, int most) {
    double number = target;
    read(key, number, least, most);
    target = static_cast<int>(number);
  }

  void read(std::string_view key, bool& target) {
    const Value* value = take(key);
    if (value == nullptr) return;
    if (!value->is_boolean()) return bad(value->where, "«" + std::string(key) + "»: ожидается true или false");
    target = value->boolean();
  }

  void read(std::string_view key, std::string& target) {
    const Value* value = take(key);
    if (value == nullptr) return;
    if (!value->is_text()) return bad(value->where, "«" + std::string(key) + "»: ожидается текст");
    target = value->text();
  }

  void read(std::string_view key, Align& target) {
    constexpr std::array<std::pair<std::string_view, Align>, 4> names = {{{"left", Align::left},
                                                                          {"center", Align::center},
                                                                          {"right", Align::right},
                                                                          {"justify", Align::justify}}};
    const Value* value = take(key);
    if (value == nullptr) return;
    for (const auto& [name, align] : names) {
      if (value->is_text() && value->text() == name) {
        target = align;
        return;
      }
    }
    bad(value->where, "«" + std::string(key) + "»: ожидается left, center, right или justify");
  }

  /// A nested record, or nullptr when the profile has none.
  const Value* take(std::string_view key) {
    known_.push_back(key);
    return value_.find(key);
  }

  /// Reports the keys that nothing took.
  void finish() {
    if (!value_.is_object()) return;
    for (const Member& member : value_.object().members()) {
      if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
      Diagnostic& diagnostic =
          diagnostics_.report(Code::profile_unknown_key, member.key_where, "в " + name_ + " нет ключа «" + member.key + "»");
      const std::string_view near = nearest(member.key, known_);
      if (!near.empty()) diagnostic.hint("есть похожий ключ «" + std::string(near) + "»");
    }
  }

 private:
  static std::string text(double number) {
    std::string digits = std::to_string(number);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) digits.pop_back();
    return digits;
  }

  void bad(Span where, const std::string& expected) {
    diagnostics_.report(Code::profile_bad_value, where, name_ + ": " + expected);
  }

  const Value& value_;
  std::string name_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> known_;
};

constexpr double longest_mm = 1000;

void read_style(const Value& value, std::string_view name, ParagraphStyle& style, Diagnostics& diagnostics) {
  RecordReader reader(value, "стиле «" + std::string(name) + "»", diagnostics);
  reader.read("title", style.title);
  reader.read("size", style.size, 4, 100);
  reader.read("bold", style.bold);
  reader.read("italic", style.italic);
  reader.read("caps", style.caps);
  reader.read("align", style.align);
  reader.read("first_indent", style.first_indent, -100, 100);
  reader.read("left_indent", style.left_indent, 0, longest_mm);
  reader.read("right_indent", style.right_indent, 0, longest_mm);
  reader.read("space_before", style.space_before, 0, 500);
  reader.read("space_after", style.space_after, 0, 500);
  reader.read("line_spacing", style.line_spacing, 0.5, 5);
  reader.read("hyphenate", style.hyphenate);
  reader.read("keep_with_next", style.keep_with_next);
  reader.read("keep_together", style.keep_together);
  reader.finish();
}

void read_page(const Value& value, Profile& profile, Diagnostics& diagnostics) {
  RecordReader reader(value, "разделе «page»", diagnostics);
  reader.read("width", profile.page_width, 50, longest_mm);
  reader.read("height", profile.page_height, 50, longest_mm);
  reader.read("margin_left", profile.margin_left, 0, 200);
  reader.read("margin_right", profile.margin_right, 0, 200);
  reader.read("margin_top", profile.margin_top, 0, 200);
  reader.read("margin_bottom", profile.margin_bottom, 0, 200);
  reader.finish();
  constexpr double narrowest = 30;  // mm of text that lines and tables can still be set in
  if (profile.page_width - profile.margin_left - profile.margin_right < narrowest ||
      profile.page_height - profile.margin_top - profile.margin_bottom < narrowest) {
    diagnostics.report(Code::profile_bad_value, value.where, "поля не оставляют на листе места для текста")
        .hint("между полями должно остаться не меньше 30 мм");
  }
}

void read_page_number(const Value& value, Profile& profile, Diagnostics& diagnostics) {
  RecordReader reader(value, "разделе «page_number»", diagnostics);
  reader.read("top", profile.page_number_top, 5, 100);
  reader.read("from", profile.page_number_from, 1, 1000);
  reader.read("size", profile.page_number_size, 4, 50);
  reader.finish();
}

void read_items(const Value& value, Profile& profile, Diagnostics& diagnostics) {
  RecordReader reader(value, "разделе «items»", diagnostics);
  reader.read("indent", profile.item_indent, 0, 100);
  reader.read("step", profile.item_step, 0, 100);
  reader.read("hang", profile.item_hang, 0, 100);
  reader.finish();
}

void read_requisites(const Value& value, Profile& profile, Diagnostics& diagnostics) {
  RecordReader reader(value, "разделе «requisites»", diagnostics);
  reader.read("corner_width", profile.corner_width, 20, 200);
  reader.read("centre_width", profile.centre_width, 20, 300);
  reader.read("signature_name", profile.signature_name, 10, 200);
  reader.read("signature_lines", profile.signature_lines, 0, 10);
  reader.finish();
}

void read_tables(const Value& value, Profile& profile, Diagnostics& diagnostics) {
  RecordReader reader(value, "разделе «tables»", diagnostics);
  reader.read("cell_padding", profile.cell_padding, 0, 20);
  reader.read("rule_width", profile.rule_width, 0, 10);
  reader.read("caption", profile.table_caption);
  reader.finish();
}

void read_references(const Value& value, Profile& profile, Diagnostics& diagnostics) {
  RecordReader reader(value, "разделе «references»", diagnostics);
  for (const std::string_view kind : {"annex", "table", "section", "figure", "item"}) {
    const Value* words = reader.take(kind);
    if (words == nullptr) continue;
    CaseForms& forms = profile.references[std::string(kind)];
    RecordReader cases(*words, "словах ссылки «" + std::string(kind) + "»", diagnostics);
    for (const std::string_view code : {"nom", "gen", "dat", "acc", "ins", "prep"}) {
      std::string form = forms[std::string(code)];
      cases.read(code, form);
      forms[std::string(code)] = form;
    }
    cases.finish();
  }
  reader.finish();
}

}  // namespace

const ParagraphStyle& Profile::style(std::string_view name) const {
  static const ParagraphStyle plain{};
  auto found = styles.find(name);
  if (found == styles.end()) found = styles.find("text");
  return found == styles.end() ? plain : found->second;
}

std::shared_ptr<const Profile> read_profile(const Value& value, const Profile* base, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  Profile profile = base != nullptr ? *base : Profile{};
  RecordReader reader(value, "профиле", diagnostics);
  reader.read("id", profile.id);
  reader.read("title", profile.title);
  static_cast<void>(reader.take("extends"));  // the caller has read the base
  reader.read("font", profile.font);
  reader.read("font_office", profile.font_office);
  if (const Value* page = reader.take("page")) read_page(*page, profile, diagnostics);
  if (const Value* number = reader.take("page_number")) read_page_number(*number, profile, diagnostics);
  if (const Value* items = reader.take("items")) read_items(*items, profile, diagnostics);
  if (const Value* requisites = reader.take("requisites")) read_requisites(*requisites, profile, diagnostics);
  if (const Value* tables = reader.take("tables")) read_tables(*tables, profile, diagnostics);
  if (const Value* references = reader.take("references")) read_references(*references, profile, diagnostics);
  if (const Value* styles = reader.take("styles"); styles != nullptr && styles->is_object()) {
    for (const Member& member : styles->object().members()) {
      read_style(member.value, member.key, profile.styles[member.key], diagnostics);
    }
  }
  reader.finish();
  if (diagnostics.error_count() != errors) return nullptr;
  return std::make_shared<const Profile>(std::move(profile));
}

ParagraphStyle effective_style(const Profile& profile, const Paragraph& paragraph) {
  ParagraphStyle style = profile.style(paragraph.style);
  const ParagraphFormat& changes = paragraph.format;
  style.align = changes.align.value_or(style.align);
  style.first_indent = changes.first_indent.value_or(style.first_indent);
  style.left_indent = changes.left_indent.value_or(style.left_indent);
  style.right_indent = changes.right_indent.value_or(style.right_indent);
  style.space_before = changes.space_before.value_or(style.space_before);
  style.space_after = changes.space_after.value_or(style.space_after);
  style.size = changes.size.value_or(style.size);
  style.keep_with_next = changes.keep_with_next.value_or(style.keep_with_next);
  style.keep_together = changes.keep_together.value_or(style.keep_together);
  return style;
}

}  // namespace pisar
