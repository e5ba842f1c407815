#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "template/ast.h"
#include "template/lines.h"

namespace pisar::tmpl {

class InlineParser;

/// What text within a block is made of before marks are matched.
struct Atom {
  enum class Kind : std::uint8_t { text, stars, node };
  Kind kind = Kind::text;
  InlineNode node;  ///< text and node
  // stars:
  std::size_t count = 0;
  bool can_open = false;
  bool can_close = false;
  bool spaced = true;  ///< a space or nothing stands before it: a lone mark here is no footnote sign
  Span where;
};

/// Finds escapes, line breaks, runs of «*», links, addresses and tags in pieces of text. One pass, linear in their
/// length.
class InlineScanner {
 public:
  InlineScanner(InlineParser& parser, const Pieces& pieces, bool links, int depth)
      : parser_(parser), pieces_(pieces), links_(links), depth_(depth) {}

  std::vector<Atom> run();

 private:
  /// A byte of the text: a piece and an offset in the file.
  struct Position {
    std::size_t piece = 0;
    std::uint32_t offset = 0;
  };

  void scan_text(const Piece& piece);
  /// Each of these moves `at_` past what it took and says whether it took anything.
  bool escape();
  bool line_break();
  bool stars();
  bool link();
  bool note();
  bool web_address();
  void mail_address();

  void find_links();
  [[nodiscard]] bool link_end(Position open, Position& end) const;
  /// Whether every pair of tags within the pieces has both its halves there.
  [[nodiscard]] bool is_balanced(const Pieces& pieces) const;
  [[nodiscard]] Pieces slice(Position begin, Position end) const;

  void put(std::string_view text, std::uint32_t begin);
  void put_space(std::uint32_t at);
  void flush();
  void add_node(InlineNode node);
  void add_break(Span where);

  [[nodiscard]] std::string_view left() const;        ///< of the current piece, from `at_`
  [[nodiscard]] char32_t before() const;              ///< the character before `at_`; a tag counts as a letter, 0: none
  [[nodiscard]] char32_t after(std::uint32_t) const;  ///< the one at an offset of the current piece

  InlineParser& parser_;
  const Pieces& pieces_;
  bool links_;
  int depth_;
  std::size_t piece_ = 0;
  std::uint32_t at_ = 0;
  std::string buffer_;
  Span buffer_where_;
  std::map<std::uint32_t, Position> link_closes_;  // «[» → its «]», where «(» follows
  std::map<std::uint32_t, Position> note_closes_;  // «[» behind «^» → its «]»
  std::vector<Atom> atoms_;
};

}  // namespace pisar::tmpl
