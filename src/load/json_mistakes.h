#pragma once

#include <cstdint>
#include <string_view>

#include "base/diagnostic.h"
#include "base/span.h"

namespace pisar {

/// What the JSON reader could not go on after.
enum class JsonError : std::uint8_t {
  empty,
  text_after_end,
  value_expected,
  key_expected,
  colon_expected,
  comma_expected,
  escape,
  unclosed_string,
  number
};

struct JsonMistake {
  JsonError error;
  FileId file;
  std::size_t offset;     ///< where the reader stopped
  std::string_view text;  ///< of the file
  Span open_container;    ///< the innermost open list or record; unknown when there is none
};

/// Reports the mistake in Russian with a hint; habits of other notations (comments, single quotes, trailing commas,
/// True and None) are recognized by the text.
void report_json_mistake(const JsonMistake& mistake, Diagnostics& diagnostics);

}  // namespace pisar
