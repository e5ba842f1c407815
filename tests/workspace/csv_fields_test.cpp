#include "workspace/csv_fields.h"

#include "tests/workspace/data_folder.h"

namespace pisar {
namespace {

class CsvFields : public testing::DataFolder {
 protected:
  CsvFields() {
    file("schemas/results.schema.json", R"({
  "type": "array",
  "items": {
    "type": "object",
    "additionalProperties": false,
    "required": ["school", "n"],
    "properties": {
      "school": {"title": "Школа", "type": "string"},
      "n": {"title": "Участников", "type": ["integer", "string"], "minimum": 0, "x-pisar-kind": "number"},
      "n2": {"title": "Отметок «2»", "type": "integer"},
      "share": {"title": "Доля, %", "type": ["number", "string"], "x-pisar-kind": "percent"},
      "entered": {"title": "Учёт ведётся", "type": "boolean"},
      "note": {"title": "Примечание", "type": "string"},
      "risks": {"title": "Риски", "type": "array"},
      "first": {"title": "Номер", "type": "integer"},
      "second": {"title": "Номер", "type": "integer"}
    }
  }
}
)");
  }

  std::string messages_of(std::string_view table) {
    file("data/results.csv", table);
    return messages();
  }
};

TEST_F(CsvFields, AreNamedByKeyOrTitleAndReadByTheirTypes) {
  EXPECT_EQ(messages_of("Школа;n;Отметок «2»;Доля, %;Учёт ведётся;Примечание\n"
                        "urma;1 042;7;14,8 %;да;42.60\n"
                        "levashi;3;н/д;;нет;-\n"),
            "");
  EXPECT_EQ(rows("results"),
            "school=urma n=1042 n2=7 share=14.8 entered=true note=42.60 | school=levashi n=3 entered=false note=-");
}

TEST_F(CsvFields, CaseBlanksQuotesAndYoDoNotMatter) {
  EXPECT_EQ(messages_of("\xEF\xBB\xBF\"ШКОЛА\";N;\"отметок \"\"2\"\"\";доля,\u00A0%;\"УЧЕТ\r\nведется\"\r\n"
                        "urma;1;2;3;0\r\n"),
            "");
  EXPECT_EQ(rows("results"), "school=urma n=1 n2=2 share=3 entered=false");
}

TEST_F(CsvFields, UnknownHeadingIsShownWithTheNearestTitle) {
  EXPECT_EQ(messages_of("Школа;Учасников\nurma;42\n"), R"()");
}

TEST_F(CsvFields, UnknownHeadingWithoutANearOneIsShownWithAll) {
  EXPECT_EQ(messages_of("Школа;n;Телефон директора\nurma;42;2-20-55\n"), R"()");
}

TEST_F(CsvFields, TwoColumnsForOneField) { EXPECT_EQ(messages_of("Школа;n;Участников\nurma;42;42\n"), R"()"); }

TEST_F(CsvFields, AFieldThatNoCellCanHold) { EXPECT_EQ(messages_of("Школа;n;Риски\nurma;42;r1\n"), R"()"); }

TEST_F(CsvFields, ATitleOfTwoFields) { EXPECT_EQ(messages_of("Школа;n;Номер\nurma;42;1\n"), R"()"); }

TEST_F(CsvFields, WhatDoesNotFitIsReportedAtItsCell) {
  EXPECT_EQ(messages_of("Школа;Участников;Отметок «2»;Учёт ведётся\nurma;сорок;7,5;возможно\nlevashi;-1;2;да\n"),
            R"()");
}

TEST_F(CsvFields, AnEmptyCellIsAMissingField) { EXPECT_EQ(messages_of("Школа;Участников\nurma;\n"), R"()"); }

TEST_F(CsvFields, ATableWhereARecordIsWanted) {
  file("schemas/results.schema.json", R"({"title": "Орган управления", "type": "object"})");
  EXPECT_EQ(messages_of("Название;Телефон\nОтдел;2-20-55\n"), R"()");
}

TEST_F(CsvFields, OpenRecordsTakeOtherColumnsUnderTheirHeadings) {
  file("schemas/results.schema.json",
       R"({"type": "array", "items": {"properties": {"n": {"title": "Участников", "type": "integer"}}}})");
  EXPECT_EQ(messages_of("участников;Своё поле\n42;7\n"), "");
  EXPECT_EQ(rows("results"), "n=42 Своё поле=7");
}

TEST_F(CsvFields, AnotherEncodingIsNamed) { EXPECT_EQ(messages_of("\xD8\xEA\xEE\xEB\xE0;n\nurma;1\n"), R"()"); }

}  // namespace
}  // namespace pisar
