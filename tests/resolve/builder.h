#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_text.h"
#include "base/source_map.h"
#include "document/document.h"
#include "document/dump.h"
#include "document/profile.h"
#include "resolve/resolve.h"

/// Building unresolved documents in a few words, and showing what resolve makes of them.
namespace pisar::resolving {

/// A profile with round measures: 160 mm of text, corners of 75 mm.
inline std::shared_ptr<const Profile> test_profile() {
  Profile profile;
  profile.id = "test";
  profile.page_width = 200;
  profile.page_height = 300;
  profile.margin_left = 30;
  profile.margin_right = 10;
  profile.corner_width = 70;
  profile.centre_width = 120;
  profile.styles["text"].align = Align::justify;
  profile.styles["title"].align = Align::center;
  const auto forms = [](const std::string& nom, const std::string& gen, const std::string& dat, const std::string& ins,
                        const std::string& prep) {
    return CaseForms{{"nom", nom}, {"gen", gen}, {"dat", dat}, {"acc", nom}, {"ins", ins}, {"prep", prep}};
  };
  profile.references["annex"] = forms("приложение", "приложения", "приложению", "приложением", "приложении");
  profile.references["table"] = forms("таблица", "таблицы", "таблице", "таблицей", "таблице");
  profile.references["figure"] = forms("рисунок", "рисунка", "рисунку", "рисунком", "рисунке");
  profile.references["section"] = forms("раздел", "раздела", "разделу", "разделом", "разделе");
  profile.references["item"] = forms("пункт", "пункта", "пункту", "пунктом", "пункте");
  profile.references["table"]["acc"] = "";
  return std::make_shared<const Profile>(profile);
}

/// Reads a marker: «#.», «#.#.», «#)», «#а)», «#I.», «6.», «1.1.», «а)», «–».
inline std::optional<Numbering> marker(std::string_view text) {
  using Style = Numbering::Style;
  Numbering number;
  if (text == "–" || text == "-" || text == "•") {
    number.style = Style::bullet;
    number.suffix = std::string(text);
    return number;
  }
  number.suffix.clear();
  if (text.ends_with('.') || text.ends_with(')')) {
    number.suffix = text.back();
    text.remove_suffix(1);
  }
  if (number.suffix == ")" && (text == "а" || text == "б" || text == "в")) {
    number.style = Style::cyrillic;
    number.start = Numbering::Start::typed;
    number.typed = text == "а" ? 1 : text == "б" ? 2 : 3;
    return number;
  }
  if (text == "#а" || text == "#a" || text == "#I" || text == "#i") {
    number.style = text == "#а"   ? Style::cyrillic
                   : text == "#a" ? Style::latin
                   : text == "#I" ? Style::roman_upper
                                  : Style::roman_lower;
    return number;
  }
  if (text.empty() || text.find_first_not_of("#.0123456789") != std::string_view::npos) return std::nullopt;
  for (const char c : text) number.depth += c == '.' ? 1 : 0;
  const std::string_view last = text.substr(text.rfind('.') + 1);
  if (last != "#") {
    number.start = Numbering::Start::typed;
    number.typed = std::stoi(std::string(last));
  }
  return number;
}

/// Builds blocks; every text is put into a source file, so that messages have places.
class Builder {
 public:
  /// A place that shows the text as a line of the file.
  Span place(std::string_view text) {
    const FileId file = sources_.add("приказ.md", std::string(text));
    return {file, 0, static_cast<std::uint32_t>(text.size())};
  }

  Inlines inlines(std::string_view text) { return {text_inline(std::string(text), {}, place(text))}; }

  /// «# #. Heading», «#. item», «plain text».
  Block paragraph(std::string_view line, std::string id = {}) {
    const std::size_t level = line.find_first_not_of('#');
    const bool heading = level != 0 && level != std::string_view::npos && line[level] == ' ';
    Block block = numbered(heading ? line.substr(level + 1) : line, line);
    auto& paragraph = std::get<Paragraph>(block.node);
    paragraph.id = std::move(id);
    if (heading) {
      paragraph.outline = static_cast<int>(level);
      paragraph.style = "heading" + std::to_string(level);
    } else if (paragraph.number) {
      paragraph.style = "item";
    }
    return block;
  }

  /// «#. text», «#.#», «text»: a line with or without a marker.
  Block numbered(std::string_view text, std::string_view line) {
    Paragraph paragraph;
    const std::size_t space = text.find(' ');
    if (std::optional<Numbering> number = marker(text.substr(0, space))) {
      paragraph.number = std::move(number);
      text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    }
    if (!text.empty()) paragraph.content = {text_inline(std::string(text), {}, place(line))};
    return {std::move(paragraph), place(line)};
  }

  Blocks paragraphs(std::initializer_list<std::string_view> lines) {
    Blocks blocks;
    for (const std::string_view line : lines) blocks.push_back(paragraph(line));
    return blocks;
  }

  /// Rows of cells «#. | text»; a row that begins with «=» is a section over all columns.
  Block table(std::initializer_list<std::string_view> rows,
              Table::NumberingScope numbering = Table::NumberingScope::own) {
    Table table;
    table.numbering = numbering;
    for (std::string_view line : rows) {
      Row row;
      row.where = place(line);
      if (line.starts_with('=')) {
        row.kind = Row::Kind::section;
        line.remove_prefix(2);
      }
      while (true) {
        const std::size_t bar = line.find(" | ");
        Cell cell;
        Block content = numbered(line.substr(0, bar), line);
        std::get<Paragraph>(content.node).style = "table";
        cell.content.push_back(std::move(content));
        row.cells.push_back(std::move(cell));
        if (bar == std::string_view::npos) break;
        line.remove_prefix(bar + 3);
      }
      if (row.kind == Row::Kind::section) row.cells.front().col_span = 2;
      table.columns.resize(std::max(table.columns.size(), row.cells.size()));
      table.rows.push_back(std::move(row));
    }
    return {std::move(table), place("| таблица |")};
  }

  Block captioned(std::string id, std::string_view caption) {
    Table table;
    table.id = std::move(id);
    if (!caption.empty()) table.caption = inlines(caption);
    return {std::move(table), place("::: table")};
  }

  /// A picture, or a chart of a table that the document has, with a caption unless it is empty.
  template <typename Figure>
  Block figure(std::string id, std::string_view caption) {
    Figure figure;
    figure.id = std::move(id);
    if (!caption.empty()) figure.caption = inlines(caption);
    return {std::move(figure), place(std::is_same_v<Figure, Image> ? "::: image" : "::: chart")};
  }

  Block annex(std::string id, int number, int count, Blocks blocks = {}) {
    Section section;
    section.kind = Section::Kind::annex;
    section.id = std::move(id);
    section.number = number;
    section.count = count;
    section.blocks = std::move(blocks);
    return {std::move(section), place("::: annex")};
  }

  Block landscape(Blocks blocks) {
    Section section;
    section.landscape = true;
    section.blocks = std::move(blocks);
    return {std::move(section), place("::: landscape")};
  }

  /// Lines «field: value», «~ typed: as it is», «typed | cells».
  Block requisite(std::string kind, std::initializer_list<std::string_view> lines,
                  std::vector<std::pair<std::string, std::string>> attributes = {}) {
    Requisite requisite;
    requisite.kind = std::move(kind);
    requisite.attributes = std::move(attributes);
    for (const std::string_view text : lines) {
      Requisite::Line line;
      line.where = place(text);
      std::string_view rest = text;
      const std::size_t colon = rest.find(": ");
      const bool field =
          colon != std::string_view::npos && rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == colon;
      if (field) {
        line.field = std::string(rest.substr(0, colon));
        rest.remove_prefix(colon + 2);
      }
      while (true) {
        const std::size_t bar = rest.find(" | ");
        line.cells.push_back({text_inline(std::string(rest.substr(0, bar)), {}, line.where)});
        if (bar == std::string_view::npos) break;
        rest.remove_prefix(bar + 3);
      }
      requisite.lines.push_back(std::move(line));
    }
    const std::string opening = "::: " + requisite.kind;
    return {std::move(requisite), place(opening)};
  }

  /// A paragraph «text {ref}»: with a reference behind the text.
  Block reference(std::string target, std::string grammatical_case = {}, std::string part = {}) {
    Inline piece;
    piece.kind = Inline::Kind::reference;
    piece.where = place("{{ ref(\"" + target + "\") }}");
    piece.target = std::move(target);
    piece.grammatical_case = std::move(grammatical_case);
    piece.part = std::move(part);
    Paragraph paragraph;
    paragraph.content = {std::move(piece)};
    return {std::move(paragraph), {}};
  }

  template <typename... Parts>
  static Blocks join(Parts... parts) {
    Blocks blocks;
    const auto add = [&](auto part) {
      if constexpr (std::is_same_v<decltype(part), Block>) {
        blocks.push_back(std::move(part));
      } else {
        for (Block& block : part) blocks.push_back(std::move(block));
      }
    };
    (add(std::move(parts)), ...);
    return blocks;
  }

  /// Resolves the blocks by the test profile.
  Blocks resolved(Blocks blocks) {
    Document document;
    document.profile = test_profile();
    document.blocks = std::move(blocks);
    succeeded_ = resolve(document, diagnostics_);
    return std::move(document.blocks);
  }

  /// The dump of what resolve makes of the blocks, no-break spaces as «~», and the messages behind it.
  std::string dumped(Blocks blocks) {
    std::string text = dump(resolved(std::move(blocks)));
    for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, "~");
    return "\n" + text + messages();
  }

  /// The labels as «label list/level», parted by spaces; plain paragraphs as «·»; the messages behind them.
  std::string labels(Blocks blocks) {
    const Blocks numbered = resolved(std::move(blocks));
    std::string text;
    for_each_paragraph(numbered, [&](const Paragraph& paragraph) {
      if (!text.empty()) text += "  ";
      if (!paragraph.number) {
        text += "·";
        return;
      }
      const Numbering& number = *paragraph.number;
      text += number.label + " " + std::to_string(number.list_id) + "/" + std::to_string(number.level);
    });
    return text + messages();
  }

  [[nodiscard]] std::string messages() const {
    return diagnostics_.empty() ? std::string() : "\n" + to_text(diagnostics_, sources_);
  }
  [[nodiscard]] bool succeeded() const { return succeeded_; }

 private:
  SourceMap sources_;
  Diagnostics diagnostics_;
  bool succeeded_ = false;
};

}  // namespace pisar::resolving
