#include "russian/noun_phrase.h"

#include <gtest/gtest.h>

#include <fstream>

namespace pisar::russian {
namespace {

std::string counted(std::string_view number, std::string_view phrase, Case grammatical_case = Case::nom) {
  const std::optional<NounPhrase> noun = NounPhrase::read(phrase);
  return noun ? noun->with_number(*Number::parse(number), grammatical_case) : "не понято";
}

TEST(NounPhrase, OfficesWords) {
  std::ifstream file(PISAR_SOURCE_DIR "/tests/russian/noun_phrases.txt");
  int phrases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::string phrase = line.substr(0, line.find(':'));
    const std::string forms = counted("1", phrase, Case::gen) + "; " + counted("1", phrase, Case::ins) + "; " +
                              counted("2", phrase) + "; " + counted("5", phrase) + "; " +
                              counted("5", phrase, Case::dat) + "; " + counted("5", phrase, Case::prep);
    EXPECT_EQ(phrase + ": " + forms, line);
    EXPECT_EQ(counted("1", phrase), phrase);
    ++phrases;
  }
  EXPECT_GT(phrases, 150);
}

TEST(NounPhrase, TheNumberDecides) {
  EXPECT_EQ(counted("21", "школа"), "школа");
  EXPECT_EQ(counted("111", "школа"), "школ");
  EXPECT_EQ(counted("0", "школа"), "школ");
  EXPECT_EQ(counted("-3", "балл"), "балла");
  EXPECT_EQ(counted("1.5", "балл"), "балла");
  EXPECT_EQ(counted("1.5", "балл", Case::ins), "балла");
  EXPECT_EQ(counted("1.5", "учебный час"), "учебного часа");
  EXPECT_EQ(counted("21", "школа", Case::acc), "школу");
  EXPECT_EQ(counted("1e30", "школа"), "школ");
}

TEST(NounPhrase, LivingBeingsInTheAccusative) {
  EXPECT_EQ(counted("1", "ученик", Case::acc), "ученика");
  EXPECT_EQ(counted("2", "молодой специалист", Case::acc), "молодых специалистов");
  EXPECT_EQ(counted("22", "молодой специалист", Case::acc), "молодых специалиста");
  EXPECT_EQ(counted("5", "ученица", Case::acc), "учениц");
  EXPECT_EQ(counted("2", "сельская школа", Case::acc), "сельские школы");
}

TEST(NounPhrase, WhatIsNoSingularNoun) {
  for (const std::string_view phrase :
       {"школы", "schools", "", "12", "сельская учитель", "СЕЛЬСКИЕШКОЛЫ", "в", "новые"}) {
    EXPECT_EQ(NounPhrase::read(phrase), std::nullopt) << phrase;
  }
}

TEST(NounPhrase, SaysWhetherTheTablesKnowIt) {
  EXPECT_TRUE(NounPhrase::read("сельская школа")->certain());
  EXPECT_FALSE(NounPhrase::read("драндулет")->certain());
  EXPECT_TRUE(NounPhrase::read("школа")->is_one_noun());
  EXPECT_FALSE(NounPhrase::read("сельская школа")->is_one_noun());
  EXPECT_FALSE(NounPhrase::read("столовая")->is_one_noun());
}

TEST(NounPhrase, KeepsTheLetterCase) {
  EXPECT_EQ(counted("5", "Общеобразовательное Учреждение"), "Общеобразовательных Учреждений");
  EXPECT_EQ(counted("5", "Год"), "Лет");
  EXPECT_EQ(counted("5", "УЧЕНИК"), "УЧЕНИКОВ");
  EXPECT_EQ(counted("5", "СОШ района"), "СОШ района");
}

TEST(NounPhrase, AHostilePhraseTakesLinearTime) {
  std::string phrase;
  for (int i = 0; i < 20'000; ++i) phrase += "новая ";
  EXPECT_EQ(counted("5", phrase + "школа").size(), phrase.size() + std::string("школ").size());
}

}  // namespace
}  // namespace pisar::russian
