#pragma once

#include <vector>

#include "template/statements.h"

namespace pisar::tmpl {

/// A part of a line: text, a tag, or the join of two lines of one paragraph.
struct Piece {
  enum class Kind : std::uint8_t { text, output, statement, soft_break };
  Kind kind = Kind::text;
  int tag = -1;  ///< index of the tag
  Span where;
};
using Pieces = std::vector<Piece>;

/// A line, without spaces at its ends, or a statement that stands around lines.
struct Item {
  enum class Kind : std::uint8_t { line, blank, statement };
  Kind kind = Kind::blank;
  int tag = -1;   ///< of a statement
  Pieces pieces;  ///< of a line; never empty
  Span where;

  /// The text that the line begins with; empty when it begins with a tag.
  [[nodiscard]] std::string_view start(const Source& source) const {
    return kind == Kind::line && pieces.front().kind == Piece::Kind::text ? source.view(pieces.front().where)
                                                                          : std::string_view();
  }
};

/// Splits the template into lines. Lines that hold only statements become statements around lines and leave nothing
/// else behind; so do comments. A pair of tags that neither stands within one line nor encloses whole lines is reported
/// with both ends.
[[nodiscard]] std::vector<Item> split_lines(const Source& source, std::vector<Tag>& tags, Diagnostics& diagnostics);

/// The whole source as one line's pieces, line ends included: for texts of the front matter.
[[nodiscard]] Pieces as_one_line(const std::vector<Tag>& tags);

/// The whole source as the pieces of a plain text: line ends are kept, lines that hold only statements and comments
/// leave nothing behind, trim marks take all white space on their side.
[[nodiscard]] Pieces as_plain_text(const Source& source, const std::vector<Tag>& tags);

/// Where the pieces begin and end.
[[nodiscard]] Span span_of(const Pieces& pieces);
/// Takes spaces off both ends.
void trim(const Source& source, Pieces& pieces);

}  // namespace pisar::tmpl
