#include <gtest/gtest.h>

#include "tests/expr/world.h"

namespace pisar::testing {
namespace {

constexpr std::string_view data = R"(
nothing:
text: "  Урминская СОШ  "
xs: [3, 1, 2]
mixed: [б, ё, А, е, Ж]
numbered: [№ 10, № 2, № 1]
rows:
  - {id: a, school: Урма, year: 2023/2024, n: 20, n5: 5, low: true, head: {name: Яковлев, age: 50}}
  - {id: b, school: Леваши, year: 2024/2025, n: 30, n5: 6, head: {name: Абдулаев, age: 40}}
  - {id: c, school: Урма, year: 2024/2025, n: , n5: 4, low: false, head: {name: Ёлкина, age: 45}}
ragged:  # fields in other orders, or none
  - {id: a, kind: x, n: 1, head: {age: 50, name: Яковлев}}
  - {n: 2, id: b, kind: y, head: {name: Абдулаев, age: 40}}
  - {kind: x, id: c, head: {name: Ёлкина}}
  - {head: {post: завуч, name: Юсупов}, id: d, n: 4, kind: x}
record: {b: 1, a: x}
names: [{name: Вторая}, {name: Первая}]
)";

class Functions : public ::testing::Test {
 protected:
  Functions() { world.bind(data); }

  void check(const std::vector<Case>& cases) {
    for (const Case& row : cases) EXPECT_EQ(world.result(row.expression), row.result) << row.expression;
  }

  World world;
};

TEST_F(Functions, Default) {
  check({
      {"nothing | default(5)", "5"},
      {"nothing | default", "''"},
      {"0 | default(5)", "0"},
      {"0 | default(5, true)", "5"},
      {"'' | default('x', boolean=true)", "'x'"},
      {"'a' | default('x', boolean=true)", "'a'"},
      {"nothing | default(nothing)", "missing"},
      {"default(nothing, 1)", "1"},
  });
}

TEST_F(Functions, Text) {
  check({
      {"'Ёлка abc' | upper", "'ЁЛКА ABC'"},
      {"'Ёлка ABC' | lower", "'ёлка abc'"},
      {"'рабочая группа МКОУ' | capitalize", "'Рабочая группа МКОУ'"},
      {"'' | capitalize", "''"},
      {"text | trim", "'Урминская СОШ'"},
      {"'а-б-в' | replace('-', '–')", "'а–б–в'"},
      {"'а-б-в' | replace('-', '', 1)", "'аб-в'"},
      {"'а-б-в' | replace('-', '', count=0)", "'а-б-в'"},
      {"'аа' | replace('а', 'аа')", "'аааа'"},
      {"'abc' | replace('x', 'y')", "'abc'"},
      {"12 | upper", "'12'"},
      {"rows[0].head | upper", "'ЯКОВЛЕВ'"},
      {"12.5 | string", "'12,5'"},
      {"'x' | string", "'x'"},
  });
}

TEST_F(Functions, Numbers) {
  check({
      {"2.5 | round", "3"},
      {"-2.5 | round", "-3"},
      {"1.005 | round(2)", "1.01"},
      {"1234 | round(-2)", "1200"},
      {"43.04 | round(1)", "43"},
      {"'' ~ (43.04 | round(1))", "'43,0'"},
      {"'' ~ (43.04 | round)", "'43'"},
      {"(43.04 | round(1)) * 2", "86"},
      {"2 / 3 | round(2)", "0.666667"},
      {"(2 / 3) | round(2)", "0.67"},
      {"-5 | abs", "5"},
      {"7.9 | int", "7"},
      {"-7.9 | int", "-7"},
      {"'12' | int", "12"},
      {"' 1 234,7 ' | int", "1234"},
      {"'−3' | int", "-3"},
      {"true | int", "1"},
      {"'н/д' | int(0)", "0"},
      {"'н/д' | int(none)", "missing"},
  });
}

TEST_F(Functions, NumbersAsText) {
  check({
      {"14.8 | number('0')", "'15'"},
      {"(4 / 27 * 100) | number('0,0')", "'14,8'"},
      {"(4 / 27 * 100) | percent", "'14,8\u00A0%'"},
      {"(4 / 27 * 100) | percent(2)", "'14,81\u00A0%'"},
      {"(4 / 27 * 100) | percent(0)", "'15\u00A0%'"},
      {"-0.04 | percent", "'0,0\u00A0%'"},
      {"12345.5 | number('# ##0,00')", "'12\u00A0345,50'"},
      {"(1 / 3) | number", "'0,333333'"},
      {"nothing | percent", "missing"},
  });
}

TEST_F(Functions, Lists) {
  check({
      {"xs | length", "3"},
      {"'Ёлка' | length", "4"},
      {"record | length", "2"},
      {"xs | first", "3"},
      {"xs | last", "2"},
      {"[] | first", "missing"},
      {"[] | last", "missing"},
      {"[1, '1', 1, none, none] | unique", "[1, '1', missing]"},
      {"rows | unique('school') | map('id')", "['a', 'b']"},
      {"xs | join", "'312'"},
      {"xs | join(', ')", "'3, 1, 2'"},
      {"[] | join(', ')", "''"},
      {"rows | join(', ', 'head.name')", "'Яковлев, Абдулаев, Ёлкина'"},
      {"names | join('; ')", "'Вторая; Первая'"},
      {"[1, 2, 3, 4, 5] | batch(2)", "[[1, 2], [3, 4], [5]]"},
      {"[1, 2, 3] | batch(2, 0)", "[[1, 2], [3, 0]]"},
      {"[1, 2, 3] | batch(2, fill=none)", "[[1, 2], [3, missing]]"},
      {"[1, 2, 3, 4, 5] | slice(3)", "[[1, 2], [3, 4], [5]]"},
      {"[1] | slice(2)", "[[1], []]"},
      {"'абв' | list", "['а', 'б', 'в']"},
      {"record | list", "['b', 'a']"},
      {"xs | list", "[3, 1, 2]"},
      {"record | keys", "['b', 'a']"},
      {"record | values", "[1, 'x']"},
      {"record | items", "[['b', 1], ['a', 'x']]"},
      {"range(3)", "[0, 1, 2]"},
      {"range(1, 4)", "[1, 2, 3]"},
      {"range(5, 0, -2)", "[5, 3, 1]"},
      {"range(0)", "[]"},
      {"range(3, 1)", "[]"},
      {"range(-9223372036854775807, 9223372036854775807, 9223372036854775807)", "[-9223372036854775807, 0]"},
  });
}

TEST_F(Functions, Sums) {
  check({
      {"xs | sum", "6"},
      {"[] | sum", "0"},
      {"[0.1, 0.2] | sum == 0.3", "true"},
      {"rows | sum('n5')", "15"},
      {"rows | sum('n')", "50"},
      {"rows | sum('head.age')", "135"},
      {"[none, none] | sum", "missing"},
      {"xs | min", "1"},
      {"xs | max", "3"},
      {"rows | min('head.age')", "40"},
      {"rows | max('year')", "'2024/2025'"},
      {"rows | max('n')", "30"},
      {"['№ 9', '№ 10'] | max", "'№ 10'"},
      {"[] | max", "missing"},
      {"[none] | min", "missing"},
  });
}

// A field is looked for where the row before had it.
TEST_F(Functions, FieldsInAnyOrder) {
  check({
      {"ragged | map('id')", "['a', 'b', 'c', 'd']"},
      {"ragged | map('n')", "[1, 2, missing, 4]"},
      {"ragged | map('head.name')", "['Яковлев', 'Абдулаев', 'Ёлкина', 'Юсупов']"},
      {"ragged | map('head.age')", "[50, 40, missing, missing]"},
      {"ragged | where(kind='x') | map('id')", "['a', 'c', 'd']"},
      {"ragged | where(kind='x', n=4) | map('id')", "['d']"},
      {"ragged | where(n=none) | map('id')", "['c']"},
      {"ragged | reject(kind='x') | map('id')", "['b']"},
      {"ragged | unique('kind') | map('id')", "['a', 'b']"},
      {"ragged | sort('n', reverse=true) | map('id')", "['d', 'b', 'a', 'c']"},
  });
}

// A record stands for its id, a number does not stand for its text.
TEST_F(Functions, UniqueByIdentity) {
  check({
      {"[rows[0], 'a', rows[1], rows[0]] | unique | length", "2"},
      {"[{'id': 5}, '5', {'id': 5, 'n': 1}] | unique | length", "1"},
      {"[1, '1', 1, true, true] | unique", "[1, '1', true]"},
  });
}

TEST_F(Functions, Selection) {
  check({
      {"rows | map('school')", "['Урма', 'Леваши', 'Урма']"},
      {"rows | map('head.name')", "['Яковлев', 'Абдулаев', 'Ёлкина']"},
      {"rows | map('low')", "[true, missing, false]"},
      {"[] | map('x')", "[]"},
      {"rows | where(school='Урма') | map('id')", "['a', 'c']"},
      {"rows | where(school='Урма', year='2024/2025') | map('id')", "['c']"},
      {"rows | where('low') | map('id')", "['a']"},
      {"rows | where('head.name', 'Абдулаев') | map('id')", "['b']"},
      {"rows | where('head.age', 45, school='Урма') | map('id')", "['c']"},
      {"rows | where(low=true) | map('id')", "['a']"},
      {"rows | where(n=none) | map('id')", "['c']"},
      {"rows | where(school='нет')", "[]"},
      {"[] | where(x=1)", "[]"},
      {"[1, none, '', 'x', 0] | where", "[1, 'x']"},
      {"[1, none, '', 'x', 0] | reject", "[missing, '', 0]"},
      {"rows | reject(school='Урма') | map('id')", "['b']"},
      {"rows | reject('low') | map('id')", "['b', 'c']"},
      {"where(rows, id='a') | length", "1"},
  });
}

TEST_F(Functions, Order) {
  check({
      {"xs | sort", "[1, 2, 3]"},
      {"xs | sort(reverse=true)", "[3, 2, 1]"},
      {"mixed | sort", "['А', 'б', 'е', 'ё', 'Ж']"},
      {"numbered | sort", "['№ 1', '№ 2', '№ 10']"},
      {"['б', 'А', 'Б', 'а'] | sort", "['А', 'а', 'б', 'Б']"},
      {"rows | sort('head.name') | map('id')", "['b', 'c', 'a']"},
      {"rows | sort('n') | map('id')", "['a', 'b', 'c']"},
      {"rows | sort('n', true) | map('id')", "['b', 'a', 'c']"},
      {"rows | sort('school', reverse=true) | map('id')", "['a', 'c', 'b']"},
      {"names | sort | map('name')", "['Вторая', 'Первая']"},
      {"rows | sort('head') | map('id')", "['b', 'c', 'a']"},
      {"[true, false] | sort", "[false, true]"},
      {"[] | sort", "[]"},
  });
}

TEST_F(Functions, Groups) {
  check({
      {"rows | group('school') | map('key')", "['Урма', 'Леваши']"},
      {"(rows | group('school') | first).items | map('id')", "['a', 'c']"},
      {"rows | group('low') | map('key')", "[true, missing, false]"},
      {"[] | group('x')", "[]"},
      {"rows | group('year') | map('items') | last | sum('n5')", "10"},
  });
}

TEST_F(Functions, RecordsByTheirCodes) {
  check({
      {"record('rows', 'b').school", "'Леваши'"},
      {"'c' in record('rows', 'c').id", "true"},
  });
}

TEST_F(Functions, Tests) {
  check({
      {"1 is defined", "true"},
      {"nothing is defined", "false"},
      {"nothing is undefined", "true"},
      {"nothing is none", "true"},
      {"nothing is missing", "true"},
      {"0 is missing", "false"},
      {"1 is number", "true"},
      {"'1' is number", "false"},
      {"nothing is number", "false"},
      {"nothing is not number", "true"},
      {"'' is string", "true"},
      {"true is boolean", "true"},
      {"1 is boolean", "false"},
      {"'14.09.2022' is date", "false"},
      {"record is mapping", "true"},
      {"xs is mapping", "false"},
      {"xs is iterable", "true"},
      {"5 is iterable", "false"},
      {"true is true", "true"},
      {"1 is true", "false"},
      {"false is false", "true"},
      {"3 is odd", "true"},
      {"-3 is odd", "true"},
      {"4 is even", "true"},
      {"2.5 is even", "false"},
      {"2.5 is odd", "false"},
      {"9 is divisibleby 3", "true"},
      {"9 is divisibleby(2)", "false"},
      {"9 is not divisibleby 2", "true"},
      {"2 is in xs", "true"},
      {"5 is not in xs", "true"},
      {"nothing is odd", "false"},
      {"xs | length is odd", "true"},
  });
}

TEST_F(Functions, EveryRowIsDescribed) {
  for (const auto* rows : {&world.functions.functions(), &world.functions.tests()}) {
    for (const auto& [name, row] : *rows) {
      EXPECT_EQ(name, row.name);
      EXPECT_FALSE(row.summary.empty()) << name;
      EXPECT_NE(row.call, nullptr) << name;
      bool optional = false;
      for (const expr::Parameter& parameter : row.parameters) {
        EXPECT_FALSE(optional && parameter.required) << name << ": a required parameter after an optional one";
        optional = optional || !parameter.required;
      }
    }
  }
}

TEST_F(Functions, MayHaveARussianName) {
  expr::Function upper = *world.functions.find("upper");
  upper.russian_name = "прописными";
  world.functions.add(upper);
  EXPECT_EQ(world.result("'а' | прописными"), "'А'");
}

TEST_F(Functions, AnOptionalFieldMayBeInNoRow) {
  world.optional_field = "group";
  EXPECT_EQ(world.result("rows | map('group')"), "[missing, missing, missing]");
  EXPECT_EQ(world.result("rows | group('group') | map('key')"), "[missing]");
}

}  // namespace
}  // namespace pisar::testing
