#include "document/decimal_place.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

using Place = std::optional<std::size_t>;

TEST(DecimalPlace, StandsAtTheMarkOrBehindTheLastDigit) {
  EXPECT_EQ(decimal_place("12,5"), Place(2));
  EXPECT_EQ(decimal_place("12.5"), Place(2));
  EXPECT_EQ(decimal_place("7"), Place(1));
  EXPECT_EQ(decimal_place("1\u00A0203,25"), Place(5));
  EXPECT_EQ(decimal_place("1 203 400"), Place(9));
  EXPECT_EQ(decimal_place("\u22120,4"), Place(2));
  EXPECT_EQ(decimal_place("+0,4"), Place(2));
  EXPECT_EQ(decimal_place("2025"), Place(4));
}

TEST(DecimalPlace, AUnitMayFollow) {
  EXPECT_EQ(decimal_place("5\u00A0%"), Place(1));
  EXPECT_EQ(decimal_place("5,5%"), Place(1));
  EXPECT_EQ(decimal_place("12,5 п.п."), Place(2));
  EXPECT_EQ(decimal_place("12,5 п. п."), Place(2));
  EXPECT_EQ(decimal_place("12*"), Place(2));
  EXPECT_EQ(decimal_place("7 школ"), std::nullopt);
}

TEST(DecimalPlace, WhatIsNoNumberHasNone) {
  for (const char* text : {"", "–", "-", "н/д", "Всего", "12.04.2025", "10–15", "3/4", "5 6", "1 2034", "12345 678",
                           "12,", "1,5,6", "№ 7"}) {
    EXPECT_EQ(decimal_place(text), std::nullopt) << text;
  }
  EXPECT_EQ(decimal_place(std::string(1000, '1')), std::nullopt);
}

/// A table of one column set by decimal marks with one cell.
struct One {
  explicit One(const std::string& text) {
    table.columns.resize(1);
    table.columns[0].decimal = true;
    Paragraph paragraph;
    paragraph.content.push_back(text_inline(text));
    cell.content.push_back({std::move(paragraph), {}});
  }
  [[nodiscard]] Place place() const { return decimal_place(table, row, cell, 0); }
  Paragraph& paragraph() { return std::get<Paragraph>(cell.content.front().node); }

  Table table;
  Row row;
  Cell cell;
};

TEST(DecimalPlace, OfCells) {
  EXPECT_EQ(One("12,5").place(), Place(2));
  One total("12,5");
  total.row.kind = Row::Kind::total;
  EXPECT_EQ(total.place(), Place(2));
  One header("12,5");
  header.row.kind = Row::Kind::header;
  EXPECT_EQ(header.place(), std::nullopt);
  One wide("12,5");
  wide.cell.col_span = 2;
  EXPECT_EQ(wide.place(), std::nullopt);
  One aligned("12,5");
  aligned.cell.align = Align::left;
  EXPECT_EQ(aligned.place(), std::nullopt);
  One other("12,5");
  other.table.columns[0].decimal = false;
  EXPECT_EQ(other.place(), std::nullopt);
  EXPECT_EQ(decimal_place(other.table, other.row, other.cell, 3), std::nullopt) << "beyond the columns";
}

TEST(DecimalPlace, AFootnotesMarkIsNoDigit) {
  One noted("12");
  Inline mark;
  mark.kind = Inline::Kind::note;
  mark.text = "1";
  noted.paragraph().content.push_back(mark);
  EXPECT_EQ(noted.place(), Place(2));
  noted.paragraph().content.push_back(text_inline("5"));
  EXPECT_EQ(noted.place(), std::nullopt) << "what stands behind it is part of no number";
}

}  // namespace
}  // namespace pisar
