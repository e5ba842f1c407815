#include "write/pdf/navigation.h"

#include <gtest/gtest.h>

#include "tests/write/pdf/pages.h"
#include "tests/write/pdf/pdf_reader.h"

namespace pisar::pdf {
namespace {

std::string text_string(std::string_view text) {
  std::string out;
  append_text(out, text);
  return out;
}

LaidOut pages_with(const std::vector<OutlineEntry>& outline) {
  LaidOut laid_out;
  for (int i = 0; i < 3; ++i) laid_out.pages.push_back({595, 842, {}, {}, {}});
  laid_out.outline = outline;
  return laid_out;
}

/// The objects of the outline alone, by number.
std::map<int, pisar::testing::ReadObject> outline_objects(const std::vector<OutlineEntry>& outline) {
  const LaidOut laid_out = pages_with(outline);
  PdfObjects objects;
  const std::vector<Ref> pages = {{101}, {102}, {103}};
  (void)write_outline(laid_out.outline, Destinations(laid_out, pages), objects);
  return pisar::testing::read_objects(objects.save(Dictionary(), Dictionary().text("Creator", "Pisar")));
}

TEST(Outline, NestsByLevelAndStandsOpen) {
  const auto objects = outline_objects({{1, "A", 0, 42}, {2, "B", 0, 100}, {2, "C", 1, 100}, {1, "D", 2, 0}});
  EXPECT_EQ(objects.at(1).text, "<</Type/Outlines/First 2 0 R/Last 5 0 R/Count 4>>\n");
  EXPECT_EQ(objects.at(2).text,
            "<</Title(A)/Parent 1 0 R/Next 5 0 R/First 3 0 R/Last 4 0 R/Count 2/Dest[101 0 R/XYZ null 800 null]>>\n");
  EXPECT_EQ(objects.at(3).text, "<</Title(B)/Parent 2 0 R/Next 4 0 R/Dest[101 0 R/XYZ null 742 null]>>\n");
  EXPECT_EQ(objects.at(4).text, "<</Title(C)/Parent 2 0 R/Prev 3 0 R/Dest[102 0 R/XYZ null 742 null]>>\n");
  EXPECT_EQ(objects.at(5).text, "<</Title(D)/Parent 1 0 R/Prev 2 0 R/Dest[103 0 R/XYZ null 842 null]>>\n");
}

TEST(Outline, TakesASkippedLevelAsTheNextOne) {
  const auto objects = outline_objects({{3, "A", 0, 0}, {6, "B", 0, 0}, {2, "C", 0, 0}});
  EXPECT_NE(objects.at(2).text.find("/Title(A)/Parent 1 0 R/Next 4 0 R/First 3 0 R"), std::string::npos);
  EXPECT_NE(objects.at(4).text.find("/Title(C)/Parent 1 0 R/Prev 2 0 R"), std::string::npos);
}

TEST(Outline, WritesTitlesInOneLine) {
  const auto objects = outline_objects({{1, "A\nB\tC", 0, 0}});
  EXPECT_NE(objects.at(2).text.find("/Title(A B C)"), std::string::npos);
}

TEST(Outline, IsLeftOutWithoutEntries) {
  const LaidOut laid_out = pages_with({});
  PdfObjects objects;
  const std::vector<Ref> pages = {{101}, {102}, {103}};
  EXPECT_FALSE(write_outline({}, Destinations(laid_out, pages), objects));
}

TEST(Destinations, TakeTheLastPageForOnePastTheEnd) {
  const LaidOut laid_out = pages_with({});
  const std::vector<Ref> pages = {{101}, {102}, {103}};
  EXPECT_EQ(Destinations(laid_out, pages).at(7, 42), "[103 0 R/XYZ null 800 null]");
}

TEST(Links, LeadToUrlsAndAnchors) {
  LaidOut laid_out = pages_with({});
  laid_out.anchors = {{"map", 1, 42}, {"map", 2, 0}};
  laid_out.pages[0].links = {{10, 20, 100, 14, "#map"}, {10, 40, 100, 14, "https://fioco.ru/впр"}};
  const std::vector<Ref> pages = {{101}, {102}, {103}};
  const Destinations destinations(laid_out, pages);
  PdfObjects objects;
  Diagnostics diagnostics;
  StructureWriter structure(laid_out, objects);
  LinkWriter writer(destinations, objects, structure, diagnostics);
  EXPECT_EQ(writer.links(laid_out.pages[0]).size(), 2U);
  EXPECT_TRUE(diagnostics.empty());
  const auto read = pisar::testing::read_objects(objects.save(Dictionary(), Dictionary().text("Creator", "Pisar")));
  EXPECT_EQ(read.at(1).text,
            "<</Type/Annot/Subtype/Link/Rect[10 808 110 822]/Border[0 0 0]/F 4/Dest[102 0 R/XYZ null 800 null]"
            "/Contents" +
                text_string("страница 2") + ">>\n");
  EXPECT_EQ(read.at(2).text,
            "<</Type/Annot/Subtype/Link/Rect[10 788 110 802]/Border[0 0 0]/F 4"
            "/A<</S/URI/URI(https://fioco.ru/%D0%B2%D0%BF%D1%80)>>/Contents" +
                text_string("https://fioco.ru/впр") + ">>\n");
}

TEST(Links, ReportAnAnchorThatDoesNotExistOnce) {
  LaidOut laid_out = pages_with({});
  laid_out.pages[0].links = {{10, 20, 100, 14, "#карта"}, {10, 40, 100, 14, "#карта"}};
  const std::vector<Ref> pages = {{101}, {102}, {103}};
  const Destinations destinations(laid_out, pages);
  PdfObjects objects;
  Diagnostics diagnostics;
  StructureWriter structure(laid_out, objects);
  LinkWriter writer(destinations, objects, structure, diagnostics);
  EXPECT_TRUE(writer.links(laid_out.pages[0]).empty());
  ASSERT_EQ(diagnostics.all().size(), 1U);
  const Diagnostic& diagnostic = diagnostics.all()[0];
  EXPECT_EQ(code_info(diagnostic.code).text, "W701");
  EXPECT_EQ(diagnostic.severity, Severity::warning);
  EXPECT_EQ(diagnostic.message, "ссылка ведёт к месту «карта», которого в документе нет");
  ASSERT_EQ(diagnostic.notes.size(), 1U);
  EXPECT_EQ(diagnostic.notes[0].text, "в PDF она останется обычным текстом; поставьте у нужного места {id=карта}");
}

TEST(Links, WriteUrlsInAscii) {
  EXPECT_EQ(ascii_url("mailto:uo@levashi.ru?subject=a b"), "mailto:uo@levashi.ru?subject=a%20b");
  EXPECT_EQ(ascii_url("https://x.ru/%D0%B0"), "https://x.ru/%D0%B0");
}

}  // namespace
}  // namespace pisar::pdf
