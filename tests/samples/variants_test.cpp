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
        std::tuple{"district", "Нагорн", "Долинн"}, std::tuple{"bogotol", "Боготольск", "Назаровск"},
        std::tuple{"bugulma", "Бугульминск", "Альметьевск"}, std::tuple{"cherek", "Черекск", "Эльбрусск"},
        std::tuple{"papers", "Озёрн", "Долинн"}}) {
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
    if (line.starts_with("  name: ")) line.insert(line.find("«") + std::string("«").size(), "Новая ");
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

TEST(Variants, MorePartnersAreNamedInTheNote) {
  SampleBuild sample("bogotol");
  const std::string schools = read_file(sample.folder() / "data/schools.yaml");
  write_file(sample.folder() / "data/schools.yaml",
             schools +
                 "- id: yurievka\n  name: МКОУ Юрьевская СОШ\n  partner: bogotol\n  low_results: true\n"
                 "- id: chaykovka\n  name: МБОУ Чайковская СОШ\n  partner: bogotol\n  low_results: true\n");
  sample.replace("data/municipality.yaml", "low_schools: 8", "low_schools: 21");
  sample.replace("data/acts.yaml", "31.08.2020", "02.09.2020");
  sample.build({"text"});
  const std::string& note = sample.file("note.txt");
  EXPECT_TRUE(contains(note, "МБОУ Критовская СОШ, МКОУ Юрьевская СОШ и МБОУ Чайковская СОШ"));
  EXPECT_TRUE(contains(note, "21 школу Боготольского"));
  EXPECT_TRUE(contains(note, "от 02.09.2020 № 56/1"));
  EXPECT_FALSE(contains(note, "31.08.2020"));
}

TEST(Variants, ADroppedYearLeavesTheReport) {
  SampleBuild sample("bugulma");
  const std::string stages = read_file(sample.folder() / "data/stages.yaml");
  write_file(sample.folder() / "data/stages.yaml", stages.substr(stages.find("- year: 2021")));
  sample.build({"text"});
  const std::string& report = sample.file("results.txt");
  EXPECT_FALSE(contains(report, "2020"));
  EXPECT_FALSE(contains(report, "кадетская"));
  EXPECT_TRUE(contains(report, "в 2021 году"));
  EXPECT_TRUE(contains(report, "Школа, которая переходила в эффективный режим: ООШ № 12."));
}

TEST(Variants, AnotherActIsNamedInTheRecommendations) {
  SampleBuild sample("cherek");
  sample.replace("data/acts.yaml", "22.02.2022", "03.03.2022");
  sample.replace("data/acts.yaml", "\"31\"", "\"40-П\"");
  sample.build({"text"});
  EXPECT_TRUE(contains(sample.file("recommendations.txt"), "от 3 марта 2022 г. № 40-П"));
}

TEST(Variants, AnotherRiskLevelChoosesOtherMeasures) {
  SampleBuild sample("botlikh");
  sample.replace("data/schools.yaml", "risk: motivation\n      level: высокий",
                 "risk: motivation\n      level: низкий");
  sample.build({"text"});
  for (const char* file : {"рекомендации/gunkhala.txt", "дорожные карты/gunkhala.txt",
                           "антирисковые программы/gunkhala-motivation.txt", "district-recommendations.txt"}) {
    EXPECT_FALSE(contains(sample.file(file), "формирующего оценивания")) << file;
    EXPECT_FALSE(contains(sample.file(file), "Формирующее оценивание")) << file;
  }
}

TEST(Variants, AnOrdersDateIsWrittenOnce) {
  SampleBuild sample("papers");
  sample.replace("documents/order-7.md", "date: 02.09.2025", "date: 04.09.2025");
  sample.build({"text"});
  EXPECT_TRUE(contains(sample.file("letter.txt"), "от 04.09.2025 № 7-ОД"));
  EXPECT_TRUE(contains(sample.file("order-7.txt"), "4 сентября 2025 г."));
}

TEST(Variants, AComputedFieldOfAnotherPaperIsMissing) {
  SampleBuild sample("papers");
  sample.replace("documents/letter.md", "{{ document(\"order-7\", issuer=true) | case(\"ins\") }}",
                 "{{ document(\"order-7\").title }}");
  const std::string mistakes = sample.mistakes();
  EXPECT_NE(mistakes.find("documents/letter.md:16"), std::string::npos) << mistakes;
  EXPECT_NE(mistakes.find("поле вычисляется в самом документе"), std::string::npos) << mistakes;
}

}  // namespace
}  // namespace pisar::testing
