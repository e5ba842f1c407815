#include <gtest/gtest.h>

#include "tests/expr/world.h"

namespace pisar::testing {
namespace {

constexpr std::string_view data = R"(
n: 12
big: 1234567
price: 42.60
empty: ""
nothing:
yes: true
no: false
text: Урминская
xs: [3, 1, 2]
none_yet: []
school:
  id: urma
  name: МБОУ «Урминская СОШ»
  students: 120
  keys: ключи
  email:
  marks: {"5": 10, "4": 20, 2024: 7}
  director: {name: Иванова А.Б., post: директор}
schools:
  - {id: urma, name: Урминская}
  - {id: levashi, name: Левашинская}
)";

class Evaluate : public ::testing::Test {
 protected:
  Evaluate() {
    world.bind(data);
    world.variables["signed"] = Value(RecordRef{"schools", "levashi"});
    world.variables["lost"] = Value(RecordRef{"schools", "nowhere"});
    world.variables["refs"] = Value(Array{Value(RecordRef{"schools", "urma"}), Value(RecordRef{"schools", "levashi"})});
    world.variables["day"] = Value(*Date::make(2022, 9, 14));
    Value typed(*Date::make(2022, 9, 14));
    typed.set_written("14 сентября 2022 г.");
    world.variables["typed_day"] = typed;
    world.variables["later"] = Value(*Date::make(2022, 10, 1));
  }

  void check(const std::vector<Case>& cases) {
    for (const Case& row : cases) EXPECT_EQ(world.result(row.expression), row.result) << row.expression;
  }

  World world;
};

TEST_F(Evaluate, ArithmeticIsExact) {
  check({
      {"0.1 + 0.2 == 0.3", "true"},
      {"1 / 3 * 3", "1"},
      {"1 / 3 + 1 / 3 + 1 / 3 == 1", "true"},
      {"7 // 2", "3"},
      {"-7 // 2", "-4"},
      {"7 % 3", "1"},
      {"-7 % 3", "2"},
      {"7.5 % 2", "1.5"},
      {"2 ** 10", "1024"},
      {"2 ** -2", "0.25"},
      {"2 ** 3 ** 2", "64"},
      {"-2 ** 2", "4"},
      {"9007199254740993 + 1", "9007199254740994"},
      {"2 ** 200 - 2 ** 200 + 1", "1"},
      {"+n", "12"},
      {"-n", "-12"},
      {"- -n", "12"},
      {"n / 5", "2.4"},
      {"(4 * 3 + 2) / 7", "2"},
  });
}

TEST_F(Evaluate, ComparisonsAndChains) {
  check({
      {"1 < 2", "true"},
      {"1 < 2 < 3", "true"},
      {"1 < 3 < 2", "false"},
      {"3 > 2 == 2", "true"},
      {"1 < 2 in [2]", "true"},
      {"2 <= 2", "true"},
      {"1 == 1.0", "true"},
      {"1 == '1'", "false"},
      {"1 == true", "false"},
      {"'а' < 'б'", "true"},
      {"'ёж' < 'жук'", "true"},
      {"'Ель' < 'ёлка'", "false"},
      {"'№ 2' < '№ 10'", "true"},
      {"false < true", "true"},
      {"[1, [2]] == [1, [2]]", "true"},
      {"[1, 2] == [2, 1]", "false"},
      {"{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", "true"},
      {"{'a': 1} == {'a': 2}", "false"},
      {"{'a': 1} == {'b': 1}", "false"},
      {"day == typed_day", "true"},
      {"day < later", "true"},
      {"day != later", "true"},
      {"day == '14.09.2022'", "false"},
  });
}

TEST_F(Evaluate, TruthAndLogic) {
  check({
      {"not nothing", "true"},
      {"not 0", "true"},
      {"not ''", "true"},
      {"not []", "true"},
      {"not {}", "true"},
      {"not 'нет'", "false"},
      {"not day", "false"},
      {"0 or 'x'", "'x'"},
      {"1 and 2", "2"},
      {"0 and unknown", "0"},
      {"1 or unknown", "1"},
      {"1 if yes else unknown", "1"},
      {"1 if no", "missing"},
      {"'a' if no else 'b' if no else 'c'", "'c'"},
      {"yes and not no", "true"},
  });
}

TEST_F(Evaluate, Membership) {
  check({
      {"2 in xs", "true"},
      {"5 not in xs", "true"},
      {"'мин' in text", "true"},
      {"'' in text", "true"},
      {"'name' in school", "true"},
      {"2024 in school.marks", "true"},
      {"'x' in school", "false"},
      {"'urma' in schools", "true"},
      {"school in ['urma', 'x']", "true"},
      {"'levashi' in refs", "true"},
      {"nothing in xs", "false"},
      {"nothing not in xs", "true"},
      {"1 in nothing", "false"},
      {"1 in none_yet", "false"},
  });
}

TEST_F(Evaluate, MembersAndElements) {
  check({
      {"school.director.name", "'Иванова А.Б.'"},
      {"school['director']['name']", "'Иванова А.Б.'"},
      {"school.marks['5']", "10"},
      {"school.marks[5]", "10"},
      {"school.marks.5", "10"},
      {"school.marks.2024", "7"},
      {"school.marks['2024']", "7"},
      {"xs[0]", "3"},
      {"xs.0", "3"},
      {"xs[-1]", "2"},
      {"xs[5]", "missing"},
      {"xs[-4]", "missing"},
      {"schools[1].name", "'Левашинская'"},
      {"xs[1:]", "[1, 2]"},
      {"xs[:-1]", "[3, 1]"},
      {"xs[::-1]", "[2, 1, 3]"},
      {"xs[::2]", "[3, 2]"},
      {"xs[5:]", "[]"},
      {"xs[-2:9]", "[1, 2]"},
      {"xs[::9223372036854775807]", "[3]"},
      {"xs[nothing:1]", "[3]"},
      {"text[0]", "'У'"},
      {"text[:3]", "'Урм'"},
      {"nothing[1:]", "missing"},
      {"{'a': {'b': 5}}.a.b", "5"},
      {"[[1, 2], [3]][0][1]", "2"},
      {"{school: 1}.urma if no else 2", "2"},
      {"{'urma': 7}[school]", "7"},
  });
}

TEST_F(Evaluate, DataWinOverMethods) {
  check({
      {"school.keys", "'ключи'"},
      {"school.marks.keys()", "['5', '4', '2024']"},
      {"text.upper()", "'УРМИНСКАЯ'"},
      {"xs.join('-')", "'3-1-2'"},
      {"text.replace('У', 'Ф').lower()", "'фрминская'"},
  });
}

TEST_F(Evaluate, MissingValues) {
  check({
      {"nothing", "missing"},
      {"nothing.name.first[0]", "missing"},
      {"nothing + 1", "missing"},
      {"1 - nothing", "missing"},
      {"-nothing", "missing"},
      {"nothing ~ 'x'", "missing"},
      {"nothing < 1", "false"},
      {"nothing >= 1", "false"},
      {"nothing == none", "true"},
      {"nothing == 1", "false"},
      {"nothing != 1", "true"},
      {"1 != none", "true"},
      {"nothing | upper", "missing"},
      {"nothing | round(1)", "missing"},
      {"2.5 | round(nothing)", "missing"},
      {"nothing | sum('n')", "missing"},
      {"xs[nothing]", "missing"},
      {"nothing.f(1)", "missing"},
      {"school.email | default('–')", "'–'"},
      {"school.email is missing", "true"},
  });
}

TEST_F(Evaluate, UnknownNamesMayBeTestedAndDefaulted) {
  check({
      {"unknown is defined", "false"},
      {"unknown is not defined", "true"},
      {"unknown.name is defined", "false"},
      {"unknown['a'].b is missing", "true"},
      {"school.phone is defined", "false"},
      {"school['phone'] is defined", "false"},
      {"school.director is defined", "true"},
      {"school.phone | default('–')", "'–'"},
      {"unknown | default(5)", "5"},
      {"unknown.a.b | default('x')", "'x'"},
      {"unknown | default(other) | default(1)", "1"},
  });
}

TEST_F(Evaluate, MissingValuesKnowWhy) {
  const auto reason = [&](std::string_view text) { return world.evaluate(text).value().missing().reason; };
  EXPECT_EQ(reason("xs[7]"), "нет элемента [7], всего их 3");
  EXPECT_EQ(reason("xs[7] + 1"), "нет элемента [7], всего их 3");
  EXPECT_EQ(reason("none_yet | first"), "список пуст");
  EXPECT_EQ(reason("(none_yet | first).name"), "список пуст");
  EXPECT_EQ(reason("1 if no"), "условие «if» не выполнено, а «else» нет");
  EXPECT_EQ(reason("lost"), "в «schools» нет записи «nowhere»");
  EXPECT_EQ(reason("lost.name"), "в «schools» нет записи «nowhere»");
  EXPECT_EQ(reason("unknown | default(none)"), "");
  world.optional_field = "phone";
  EXPECT_EQ(reason("school.phone"), "нет поля «phone»");
  EXPECT_EQ(world.evaluate("school.phone")->where, world.variables["school"].where);
  EXPECT_EQ(world.evaluate("xs[7]")->where, world.variables["xs"].where);
}

TEST_F(Evaluate, ReferencesAreTheirRecords) {
  check({
      {"signed.name", "'Левашинская'"},
      {"signed", "{id: 'levashi', name: 'Левашинская'}"},
      {"signed == 'levashi'", "true"},
      {"signed == schools[1]", "true"},
      {"signed == schools[0]", "false"},
      {"signed ~ ''", "'Левашинская'"},
      {"signed | upper", "'ЛЕВАШИНСКАЯ'"},
      {"refs[0].name", "'Урминская'"},
      {"refs | map('name')", "['Урминская', 'Левашинская']"},
      {"refs | join(', ')", "'Урминская, Левашинская'"},
      {"refs | where(id='urma') | length", "1"},
      {"signed is mapping", "true"},
      {"lost is defined", "false"},
  });
}

TEST_F(Evaluate, TextOfValues) {
  check({
      {"'' ~ 1.5", "'1,5'"},
      {"'' ~ price", "'42,60'"},
      {"'' ~ price * 2", "'85,2'"},
      {"'' ~ big", "'1234567'"},
      {"'' ~ 1 / 3", "'0,333333'"},
      {"'' ~ -5", "'−5'"},
      {"'' ~ true ~ false", "'данет'"},
      {"'' ~ day", "'14.09.2022'"},
      {"'' ~ typed_day", "'14 сентября 2022 г.'"},
      {"school ~ '!'", "'МБОУ «Урминская СОШ»!'"},
      {"'a' + 'б'", "'aб'"},
      {"xs + [4]", "[3, 1, 2, 4]"},
  });
}

TEST_F(Evaluate, Literals) {
  check({
      {"{'a': 1, 2: [1, none], 'a': 3}", "{a: 3, 2: [1, missing]}"},
      {"[1, 'a', true, [], {}]", "[1, 'a', true, [], {}]"},
      {"(1, 2)", "[1, 2]"},
  });
}

TEST_F(Evaluate, KeepsThePlaceOfData) {
  const std::optional<Value> name = world.evaluate("school.director.name");
  EXPECT_EQ(world.sources.text(name->where), "Иванова А.Б.");
  EXPECT_EQ(world.sources.text(world.evaluate("(schools | last).name")->where), "Левашинская");
  EXPECT_EQ(world.sources.text(world.evaluate("school.director.name | upper")->where), "Иванова А.Б.");
  EXPECT_FALSE(world.evaluate("n + 1")->where.known());
}

TEST_F(Evaluate, StopsWhenStepsRunOut) {
  world.steps = 3;
  EXPECT_EQ(world.result("1 + 2 + 3"),
            "шаблон:1:1: ошибка E421: вычисление слишком долгое и остановлено\n"
            " 1 | 1 + 2 + 3\n"
            "   | ^\n"
            "   подсказка: проверьте циклы и размер списков\n");
  EXPECT_EQ(world.result("1"), "") << "it is said once";
  world.steps = 500;
  EXPECT_EQ(world.result("range(3) | sum"), "3");
  EXPECT_NE(world.result("range(400) | length").find("E421"), std::string::npos);
}

TEST_F(Evaluate, EqualityOfSharedNestsIsBounded) {
  world.steps = 100'000;
  world.variables["a"] = Value(Array{Value(1)});
  world.variables["b"] = Value(Array{Value(1)});
  for (int i = 0; i < 60; ++i) {
    for (const char* name : {"a", "b"}) {
      const Value inner = world.variables[name];
      world.variables[name] = Value(Array{inner, inner});
    }
  }
  EXPECT_EQ(world.result("a == a"), "true");
  EXPECT_NE(world.result("a == b").find("E421"), std::string::npos);
}

}  // namespace
}  // namespace pisar::testing
