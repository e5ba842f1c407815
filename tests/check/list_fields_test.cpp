#include "check/list_fields.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "load/load.h"

namespace pisar {
namespace {

/// The fields of a schema, one a line: «key (title): text number boolean»; «closed» when there may be no others.
std::string fields(const std::string& schema) {
  SourceMap sources;
  Diagnostics diagnostics;
  SchemaStore store([&](std::string_view name) -> std::optional<Value> {
    if (name != "test.schema.json") return std::nullopt;
    return load_json(sources.add("test.schema.json", schema), sources, diagnostics);
  });
  const Schema* compiled = store.find("test", diagnostics);
  if (compiled == nullptr || !diagnostics.empty()) return to_text(diagnostics, sources);
  const std::optional<ListFields> found = list_fields(*compiled);
  if (!found) return "none";
  std::string text;
  for (const ListField& field : found->fields) {
    text += field.key + " (" + field.title + "):";
    if (field.text) text += " text";
    if (field.number) text += " number";
    if (field.boolean) text += " boolean";
    if (!field.fits_a_cell()) text += " nested";
    text += '\n';
  }
  return text + (found->closed ? "closed" : "open");
}

TEST(ListFields, AreThoseOfTheRecordsInTheList) {
  EXPECT_EQ(fields(R"({"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
    "id": {"title": "Код", "type": "string"}, "n": {"title": "Участников", "type": "integer"},
    "rural": {"type": "boolean"}, "share": {"type": ["number", "boolean"]}, "risks": {"type": "array"},
    "place": {"type": "object"}, "any": {}}}})"),
            "id (Код): text\nn (Участников): number\nrural (): boolean\nshare (): number boolean\nrisks (): nested\n"
            "place (): nested\nany (): text number boolean\nclosed");
}

TEST(ListFields, AreFoundThroughReferencesAndVariants) {
  EXPECT_EQ(fields(R"({"$ref": "#/definitions/list", "definitions": {
    "list": {"type": "array", "items": {"$ref": "#/definitions/row"}},
    "row": {"allOf": [{"properties": {"a": {"$ref": "#/definitions/count"}}},
                      {"oneOf": [{"properties": {"b": {"type": "integer"}}},
                                 {"properties": {"b": {"type": "string"}, "c": {"type": "boolean"}}}]}]},
    "count": {"title": "Количество", "type": "integer"}}})"),
            "a (Количество): number\nb (): number\nc (): boolean\nopen");
}

TEST(ListFields, LookIntoTheVariantsOfAField) {
  EXPECT_EQ(fields(R"({"type": "array", "items": {"properties": {
    "listed": {"enum": [1, 2]}, "words": {"enum": ["да", 1]}, "only": {"const": 5},
    "either": {"anyOf": [{"type": "integer"}, {"type": "array"}]},
    "both": {"allOf": [{"type": ["string", "integer"]}, {"type": ["integer", "boolean"]}]},
    "kind": {"type": "number", "x-pisar-kind": "number"}}}})"),
            "listed (): number\nwords (): text number\nonly (): number\neither (): number\nboth (): number\n"
            "kind (): text number\nopen");
}

TEST(ListFields, ThereAreNoneWithoutAListOfRecords) {
  EXPECT_EQ(fields(R"({"type": "object", "properties": {"a": {}}})"), "none");
  EXPECT_EQ(fields(R"({"type": "array"})"), "none");
  EXPECT_EQ(fields(R"({"type": "array", "items": {"type": "string"}})"), "none");
}

TEST(ListFields, EndWhereVariantsHoldThemselves) {
  EXPECT_EQ(fields(R"({"type": "array", "items": {"$ref": "#/definitions/row"}, "definitions": {
    "row": {"properties": {"a": {"$ref": "#/definitions/value"}}, "anyOf": [{"$ref": "#/definitions/row"}]},
    "value": {"type": "integer", "anyOf": [{"$ref": "#/definitions/value"}]}}})"),
            "a (): number\nopen");
}

/// What a cell becomes: its value in words, with what stood in the file.
std::string cell(const ListField& field, const char* text) {
  const std::optional<Value> value = read_cell(field, Value(text));
  if (!value) return "none";
  if (value->is_number()) return "number " + value->number().shortest() + " of " + std::string(value->written());
  if (value->is_boolean()) return value->boolean() ? "yes" : "no";
  return "text " + value->text();
}

TEST(ReadCell, ReadsNumbersAsOfficesWriteThem) {
  ListField field;
  field.number = true;
  EXPECT_EQ(cell(field, "1 234,5"), "number 1234.5 of 1 234,5");
  EXPECT_EQ(cell(field, "−5"), "number -5 of −5");
  EXPECT_EQ(cell(field, "007"), "number 7 of 007");
  EXPECT_EQ(cell(field, "много"), "text много");
  EXPECT_EQ(cell(field, "н/д"), "none");
  EXPECT_EQ(cell(field, "–"), "none");
}

TEST(ReadCell, ReadsYesAndNo) {
  ListField field;
  field.boolean = true;
  for (const char* yes : {"да", "Да", "ИСТИНА", "true", "1", "+"}) EXPECT_EQ(cell(field, yes), "yes") << yes;
  for (const char* no : {"нет", "НЕТ", "ЛОЖЬ", "FALSE", "0"}) EXPECT_EQ(cell(field, no), "no") << no;
  EXPECT_EQ(cell(field, "-"), "none");
  EXPECT_EQ(cell(field, "возможно"), "text возможно");
}

TEST(ReadCell, LeavesTextsAlone) {
  ListField field;
  field.text = field.number = field.boolean = true;
  for (const char* text : {"42.60", "да", "-", "н/д"}) EXPECT_EQ(cell(field, text), "text " + std::string(text));
}

}  // namespace
}  // namespace pisar
