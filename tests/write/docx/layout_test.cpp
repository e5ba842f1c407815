#include <gtest/gtest.h>

#include "tests/support/builders.h"
#include "tests/write/docx/docx_file.h"

namespace pisar::testing {
namespace {

Section make_section(Section::Kind kind, bool landscape, Blocks blocks, std::string id = {}) {
  Section section;
  section.kind = kind;
  section.landscape = landscape;
  section.blocks = std::move(blocks);
  section.id = std::move(id);
  return section;
}

TEST(DocxPages, OnePageSizeFromTheProfile) {
  const DocxFile file = write_and_read(make_document(make_blocks(make_paragraph("Текст."))));
  ASSERT_EQ(file.all("//w:sectPr").size(), 1U);
  EXPECT_EQ(file.value("//w:pgSz", "w:w"), "11906");
  EXPECT_EQ(file.value("//w:pgSz", "w:h"), "16838");
  EXPECT_EQ(file.value("//w:pgMar", "w:left"), "1701");
  EXPECT_EQ(file.value("//w:pgMar", "w:right"), "567");
  EXPECT_EQ(file.value("//w:pgMar", "w:header"), "466");  // 12 mm to the baseline of 12 pt digits
  EXPECT_TRUE(file.one("//w:sectPr/w:titlePg"));
}

TEST(DocxPages, NumbersFromTheSecondPageOn) {
  const DocxFile file = write_and_read(make_document(make_blocks(make_paragraph("Текст."))));
  EXPECT_EQ(file.all("//w:sectPr/w:headerReference").size(), 2U);
  EXPECT_NE(file.parts.at("word/header1.xml").find(" PAGE "), std::string::npos);
  EXPECT_EQ(file.parts.at("word/header2.xml").find(" PAGE "), std::string::npos);
}

TEST(DocxPages, NumbersFromOtherPagesOn) {
  auto profile = std::make_shared<Profile>(*test_profile());
  Document document = make_document(make_blocks(make_paragraph("Текст.")));
  profile->page_number_from = 1;
  document.profile = profile;
  DocxFile file = write_and_read(document);
  EXPECT_FALSE(file.one("//w:titlePg"));
  EXPECT_EQ(file.all("//w:headerReference").size(), 1U);
  profile->page_number_from = 4;
  file = write_and_read(document);
  EXPECT_TRUE(file.one("//w:titlePg"));
  EXPECT_NE(file.parts.at("word/header1.xml").find(" &gt;= 4 "), std::string::npos);
}

TEST(DocxPages, MirrorsItsMarginsWhereTheProfileAsksForIt) {
  auto profile = std::make_shared<Profile>(*test_profile());
  Document document = make_document(make_blocks(make_paragraph("Текст.")));
  EXPECT_EQ(write_and_read(document).parts.at("word/settings.xml").find("w:mirrorMargins"), std::string::npos);
  profile->mirrored = true;
  document.profile = profile;
  const DocxFile file = write_and_read(document);
  pugi::xml_document settings;
  settings.load_string(file.parts.at("word/settings.xml").c_str());
  // Where the schema of the settings has it; the left margin is the inner one then.
  EXPECT_STREQ(settings.select_node("/w:settings/w:zoom").node().next_sibling().name(), "w:mirrorMargins");
  EXPECT_EQ(file.value("//w:pgMar", "w:left"), "1701");
}

TEST(DocxPages, LandscapeAndBack) {
  const DocxFile file = write_and_read(make_document(make_blocks(
      make_paragraph("До."), make_section(Section::Kind::plain, true, make_blocks(make_paragraph("Широко."))),
      make_paragraph("После."))));
  ASSERT_EQ(file.all("//w:sectPr").size(), 3U);
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"До.", "Широко.", "После."}));
  // A section's properties stand in its last paragraph.
  EXPECT_FALSE(file.one("//w:p[1]/w:pPr/w:sectPr/w:pgSz/@w:orient"));
  EXPECT_EQ(file.value("//w:p[2]/w:pPr/w:sectPr/w:pgSz", "w:orient"), "landscape");
  EXPECT_EQ(file.value("//w:p[2]/w:pPr/w:sectPr/w:pgSz", "w:w"), "16838");
  EXPECT_EQ(file.value("//w:body/w:sectPr/w:pgSz", "w:w"), "11906");
  // The first page's header is the first section's alone; numbering goes on.
  EXPECT_EQ(file.all("//w:titlePg").size(), 1U);
  EXPECT_TRUE(file.one("//w:p[1]/w:pPr/w:sectPr/w:titlePg"));
  EXPECT_EQ(file.all("//w:pgNumType").size(), 0U);
}

TEST(DocxPages, AnnexesBeginNewPagesAndSectionsWithoutContentDoNot) {
  const DocxFile file = write_and_read(make_document(make_blocks(
      make_paragraph("Приказ."), make_section(Section::Kind::annex, false, make_blocks(make_paragraph("Первое.")), "a"),
      make_section(Section::Kind::plain, true, {}), PageBreak{},
      make_section(Section::Kind::annex, false, make_blocks(make_paragraph("Второе."), make_table({{"А"}})), "b"),
      PageBreak{})));
  EXPECT_EQ(file.all("//w:sectPr").size(), 3U);
  EXPECT_EQ(file.all("//w:pageBreakBefore").size(), 0U);
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"Приказ.", "Первое.", "Второе.", "А", ""}));
  EXPECT_EQ(file.value("//w:p[2]/w:bookmarkStart", "w:name"), "a");
}

TEST(DocxPages, ASectionThatEndsWithATable) {
  const DocxFile file = write_and_read(make_document(make_blocks(
      make_section(Section::Kind::plain, true, make_blocks(make_table({{"А"}}))), make_paragraph("После."))));
  EXPECT_EQ(file.all("//w:sectPr").size(), 2U);
  EXPECT_EQ(file.value("//w:body/w:p[1]/w:pPr/w:sectPr/w:pgSz", "w:orient"), "landscape");
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"А", "", "После."}));
}

TEST(DocxPages, TablesInLandscapeAreWider) {
  const DocxFile file = write_and_read(
      make_document(make_blocks(make_section(Section::Kind::plain, true, make_blocks(make_table({{"А"}}))))));
  EXPECT_EQ(file.value("//w:tblW", "w:w"), "14570");  // 297 - 40 mm
}

Columns make_columns(int count, Blocks blocks) {
  Columns columns;
  columns.count = count;
  columns.gap = 10;
  columns.blocks = std::move(blocks);
  return columns;
}

TEST(DocxPages, ColumnsAreASectionOnTheSamePage) {
  const DocxFile file = write_and_read(make_document(
      make_blocks(make_paragraph("До."), make_columns(3, make_blocks(make_paragraph("А"), make_paragraph("Б"))),
                  make_paragraph("После."))));
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"До.", "А", "Б", "После."}));
  ASSERT_EQ(file.all("//w:sectPr").size(), 3U);
  EXPECT_EQ(file.value("//w:p[1]/w:pPr/w:sectPr/w:type"), "nextPage");
  EXPECT_FALSE(file.one("//w:p[1]/w:pPr/w:sectPr/w:cols/@w:num"));
  EXPECT_EQ(file.value("//w:p[3]/w:pPr/w:sectPr/w:type"), "continuous");
  EXPECT_EQ(file.value("//w:p[3]/w:pPr/w:sectPr/w:cols", "w:num"), "3");
  EXPECT_EQ(file.value("//w:p[3]/w:pPr/w:sectPr/w:cols", "w:space"), "567");
  EXPECT_EQ(file.value("//w:body/w:sectPr/w:type"), "continuous");
  EXPECT_FALSE(file.one("//w:body/w:sectPr/w:cols/@w:num"));
}

TEST(DocxPages, ColumnsAtTheEndAreBalancedByASectionBehindThem) {
  const DocxFile file = write_and_read(
      make_document(make_blocks(make_columns(2, make_blocks(make_paragraph("А"), make_table({{"Б"}}))))));
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"А", "Б", "", ""}));
  ASSERT_EQ(file.all("//w:sectPr").size(), 2U);
  EXPECT_EQ(file.value("//w:body/w:p[2]/w:pPr/w:sectPr/w:cols", "w:num"), "2");
  EXPECT_EQ(file.value("//w:tblW", "w:w"), "4535") << "(170 - 10) / 2 mm";
  EXPECT_EQ(file.value("//w:body/w:sectPr/w:type"), "continuous");
}

TEST(DocxPages, ColumnsBehindAPageBreakBeginAPage) {
  const DocxFile file = write_and_read(
      make_document(make_blocks(make_paragraph("До."), PageBreak{}, make_columns(2, make_blocks(make_paragraph("А"))),
                                make_paragraph("После."))));
  EXPECT_EQ(file.value("//w:p[2]/w:pPr/w:sectPr/w:type"), "nextPage");
  EXPECT_EQ(file.value("//w:body/w:sectPr/w:type"), "continuous");
  EXPECT_EQ(file.all("//w:pageBreakBefore").size(), 0U);
}

TEST(DocxPages, PageBreaks) {
  const DocxFile file =
      write_and_read(make_document(make_blocks(PageBreak{}, make_paragraph("А"), PageBreak{}, PageBreak{},
                                               make_paragraph("Б"), PageBreak{}, make_table({{"В"}}), PageBreak{})));
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"А", "Б", "", "В", ""}));
  EXPECT_FALSE(file.one("//w:body/w:p[1]/w:pPr/w:pageBreakBefore"));
  EXPECT_TRUE(file.one("//w:body/w:p[2]/w:pPr/w:pageBreakBefore"));
  EXPECT_TRUE(file.one("//w:body/w:p[3]/w:pPr/w:pageBreakBefore"));
  EXPECT_FALSE(file.one("//w:body/w:p[4]/w:pPr/w:pageBreakBefore"));
}

TEST(DocxPages, KeepHoldsAllButTheLast) {
  Keep keep;
  keep.blocks = make_blocks(make_paragraph("А"), make_table({{"Б"}, {"В"}}), make_paragraph("Г"));
  const DocxFile file = write_and_read(make_document(make_blocks(keep, make_paragraph("Д"))));
  EXPECT_EQ(file.value("//w:body/w:p[1]/w:pPr/w:keepNext"), "1");
  EXPECT_EQ(file.all("//w:tc//w:keepNext").size(), 2U);
  EXPECT_FALSE(file.one("//w:body/w:p[2]/w:pPr/w:keepNext"));
  EXPECT_EQ(file.value("//w:body/w:p[2]/w:pPr/w:keepLines"), "1");
  EXPECT_FALSE(file.one("//w:body/w:p[3]/w:pPr/w:keepLines"));
}

TEST(DocxPages, SheetsAreSectionsWithAHeading) {
  Sheet first;
  first.name = "Сводка";
  first.blocks = make_blocks(make_table({{"А"}}));
  Sheet second;
  second.name = "Подробно";
  second.landscape = true;
  second.blocks = make_blocks(make_table({{"Б"}}));
  const DocxFile file = write_and_read(make_document(make_blocks(first, second)));
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"Сводка", "А", "", "Подробно", "Б", ""}));
  EXPECT_EQ(file.all("//w:sectPr").size(), 2U);
  EXPECT_EQ(file.value("//w:body/w:p[1]/w:pPr/w:pStyle"), "Heading1");
  EXPECT_EQ(file.value("//w:body/w:sectPr/w:pgSz", "w:orient"), "landscape");
}

}  // namespace
}  // namespace pisar::testing
