#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "russian/typography.h"

namespace pisar::russian {
namespace {

/// Texts made of what the rules look at, by a fixed seed.
class Texts {
 public:
  std::string next() {
    static constexpr std::string_view parts[] = {
        "\"",   "«",      "»",           "„",          "“",    "”",    " ",        " ",     " ",      "\u00A0",
        "-",    "–",      "—",           "№",          "5",    "12",   "2022",     "г.",    "гг.",    "%",
        ".",    "...",    ",",           "(",          ")",    "в",    "и",        "же",    "школа",  "Школа",
        "М.",   "Д.",     "Рамазанов",   "сентября",   "т.",   "руб.", "I",        "класс", "-5",     "\n",
        "\t",   "a@b.ru", "http://a.ru", "приложение", "234",  "/",    "8(87271)", "тел.",  "12345",  "рублей",
        "14.8", "балла",  "стр.",        "ст.",        "т.д.", "9.00", "18.30",    "II",    "а.docx", "edu.ru",
        "ул.",  "не",     "…",           "?"};
    std::string text;
    const std::size_t length = std::uniform_int_distribution<std::size_t>(1, 12)(random_);
    for (std::size_t i = 0; i < length; ++i) {
      text += parts[std::uniform_int_distribution<std::size_t>(0, std::size(parts) - 1)(random_)];
      if (std::uniform_int_distribution<int>(0, 2)(random_) == 0) text += ' ';
    }
    return text;
  }

  /// The text cut into pieces at characters' borders.
  std::vector<TextPiece> cut(const std::string& text) {
    std::vector<TextPiece> pieces(1);
    for (std::size_t offset = 0; offset < text.size();) {
      if (std::uniform_int_distribution<int>(0, 3)(random_) == 0) pieces.emplace_back();
      utf8::append(pieces.back().text, utf8::next(text, offset));
    }
    return pieces;
  }

 private:
  std::mt19937 random_{20220914};
};

constexpr int rounds = 20000;

TEST(TypographyProperties, ASecondApplicationChangesNothing) {
  Texts texts;
  for (int i = 0; i < rounds; ++i) {
    const std::string text = texts.next();
    for (const std::size_t longest : {32U, 12U}) {
      const std::string once = typograph(text, {longest});
      ASSERT_EQ(typograph(once, {longest}), once) << "of «" << text << "»";
    }
  }
}

TEST(TypographyProperties, TheBordersOfPiecesDoNotMatter) {
  Texts texts;
  for (int i = 0; i < rounds; ++i) {
    const std::string text = texts.next();
    std::vector<TextPiece> pieces = texts.cut(text);
    typograph(pieces);
    std::string joined;
    for (const TextPiece& piece : pieces) joined += piece.text;
    ASSERT_EQ(joined, typograph(text)) << "of «" << text << "»";
  }
}

TEST(TypographyProperties, LettersAndDigitsStay) {
  const auto letters = [](std::string_view text) {
    std::u32string kept;
    for (const char32_t c : utf8::decode(text)) {
      if (utf8::is_letter(c) || utf8::is_digit(c)) kept += c;
    }
    return kept;
  };
  Texts texts;
  for (int i = 0; i < rounds; ++i) {
    const std::string text = texts.next();
    ASSERT_EQ(letters(typograph(text)), letters(text)) << "of «" << text << "»";
  }
}

TEST(TypographyProperties, ALongHostileTextTakesLinearTime) {
  for (const std::string_view part : {"\"", "«", "“ ", "№5", "- ", "5-6 ", "И.И", "а ", "«\"", "http://a.ru"}) {
    std::string text;
    while (text.size() < 400'000) text += part;
    EXPECT_FALSE(typograph(text).empty());
  }
  EXPECT_EQ(typograph(std::string(1'000'000, ' ')).size(), 1'000'000U);
}

}  // namespace
}  // namespace pisar::russian
