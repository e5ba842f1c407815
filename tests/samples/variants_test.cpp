// Nothing is pasted in: other data give other papers, and no template is touched.
#include <gtest/gtest.h>

#include <sstream>

#include "tests/samples/sample_build.h"
#include "tests/write/office_files.h"

namespace pisar::testing {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return without_spaces(text).find(without_spaces(part)) != std::string::npos;
}

/// All parts of a workbook as one text.
std::string workbook_text(std::string_view bytes) {
  std::string text;
  for (const auto& [name, part] : unzip(bytes)) text += part;
  return text;
}

std::size_t count_files(const SampleBuild& sample, std::string_view part) {
  std::size_t count = 0;
  for (const auto& [name, bytes] : sample.files()) count += name.find(part) != std::string::npos ? 1 : 0;
  return count;
}

TEST(Variants, ARenamedDistrictIsRenamedEverywhere) {
  for (const auto& [name, root, other] :
       {std::tuple{"levashi", "Левашинск", "Гумбетовск"}, std::tuple{"botlikh", "Ботлихск", "Гумбетовск"},
        std::tuple{"district", "Нагорн", "Долинн"}}) {
    SampleBuild sample(name);
    sample.replace_in_data(root, other);
    sample.build({"text"});
    ASSERT_FALSE(sample.files().empty());
    bool seen = false;
    for (const auto& [file, text] : sample.files()) {
      EXPECT_FALSE(contains(text, root)) << file;
      seen = seen || contains(text, other);
    }
    EXPECT_TRUE(seen) << name;
  }
}

TEST(Variants, TwiceTheSchoolsGiveTwiceThePapersAndOtherFigures) {
  SampleBuild sample("botlikh");
  sample.build({"text"});
  EXPECT_EQ(count_files(sample, "дорожные карты/"), 4U);
  EXPECT_TRUE(contains(sample.file("note.txt"), "14,8 %"));

  const std::string schools = read_file(sample.folder() / "data/schools.yaml");
  std::string doubled = schools;
  std::istringstream lines(schools);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    if (line.starts_with("- id: ")) line += "-copy";
    doubled += line + "\n";
  }
  write_file(sample.folder() / "data/schools.yaml", doubled);
  sample.replace("data/municipality.yaml", "low_schools: 4", "low_schools: 8");
  sample.build({"text"});
  EXPECT_EQ(count_files(sample, "дорожные карты/"), 8U);
  EXPECT_EQ(count_files(sample, "рекомендации/"), 8U);
  EXPECT_TRUE(contains(sample.file("note.txt"), "29,6 %"));
  EXPECT_TRUE(contains(sample.file("note.txt"), "8 школ"));
}

TEST(Variants, AContradictionStopsThePaper) {
  SampleBuild sample("botlikh");
  sample.replace("data/municipality.yaml", "low_schools: 4", "low_schools: 5");
  EXPECT_NE(sample.mistakes().find("documents/note.md"), std::string::npos);
}

TEST(Variants, AnotherDateIsPrintedInEveryPlace) {
  SampleBuild sample("levashi");
  sample.replace("documents/order-59.md", "date: 14.09.2022", "date: 03.10.2022");
  sample.build({"text"});
  const std::string& order = sample.file("order-59.txt");
  EXPECT_FALSE(contains(order, "14.09.2022"));
  EXPECT_FALSE(contains(order, "«14»"));
  EXPECT_TRUE(contains(order, "«3» октября 2022 г.") || contains(order, "«03» октября 2022 г."))
      << order.substr(0, 2000);
  EXPECT_TRUE(contains(order, "от 03.10.2022 № 59"));
}

TEST(Variants, ADroppedYearLeavesNoColumn) {
  SampleBuild sample("district");
  sample.build({}, 2);
  EXPECT_TRUE(contains(docx_text(sample.file("note.docx")).text, "2022/2023"));
  EXPECT_NE(workbook_text(sample.file("результаты.xlsx")).find("2022/2023"), std::string::npos);

  for (const char* file : {"data/results.yaml", "data/staff.yaml"}) {
    std::string kept;
    std::istringstream lines(read_file(sample.folder() / file));
    for (std::string line; std::getline(lines, line);) {
      if (line.find("2022/2023") == std::string::npos) kept += line + "\n";
    }
    write_file(sample.folder() / file, kept);
  }
  sample.build({}, 2);
  EXPECT_FALSE(contains(docx_text(sample.file("note.docx")).text, "2022/2023"));
  EXPECT_EQ(workbook_text(sample.file("результаты.xlsx")).find("2022/2023"), std::string::npos);
}

}  // namespace
}  // namespace pisar::testing
