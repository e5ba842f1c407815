#include <algorithm>

#include "base/utf8.h"
#include "template/attributes.h"
#include "template/block_parser.h"
#include "template/markers.h"

namespace pisar::tmpl {
namespace {

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || (c >= '0' && c <= '9');
}

}  // namespace

BlockParser::DirectiveLine BlockParser::read_directive(const Item& line) const {
  DirectiveLine directive;
  directive.rest = line.pieces;
  const std::string_view colons = start(line);
  drop_front(directive.rest, std::min(colons.find_first_not_of(':'), colons.size()));
  trim(source_, directive.rest);
  directive.name_where = line.where;
  if (directive.rest.empty()) {
    directive.closes = true;
    return directive;
  }
  if (directive.rest.front().kind != Piece::Kind::text) return directive;
  std::string_view text = source_.view(directive.rest.front().where);
  std::size_t skip = 0;
  if (text.starts_with('/')) {
    directive.closes = true;
    skip = std::min(text.find_first_not_of(" \t", 1), text.size());
  }
  std::size_t end = skip;
  while (end < text.size() && is_name_byte(text[end])) ++end;
  directive.name = std::string(text.substr(skip, end - skip));
  const std::uint32_t begin = directive.rest.front().where.begin;
  if (end > skip) {
    directive.name_where =
        source_.span(begin + static_cast<std::uint32_t>(skip), begin + static_cast<std::uint32_t>(end));
  }
  if (end > 0) drop_front(directive.rest, end);
  return directive;
}

bool BlockParser::parse_directive(Mode mode, Nodes& nodes) {
  const DirectiveLine line = read_directive(item());
  if (line.closes) return close_directive(line);
  if (mode == Mode::table && line.name == "cell") {
    open_cell(line, nodes);
    return false;
  }
  if (mode == Mode::requisite) {
    const auto around = std::find_if(frames_.rbegin(), frames_.rend(),
                                     [](const Frame& frame) { return frame.kind == Frame::Kind::directive; });
    if (!line.name.empty() && around->info->inner == line.name) {
      open_directive(line, nodes);
      return false;
    }
  }
  if (mode != Mode::blocks) {
    // Only a forgotten end explains a block here: the innermost directive ends before it.
    const auto open = std::find_if(frames_.rbegin(), frames_.rend(),
                                   [](const Frame& frame) { return frame.kind == Frame::Kind::directive; });
    if (open != frames_.rend() && !open->forgiven) {
      diagnostics_
          .report(Code::block_unclosed, open->where,
                  "блок «" + open->name + "» не закрыт: в строке " + std::to_string(source_.line(item().where)) +
                      " начинается блок «" + line.name + "»")
          .hint("закройте его строкой «:::» или «::: /" + open->name + "»")
          .place("здесь", item().where);
    }
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
      frame->forgiven = true;
      if (frame->kind == Frame::Kind::directive) break;
    }
    return true;
  }
  open_directive(line, nodes);
  return false;
}

bool BlockParser::close_directive(const DirectiveLine& line) {
  const auto open = std::find_if(frames_.rbegin(), frames_.rend(),
                                 [](const Frame& frame) { return frame.kind == Frame::Kind::directive; });
  const std::string closer = line.name.empty() ? ":::" : "::: /" + line.name;
  if (!line.rest.empty()) {
    diagnostics_.report(Code::block_close, span_of(line.rest), "после «" + closer + "» лишнее")
        .hint("блок кончает строка, на которой больше ничего нет");
  }
  if (open == frames_.rend() && orphans_ > 0) {
    --orphans_;
    ++at_;
    return false;
  }
  if (open == frames_.rend()) {
    diagnostics_.report(Code::block_close, item().where, "строка «" + closer + "» ничего не закрывает")
        .hint("здесь нет открытого блока");
    ++at_;
    return false;
  }
  if (open != frames_.rbegin()) {  // a pair of tags stands between
    const Frame& inner = frames_.back();
    if (inner.kind == Frame::Kind::bare_table) return true;
    diagnostics_
        .report(Code::tag_crossing, item().where,
                "«" + closer + "» закрывает " + frame_name(*open) + " внутри " + frame_name(inner))
        .hint("пара тегов стоит вокруг целых блоков: весь блок с его концом — внутри пары или снаружи")
        .place("начало блока", open->where)
        .place("начало тега", inner.where);
    open->forgiven = true;
    ++at_;
    return false;
  }
  if (line.name.empty() || line.name == open->name) return true;
  diagnostics_.report(Code::block_close, line.name_where, frame_name(*open) + " закрыт чужим «" + closer + "»")
      .hint("его конец — «:::» или «::: /" + open->name + "»")
      .place("начало блока", open->where);
  open->forgiven = true;
  const bool closes_outer = std::any_of(frames_.begin(), frames_.end() - 1, [&](const Frame& frame) {
    return frame.kind == Frame::Kind::directive && frame.name == line.name;
  });
  if (!closes_outer) {  // taken for the end of this block
    ++at_;
    open->ended = true;
  }
  return true;
}

void BlockParser::finish_directive() {
  const Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.ended) return;
  const bool ended =
      !at_end() && item().kind == Item::Kind::line && start(item()).starts_with(":::") && read_directive(item()).closes;
  if (!frame.forgiven) {
    if (ended) {
      ++at_;
    } else {
      diagnostics_.report(Code::block_unclosed, frame.where, "блок «" + frame.name + "» не закрыт")
          .hint("закройте его строкой «:::» или «::: /" + frame.name + "»");
    }
  } else if (ended) {
    const DirectiveLine line = read_directive(item());
    if (line.name.empty() || line.name == frame.name) ++at_;
  }
}

void BlockParser::unknown_directive(const DirectiveLine& line) {
  if (line.name.empty()) {
    diagnostics_.report(Code::block_unknown, item().where, "после «:::» ожидается имя блока")
        .hint("пишется так: ::: table; конец блока — «:::» на отдельной строке");
    return;
  }
  Diagnostic& diagnostic =
      diagnostics_.report(Code::block_unknown, line.name_where, "неизвестный блок «" + line.name + "»");
  const std::vector<std::string_view> names = directive_names();
  const std::string_view near = nearest(line.name, names);
  if (!near.empty()) {
    diagnostic.hint("есть похожий блок «" + std::string(near) + "»");
    return;
  }
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  diagnostic.hint("есть блоки: " + list);
}

void BlockParser::open_directive(const DirectiveLine& line, Nodes& nodes) {
  const Span where = item().where;
  const DirectiveInfo* info = find_directive(line.name);
  if (info && info->kind == DirectiveInfo::Kind::cell) {
    diagnostics_.report(Code::block_misplaced, line.name_where, "блок «cell» стоит вне таблицы")
        .hint("ячейку блоком пишут внутри «::: table», сразу под строкой, к которой она относится");
  }
  std::vector<Attribute> attributes;
  if (info) {
    attributes = parse_attributes(*info, line.rest, inlines_);
  } else {
    unknown_directive(line);
  }
  ++at_;
  const bool drawn_of_table = info && info->kind == DirectiveInfo::Kind::chart &&
                              std::any_of(attributes.begin(), attributes.end(),
                                          [](const Attribute& attribute) { return attribute.name == "of"; });
  if (info && (!info->closes() || drawn_of_table)) {
    if (info->kind == DirectiveInfo::Kind::page_break) {
      nodes.push_back({PageBreakNode{std::move(attributes)}, where});
    } else {
      nodes.push_back({StandaloneNode{info, std::move(attributes)}, where});
    }
    return;
  }
  if (line.name.empty() || !push({Frame::Kind::directive, -1, line.name, info, where})) return;
  if (!info) {
    (void)parse_nodes(Mode::blocks);  // read for its mistakes, and to find its end
    finish_directive();
    return;
  }
  switch (info->kind) {
    case DirectiveInfo::Kind::requisite: {
      Nodes body = parse_nodes(Mode::requisite);
      finish_directive();
      nodes.push_back({RequisiteNode{info, std::move(attributes), std::move(body)}, where});
      break;
    }
    case DirectiveInfo::Kind::table: {
      TableNode table;
      table.info = info;
      table.attributes = std::move(attributes);
      parse_table(table);
      finish_directive();
      nodes.push_back({std::move(table), where});
      break;
    }
    default: {
      Nodes body = parse_nodes(Mode::blocks);
      finish_directive();
      nodes.push_back({ContainerNode{info, std::move(attributes), std::move(body)}, where});
      break;
    }
  }
}

void BlockParser::parse_requisite_line(Nodes& nodes) {
  const auto open = std::find_if(frames_.rbegin(), frames_.rend(),
                                 [](const Frame& frame) { return frame.kind == Frame::Kind::directive; });
  const DirectiveInfo& info = *open->info;
  RequisiteLineNode line;
  Pieces pieces = item().pieces;
  const Span where = item().where;
  ++at_;
  const bool is_text = pieces.front().kind == Piece::Kind::text;
  const std::string_view text = is_text ? source_.view(pieces.front().where) : std::string_view();
  if (const std::size_t length = field_length(text); length != 0 && !info.fields.empty()) {
    const std::string_view field = text.substr(0, text.find(':'));
    if (std::find(info.fields.begin(), info.fields.end(), field) != info.fields.end()) {
      line.field = std::string(field);
      drop_front(pieces, length);
    } else if (const std::string_view near = nearest(field, info.fields); !near.empty()) {
      diagnostics_
          .report(Code::directive_field,
                  source_.span(where.begin, where.begin + static_cast<std::uint32_t>(field.size())),
                  "у блока «" + open->name + "» нет поля «" + std::string(field) + "»")
          .hint("есть похожее поле «" + std::string(near) + "»");
    }
  }
  const bool cells = line.field.empty() ? info.typed_cells : line.field == info.cells_field;
  if (!cells) {
    line.cells.push_back(inlines_.parse(pieces));
  } else {
    for (Pieces& cell : split_cells(pieces)) {
      trim(source_, cell);
      line.cells.push_back(inlines_.parse(cell));
    }
  }
  nodes.push_back({std::move(line), where});
}

std::vector<Pieces> BlockParser::split_cells(const Pieces& pieces) const {
  std::vector<Pieces> cells(1);
  int depth = 0;
  for (const Piece& piece : pieces) {
    if (piece.kind == Piece::Kind::statement) {
      if (statement(piece.tag).opens()) ++depth;
      if (statement(piece.tag).closes()) --depth;
    }
    if (piece.kind != Piece::Kind::text || depth > 0) {
      cells.back().push_back(piece);
      continue;
    }
    const std::string_view text = source_.view(piece.where);
    std::uint32_t begin = piece.where.begin;
    const auto add = [&](std::uint32_t end) {
      if (begin < end) cells.back().push_back({Piece::Kind::text, -1, source_.span(begin, end)});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::uint32_t at = piece.where.begin + static_cast<std::uint32_t>(i);
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == '|') {
        add(at);
        cells.emplace_back();
        begin = at + 1;
      }
    }
    add(piece.where.end);
  }
  return cells;
}

}  // namespace pisar::tmpl
