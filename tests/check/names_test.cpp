#include <gtest/gtest.h>

#include "tests/check/data_files.h"

namespace pisar::testing {
namespace {

constexpr const char* people =
    "- {id: ivanova, name: Иванова Анна Борисовна}\n"
    "- {id: ivanov, name: Иванов Пётр Алексеевич}\n"
    "- {id: petrov-a, name: Петров Андрей Ильич}\n"
    "- {id: petrov-i, name: Петров Илья Андреевич}\n"
    "- {id: magomedov, name: Магомедов Гаджи}\n"
    "- {id: aliev, name: Алиев Рашид Мурад оглы}\n";

constexpr const char* schools =
    "- {id: s1, name: МБОУ «СОШ № 1»}\n"
    "- {id: s3, name: МБОУ СОШ № 3, full_name: Муниципальное бюджетное общеобразовательное учреждение «Школа у реки»}\n"
    "- {id: urma, name: МКОУ «Урминская СОШ»}\n"
    "- {id: lyceum, name: Лицей № 5}\n"
    "- {id: g2-old, name: МБОУ «Гимназия № 2»}\n"
    "- {id: g2-new, name: МКОУ «Гимназия № 2»}\n";

constexpr const char* person_field = R"({"properties": {"x": {"type": "string", "x-pisar-kind": "person"}}})";
constexpr const char* school_field = R"({"properties": {"x": {"type": "string", "x-pisar-ref": "schools"}}})";

struct Case {
  const char* written;
  const char* id;
};

std::string quoted_yaml(const std::string& text) { return "x: '" + text + "'\n"; }

void expect_found(const char* collection, const char* records, const char* schema, const Case& tested) {
  DataFiles files;
  files.add(collection, records);
  files.add("paper", quoted_yaml(tested.written), schema);
  EXPECT_EQ(files.messages(), "") << tested.written;
  const Value& value = *files.data.at("paper").find("x");
  ASSERT_TRUE(value.is_reference()) << tested.written;
  EXPECT_EQ(value.reference().collection, collection);
  EXPECT_EQ(value.reference().id, tested.id) << tested.written;
  EXPECT_EQ(value.written(), tested.written);
  EXPECT_EQ(files.sources.place(value.where), "data/paper.yaml:1:4");
}

TEST(Names, OfPeopleFindTheirRecords) {
  for (const Case& tested : {
           Case{"Иванова А.Б", "ivanova"},
           Case{"Иванова А. Б.", "ivanova"},
           Case{"Иванова А.Б.", "ivanova"},
           Case{"А.Б. Иванова", "ivanova"},
           Case{"А. Б.\u00A0Иванова", "ivanova"},
           Case{"Иванова А.", "ivanova"},
           Case{"Иванова", "ivanova"},
           Case{"ИВАНОВА А.Б.", "ivanova"},
           Case{"Иванова Анна Борисовна", "ivanova"},
           Case{"Анна Борисовна Иванова", "ivanova"},
           Case{"Ивaнова A.Б.", "ivanova"},  // Latin letters
           Case{"Иванов П. А.", "ivanov"},
           Case{"Иванов Петр Алексеевич", "ivanov"},  // ё
           Case{"Петров А.И.", "petrov-a"},
           Case{"Петров Илья", "petrov-i"},
           Case{"Магомедов Г.", "magomedov"},
           Case{"Алиев Р.М.", "aliev"},
       }) {
    expect_found("people", people, person_field, tested);
  }
}

TEST(Names, OfOrganizationsFindTheirRecords) {
  for (const Case& tested : {
           Case{"МБОУСОШ №1", "s1"},
           Case{"МБОУ СОШ № 1", "s1"},
           Case{"МБОУ \"СОШ №1\"", "s1"},
           Case{"СОШ № 1", "s1"},
           Case{"МБОУ «СОШ №3»", "s3"},
           Case{"сош 3", "s3"},
           Case{"МБОУ «Школа у реки»", "s3"},
           Case{"МКОУ Урминская СОШ", "urma"},
           Case{"Урминская СОШ", "urma"},
           Case{"MKOУ «Урминская COШ»", "urma"},  // Latin letters
           Case{"МБОУ «Лицей №5»", "lyceum"},
           Case{"МКОУ Гимназия 2", "g2-new"},
       }) {
    expect_found("schools", schools, school_field, tested);
  }
}

TEST(Names, WorkInOtherCollectionsAndInLists) {
  DataFiles files;
  files.add("risks", "motivation: {name: Низкая учебная мотивация}\n");
  files.add("paper", "x: [«низкая учебная мотивация», motivation, '-']\n",
            R"({"properties": {"x": {"items": {"x-pisar-ref": "risks"}}}})");
  EXPECT_EQ(files.messages(), "");
  const Array& items = files.data.at("paper").find("x")->array();
  EXPECT_EQ(items[0].reference().id, "motivation");
  EXPECT_EQ(items[0].written(), "«низкая учебная мотивация»");
  EXPECT_EQ(items[1].reference().id, "motivation");
  EXPECT_EQ(items[1].written(), "") << "an id is what it is";
  EXPECT_TRUE(items[2].is_missing());
}

TEST(Names, OfOtherCollectionsMayBeginWithANumber) {
  DataFiles files;
  files.add("stages", "- {id: middle, name: 5 – 9 классы}\n");
  files.add("paper", "x: 5 - 9 классы\n", R"({"properties": {"x": {"x-pisar-ref": "stages"}}})");
  EXPECT_EQ(files.messages(), "");
  EXPECT_EQ(files.data.at("paper").find("x")->reference().id, "middle");
}

TEST(Names, OfOneRecordAreFoundOnce) {
  DataFiles files;
  files.add("schools", "- {id: s1, name: МБОУ СОШ № 1, full_name: МБОУ «СОШ №1», short: СОШ № 1}\n");
  files.add("paper", "x: МБОУСОШ 1\ny: СОШ 1\n", R"({"additionalProperties": {"x-pisar-ref": "schools"}})");
  EXPECT_EQ(files.messages(), "");
}

TEST(Names, AnIdIsTakenBeforeAName) {
  DataFiles files;
  files.add("schools", "- {id: СОШ 1, name: МБОУ Лицей}\n- {id: b, name: СОШ 1}\n");
  files.add("paper", "x: СОШ 1\n", school_field);
  EXPECT_EQ(files.messages(), "");
  EXPECT_EQ(files.data.at("paper").find("x")->reference().id, "СОШ 1");
}

TEST(Names, AreFoundForADocumentsFields) {
  DataFiles files;
  files.add("people", people);
  const Value field(RecordRef{"people", "Магомедов Гаджи"});
  const Value found = with_references(field, files.data, files.diagnostics);
  EXPECT_EQ(found.reference().id, "magomedov");
  EXPECT_TRUE(files.diagnostics.empty());
}

struct Mistake {
  const char* name;
  const char* collection;
  const char* records;
  const char* written;
  const char* messages;
};

class NameMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(NameMistake, IsSaidInRussianWithItsPlace) {
  DataFiles files;
  const Mistake& tested = GetParam();
  files.add(tested.collection, tested.records);
  files.add("paper", quoted_yaml(tested.written),
            "{\"properties\": {\"x\": {\"x-pisar-ref\": \"" + std::string(tested.collection) + "\"}}}");
  EXPECT_EQ(files.messages(), tested.messages);
}

const Mistake mistakes[] = {
    Mistake{"SeveralPeople", "people", people, "Петров",
            R"(data/paper.yaml:1:4: ошибка E311: имя «Петров» подходит нескольким записям в данных «people»
 1 | x: 'Петров'
   |    ^^^^^^^^
   здесь: data/people.yaml:3:3: Петров Андрей Ильич (код «petrov-a»)
   здесь: data/people.yaml:4:3: Петров Илья Андреевич (код «petrov-i»)
   подсказка: впишите код или имя полностью
)"},
    Mistake{"SeveralPeopleByAnInitial", "people",
            "- {id: a, name: Петрова Анна Ильинична}\n- {id: b, name: Петрова Алла Ивановна}\n", "Петрова А.И.",
            R"(data/paper.yaml:1:4: ошибка E311: имя «Петрова А.И.» подходит нескольким записям в данных «people»
 1 | x: 'Петрова А.И.'
   |    ^^^^^^^^^^^^^^
   здесь: data/people.yaml:1:3: Петрова Анна Ильинична (код «a»)
   здесь: data/people.yaml:2:3: Петрова Алла Ивановна (код «b»)
   подсказка: впишите код или имя полностью
)"},
    Mistake{"SurnameMisspelt", "people", people, "Иваново А.Б.",
            R"(data/paper.yaml:1:4: ошибка E306: в данных «people» нет записи с кодом или именем «Иваново А.Б.»
 1 | x: 'Иваново А.Б.'
   |    ^^^^^^^^^^^^^^
   подсказка: есть похожая запись: Иванова Анна Борисовна (код «ivanova»)
   данные: data/people.yaml:1:1: people
)"},
    Mistake{"OtherInitials", "people", people, "Иванова В.Г.",
            R"(data/paper.yaml:1:4: ошибка E306: в данных «people» нет записи с кодом или именем «Иванова В.Г.»
 1 | x: 'Иванова В.Г.'
   |    ^^^^^^^^^^^^^^
   подсказка: есть похожая запись: Иванова Анна Борисовна (код «ivanova»)
   данные: data/people.yaml:1:1: people
)"},
    Mistake{"MorePatronymicsThanKnown", "people", people, "Магомедов Г.М.",
            R"(data/paper.yaml:1:4: ошибка E306: в данных «people» нет записи с кодом или именем «Магомедов Г.М.»
 1 | x: 'Магомедов Г.М.'
   |    ^^^^^^^^^^^^^^^^
   подсказка: есть похожая запись: Магомедов Гаджи (код «magomedov»)
   данные: data/people.yaml:1:1: people
)"},
    Mistake{"NoPersonLikeThat", "people", people, "Сулейманов Р.Р.",
            R"(data/paper.yaml:1:4: ошибка E306: в данных «people» нет записи с кодом или именем «Сулейманов Р.Р.»
 1 | x: 'Сулейманов Р.Р.'
   |    ^^^^^^^^^^^^^^^^^
   подсказка: коды, которые есть: aliev, ivanov, ivanova, magomedov, petrov-a, petrov-i
   данные: data/people.yaml:1:1: people
)"},
    Mistake{"NotAName", "people", people, "директор школы",
            R"(data/paper.yaml:1:4: ошибка E306: в данных «people» нет записи с кодом или именем «директор школы»
 1 | x: 'директор школы'
   |    ^^^^^^^^^^^^^^^^
   подсказка: коды, которые есть: aliev, ivanov, ivanova, magomedov, petrov-a, petrov-i
   данные: data/people.yaml:1:1: people
)"},
    Mistake{
        "NameWithTheNumberOfAList", "schools", schools, "138049 - МБОУ СОШ № 3",
        R"(data/paper.yaml:1:4: ошибка E313: поле «x»: «138049 - МБОУ СОШ № 3» — название с номером из другой таблицы
 1 | x: '138049 - МБОУ СОШ № 3'
   |    ^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: оставьте только код или название записи
   схема: paper.schema.json:1:22: /properties/x
)"},
    Mistake{"SeveralSchools", "schools", schools, "Гимназия № 2",
            R"(data/paper.yaml:1:4: ошибка E312: название «Гимназия № 2» подходит нескольким записям в данных «schools»
 1 | x: 'Гимназия № 2'
   |    ^^^^^^^^^^^^^^
   здесь: data/schools.yaml:6:3: МКОУ «Гимназия № 2» (код «g2-new»)
   здесь: data/schools.yaml:5:3: МБОУ «Гимназия № 2» (код «g2-old»)
   подсказка: впишите код
)"},
    Mistake{"OtherLegalForm", "schools", schools, "МКОУ СОШ № 3",
            R"(data/paper.yaml:1:4: ошибка E306: в данных «schools» нет записи с кодом или названием «МКОУ СОШ № 3»
 1 | x: 'МКОУ СОШ № 3'
   |    ^^^^^^^^^^^^^^
   подсказка: есть похожая запись: МБОУ СОШ № 3 (код «s3»)
   данные: data/schools.yaml:1:1: schools
)"},
    Mistake{
        "SchoolMisspelt", "schools", schools, "МКОУ «Урменская СОШ»",
        R"(data/paper.yaml:1:4: ошибка E306: в данных «schools» нет записи с кодом или названием «МКОУ «Урменская СОШ»»
 1 | x: 'МКОУ «Урменская СОШ»'
   |    ^^^^^^^^^^^^^^^^^^^^^^
   подсказка: есть похожая запись: МКОУ «Урминская СОШ» (код «urma»)
   данные: data/schools.yaml:1:1: schools
)"},
    Mistake{"NoSchoolLikeThat", "schools", schools, "Центр «Радуга»",
            R"(data/paper.yaml:1:4: ошибка E306: в данных «schools» нет записи с кодом или названием «Центр «Радуга»»
 1 | x: 'Центр «Радуга»'
   |    ^^^^^^^^^^^^^^^^
   подсказка: коды, которые есть: g2-new, g2-old, lyceum, s1, s3, urma
   данные: data/schools.yaml:1:1: schools
)"},
    Mistake{"TwoRecordsOfOneName", "schools", "- {id: a, name: МБОУ СОШ № 7}\n- {id: b, name: МБОУ «СОШ №7»}\n",
            "МБОУСОШ №7",
            R"(data/paper.yaml:1:4: ошибка E312: название «МБОУСОШ №7» подходит нескольким записям в данных «schools»
 1 | x: 'МБОУСОШ №7'
   |    ^^^^^^^^^^^^
   здесь: data/schools.yaml:1:3: МБОУ СОШ № 7 (код «a»)
   здесь: data/schools.yaml:2:3: МБОУ «СОШ №7» (код «b»)
   подсказка: впишите код
)"},
};

INSTANTIATE_TEST_SUITE_P(Names, NameMistake, ::testing::ValuesIn(mistakes),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace pisar::testing
