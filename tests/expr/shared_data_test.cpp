#include "expr/shared_data.h"

#include <gtest/gtest.h>

#include "expr/operand.h"
#include "tests/expr/world.h"

namespace pisar::testing {
namespace {

constexpr std::string_view district = R"(
schools:
  - {id: a, name: А, place: Нов}
  - {id: b, name: Б, place: Стар}
results:
  - {school: a, year: 2023, n: 1}
  - {school: b, year: 2023, n: 2}
  - {school: a, year: 2024, n: 3}
  - {school: b, year: 2024, n: 4, note: с опозданием}
)";

/// A world that knows its data as a workspace does.
class KnowingWorld : public World {
 public:
  KnowingWorld() {
    bind(district);
    refer("school", "schools");
    data = variables;
    variables.clear();
    shared.emplace(data);
  }

  [[nodiscard]] const expr::FieldIndexes* indexes() const override { return indexed ? &shared->indexes : nullptr; }
  [[nodiscard]] const Value* find(std::string_view name) const override {
    if (const Value* variable = World::find(name)) return variable;
    const auto found = data.find(name);
    return found == data.end() ? nullptr : &found->second;
  }

  /// What an expression gives with the indexes, and a report when it differs from what it gives without.
  std::string both(std::string_view text) {
    indexed = false;
    const std::string plain = result(text);
    indexed = true;
    const std::string quick = result(text);
    return quick == plain ? quick : "с указателем " + quick + ", без него " + plain;
  }

  /// The value by the shared results, and the steps that it took.
  std::pair<std::string, std::int64_t> shared_result(const expr::ExprPtr& expression,
                                                     std::int64_t allowed = 1'000'000) {
    std::int64_t left = allowed;
    Diagnostics reports;
    expr::Context context{*this, functions, reports, left};
    expr::Operand operand;
    const bool good = shared->results.evaluate(expression, context, operand);
    return {good ? show(operand.get()) : to_text(reports, sources), allowed - left};
  }

  expr::ExprPtr parse(std::string_view text) {
    const FileId file = sources.add("шаблон", std::string(text));
    return expr::parse_expression(sources.text(file), file, 0, diagnostics);
  }

  expr::SharedData::Data data;
  std::optional<expr::SharedData> shared;
  bool indexed = true;

 private:
  /// Turns a field of the results into references.
  void refer(const std::string& field, const std::string& collection) {
    Array rows;
    for (const Value& row : variables["results"].array()) {
      Object record = row.object();
      record.set(field, Value(RecordRef{collection, row.find(field)->text()}, row.find(field)->where));
      rows.emplace_back(std::move(record), row.where);
    }
    variables["results"] = Value(std::move(rows));
  }
};

TEST(FieldIndexes, FindTheSameAsReadingAllRows) {
  KnowingWorld world;
  const Case cases[] = {
      {"results | where(school=\"b\") | map(\"n\")", "[2, 4]"},
      {"results | where(school=\"b\", year=2024) | map(\"n\")", "[4]"},
      {"results | where(year=2024, school=\"a\") | map(\"n\")", "[3]"},
      {"results | where(school=schools[0]) | map(\"n\")", "[1, 3]"},
      {"results | where(\"school\", \"b\") | map(\"n\")", "[2, 4]"},
      {"results | where(school=\"c\")", "[]"},
      {"results | where(note=\"с опозданием\") | map(\"n\")", "[4]"},
      {"results | where(note=none) | length", "3"},
      {"results | where(year=2023) | map(\"n\")", "[1, 2]"},
      {"results | reject(school=\"b\") | map(\"n\")", "[1, 3]"},
      {"results | where(\"school.place\", \"Стар\") | map(\"n\")", "[2, 4]"},
      {"results[:2] | where(school=\"a\") | map(\"n\")", "[1]"},
      {"schools | where(id=\"a\", place=\"Нов\") | map(\"name\")", "['А']"},
  };
  for (const Case& one : cases) EXPECT_EQ(world.both(one.expression), one.result) << one.expression;
}

TEST(FieldIndexes, LeaveMistakesWhereTheFieldIsRead) {
  KnowingWorld world;
  EXPECT_EQ(world.both("results | where(school=\"a\", yaer=2023)"),
            "шаблон:1:29: ошибка E412: ни в одной записи списка нет поля «yaer»\n"
            " 1 | results | where(school=\"a\", yaer=2023)\n"
            "   |                             ^^^^^^^^^\n"
            "   подсказка: есть «year»\n"
            "   данные: data.yaml:6:5\n");
  Array rows = world.data["results"].array();
  Object broken = rows[3].object();
  broken.set("year", rejected_value(rows[3].where));
  rows[3] = Value(std::move(broken), rows[3].where);
  world.data["results"] = Value(std::move(rows));
  world.shared.emplace(world.data);
  EXPECT_EQ(world.both("results | where(school=\"a\", year=2023)"),
            "шаблон:1:29: ошибка E422: здесь нужны данные, в которых найдена ошибка\n"
            " 1 | results | where(school=\"a\", year=2023)\n"
            "   |                             ^^^^^^^^^\n"
            "   данные: data.yaml:9:5: ошибка названа отдельно\n"
            "   подсказка: исправьте ошибку в данных: до этого документ не делается\n")
      << "the record of another school is read too";
  EXPECT_EQ(world.both("results | where(school=\"a\") | map(\"n\")"), "[1, 3]");
}

TEST(SharedResults, AreWorkedOutOnce) {
  KnowingWorld world;
  const expr::ExprPtr last = world.parse("results | map(\"year\") | unique | sort | last");
  const auto first = world.shared_result(last);
  EXPECT_EQ(first.first, "2024");
  world.functions = expr::FunctionTable();  // so that nothing can be worked out again
  EXPECT_EQ(world.shared_result(last), first) << "the same value at the same count of steps";
}

TEST(SharedResults, DependOnWhatNamesMean) {
  KnowingWorld world;
  const expr::ExprPtr count = world.parse("results | length");
  EXPECT_EQ(world.shared_result(count).first, "4");
  world.bind("results: [1, 2]");
  EXPECT_EQ(world.shared_result(count).first, "2") << "a variable of the template hides the data";
  world.variables.clear();
  EXPECT_EQ(world.shared_result(count).first, "4");
}

TEST(SharedResults, AreNotKeptOfMistakesAndOfImpureFunctions) {
  KnowingWorld world;
  const expr::ExprPtr wrong = world.parse("results | map(\"yaer\") | last");
  const auto first = world.shared_result(wrong);
  EXPECT_NE(first.first.find("yaer"), std::string::npos);
  EXPECT_EQ(world.shared_result(wrong), first);

  static int calls = 0;
  calls = 0;
  world.functions.add({"counted",
                       "",
                       {{"list", expr::Type::list}},
                       false,
                       [](expr::Invocation&) -> std::optional<Value> { return Value(++calls); },
                       ""});
  const expr::ExprPtr impure = world.parse("results | counted");
  EXPECT_EQ(world.shared_result(impure).first, "1");
  EXPECT_EQ(world.shared_result(impure).first, "2");
}

TEST(SharedResults, SpendTheStepsOfTheirEvaluation) {
  KnowingWorld world;
  const expr::ExprPtr sum = world.parse("results | sum(\"n\")");
  const std::int64_t steps = world.shared_result(sum).second;
  EXPECT_GT(steps, 0);
  EXPECT_EQ(world.shared_result(sum, steps + 1).first, "10");
  EXPECT_NE(world.shared_result(sum, steps).first, "10") << "too few steps stay too few";
}

}  // namespace
}  // namespace pisar::testing
