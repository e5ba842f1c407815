#include "write/text/text.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "base/diagnostic_text.h"
#include "base/source_map.h"
#include "document/profile.h"

namespace pisar {
namespace {

std::shared_ptr<const Profile> profile() {
  auto result = std::make_shared<Profile>();  // 170 mm of text: 100 columns
  result->styles["text"] = {.title = "Текст", .size = 14, .align = Align::justify, .first_indent = 12.5};
  result->styles["item"] = {.title = "Пункт", .size = 14};
  result->styles["kind"] = {.title = "Вид", .align = Align::center, .space_before = 14, .space_after = 14};
  result->styles["heading1"] = {.title = "Заголовок 1", .caps = true, .align = Align::center, .space_after = 14};
  result->styles["mark"] = {.title = "Отметка о приложении"};
  result->styles["caption"] = {.title = "Название таблицы", .space_before = 10, .space_after = 4};
  result->styles["table"] = {.title = "Таблица", .size = 12};
  result->styles["table-header"] = {.title = "Шапка", .size = 12, .align = Align::center};
  result->styles["signature"] = {.title = "Подпись", .space_before = 28};
  result->styles["table-note"] = {.title = "Примечание", .size = 12};
  return result;
}

Paragraph paragraph(std::string text, std::string style = "text") {
  Paragraph result;
  result.style = std::move(style);
  result.content = {text_inline(std::move(text))};
  return result;
}

template <typename Node>
Block block(Node node) {
  return {std::move(node), {}};
}

Cell cell(std::string text, std::string style = "table") {
  Cell result;
  result.content = {block(paragraph(std::move(text), std::move(style)))};
  return result;
}

Row row(std::vector<std::string> texts, Row::Kind kind = Row::Kind::body) {
  Row result;
  result.kind = kind;
  for (std::string& text : texts) {
    result.cells.push_back(cell(std::move(text), kind == Row::Kind::header ? "table-header" : "table"));
  }
  return result;
}

/// A table with columns by content.
Table table(std::size_t columns, std::vector<Row> rows) {
  Table result;
  result.columns.resize(columns);
  result.rows = std::move(rows);
  return result;
}

std::string written(Blocks blocks) {
  Document document;
  document.profile = profile();
  document.blocks = std::move(blocks);
  Diagnostics diagnostics;
  const std::optional<Written> result = write_text(document, {}, diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_EQ(result->units, 0);
  return result->bytes;
}

std::string spaces(std::size_t count) { return std::string(count, ' '); }

TEST(WriteText, PlacesParagraphsAsOnThePage) {
  Paragraph mark = paragraph("Приложение 1", "mark");
  mark.format.left_indent = 95;
  EXPECT_EQ(written({block(mark), block(paragraph("ПРИКАЗ", "kind")),
                     block(paragraph("В целях повышения качества образования и объективности оценочных процедур в "
                                     "организациях района")),
                     block(paragraph("Раздел первый", "heading1"))}),
            spaces(56) +
                "Приложение 1\n"
                "\n" +
                spaces(47) +
                "ПРИКАЗ\n"
                "\n" +
                spaces(7) +
                "В целях повышения качества образования и объективности оценочных процедур в организациях\n"
                "района\n" +
                spaces(43) + "РАЗДЕЛ ПЕРВЫЙ\n");
}

TEST(WriteText, PrintsLabels) {
  Paragraph item = paragraph("Утвердить карту.", "item");
  item.number = Numbering{};
  item.number->label = "1.";
  Paragraph heading = paragraph("Цели", "mark");
  heading.outline = 1;
  heading.number = Numbering{};
  heading.number->label = "2.";
  Paragraph alone = paragraph("", "mark");
  alone.outline = 1;
  alone.number = Numbering{};
  alone.number->label = "3.";
  EXPECT_EQ(written({block(item), block(heading), block(alone)}), spaces(7) + "1. Утвердить карту.\n2. Цели\n3.\n");
}

TEST(WriteText, HangsItemsWhereTheProfileDoes) {
  auto hanging = std::make_shared<Profile>(*profile());
  hanging->item_indent = 5.1;
  hanging->item_step = 8.5;
  hanging->item_hang = 6.8;
  Document document;
  document.profile = hanging;
  for (const int level : {0, 1}) {
    Paragraph item = paragraph(std::string(90, 'a') + " bbbbbbbbbb", "item");
    item.number = Numbering{};
    item.number->label = "–";
    item.number->level = level;
    document.blocks.push_back(block(item));
  }
  Diagnostics diagnostics;
  EXPECT_EQ(write_text(document, {}, diagnostics)->bytes, spaces(3) + "– " + std::string(90, 'a') + "\n" + spaces(7) +
                                                              "bbbbbbbbbb\n" + spaces(8) + "– " + std::string(90, 'a') +
                                                              "\n" + spaces(12) + "bbbbbbbbbb\n");
}

TEST(WriteText, DrawsATable) {
  Table result = table(3, {row({"№", "Предмет", "Качество, %"}, Row::Kind::header), row({"1", "Математика", "42,5"}),
                           row({"2", "Русский язык", "101"})});
  result.caption = {text_inline("Таблица 1 – Итоги")};
  result.columns[2].align = Align::right;
  result.notes = {block(paragraph("По данным ФИОКО.", "table-note"))};
  EXPECT_EQ(written({block(paragraph("До")), block(result), block(paragraph("После"))}),
            spaces(7) +
                "До\n"
                "\n"
                "Таблица 1 – Итоги\n"
                "№ |   Предмет    | Качество, %\n"
                "--+--------------+------------\n"
                "1 | Математика   |        42,5\n"
                "2 | Русский язык |         101\n"
                "\n"
                "По данным ФИОКО.\n" +
                spaces(7) + "После\n");
}

TEST(WriteText, RulesRowsOfSeveralLines) {
  Table result = table(2, {row({"1", "первая"}), row({"2", "вторая строка"})});
  result.columns[1].width = {ColumnWidth::Unit::mm, 13.6};
  EXPECT_EQ(written({block(result)}), "1 | первая\n--+---------\n2 | вторая\n  | строка\n");
}

TEST(WriteText, DrawsSpans) {
  Table result = table(3, {row({"Школа", "Качество"}, Row::Kind::header), row({"2023", "2024"}, Row::Kind::header),
                           row({"Урма", "40", "41"}), row({"Итого", "40,5"})});
  result.rows[0].cells[0].row_span = 2;
  result.rows[0].cells[1].col_span = 2;
  result.rows[3].cells[0].col_span = 2;
  result.rows[2].cells[0].content.push_back(block(paragraph("(филиал)", "table")));
  EXPECT_EQ(written({block(result)}),
            " Школа   |  Качество\n"
            "         +------+-----\n"
            "         | 2023 | 2024\n"
            "---------+------+-----\n"
            "Урма     | 40   | 41\n"
            "(филиал) |      |\n"
            "---------+------+-----\n"
            "Итого           | 40,5\n");
}

TEST(WriteText, SetsRequisitesWithoutBorders) {
  Table signature = table(2, {row({"", ""})});
  signature.borders = false;
  signature.columns[0].width = {ColumnWidth::Unit::share, 1};
  signature.columns[1].width = {ColumnWidth::Unit::mm, 60};
  signature.rows[0].cells[0].content = {block(paragraph("Начальник управления\nобразования", "signature"))};
  signature.rows[0].cells[1].content = {block(paragraph("М.Д. Рамазанов", "signature"))};
  signature.rows[0].cells[1].vertical_align = VerticalAlign::bottom;
  EXPECT_EQ(written({block(paragraph("Текст")), block(signature)}),
            spaces(7) + "Текст\n\n\nНачальник управления\nобразования" + spaces(54) + "М.Д. Рамазанов\n");
}

TEST(WriteText, AlignsDecimals) {
  Table result = table(2, {row({"Школа", "Доля"}, Row::Kind::header), row({"а", "12,5"}), row({"б", "7"}),
                           row({"в", "1\u00A0203,25"}), row({"г", "\u22120,4"}), row({"д", "–"})});
  result.columns[1].align = Align::center;
  result.columns[1].decimal = true;
  EXPECT_EQ(written({block(result)}),
            "Школа |   Доля\n"
            "------+---------\n"
            "а     |    12,5\n"
            "б     |     7\n"
            "в     | 1 203,25\n"
            "г     |    −0,4\n"
            "д     |    –\n");
}

TEST(WriteText, DrawsRaggedAndEmptyTables) {
  EXPECT_EQ(written({block(table(0, {})), block(paragraph("а", "mark"))}), "а\n");
  EXPECT_EQ(written({block(table(2, {row({"а", "б"}), row({"в"})}))}), "а | б\nв |\n");
}

TEST(WriteText, EndsPagesByALine) {
  Section annex;
  annex.kind = Section::Kind::annex;
  annex.blocks = {block(paragraph("б", "mark"))};
  Section plain;
  plain.blocks = {block(paragraph("в", "mark"))};
  const std::string line = "\n" + std::string(100, '-') + "\n\n";
  EXPECT_EQ(written({block(paragraph("а", "mark")), block(annex), block(plain), block(PageBreak{}),
                     block(Keep{{block(paragraph("г", "mark"))}})}),
            "а\n" + line + "б\nв\n" + line + "г\n");
}

TEST(WriteText, WidensPagesThatLieOnTheirSide) {
  Section section;
  section.landscape = true;
  section.blocks = {block(paragraph("ПЛАН", "kind"))};
  EXPECT_EQ(written({block(section)}), spaces(73) + "ПЛАН\n");  // 257 mm instead of 170
}

TEST(WriteText, HeadsSheetsByTheirNames) {
  Sheet sheet;
  sheet.name = "Сводка";
  sheet.blocks = {block(table(1, {row({"а"})}))};
  EXPECT_EQ(written({block(sheet), block(sheet)}), "Сводка\n======\n\nа\n\n\nСводка\n======\n\nа\n");
}

TEST(WriteText, SaysThatItShowsNoPictures) {
  SourceMap sources;
  const FileId file = sources.add("doc.md", "::: image\n::: chart\n");
  Image image;
  image.alt = "Герб";
  image.caption = {text_inline("Рисунок 1 – Герб")};
  Chart chart;
  chart.categories = {"Урма"};
  chart.series = {{"Доля", {Chart::Value{Number(5), "5"}}}};
  chart.caption = {text_inline("Рисунок 2 – Доля")};
  Document document;
  document.profile = profile();
  document.blocks = {{image, {file, 0, 9}}, {chart, {file, 10, 19}}, {image, {file, 0, 9}}, {chart, {file, 10, 19}}};
  Diagnostics diagnostics;
  const std::optional<Written> result = write_text(document, {}, diagnostics);
  EXPECT_EQ(to_text(diagnostics, sources),
            "doc.md:1:1: предупреждение W731: простой текст не показывает изображения: вместо рисунка – его описание\n"
            " 1 | ::: image\n"
            "   | ^^^^^^^^^\n"
            "   подсказка: изображение печатают PDF и DOCX\n"
            "doc.md:2:1: предупреждение W731: простой текст не показывает диаграммы: вместо рисунка – таблица чисел\n"
            " 2 | ::: chart\n"
            "   | ^^^^^^^^^\n"
            "   подсказка: рисунком её печатают PDF и DOCX\n");
  const std::size_t image_at = result->bytes.find("[Герб]");
  const std::size_t caption_at = result->bytes.find("Рисунок 1 – Герб");
  EXPECT_LT(image_at, caption_at);
  EXPECT_LT(caption_at, result->bytes.find("Доля"));
  EXPECT_LT(result->bytes.find("Доля"), result->bytes.find("Рисунок 2 – Доля"));
}

TEST(WriteText, WritesAnEmptyDocument) { EXPECT_EQ(written({}), ""); }

TEST(WriteText, RefusesARequisiteThatWasNotResolved) {
  Requisite requisite;
  requisite.kind = "signature";
  EXPECT_THROW((void)written({block(requisite)}), std::logic_error);
}

}  // namespace
}  // namespace pisar
