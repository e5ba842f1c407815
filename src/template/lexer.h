#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "template/source.h"

namespace pisar::tmpl {

/// A piece of the source: text between tags, or a tag.
struct Token {
  enum class Kind : std::uint8_t {
    text,
    output,     ///< {{ … }}
    statement,  ///< {% … %}
    comment,    ///< {# … #}
  };
  Kind kind = Kind::text;
  Span where;                ///< the whole tag, braces included
  Span inner;                ///< what stands between the braces, trim marks left out
  bool trim_before = false;  ///< {{-: spaces before the tag on its line go
  bool trim_after = false;   ///< -}}
  bool unclosed = false;     ///< reported; it ends with its line
};

/// Splits the source into text and tags. Quotes and brackets inside tags are respected, «\{{» is text. A tag without
/// its end is reported at its opening; it then ends with its line.
[[nodiscard]] std::vector<Token> lex(const Source& source, Diagnostics& diagnostics);

}  // namespace pisar::tmpl
