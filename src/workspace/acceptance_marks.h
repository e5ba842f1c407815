#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/source_map.h"

namespace pisar {

/// A comment that accepts a warning beside what it is about: «# принято W329: так в уставе» in YAML, at the end of the
/// line or on the lines above it; «{# принято W512: … #}» in documents and templates.
struct AcceptanceMark {
  Span where;              ///< from «принято» to the end of the reason
  std::uint32_t line = 0;  ///< the line whose warnings it accepts
  std::string code;        ///< as written
  std::string reason;      ///< may be empty: the author forgot it
};

/// The marks of a file in the order of lines. A comment is a mark when a code, a letter and digits, follows the word
/// «принято»; other comments are the author's own.
[[nodiscard]] std::vector<AcceptanceMark> find_acceptance_marks(FileId file, const SourceMap& sources);

}  // namespace pisar
