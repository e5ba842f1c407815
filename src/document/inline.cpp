#include "document/inline.h"

#include <utility>

namespace pisar {

Inline text_inline(std::string text, Marks marks, Span where) {
  Inline piece;
  piece.text = std::move(text);
  piece.marks = marks;
  piece.where = where;
  return piece;
}

std::string plain_text(const Inlines& inlines) {
  std::string text;
  for (const Inline& piece : inlines) {
    switch (piece.kind) {
      case Inline::Kind::text:
        text += piece.text;
        break;
      case Inline::Kind::line_break:
        text += '\n';
        break;
      case Inline::Kind::tab:
        text += '\t';
        break;
      case Inline::Kind::blank:
        text += "________";
        break;
      case Inline::Kind::page:
      case Inline::Kind::page_count:
      case Inline::Kind::page_of:
      case Inline::Kind::pages_of:
      case Inline::Kind::leader:
      case Inline::Kind::note:
        break;
      case Inline::Kind::reference:
        text += "{";
        text += piece.target;
        text += "}";
        break;
    }
  }
  return text;
}

}  // namespace pisar
