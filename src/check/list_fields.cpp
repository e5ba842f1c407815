#include "check/list_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "check/compiled_schema.h"
#include "check/number_text.h"
#include "check/words.h"

namespace pisar {

namespace {

constexpr int most_nested = 16;  // variants within variants

/// What values the schema of a field takes.
struct Shape {
  std::uint8_t allowed = types::all;
  bool from_text = false;  ///< a text is turned into its value by the check
};

Shape shape_of(const Node& node, int depth) {
  const Node& rule = target(node);
  Shape shape{rule.allowed_types, rule.kind != ValueKind::none || !rule.collection.empty()};
  if (rule.has_enum) {
    std::uint8_t listed = 0;
    for (const Value& value : rule.allowed) listed |= type_bits(value);
    shape.allowed &= listed;
  }
  if (rule.constant) shape.allowed &= type_bits(*rule.constant);
  if (!rule.combinations || depth == most_nested) return shape;
  for (const Node* part : rule.combinations->all_of) {
    const Shape inner = shape_of(*part, depth + 1);
    shape.allowed &= inner.allowed;
    shape.from_text = shape.from_text || inner.from_text;
  }
  for (const auto* variants : {&rule.combinations->any_of, &rule.combinations->one_of}) {
    if (variants->empty()) continue;
    std::uint8_t any = 0;
    for (const Node* variant : *variants) {
      const Shape inner = shape_of(*variant, depth + 1);
      any |= inner.allowed;
      shape.from_text = shape.from_text || inner.from_text;
    }
    shape.allowed &= any;
  }
  return shape;
}

/// Adds the fields that the schema of a record declares, those of its variants too.
void collect(const Node& node, int depth, ListFields& found, bool& record) {
  const Node& rule = target(node);
  if (rule.records) {
    record = true;
    if (rule.records->additional != nullptr && rule.records->additional->forbids) found.closed = true;
    for (const PropertyTable::Entry& entry : rule.records->properties.entries()) {
      const auto same = [&](const ListField& field) { return field.key == entry.name; };
      if (entry.schema == nullptr || entry.schema->forbids) continue;
      if (std::any_of(found.fields.begin(), found.fields.end(), same)) continue;
      const Shape shape = shape_of(*entry.schema, 0);
      ListField& field = found.fields.emplace_back();
      field.key = entry.name;
      field.title = title_of(*entry.schema);
      field.text = shape.from_text || (shape.allowed & types::text) != 0;
      field.number = (shape.allowed & (types::number | types::integer)) != 0;
      field.boolean = (shape.allowed & types::boolean) != 0;
    }
  }
  if (!rule.combinations || depth == most_nested) return;
  for (const auto* parts : {&rule.combinations->all_of, &rule.combinations->any_of, &rule.combinations->one_of}) {
    for (const Node* part : *parts) collect(*part, depth + 1, found, record);
  }
}

std::optional<bool> read_boolean(std::string_view text) {
  constexpr std::array<std::string_view, 5> yes{"да", "true", "истина", "1", "+"};
  constexpr std::array<std::string_view, 4> no{"нет", "false", "ложь", "0"};
  const std::string word = utf8::to_lower(utf8::trim(text));
  if (std::find(yes.begin(), yes.end(), word) != yes.end()) return true;
  if (std::find(no.begin(), no.end(), word) != no.end()) return false;
  return std::nullopt;
}

}  // namespace

std::optional<ListFields> list_fields(const Schema& schema) {
  const Node& list = target(schema.root());
  if (!list.lists || list.lists->items == nullptr) return std::nullopt;
  ListFields found;
  bool record = false;
  collect(*list.lists->items, 0, found, record);
  if (!record) return std::nullopt;
  return found;
}

std::optional<Value> read_cell(const ListField& field, Value text) {
  if (field.text || !text.is_text()) return text;
  const std::string written = text.text();
  if (field.number) {
    NumberReading reading = read_number(written);
    if (reading.number && !reading.percent_sign) {
      Value value(*std::move(reading.number), text.where);
      value.set_written(written);
      return value;
    }
  }
  if (field.boolean) {
    if (const std::optional<bool> boolean = read_boolean(written)) return Value(*boolean, text.where);
  }
  if (!gap_reason(written).empty()) return std::nullopt;
  return text;
}

}  // namespace pisar
