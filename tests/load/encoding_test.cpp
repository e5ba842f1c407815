#include "load/encoding.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"

namespace pisar {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, IsToldByMarksAndByWhereTheLettersLie) {
  EXPECT_EQ(guess_encoding("name: Школа"), Encoding::utf8);
  EXPECT_EQ(guess_encoding("\xFF\xFEn\0"sv), Encoding::utf16);
  EXPECT_EQ(guess_encoding("\xFE\xFF\0n"sv), Encoding::utf16);
  EXPECT_EQ(guess_encoding("n\0a\0m\0e\0"sv), Encoding::utf16);
  EXPECT_EQ(guess_encoding("name: \xD8\xEA\xEE\xEB\xE0 \xB9 5"), Encoding::windows_1251);
  EXPECT_EQ(guess_encoding("name: \xFB\xCB\xCF\xCC\xC1"), Encoding::koi8_r);
  EXPECT_EQ(guess_encoding("name: \x98\xAA\xAE\xAB\xA0"), Encoding::cp866);
  EXPECT_EQ(guess_encoding("name: \x80"), Encoding::unknown);
}

TEST(Encoding, FindsTheFirstThingThatATextMayNotHold) {
  EXPECT_EQ(first_unprintable("имя:\tx\r\n«№ 1» \xEF\xBB\xBF\xF0\x9F\x99\x82\xC2\x85"), std::string_view::npos);
  EXPECT_EQ(first_unprintable("\xEF\xBF\xBD"), std::string_view::npos) << "U+FFFD may be written";
  EXPECT_EQ(first_unprintable("ab\0"sv), 2U);
  EXPECT_EQ(first_unprintable("a\x1B"), 1U);
  EXPECT_EQ(first_unprintable("a\x7F"), 1U);
  EXPECT_EQ(first_unprintable("й\xC2\x80"), 2U) << "C1";
  EXPECT_EQ(first_unprintable("й\xEF\xBF\xBE"), 2U) << "U+FFFE";
  EXPECT_EQ(first_unprintable("a\xD0"), 1U) << "cut short";
  EXPECT_EQ(first_unprintable("a\xD0 "), 1U);
  EXPECT_EQ(first_unprintable("a\xED\xA0\x80"), 1U) << "a surrogate";
  EXPECT_EQ(first_unprintable("a\xC0\x80"), 1U) << "overlong";
}

TEST(Encoding, LooksAtEveryByteWhereverItStands) {
  for (std::size_t at = 0; at < 20; ++at) {
    for (int byte = 0; byte < 128; ++byte) {
      std::string text(20, 'x');
      text[at] = static_cast<char>(byte);
      const bool allowed = byte == '\t' || byte == '\n' || byte == '\r' || (byte >= 0x20 && byte < 0x7F);
      EXPECT_EQ(first_unprintable(text), allowed ? std::string_view::npos : at) << byte;
    }
  }
}

TEST(Encoding, PrintableTextKeepsItsOffsets) {
  EXPECT_EQ(printable("й\xFFж\0\x01я\xEF\xBF\xBE"sv), "й?ж??я???");
  EXPECT_EQ(printable("\xD0"), "?");
}

std::string check_messages(std::string_view text) {
  SourceMap sources;
  const FileId file = sources.add("data.yaml", std::string(text));
  Diagnostics diagnostics;
  const bool good = check_characters({file, 0, static_cast<std::uint32_t>(text.size())}, sources, diagnostics);
  return (good ? "good\n" : "") + to_text(diagnostics, sources);
}

TEST(Encoding, ControlCharactersAreShownWhereTheyStand) {
  EXPECT_EQ(check_messages("name: Школа\n"), "good\n");
  EXPECT_EQ(check_messages("a: 1\nname: Шко\x0Bла \x0B\n"),
            R"(data.yaml:2:10: ошибка E106: в тексте стоит невидимый управляющий символ U+000B
 2 | name: Шко·ла ·
   |          ^
   подсказка: удалите его; такие символы попадают в файл при копировании из других программ
)");
  EXPECT_EQ(check_messages("a: \0b\n"sv), R"(data.yaml:1:4: ошибка E106: в тексте стоит нулевой байт
 1 | a: ·b
   |    ^
   подсказка: это не текстовый файл, или он испорчен при копировании
)");
}

TEST(Encoding, AByteThatIsNotUtf8IsAnError) {
  SourceMap sources;
  const FileId file = sources.add("data.yaml", "a: \xFF");
  Diagnostics diagnostics;
  EXPECT_FALSE(check_characters({file, 0, 4}, sources, diagnostics));
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].message, "здесь стоит байт, который не читается как UTF-8");
  EXPECT_EQ(diagnostics.all()[0].where, (Span{file, 3, 4}));
}

}  // namespace
}  // namespace pisar
