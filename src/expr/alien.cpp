#include "expr/alien.h"

#include <array>

namespace pisar::expr {
namespace {

struct Row {
  std::string_view sign;
  std::string_view hint;
};

constexpr std::string_view quotes_hint = "текст в выражениях берут в прямые кавычки: \"текст\"";
constexpr std::string_view minus_hint = "минус в выражениях пишется знаком «-»";

constexpr std::array<Row, 30> signs = {{
    {"&&", "«и» пишется «and»"},
    {"||", "«или» пишется «or»"},
    {"===", "равенство пишется «==»"},
    {"!==", "неравенство пишется «!=»"},
    {"<>", "неравенство пишется «!=»"},
    {"=>", "«не меньше» пишется «>=»"},
    {"=<", "«не больше» пишется «<=»"},
    {"=~", "сравнение с образцом не предусмотрено; есть «in»: \"часть\" in текст"},
    {"&", "«и» пишется «and», склейка текстов — «~»"},
    {"!", "«не» пишется «not»"},
    {"?", "выбор пишется так: «a if условие else b»"},
    {"≤", "«не больше» пишется «<=»"},
    {"≥", "«не меньше» пишется «>=»"},
    {"≠", "неравенство пишется «!=»"},
    {"×", "умножение пишется «*»"},
    {"·", "умножение пишется «*»"},
    {"÷", "деление пишется «/»"},
    {"−", minus_hint},
    {"–", minus_hint},
    {"—", minus_hint},
    {"^", "степень пишется «**»"},
    {"«", quotes_hint},
    {"»", quotes_hint},
    {"“", quotes_hint},
    {"”", quotes_hint},
    {"„", quotes_hint},
    {"’", quotes_hint},
    {"‘", quotes_hint},
    {"№", "номер в выражении — поле записи (number) или текст в кавычках"},
    {"%}", "выражение в «{{ … }}» закрывается «}}», тег — «%}»"},
}};

constexpr std::array<Row, 8> words = {{
    {"и", "«и» пишется «and»"},
    {"или", "«или» пишется «or»"},
    {"не", "«не» пишется «not»"},
    {"если", "выбор пишется так: «a if условие else b»"},
    {"иначе", "выбор пишется так: «a if условие else b»"},
    {"в", "вхождение пишется «in»"},
    {"AND", "«и» пишется «and», строчными буквами"},
    {"OR", "«или» пишется «or», строчными буквами"},
}};

constexpr std::string_view never_markup = "не нужен: значения никогда не становятся разметкой";

constexpr std::array<Row, 23> functions = {{
    {"selectattr", "отбор записей: where(поле=значение)"},
    {"select", "отбор записей: where(поле=значение)"},
    {"filter", "отбор записей: where(поле=значение)"},
    {"rejectattr", "отбор записей: reject(поле=значение)"},
    {"groupby", "группы по полю: group(\"поле\")"},
    {"sortby", "порядок по полю: sort(\"поле\")"},
    {"dictsort", "порядок по полю: sort(\"поле\")"},
    {"len", "длина: length"},
    {"size", "длина: length"},
    {"str", "текст: string"},
    {"strip", "пробелы по краям убирает trim"},
    {"float", "число из текста: int (целое) или поле числом в данных"},
    {"title", "первая буква заглавная: capitalize"},
    {"average", "средние считает metric: по всем участникам, а не по школам"},
    {"avg", "средние считает metric: по всем участникам, а не по школам"},
    {"mean", "средние считает metric: по всем участникам, а не по школам"},
    {"format", "число по образцу: number(\"0,0\")"},
    {"e", never_markup},
    {"escape", never_markup},
    {"safe", never_markup},
    {"null", "пропуск проверяют так: is missing"},
    {"empty", "пустота проверяется самим условием: if not x"},
    {"sequence", "список проверяют так: is iterable"},
}};

}  // namespace

AlienSign alien_sign(std::string_view text) {
  AlienSign best;
  for (const Row& row : signs) {
    if (text.starts_with(row.sign) && row.sign.size() > best.length) best = {row.sign.size(), row.hint};
  }
  return best;
}

std::string_view alien_word(std::string_view word) {
  for (const Row& row : words) {
    if (row.sign == word) return row.hint;
  }
  return {};
}

std::string_view alien_function(std::string_view name) {
  for (const Row& row : functions) {
    if (row.sign == name) return row.hint;
  }
  return {};
}

}  // namespace pisar::expr
