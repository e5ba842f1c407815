// The papers hold what their seeds hold: facts, structure and every row of the tables, in PDF and in DOCX.
#include <gtest/gtest.h>

#include <map>

#include "base/file_system.h"
#include "load/load.h"
#include "tests/samples/sample_build.h"
#include "tests/support/tools.h"

namespace pisar::testing {
namespace {

/// The records of a data file of a sample.
Array records(const SampleBuild& sample, const char* file) {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto value = load_file(*make_disk(sample.folder()), file, {}, sources, diagnostics);
  EXPECT_TRUE(value && value->is_array()) << file;
  return value && value->is_array() ? value->array() : Array();
}

std::string text(const Value& record, const char* key) {
  const Value* value = record.find(key);
  return value != nullptr && value->is_text() ? value->text() : std::string();
}

/// Expects the parts one after the other, white space aside.
void expect_in_order(std::string_view whole, const std::vector<std::string>& parts) {
  const std::string squeezed = without_spaces(whole);
  std::size_t at = 0;
  for (const std::string& part : parts) {
    const std::size_t found = squeezed.find(without_spaces(part), at);
    ASSERT_NE(found, std::string::npos) << "«" << part << "» is missing or out of order";
    at = found + without_spaces(part).size();
  }
}

/// The DOCX's text; FormatsTest shows that the PDF's is the same.
std::string paper(const SampleBuild& sample, const std::string& name) {
  return docx_text(sample.file(name + ".docx")).text;
}

TEST(Levashi, OrderHoldsFactsAndStructureOfItsSeed) {
  SampleBuild sample("levashi");
  sample.build({"docx"});
  expect_in_order(paper(sample, "order-59"), {"Отдел образования",
                                              "Администрации МР «Левашинский район»",
                                              "368320",
                                              "levashi.muo@yandex.ru",
                                              "ПРИКАЗ",
                                              "«14» сентября 2022 г.",
                                              "№ 59",
                                              "в муниципальном районе «Левашинский район» в 2022/2023 учебном году",
                                              "ПРИКАЗЫВАЮ:",
                                              "1. Утвердить",
                                              "(приложение 1)",
                                              "(приложение 2)",
                                              "Контроль за исполнением",
                                              "Магомедов",
                                              "Приложение № 1",
                                              "от 14.09.2022 № 59",
                                              "1. Состояние",
                                              "2. Цель и задачи",
                                              "3. Ожидаемые результаты",
                                              "4. Мероприятия",
                                              "Приложение № 2",
                                              "Наименование показателя"});
}

TEST(Levashi, OrderHoldsEveryActivityRowByRow) {
  SampleBuild sample("levashi");
  sample.build({"docx"});
  std::vector<std::string> rows = {"№ п/п", "Наименование мероприятия", "Исполнитель", "Срок исполнения"};
  const Array activities = records(sample, "data/activities.yaml");
  ASSERT_EQ(activities.size(), 11U);
  for (std::size_t i = 0; i < activities.size(); ++i) {
    rows.push_back(std::to_string(i + 1) + "." + text(activities[i], "name"));
    rows.push_back(text(activities[i], "executor"));
    rows.push_back(text(activities[i], "deadline"));
  }
  expect_in_order(paper(sample, "order-59"), rows);
}

TEST(Levashi, OrderNumbersIndicatorsByTheirGroups) {
  SampleBuild sample("levashi");
  sample.build({"docx"});
  std::vector<std::string> rows = {"Метод сбора", "Периодичность"};
  std::string group;
  int group_number = 0;
  int number = 0;
  const Array indicators = records(sample, "data/indicators.yaml");
  ASSERT_EQ(indicators.size(), 13U);
  for (const Value& indicator : indicators) {
    if (text(indicator, "group") != group) {
      group = text(indicator, "group");
      rows.push_back(std::to_string(++group_number) + "." + group);
      number = 0;
    }
    rows.push_back(std::to_string(group_number) + "." + std::to_string(++number) + text(indicator, "name"));
    rows.push_back(text(indicator, "source"));
    rows.push_back(text(indicator, "period"));
  }
  EXPECT_EQ(group_number, 5);
  expect_in_order(paper(sample, "order-59"), rows);
}

TEST(Botlikh, NoteHoldsTheFactsOfItsSeed) {
  SampleBuild sample("botlikh");
  sample.build({"docx"});
  expect_in_order(
      paper(sample, "note"),
      {"УПРАВЛЕНИЕ ОБРАЗОВАНИЯ", "«Ботлихский район»", "368970", "2-20-55", "botlihruo@mail.ru", "19", "2025",
       "4 школы", "27 общеобразовательных организаций", "14,8 %", "Таблица 1", "Вывод", "М.Д. Рамазанов"});
}

TEST(Botlikh, EverySchoolGetsItsPapers) {
  SampleBuild sample("botlikh");
  sample.build({"docx"});
  int low = 0;
  for (const Value& school : records(sample, "data/schools.yaml")) {
    const Value* flag = school.find("low_results");
    if (flag == nullptr || !flag->is_boolean() || !flag->boolean()) continue;
    ++low;
    const std::string id = text(school, "id");
    expect_in_order(paper(sample, "дорожные карты/" + id), {"УТВЕРЖДАЮ", "«ДОРОЖНАЯ КАРТА»", "Сведения о школе",
                                                            "Рисковый профиль", "Мероприятия", "СОГЛАСОВАНО"});
    expect_in_order(paper(sample, "дорожные карты/" + id), {text(school, "name")});
    expect_in_order(paper(sample, "рекомендации/" + id), {text(school, "name")});
  }
  EXPECT_EQ(low, 4);
}

TEST(District, HasFortySchoolsThreeYearsTwentyIndicators) {
  SampleBuild sample("district");
  EXPECT_EQ(records(sample, "data/schools.yaml").size(), 40U);
  EXPECT_EQ(records(sample, "data/indicators.yaml").size(), 20U);
  std::map<std::string, int> years;
  for (const Value& row : records(sample, "data/results.yaml")) ++years[text(row, "year")];
  EXPECT_EQ(years.size(), 3U);
}

}  // namespace
}  // namespace pisar::testing
