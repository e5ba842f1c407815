#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_map.h"

namespace pisar {

/// How the bytes of a text file are read as characters.
enum class Encoding { utf8, utf16, windows_1251, koi8_r, cp866, unknown };

/// The encoding of a file: by its byte order mark, by NUL bytes, by which bytes its Cyrillic letters take.
/// A text that is not UTF-8 and has too few Cyrillic letters to tell is `unknown`.
[[nodiscard]] Encoding guess_encoding(std::string_view bytes);

/// What an office calls it: «Windows-1251».
[[nodiscard]] std::string_view encoding_name(Encoding encoding);

/// The text with each malformed or control byte replaced by «?», so that it can be shown and offsets stay true.
[[nodiscard]] std::string printable(std::string_view bytes);

/// Whether the part of a file holds only what a text may hold: well-formed UTF-8, no NUL, no control characters but
/// tabs and line ends, no U+FFFE and U+FFFF. Reports the first of each kind.
bool check_characters(Span part, const SourceMap& sources, Diagnostics& diagnostics);

/// The byte of `text` where the first character stands that a text may not hold, or npos.
[[nodiscard]] std::size_t first_unprintable(std::string_view text);

}  // namespace pisar
