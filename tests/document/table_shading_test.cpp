#include "document/table_shading.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

Table table_of(std::initializer_list<Row::Kind> kinds) {
  Table table;
  for (const Row::Kind kind : kinds) table.rows.emplace_back().kind = kind;
  return table;
}

using Kind = Row::Kind;
using Rows = std::vector<bool>;

TEST(TableShading, IsAskedForByTheTable) {
  Table table = table_of({Kind::header, Kind::section, Kind::body, Kind::total});
  const Profile profile;
  EXPECT_EQ(shaded_rows(table, profile), (Rows{false, false, false, false}));
  table.shading = parse_shading("header total");
  EXPECT_EQ(shaded_rows(table, profile), (Rows{true, false, false, true}));
  table.shading = parse_shading("section");
  EXPECT_EQ(shaded_rows(table, profile), (Rows{false, true, false, false}));
}

TEST(TableShading, ElseByTheProfile) {
  Table table = table_of({Kind::header, Kind::body});
  Profile profile;
  profile.table_shade = parse_shading("header");
  EXPECT_EQ(shaded_rows(table, profile), (Rows{true, false}));
  table.shading = parse_shading("none");
  EXPECT_EQ(shaded_rows(table, profile), (Rows{false, false}));
  table.shading.reset();
  table.borders = false;
  EXPECT_EQ(shaded_rows(table, profile), (Rows{false, false})) << "a grid of requisites";
}

TEST(TableShading, StripesBeginAnewBehindSections) {
  Table table = table_of({Kind::header, Kind::body, Kind::body, Kind::body, Kind::section, Kind::body, Kind::body});
  table.shading = parse_shading("stripes");
  EXPECT_EQ(shaded_rows(table, {}), (Rows{false, false, true, false, false, false, true}));
}

TEST(TableShading, GreyIsGivenInPercentOfBlack) {
  Profile profile;
  EXPECT_DOUBLE_EQ(shading_grey(profile), 0.85);
  profile.table_shade_percent = 20;
  EXPECT_DOUBLE_EQ(shading_grey(profile), 0.8);
}

}  // namespace
}  // namespace pisar
