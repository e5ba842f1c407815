#include "template/block_parser.h"

#include <algorithm>

#include "base/utf8.h"
#include "template/markers.h"

namespace pisar::tmpl {
namespace {

constexpr int deepest_heading = 4;

/// «---», «***», «___»: a horizontal rule of Markdown, which means nothing here. A blank to fill by hand is longer
/// underscores.
bool is_horizontal_rule(std::string_view line) {
  return line.size() >= 3 && (line.find_first_not_of('-') == std::string_view::npos ||
                              line.find_first_not_of('*') == std::string_view::npos);
}

}  // namespace

void drop_front(Pieces& pieces, std::size_t bytes) {
  pieces.front().where.begin += static_cast<std::uint32_t>(bytes);
  if (pieces.front().where.begin == pieces.front().where.end) pieces.erase(pieces.begin());
}

Nodes BlockParser::run() {
  Nodes nodes = parse_nodes(Mode::blocks);
  return nodes;
}

std::string BlockParser::frame_name(const Frame& frame) const {
  std::string name;
  switch (frame.kind) {
    case Frame::Kind::statement:
      name = "«" + std::string(statement_name(statement(frame.tag).kind)) + "»";
      break;
    case Frame::Kind::directive:
      name = "блок «" + frame.name + "»";
      break;
    case Frame::Kind::bare_table:
      name = "таблица";
      break;
  }
  return name + " (" + source_.line_text(frame.where) + ")";
}

bool BlockParser::push(Frame frame) {
  if (frames_.size() >= static_cast<std::size_t>(max_nesting)) {
    diagnostics_.report(Code::template_depth, frame.where, "слишком много вложенных блоков и тегов")
        .hint("вложенность ограничена: " + std::to_string(max_nesting));
    for (Frame& open : frames_) open.forgiven = true;
    stop();
    return false;
  }
  frames_.push_back(std::move(frame));
  return true;
}

Nodes BlockParser::parse_nodes(Mode mode) {
  Nodes nodes;
  while (!at_end()) {
    if (diagnostics_.all().size() >= max_reports) {
      for (Frame& open : frames_) open.forgiven = true;
      stop();
      break;
    }
    const bool bare = mode == Mode::table && !frames_.empty() && frames_.back().kind == Frame::Kind::bare_table;
    if (bare && !continues_table(at_)) break;
    switch (item().kind) {
      case Item::Kind::blank:
        table_.row_is_open = false;
        ++at_;
        break;
      case Item::Kind::statement: {
        table_.row_is_open = false;
        const Statement& here = statement(item().tag);
        if (here.closes() || here.divides()) {
          if (ends_frame(here)) return nodes;
        } else {
          nodes.push_back(parse_statement(mode));
        }
        break;
      }
      case Item::Kind::line: {
        if (!start(item()).starts_with(":::")) {
          parse_line(mode, nodes);
        } else if (parse_directive(mode, nodes)) {
          return nodes;
        }
        break;
      }
    }
  }
  return nodes;
}

bool BlockParser::ends_frame(const Statement& closing) {
  const auto opening = std::find_if(frames_.rbegin(), frames_.rend(), [&](const Frame& frame) {
    return frame.kind == Frame::Kind::statement && frame.tag == closing.partner;
  });
  if (opening == frames_.rend()) {  // its beginning fell out with a reported mistake
    ++at_;
    return false;
  }
  if (opening != frames_.rbegin() && !frames_.back().forgiven) {
    const Frame& inner = frames_.back();
    diagnostics_
        .report(Code::block_unclosed, inner.where,
                "блок «" + inner.name + "» не закрыт до «" + std::string(statement_name(closing.kind)) + "» (" +
                    source_.line_text(closing.where) + ")")
        .hint("пара тегов стоит вокруг целых блоков; закройте блок строкой «::: /" + inner.name + "» до этого тега")
        .place("здесь", closing.where, "«" + std::string(statement_name(closing.kind)) + "»");
    for (auto frame = frames_.rbegin(); frame != opening; ++frame) {
      frame->forgiven = true;
      if (frame->kind == Frame::Kind::directive) ++orphans_;
    }
  }
  return true;
}

Node BlockParser::parse_statement(Mode mode) {
  const int tag = item().tag;
  const Statement& begin = statement(tag);
  Node node;
  node.where = begin.where;
  ++at_;
  if (single_statement(begin, node.node)) return node;

  const bool holds_blocks = begin.kind == Statement::Kind::set_begin || begin.kind == Statement::Kind::macro_begin ||
                            begin.kind == Statement::Kind::call_begin;
  const bool holds_rows = begin.kind == Statement::Kind::block_begin && mode == Mode::blocks && rows_follow();
  const Mode inner_mode = holds_blocks ? Mode::blocks : holds_rows ? Mode::table : mode;
  std::vector<std::pair<expr::ExprPtr, Nodes>> parts;
  if (push({Frame::Kind::statement, tag, {}, nullptr, begin.where})) {
    expr::ExprPtr condition = begin.value;
    while (true) {
      parts.emplace_back(std::move(condition), parse_nodes(inner_mode));
      table_.row_is_open = false;
      if (at_end() || item().kind != Item::Kind::statement || statement(item().tag).partner != tag) break;
      const Statement& next = statement(item().tag);
      ++at_;
      if (next.closes()) break;
      condition = next.value;
    }
    frames_.pop_back();
  }
  parts.resize(std::max<std::size_t>(parts.size(), 1));
  const auto body = [&] {
    Body value;
    value.blocks = std::move(parts.front().second);
    return std::make_shared<const Body>(std::move(value));
  };
  switch (begin.kind) {
    case Statement::Kind::if_begin: {
      BasicIf<Nodes> branches;
      for (auto& [condition, nodes] : parts) branches.branches.push_back({std::move(condition), std::move(nodes)});
      node.node = std::move(branches);
      break;
    }
    case Statement::Kind::for_begin:
      node.node = BasicFor<Nodes>{begin.header, std::move(parts.front().second),
                                  parts.size() > 1 ? std::move(parts[1].second) : Nodes{}};
      break;
    default:
      body_statement(begin, body(), inlines_, node.node);
      break;
  }
  return node;
}

bool BlockParser::rows_follow() const {
  std::size_t i = at_;
  while (i < items_.size() && items_[i].kind != Item::Kind::line) ++i;
  return i < items_.size() && is_row(i) && !(i + 1 < items_.size() && is_rule(items_[i + 1]));
}

void BlockParser::parse_line(Mode mode, Nodes& nodes) {
  if (mode == Mode::requisite) {
    parse_requisite_line(nodes);
    return;
  }
  if (mode == Mode::table) {
    parse_table_line(nodes);
    return;
  }
  const std::string_view text = start(item());
  if (text.starts_with('|')) {
    parse_bare_table(nodes);
  } else if (const int level = heading_level(text); level != 0) {
    parse_heading(level, nodes);
  } else if (item().pieces.size() == 1 && is_horizontal_rule(text)) {
    diagnostics_
        .report(Code::line_syntax, item().where,
                "черта «" + std::string(text.substr(0, 3)) + "» в тексте ничего не значит")
        .hint("новую страницу начинает строка «::: page-break»");
    ++at_;
  } else {
    parse_paragraph(nodes);
  }
}

bool BlockParser::is_plain(const Item& candidate) const {
  if (candidate.kind != Item::Kind::line) return false;
  const std::string_view text = start(candidate);
  return !text.starts_with(":::") && !text.starts_with('|') && heading_level(text) == 0 && !item_marker(text) &&
         !(candidate.pieces.size() == 1 && is_horizontal_rule(text));
}

std::optional<std::string> BlockParser::take_id(Pieces& pieces) {
  if (pieces.empty() || pieces.back().kind != Piece::Kind::text) return std::nullopt;
  const std::string_view text = source_.view(pieces.back().where);
  const std::size_t open = text.rfind('{');
  if (open == std::string_view::npos || !text.ends_with('}')) return std::nullopt;
  const std::string_view inner = utf8::trim(text.substr(open + 1, text.size() - open - 2));
  const Span where =
      source_.span(pieces.back().where.begin + static_cast<std::uint32_t>(open), pieces.back().where.end);
  const bool is_id = inner.starts_with("id=");
  const std::string_view id = is_id ? inner.substr(3) : std::string_view();
  if (!is_id || id.empty() || id.find_first_of(" \t\"'{}=#") != std::string_view::npos) {
    diagnostics_.report(Code::line_syntax, where, "в фигурных скобках после заголовка ожидается идентификатор")
        .hint("пишется так: {id=имя}; сами скобки — «\\{»");
    return std::nullopt;
  }
  std::string result(id);
  pieces.back().where.end = where.begin;
  trim(source_, pieces);
  return result;
}

void BlockParser::parse_heading(int level, Nodes& nodes) {
  const Item& line = item();
  ++at_;
  Pieces pieces = line.pieces;
  drop_front(pieces, static_cast<std::size_t>(level));
  trim(source_, pieces);
  if (level > deepest_heading) {
    diagnostics_.report(Code::line_syntax, line.where, "заголовка уровня " + std::to_string(level) + " нет")
        .hint("заголовки: от «#» до «####»");
    return;
  }
  ParagraphNode heading;
  heading.heading = level;
  heading.id = take_id(pieces).value_or("");
  if (!pieces.empty() && pieces.front().kind == Piece::Kind::text) {
    if (auto marker = heading_marker(source_.view(pieces.front().where))) {
      heading.number = std::move(marker->number);
      drop_front(pieces, marker->length);
    }
  }
  if (pieces.empty()) {
    diagnostics_.report(Code::line_syntax, line.where, "у заголовка нет текста")
        .hint("пишется так: # Заголовок; «#.» без пробела перед точкой — пункт списка");
    return;
  }
  heading.content = inlines_.parse(pieces);
  heading.has_tags = true;
  nodes.push_back({std::move(heading), line.where});
}

void BlockParser::parse_paragraph(Nodes& nodes) {
  ParagraphNode paragraph;
  Pieces pieces = item().pieces;
  Span where = item().where;
  if (pieces.front().kind == Piece::Kind::text) {
    const std::string_view text = source_.view(pieces.front().where);
    if (auto marker = item_marker(text)) {
      paragraph.number = std::move(marker->number);
      drop_front(pieces, marker->length);
    } else if (text.size() > 1 && text.front() == '#' && text[1] != '#') {
      std::size_t second = 1;
      if (utf8::is_letter(utf8::next(text, second))) {
        diagnostics_
            .report(Code::heading_space, source_.span(where.begin, where.begin + 1),
                    "после «#» нет пробела: это не заголовок")
            .hint("заголовок пишут «# Текст», пункт списка — «#. Текст»; сам знак — «\\#»");
      }
    }
  }
  for (++at_; !at_end() && is_plain(item()); ++at_) {
    if (!pieces.empty()) {
      pieces.push_back({Piece::Kind::soft_break, -1, source_.span(where.end, where.end)});
    }
    pieces.insert(pieces.end(), item().pieces.begin(), item().pieces.end());
    where = join(where, item().where);
  }
  paragraph.has_tags = std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) {
    return p.kind == Piece::Kind::output || p.kind == Piece::Kind::statement;
  });
  paragraph.content = inlines_.parse(pieces);
  nodes.push_back({std::move(paragraph), where});
}

}  // namespace pisar::tmpl
