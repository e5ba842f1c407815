#include <gtest/gtest.h>

#include "tests/load/loading.h"

namespace pisar::testing {
namespace {

/// A table that does not load, and all that is said about it.
struct Mistake {
  const char* name;
  const char* text;
  const char* messages;
};

class CsvMistake : public ::testing::TestWithParam<Mistake> {};

TEST_P(CsvMistake, IsSaidInRussianWithItsPlace) { EXPECT_EQ(csv_messages(GetParam().text), GetParam().messages); }

const Mistake mistakes[] = {
    Mistake{"Empty", "", R"(data.csv:1:1: ошибка E114: в файле нет таблицы
 1 | 
   | ^
   подсказка: первая строка таблицы – заголовки столбцов, со второй – данные
)"},
    Mistake{"BlankLinesOnly", "\xEF\xBB\xBF\n\n", R"(data.csv:1:1: ошибка E114: в файле нет таблицы
 1 | 
   | ^
   подсказка: первая строка таблицы – заголовки столбцов, со второй – данные
)"},
    Mistake{"DeclarationOnly", "sep=;\n", R"(data.csv:1:1: ошибка E114: в файле нет таблицы
 1 | sep=;
   | ^
   подсказка: первая строка таблицы – заголовки столбцов, со второй – данные
)"},
    Mistake{"NoHeadings", ";;\nurma;1;2\n", R"(data.csv:1:1: ошибка E114: в первой строке нет заголовков столбцов
 1 | ;;
   | ^
   подсказка: первая строка таблицы – заголовки: имена полей или их названия из схемы
)"},
    Mistake{"OtherSeparator", "школа|n\nurma|42\n", R"(data.csv:1:1: ошибка E114: не понять, чем разделены столбцы
 1 | школа|n
   | ^^^^^^^
   подсказка: столбцы разделяют знаком «;», «,» или табуляцией; заголовок, в котором есть такой знак, берут в кавычки
   подсказка: или назовите разделитель строкой перед заголовками: sep=;
)"},
    Mistake{"TwoSeparatorsOfWhichNoneFits", "школа;имя, отчество\nurma;А;В\n",
            R"(data.csv:1:1: ошибка E114: не понять, чем разделены столбцы
 1 | школа;имя, отчество
   | ^^^^^^^^^^^^^^^^^^^
   подсказка: столбцы разделяют знаком «;», «,» или табуляцией; заголовок, в котором есть такой знак, берут в кавычки
   подсказка: или назовите разделитель строкой перед заголовками: sep=;
)"},
    Mistake{"OpenQuote", "школа;n\n\"Урма;42\nlevashi;7\n", R"(data.csv:2:1: ошибка E114: кавычка не закрыта
 2 | "Урма;42
   | ^
   подсказка: закройте её в конце ячейки; кавычка внутри текста пишется дважды: "МБОУ ""СОШ № 1"""
)"},
    Mistake{"OpenQuoteInHeadings", "\"школа;n\nurma;42\n", R"(data.csv:1:1: ошибка E114: кавычка не закрыта
 1 | "школа;n
   | ^
   подсказка: закройте её в конце ячейки; кавычка внутри текста пишется дважды: "МБОУ ""СОШ № 1"""
)"},
    Mistake{"QuoteWithin", "школа;n\nМБОУ \"Урминская СОШ\";42\n",
            R"(data.csv:2:6: ошибка E114: кавычка внутри ячейки, которая сама в кавычки не взята
 2 | МБОУ "Урминская СОШ";42
   |      ^
   подсказка: возьмите в кавычки всю ячейку, а эту кавычку удвойте: "МБОУ ""СОШ № 1"""; «ёлочки» пишут как есть
)"},
    Mistake{"TextAfterQuote", "школа;n\n\"МБОУ \"Урминская СОШ\"\";42\n",
            R"(data.csv:2:8: ошибка E114: после закрывающей кавычки стоит текст
 2 | "МБОУ "Урминская СОШ"";42
   |        ^
   подсказка: кавычка внутри текста пишется дважды: "МБОУ ""СОШ № 1"""; после ячейки ставят разделитель
)"},
    Mistake{"MoreCellsThanHeadings", "школа;n\nurma;42;7\nlevashi;7\n",
            R"(data.csv:2:9: ошибка E114: ячеек в строке больше, чем заголовков: их 2
 2 | urma;42;7
   |         ^
   подсказка: озаглавьте столбец; если знак-разделитель стоит внутри текста, возьмите ячейку в кавычки
)"},
    Mistake{"CellsWithoutAHeading", "школа;;n\nurma;Урма;42\nlevashi;;7\nkuppa;Куппа;8\n",
            R"(data.csv:2:6: ошибка E114: ячейка заполнена, а у столбца 2 нет заголовка
 2 | urma;Урма;42
   |      ^^^^
   подсказка: озаглавьте столбец; если знак-разделитель стоит внутри текста, возьмите ячейку в кавычки
data.csv:4:7: ошибка E114: ячейка заполнена, а у столбца 2 нет заголовка
 4 | kuppa;Куппа;8
   |       ^^^^^
   подсказка: озаглавьте столбец; если знак-разделитель стоит внутри текста, возьмите ячейку в кавычки
)"},
    Mistake{"TwoHeadingsTheSame", "школа;n;n\nurma;42;7\n",
            R"(data.csv:1:9: ошибка E115: заголовок «n» стоит над двумя столбцами
 1 | школа;n;n
   |         ^
   здесь: data.csv:1:7: первый из них
   подсказка: назовите столбцы по-разному или удалите лишний
)"},
    Mistake{"ControlCharacter", "школа;n\nur\x01ma;42\n",
            R"(data.csv:2:3: ошибка E106: в тексте стоит невидимый управляющий символ U+0001
 2 | ur·ma;42
   |   ^
   подсказка: удалите его; такие символы попадают в файл при копировании из других программ
)"},
};

INSTANTIATE_TEST_SUITE_P(CsvMistakes, CsvMistake, ::testing::ValuesIn(mistakes),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(CsvLimits, BoundColumns) {
  LoadLimits limits;
  limits.columns = 3;
  EXPECT_EQ(csv_messages("a;b;c\n1;2;3\n", limits), "loaded\n");
  EXPECT_EQ(csv_messages("a;b;c;d\n1;2;3\n", limits), R"(data.csv:1:7: ошибка E104: слишком много столбцов: больше 3
 1 | a;b;c;d
   |       ^
   подсказка: проверьте, не записана ли вся таблица одной строкой
)");
}

TEST(CsvLimits, BoundCells) {
  LoadLimits limits;
  limits.scalar_bytes = 5;
  EXPECT_EQ(csv_messages("a;b\nurma;123456\n", limits),
            R"(data.csv:2:6: ошибка E104: слишком длинное значение: больше 5 байт
 2 | urma;123456
   |      ^^^^^^
   подсказка: проверьте, закрыта ли кавычка; большой текст храните в отдельном файле
)");
}

TEST(CsvLimits, BoundValues) {
  LoadLimits limits;
  limits.nodes = 4;  // the list, the record, its two fields
  EXPECT_EQ(csv_messages("a;b\n1;2\n", limits), "loaded\n");
  EXPECT_EQ(csv_messages("a;b\n1;2\n3;4\n", limits),
            R"(data.csv:3:3: ошибка E104: слишком много значений: больше 4 с учётом повторов по ссылкам «*»
 3 | 3;4
   |   ^
   подсказка: разделите данные на несколько файлов
)");
}

TEST(CsvLimits, StopAfterManyMistakes) {
  std::string text = "a;b\n";
  for (int i = 0; i < 1000; ++i) text += "1;2;3\n";
  const Loaded loaded = csv(text);
  EXPECT_FALSE(loaded.value);
  ASSERT_EQ(loaded.diagnostics.all().size(), 20U);
  EXPECT_EQ(loaded.diagnostics.all().back().notes.back().text,
            "дальше файл не прочитан: в нём слишком много таких ошибок");
}

}  // namespace
}  // namespace pisar::testing
