#include <gtest/gtest.h>

#include "tests/expr/world.h"

namespace pisar::testing {
namespace {

class Macro final : public Extension {
 public:
  [[nodiscard]] std::string_view type_name() const override { return "макрос"; }
};

// A world with a value that can be called and has a member, as macros and references of templates do.
class Extended : public World {
 public:
  Extended() {
    variables["greet"] = Value(std::shared_ptr<const Extension>(std::make_shared<Macro>()));
    variables["upper"] = Value("данные");
    bind("holder: {x: 1}");
  }

  std::optional<Value> call(const Value& /*callee*/, const std::vector<Value>& positional,
                            const std::vector<std::pair<std::string, Value>>& named, Span /*where*/,
                            Diagnostics& /*reports*/) override {
    std::string text;
    for (const Value& value : positional) text += show(value) + ";";
    for (const auto& [name, value] : named) text += name + "=" + show(value) + ";";
    return Value(text);
  }
  std::optional<Value> member(const Value& /*extension*/, std::string_view name) override {
    if (name == "number") return Value(7);
    if (name == "self") return variables["greet"];
    return std::nullopt;
  }
};

TEST(Extensions, AreCalledAndHaveMembers) {
  Extended world;
  EXPECT_EQ(world.result("greet(1 + 1, none, name='x')"), "'2;missing;name='x';'");
  EXPECT_EQ(world.result("greet.number + 1"), "8");
  EXPECT_EQ(world.result("greet['number']"), "7");
  EXPECT_EQ(world.result("greet.self(5)"), "'5;'");
  EXPECT_EQ(world.result("greet.default(1)"), "<макрос>") << "a function where there is no such member";
  EXPECT_EQ(world.result("not greet"), "false");
  EXPECT_EQ(world.result("greet == greet"), "true");
  EXPECT_EQ(world.result("greet | default(1)"), "<макрос>");
}

TEST(Extensions, AVariableDoesNotHideAFunction) {
  Extended world;
  EXPECT_EQ(world.result("upper('а')"), "'А'");
  EXPECT_EQ(world.result("upper | upper"), "'ДАННЫЕ'");
}

TEST(Extensions, MistakesNameThem) {
  Extended world;
  EXPECT_EQ(world.result("greet.lenght"),
            "шаблон:1:7: ошибка E412: нет поля «lenght» — это макрос\n"
            " 1 | greet.lenght\n"
            "   |       ^^^^^^\n");
  EXPECT_EQ(world.result("greet + 1"),
            "шаблон:1:1: ошибка E417: нельзя сложить: слева макрос, справа число\n"
            " 1 | greet + 1\n"
            "   | ^^^^^^^^^\n");
  EXPECT_EQ(world.result("5 | greet"),
            "шаблон:1:5: ошибка E413: нет фильтра «greet»\n"
            " 1 | 5 | greet\n"
            "   |     ^^^^^\n"
            "   подсказка: это макрос, его вызывают так: greet(…)\n");
}

TEST(Extensions, AreNotCallableByDefault) {
  World world;
  world.variables["greet"] = Value(std::shared_ptr<const Extension>(std::make_shared<Macro>()));
  EXPECT_EQ(world.result("greet(1)"),
            "шаблон:1:1: ошибка E420: макрос не вызывается\n"
            " 1 | greet(1)\n"
            "   | ^^^^^^^^\n");
}

}  // namespace
}  // namespace pisar::testing
