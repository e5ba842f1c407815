#include "russian/phrase_inflection.h"

#include <gtest/gtest.h>

#include "tests/russian/forms_file.h"

namespace pisar::russian {
namespace {

void expect_forms(const std::string& file, std::size_t least, const PhraseTraits& traits) {
  const std::vector<SixForms> phrases = read_forms(file);
  ASSERT_GE(phrases.size(), least);
  for (const SixForms& phrase : phrases) {
    for (const Case wanted : all_cases) {
      const Form form = inflect_phrase(phrase.nominative(), wanted, traits);
      EXPECT_EQ(form.text, phrase.in(wanted)) << phrase.nominative();
      EXPECT_NE(form.provenance, Provenance::fallback) << phrase.nominative();
    }
  }
}

TEST(PhraseInflection, GivesEveryFormOfJobTitles) { expect_forms("posts.txt", 100, {true, {}}); }

TEST(PhraseInflection, GivesEveryFormOfOrganizationsPlacesAndPapers) { expect_forms("phrases.txt", 200, {}); }

TEST(PhraseInflection, SaysWhereNothingIsCertain) {
  EXPECT_EQ(inflect_phrase("драндулет", Case::dat).provenance, Provenance::fallback);
  EXPECT_EQ(inflect_phrase("драндулет", Case::dat).text, "драндулету");
  EXPECT_EQ(inflect_phrase("драндулетчик", Case::acc, {true, {}}).text, "драндулетчика");
  EXPECT_EQ(inflect_phrase("? 5", Case::dat).provenance, Provenance::fallback);
  EXPECT_EQ(inflect_phrase("МКОУ «Тлохская СОШ»", Case::dat).provenance, Provenance::exception);
}

TEST(PhraseInflection, KnowsTheGenderOfTheHead) {
  EXPECT_EQ(phrase_gender("управление образования"), Gender::neuter);
  EXPECT_EQ(phrase_gender("отдел образования"), Gender::masculine);
  EXPECT_EQ(phrase_gender("адресная рекомендация"), Gender::feminine);
  EXPECT_EQ(phrase_gender("методические рекомендации"), Gender::plural);
  EXPECT_EQ(phrase_gender("МКОУ «Тлохская СОШ»"), Gender::neuter);
  EXPECT_EQ(phrase_gender("драндулет"), std::nullopt);
}

TEST(PhraseInflection, BearsAnyBytes) {
  for (const std::string text : {"", " ", "«", "-", "--", "\xD0", "а-", "-а", "1-й", "г.", "г. ", "и", "А и"}) {
    for (const Case wanted : all_cases)
      EXPECT_FALSE(inflect_phrase(text, wanted).text.size() > text.size() + 8) << text;
  }
  std::string adjectives;
  for (int i = 0; i < 5'000; ++i) adjectives += "новый ";
  EXPECT_EQ(inflect_phrase(adjectives, Case::dat).text.substr(0, 25), "новому новому");
}

}  // namespace
}  // namespace pisar::russian
