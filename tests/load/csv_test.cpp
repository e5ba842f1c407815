#include "load/csv.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "tests/load/loading.h"

namespace pisar::testing {
namespace {

/// «key=text» of every field, records parted by « | », in the order of the file.
std::string fields(const Loaded& loaded) {
  if (!loaded.value) return loaded.messages();
  std::string text;
  for (const Value& record : loaded.value->array()) {
    text += text.empty() ? "" : " | ";
    std::string_view separator;
    for (const Member& member : record.object().members()) {
      text += separator;
      text += member.key + "=" + member.value.text();
      separator = " ";
    }
  }
  return text;
}

std::string fields(std::string_view text) { return fields(csv(text)); }

TEST(Csv, FindsTheSeparatorInTheHeadings) {
  EXPECT_EQ(fields("школа;n\nurma;42\nlevashi;7\n"), "школа=urma n=42 | школа=levashi n=7");
  EXPECT_EQ(fields("школа,n\nurma,42\n"), "школа=urma n=42");
  EXPECT_EQ(fields("школа\tn\nurma\t42\n"), "школа=urma n=42");
  EXPECT_EQ(fields("школа\nurma\nlevashi\n"), "школа=urma | школа=levashi");
}

TEST(Csv, TellsSeparatorsInHeadingsByTheRows) {
  EXPECT_EQ(fields("школа;доля, %\nurma;14,8\n"), "школа=urma доля, %=14,8");
  EXPECT_EQ(fields("школа,\"доля; %\"\nurma,14\n"), "школа=urma доля; %=14");
  EXPECT_EQ(fields("школа;имя, отчество\n\nurma;А, Б\nlevashi;В\n"),
            "школа=urma имя, отчество=А, Б | школа=levashi имя, отчество=В");
}

TEST(Csv, TakesTheSeparatorThatExcelDeclares) {
  EXPECT_EQ(fields("sep=;\r\nдоля, %;n\r\n1,5;2\r\n"), "доля, %=1,5 n=2");
  EXPECT_EQ(fields("sep=,\na;b,c\n1,2\n"), "a;b=1 c=2");
}

TEST(Csv, ReadsQuotesAsTheStandardSays) {
  EXPECT_EQ(fields("name;n\n\"МБОУ \"\"СОШ № 1\"\"; Урма\";1\n"), "name=МБОУ \"СОШ № 1\"; Урма n=1");
  EXPECT_EQ(fields("name;n\n\"первая\r\nвторая\rтретья\nчетвёртая\";1\n"),
            "name=первая\nвторая\nтретья\nчетвёртая n=1");
  EXPECT_EQ(fields("\"name\";\"n\"\n\" a \" ; \"1\"\n"), "name= a  n=1");
  EXPECT_EQ(fields("name;n\n\"\"\"\";1"), "name=\" n=1");
}

TEST(Csv, ReadsLineEndsOfEverySystem) {
  const std::string_view wanted = "a=1 b=2 | a=3 b=4";
  EXPECT_EQ(fields("a;b\n1;2\n3;4"), wanted);
  EXPECT_EQ(fields("a;b\r\n1;2\r\n3;4\r\n"), wanted);
  EXPECT_EQ(fields("a;b\r1;2\r3;4\r"), wanted);
  EXPECT_EQ(fields("\xEF\xBB\xBF"
                   "a;b\n1;2\n3;4\n"),
            wanted);
}

TEST(Csv, EmptyCellsGiveNoFieldAndEmptyRowsNoRecord) {
  EXPECT_EQ(fields("a;b;c\n1;;3\n;;\n\n \"\" ;2;\n4\n"), "a=1 c=3 | b=2 | a=4");
  EXPECT_EQ(fields("a;b;;\n1;2;;\n3;4;;;;\n"), "a=1 b=2 | a=3 b=4");
  EXPECT_EQ(fields("a;b\n"), "");
  EXPECT_TRUE(csv("a;b\n").value->array().empty());
}

TEST(Csv, BlanksAroundACellAreNotItsText) { EXPECT_EQ(fields(" a ;b\n  1 1\t;\u00A0\u00A02 \n"), "a=1 1 b=2"); }

TEST(Csv, EveryValueHasThePlaceOfItsCell) {
  const Loaded loaded = csv("\xEF\xBB\xBFшкола;n\r\n \"Урма;\r\n1\" ; 42 \r\nlevashi;7\r\n");
  ASSERT_TRUE(loaded.value) << loaded.messages();
  const Array& rows = loaded.value->array();
  EXPECT_EQ(loaded.source(rows[0].find("школа")->where), "\"Урма;\r\n1\"");
  EXPECT_EQ(loaded.source(rows[0].find("n")->where), "42");
  EXPECT_EQ(loaded.sources.place(rows[0].find("n")->where), "data.csv:3:6");
  EXPECT_EQ(loaded.source(rows[0].where), "\"Урма;\r\n1\" ; 42");
  EXPECT_EQ(loaded.source(rows[1].where), "levashi;7");
  EXPECT_EQ(loaded.source(rows[1].object().members()[0].key_where), "levashi");
}

TEST(Csv, ColumnsMayBeNamedAndReadByTheCaller) {
  const auto columns = [](const std::vector<CsvHeading>& headings) -> std::optional<std::vector<CsvColumn>> {
    EXPECT_EQ(headings.size(), 2U);
    return std::vector<CsvColumn>{{"id", {}}, {"n", [](Value text) -> std::optional<Value> {
                                                 if (text.text() == "-") return std::nullopt;
                                                 return Value(Number(7), text.where);
                                               }}};
  };
  Loaded loaded;
  const FileId file = loaded.sources.add("data.csv", "Код;Число\na;семь\nb;-\n");
  loaded.value = load_csv(file, loaded.sources, loaded.diagnostics, {}, columns);
  ASSERT_TRUE(loaded.value);
  EXPECT_EQ(loaded.value->array()[0].find("n")->number(), Number(7));
  EXPECT_EQ(loaded.value->array()[1].find("n"), nullptr);
  EXPECT_EQ(loaded.value->array()[1].find("id")->text(), "b");
}

TEST(Csv, NothingIsReadWhenTheColumnsAreRefused) {
  Loaded loaded;
  const FileId file = loaded.sources.add("data.csv", "a;b\n1;2\n");
  loaded.value = load_csv(file, loaded.sources, loaded.diagnostics, {},
                          [](const std::vector<CsvHeading>&) { return std::nullopt; });
  EXPECT_FALSE(loaded.value);
}

}  // namespace
}  // namespace pisar::testing
