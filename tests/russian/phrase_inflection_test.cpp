#include "russian/phrase_inflection.h"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "tests/russian/forms_file.h"

namespace pisar::russian {
namespace {

void expect_right(const std::string& file, std::size_t least, const PhraseTraits& traits) {
  const std::vector<SixForms> phrases = read_forms(file);
  ASSERT_GE(phrases.size(), least);
  for (const SixForms& phrase : phrases) {
    for (const Case wanted : all_cases) {
      EXPECT_EQ(inflect_phrase(phrase.nominative(), wanted, traits).text, phrase.in(wanted)) << phrase.nominative();
    }
  }
}

/// And none of the forms rests on a default (where a prepositional has two, the words tell which).
void expect_certain(const std::string& file, PhraseTraits traits) {
  traits.locative = true;
  for (const SixForms& phrase : read_forms(file)) {
    for (const Case wanted : all_cases) {
      EXPECT_NE(inflect_phrase(phrase.nominative(), wanted, traits).provenance, Provenance::fallback)
          << phrase.nominative();
    }
  }
}

TEST(PhraseInflection, GivesEveryFormOfJobTitles) {
  expect_right("posts.txt", 100, {true, {}});
  expect_certain("posts.txt", {true, {}});
}

TEST(PhraseInflection, GivesEveryFormOfOrganizationsPlacesAndPapers) {
  expect_right("phrases.txt", 200, {});
  expect_certain("phrases.txt", {});
}

TEST(PhraseInflection, GivesEveryFormOfListsWrittenBlind) {
  for (const std::string part : {"1", "2"}) {
    expect_right("titles_blind_" + part + ".txt", 45, {true, {}});
    expect_right("phrases_blind_" + part + ".txt", 80, {});
  }
}

TEST(PhraseInflection, FurtherTitlesChangeToo) {
  const auto genitive = [](std::string_view text) { return inflect_phrase(text, Case::gen).text; };
  EXPECT_EQ(genitive("заместитель начальника, начальник отдела"), "заместителя начальника, начальника отдела");
  EXPECT_EQ(genitive("заместитель начальника и начальник отдела"), "заместителя начальника и начальника отдела");
  EXPECT_EQ(genitive("директор школы (куратор)"), "директора школы (куратора)");
  EXPECT_EQ(genitive("директор «Школы, директор»"), "директора «Школы, директор»");
  EXPECT_EQ(genitive("и.о. директора, учитель физики"), "и.о. директора, учителя физики");
  EXPECT_EQ(genitive("врио начальника – главный бухгалтер"), "врио начальника – главного бухгалтера");
  EXPECT_EQ(genitive("заместитель по УВР - учитель химии"), "заместителя по УВР - учителя химии");
  EXPECT_EQ(genitive("руководители школ, заместители директоров"), "руководителей школ, заместителей директоров");
  EXPECT_EQ(genitive("учитель истории, обществознания"), "учителя истории, обществознания");
  EXPECT_EQ(genitive("управление образования, культуры и спорта"), "управления образования, культуры и спорта");
}

TEST(PhraseInflection, AFurtherHeadThatNobodyCanTellIsUnsure) {
  for (const std::string_view text :
       {"отдел образования, комитет по делам молодёжи", "совет ветеранов – наставник школы",
        "родители ученика, учителя", "направление в школу, лицей"}) {
    EXPECT_EQ(inflect_phrase(text, Case::gen).provenance, Provenance::fallback) << text;
  }
  EXPECT_NE(inflect_phrase("отдел образования, культуры", Case::gen).provenance, Provenance::fallback);
}

TEST(PhraseInflection, TwoPrepositionals) {
  const auto of = [](std::string_view text) { return inflect_phrase(text, Case::prep); };
  const auto in = [](std::string_view text) { return inflect_phrase(text, Case::prep, {false, {}, true}); };
  EXPECT_EQ(of("детский сад").text, "детском саде");
  EXPECT_EQ(in("детский сад").text, "детском саду");
  EXPECT_EQ(in("ДЕТСКИЙ САД").text, "ДЕТСКОМ САДУ");
  EXPECT_EQ(in("начальная школа-детский сад № 3").text, "начальной школе-детском саду № 3");
  EXPECT_EQ(in("учебный год").text, "учебном году");
  EXPECT_EQ(in("лес").text, "лесу");
  EXPECT_EQ(of("шкаф").text, "шкафе");
  EXPECT_EQ(in("школа").text, "школе");
  EXPECT_EQ(of("детский сад").provenance, Provenance::fallback) << "who means «в» should say so";
  EXPECT_NE(in("детский сад").provenance, Provenance::fallback);
  EXPECT_EQ(inflect_phrase("детский сад", Case::dat, {false, {}, true}).text, "детскому саду");
}

TEST(PhraseInflection, KeepsTheCapitalOfAWordWithOtherStems) {
  EXPECT_EQ(inflect_phrase("Год учителя", Case::gen).text, "Года учителя");
  EXPECT_EQ(inflect_phrase("ГОД УЧИТЕЛЯ", Case::gen).text, "ГОДА УЧИТЕЛЯ");
}

TEST(PhraseInflection, TheNominativeStays) {
  for (const std::string file : {"posts.txt", "phrases.txt", "titles_blind_1.txt", "phrases_blind_1.txt"}) {
    for (const SixForms& phrase : read_forms(file)) {
      // whatever the text is: the oblique forms as well
      for (const std::string& text : phrase.forms) EXPECT_EQ(inflect_phrase(text, Case::nom).text, text);
    }
  }
  std::mt19937 random(20261128);
  const std::u32string letters = U"абвеийкнорстьяАБСШ -.,«»–№1Z";
  for (int i = 0; i < 2'000; ++i) {
    std::u32string text;
    for (std::size_t length = random() % 30; length > 0; --length) text += letters[random() % letters.size()];
    const std::string written = utf8::encode(text);
    EXPECT_EQ(inflect_phrase(written, Case::nom).text, written);
    for (const Case wanted : all_cases) {
      const std::string form = inflect_phrase(written, wanted).text;
      EXPECT_EQ(utf8::encode(utf8::decode(form)), form) << written;
    }
  }
}

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
  std::string titles = "учитель химии";
  std::string dative = "учителю химии";
  for (int i = 0; i < 5'000; ++i) {
    titles += ", учитель химии";
    dative += ", учителю химии";
  }
  EXPECT_EQ(inflect_phrase(titles, Case::dat).text, dative);
}

}  // namespace
}  // namespace pisar::russian
