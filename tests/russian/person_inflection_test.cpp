#include "russian/person_inflection.h"

#include <gtest/gtest.h>

#include "tests/russian/forms_file.h"

namespace pisar::russian {
namespace {

std::string form(std::string_view name, Case wanted, std::optional<Gender> gender = std::nullopt) {
  const PersonForm result = inflect_person(name, wanted, gender);
  switch (result.problem) {
    case PersonProblem::none:
      return result.form.text;
    case PersonProblem::not_a_name:
      return "(not a name)";
    case PersonProblem::gender_unknown:
      return "(gender unknown)";
  }
  return {};
}

TEST(PersonInflection, GivesEveryFormOfHardNames) {
  const std::vector<SixForms> names = read_forms("names.txt");
  ASSERT_GE(names.size(), 150U);
  for (const SixForms& name : names) {
    for (const Case wanted : all_cases) {
      EXPECT_EQ(form(name.nominative(), wanted), name.in(wanted)) << name.nominative();
    }
  }
}

TEST(PersonInflection, TakesTheGenderFromPatronymicThenSurnameThenGivenName) {
  const auto gender = [](std::string_view name) { return person_gender(*split_person_name(name)); };
  EXPECT_EQ(gender("Ким Женя Петровна"), Gender::feminine);
  EXPECT_EQ(gender("Ким Женя Али оглы"), Gender::masculine);
  EXPECT_EQ(gender("Ким Женя Али-кызы"), Gender::feminine);
  EXPECT_EQ(gender("Магомедова З."), Gender::feminine);
  EXPECT_EQ(gender("Крамской И."), Gender::masculine);
  EXPECT_EQ(gender("Ким Рамазан"), Gender::masculine);
  EXPECT_EQ(gender("Ким Айшат"), Gender::feminine);
  EXPECT_EQ(gender("Щербина Олег"), Gender::masculine);
  EXPECT_EQ(gender("Смородина Олег"), Gender::masculine);
}

TEST(PersonInflection, DoesNotGuessTheGender) {
  EXPECT_EQ(form("Ким А.А.", Case::dat), "(gender unknown)");
  EXPECT_EQ(form("Кац Лотар", Case::dat), "(gender unknown)");
  EXPECT_EQ(form("Иванов Мария", Case::dat), "(gender unknown)");
  EXPECT_EQ(form("Ким А.А.", Case::dat, Gender::masculine), "Киму А.А.");
  EXPECT_EQ(form("Ким А.А.", Case::dat, Gender::feminine), "Ким А.А.");
}

TEST(PersonInflection, RefusesWhatIsNoName) {
  EXPECT_EQ(form("Отдел образования 5", Case::dat), "(not a name)");
  EXPECT_EQ(form("", Case::dat), "(not a name)");
  EXPECT_TRUE(is_person_name("М.Д. Рамазанов"));
  EXPECT_TRUE(is_person_name("Рамазанов Магомед Даудович"));
  EXPECT_FALSE(is_person_name("Ботлихский район"));
  EXPECT_FALSE(is_person_name("Рамазанов"));
}

TEST(PersonInflection, SaysWhatAFormRestsOn) {
  EXPECT_EQ(inflect_name_word("Магомедов", NameRole::surname, Gender::masculine, Case::dat).provenance,
            Provenance::rule);
  EXPECT_EQ(inflect_name_word("Дюма", NameRole::surname, Gender::masculine, Case::dat).provenance,
            Provenance::exception);
  EXPECT_EQ(inflect_name_word("Смит-Wesson", NameRole::surname, Gender::masculine, Case::dat).provenance,
            Provenance::fallback);
}

TEST(PersonInflection, BearsAnyBytes) {
  const std::string long_name(100'000, 'a');
  EXPECT_EQ(inflect_name_word(long_name, NameRole::surname, Gender::masculine, Case::dat).text, long_name);
  std::string cyrillic;
  for (int i = 0; i < 10'000; ++i) cyrillic += "ж";
  EXPECT_EQ(inflect_name_word(cyrillic, NameRole::given, Gender::masculine, Case::ins).text, cyrillic + "ем");
  EXPECT_EQ(inflect_name_word("\xD0", NameRole::given, Gender::masculine, Case::ins).text, "\xD0");
}

}  // namespace
}  // namespace pisar::russian
