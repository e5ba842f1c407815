#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "tests/support/builders.h"
#include "tests/write/office_files.h"
#include "write/package/column_widths.h"
#include "write/package/table_map.h"
#include "write/package/text_width.h"
#include "write/package/uri.h"
#include "write/package/xml_writer.h"
#include "write/package/zip_package.h"

namespace pisar::testing {
namespace {

TEST(Zip, HoldsThePartsInOrder) {
  const std::string large(100000, 'x');
  const std::string archive = zip_package({{"mimetype", "text/plain", true}, {"a/large.xml", large}, {"empty", ""}}, 0);
  const auto members = unzip(archive);
  EXPECT_EQ(members.size(), 3U);
  EXPECT_EQ(members.at("mimetype"), "text/plain");
  EXPECT_EQ(members.at("a/large.xml"), large);
  EXPECT_EQ(members.at("empty"), "");
  EXPECT_LT(archive.size(), 1000U);
  // A stored first member can be read without unpacking, as ODF wants.
  EXPECT_EQ(archive.substr(30, 18), "mimetypetext/plain");
}

TEST(Zip, DatesOutsideItsRangeAreClipped) {
  EXPECT_TRUE(zip_package({{"a", "b"}}, -5) == zip_package({{"a", "b"}}, 0));
  EXPECT_FALSE(zip_package({{"a", "b"}}, 1540085400) == zip_package({{"a", "b"}}, 0));
  EXPECT_TRUE(zip_package({{"a", "b"}}, 9'000'000'000) == zip_package({{"a", "b"}}, 10'000'000'000));
}

TEST(Xml, EscapesAndNests) {
  XmlWriter xml;
  xml.open("a", {{"text", "«<&\">\n»"}, {"number", -12}}).element("b", "x < y & z > \"w\"").empty("c").open("d");
  const std::string text = xml.take();
  EXPECT_EQ(text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            "<a text=\"«&lt;&amp;&quot;&gt;&#10;»\" number=\"-12\"><b>x &lt; y &amp; z &gt; \"w\"</b><c/><d/></a>");
}

TEST(Xml, LeavesOutWhatXmlHasNoPlaceFor) {
  XmlWriter xml;
  xml.open("a").text(std::string("а\0б\x1F\tв\xC3\xEF\xBF\xBEг\xEF\xBF\xBD\xF0\x9F\x98\x80", 22));
  EXPECT_EQ(xml.dropped(), 4U);
  const std::string text = xml.take();
  EXPECT_TRUE(text.ends_with("<a>аб\tвг\xEF\xBF\xBD\xF0\x9F\x98\x80</a>")) << text;
  pugi::xml_document parsed;
  EXPECT_TRUE(parsed.load_string(text.c_str()));
}

TEST(Xml, InsertsAtAnEarlierPlace) {
  XmlWriter xml;
  xml.open("a").open("b");
  const std::size_t place = xml.place();
  xml.close().text("c");
  XmlWriter inner = XmlWriter::fragment();
  xml.insert(place, inner.empty("d").take());
  EXPECT_TRUE(xml.take().ends_with("<a><b><d/></b>c</a>"));
}

TEST(TextWidth, IsThatOfTimesNewRoman) {
  EXPECT_DOUBLE_EQ(text_width("", false), 0);
  EXPECT_NEAR(text_width("Приказ № 59", false), (722 + 500 + 535 + 486 + 444 + 395 + 250 + 954 + 250 + 1000) / 1000.0,
              1e-9);
  EXPECT_GT(text_width("Приказ", true), text_width("Приказ", false));
  EXPECT_DOUBLE_EQ(text_width("а\u00ADб", false), text_width("аб", false));
  EXPECT_DOUBLE_EQ(widest_word("о мерах по улучшению", false), text_width("улучшению", false));
  EXPECT_DOUBLE_EQ(widest_word("научно-методический", false), text_width("методический", false));
}

TEST(TextWidth, CountsWrappedLines) {
  EXPECT_EQ(wrapped_lines("", 10, false), 1);
  EXPECT_EQ(wrapped_lines("одна строка", 10, false), 1);
  EXPECT_EQ(wrapped_lines("первая\nвторая", 10, false), 2);
  EXPECT_EQ(wrapped_lines("xxxx xxxx xxxx xxxx", 4.5, false), 2);  // 2 em a word, 4.25 em for two
  EXPECT_EQ(wrapped_lines("xxxx xxxx xxxx xxxx", 4.2, false), 4);
  EXPECT_EQ(wrapped_lines(std::string(20, 'x'), 4, false), 3);  // 10 em, broken between letters
}

TEST(Uri, Escapes) {
  EXPECT_EQ(escaped_uri("http://school.ru/a b?x=%D1&y=ж#1#2"), "http://school.ru/a%20b?x=%D1&y=%D0%B6#1%232");
  EXPECT_EQ(escaped_uri("http://x/%zz\"<>"), "http://x/%25zz%22%3C%3E");
  EXPECT_TRUE(is_web_link("HTTPS://x.ru"));
  EXPECT_TRUE(is_web_link("mailto:a@b.ru"));
  EXPECT_FALSE(is_web_link("http://"));
  EXPECT_FALSE(is_web_link("javascript:alert(1)"));
  EXPECT_FALSE(is_web_link("../file"));
}

TEST(TableMap, EarlierCellsWinAndNoneIsLost) {
  Table table = make_table({{"а", "б", "в"}, {"г", "д"}, {"е"}});
  table.rows[0].cells[1].row_span = 2;
  table.rows[1].cells[0].col_span = 3;  // would lie over the one from above
  const TableMap map = table_map(table);
  ASSERT_EQ(map.rows.size(), 3U);
  std::vector<const Cell*> seen;
  for (std::size_t r = 0; r < map.rows.size(); ++r) {
    int covered = 0;
    for (const CellRun& run : map.rows[r]) {
      EXPECT_EQ(run.column, covered);
      covered += run.columns;
      if (run.cell != nullptr && run.first) seen.push_back(run.cell);
    }
    EXPECT_EQ(covered, map.columns);
  }
  EXPECT_EQ(seen.size(), 6U);
  EXPECT_EQ(map.rows[1][0].columns, 1);
  EXPECT_FALSE(map.rows[1][1].first);
  EXPECT_EQ(map.rows[0][1].rows, 2);
}

TEST(ColumnWidths, SharesTooNarrowForTheirWordsGetWhatTheseNeed) {
  Table table = make_table({{"№", "Общеобразовательная", "Текст"}, {"1", "б", "в"}});
  for (Column& column : table.columns) column.width = {ColumnWidth::Unit::share, 1};
  table.columns[2].width.value = 8;
  const std::vector<double> mm = column_widths(table, table_map(table), *test_profile(), 170).mm;
  ASSERT_EQ(mm.size(), 3U);
  EXPECT_NEAR(mm[0] + mm[1] + mm[2], 170, 1e-9);
  EXPECT_GT(mm[1], 44);  // the bold word of 19 letters and its padding
  EXPECT_NEAR(mm[2], 8 * mm[0], 1e-9);
}

TEST(SmallerPrint, IsTheLargestInWhichTheWordsFit) {
  const std::vector<std::string> words(8, "Общеобразовательная");
  Table table = make_table({words, words});
  Profile profile = *test_profile();
  profile.table_least_size = 6;
  constexpr double available = 267;
  ASSERT_TRUE(column_widths(table, table_map(table), profile, available).cramped);
  const std::optional<double> size = smaller_print(table, profile, available);
  ASSERT_TRUE(size);
  EXPECT_LT(*size, profile.style("table").size);
  table.size = size;
  EXPECT_FALSE(column_widths(table, table_map(table), profile, available).cramped);
  table.size = *size + 0.5;
  EXPECT_TRUE(column_widths(table, table_map(table), profile, available).cramped);
  EXPECT_FALSE(smaller_print(table, profile, available)) << "it says its size itself";
}

TEST(SmallerPrint, IsNoneWhereNoneFitsOrAllDo) {
  const std::vector<std::string> words(8, "Общеобразовательная");
  const Table table = make_table({words, words});
  Profile profile = *test_profile();
  profile.table_least_size = 6;
  EXPECT_FALSE(smaller_print(table, profile, 1000)) << "it fits as it is";
  EXPECT_FALSE(smaller_print(table, profile, 100)) << "it fits in no print";
  EXPECT_TRUE(smaller_print(table, profile, 267));
  profile.table_least_size = 0;
  EXPECT_FALSE(smaller_print(table, profile, 267)) << "the profile does not allow it";
}

TEST(ColumnWidths, FixedWidthsStayAndLargeOnesShrink) {
  Table table = make_table({{"а", "б"}, {"1", "2"}});
  table.columns[0].width = {ColumnWidth::Unit::mm, 20};
  table.columns[1].width = {ColumnWidth::Unit::percent, 50};
  ColumnWidths widths = column_widths(table, table_map(table), *test_profile(), 170);
  EXPECT_EQ(widths.mm, (std::vector<double>{20, 85}));
  EXPECT_FALSE(widths.squeezed);
  table.columns[0].width.value = 255;
  widths = column_widths(table, table_map(table), *test_profile(), 170);
  EXPECT_TRUE(widths.squeezed);
  EXPECT_NEAR(widths.mm[0], 127.5, 1e-9);
}

}  // namespace
}  // namespace pisar::testing
