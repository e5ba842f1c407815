#include "base/diagnostic.h"

#include <gtest/gtest.h>

#include <set>

#include "base/diagnostic_text.h"

namespace pisar {
namespace {

TEST(Diagnostic, ShowsPlaceLineCaretAndNotes) {
  SourceMap sources;
  const FileId file = sources.add("schools.yaml", "- id: s1\n- name: Школа, directer: x\n");
  Diagnostics diagnostics;
  const auto begin = static_cast<std::uint32_t>(sources.text(file).find("directer"));
  diagnostics.report(Code::file_missing, {file, begin, begin + 8}, "нет файла «directer»")
      .hint("есть похожий «director»")
      .place("данные", {file, 0, 1}, "здесь");
  EXPECT_EQ(to_text(diagnostics, sources),
            "schools.yaml:2:16: ошибка E802: нет файла «directer»\n"
            " 2 | - name: Школа, directer: x\n"
            "   |                ^^^^^^^^\n"
            "   подсказка: есть похожий «director»\n"
            "   данные: schools.yaml:1:1: здесь\n");
}

TEST(Diagnostic, WithoutAPlaceIsOneLine) {
  Diagnostics diagnostics;
  diagnostics.report(Code::file_unwritable, {}, "файл «a» не записан");
  EXPECT_EQ(to_text(diagnostics, SourceMap()), "ошибка E804: файл «a» не записан\n");
}

TEST(Diagnostic, CutsALongLineRoundTheCaret) {
  SourceMap sources;
  const FileId file = sources.add("a", std::string(500, 'x') + "!" + std::string(500, 'y'));
  Diagnostics diagnostics;
  diagnostics.report(Code::file_missing, {file, 500, 501}, "м");
  const std::string text = to_text(diagnostics, sources);
  EXPECT_NE(text.find(" 1 | …xxx"), std::string::npos) << text;
  EXPECT_NE(text.find("yyy…\n   | " + std::string(50, ' ') + "^\n"), std::string::npos) << text;
}

TEST(Diagnostics, AreSortedByPlaceAndPrintedOnce) {
  SourceMap sources;
  const FileId file = sources.add("a", "one two");
  Diagnostics diagnostics;
  diagnostics.report(Code::file_missing, {file, 4, 7}, "второе");
  diagnostics.report(Code::file_missing, {file, 0, 3}, "первое");
  diagnostics.report(Code::file_missing, {file, 4, 7}, "второе");
  const std::string text = to_text(diagnostics, sources);
  EXPECT_LT(text.find("первое"), text.find("второе"));
  EXPECT_EQ(text.find("второе"), text.rfind("второе"));
  EXPECT_EQ(diagnostics.error_count(), 3U);
}

TEST(Diagnostics, CountTheRepetitionsOfAMistakeWithOtherData) {
  SourceMap sources;
  const FileId file = sources.add("a", "one two");
  Diagnostics diagnostics;
  for (std::uint32_t i = 0; i < 3; ++i) {
    diagnostics.report(Code::file_missing, {file, 4, 7}, "нет поля").place("данные", {file, i, i + 1});
  }
  diagnostics.report(Code::file_missing, {file, 4, 7}, "другое");
  EXPECT_EQ(to_text(diagnostics, sources),
            "a:1:5: ошибка E802: нет поля\n"
            " 1 | one two\n"
            "   |     ^^^\n"
            "   данные: a:1:1\n"
            "   повторов с другими данными: 2\n"
            "a:1:5: ошибка E802: другое\n"
            " 1 | one two\n"
            "   |     ^^^\n");
}

TEST(Codes, AreUniqueAndOfOneForm) {
  std::set<std::string_view> seen;
  for (const CodeInfo& info : all_codes()) {
    EXPECT_TRUE(seen.insert(info.text).second) << info.text;
    ASSERT_EQ(info.text.size(), 4U) << info.text;
    EXPECT_EQ(info.text.front(), info.severity == Severity::error ? 'E' : 'W') << info.text;
    EXPECT_FALSE(info.title.empty());
  }
}

TEST(Nearest, FindsMisspellingsOnly) {
  EXPECT_EQ(nearest("directer", {"director", "address"}), "director");
  EXPECT_EQ(nearest("dierctor", {"director"}), "director");
  EXPECT_EQ(nearest("шкoла", {"школа"}), "школа");  // a Latin «o»
  EXPECT_EQ(nearest("учет", {"учёт"}), "учёт");
  EXPECT_EQ(nearest("phone", {"director", "address"}), "");
  EXPECT_EQ(nearest("", {"a"}), "");
}

TEST(DiagnosticText, ALineOfMegabytesIsShownRoundTheCaret) {
  SourceMap sources;
  const FileId file = sources.add("data.json", std::string(3'000'000, 'a') + "ж!" + std::string(3'000'000, 'b'));
  Diagnostics diagnostics;
  diagnostics.report(Code::json_syntax, {file, 3'000'000, 3'000'002}, "ошибка");
  diagnostics.report(Code::json_syntax, {file, 3'000'002, 6'000'003}, "до конца");
  diagnostics.report(Code::json_syntax, {file, 6'000'003, 6'000'003}, "в конце");
  const std::string fifty_a(50, 'a');
  const std::string fifty_b(50, 'b');
  EXPECT_EQ(to_text(diagnostics, sources),
            "data.json:1:3000001: ошибка E102: ошибка\n"
            " 1 | …" +
                fifty_a.substr(1) + "ж!" + fifty_b.substr(3) + "…\n   | " + std::string(50, ' ') +
                "^\n"
                "data.json:1:3000002: ошибка E102: до конца\n"
                " 1 | …" +
                fifty_a.substr(2) + "ж!" + fifty_b.substr(2) + "…\n   | " + std::string(50, ' ') +
                std::string(50, '^') +
                "\n"
                "data.json:1:6000003: ошибка E102: в конце\n"
                " 1 | …" +
                fifty_b.substr(1) + "\n   | " + std::string(50, ' ') + "^\n");
}

}  // namespace
}  // namespace pisar
