#include <gtest/gtest.h>

#include "tests/load/loading.h"

namespace pisar::testing {
namespace {

TEST(Yaml, GivesTypedValues) {
  const Loaded loaded = yaml(R"(text: МБОУ «Школа»
quoted: "12"
escaped: "a\tb «\u2116»"
single: 'it''s'
number: 12
document: 42.60
yes: true
nothing:
tilde: ~
date: 14.09.2022
year: 2022/2023
no: no
)");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_TRUE(loaded.diagnostics.empty()) << loaded.messages();
  EXPECT_EQ(loaded.at({"text"}).text(), "МБОУ «Школа»");
  EXPECT_EQ(loaded.at({"quoted"}).text(), "12");
  EXPECT_EQ(loaded.at({"escaped"}).text(), "a\tb «№»");
  EXPECT_EQ(loaded.at({"single"}).text(), "it's");
  EXPECT_EQ(loaded.at({"number"}).number(), Number(12));
  EXPECT_EQ(loaded.at({"number"}).written(), "");
  EXPECT_EQ(loaded.at({"document"}).number(), Number::parse("42.6"));
  EXPECT_EQ(loaded.at({"document"}).written(), "42.60");
  EXPECT_TRUE(loaded.at({"yes"}).boolean());
  EXPECT_TRUE(loaded.at({"nothing"}).is_missing());
  EXPECT_TRUE(loaded.at({"tilde"}).is_missing());
  EXPECT_EQ(loaded.at({"date"}).text(), "14.09.2022");
  EXPECT_EQ(loaded.at({"year"}).text(), "2022/2023");
  EXPECT_EQ(loaded.at({"no"}).text(), "no");
}

TEST(Yaml, KeepsTheOrderOfFields) {
  const Loaded loaded = yaml("б: 1\nа: 2\n2022: 3\ntrue: 4\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  std::string keys;
  for (const Member& member : loaded.value->object().members()) keys += member.key + " ";
  EXPECT_EQ(keys, "б а 2022 true ");
}

TEST(Yaml, TextsInBlocksAndOverSeveralLines) {
  const Loaded loaded = yaml("literal: |\n  первая\n  вторая\nfolded: >-\n  одна\n  строка\nplain: одна\n  строка\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_EQ(loaded.at({"literal"}).text(), "первая\nвторая\n");
  EXPECT_EQ(loaded.at({"folded"}).text(), "одна строка");
  EXPECT_EQ(loaded.at({"plain"}).text(), "одна строка");
  EXPECT_EQ(loaded.source(loaded.at({"literal"}).where), "первая\n  вторая");
  EXPECT_EQ(loaded.source(loaded.at({"folded"}).where), "одна\n  строка");
  EXPECT_EQ(loaded.source(loaded.at({"plain"}).where), "одна\n  строка");
}

TEST(Yaml, EveryValueAndKeyHasItsBytes) {
  const Loaded loaded =
      yaml("школы:\n  - {имя: \"МБОУ «А»\", мест: 20}\n  - имя: 'Б'  # прим.\n    мест:\nитог: [1, -2.5]\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  const Value& schools = loaded.at({"школы"});
  const Value& first = schools.array()[0];
  const Value& second = schools.array()[1];
  EXPECT_EQ(loaded.source(loaded.value->object().find_member("школы")->key_where), "школы");
  EXPECT_EQ(loaded.source(first.where), "{имя: \"МБОУ «А»\", мест: 20}");
  EXPECT_EQ(loaded.source(first.object().find_member("имя")->key_where), "имя");
  EXPECT_EQ(loaded.source(first.find("имя")->where), "\"МБОУ «А»\"");
  EXPECT_EQ(loaded.source(first.find("мест")->where), "20");
  EXPECT_EQ(loaded.source(second.where), "имя: 'Б'  # прим.\n    мест:");
  EXPECT_EQ(loaded.source(second.find("имя")->where), "'Б'");
  EXPECT_EQ(loaded.sources.place(second.find("мест")->where), "data.yaml:4:10")
      << "an empty value stands after its colon";
  EXPECT_EQ(loaded.source(schools.where), "- {имя: \"МБОУ «А»\", мест: 20}\n  - имя: 'Б'  # прим.\n    мест:");
  EXPECT_EQ(loaded.source(loaded.at({"итог"}).where), "[1, -2.5]");
  EXPECT_EQ(loaded.source(loaded.at({"итог"}).array()[1].where), "-2.5");
}

TEST(Yaml, ByteOrderMarkAndWindowsLineEndsLeaveOffsetsTrue) {
  const Loaded loaded = yaml("\xEF\xBB\xBFимя: а\r\nсписок:\r\n  - б\r\n  -\r\n  - в\r\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_EQ(loaded.source(loaded.at({"имя"}).where), "а");
  EXPECT_EQ(loaded.sources.place(loaded.at({"имя"}).where), "data.yaml:1:6");
  EXPECT_EQ(loaded.at({"имя"}).text(), "а");
  EXPECT_EQ(loaded.sources.place(loaded.at({"список"}).array()[0].where), "data.yaml:3:5");
  EXPECT_EQ(loaded.sources.place(loaded.at({"список"}).array()[1].where), "data.yaml:4:4");
}

TEST(Yaml, AnEmptyFileIsNoValue) {
  for (const char* text : {"", "\n", "# только примечание\n", "---\n"}) {
    const Loaded loaded = yaml(text);
    ASSERT_TRUE(loaded.value) << text;
    EXPECT_TRUE(loaded.value->is_missing()) << text;
    EXPECT_TRUE(loaded.diagnostics.empty()) << text;
  }
}

TEST(Yaml, APartOfAFileHasTheFilesPlaces) {
  SourceMap sources;
  const std::string text = "---\nform: order\nnumber: \"59\"\n---\nТекст: \t«не YAML» {{\n";
  const FileId file = sources.add("order.md", text);
  const auto begin = static_cast<std::uint32_t>(text.find("form"));
  const auto end = static_cast<std::uint32_t>(text.find("---\nТекст"));
  Diagnostics diagnostics;
  const std::optional<Value> value = load_yaml(Span{file, begin, end}, sources, diagnostics);
  ASSERT_TRUE(value) << to_text(diagnostics, sources);
  EXPECT_EQ(value->find("number")->text(), "59");
  EXPECT_EQ(sources.place(value->find("number")->where), "order.md:3:9");
  EXPECT_EQ(sources.text(value->find("number")->where), "\"59\"");
}

TEST(Yaml, MistakesOfAPartAreShownInTheFile) {
  SourceMap sources;
  const std::string text = "---\nform: order\nnumber: -\n---\n";
  const FileId file = sources.add("order.md", text);
  Diagnostics diagnostics;
  EXPECT_FALSE(load_yaml(Span{file, 4, 26}, sources, diagnostics));
  EXPECT_EQ(to_text(diagnostics, sources), R"(order.md:3:9: ошибка E101: одиночный «-» YAML понимает как список
 3 | number: -
   |         ^
   подсказка: пропуск пишется "-" (в кавычках)
)");
}

TEST(Yaml, AliasesShareTheirValueAndHaveTheirOwnPlace) {
  const Loaded loaded = yaml("a: &x {n: 1}\nb: *x\nc: [&y 2, *y]\nd: *y\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_EQ(loaded.at({"b", "n"}).number(), Number(1));
  EXPECT_EQ(loaded.source(loaded.at({"b"}).where), "*x");
  EXPECT_EQ(loaded.at({"c"}).array()[1].number(), Number(2));
  EXPECT_EQ(loaded.at({"d"}).number(), Number(2));
}

TEST(Yaml, TheLastAnchorOfANameCounts) {
  const Loaded loaded = yaml("a: &x 1\nb: &x 2\nc: *x\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_EQ(loaded.at({"c"}).number(), Number(2));
}

TEST(Yaml, TagsOfTheCoreSchemaChooseTheType) {
  const Loaded loaded =
      yaml("a: !!str 5\nb: ! 6\nc: !!int 7\nd: !!float 8\ne: !!null\nf: !!bool true\ng: !!map {}\nh: !!seq []\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_EQ(loaded.at({"a"}).text(), "5");
  EXPECT_EQ(loaded.at({"b"}).text(), "6");
  EXPECT_EQ(loaded.at({"c"}).number(), Number(7));
  EXPECT_EQ(loaded.at({"d"}).number(), Number(8));
  EXPECT_TRUE(loaded.at({"e"}).is_missing());
  EXPECT_TRUE(loaded.at({"f"}).boolean());
  EXPECT_TRUE(loaded.at({"g"}).is_object());
  EXPECT_TRUE(loaded.at({"h"}).is_array());
}

TEST(Yaml, LimitsAreKeptBeforeMemoryIsSpent) {
  LoadLimits limits;
  limits.depth = 3;
  EXPECT_TRUE(yaml("[[[1]]]", limits).value);
  EXPECT_EQ(yaml("[[[[1]]]]", limits).messages(),
            R"(data.yaml:1:4: ошибка E104: слишком глубокая вложенность: больше 3 уровней
 1 | [[[[1]]]]
   |    ^
   подсказка: проверьте, закрыты ли скобки; столько уровней в данных не бывает
)");
  limits.scalar_bytes = 4;
  EXPECT_TRUE(yaml("a: aaaa", limits).value);
  EXPECT_EQ(yaml("a: aaaaa", limits).messages(), R"(data.yaml:1:4: ошибка E104: слишком длинное значение: больше 4 байт
 1 | a: aaaaa
   |    ^^^^^
   подсказка: проверьте, закрыта ли кавычка; большой текст храните в отдельном файле
)");
  limits.nodes = 5;
  EXPECT_TRUE(yaml("[1, 2, 3, 4]", limits).value);
  EXPECT_EQ(yaml("[1, 2, 3, 4, 5, 6]", limits).messages(),
            R"(data.yaml:1:17: ошибка E104: слишком много значений: больше 5 с учётом повторов по ссылкам «*»
 1 | [1, 2, 3, 4, 5, 6]
   |                 ^
   подсказка: разделите данные на несколько файлов
)");
}

TEST(Yaml, ALongRunOfBlankLinesIsRefused) {
  const auto with_lines = [](std::size_t count, std::string_view line) {
    std::string text = "a: |\n  x\n";
    for (std::size_t i = 0; i < count; ++i) text += line;
    return text + "  y\n";
  };
  const Loaded loaded = yaml(with_lines(500, " \n"));
  ASSERT_TRUE(loaded.value) << loaded.messages();
  EXPECT_EQ(loaded.at({"a"}).text(), "x" + std::string(501, '\n') + "y\n");
  EXPECT_EQ(yaml_messages(with_lines(501, "\n")),
            R"(data.yaml:3:1: ошибка E104: слишком много пустых строк подряд: 501, допускается не больше 500
 3 | 
   | ^
   подсказка: удалите лишние пустые строки
)");
  EXPECT_EQ(yaml(with_lines(501, " \t\r\n")).diagnostics.all().at(0).code, Code::load_limit);
  EXPECT_EQ(yaml(with_lines(501, "\r")).diagnostics.all().at(0).code, Code::load_limit);
}

TEST(Yaml, ALongRunOfBlankLinesIsFoundWhereverItStands) {
  for (std::size_t before = 490; before < 520; ++before) {
    const std::string text = "# " + std::string(before, 'x') + "\na: |\n  x\n";
    EXPECT_TRUE(yaml(text + std::string(500, '\n') + "  y z\n").value);
    EXPECT_EQ(yaml(text + std::string(501, '\n') + "  y z\n").diagnostics.all().at(0).code, Code::load_limit);
  }
}

TEST(Yaml, ABillionLaughsIsRefused) {
  std::string text = "a: &a [х, х, х, х, х, х, х, х, х, х]\n";
  for (char name = 'b'; name < 'k'; ++name) {
    const std::string alias = std::string("*") + static_cast<char>(name - 1);
    text += std::string(1, name) + ": &" + name + " [";
    for (int i = 0; i < 9; ++i) text += alias + ", ";
    text += alias + "]\n";
  }
  const Loaded loaded = yaml(text);
  EXPECT_FALSE(loaded.value);
  ASSERT_EQ(loaded.diagnostics.error_count(), 1U);
  EXPECT_EQ(loaded.diagnostics.all()[0].code, Code::load_limit);
}

}  // namespace
}  // namespace pisar::testing
