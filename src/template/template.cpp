#include "template/template.h"

#include <algorithm>

#include "base/utf8.h"
#include "load/load.h"
#include "template/block_parser.h"
#include "template/inline_parser.h"
#include "template/lexer.h"
#include "template/lines.h"
#include "template/parsed.h"
#include "template/statements.h"

namespace pisar {
namespace tmpl {
namespace {

/// The bytes [begin, end) of a line without its end, and where the next one begins.
struct RawLine {
  std::size_t end = 0;
  std::size_t next = 0;
};

RawLine raw_line(std::string_view text, std::size_t begin) {
  const std::size_t feed = text.find('\n', begin);
  RawLine line;
  line.end = std::min(feed, text.size());
  line.next = feed == std::string_view::npos ? text.size() : feed + 1;
  return line;
}

bool is_fence(std::string_view text, std::size_t begin) {
  const std::string_view line = text.substr(begin, raw_line(text, begin).end - begin);
  return line.starts_with("---") && line.find_first_not_of(" \t\r", 3) == std::string_view::npos;
}

/// Parses the texts that hold tags, by their places.
void collect_texts(const Value& value, const SourceMap& sources, Diagnostics& diagnostics,
                   std::map<Span, InlineNodes>& texts) {
  if (value.is_text() && has_tags(value.text())) {
    if (auto nodes = parse_text(value, sources, diagnostics)) texts[value.where] = *std::move(nodes);
  } else if (value.is_array()) {
    for (const Value& item : value.array()) collect_texts(item, sources, diagnostics, texts);
  } else if (value.is_object()) {
    for (const Member& member : value.object().members()) collect_texts(member.value, sources, diagnostics, texts);
  }
}

class TemplateParser {
 public:
  TemplateParser(FileId file, const SourceMap& sources, Diagnostics& diagnostics)
      : file_(file), sources_(sources), text_(sources.text(file)), diagnostics_(diagnostics) {}

  TemplatePtr run() {
    auto parsed = std::make_shared<Template>();
    const std::size_t begin = front_matter(*parsed);
    const auto offset = static_cast<std::uint32_t>(begin);
    parsed->where = {file_, offset, offset};
    const Source source{sources_, file_, offset, text_.substr(begin)};
    std::vector<Tag> tags = parse_tags(source, lex(source, diagnostics_), diagnostics_);
    if (flooded()) return nullptr;
    pair_tags(source, tags, diagnostics_);
    if (flooded()) return nullptr;
    std::vector<Item> items = split_lines(source, tags, diagnostics_);
    if (flooded()) return nullptr;
    BlockParser parser(source, tags, std::move(items), diagnostics_);
    parsed->nodes = parser.run();
    add_blocks(parser.named_blocks(), *parsed);
    take_extends(parsed->nodes, *parsed);
    if (diagnostics_.has_errors()) return nullptr;
    return parsed;
  }

  TemplatePtr run_plain() {
    auto parsed = std::make_shared<Template>();
    parsed->where = {file_, 0, 0};
    const Source source{sources_, file_, 0, text_};
    std::vector<Tag> tags = parse_tags(source, lex(source, diagnostics_), diagnostics_);
    if (flooded()) return nullptr;
    pair_tags(source, tags, diagnostics_);
    if (diagnostics_.has_errors()) return nullptr;
    InlineParser parser(source, tags, diagnostics_);
    parsed->plain = parser.parse_plain(as_plain_text(source, tags));
    add_blocks(parser.named_blocks(), *parsed);
    take_extends(*parsed->plain, *parsed);
    if (diagnostics_.has_errors()) return nullptr;
    return parsed;
  }

 private:
  void add_blocks(const std::vector<NamedBlockPtr>& blocks, Template& parsed) {
    for (const NamedBlockPtr& block : blocks) {
      const auto [first, added] = parsed.blocks.emplace(block->name, block);
      if (added) continue;
      diagnostics_.report(Code::block_misplaced, block->where, "блок «" + block->name + "» уже есть в этом шаблоне")
          .place("первый", first->second->where)
          .hint("имена блоков не повторяются; повторяющийся текст задают макросом");
    }
  }

  /// Takes {% extends %} off the top. What an extending template has beside its blocks would not be printed.
  template <typename NodeList>
  void take_extends(NodeList& nodes, Template& parsed) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const auto* extends = std::get_if<Extends>(&nodes[i].node);
      if (extends == nullptr) continue;
      if (i == 0) {
        parsed.extends = *extends;
      } else {
        diagnostics_.report(Code::block_misplaced, nodes[i].where, "тег «{% extends %}» стоит не в начале шаблона")
            .hint("он стоит первым, раньше текста и других тегов");
      }
    }
    if (!parsed.extends) return;
    nodes.erase(nodes.begin());
    for (const auto& node : nodes) {
      if (is_preamble(node)) continue;
      diagnostics_
          .report(Code::block_misplaced, node.where,
                  "текст вне блоков не печатается: шаблон расширяет «" + parsed.extends->name + "»")
          .hint("поставьте его в {% block имя %}…{% endblock %} с именем блока того шаблона");
    }
  }

  /// Whether the node may stand beside the blocks of a template that extends another.
  template <typename NodeType>
  static bool is_preamble(const NodeType& node) {
    return std::visit(
        [](const auto& value) {
          using T = std::remove_cvref_t<decltype(value)>;
          if constexpr (std::is_same_v<T, Text>) {
            return utf8::trim(value.text).empty();
          } else if constexpr (std::is_same_v<T, ParagraphNode>) {
            return std::all_of(value.content.begin(), value.content.end(), is_preamble<InlineNode>);
          } else {
            return std::is_same_v<T, Set> || std::is_same_v<T, SetBlock> || std::is_same_v<T, Macro> ||
                   std::is_same_v<T, Import> || std::is_same_v<T, NamedBlockPtr> || std::is_same_v<T, Assert>;
          }
        },
        node.node);
  }

  [[nodiscard]] bool flooded() const { return diagnostics_.all().size() >= max_reports; }

  /// Loads what stands between the «---» lines and returns where the text begins.
  std::size_t front_matter(Template& parsed) {
    if (!is_fence(text_, 0)) return 0;
    const std::size_t begin = raw_line(text_, 0).next;
    std::size_t line = begin;
    while (line < text_.size() && !is_fence(text_, line)) line = raw_line(text_, line).next;
    const Span opening{file_, 0, 3};
    if (line >= text_.size()) {
      diagnostics_.report(Code::front_matter_unclosed, opening, "шапка файла не закрыта строкой «---»")
          .hint("поля шапки стоят между двумя строками «---», текст документа — после второй");
      return text_.size();
    }
    const Span part{file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(line)};
    if (utf8::trim(sources_.text(part)).empty()) {
      parsed.front_matter = Value(Object(), opening);
    } else if (std::optional<Value> value = load_yaml(part, sources_, diagnostics_)) {
      parsed.front_matter = *std::move(value);
      if (!parsed.front_matter.is_object()) {
        diagnostics_
            .report(Code::front_matter_shape, parsed.front_matter.where,
                    "в шапке файла ожидаются поля, а здесь " + std::string(kind_name(parsed.front_matter.kind())))
            .hint("пишется так: title: О мерах по повышению качества образования");
      }
      collect_texts(parsed.front_matter, sources_, diagnostics_, parsed.texts);
    }
    return raw_line(text_, line).next;
  }

  FileId file_;
  const SourceMap& sources_;
  std::string_view text_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool has_tags(std::string_view text) {
  return text.find("{{") != std::string_view::npos || text.find("{%") != std::string_view::npos ||
         text.find("{#") != std::string_view::npos;
}

std::optional<InlineNodes> parse_text(const Value& text, const SourceMap& sources, Diagnostics& diagnostics) {
  // Where the scalar stands in the file as it is (no escapes, no folding), its parts have exact places.
  const std::string_view raw = text.where.known() ? sources.text(text.where) : std::string_view();
  const std::size_t inside = raw.find(text.text());
  const bool exact = text.where.known() && inside != std::string_view::npos;
  const Source source{sources, text.where.file, text.where.begin + (exact ? static_cast<std::uint32_t>(inside) : 0),
                      text.text()};
  Diagnostics found;
  std::vector<Tag> tags = parse_tags(source, lex(source, found), found);
  if (!found.has_errors()) pair_tags(source, tags, found);
  InlineNodes nodes;
  if (!found.has_errors()) nodes = InlineParser(source, tags, found).parse_plain(as_one_line(tags));
  const bool failed = found.has_errors();
  diagnostics.append(std::move(found));
  if (failed) return std::nullopt;
  return nodes;
}

}  // namespace tmpl

FieldTextsPtr parse_fields(const Value& fields, const SourceMap& sources, Diagnostics& diagnostics) {
  Diagnostics found;
  auto texts = std::make_shared<FieldTexts>();
  tmpl::collect_texts(fields, sources, found, texts->nodes);
  const bool failed = found.has_errors();
  diagnostics.append(std::move(found));
  return failed ? nullptr : texts;
}

TemplatePtr parse_template(FileId file, const SourceMap& sources, Diagnostics& diagnostics) {
  Diagnostics found;
  TemplatePtr parsed = tmpl::TemplateParser(file, sources, found).run();
  diagnostics.append(std::move(found));
  return parsed;
}

TemplatePtr parse_plain_template(FileId file, const SourceMap& sources, Diagnostics& diagnostics) {
  Diagnostics found;
  TemplatePtr parsed = tmpl::TemplateParser(file, sources, found).run_plain();
  diagnostics.append(std::move(found));
  return parsed;
}

std::string_view extended_template(const Template& parsed) {
  return parsed.extends ? std::string_view(parsed.extends->name) : std::string_view();
}

const Value& front_matter(const Template& parsed) { return parsed.front_matter; }

Span template_place(const Template& parsed) { return parsed.where; }

}  // namespace pisar
