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
  EXPECT_EQ(messages_of("Школа;Учасников\nurma;42\n"),
            R"(data/results.csv:1:7: ошибка E115: заголовок «Учасников» не называет никакого поля
 1 | Школа;Учасников
   |       ^^^^^^^^^
   подсказка: есть похожий заголовок «Участников»; возможно, опечатка
)");
}

TEST_F(CsvFields, UnknownHeadingWithoutANearOneIsShownWithAll) {
  EXPECT_EQ(messages_of("Школа;n;Телефон директора\nurma;42;2-20-55\n"),
            R"(data/results.csv:1:9: ошибка E115: заголовок «Телефон директора» не называет никакого поля
 1 | Школа;n;Телефон директора
   |         ^^^^^^^^^^^^^^^^^
   подсказка: удалите столбец или исправьте заголовок; бывают: «Школа», «Участников», «Отметок «2»», «Доля, %», «Учёт ведётся», «Примечание», «first», «second»
)");
}

TEST_F(CsvFields, TwoColumnsForOneField) {
  EXPECT_EQ(messages_of("Школа;n;Участников\nurma;42;42\n"),
            R"(data/results.csv:1:9: ошибка E115: два столбца для одного поля «n» (Участников)
 1 | Школа;n;Участников
   |         ^^^^^^^^^^
   здесь: data/results.csv:1:7: первый из них, «n»
   подсказка: удалите лишний столбец или исправьте его заголовок
)");
}

TEST_F(CsvFields, AFieldThatNoCellCanHold) {
  EXPECT_EQ(
      messages_of("Школа;n;Риски\nurma;42;r1\n"),
      R"(data/results.csv:1:9: ошибка E115: поле «risks» (Риски) – список или запись и в ячейку таблицы не помещается
 1 | Школа;n;Риски
   |         ^^^^^
   подсказка: удалите столбец; такие данные ведут в файле YAML
)");
}

TEST_F(CsvFields, ATitleOfTwoFields) {
  EXPECT_EQ(messages_of("Школа;n;Номер\nurma;42;1\n"),
            R"(data/results.csv:1:9: ошибка E115: заголовок «Номер» – название нескольких полей, не понять, которого
 1 | Школа;n;Номер
   |         ^^^^^
   подсказка: напишите в заголовке имя поля: first, second
)");
}

TEST_F(CsvFields, WhatDoesNotFitIsReportedAtItsCell) {
  EXPECT_EQ(messages_of("Школа;Участников;Отметок «2»;Учёт ведётся\nurma;сорок;7,5;возможно\nlevashi;-1;2;да\n"),
            R"(data/results.csv:2:6: ошибка E303: поле «n» (Участников): «сорок» — не число
 2 | urma;сорок;7,5;возможно
   |      ^^^^^
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   схема: schemas/results.schema.json:9:12: /items/properties/n
data/results.csv:2:12: ошибка E201: поле «n2» (Отметок «2»): ожидается целое число, а здесь число 7,5
 2 | urma;сорок;7,5;возможно
   |            ^^^
   схема: schemas/results.schema.json:10:13: /items/properties/n2
data/results.csv:2:16: ошибка E201: поле «entered» (Учёт ведётся): ожидается true или false, а здесь текст «возможно»
 2 | urma;сорок;7,5;возможно
   |                ^^^^^^^^
   подсказка: «да» пишется true, «нет» — false
   схема: schemas/results.schema.json:12:18: /items/properties/entered
data/results.csv:3:9: ошибка E205: поле «n» (Участников): значение «-1» слишком мало: нужно не меньше 0
 3 | levashi;-1;2;да
   |         ^^
   схема: schemas/results.schema.json:9:12: /items/properties/n
)");
}

TEST_F(CsvFields, AnEmptyCellIsAMissingField) {
  EXPECT_EQ(messages_of("Школа;Участников\nurma;\n"),
            R"(data/results.csv:2:1: ошибка E202: нет обязательного поля «n» (Участников)
 2 | urma;
   | ^^^^
   схема: schemas/results.schema.json:9:12: /items/properties/n
)");
}

TEST_F(CsvFields, ATableWhereARecordIsWanted) {
  file("schemas/results.schema.json", R"({"title": "Орган управления", "type": "object"})");
  EXPECT_EQ(messages_of("Название;Телефон\nОтдел;2-20-55\n"),
            R"(data/results.csv:1:1: ошибка E201: «Орган управления»: ожидается запись, а здесь список
 1 | Название;Телефон
   | ^^^^^^^^^^^^^^^^
   подсказка: уберите «- » в начале: здесь одна запись, а не список
   схема: schemas/results.schema.json:1:1
)");
}

TEST_F(CsvFields, OpenRecordsTakeOtherColumnsUnderTheirHeadings) {
  file("schemas/results.schema.json",
       R"({"type": "array", "items": {"properties": {"n": {"title": "Участников", "type": "integer"}}}})");
  EXPECT_EQ(messages_of("участников;Своё поле\n42;7\n"), "");
  EXPECT_EQ(rows("results"), "n=42 Своё поле=7");
}

TEST_F(CsvFields, AnotherEncodingIsNamed) {
  EXPECT_EQ(messages_of("\xD8\xEA\xEE\xEB\xE0;n\nurma;1\n"),
            R"(data/results.csv:1:1: ошибка E105: файл записан в кодировке Windows-1251, а нужна UTF-8
 1 | 
   | ^
   подсказка: откройте файл в редакторе и сохраните с кодировкой UTF-8 (в Блокноте: «Сохранить как», «Кодировка: UTF-8»)
)");
}

}  // namespace
}  // namespace pisar
