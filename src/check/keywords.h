#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace pisar {

/// What a keyword of JSON Schema holds.
enum class KeywordShape : std::uint8_t {
  value,           ///< no schema within
  schema,          ///< one schema
  schemas,         ///< a list of schemas
  schema_map,      ///< a record of schemas by name
  items,           ///< a schema or a list of schemas
  dependencies,    ///< a record of schemas or lists of names
  annotation,      ///< says nothing about what is valid
  meaning,         ///< what values of a valid form must say together; no schema within
  other_standard,  ///< a word of another draft, without effect in draft-07
};

struct Keyword {
  std::string_view name;
  KeywordShape shape;
};

/// The words that are known: draft-07's, those of other drafts that are often written, and ours (x-pisar-…).
[[nodiscard]] std::span<const Keyword> keywords();

/// The keyword, or nullptr for an unknown word.
[[nodiscard]] const Keyword* find_keyword(std::string_view name);

}  // namespace pisar
