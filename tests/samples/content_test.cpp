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
                                              "Контроль исполнения",
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
    expect_in_order(paper(sample, "дорожные карты/" + id), {"СОГЛАСОВАНО", "УТВЕРЖДАЮ", "«ДОРОЖНАЯ КАРТА»",
                                                            "Сведения о школе", "Рисковый профиль", "Мероприятия"});
    expect_in_order(paper(sample, "дорожные карты/" + id), {text(school, "name")});
    expect_in_order(paper(sample, "рекомендации/" + id), {text(school, "name")});
  }
  EXPECT_EQ(low, 4);
}

TEST(Bogotol, NoteHoldsTheFactsOfItsSeed) {
  SampleBuild sample("bogotol");
  sample.build({"docx"});
  expect_in_order(
      paper(sample, "note"),
      {"АНАЛИТИЧЕСКАЯ СПРАВКА", "Боготольского района в 2020/2021 учебном году",
       "Указ Президента Российской Федерации от 07.05.2018 № 204",
       "О национальных целях и стратегических задачах развития", "министерство образования Красноярского края",
       "8 школ Боготольского района", "приказом Управления образования от 31.08.2020 № 56/1",
       "Повышение качества образования в общеобразовательных организациях "
       "Боготольского района с низкими образовательными результатами",
       "Базовой школой", "МБОУ Боготольская СОШ",
       "МКОУ Александровская СОШ, МБОУ Большекоскульская СОШ и МБОУ Критовская СОШ",
       "http://muo56.ucoz.ru/kachestvo_i_FG/dogovory_o_partnerstve.rar", "тьюторами", "500+", "рисковый профиль",
       "2021/2022", "МБОУ Критовская СОШ, МКОУ Вагинская СОШ",
       "Муниципальный координатор проекта, главный специалист Управления образования", "Л.Н. Ускова"});
}

TEST(Bogotol, NumbersGoOnOverTheSubheading) {
  SampleBuild sample("bogotol");
  sample.build({"docx"});
  expect_in_order(paper(sample, "note"),
                  {"Директорам", "1. Выяснить", "2. Составить", "3. Объяснить", "4. Подготовить", "5. Обучить",
                   "Заместителям директоров по учебно-воспитательной работе", "6. Обеспечить", "7. Предупреждать",
                   "8. Ввести", "9. Применять", "10. Следить", "11. Находить"});
}

TEST(Bugulma, ReportHoldsTheFactsOfItsSeed) {
  SampleBuild sample("bugulma");
  sample.build({"docx"});
  expect_in_order(paper(sample, "results"),
                  {"ИТОГИ РАБОТЫ",
                   "управления образованием Исполнительного комитета Бугульминского муниципального района Республики "
                   "Татарстан",
                   "в 2020–2021 годах",
                   "информационно-методический центр",
                   "организационно-управленческое",
                   "информационно-методическое",
                   "контрольно-диагностическое",
                   "Итоги 2020 года",
                   "СОШ № 13 и кадетская школа-интернат",
                   "Итоги 2021 года",
                   "ООШ № 12",
                   "ВПР в 5–8 классах",
                   "ОГЭ по русскому языку сдан без отметок «2»",
                   "географии, информатике и обществознанию",
                   "100 %",
                   "аттестаты получили все выпускники 9 классов",
                   "муниципальной дорожной карте",
                   "Вывод",
                   "Заместитель начальника управления образованием",
                   "Н.Ю. Валиуллина"});
}

TEST(Cherek, RecommendationsHoldTheFactsOfTheirSeed) {
  SampleBuild sample("cherek");
  sample.build({"docx"});
  const std::string text = paper(sample, "recommendations");
  expect_in_order(
      text, {"АДРЕСНЫЕ РЕКОМЕНДАЦИИ И МЕРОПРИЯТИЯ",
             "МКУ «Управление образования и молодёжной политики Черекского муниципального района»", "1. Оценивать",
             "ЕГЭ, ГИА, ВПР и РПР", "2. Искать", "3. Работать", "Комплекс мероприятий",
             "приказ от 22 февраля 2022 г. № 31", "Кабардино-Балкарской Республики на 2022 год", "1. Информация",
             "АИС «Электронная школа», «UCHI.RU»", "2. Организация", "3. Внутришкольная модель учительского роста"});
  std::size_t dashes = 0;
  const std::string squeezed = without_spaces(text.substr(text.find("Комплекс мероприятий")));
  for (std::size_t at = 0; (at = squeezed.find(";–", at)) != std::string::npos; ++at) ++dashes;
  EXPECT_EQ(dashes, 3U + 4U + 5U);  // four, five and six measures of the three directions
}

TEST(Botlikh, CuratorsSignTheOrderThatAssignsThem) {
  SampleBuild sample("botlikh");
  sample.build({"docx"});
  expect_in_order(paper(sample, "curators"),
                  {"ПРИКАЗ", "О закреплении кураторов", "ПРИКАЗЫВАЮ:", "1. Закрепить", "2. Кураторам:", "2.1. изучить",
                   "5. Контроль", "М.Д. Рамазанов", "С приказом ознакомлены:", "А.Г. Омаров, директор",
                   "А.Р. Магомедова, заместитель директора", "М.А. Гамзатов, директор", "Х.М. Исаева", "Приложение",
                   "Список школ", "МКОУ «Гунхалинская СОШ»", "А.Г. Омаров", "МКОУ «Кижалинская СОШ»", "Х.М. Исаева"});
}

TEST(Botlikh, RulesChooseWhatASchoolIsAdvised) {
  SampleBuild sample("botlikh");
  sample.build({"docx"});
  // Three risks, one of them «motivation» at a high level; 164 students.
  expect_in_order(paper(sample, "рекомендации/gunkhala"),
                  {"1. Риск «Низкая учебная мотивация обучающихся», уровень – высокий.",
                   "1.3. Методическим объединениям: ввести на уроках приёмы формирующего оценивания",
                   "4. Независимо от отдельных рисков:", "4.1. Директору: создать школьную команду"});
  // «motivation» at a middle level: no third measure. Two risks and 98 students: another general one.
  EXPECT_EQ(paper(sample, "рекомендации/kizhala").find("формирующего оценивания"), std::string::npos);
  EXPECT_EQ(paper(sample, "рекомендации/shivor").find("школьную команду"), std::string::npos);
  expect_in_order(paper(sample, "рекомендации/shivor"), {"Независимо от отдельных рисков", "совместных"});
  expect_in_order(paper(sample, "district-recommendations"),
                  {"Подать заявку на участие в программе «Земский учитель» (МКОУ «Шиворская СОШ»)."});
}

TEST(Botlikh, EverySchoolAndRiskHasItsProgramme) {
  SampleBuild sample("botlikh");
  sample.build({"docx"});
  expect_in_order(paper(sample, "концепции/orsota"), {"УТВЕРЖДАЮ", "КОНЦЕПЦИЯ РАЗВИТИЯ", "МКОУ «Орсотинская ООШ»",
                                                      "Факторы риска и цели развития", "Основные меры"});
  expect_in_order(paper(sample, "программы/orsota"), {"СРЕДНЕСРОЧНАЯ ПРОГРАММА РАЗВИТИЯ", "Паспорт программы",
                                                      "Задачи программы", "1)", "2)", "3)", "Управление программой"});
  int antirisk = 0;
  for (const auto& [name, bytes] : sample.files()) antirisk += name.starts_with("антирисковые программы/") ? 1 : 0;
  EXPECT_EQ(antirisk, 12);
  expect_in_order(paper(sample, "антирисковые программы/orsota-equipment"),
                  {"АНТИРИСКОВАЯ ПРОГРАММА", "«Низкий уровень оснащения школы»", "Цель программы",
                   "1) сравнить оснащение", "3) включить в расписание", "Ожидаемые результаты"});
}

TEST(Papers, OrderHasAddressedClausesAndThreeUnlikeAnnexes) {
  SampleBuild sample("papers");
  sample.build({"docx"});
  expect_in_order(paper(sample, "order-7"),
                  {"1. Создать", "1.1. состав комиссии (приложение 1)", "1.3. форму отчёта школы (приложение 3)",
                   "2. Информационно-методическому центру (Е.С. Ким):", "2.1.", "2.3.", "3. Директорам", "3.2.",
                   "В.А. Соколова", "С приказом ознакомлены:", "Приложение № 1", "Состав комиссии", "Приложение № 2",
                   "График выездов", "14.10.2025", "Приложение № 3", "Отчёт о выполнении дорожной карты"});
}

TEST(Papers, ProgrammeHasListsInTheCellsOfItsPassport) {
  SampleBuild sample("papers");
  sample.build({"docx"});
  expect_in_order(
      paper(sample, "programme"),
      {"УТВЕРЖДЕНА", "№ 318", "ПРОГРАММА", "1. Паспорт программы", "Участники", "– МКОУ «Береговская СОШ»;", "Задачи",
       "1. Определить", "3. Восполнить", "а) русский язык;", "б) математика.", "4. Закрепить", "Целевые показатели",
       "– доля", "2. Исходное положение", "33,3 %", "37,5 %", "3. Управление", "3.1. Программой"});
}

TEST(Papers, RegulationHasTwoApprovalsAndNumberedSections) {
  SampleBuild sample("papers");
  sample.build({"docx"});
  expect_in_order(
      paper(sample, "regulation"),
      {"СОГЛАСОВАНО", "А.Ю. Громова", "УТВЕРЖДАЮ", "В.А. Соколова", "ПОЛОЖЕНИЕ", "1. Общие положения", "1.1.", "1.3.",
       "2. Назначение куратора", "2.1.", "2.2.", "1) иметь", "3) дать", "2.3.", "3. Обязанности", "3.2.",
       "4. Заключительные", "4.1. Споры о назначении куратора (раздел 2)", "4.2."});
}

TEST(Papers, AgreementHasBothPartiesAtItsEnd) {
  SampleBuild sample("papers");
  sample.build({"docx"});
  expect_in_order(paper(sample, "agreement"),
                  {"ДОГОВОР № 1", "с. Приозёрное", "«15» сентября 2025 г.", "(далее – Сторона 1)", "Белова",
                   "(далее – Сторона 2)", "Орлов", "1. Предмет", "2. Обязанности", "3. Срок", "4. Адреса и подписи",
                   "ИНН 0400000011", "ИНН 0400000022", "Н.П. Белова", "Д.В. Орлов", "М.П.", "М.П."});
}

TEST(Papers, IndicatorTableHasFourteenColumnsUnderTwoHeaderRows) {
  SampleBuild sample("papers");
  sample.build({"docx"});
  const std::string text = paper(sample, "indicators");
  expect_in_order(text, {"Таблица 1", "Русский язык", "Математика", "Изменение¹", "Изменение¹",
                         // «Сосновская ООШ» has no results of the year before: a dash, not a zero.
                         "МКОУ «Сосновская ООШ»", "8", "–", "25,0", "–", "37,5", "–", "8", "–", "12,5", "–", "37,5",
                         "–", "Район", "106", "55,9", "58,5", "9,8", "10,4", "0,6", "¹ Изменение доли"});
}

TEST(Papers, LetterNamesTheOrderItRefersTo) {
  SampleBuild sample("papers");
  sample.build({"docx"});
  expect_in_order(paper(sample, "letter"), {"25 сентября 2025 г. № 01-15/198", "На № 84 от 19.09.2025", "Директору",
                                            "Д.В. Орлову", "14.10.2025 и 18.02.2026", "от 02.09.2025 № 7-ОД"});
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
