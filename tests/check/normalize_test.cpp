#include <gtest/gtest.h>

#include "tests/check/checking.h"

namespace pisar::testing {
namespace {

std::string property(std::string_view name, std::string_view schema) {
  return "{\"properties\": {\"" + std::string(name) + "\": " + std::string(schema) + "}}";
}

/// The field `x` after a check by the schema.
struct Normalized {
  Normalized(std::string_view schema, std::string_view data) : checked(property("x", schema), data) {
    EXPECT_TRUE(checked.diagnostics.empty()) << checked.messages();
  }
  const Value* operator->() const { return &checked.at("x"); }
  Checked checked;
};

constexpr std::string_view date = R"({"type": "string", "x-pisar-kind": "date"})";
constexpr std::string_view number = R"({"type": ["number", "string"], "x-pisar-kind": "number"})";
constexpr std::string_view percent = R"({"type": ["number", "string"], "x-pisar-kind": "percent"})";
constexpr std::string_view year = R"({"type": "string", "x-pisar-kind": "school-year"})";
constexpr std::string_view text = R"({"type": ["string", "number"], "x-pisar-kind": "text"})";
constexpr std::string_view person = R"({"type": "string", "x-pisar-ref": "people"})";

TEST(Normalize, DatesKeepHowTheyAreWritten) {
  const Normalized value(date, "x: 14 сентября 2022 г.\n");
  ASSERT_TRUE(value->is_date());
  EXPECT_EQ(value->date(), (Date{2022, 9, 14}));
  EXPECT_EQ(value->written(), "14 сентября 2022 г.");
  EXPECT_EQ(value.checked.sources.place(value->where), "data.yaml:1:4");
}

TEST(Normalize, NumbersInTextBecomeNumbers) {
  EXPECT_EQ(Normalized(number, "x: 1 234,5\n")->number(), Number::ratio(12345, 10));
  EXPECT_EQ(Normalized(number, "x: 1 234,5\n")->written(), "1 234,5");
  EXPECT_EQ(Normalized(number, "x: 12.50\n")->number(), Number::ratio(125, 10));
  EXPECT_EQ(Normalized(number, "x: 12.50\n")->written(), "12.50");
  EXPECT_EQ(Normalized(percent, "x: 14,8 %\n")->number(), Number::ratio(148, 10));
  EXPECT_EQ(Normalized(percent, "x: 14.8\n")->number(), Number::ratio(148, 10));
}

TEST(Normalize, FieldsMayStandInAnyOrder) {
  const testing::Checked checked(
      R"({"items": {"properties": {"a": {"type": "integer"}, "b": {"x-pisar-kind": "number"},
    "c": {"type": "string"}}, "additionalProperties": false}})",
      "- {a: 1, b: 2 000, c: x}\n- {c: y, a: 2, b: 3 000}\n- {b: 4 000}\n- {c: z, b: 5 000}\n");
  EXPECT_EQ(checked.messages(), "");
  std::string found;
  for (const Value& record : checked.value->array()) found += record.find("b")->number().shortest() + " ";
  EXPECT_EQ(found, "2000 3000 4000 5000 ");
}

TEST(Normalize, GapsAreMissingWithTheirReason) {
  for (const auto& [data, reason] : {std::pair("x: \"-\"\n", "прочерк"), std::pair("x: н/д\n", "нет данных"),
                                     std::pair("x: \"\"\n", "не заполнено"), std::pair("x: –\n", "прочерк")}) {
    const Normalized value(number, data);
    ASSERT_TRUE(value->is_missing()) << data;
    EXPECT_EQ(value->missing().reason, reason) << data;
  }
  EXPECT_TRUE(Normalized(date, "x: \"-\"\n")->is_missing());
  EXPECT_TRUE(Normalized(R"({"x-pisar-kind": "number"})", "x:\n")->is_missing());
  EXPECT_EQ(Normalized(R"({"type": "string"})", "x: \"-\"\n")->text(), "-") << "plain text stays as it is";
}

TEST(Normalize, ExpressionsStayAsTheyAreWritten) {
  constexpr std::string_view expression = R"({"type": ["string", "boolean"], "x-pisar-kind": "expression"})";
  EXPECT_EQ(Normalized(expression, "x: level == \"высокий\"\n")->text(), "level == \"высокий\"");
  EXPECT_FALSE(Normalized(expression, "x: false\n")->boolean());
}

TEST(Normalize, SchoolYearsHaveOneForm) {
  for (const char* data : {"x: 2022/2023\n", "x: 2022-2023\n", "x: 2022–2023 учебный год\n", "x: 2022/23\n"}) {
    EXPECT_EQ(Normalized(year, data)->text(), "2022/2023") << data;
  }
  EXPECT_EQ(Normalized(year, "x: 2022/23\n")->written(), "2022/23");
}

TEST(Normalize, PlainNumbersOfTextFieldsAreTheirLexemes) {
  EXPECT_EQ(Normalized(text, "x: 42.60\n")->text(), "42.60");
  EXPECT_EQ(Normalized(text, "x: 007\n")->text(), "007");
  EXPECT_EQ(Normalized(text, "x: 59-П\n")->text(), "59-П");
  EXPECT_EQ(Normalized(R"({"type": "string", "pattern": "^[0-9.]+$", "x-pisar-kind": "text"})", "x: 42.60\n")->text(),
            "42.60")
      << "the type of what it becomes is enough";
}

TEST(Normalize, TextRulesHoldForLexemes) {
  const Checked checked(property("x", R"({"type": ["string", "number"], "maxLength": 3, "x-pisar-kind": "text"})"),
                        "x: 42.60\n");
  ASSERT_EQ(checked.diagnostics.error_count(), 1U);
  EXPECT_EQ(checked.diagnostics.all()[0].code, Code::text_length);
}

TEST(Normalize, IdsBecomeReferences) {
  const Normalized value(person, "x: magomedov\n");
  ASSERT_TRUE(value->is_reference());
  EXPECT_EQ(value->reference().collection, "people");
  EXPECT_EQ(value->reference().id, "magomedov");
  const Normalized list(R"({"items": {"x-pisar-ref": "schools"}})", "x: [a, 5]\n");
  EXPECT_EQ(list->array()[0].reference().id, "a");
  EXPECT_EQ(list->array()[1].reference().id, "5");
  EXPECT_TRUE(Normalized(person, "x: \"-\"\n")->is_missing());
}

TEST(Normalize, ExpressionsAreLeftToTheTemplate) {
  EXPECT_EQ(Normalized(date, "x: \"{{ order.date }}\"\n")->text(), "{{ order.date }}");
  EXPECT_EQ(Normalized(person, "x: \"{{ school.director.id }}\"\n")->text(), "{{ school.director.id }}");
}

TEST(Normalize, ReachesThroughReferencesAndCombinations) {
  const Checked checked(R"js({
    "definitions": {"date": {"type": "string", "x-pisar-kind": "date"}},
    "allOf": [{"properties": {"a": {"$ref": "#/definitions/date"}}}, {"properties": {"b": {"$ref": "#/definitions/date"}}}],
    "properties": {
      "c": {"anyOf": [{"type": "number"}, {"$ref": "#/definitions/date"}]},
      "d": {"oneOf": [{"type": "array", "items": {"$ref": "#/definitions/date"}}, {"type": "string"}]}},
    "additionalProperties": true,
    "patternProperties": {"^e": {"$ref": "#/definitions/date"}},
    "if": {"required": ["f"]}, "then": {"properties": {"f": {"$ref": "#/definitions/date"}}},
    "dependencies": {"g": {"properties": {"g": {"$ref": "#/definitions/date"}}}}
  })js",
                        "a: 01.02.2023\nb: 01.02.2023\nc: 01.02.2023\nd: [01.02.2023]\ne1: 01.02.2023\nf: 01.02.2023\n"
                        "g: 01.02.2023\nh: 01.02.2023\n");
  ASSERT_TRUE(checked.diagnostics.empty()) << checked.messages();
  for (const char* key : {"a", "b", "c", "e1", "f", "g"}) EXPECT_TRUE(checked.at(key).is_date()) << key;
  EXPECT_TRUE(checked.at("d").array()[0].is_date());
  EXPECT_TRUE(checked.at("h").is_text());
}

TEST(Normalize, AVariantThatDoesNotFitChangesNothing) {
  const Checked checked(property("x", R"js({"anyOf": [
      {"properties": {"d": {"x-pisar-kind": "date"}, "n": {"type": "integer"}}},
      {"properties": {"d": {"type": "string"}, "n": {"type": "string"}}}]})js"),
                        "x: {d: 01.02.2023, n: много}\n");
  ASSERT_TRUE(checked.diagnostics.empty()) << checked.messages();
  EXPECT_TRUE(checked.at("x").find("d")->is_text());
}

TEST(Normalize, AliasesAreNormalizedEachByItsOwnSchema) {
  const Checked checked(R"js({"properties": {"a": {"properties": {"d": {"x-pisar-kind": "date"}}}}})js",
                        "a: &x {d: 01.02.2023}\nb: *x\n");
  ASSERT_TRUE(checked.diagnostics.empty()) << checked.messages();
  EXPECT_TRUE(checked.at("a").find("d")->is_date());
  EXPECT_TRUE(checked.at("b").find("d")->is_text());
}

TEST(Check, RefusedValuesAreMissingAndTheRestIsKept) {
  const Checked checked(R"js({"properties": {"n": {"type": "integer"}, "d": {"x-pisar-kind": "date"},
                              "r": {"required": ["a"], "properties": {"b": {"x-pisar-kind": "date"}}},
                              "l": {"items": {"type": "integer"}}}, "additionalProperties": false})js",
                        "n: много\nd: вчера\nr: {b: 01.02.2023}\nl: [1, x]\nu: 5\n");
  EXPECT_EQ(checked.diagnostics.error_count(), 5U);
  for (const char* key : {"n", "d", "u"}) {
    ASSERT_TRUE(checked.at(key).is_missing()) << key;
    EXPECT_EQ(checked.at(key).missing().reason, rejected_reason) << key;
    EXPECT_TRUE(checked.at(key).where.known()) << key;
  }
  EXPECT_EQ(checked.at("r").find("a")->missing().reason, rejected_reason) << "a required field that is not there";
  EXPECT_TRUE(checked.at("r").find("b")->is_date());
  EXPECT_EQ(checked.at("l").array()[0].number(), Number(1));
  EXPECT_EQ(checked.at("l").array()[1].missing().reason, rejected_reason);
}

TEST(Check, AGoodValueStaysTheSame) {
  const Checked checked(R"js({"properties": {"n": {"type": "integer"}}})js", "n: 1\nm: [a]\n");
  ASSERT_TRUE(checked.diagnostics.empty());
  EXPECT_EQ(checked.at("n").number(), Number(1));
  EXPECT_EQ(checked.at("m").array()[0].text(), "a");
}

}  // namespace
}  // namespace pisar::testing
