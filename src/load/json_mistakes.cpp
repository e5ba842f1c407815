#include "load/json_mistakes.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "load/source_text.h"

namespace pisar {

namespace {

Span at(const JsonMistake& mistake, std::size_t begin, std::size_t length) {
  begin = std::min(begin, mistake.text.size());
  const std::size_t end = std::min(begin + length, mistake.text.size());
  return {mistake.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The word that stands at `offset`: letters, digits, «_».
std::string_view word_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t character = utf8::next(text, next);
    if (!utf8::is_letter(character) && !utf8::is_digit(character) && character != U'_') break;
    end = next;
  }
  return text.substr(offset, end - offset);
}

/// The last byte before `offset` that is not blank, or npos.
std::size_t previous(std::string_view text, std::size_t offset) {
  return offset == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", offset - 1);
}

void report(Diagnostics& diagnostics, Span where, std::string message, std::string hint) {
  diagnostics.report(Code::json_syntax, where, std::move(message)).hint(std::move(hint));
}

void report_unclosed_bracket(const JsonMistake& mistake, Diagnostics& diagnostics) {
  const char open = mistake.text[mistake.open_container.begin];
  report(diagnostics, at(mistake, mistake.open_container.begin, 1), std::string("скобка «") + open + "» не закрыта",
         std::string("поставьте «") + (open == '[' ? ']' : '}') + "» в конце");
}

/// Mistakes that can stand wherever a value, a key or a comma is expected.
bool foreign_notation(const JsonMistake& mistake, Diagnostics& diagnostics) {
  const std::string_view rest = mistake.text.substr(mistake.offset);
  if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with("#")) {
    report(diagnostics, at(mistake, mistake.offset, rest.starts_with("#") ? 1 : 2), "в JSON не бывает примечаний",
           "удалите примечание или перепишите файл в YAML");
    return true;
  }
  if (rest.starts_with("'")) {
    report(diagnostics, at(mistake, mistake.offset, 1), "текст взят в одинарные кавычки",
           "в JSON текст и имена полей берут в двойные кавычки: \"…\"");
    return true;
  }
  if (rest.starts_with("«") || rest.starts_with("“") || rest.starts_with("”") || rest.starts_with("„")) {
    report(diagnostics, at(mistake, mistake.offset, rest.starts_with("«") ? 2 : 3),
           "вместо прямых кавычек стоят типографские", "замените их на прямые двойные кавычки: \"…\"");
    return true;
  }
  return false;
}

bool trailing_comma(const JsonMistake& mistake, Diagnostics& diagnostics) {
  const std::size_t comma = previous(mistake.text, mistake.offset);
  if (comma == std::string_view::npos || mistake.text[comma] != ',') return false;
  const char here = mistake.offset < mistake.text.size() ? mistake.text[mistake.offset] : '\0';
  if (here != ']' && here != '}') return false;
  report(diagnostics, at(mistake, comma, 1), std::string("лишняя запятая перед «") + here + "»", "уберите её");
  return true;
}

void value_expected(const JsonMistake& mistake, Diagnostics& diagnostics) {
  if (foreign_notation(mistake, diagnostics) || trailing_comma(mistake, diagnostics)) return;
  if (mistake.offset >= mistake.text.size()) {
    if (mistake.open_container.known()) return report_unclosed_bracket(mistake, diagnostics);
    return report(diagnostics, at(mistake, mistake.offset, 0), "данные оборваны", "допишите файл до конца");
  }
  // The reader stops within «nul», «tru»: show the word whole.
  std::size_t begin = mistake.offset;
  while (begin > 0 && mistake.text[begin - 1] >= 'a' && mistake.text[begin - 1] <= 'z') --begin;
  const std::string_view word = word_at(mistake.text, begin);
  const Span where = at(mistake, begin, std::max<std::size_t>(word.size(), 1));
  const std::string lower = utf8::to_lower(word);
  if (lower == "true" || lower == "false" || lower == "null") {
    return report(diagnostics, where, "«" + std::string(word) + "» пишется строчными буквами", "пишите так: " + lower);
  }
  if (lower == "none" || lower == "nan" || lower == "infinity") {
    return report(diagnostics, where, "«" + std::string(word) + "» в JSON не бывает", "пропуск пишется null");
  }
  const char first = mistake.text[begin];
  if (first == '+' || first == '.' || (first >= '0' && first <= '9')) {
    return report(diagnostics, where, "число записано неверно", "пишите так: 12, -3, 0.5");
  }
  if (!word.empty()) {
    return report(diagnostics, where, "текст «" + std::string(word) + "» стоит без кавычек",
                  "возьмите его в двойные кавычки: \"…\"");
  }
  report(diagnostics, where, "здесь ожидается значение",
         "значение — это текст в двойных кавычках, число, true, false, null, список […] или запись {…}");
}

void key_expected(const JsonMistake& mistake, Diagnostics& diagnostics) {
  if (foreign_notation(mistake, diagnostics) || trailing_comma(mistake, diagnostics)) return;
  if (mistake.offset >= mistake.text.size()) return report_unclosed_bracket(mistake, diagnostics);
  const std::string_view word = word_at(mistake.text, mistake.offset);
  report(diagnostics, at(mistake, mistake.offset, std::max<std::size_t>(word.size(), 1)),
         "здесь ожидается имя поля в двойных кавычках",
         word.empty() ? "пишите так: \"поле\": значение" : "пишите так: \"" + std::string(word) + "\": значение");
}

void comma_expected(const JsonMistake& mistake, Diagnostics& diagnostics) {
  if (mistake.offset >= mistake.text.size()) return report_unclosed_bracket(mistake, diagnostics);
  if (foreign_notation(mistake, diagnostics)) return;
  const char here = mistake.text[mistake.offset];
  const std::size_t before = previous(mistake.text, mistake.offset);
  const bool after_zero = before == mistake.offset - 1 && mistake.text[before] == '0' && here >= '0' && here <= '9';
  if (after_zero) {
    return report(diagnostics, at(mistake, before, 1), "число не может начинаться с нуля",
                  "если это номер, возьмите его в кавычки");
  }
  if (here == ']' || here == '}' || here == ':') {
    return report(diagnostics, at(mistake, mistake.offset, 1), std::string("знак «") + here + "» здесь не ожидается",
                  "список закрывается «]», запись — «}»; двоеточие ставят только после имени поля");
  }
  const std::size_t place = before == std::string_view::npos ? mistake.offset : before + 1;
  report(diagnostics, at(mistake, place, 1), "пропущена запятая", "поставьте её между значениями");
}

/// The quote that opens the string which the reader was in at `offset`.
std::size_t opening_quote(const JsonMistake& mistake) {
  // Within one line a string begins at an odd quote; the lines before are whole, for JSON's strings do not span lines.
  std::size_t open = mistake.offset;
  bool inside = false;
  for (std::size_t i = line_begin(mistake.text, mistake.offset); i < mistake.offset; ++i) {
    if (mistake.text[i] == '\\' && inside) {
      ++i;
    } else if (mistake.text[i] == '"') {
      inside = !inside;
      open = i;
    }
  }
  return open;
}

}  // namespace

void report_json_mistake(const JsonMistake& mistake, Diagnostics& diagnostics) {
  switch (mistake.error) {
    case JsonError::empty:
      return report(diagnostics, at(mistake, 0, 0), "файл пуст",
                    "запишите в него хотя бы пустой список [] или пустую запись {}");
    case JsonError::text_after_end:
      if (foreign_notation(mistake, diagnostics)) return;
      return report(diagnostics, at(mistake, mistake.offset, 1), "после конца данных стоит лишний текст",
                    "в файле JSON одно значение; несколько записей возьмите в список: [ … ]");
    case JsonError::value_expected:
      return value_expected(mistake, diagnostics);
    case JsonError::key_expected:
      return key_expected(mistake, diagnostics);
    case JsonError::colon_expected:
      return report(diagnostics, at(mistake, mistake.offset, 1), "после имени поля ожидается двоеточие",
                    "пишите так: \"поле\": значение");
    case JsonError::comma_expected:
      return comma_expected(mistake, diagnostics);
    case JsonError::escape:
      if (mistake.offset < mistake.text.size() && mistake.text[mistake.offset] != '\\') break;
      return report(diagnostics, at(mistake, mistake.offset, 2), "последовательность с «\\» не читается",
                    "сам знак «\\» пишется дважды; новая строка — \\n, кавычка — \\\"");
    case JsonError::unclosed_string:
      break;
    case JsonError::number:
      return report(diagnostics, at(mistake, mistake.offset, 1), "число записано неверно",
                    "после точки и после «e» должны стоять цифры: 0.5, 1e3");
  }
  // A string that no quote ends; RapidJSON calls a line end within it a bad escape.
  report(diagnostics, at(mistake, opening_quote(mistake), 1), "кавычка не закрыта",
         "закройте её в той же строке; новая строка внутри текста пишется \\n");
}

}  // namespace pisar
