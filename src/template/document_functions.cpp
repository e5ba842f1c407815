#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "template/block_parser.h"
#include "template/evaluator.h"
#include "template/fragment.h"
#include "template/inline_parser.h"
#include "template/lines.h"
#include "template/markers.h"
#include "template/parsed.h"
#include "template/template.h"

namespace pisar {
namespace tmpl {
namespace {

using expr::Invocation;
using expr::Type;
using Result = std::optional<Value>;

constexpr double blank_width = 40;  // mm
constexpr std::int64_t widest_blank = 200;

Value fragment(Blocks blocks, Span where) {
  return Value(std::shared_ptr<const Extension>(std::make_shared<const Fragment>(std::move(blocks))), where);
}

const Value* argument(const Invocation& invocation, std::size_t index) {
  const Value* value = invocation.arguments[index];
  return value && !value->is_missing() ? value : nullptr;
}

/// ref("recs")
Result ref(Invocation& invocation) {
  const Value& target = *invocation.arguments[0];
  if (target.text().empty()) {
    invocation.context.diagnostics.report(Code::argument_value, invocation.places[0], "идентификатор ссылки пуст");
    return std::nullopt;
  }
  return Value(std::shared_ptr<const Extension>(std::make_shared<const Reference>(target.text(), "", "")),
               invocation.where);
}

/// A front matter as another paper may see it: a field with tags is computed in its own paper only.
Value without_tags(const Value& head) {
  Object fields;
  for (const Member& member : head.object().members()) {
    const bool computed = member.value.is_text() && has_tags(member.value.text());
    fields.add(member.key,
               computed ? Value(Missing{"поле вычисляется в самом документе"}, member.value.where) : member.value,
               member.key_where);
  }
  return Value(std::move(fields), head.where);
}

/// document("order-59"): the other paper's front matter.
Result document(Invocation& invocation) {
  const std::string& id = invocation.arguments[0]->text();
  auto* evaluator = dynamic_cast<Evaluator*>(&invocation.context.environment);
  if (evaluator && evaluator->input().documents) {
    if (const Value* found = evaluator->input().documents(id)) {
      evaluator->note_cited(id, *found, invocation.where);
      return without_tags(*found);
    }
  }
  invocation.context.diagnostics.report(Code::document_absent, invocation.places[0], "нет документа «" + id + "»")
      .hint("документы рабочей папки перечисляет команда pisar list");
  return std::nullopt;
}

/// blank("подсказка", width), or as a filter x | blank("подсказка", width): the value when there is one.
Result blank(Invocation& invocation) {
  // A filter's place begins with its input, a call's with the function's name.
  const bool is_filter = invocation.arguments[0] && invocation.places[0].begin == invocation.where.begin;
  if (is_filter && !invocation.arguments[0]->is_missing()) {
    const Value& input = *invocation.arguments[0];
    if (!input.is_text() || !input.text().empty()) return input;
  }
  Inline piece;
  piece.kind = Inline::Kind::blank;
  piece.width = blank_width;
  piece.where = invocation.where;
  for (std::size_t i = is_filter ? 1 : 0; i < 3; ++i) {
    const Value* value = argument(invocation, i);
    if (!value) continue;
    if (value->is_text()) {
      piece.text = value->text();
      continue;
    }
    const auto width = value->is_number() ? value->number().integer() : std::nullopt;
    if (!width || *width < 1 || *width > widest_blank) {
      invocation.context.diagnostics
          .report(Code::argument_value, invocation.places[i],
                  "«blank» принимает подсказку и ширину в миллиметрах, от 1 до 200")
          .hint("пишется так: blank(\"Ф.И.О.\", 60) или x | blank(\"Ф.И.О.\")");
      return std::nullopt;
    }
    piece.width = static_cast<double>(*width);
  }
  Inlines inlines;
  inlines.push_back(std::move(piece));
  return inline_fragment(std::move(inlines), invocation.where);
}

/// The lines of a text, or the elements of a list as text; none after a report.
std::optional<std::vector<std::pair<std::string, Span>>> lines_of(Invocation& invocation) {
  const Value& input = *invocation.arguments[0];
  std::vector<std::pair<std::string, Span>> lines;
  const auto add = [&](std::string_view text, Span where) {
    while (!text.empty()) {
      const std::size_t feed = std::min(text.find('\n'), text.size());
      const std::string_view line = utf8::trim(text.substr(0, feed));
      if (!line.empty()) lines.emplace_back(std::string(line), where);
      text.remove_prefix(std::min(feed + 1, text.size()));
    }
  };
  if (!input.is_array()) {
    if (const auto text = expr::to_text(input)) {
      add(*text, input.where);
      return lines;
    }
  } else {
    for (const Value& element : input.array()) {
      const auto text = expr::to_text(expr::resolved(element, invocation.context.environment));
      if (!text) {
        invocation.context.diagnostics.report(
            Code::argument_type, invocation.places[0],
            "элемент списка не печатается: это " + std::string(kind_name(element.kind())));
        return std::nullopt;
      }
      add(*text, element.where);
    }
    return lines;
  }
  invocation.context.diagnostics.report(Code::argument_type, invocation.places[0],
                                        "ожидается текст или список, а здесь " + std::string(kind_name(input.kind())));
  return std::nullopt;
}

Result paragraphs(Invocation& invocation) {
  auto lines = lines_of(invocation);
  if (!lines) return std::nullopt;
  Blocks blocks;
  for (auto& [text, where] : *lines) {
    Paragraph paragraph;
    paragraph.content.push_back(text_inline(std::move(text), {}, where));
    blocks.push_back({std::move(paragraph), where});
  }
  return fragment(std::move(blocks), invocation.arguments[0]->where);
}

Result lines(Invocation& invocation) {
  auto lines = lines_of(invocation);
  if (!lines) return std::nullopt;
  Inlines inlines;
  for (auto& [text, where] : *lines) {
    if (!inlines.empty()) {
      Inline& piece = inlines.emplace_back();
      piece.kind = Inline::Kind::line_break;
      piece.where = where;
    }
    inlines.push_back(text_inline(std::move(text), {}, where));
  }
  return inline_fragment(std::move(inlines), invocation.arguments[0]->where);
}

/// Parsed text without tags as the model's inlines.
void convert(const InlineNodes& nodes, const std::string& link, Inlines& out) {
  for (const InlineNode& node : nodes) {
    if (const auto* text = std::get_if<Text>(&node.node)) {
      Inline piece = text_inline(text->text, node.marks, node.where);
      piece.link = link.empty() ? text->link : link;
      piece.verbatim = text->verbatim;
      out.push_back(std::move(piece));
    } else if (std::holds_alternative<LineBreak>(node.node)) {
      Inline piece;
      piece.kind = Inline::Kind::line_break;
      piece.where = node.where;
      out.push_back(std::move(piece));
    } else if (const auto* note = std::get_if<Note>(&node.node)) {
      Inline piece;
      piece.kind = Inline::Kind::note;
      piece.where = node.where;
      convert(note->content, {}, piece.note);
      out.push_back(std::move(piece));
    } else if (const auto* target = std::get_if<Link>(&node.node)) {
      std::string url;
      for (const InlineNode& part : target->url) {
        if (const auto* text = std::get_if<Text>(&part.node)) url += text->text;
      }
      convert(target->content, url, out);
    }
  }
}

/// Inline marks and lists of a text from the data; headings, tables, directives and tags stay text.
Result markdown(Invocation& invocation) {
  const Value& input = *invocation.arguments[0];
  const auto* evaluator = dynamic_cast<const Evaluator*>(&invocation.context.environment);
  static const SourceMap no_sources;
  Diagnostics& diagnostics = invocation.context.diagnostics;
  const Source source{evaluator ? evaluator->input().sources : no_sources, input.where.file, input.where.begin,
                      input.text()};
  std::vector<Tag> tags(input.text().empty() ? 0 : 1);
  for (Tag& tag : tags) tag.token = {Token::Kind::text, source.span(source.base, source.end()), {}, false, false};
  const std::vector<Item> items = split_lines(source, tags, diagnostics);
  InlineParser parser(source, tags, diagnostics);
  Blocks blocks;
  for (std::size_t i = 0; i < items.size();) {
    if (items[i].kind == Item::Kind::blank) {
      ++i;
      continue;
    }
    Paragraph paragraph;
    Pieces pieces = items[i].pieces;
    if (auto marker = item_marker(source.view(pieces.front().where))) {
      paragraph.style = "item";
      paragraph.number = std::move(marker->number);
      drop_front(pieces, marker->length);
    }
    for (++i; i < items.size() && items[i].kind == Item::Kind::line && !item_marker(items[i].start(source)); ++i) {
      if (!pieces.empty()) pieces.push_back({Piece::Kind::soft_break, -1, {}});
      pieces.insert(pieces.end(), items[i].pieces.begin(), items[i].pieces.end());
    }
    convert(parser.parse(pieces), {}, paragraph.content);
    for (Inline& piece : paragraph.content) piece.where = input.where;
    blocks.push_back({std::move(paragraph), input.where});
  }
  return fragment(std::move(blocks), input.where);
}

// --- join and join_and for lists that hold references and fragments

constexpr std::string_view plain_join = "join/text";
constexpr std::string_view plain_join_and = "join_and/text";

bool holds_content(const Value& list) {
  return list.is_array() && std::any_of(list.array().begin(), list.array().end(), [](const Value& element) {
           return as_extension<Reference>(element) || as_extension<Fragment>(element);
         });
}

/// The elements with `separator` between them and `last` before the last one; none after a report.
Result join_content(Invocation& invocation, std::string_view separator, std::string_view last) {
  const Array& list = invocation.arguments[0]->array();
  Inlines inlines;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0)
      inlines.push_back(text_inline(std::string(i + 1 == list.size() ? last : separator), {}, invocation.where));
    const Value& element = expr::resolved(list[i], invocation.context.environment);
    const auto piece = as_extension<Fragment>(element);
    if (const auto reference = as_extension<Reference>(element)) {
      inlines.push_back(reference->as_inline({}, invocation.where));
    } else if (piece && piece->inlines()) {
      inlines.insert(inlines.end(), piece->inlines()->begin(), piece->inlines()->end());
    } else if (auto text = expr::to_text(element)) {
      inlines.push_back(text_inline(*std::move(text), {}, element.where));
    } else {
      invocation.context.diagnostics.report(Code::argument_type, invocation.places[0],
                                            "элемент " + std::to_string(i + 1) + " списка не печатается внутри текста");
      return std::nullopt;
    }
  }
  return inline_fragment(std::move(inlines), invocation.where);
}

Result join_any(Invocation& invocation) {
  if (!holds_content(*invocation.arguments[0])) return invocation.context.functions.find(plain_join)->call(invocation);
  const Value* separator = argument(invocation, 1);
  const std::string text = separator ? separator->text() : std::string();
  return join_content(invocation, text, text);
}

Result join_and_any(Invocation& invocation) {
  if (!holds_content(*invocation.arguments[0]))
    return invocation.context.functions.find(plain_join_and)->call(invocation);
  return join_content(invocation, ", ", " и ");
}

/// Puts a row before the one of this name, which stays under `kept_name` (no template can name it).
void wrap(expr::FunctionTable& table, std::string_view name, std::string_view kept_name, Result (*call)(Invocation&)) {
  const expr::Function* found = table.find(name);
  if (!found) return;
  expr::Function row = *found;
  expr::Function kept = row;
  kept.name = kept_name;
  kept.russian_name = {};
  table.add(kept);
  row.call = call;
  table.add(row);
}

}  // namespace
}  // namespace tmpl

void add_document_functions(expr::FunctionTable& table) {
  using expr::Type;
  table.add(
      {"ref", "", {{"id", Type::text}}, false, tmpl::ref, "ссылка на приложение, таблицу или раздел: «приложение 1»"});
  table.add({"document", "", {{"id", Type::text}}, false, tmpl::document, "другой документ рабочей папки"});
  table.add({"blank",
             "",
             {{"value", Type::any, false, true}, {"hint", Type::any, false, true}, {"width", Type::any, false, true}},
             false,
             tmpl::blank,
             "место, которое заполняют от руки: подсказка под чертой, ширина в миллиметрах"});
  table.add({"paragraphs", "", {{"text", Type::any}}, false, tmpl::paragraphs, "каждая строка текста — абзац"});
  table.add({"lines",
             "",
             {{"text", Type::any}},
             false,
             tmpl::lines,
             "строки текста или элементы списка, каждая с новой строки"});
  table.add({"markdown",
             "",
             {{"text", Type::text}},
             false,
             tmpl::markdown,
             "разметка внутри текста данных: выделение, ссылки, списки"});
  tmpl::wrap(table, "join", tmpl::plain_join, tmpl::join_any);
  tmpl::wrap(table, "join_and", tmpl::plain_join_and, tmpl::join_and_any);
}

}  // namespace pisar
