#include "russian/school_year.h"

#include <gtest/gtest.h>

namespace pisar::russian {
namespace {

TEST(SchoolYear, IsReadAsOfficesWriteIt) {
  const std::string_view texts[] = {
      "2022/23",
      "2022/2023",
      "2022-2023",
      "2022–2023",
      "2022—2023",
      "2022 - 2023",
      "2022 / 2023",
      "2022-23",
      "2022/23 уч. год",
      "2022/23 уч.г.",
      "2022-2023 гг.",
      "2022/2023 учебный год",
      "2022/2023 учебного года",
      "2022\u00A0/\u00A02023 Учебный Год",
  };
  for (const std::string_view text : texts) EXPECT_EQ(parse_school_year(text), SchoolYear{2022}) << text;
  EXPECT_EQ(parse_school_year("1999/00"), SchoolYear{1999});
}

TEST(SchoolYear, OtherTextsAreNone) {
  const std::string_view texts[] = {
      "",
      "2022",
      "2022/",
      "2022/2024",
      "2022/22",
      "2023/2022",
      "22/23",
      "2022.2023",
      "2022/23/24",
      "2022/023",
      "1899/1900",
      "2022/2023 год обучения",
      "год 2022/2023",
  };
  for (const std::string_view text : texts) EXPECT_EQ(parse_school_year(text), std::nullopt) << text;
}

TEST(SchoolYear, IsWrittenShortAndInSixCases) {
  const SchoolYear year{2022};
  EXPECT_EQ(short_form(year), "2022/2023");
  EXPECT_EQ(full_form(year, Case::nom), "2022/2023 учебный год");
  EXPECT_EQ(full_form(year, Case::gen), "2022/2023 учебного года");
  EXPECT_EQ(full_form(year, Case::dat), "2022/2023 учебному году");
  EXPECT_EQ(full_form(year, Case::acc), "2022/2023 учебный год");
  EXPECT_EQ(full_form(year, Case::ins), "2022/2023 учебным годом");
  EXPECT_EQ(full_form(year, Case::prep), "2022/2023 учебном году");
}

TEST(SchoolYear, EveryWrittenFormReadsBack) {
  for (const Case grammatical_case : all_cases) {
    EXPECT_EQ(parse_school_year(full_form({2019}, grammatical_case)), SchoolYear{2019});
  }
}

TEST(SchoolYear, IsOrderedByTime) { EXPECT_LT(SchoolYear{2021}, SchoolYear{2022}); }

}  // namespace
}  // namespace pisar::russian
