#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "russian/cases.h"

namespace pisar::russian {

enum class Gender : std::uint8_t { masculine, feminine, neuter, plural };

/// What a form rests on, from the surest to the least sure.
enum class Provenance : std::uint8_t {
  declared,   ///< the office wrote it: `forms`, the glossary, `indeclinable`
  exception,  ///< the word itself stands in the tables
  rule,       ///< the end of the word does
  fallback,   ///< nothing certain is known: a person should look at it
};

/// A text in a case.
struct Form {
  std::string text;
  Provenance provenance = Provenance::rule;
};

/// The less sure of two.
[[nodiscard]] constexpr Provenance weakest(Provenance a, Provenance b) { return a < b ? b : a; }

}  // namespace pisar::russian
