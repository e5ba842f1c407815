#include "write/pdf/pdf.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/tools.h"
#include "tests/write/pdf/pdf_reader.h"

namespace pisar {
namespace {

using testing::find_tool;
using testing::objects_with;
using testing::read_objects;
using testing::run_tool;

std::shared_ptr<const Profile> profile() {
  auto result = std::make_shared<Profile>();
  result->styles["text"] = {.title = "Текст", .align = Align::justify, .first_indent = 12.5, .hyphenate = true};
  result->styles["kind"] = {.title = "Вид", .bold = true, .align = Align::center, .space_after = 14};
  result->styles["heading1"] = {.title = "Заголовок", .bold = true, .align = Align::center, .keep_with_next = true};
  result->styles["table"] = {.title = "Таблица", .size = 12, .hyphenate = true};
  return result;
}

Paragraph paragraph(std::string text, std::string style = "text") {
  Paragraph result;
  result.style = std::move(style);
  result.content = {text_inline(std::move(text))};
  return result;
}

Paragraph heading(std::string text, std::string id) {
  Paragraph result = paragraph(std::move(text), "heading1");
  result.outline = 1;
  result.id = std::move(id);
  return result;
}

/// An order of some pages with a table, a heading, and links to it and to a site.
Document order() {
  Document document;
  document.id = "order";
  document.title = "Об утверждении дорожной карты";
  document.author = "Управление образования";
  document.profile = profile();
  document.blocks.push_back({paragraph("ПРИКАЗ", "kind"), {}});
  Paragraph linked = paragraph("Руководствоваться ");
  linked.content.push_back(text_inline("дорожной картой"));
  linked.content.back().link = "#map";
  linked.content.push_back(text_inline(" и сайтом "));
  linked.content.push_back(text_inline("ФИОКО"));
  linked.content.back().link = "https://fioco.ru";
  document.blocks.push_back({linked, {}});
  for (int i = 0; i < 30; ++i) {
    document.blocks.push_back(
        {paragraph("Руководителям общеобразовательных организаций обеспечить проведение Всероссийских "
                   "проверочных работ по утверждённому графику и принять меры к недопущению "
                   "необъективных результатов оценочных процедур."),
         {}});
  }
  document.blocks.push_back({heading("Дорожная карта", "map"), {}});
  Table table;
  table.columns.resize(2);
  table.columns[1].width = {ColumnWidth::Unit::share, 1};
  for (int i = 1; i <= 60; ++i) {
    Row row;
    for (const std::string& text : {std::to_string(i), "мероприятие " + std::to_string(i)}) {
      Cell cell;
      cell.content = {{paragraph(text, "table"), {}}};
      row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
  document.blocks.push_back({std::move(table), {}});
  return document;
}

Written written(const Document& document) {
  Diagnostics diagnostics;
  const std::optional<Written> result = write_pdf(document, {1663113600}, diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  return result.value_or(Written{});
}

TEST(WritePdf, CountsPages) {
  const Written result = written(order());
  EXPECT_GE(result.units, 3);
  EXPECT_EQ(result.unit, "стр.");
  EXPECT_EQ(objects_with(read_objects(result.bytes), {"/Type/Page/"}).size(), static_cast<std::size_t>(result.units));
}

TEST(WritePdf, LinksAndBookmarksLeadToTheHeading) {
  const auto objects = read_objects(written(order()).bytes);
  const auto bookmarks = objects_with(objects, {"/Title(", "/Dest["});
  ASSERT_EQ(bookmarks.size(), 1U);
  const std::string& text = bookmarks[0].text;
  const std::string page = text.substr(text.find("/Dest[") + 6, text.find("/XYZ") - text.find("/Dest[") - 6);
  EXPECT_EQ(objects_with(objects, {"/Subtype/Link", "/Dest[" + page + "/XYZ"}).size(), 1U);
  EXPECT_EQ(objects_with(objects, {"/Subtype/Link", "/URI(https://fioco.ru)"}).size(), 1U);
}

TEST(WritePdf, GivesItsTextBackInTheOrderOfReading) {
  PISAR_NEEDS_TOOL("pdftotext", "poppler-utils");
  PISAR_NEEDS_TOOL("qpdf", "qpdf");
  const testing::TemporaryFolder folder;
  const std::string path = folder.path() / "order.pdf";
  testing::write_file(path, written(order()).bytes);
  EXPECT_EQ(run_tool(find_tool("qpdf"), {"--check", path}).status, 0);
  std::string text = run_tool(find_tool("pdftotext"), {"-raw", path, "-"}).output;
  std::size_t at = 0;
  for (const std::string_view expected :
       {"ПРИКАЗ\n", "Руководствоваться дорожной картой и сайтом ФИОКО\n",
        "необъективных результатов оценочных процедур", "Дорожная карта\n1 мероприятие 1\n2 мероприятие 2\n",
        "60 мероприятие 60\n"}) {
    at = text.find(expected, at);
    ASSERT_NE(at, std::string::npos) << expected << " is not in its place in\n" << text;
  }
}

TEST(WritePdf, MakesOneSheetOfAnEmptyDocument) {
  Document document;
  document.profile = profile();
  const Written result = written(document);
  EXPECT_EQ(result.units, 1);
  EXPECT_EQ(objects_with(read_objects(result.bytes), {"/Type/Page/"}).size(), 1U);
}

TEST(WritePdf, HoldsEachPictureOnce) {
  auto png = std::make_shared<Picture>();
  png->bytes = "png";
  png->width = png->height = 2;
  png->pixels = std::string(12, 'x');
  auto jpeg = std::make_shared<Picture>();
  jpeg->format = Picture::Format::jpeg;
  jpeg->bytes = "the file as it is";
  jpeg->width = jpeg->height = 1;
  jpeg->grey = true;
  Document document = order();
  for (const auto& picture : {png, jpeg, std::make_shared<Picture>(*png)}) {
    Image image;
    image.picture = picture;
    image.width = image.height = 20;
    document.blocks.push_back({std::move(image), {}});
  }
  const std::string file = written(document).bytes;
  const auto objects = read_objects(file);
  EXPECT_EQ(objects_with(objects, {"/Subtype/Image"}).size(), 2U);
  EXPECT_EQ(objects_with(objects, {"/DCTDecode"}).size(), 1U);
  EXPECT_EQ(objects_with(objects, {"/ColorSpace/DeviceGray"}).size(), 1U);
  EXPECT_NE(file.find("the file as it is"), std::string::npos);
  EXPECT_TRUE(written(document).bytes == file);
}

TEST(WritePdf, DrawsChartsAsDescribedFigures) {
  Chart chart;
  chart.title = "Share";
  chart.categories = {"2023"};
  chart.series = {{"", {Chart::Value{Number(5), "5"}}}};
  Document document = order();
  document.blocks.push_back({std::move(chart), {}});
  const std::string file = written(document).bytes;
  const auto objects = read_objects(file);
  EXPECT_EQ(objects_with(objects, {"/S/Figure", "/Alt", "/BBox"}).size(), 1U);
  EXPECT_TRUE(written(document).bytes == file);
}

TEST(WritePdf, GivesTheSameBytesTwice) { EXPECT_TRUE(written(order()).bytes == written(order()).bytes); }

TEST(WritePdf, WritesNothingWhenTheLayoutFails) {
  Document document;
  document.profile = profile();
  Table table;
  table.columns.resize(2);
  for (Column& column : table.columns) column.width = {ColumnWidth::Unit::mm, 200};
  table.rows.emplace_back();
  table.rows[0].cells.resize(2);
  for (Cell& cell : table.rows[0].cells) cell.content = {{paragraph("а", "table"), {}}};
  document.blocks.push_back({std::move(table), {}});
  Diagnostics diagnostics;
  EXPECT_FALSE(write_pdf(document, {}, diagnostics));
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(WritePdf, KeepsEarlierErrorsOfTheCaller) {
  Diagnostics diagnostics;
  diagnostics.report(Code::file_missing, {}, "нет файла");
  EXPECT_TRUE(write_pdf(order(), {}, diagnostics));
}

}  // namespace
}  // namespace pisar
