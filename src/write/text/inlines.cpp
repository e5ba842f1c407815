#include "write/text/inlines.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/utf8.h"

namespace pisar::text {

namespace {

/// Marks of possible breaks: soft hyphen, zero-width space, word joiner, byte order mark.
bool is_invisible(char32_t character) {
  return character == 0x00AD || character == 0x200B || character == 0x2060 || character == 0xFEFF;
}

void append_visible(std::string& out, std::string_view text, bool caps) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = utf8::next(text, offset);
    if (!is_invisible(character)) utf8::append(out, caps ? utf8::to_upper(character) : character);
  }
}

/// What is printed of a link's address: nothing for places of the document and where the text shows the address
/// already.
std::string_view address(std::string_view link, std::string_view shown) {
  if (link.empty() || link.starts_with('#')) return {};
  if (link.starts_with("mailto:")) link.remove_prefix(7);
  return shown.find(link) != std::string_view::npos ? std::string_view() : link;
}

}  // namespace

std::string plain_text(const Inlines& inlines, bool caps, double columns_per_mm) {
  std::string out;
  bool in_contents = false;
  std::size_t link_begin = 0;  // where the current link's text begins in `out`
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const Inline& piece = inlines[i];
    if (i == 0 || inlines[i - 1].link != piece.link) link_begin = out.size();
    switch (piece.kind) {
      case Inline::Kind::text:
      case Inline::Kind::reference:
        append_visible(out, piece.text, caps);
        break;
      case Inline::Kind::line_break:
        out += '\n';
        break;
      case Inline::Kind::tab:
        out += '\t';
        break;
      case Inline::Kind::blank:
        out.append(static_cast<std::size_t>(std::max(3L, std::lround(piece.width * columns_per_mm))), '_');
        if (!piece.text.empty()) out.append("\u00A0(").append(piece.text).append(")");
        break;
      case Inline::Kind::page:
        out += '1';  // a text is one page
        break;
      case Inline::Kind::page_of:
      case Inline::Kind::pages_of:
      case Inline::Kind::page_count:
        if (!in_contents) append_visible(out, piece.text, caps);
        break;
      case Inline::Kind::leader:
        in_contents = true;  // its page number would stand at no edge
        break;
      case Inline::Kind::note:
        out.append("[").append(piece.text).append("]");
        break;
    }
    const bool link_ends = i + 1 == inlines.size() || inlines[i + 1].link != piece.link;
    const std::string_view shown_address = address(piece.link, std::string_view(out).substr(link_begin));
    if (link_ends && !shown_address.empty()) out.append(" (").append(shown_address).append(")");
  }
  return out;
}

}  // namespace pisar::text
