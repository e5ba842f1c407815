// Columns whose numbers stand with their decimal marks one below the other.

#include <gtest/gtest.h>

#include <cmath>

#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::lay;
using testing::mm;
using testing::plain_profile;
using testing::right_edge;
using testing::row;
using testing::run_text;

constexpr float left_margin = mm(30);
constexpr float padding = mm(1.9);
constexpr float near = 0.02F;

Table table_of(std::vector<Row> rows, double millimetres) {
  Table table;
  table.rows = std::move(rows);
  table.columns.resize(2);
  table.columns[0].width = {ColumnWidth::Unit::mm, 30};
  if (millimetres > 0) table.columns[1].width = {ColumnWidth::Unit::mm, millimetres};
  table.columns[1].decimal = true;
  table.columns[1].align = Align::center;
  return table;
}

const GlyphRun& find_run(const Page& page, std::string_view text) {
  for (const GlyphRun& run : page.runs) {
    if (run_text(run) == text) return run;
  }
  throw std::out_of_range("no run " + std::string(text));
}

/// Where the decimal mark of the number stands, or its last digit ends.
float mark_of(const Page& page, std::string_view text) {
  const GlyphRun& run = find_run(page, text);
  float x = run.x;
  for (const PlacedGlyph& glyph : run.glyphs) {
    if (glyph.character == U',') return x;
    x += glyph.advance;
  }
  return x;
}

float centre(const GlyphRun& run) { return (run.x + right_edge(run)) / 2; }

TEST(TableDecimals, MarksStandOneBelowTheOther) {
  const Table table = table_of({row({"Школа", "Доля"}, Row::Kind::header), row({"а", "12,5"}), row({"б", "7"}),
                                row({"в", "1\u00A0203,25"}), row({"г", "\u22120,4"}), row({"д", "–"})},
                               60);
  const Page page = lay({block(table)}).out.pages.at(0);
  const float mark = mark_of(page, "12,5");
  EXPECT_NEAR(mark_of(page, "1\u00A0203,25"), mark, near);
  EXPECT_NEAR(mark_of(page, "\u22120,4"), mark, near);
  EXPECT_NEAR(mark_of(page, "7"), mark, near);
  const float middle = left_margin + mm(30 + 30);
  EXPECT_NEAR(centre(find_run(page, "–")), middle, near) << "no number is centred by itself";
  EXPECT_NEAR(centre(find_run(page, "Доля")), middle, near);
  // The widest number before the mark and behind it is the same one here, so it stands in the middle.
  EXPECT_NEAR(centre(find_run(page, "1\u00A0203,25")), middle, near);
}

TEST(TableDecimals, TheBlockIsCentredNotEachNumber) {
  const Table table = table_of({row({"а", "100"}), row({"б", "0,125"})}, 60);
  const Page page = lay({block(table)}).out.pages.at(0);
  const float left = find_run(page, "100").x;
  const float right = right_edge(find_run(page, "0,125"));
  EXPECT_NEAR((left + right) / 2, left_margin + mm(30 + 30), near);
  EXPECT_NEAR(mark_of(page, "100"), mark_of(page, "0,125"), near);
}

TEST(TableDecimals, SignsOfUnitsHangBehind) {
  const Table table = table_of({row({"а", "5\u00A0%"}), row({"б", "12,5\u00A0%"})}, 60);
  const Page page = lay({block(table)}).out.pages.at(0);
  const GlyphRun& whole = find_run(page, "5\u00A0%");
  EXPECT_NEAR(whole.x + whole.glyphs.front().advance, mark_of(page, "12,5\u00A0%"), near);
}

TEST(TableDecimals, AColumnByContentHasRoomForTheWidestOfBothParts) {
  Table table = table_of({row({"а", "123456789"}), row({"б", "0,123456789"})}, 0);
  table.columns[0].width = {ColumnWidth::Unit::share, 1};
  const Page page = lay({block(table)}).out.pages.at(0);
  const float left = find_run(page, "123456789").x;
  const float right = right_edge(find_run(page, "0,123456789"));
  EXPECT_NEAR(left_margin + mm(170) - padding, right, near) << "the column is as wide as its numbers need";
  float edge = 0;
  for (const Rule& rule : page.rules) {
    if (rule.height > rule.width && rule.x < left) edge = std::max(edge, rule.x + rule.width / 2);
  }
  EXPECT_NEAR(edge + padding, left, near);
}

TEST(TableDecimals, AColumnTooNarrowCentresItsNumbers) {
  const Table table = table_of({row({"а", "1234567"}), row({"б", "0,123456"})}, 20);
  const Page page = lay({block(table)}).out.pages.at(0);
  EXPECT_NEAR(centre(find_run(page, "1234567")), left_margin + mm(30 + 10), near);
  EXPECT_NEAR(centre(find_run(page, "0,123456")), left_margin + mm(30 + 10), near);
}

TEST(TableDecimals, SmallerPrintKeepsTheMarks) {
  const auto profile = plain_profile();
  profile->table_least_size = 8;
  Table table = table_of({row({"а", "12,5"}), row({"б", "1\u00A0203,25"})}, 30);
  table.columns[0].width = {ColumnWidth::Unit::mm, 110};
  table.columns.emplace_back();
  table.rows[0].cells.push_back(testing::cell("12345678901234"));
  table.rows[1].cells.push_back(testing::cell("б"));
  const testing::Laid laid = lay({block(table)}, profile);
  const Page& page = laid.out.pages.at(0);
  EXPECT_LT(find_run(page, "12,5").size, 12);
  EXPECT_NEAR(mark_of(page, "12,5"), mark_of(page, "1\u00A0203,25"), near);
}

TEST(TableDecimals, SpannedCellsAndCellsWithTheirOwnAlignmentDoNotCount) {
  Table table = table_of({row({"а", "12,5"}), row({"б", "7"}), row({"99999"})}, 60);
  table.rows[1].cells[1].align = Align::left;
  table.rows[2].cells[0].col_span = 2;
  const Page page = lay({block(table)}).out.pages.at(0);
  EXPECT_NEAR(find_run(page, "7").x, left_margin + mm(30) + padding, near);
  EXPECT_NEAR(centre(find_run(page, "12,5")), left_margin + mm(30 + 30), near);
}

}  // namespace
}  // namespace pisar
