#include <gtest/gtest.h>

#include "tests/check/checking.h"

namespace pisar::testing {
namespace {

TEST(SchemaStore, ReferencesLeadToOtherFiles) {
  const Checked checked(
      R"js({"items": {"$ref": "school.schema.json"}})js", "- {name: 5, place: {id: x}}\n",
      {{"school.schema.json", R"js({"properties": {"name": {"type": "string"},
                                                    "place": {"$ref": "parts/place.json#/definitions/place"}}})js"},
       {"parts/place.json", R"js({"definitions": {"place": {"properties": {"id": {"$ref": "id.json"}}}}})js"},
       {"parts/id.json", R"js({"type": "integer"})js"}});
  EXPECT_EQ(checked.messages(), R"(data.yaml:1:10: ошибка E201: поле «name»: ожидается текст, а здесь число 5
 1 | - {name: 5, place: {id: x}}
   |          ^
   подсказка: если это текст, возьмите его в кавычки: "5"
   схема: school.schema.json:1:25: /properties/name
data.yaml:1:25: ошибка E201: поле «id»: ожидается целое число, а здесь текст «x»
 1 | - {name: 5, place: {id: x}}
   |                         ^
   схема: parts/id.json:1:1
)");
}

TEST(SchemaStore, FilesWithAddressesOnTheNetLieBesideEachOther) {
  const Checked checked(R"js({"$id": "https://example.org/schemas/test.schema.json", "$ref": "x.json"})js", "5\n",
                        {{"x.json", R"js({"$id": "https://example.org/schemas/x.json",
                                          "allOf": [{"$ref": "y.json#/definitions/a"}]})js"},
                         {"y.json", R"js({"definitions": {"a": {"type": "string"}}})js"}});
  ASSERT_EQ(checked.diagnostics.error_count(), 1U) << checked.messages();
  EXPECT_EQ(checked.diagnostics.all()[0].code, Code::wrong_type);
}

TEST(SchemaStore, RecursiveSchemasHoldAtEveryDepth) {
  const Checked checked(R"js({"type": "object", "properties": {"parts": {"type": "array", "items": {"$ref": "#"}}},
                              "additionalProperties": false})js",
                        "parts:\n  - parts:\n      - {parts: [{}], x: 1}\n");
  ASSERT_EQ(checked.diagnostics.error_count(), 1U) << checked.messages();
  EXPECT_EQ(checked.sources.place(checked.diagnostics.all()[0].where), "data.yaml:3:23");
}

TEST(SchemaStore, MistakesAreReportedOnce) {
  SourceMap sources;
  Diagnostics diagnostics;
  int asked = 0;
  SchemaStore store([&](std::string_view name) -> std::optional<Value> {
    ++asked;
    if (name != "a.schema.json") return std::nullopt;
    return load_json(sources.add(std::string(name), R"({"type": "nothing"})"), sources, diagnostics);
  });
  EXPECT_EQ(store.find("a", diagnostics), nullptr);
  EXPECT_EQ(diagnostics.error_count(), 1U);
  EXPECT_EQ(store.find("a", diagnostics), nullptr);
  EXPECT_EQ(diagnostics.error_count(), 1U);
  EXPECT_EQ(store.find("b", diagnostics), nullptr);
  EXPECT_EQ(store.find("b", diagnostics), nullptr);
  EXPECT_EQ(diagnostics.error_count(), 1U) << "no schema is no mistake";
  EXPECT_EQ(asked, 2);
}

TEST(SchemaStore, OneSchemaServesManyChecks) {
  SourceMap sources;
  Diagnostics diagnostics;
  SchemaStore store([&](std::string_view name) -> std::optional<Value> {
    return load_json(sources.add(std::string(name), R"({"pattern": "^[а-я]+$"})"), sources, diagnostics);
  });
  const Schema* schema = store.find("a", diagnostics);
  ASSERT_NE(schema, nullptr);
  EXPECT_EQ(store.find("a", diagnostics), schema);
  static_cast<void>(check(Value("школа"), *schema, diagnostics));
  EXPECT_TRUE(diagnostics.empty());
  static_cast<void>(check(Value("School"), *schema, diagnostics));
  EXPECT_EQ(diagnostics.error_count(), 1U);
}

TEST(SchemaStore, NamesAndPointersAreFound) {
  const Checked checked(R"js({"$id": "http://example.org/root.json", "definitions": {
      "a/b": {"type": "integer"}, "c~d": {"$id": "#named", "type": "boolean"}, "e%f": {"type": "null"},
      "list": {"items": [{"type": "string"}]}},
    "properties": {"a": {"$ref": "#/definitions/a~1b"}, "c": {"$ref": "#named"}, "e": {"$ref": "#/definitions/e%25f"},
      "l": {"$ref": "#/definitions/list/items/0"}, "whole": {"$ref": "http://example.org/root.json#/definitions/a~1b"}}})js",
                        "a: x\nc: x\ne: x\nl: 1\nwhole: x\n");
  EXPECT_EQ(checked.diagnostics.error_count(), 5U) << checked.messages();
}

/// A schema whose variants vary again for the field `a`, and data that none fits: 2 to the power of 40 ways to fail.
TEST(Check, ExplodingVariantsAreCutShort) {
  std::string data = "x";
  for (int i = 0; i < 40; ++i) data = "{a: " + data + "}";
  const Checked checked(R"js({"anyOf": [{"properties": {"a": {"$ref": "#"}}, "required": ["b"]},
                                        {"properties": {"a": {"$ref": "#"}}, "required": ["c"]}]})js",
                        data);
  ASSERT_EQ(checked.diagnostics.error_count(), 1U);
  EXPECT_EQ(checked.diagnostics.all()[0].code, Code::check_too_long);
  EXPECT_TRUE(checked.value->is_missing());
}

TEST(Check, ASchemaThatNamesItselfForTheSameValueIsCutShort) {
  const Checked checked(R"js({"allOf": [{"$ref": "#"}]})js", "5\n");
  EXPECT_EQ(checked.messages(),
            R"(data.yaml:1:1: ошибка E215: проверка по схеме слишком долгая: схема вкладывает варианты в варианты
 1 | 5
   | ^
   схема: test.schema.json:1:1
)");
}

}  // namespace
}  // namespace pisar::testing
