#include "template/inline_parser.h"

#include <utility>

#include "template/inline_scanner.h"

namespace pisar::tmpl {
namespace {

/// Matches runs of stars: «*» is italic, «**» bold, «***» both. A run without a partner stays text.
class Marker {
 public:
  explicit Marker(std::vector<Atom>& atoms) : atoms_(atoms), toggles_(atoms.size()) {}

  InlineNodes run(Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < atoms_.size(); ++i) {
      if (atoms_[i].kind == Atom::Kind::stars) match(i);
    }
    if (bold_open_) leave(*bold_open_, 2, diagnostics);
    if (italic_open_) leave(*italic_open_, 1, diagnostics);
    return build();
  }

 private:
  struct Toggle {
    bool bold = false;
    bool italic = false;
    std::size_t stars = 0;  ///< that stay text
  };

  void match(std::size_t index) {
    const Atom& atom = atoms_[index];
    Toggle& toggle = toggles_[index];
    std::size_t count = atom.count;
    if (atom.can_close) {
      if (count >= 2 && bold_open_) close(bold_open_, toggle.bold, count, 2);
      if (count % 2 == 1 && italic_open_) close(italic_open_, toggle.italic, count, 1);
    }
    if (atom.can_open) {
      if (count >= 2 && !bold_open_ && !toggle.bold) open(bold_open_, toggle.bold, index, count, 2);
      if (count % 2 == 1 && !italic_open_ && !toggle.italic) open(italic_open_, toggle.italic, index, count, 1);
    }
    toggle.stars = count;
  }
  static void close(std::optional<std::size_t>& opened, bool& toggle, std::size_t& count, std::size_t stars) {
    opened.reset();
    toggle = true;
    count -= stars;
  }
  static void open(std::optional<std::size_t>& opened, bool& toggle, std::size_t index, std::size_t& count,
                   std::size_t stars) {
    opened = index;
    toggle = true;
    count -= stars;
  }
  /// Turns an opening without an end back into text.
  void leave(std::size_t index, std::size_t stars, Diagnostics& diagnostics) {
    Toggle& toggle = toggles_[index];
    (stars == 2 ? toggle.bold : toggle.italic) = false;
    toggle.stars += stars;
    if (stars == 2) {
      diagnostics.report(Code::mark_unpaired, atoms_[index].where, "у знаков «**» нет пары: они напечатаются как есть")
          .hint("полужирное пишут **так**; сами звёздочки — «\\*\\*»");
    }
  }

  InlineNodes build() {
    InlineNodes nodes;
    Marks marks;
    for (std::size_t i = 0; i < atoms_.size(); ++i) {
      Atom& atom = atoms_[i];
      if (atom.kind != Atom::Kind::stars) {
        atom.node.marks = marks;
        append(nodes, std::move(atom.node));
        continue;
      }
      const Toggle& toggle = toggles_[i];
      if (toggle.stars > 0) {
        append(nodes, {Text{std::string(toggle.stars, '*'), {}, false}, marks, atom.where});
      }
      if (toggle.bold) marks.bold = !marks.bold;
      if (toggle.italic) marks.italic = !marks.italic;
    }
    return nodes;
  }

  /// Joins neighbouring plain texts of the same marks.
  static void append(InlineNodes& nodes, InlineNode node) {
    auto* text = std::get_if<Text>(&node.node);
    auto* last = nodes.empty() ? nullptr : std::get_if<Text>(&nodes.back().node);
    if (text && last && text->link.empty() && last->link.empty() && nodes.back().marks == node.marks) {
      last->text += text->text;
      nodes.back().where = join(nodes.back().where, node.where);
    } else {
      nodes.push_back(std::move(node));
    }
  }

  std::vector<Atom>& atoms_;
  std::vector<Toggle> toggles_;
  std::optional<std::size_t> bold_open_;
  std::optional<std::size_t> italic_open_;
};

}  // namespace

InlineNodes InlineParser::parse(const Pieces& pieces, bool links, int depth) {
  std::vector<Atom> atoms = InlineScanner(*this, pieces, links, depth).run();
  return Marker(atoms).run(diagnostics_);
}

InlineNodes InlineParser::parse_plain(const Pieces& pieces) { return parse_part(pieces, false, 0); }

InlineNodes InlineParser::parse_part(const Pieces& pieces, bool markdown, int depth) {
  if (markdown) return parse(pieces, true, depth);
  InlineNodes nodes;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    switch (piece.kind) {
      case Piece::Kind::text:
        nodes.push_back({Text{std::string(source_.view(piece.where)), {}, false}, {}, piece.where});
        break;
      case Piece::Kind::soft_break:
        nodes.push_back({Text{" ", {}, false}, {}, piece.where});
        break;
      case Piece::Kind::output:
        nodes.push_back({Output{tag(piece.tag).output, false}, {}, piece.where});
        break;
      case Piece::Kind::statement:
        nodes.push_back(statement(pieces, i, false, depth));
        break;
    }
  }
  return nodes;
}

InlineNode InlineParser::statement(const Pieces& pieces, std::size_t& index, bool markdown, int depth) {
  const int first = pieces[index].tag;
  const Statement& begin = tag(first).statement;
  InlineNode result;
  result.where = begin.where;
  if (single_statement(begin, result.node)) return result;
  if (!begin.opens() || depth >= max_nesting) {
    if (depth >= max_nesting) {
      diagnostics_.report(Code::template_depth, begin.where, "слишком много вложенных тегов");
    }
    result.node = Text{};
    return result;
  }
  // The parts of the pair: the text of each branch, and the tag that begins it.
  std::vector<std::pair<int, Pieces>> parts(1);
  parts.front().first = first;
  for (++index; index < pieces.size(); ++index) {
    const Piece& piece = pieces[index];
    if (piece.kind == Piece::Kind::statement) {
      if (piece.tag == begin.partner) break;
      const Statement& middle = tag(piece.tag).statement;
      if (middle.divides() && middle.partner == first) {
        parts.emplace_back(piece.tag, Pieces{});
        continue;
      }
    }
    parts.back().second.push_back(piece);
  }
  const auto body = [&](std::size_t part) { return parse_part(parts[part].second, markdown, depth + 1); };
  const auto shared_body = [&] {
    Body value;
    value.is_inline = true;
    value.inlines = body(0);
    return std::make_shared<const Body>(std::move(value));
  };
  switch (begin.kind) {
    case Statement::Kind::if_begin: {
      BasicIf<InlineNodes> node;
      for (std::size_t i = 0; i < parts.size(); ++i)
        node.branches.push_back({tag(parts[i].first).statement.value, body(i)});
      result.node = std::move(node);
      break;
    }
    case Statement::Kind::for_begin:
      result.node = BasicFor<InlineNodes>{begin.header, body(0), parts.size() > 1 ? body(1) : InlineNodes{}};
      break;
    default:
      body_statement(begin, shared_body(), *this, result.node);
      break;
  }
  return result;
}

NamedBlockPtr InlineParser::name_block(const Statement& begin, std::shared_ptr<const Body> body) {
  return named_blocks_.emplace_back(
      std::make_shared<const NamedBlock>(NamedBlock{begin.name, std::move(body), begin.where}));
}

}  // namespace pisar::tmpl
