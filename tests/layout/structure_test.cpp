#include "layout/structure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::cell;
using testing::inline_of;
using testing::Laid;
using testing::lay;
using testing::paragraph;
using testing::plain_profile;
using testing::row;
using testing::run_text;
using Role = StructureElement::Role;

std::string name_of(const StructureElement& element) {
  static const std::map<Role, std::string> names = {
      {Role::document, "document"},   {Role::section, "section"},   {Role::heading, "heading"},
      {Role::paragraph, "paragraph"}, {Role::list, "list"},         {Role::list_item, "item"},
      {Role::label, "label"},         {Role::list_body, "body"},    {Role::table, "table"},
      {Role::table_head, "head"},     {Role::table_body, "rows"},   {Role::row, "row"},
      {Role::header_cell, "header"},  {Role::cell, "cell"},         {Role::caption, "caption"},
      {Role::figure, "figure"},       {Role::contents, "contents"}, {Role::contents_item, "entry"},
      {Role::reference, "reference"}, {Role::link, "link"},         {Role::note, "note"}};
  std::string name = names.at(element.role);
  if (element.level > 0) name += std::to_string(element.level);
  if (element.heads_row) name += " of row";
  if (element.column_span > 1) name += " columns=" + std::to_string(element.column_span);
  if (element.row_span > 1) name += " rows=" + std::to_string(element.row_span);
  return name;
}

/// The tree, an element a line, with the text that the pages say is its own; artifacts' text at the end.
std::string tree(const LaidOut& out) {
  std::map<ElementId, std::string> texts;
  for (const Page& page : out.pages) {
    for (const GlyphRun& run : page.runs) texts[run.element] += run_text(run);
  }
  std::string lines;
  std::vector<std::size_t> depths;
  for (ElementId id = 0; id < out.structure.size(); ++id) {
    const StructureElement& element = out.structure[id];
    depths.push_back(id == 0 ? 0 : depths.at(element.parent) + 1);
    lines += std::string(depths.back() * 2, ' ') + name_of(element);
    if (id > 0 && texts.contains(id)) lines += ": " + std::string(utf8::trim(texts[id]));
    lines += '\n';
  }
  if (texts.contains(artifact)) lines += "artifacts: " + texts[artifact] + '\n';
  return lines;
}

Paragraph heading(std::string text, int outline) {
  Paragraph result = paragraph(std::move(text), "heading1");
  result.outline = outline;
  return result;
}

Paragraph item(std::string label, std::string text, int level, int list_id = 1) {
  Paragraph result = paragraph(std::move(text), "item");
  result.number.emplace();
  result.number->label = std::move(label);
  result.number->level = level;
  result.number->list_id = list_id;
  return result;
}

Inline linked(std::string text, std::string target) {
  Inline result = text_inline(std::move(text));
  result.link = std::move(target);
  return result;
}

TEST(Structure, CountsHeadingsWithoutGaps) {
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.blocks = {block(heading("Приложение", 2)), block(paragraph("Текст"))};
  const Laid laid = lay({block(heading("Часть", 1)), block(heading("Пункт", 3)), block(heading("Глава", 2)),
                         block(std::move(annex)), block(heading("Конец", 2))});
  EXPECT_EQ(tree(laid.out),
            "document\n  heading1: Часть\n  heading2: Пункт\n  heading2: Глава\n"
            "  section\n    heading1: Приложение\n    paragraph: Текст\n  heading1: Конец\n");
}

TEST(Structure, PutsTheTitleAboveTheHeadings) {
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.blocks = {block(heading("Приложение", 1))};
  const Laid laid = lay({block(paragraph("ПРИКАЗ", "kind")), block(paragraph("О проверке", "title")),
                         block(heading("Часть", 1)), block(heading("Глава", 2)), block(std::move(annex))});
  EXPECT_EQ(tree(laid.out),
            "document\n  paragraph: ПРИКАЗ\n  heading1: О проверке\n  heading2: Часть\n  heading3: Глава\n"
            "  section\n    heading1: Приложение\n");
  for (const OutlineEntry& bookmark : laid.out.outline) EXPECT_NE(bookmark.title, "О проверке");
}

TEST(Structure, NestsLists) {
  const Laid laid =
      lay({block(item("1.", "Утвердить", 0)), block(item("2.", "Назначить", 0)), block(item("2.1.", "за сбор", 1)),
           block(item("2.2.", "за анализ", 1)), block(item("3.", "Контроль", 0)),
           block(item("–", "другой список", 0, 2)), block(paragraph("Текст")), block(item("4.", "после текста", 0))});
  EXPECT_EQ(tree(laid.out),
            "document\n"
            "  list\n"
            "    item\n      label: 1.\n      body: Утвердить\n"
            "    item\n      label: 2.\n      body: Назначить\n"
            "        list\n"
            "          item\n            label: 2.1.\n            body: за сбор\n"
            "          item\n            label: 2.2.\n            body: за анализ\n"
            "    item\n      label: 3.\n      body: Контроль\n"
            "  list\n"
            "    item\n      label: –\n      body: другой список\n"
            "  paragraph: Текст\n"
            "  list\n"
            "    item\n      label: 4.\n      body: после текста\n");
}

TEST(Structure, GivesTablesTheirGrid) {
  Table table;
  table.columns.resize(3);
  table.caption = {text_inline("Таблица 1")};
  table.rows = {row({"Школа", "Итоги"}, Row::Kind::header), row({"«2»", "доля"}, Row::Kind::header),
                row({"Район"}, Row::Kind::section), row({"Урма", "6"}), row({"Всего", "", "7"}, Row::Kind::total)};
  table.rows[0].cells[0].row_span = 2;
  table.rows[0].cells[1].col_span = 2;
  table.rows[2].cells[0].col_span = 3;
  table.rows[3].cells[0].content.push_back(block(paragraph("второй абзац", "table")));
  const Laid laid = lay({block(std::move(table))});
  EXPECT_EQ(tree(laid.out),
            "document\n  table\n    caption: Таблица 1\n"
            "    head\n"
            "      row\n        header rows=2: Школа\n        header columns=2: Итоги\n"
            "      row\n        header: «2»\n        header: доля\n"
            "    rows\n"
            "      row\n        header of row columns=3: Район\n"
            "      row\n        cell\n          paragraph: Урма\n          paragraph: второй абзац\n"
            "        cell: 6\n        cell\n"
            "      row\n        cell: Всего\n        cell\n        cell: 7\n");
}

TEST(Structure, TakesAGridWithoutBordersForText) {
  Table table;
  table.columns.resize(2);
  table.borders = false;
  table.rows = {row({"Начальник", "Г.М. Магомедов"})};
  EXPECT_EQ(tree(lay({block(std::move(table))}).out),
            "document\n  paragraph: Начальник\n  paragraph: Г.М. Магомедов\n");
}

TEST(Structure, CallsRepeatedHeadersAndPageNumbersArtifacts) {
  auto profile = std::make_shared<Profile>(*plain_profile());
  profile->page_number_from = 2;
  Table table;
  table.columns.resize(1);
  table.rows.push_back(row({"Школа"}, Row::Kind::header));
  for (int i = 0; i < 60; ++i) table.rows.push_back(row({"Урма"}));
  table.rows[0].cells[0].content = {block([] {
    Paragraph link = paragraph("", "table-header");
    link.content = {linked("Школа", "https://urma.example")};
    return link;
  }())};
  const Laid laid = lay({block(std::move(table))}, profile);
  ASSERT_EQ(laid.out.pages.size(), 2U);
  EXPECT_EQ(laid.out.pages[0].links.size(), 1U);
  EXPECT_TRUE(laid.out.pages[1].links.empty());
  EXPECT_NE(tree(laid.out).find("        header\n          link: Школа\n"), std::string::npos);
  EXPECT_NE(tree(laid.out).find("\nartifacts: Школа2\n"), std::string::npos);
}

TEST(Structure, TellsLinksAndFootnotesFromTheText) {
  Paragraph text = paragraph("См. ");
  text.content.push_back(linked("сайт", "https://urma.example"));
  text.content.push_back(linked(" отдела", "https://urma.example"));
  text.content.push_back(text_inline(" и план"));
  Inline mark = inline_of(Inline::Kind::note);
  mark.text = "1";
  mark.note = {text_inline("Проект.")};
  text.content.push_back(mark);
  const Laid laid = lay({block(std::move(text)), block(paragraph("Дальше"))});
  EXPECT_EQ(tree(laid.out),
            "document\n  paragraph: См.  и план\n    link: сайт отдела\n    reference: 1\n    note: 1\u00A0Проект.\n"
            "  paragraph: Дальше\n");
  EXPECT_EQ(laid.out.structure[3].note, 4U);
  ASSERT_EQ(laid.out.pages[0].links.size(), 1U);
  EXPECT_EQ(laid.out.pages[0].links[0].element, 2U);
}

TEST(Structure, ListsTheContents) {
  Contents contents;
  contents.title = "Содержание";
  contents.blocks.push_back(block(paragraph("Содержание")));
  Paragraph line = paragraph("");
  line.content = {linked("Цели", "#goals"), inline_of(Inline::Kind::leader), linked("2", "#goals")};
  line.content[1].link = "#goals";
  contents.blocks.push_back(block(line));
  const Laid laid = lay({{std::move(contents), {}}});
  const std::string found = tree(laid.out);
  EXPECT_EQ(found.substr(0, found.find("artifacts")),
            "document\n  paragraph: Содержание\n  contents\n    entry\n      reference\n        link: Цели 2\n");
  EXPECT_NE(found.find("artifacts: ....."), std::string::npos);
}

TEST(Structure, DescribesPictures) {
  auto picture = std::make_shared<Picture>();
  picture->width = picture->height = 1;
  Image image;
  image.picture = picture;
  image.width = image.height = 20;
  image.alt = "Герб района";
  Image plain = image;
  plain.alt.clear();
  const Laid laid = lay({{image, {}}, {plain, {}}});
  ASSERT_EQ(laid.out.pages[0].pictures.size(), 2U);
  EXPECT_EQ(tree(laid.out), "document\n  figure\n");
  EXPECT_EQ(laid.out.structure[1].alt, "Герб района");
  EXPECT_EQ(laid.out.pages[0].pictures[0].element, 1U);
  EXPECT_EQ(laid.out.pages[0].pictures[1].element, artifact);
}

TEST(Structure, TiesCaptionsToTheirFigures) {
  auto picture = std::make_shared<Picture>();
  picture->width = picture->height = 1;
  Image image;
  image.picture = picture;
  image.width = image.height = 20;
  image.alt = "Герб района";
  image.caption = {text_inline("Рисунок 1 – Герб")};
  Image undescribed = image;
  undescribed.alt.clear();
  undescribed.caption = {text_inline("Рисунок 2 – Флаг")};
  Table grid;
  grid.columns.resize(1);
  grid.rows = {row({""})};
  grid.rows[0].cells[0].content = {{image, {}}};
  const Laid laid = lay({{image, {}}, block(paragraph("Текст")), {undescribed, {}}, block(std::move(grid))});
  EXPECT_EQ(tree(laid.out),
            "document\n"
            "  figure\n    caption: Рисунок 1 – Герб\n"
            "  paragraph: Текст\n"
            "  figure\n    caption: Рисунок 2 – Флаг\n"
            "  table\n    rows\n      row\n        cell\n"
            "          figure\n            caption: Рисунок 1 – Герб\n");
  EXPECT_EQ(laid.out.structure[4].alt, "Рисунок 2 – Флаг") << "the caption describes it where nothing else does";
}

TEST(Structure, KeepsWordsApartAtLineEnds) {
  Paragraph text = paragraph("Управление");
  text.content.push_back(inline_of(Inline::Kind::line_break));
  text.content.push_back(text_inline("образования"));
  const Laid laid = lay({block(std::move(text)), block(paragraph("Текст"))});
  ASSERT_EQ(laid.out.pages[0].runs.size(), 3U);
  EXPECT_EQ(run_text(laid.out.pages[0].runs[0]), "Управление ");
  EXPECT_EQ(run_text(laid.out.pages[0].runs[1]), "образования");
}

TEST(Structure, KeepsWordsApartThatANoBreakSpaceCannotHold) {
  Table table;
  table.columns.assign(1, {{ColumnWidth::Unit::mm, 12}, Align::left, false, {}, {}});
  table.rows = {row({"№\u00A0школы"})};
  const Laid laid = lay({block(std::move(table))});
  ASSERT_GE(laid.out.pages[0].runs.size(), 2U);
  EXPECT_EQ(run_text(laid.out.pages[0].runs[0]), "№ ");
}

TEST(Structure, ReadsADividedWordWhole) {
  Table table;
  table.columns.assign(1, {{ColumnWidth::Unit::mm, 20}, Align::left, false, {}, {}});
  table.rows = {row({"до изме\u00ADнения срока"})};
  const Laid laid = lay({block(std::move(table))});
  std::vector<std::string> read;
  for (const GlyphRun& run : laid.out.pages[0].runs) {
    read.push_back(run_text(run) + (run.read_as ? "|" + *run.read_as : std::string()));
  }
  EXPECT_EQ(read, (std::vector<std::string>{"до ", "изме-|изменения", "нения|", " ", "срока"}));
}

/// The texts of the header cells that the cell with the text names, between commas.
std::string headers_of(const LaidOut& out, const std::string& text) {
  std::map<ElementId, std::string> texts;
  for (const Page& page : out.pages) {
    for (const GlyphRun& run : page.runs) texts[run.element] += run_text(run);
  }
  std::string names;
  for (const auto& [id, own] : texts) {
    if (own != text) continue;
    const auto [first, last] = out.structure[id].headers;
    for (std::uint32_t i = first; i < last; ++i) {
      EXPECT_TRUE(out.structure[out.cell_headers[i]].is_named);
      names += (names.empty() ? "" : ", ") + texts[out.cell_headers[i]];
    }
  }
  return names;
}

TEST(Structure, CellsNameTheirHeadersWhereTheHeaderHasSeveralRows) {
  Table table;
  table.columns.resize(3);
  table.rows = {row({"Школа", "Итоги"}, Row::Kind::header), row({"2024", "2025"}, Row::Kind::header),
                row({"Урма", "10", "12"}), row({"Район"}, Row::Kind::section), row({"Куппа", "9"})};
  table.rows[0].cells[0].row_span = 2;
  table.rows[0].cells[1].col_span = 2;
  table.rows[3].cells[0].col_span = 3;
  table.rows[4].cells[1].col_span = 2;
  const LaidOut out = lay({block(table)}).out;
  EXPECT_EQ(headers_of(out, "Урма"), "Школа");
  EXPECT_EQ(headers_of(out, "10"), "2024");
  EXPECT_EQ(headers_of(out, "2024"), "Итоги") << "so the cells below have it too";
  EXPECT_EQ(headers_of(out, "2025"), "Итоги");
  EXPECT_EQ(headers_of(out, "Школа"), "");
  EXPECT_EQ(headers_of(out, "Район"), "");
  EXPECT_EQ(headers_of(out, "9"), "2024, 2025, Район");
}

TEST(Structure, OneHeaderRowOfSingleCellsNeedsNoNames) {
  Table table;
  table.columns.resize(2);
  table.rows = {row({"Школа", "Учеников"}, Row::Kind::header), row({"Урма", "164"})};
  EXPECT_TRUE(lay({block(table)}).out.cell_headers.empty());
  table.rows[0].cells.pop_back();
  table.rows[0].cells[0].col_span = 2;
  EXPECT_EQ(headers_of(lay({block(table)}).out, "164"), "Школа") << "a cell over two columns";
}

}  // namespace
}  // namespace pisar
