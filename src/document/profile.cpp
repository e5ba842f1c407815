#include "document/profile.h"

#include <array>
#include <utility>

#include "document/table_shading.h"

namespace pisar {
namespace {

template <typename Record>
struct NumberField {
  std::string_view key;
  double Record::*member;
};

constexpr std::array<NumberField<Profile>, 18> profile_numbers = {{
    {"page_width", &Profile::page_width},
    {"page_height", &Profile::page_height},
    {"margin_left", &Profile::margin_left},
    {"margin_right", &Profile::margin_right},
    {"margin_top", &Profile::margin_top},
    {"margin_bottom", &Profile::margin_bottom},
    {"page_number_top", &Profile::page_number_top},
    {"page_number_size", &Profile::page_number_size},
    {"item_indent", &Profile::item_indent},
    {"item_step", &Profile::item_step},
    {"item_hang", &Profile::item_hang},
    {"corner_width", &Profile::corner_width},
    {"centre_width", &Profile::centre_width},
    {"signature_name", &Profile::signature_name},
    {"cell_padding", &Profile::cell_padding},
    {"rule_width", &Profile::rule_width},
    {"table_least_size", &Profile::table_least_size},
    {"table_shade_percent", &Profile::table_shade_percent},
}};

constexpr std::array<NumberField<ParagraphStyle>, 7> style_numbers = {{
    {"size", &ParagraphStyle::size},
    {"first_indent", &ParagraphStyle::first_indent},
    {"left_indent", &ParagraphStyle::left_indent},
    {"right_indent", &ParagraphStyle::right_indent},
    {"space_before", &ParagraphStyle::space_before},
    {"space_after", &ParagraphStyle::space_after},
    {"line_spacing", &ParagraphStyle::line_spacing},
}};

constexpr std::array<std::pair<std::string_view, bool ParagraphStyle::*>, 6> style_flags = {{
    {"bold", &ParagraphStyle::bold},
    {"italic", &ParagraphStyle::italic},
    {"caps", &ParagraphStyle::caps},
    {"hyphenate", &ParagraphStyle::hyphenate},
    {"keep_with_next", &ParagraphStyle::keep_with_next},
    {"keep_together", &ParagraphStyle::keep_together},
}};

constexpr std::array<std::pair<std::string_view, Align>, 4> align_names = {
    {{"left", Align::left}, {"center", Align::center}, {"right", Align::right}, {"justify", Align::justify}}};

void read_text(const Value& record, std::string_view key, std::string& target) {
  if (const Value* value = record.find(key); value != nullptr && value->is_text()) target = value->text();
}

void read_integer(const Value& record, std::string_view key, int& target) {
  const Value* value = record.find(key);
  if (value != nullptr && value->is_number()) target = static_cast<int>(value->number().to_double());
}

void read_flag(const Value& record, std::string_view key, bool& target) {
  const Value* value = record.find(key);
  if (value != nullptr && value->is_boolean()) target = value->boolean();
}

template <typename Record, std::size_t count>
void read_numbers(const Value& value, const std::array<NumberField<Record>, count>& fields, Record& record) {
  for (const NumberField<Record>& field : fields) {
    const Value* number = value.find(field.key);
    if (number != nullptr && number->is_number()) record.*(field.member) = number->number().to_double();
  }
}

void read_style(const Value& value, ParagraphStyle& style) {
  read_text(value, "title", style.title);
  read_numbers(value, style_numbers, style);
  for (const auto& [key, member] : style_flags) read_flag(value, key, style.*member);
  const Value* align = value.find("align");
  for (const auto& [name, code] : align_names) {
    if (align != nullptr && align->is_text() && align->text() == name) style.align = code;
  }
}

/// Calls `read` for every member of the record under `key`.
template <typename Read>
void for_each_member(const Value& record, std::string_view key, Read&& read) {
  const Value* members = record.find(key);
  if (members == nullptr || !members->is_object()) return;
  for (const Member& member : members->object().members()) read(member);
}

}  // namespace

const ParagraphStyle& Profile::style(std::string_view name) const {
  static const ParagraphStyle plain{};
  auto found = styles.find(name);
  if (found == styles.end()) found = styles.find("text");
  return found == styles.end() ? plain : found->second;
}

std::shared_ptr<const Profile> read_profile(const Value& value, const Profile* base, Diagnostics& diagnostics) {
  Profile profile = base != nullptr ? *base : Profile{};
  profile.since.reset();  // of the base alone: an office's profile is chosen by name, not by date
  read_text(value, "id", profile.id);
  read_text(value, "title", profile.title);
  read_text(value, "font", profile.font);
  read_text(value, "font_office", profile.font_office);
  read_text(value, "table_caption", profile.table_caption);
  read_text(value, "figure_caption", profile.figure_caption);
  read_text(value, "table_continuation", profile.table_continuation);
  if (std::string shade; value.find("table_shade") != nullptr) {
    read_text(value, "table_shade", shade);
    profile.table_shade = parse_shading(shade);
  }
  read_integer(value, "page_number_from", profile.page_number_from);
  read_integer(value, "signature_lines", profile.signature_lines);
  read_numbers(value, profile_numbers, profile);
  read_flag(value, "mirrored", profile.mirrored);
  if (const Value* since = value.find("since"); since != nullptr && since->is_date()) profile.since = since->date();
  for_each_member(value, "references", [&](const Member& kind) {
    if (!kind.value.is_object()) return;
    for (const Member& form : kind.value.object().members()) {
      if (form.value.is_text()) profile.references[kind.key][form.key] = form.value.text();
    }
  });
  for_each_member(value, "styles", [&](const Member& style) { read_style(style.value, profile.styles[style.key]); });

  constexpr double narrowest = 30;
  if (profile.page_width - profile.margin_left - profile.margin_right < narrowest ||
      profile.page_height - profile.margin_top - profile.margin_bottom < narrowest) {
    diagnostics.report(Code::profile_no_room, value.where, "поля профиля не оставляют на листе места для текста")
        .hint("между полями должно остаться не меньше 30 мм");
    return nullptr;
  }
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
