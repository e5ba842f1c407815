#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"

namespace pisar {

/// Character formatting of a piece of text.
struct Marks {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  enum class Baseline : std::uint8_t { normal, superscript, subscript } baseline = Baseline::normal;

  bool operator==(const Marks&) const = default;
};

/// A piece of a paragraph. Paragraphs hold flat lists of these, as Word and PDF do; nesting is expressed by the marks.
struct Inline {
  enum class Kind : std::uint8_t {
    text,        ///< `text`, as typed; resolve puts no-break spaces and dashes into it
    line_break,  ///< a forced line end within the paragraph
    tab,         ///< to the next tab stop
    blank,  ///< a place to fill by hand: `width` mm of ruled line; `text` is the hint printed small under it, if any
    page,   ///< the number of the current page (headers and footers)
    page_count,  ///< how many pages the document has
    page_of,     ///< the number of the page on which `target` stands
    pages_of,    ///< how many pages the annex `target` takes
    leader,      ///< dots up to what follows, which stands at the right edge; at most one a line
    note,        ///< a footnote's mark: `text` is its number, which resolve fills in; `note` its text
    reference,   ///< a reference to `target`; resolve replaces it by text with a link
  };

  Kind kind = Kind::text;
  std::string text;
  Marks marks;
  std::string link;              ///< a URL, «mailto:…», or «#id» within the document; empty: no link
  double width = 0;              ///< blank: mm
  std::string target;            ///< reference, page_of, pages_of: the id referred to
  std::string grammatical_case;  ///< reference: nom gen dat acc ins prep; empty: nom
  std::string part;              ///< reference: empty (word and number), «number», «page», «pages»
  std::vector<Inline> note;      ///< note: what stands at the foot of the page
  bool verbatim = false;         ///< typography leaves this text alone (codes, addresses)
  Span where;                    ///< the template's place, or the data's for a printed value
};

using Inlines = std::vector<Inline>;

/// Calls `visit` for the inlines, then for the text of each of their footnotes.
template <typename InlinesType, typename Visit>
void with_notes(InlinesType& inlines, Visit&& visit) {
  visit(inlines);
  for (auto& piece : inlines) {
    if (piece.kind == Inline::Kind::note) visit(piece.note);
  }
}

/// A piece of plain text.
[[nodiscard]] Inline text_inline(std::string text, Marks marks = {}, Span where = {});
/// The text of the inlines; line breaks as «\n», tabs as «\t», blanks as underscores; footnotes are left out.
[[nodiscard]] std::string plain_text(const Inlines& inlines);

}  // namespace pisar
