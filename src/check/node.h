#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/number.h"
#include "base/span.h"
#include "base/value.h"
#include "check/format.h"
#include "check/meaning_rules.h"
#include "check/pattern.h"
#include "check/property_table.h"

namespace pisar {

/// The types of JSON Schema, as bits; `integer` is a number without a fraction.
namespace types {
inline constexpr std::uint8_t null = 1;
inline constexpr std::uint8_t boolean = 2;
inline constexpr std::uint8_t number = 4;
inline constexpr std::uint8_t integer = 8;
inline constexpr std::uint8_t text = 16;
inline constexpr std::uint8_t list = 32;
inline constexpr std::uint8_t record = 64;
inline constexpr std::uint8_t all = 127;
}  // namespace types

/// What `x-pisar-kind` makes of a text or a lexeme.
enum class ValueKind : std::uint8_t {
  none,
  date,
  email,
  expression,
  inn,
  number,
  ogrn,
  percent,
  period,
  school_year,
  text
};

/// Kinds whose values stay texts and whose digits or letters are checked.
[[nodiscard]] constexpr bool is_identifier(ValueKind kind) {
  return kind == ValueKind::email || kind == ValueKind::inn || kind == ValueKind::ogrn;
}

inline constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();

struct Node;

struct NumberRules {
  std::optional<Number> minimum, maximum, exclusive_minimum, exclusive_maximum, multiple_of;
};

struct TextRules {
  std::size_t min_length = 0;
  std::size_t max_length = unbounded;
  const Pattern* pattern = nullptr;
  Format format = Format::none;
};

struct ListRules {
  const Node* items = nullptr;          ///< for every element
  std::vector<const Node*> positional;  ///< for the first elements, each its own
  const Node* additional = nullptr;     ///< for those after the positional ones
  const Node* contains = nullptr;
  std::size_t min_items = 0;
  std::size_t max_items = unbounded;
  bool unique = false;
};

struct RecordRules {
  struct PatternProperty {
    const Pattern* pattern;
    const Node* schema;
  };
  /// When field `name` is there: these fields are required, and this schema holds for the record.
  struct Dependency {
    std::string name;
    std::vector<std::string> required;
    const Node* schema = nullptr;
  };

  PropertyTable properties;           ///< declared fields and required ones
  std::vector<std::string> required;  ///< in the schema's order; PropertyTable::Entry::required is an index into it
  std::vector<PatternProperty> patterns;
  const Node* additional = nullptr;
  const Node* names = nullptr;
  std::vector<Dependency> dependencies;
  std::size_t min_size = 0;
  std::size_t max_size = unbounded;
};

struct Combinations {
  std::vector<const Node*> all_of, any_of, one_of;
  const Node* negated = nullptr;
  const Node* condition = nullptr;
  const Node* then_branch = nullptr;
  const Node* else_branch = nullptr;
};

/// One schema, compiled: a check looks at the few rules that are there. Nodes live as long as their SchemaStore.
struct Node {
  Span where;           ///< in the schema's file
  std::string pointer;  ///< JSON pointer within the file
  std::string title, description;

  bool forbids = false;             ///< the schema `false`
  const Node* reference = nullptr;  ///< `$ref`: the only rule when set
  ValueKind kind = ValueKind::none;
  std::string collection;  ///< x-pisar-ref, or that of the kinds `person` and `organization`
  std::uint8_t allowed_types = types::all;
  bool has_enum = false;
  std::vector<Value> allowed;  ///< enum
  std::optional<Value> constant;

  std::unique_ptr<NumberRules> numbers;
  std::unique_ptr<TextRules> texts;
  std::unique_ptr<ListRules> lists;
  std::unique_ptr<RecordRules> records;
  std::unique_ptr<Combinations> combinations;
  std::unique_ptr<MeaningRules> meaning;
  bool meaning_below = false;  ///< whether this schema or one that it calls has such rules
};

/// The node at the end of a chain of references.
[[nodiscard]] inline const Node& target(const Node& node) {
  const Node* found = &node;
  while (found->reference != nullptr) found = found->reference;
  return *found;
}

}  // namespace pisar
