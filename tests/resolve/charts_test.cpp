// Charts take their figures from tables: which, and what they refuse.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

using Lines = std::vector<std::string_view>;

/// A table of «cell | cell» with a header; rows that begin with «= » are totals.
Table data(Builder& builder, const Lines& lines, std::string id = "results") {
  Table table;
  table.id = std::move(id);
  for (std::string_view line : lines) {
    Row row;
    row.kind = table.rows.empty() ? Row::Kind::header : Row::Kind::body;
    if (line.starts_with("= ")) {
      row.kind = Row::Kind::total;
      line.remove_prefix(2);
    }
    while (true) {
      const std::size_t bar = line.find(" | ");
      const std::string_view text = line.substr(0, bar);
      Cell cell;
      Paragraph paragraph;
      if (!text.empty()) paragraph.content = builder.inlines(text);
      cell.where = builder.place(text);
      cell.content.push_back({std::move(paragraph), cell.where});
      row.cells.push_back(std::move(cell));
      if (bar == std::string_view::npos) break;
      line.remove_prefix(bar + 3);
    }
    table.columns.resize(row.cells.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

const Lines shares = {"Год | Доля, % | Число", "2023 | 41,2 | 1 234", "2024 | – | 900", "= Итого | 43 | 2 134"};

Chart of(std::string table, Builder& builder) {
  Chart chart;
  chart.source.table = std::move(table);
  chart.source.table_where = builder.place("of=" + chart.source.table);
  return chart;
}

/// The chart behind its table as resolve leaves it, and the messages.
std::string resolved(Builder& builder, Chart chart, Table table) {
  Blocks blocks;
  blocks.push_back({std::move(table), builder.place("::: table")});
  blocks.push_back({std::move(chart), builder.place("::: chart")});
  Blocks out = builder.resolved(std::move(blocks));
  out.erase(out.begin());
  return builder.messages() + dump(out);
}

TEST(Charts, TakeAllColumnsButTheFirst) {
  Builder builder;
  EXPECT_EQ(resolved(builder, of("results", builder), data(builder, shares)),
            "chart bars of=\"results\"\n"
            "  categories: \"2023\" \"2024\"\n"
            "  series \"Доля, %\": 41.2/\"41,2\" –\n"
            "  series \"Число\": 1234/\"1\u00A0234\" 900/\"900\"\n");
}

TEST(Charts, TakeColumnsByNameAndByNumber) {
  Builder builder;
  Table table = data(builder, shares);
  table.columns[1].name = "share";
  Chart chart = of("results", builder);
  chart.source.category = "3";
  chart.source.columns = {"share"};
  EXPECT_EQ(resolved(builder, chart, table),
            "chart bars of=\"results\"\n"
            "  categories: \"1\u00A0234\" \"900\"\n"
            "  series \"Доля, %\": 41.2/\"41,2\" –\n");
}

TEST(Charts, TakeRowsAsSeries) {
  Builder builder;
  Chart chart = of("results", builder);
  chart.source.by_rows = true;
  EXPECT_EQ(resolved(builder, chart, data(builder, shares)),
            "chart bars of=\"results\" by-rows=yes\n"
            "  categories: \"Доля, %\" \"Число\"\n"
            "  series \"2023\": 41.2/\"41,2\" 1234/\"1\u00A0234\"\n"
            "  series \"2024\": – 900/\"900\"\n");
}

TEST(Charts, TakeTheExactNumberOfACell) {
  Builder builder;
  Table table = data(builder, {"Школа | Доля", "А | 33,3", "Б | 10,0"});
  table.rows[1].cells[1].value = Number::ratio(100, 3);
  Chart chart = of("results", builder);
  chart.source.line = "mean";
  EXPECT_EQ(resolved(builder, chart, table),
            "chart bars of=\"results\" line=\"mean\"\n"
            "  categories: \"А\" \"Б\"\n"
            "  series \"Доля\": 33.333333/\"33,3\" 10/\"10,0\"\n"
            "  level \"Среднее\": 21.666667\n");
}

TEST(Charts, DrawALineAtTheTotalOrAtARow) {
  Builder builder;
  Chart chart = of("results", builder);
  chart.source.columns = {"2"};
  chart.source.line = "total";
  EXPECT_EQ(resolved(builder, chart, data(builder, shares)),
            "chart bars of=\"results\" line=\"total\"\n"
            "  categories: \"2023\" \"2024\"\n"
            "  series \"Доля, %\": 41.2/\"41,2\" –\n"
            "  level \"Итого\": 43\n");
  chart.source.line = "По району";
  EXPECT_EQ(resolved(builder, chart, data(builder, {"Школа | Доля", "А | 12", "По району | 15"})),
            "chart bars of=\"results\" line=\"По району\"\n"
            "  categories: \"А\"\n"
            "  series \"Доля\": 12/\"12\"\n"
            "  level \"По\u00A0району\": 15\n");
}

TEST(Charts, TakeTheTableWithinThem) {
  Builder builder;
  Chart chart;
  chart.source.typed = std::make_shared<const Table>(data(builder, {"Год | Доля", "2023 | −1,5 %"}));
  EXPECT_EQ(resolved(builder, chart, data(builder, shares)),
            "chart bars\n"
            "  categories: \"2023\"\n"
            "  series \"Доля\": -1.5/\"−1,5 %\"\n");
}

TEST(Charts, DoNotCountTheRowOfColumnNumbersAsNames) {
  Builder builder;
  Table table = data(builder, {"Год | Доля", "1 | 2", "2023 | 5"});
  table.rows[1].kind = Row::Kind::header;
  EXPECT_EQ(resolved(builder, of("results", builder), table),
            "chart bars of=\"results\"\n"
            "  categories: \"2023\"\n"
            "  series \"Доля\": 5/\"5\"\n");
}

/// The messages about a chart of the table.
std::string messages(const Lines& lines, void (*change)(Chart&, Builder&), std::string of_table = "results") {
  Builder builder;
  Chart chart = of(std::move(of_table), builder);
  change(chart, builder);
  Blocks blocks;
  blocks.push_back({data(builder, lines), builder.place("::: table id=results")});
  blocks.push_back({std::move(chart), builder.place("::: chart kind=bars")});
  static_cast<void>(builder.resolved(std::move(blocks)));
  EXPECT_FALSE(builder.succeeded());
  return builder.messages();
}

void nothing(Chart& /*chart*/, Builder& /*builder*/) {}

TEST(WrongChart, OfAnUnknownTable) {
  EXPECT_EQ(messages(shares, nothing, "result"), R"(
приказ.md:1:1: ошибка E496: диаграмма строится по таблице «result», а такой в документе нет
 1 | of=result
   | ^^^^^^^^^
   подсказка: есть похожее имя «results»
)");
  EXPECT_EQ(messages(shares, nothing, "schools-list"), R"(
приказ.md:1:1: ошибка E496: диаграмма строится по таблице «schools-list», а такой в документе нет
 1 | of=schools-list
   | ^^^^^^^^^^^^^^^
   подсказка: таблицы с именами: results
)");
}

TEST(WrongChart, OfAnUnknownColumn) {
  const auto change = [](Chart& chart, Builder& builder) {
    chart.source.columns = {"4"};
    chart.source.columns_where = builder.place("y=4");
  };
  EXPECT_EQ(messages(shares, change), R"(
приказ.md:1:1: ошибка E496: в таблице нет графы «4»
 1 | y=4
   | ^^^
   подсказка: графу называют номером, от 1 до 3, или именем из names="…" таблицы
)");
}

TEST(WrongChart, OfWords) {
  EXPECT_EQ(messages({"Школа | Доля", "А | много"}, nothing), R"(
приказ.md:1:1: ошибка E496: для диаграммы здесь ожидается число, а стоит «много»
 1 | много
   | ^^^^^
   подсказка: где числа нет, ставят «–»; графы, которые нужны диаграмме, называют так: y="2 3"
)");
}

TEST(WrongChart, OfNumbersThatNoPaperHas) {
  EXPECT_EQ(messages({"Школа | Доля", "А | 1000000000000001"}, nothing), R"(
приказ.md:1:1: ошибка E496: для диаграммы это число слишком велико: 1000000000000001
 1 | 1000000000000001
   | ^^^^^^^^^^^^^^^^
)");
}

TEST(WrongChart, OfNoNumbers) {
  EXPECT_EQ(messages({"Школа | Доля", "А | –", "Б | "}, nothing), R"(
приказ.md:1:1: ошибка E496: для диаграммы нет ни одного числа
 1 | ::: chart kind=bars
   | ^^^^^^^^^^^^^^^^^^^
   подсказка: в таблице пусто или названы не те графы
)");
}

TEST(WrongChart, OfNegativeNumbersOnEachOther) {
  const auto change = [](Chart& chart, Builder& /*builder*/) { chart.kind = Chart::Kind::stacked; };
  EXPECT_EQ(messages({"Школа | Доля", "А | -3"}, change), R"(
приказ.md:1:1: ошибка E496: в столбцах с накоплением не бывает отрицательных чисел: «А» – −3
 1 | ::: chart kind=bars
   | ^^^^^^^^^^^^^^^^^^^
   подсказка: для них годятся столбцы рядом: kind=bars
)");
}

TEST(WrongChart, OfTooMuch) {
  EXPECT_EQ(messages({"Школа | 1 | 2 | 3 | 4 | 5 | 6 | 7", "А | 1 | 2 | 3 | 4 | 5 | 6 | 7"}, nothing), R"(
приказ.md:1:1: ошибка E496: в диаграмме слишком много показателей: 7
 1 | ::: chart kind=bars
   | ^^^^^^^^^^^^^^^^^^^
   подсказка: в печати различимы 6; назовите нужные графы: y="…"
)");
  Lines lines(62, "А | 1");
  EXPECT_EQ(messages(lines, nothing), R"(
приказ.md:1:1: ошибка E496: для диаграммы слишком много столбцов: 61
 1 | of=results
   | ^^^^^^^^^^
   подсказка: помещается 60; возьмите часть строк или разделите по нескольким диаграммам
)");
}

TEST(WrongChart, WithALineThatIsNowhere) {
  const auto total = [](Chart& chart, Builder& builder) {
    chart.source.line = "total";
    chart.source.line_where = builder.place("line=total");
  };
  EXPECT_EQ(messages({"Школа | Доля", "А | 3"}, total), R"(
приказ.md:1:1: ошибка E496: для линии нужна строка итога, а в таблице её нет
 1 | line=total
   | ^^^^^^^^^^
   подсказка: line="…" называет строку по её первой ячейке, line=mean проводит среднее
)");
  EXPECT_EQ(messages(shares, total), R"(
приказ.md:1:1: ошибка E496: линию проводят, когда показатель один, а здесь их 2
 1 | line=total
   | ^^^^^^^^^^
   подсказка: назовите одну графу: y="…"
)");
}

}  // namespace
}  // namespace pisar::resolving
