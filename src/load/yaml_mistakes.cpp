#include "load/yaml_mistakes.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "load/source_text.h"

namespace pisar {

namespace {

/// The line of the source that a mistake was noticed on.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
};

Line line_of(const YamlMistake& mistake, std::size_t offset) {
  Line line;
  line.begin = std::max<std::size_t>(line_begin(mistake.text, offset), mistake.part.begin);
  line.end = line_end(mistake.text, line.begin);
  line.text = mistake.text.substr(line.begin, line.end - line.begin);
  return line;
}

Span at(const YamlMistake& mistake, std::size_t begin, std::size_t end) {
  return {mistake.part.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool is_blank(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first == std::string_view::npos || line[first] == '#';
}

/// A character as the source has it, whole.
std::string character_at(std::string_view text, std::size_t offset) {
  std::size_t next = offset;
  static_cast<void>(utf8::next(text, next));
  return std::string(text.substr(offset, next - offset));
}

/// Where the value of a «key: value» or «- value» line begins, or npos.
std::size_t value_begin(std::string_view line) {
  std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  while (begin + 1 < line.size() && line[begin] == '-' && line[begin + 1] == ' ') {
    begin = std::min(line.find_first_not_of(' ', begin + 1), line.size());
  }
  const std::size_t colon = line.find(": ", begin);
  if (colon == std::string_view::npos) return begin < line.size() ? begin : std::string_view::npos;
  const std::size_t value = line.find_first_not_of(" \t", colon + 1);
  return value;
}

/// The value in quotes, as a correction to copy; empty when quoting it would need escapes.
std::string quoted(std::string_view value) {
  value = utf8::trim(value);
  if (value.empty() || value.find_first_of("\"\\\n\r") != std::string_view::npos) return {};
  return "\"" + std::string(value) + "\"";
}

std::string with_correction(std::string hint, const std::string& correction) {
  if (!correction.empty()) hint += ": " + correction;
  return hint;
}

Diagnostic& report(Diagnostics& diagnostics, Span where, std::string message) {
  return diagnostics.report(Code::yaml_syntax, where, std::move(message));
}

// Each recognizer reports the mistake and returns true when the mistake is its kind.

bool tab_indentation(const YamlMistake& mistake, Diagnostics& diagnostics) {
  if (mistake.message.find("tab") == std::string_view::npos) return false;
  const Line line = line_of(mistake, mistake.where.begin);
  const std::size_t first = std::min(line.text.find_first_not_of(" \t"), line.text.size());
  const std::size_t tab = line.text.find('\t');
  if (tab == std::string_view::npos) return false;
  const std::size_t end = tab < first ? first : tab + 1;
  report(diagnostics, at(mistake, line.begin + tab, line.begin + end), "отступ сделан табуляцией")
      .hint("в YAML отступ делают пробелами: замените каждую табуляцию двумя пробелами");
  return true;
}

bool list_on_key_line(const YamlMistake& mistake, Diagnostics& diagnostics) {
  if (mistake.message.find("block sequence on the same line as a mapping key") == std::string_view::npos) return false;
  const Line line = line_of(mistake, mistake.where.begin);
  const std::size_t dash = mistake.where.begin;
  const std::string_view rest = mistake.text.substr(dash, line.end - dash);
  if (is_blank(rest.substr(1))) {
    report(diagnostics, at(mistake, dash, dash + 1), "одиночный «-» YAML понимает как список")
        .hint("пропуск пишется \"-\" (в кавычках)");
    return true;
  }
  report(diagnostics, at(mistake, dash, line.end), "список начат в одной строке с именем поля")
      .hint(with_correction("если это текст, возьмите его в кавычки", quoted(rest)))
      .hint("если это список, начните каждый его элемент с новой строки");
  return true;
}

bool extra_colon(const YamlMistake& mistake, Diagnostics& diagnostics) {
  if (mistake.message.find("invalid nested block mapping on the same line") == std::string_view::npos &&
      mistake.message.find("invalid block mapping key on same line") == std::string_view::npos) {
    return false;
  }
  const Line line = line_of(mistake, mistake.where.begin);
  const std::size_t colon = mistake.text.find(':', mistake.where.begin);
  const std::size_t place = colon < line.end ? colon : mistake.where.begin;
  const std::size_t value = value_begin(line.text);
  const std::string correction = value == std::string_view::npos ? "" : quoted(line.text.substr(value));
  report(diagnostics, at(mistake, place, place + 1), "в значении стоит двоеточие с пробелом")
      .hint(with_correction("возьмите значение в кавычки", correction));
  return true;
}

bool unclosed_quote(const YamlMistake& mistake, Diagnostics& diagnostics) {
  const bool wrongly_indented = mistake.message.starts_with("wrongly indented") &&
                                mistake.message.find("quoted scalar") != std::string_view::npos;
  const bool document_marker =
      mistake.message.starts_with("invalid document-") && mistake.message.find("quoted") != std::string_view::npos;
  if (!wrongly_indented && !document_marker &&
      mistake.message.find("without closing quote") == std::string_view::npos) {
    return false;
  }
  const char quote = mistake.message.find("double") != std::string_view::npos ? '"' : '\'';
  std::size_t open = mistake.where.begin;
  if (open >= mistake.text.size() || mistake.text[open] != quote) {
    open = open == 0 ? std::string_view::npos : mistake.text.rfind(quote, open - 1);
    if (open == std::string_view::npos || open < mistake.part.begin) open = mistake.where.begin;
  }
  report(diagnostics, at(mistake, open, open + 1), "кавычка не закрыта")
      .hint(std::string("закройте её в конце значения; если кавычка — часть текста, возьмите всё значение в ") +
            (quote == '"' ? "одинарные кавычки: '…'" : "двойные кавычки: \"…\""));
  return true;
}

bool text_after_quote(const YamlMistake& mistake, Diagnostics& diagnostics) {
  const bool trailing = mistake.message.find("invalid trailing content after") != std::string_view::npos ||
                        mistake.message.find("invalid comment without whitespace after") != std::string_view::npos;
  if (!trailing) return false;
  const Line line = line_of(mistake, mistake.where.begin);
  report(diagnostics, at(mistake, mistake.where.begin, line.end), "после закрывающей кавычки стоит лишний текст")
      .hint("внутри значения пишите «ёлочки» или возьмите его целиком в одинарные кавычки: '…'");
  return true;
}

bool special_first_character(const YamlMistake& mistake, Diagnostics& diagnostics) {
  const std::size_t begin = mistake.where.begin;
  if (begin >= mistake.text.size()) return false;
  constexpr std::string_view special = "@`%,&*!|>]}";
  const char first = mistake.text[begin];
  const bool cannot_start = mistake.message.starts_with("plain scalar cannot start");
  const bool anchor = mistake.message == "invalid anchor detected" || mistake.message == "invalid alias" ||
                      mistake.message.starts_with("invalid alias");
  const bool tag = mistake.message.find("tag") != std::string_view::npos;
  const bool block = mistake.message.starts_with("block scalar no linebreak found");
  const bool missing = mistake.message == "did not find expected node content";
  const bool closing = mistake.message.find("with invalid extra closing") != std::string_view::npos;
  if (!cannot_start && !anchor && !tag && !block && !closing &&
      (!missing || special.find(first) == std::string_view::npos)) {
    return false;
  }
  std::size_t start = begin;
  if ((anchor || block || tag) && special.find(first) == std::string_view::npos && start > mistake.part.begin) --start;
  const Line line = line_of(mistake, start);
  const std::string sign = character_at(mistake.text, start);
  if (closing) {
    report(diagnostics, at(mistake, start, start + sign.size()), "лишняя закрывающая скобка «" + sign + "»")
        .hint("уберите её или возьмите значение в кавычки");
    return true;
  }
  const std::string correction = quoted(mistake.text.substr(start, line.end - start));
  report(diagnostics, at(mistake, start, start + sign.size()),
         "значение без кавычек не может начинаться с «" + sign + "»")
      .hint(with_correction("возьмите его в кавычки", correction));
  return true;
}

/// A «-» with nothing after it at the end of a list, which libfyaml does not read where the dash stands under its key.
bool empty_last_item(const YamlMistake& mistake, Diagnostics& diagnostics) {
  if (mistake.message != "did not find expected node content" || mistake.where.begin == 0) return false;
  const std::size_t dash = mistake.text.find_last_not_of(" \t\r\n", mistake.where.begin - 1);
  if (dash == std::string_view::npos || dash < mistake.part.begin || mistake.text[dash] != '-') return false;
  const Line line = line_of(mistake, dash);
  if (utf8::trim(line.text) != "-") return false;
  report(diagnostics, at(mistake, dash, dash + 1), "после «-» нет значения")
      .hint("пустой элемент списка пишется «- null», прочерк — «- \"-\"»");
  return true;
}

/// A plain text that goes on in the next line and then turns out to be a key: libfyaml's token holds both lines.
bool text_becomes_key(const YamlMistake& mistake, Diagnostics& diagnostics) {
  if (!mistake.message.starts_with("invalid multiline") && mistake.message != "could not find expected ':'")
    return false;
  const Line first = line_of(mistake, mistake.where.begin);
  const std::string_view text = utf8::trim(mistake.text.substr(mistake.where.begin, first.end - mistake.where.begin));
  const std::size_t before =
      mistake.text.substr(first.begin, mistake.where.begin - first.begin).find_first_not_of(" -");
  const bool begins_line = before == std::string_view::npos;
  if (begins_line) {
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos && colon + 1 < text.size()) {
      const std::size_t place = mistake.where.begin + colon;
      report(diagnostics, at(mistake, place, place + 1), "после двоеточия нужен пробел")
          .hint("пишите так: " + std::string(text.substr(0, colon)) + ": " + std::string(text.substr(colon + 1)));
      return true;
    }
    report(diagnostics, at(mistake, mistake.where.begin, mistake.where.begin + text.size()),
           "в строке нет двоеточия: ожидается «поле: значение»")
        .hint("если это продолжение текста, сдвиньте строку правее имени поля");
    return true;
  }
  std::size_t offset = next_line(mistake.text, first.end);
  Line next = line_of(mistake, offset);
  while (is_blank(next.text) && offset < mistake.text.size()) {
    offset = next_line(mistake.text, offset);
    next = line_of(mistake, offset);
  }
  const std::size_t begin = next.begin + indent_of(next.text);
  report(diagnostics, at(mistake, begin, next.end),
         "неверный отступ: строка сдвинута вправо, а у поля выше уже есть значение")
      .hint("выровняйте строку с тем полем, рядом с которым она стоит");
  return true;
}

/// The columns (from 1) where the lines above begin that are still open at this line.
std::vector<std::size_t> open_columns(const YamlMistake& mistake, std::size_t line_start) {
  std::vector<std::size_t> columns;
  std::size_t narrowest = std::string_view::npos;
  std::size_t offset = line_start;
  constexpr int lines_looked_at = 10'000;
  for (int i = 0; i < lines_looked_at && offset > mistake.part.begin; ++i) {
    const Line line = line_of(mistake, offset - 1);
    offset = line.begin;
    if (is_blank(line.text)) continue;
    const std::size_t indent = indent_of(line.text);
    std::size_t inner = indent;
    while (inner + 1 < line.text.size() && line.text[inner] == '-' && line.text[inner + 1] == ' ') {
      inner = std::min(line.text.find_first_not_of(' ', inner + 1), line.text.size());
    }
    if (inner != indent && inner < narrowest) columns.push_back(inner + 1);
    if (indent < narrowest) {
      columns.push_back(indent + 1);
      narrowest = indent;
    }
    if (indent == 0) break;
  }
  std::sort(columns.begin(), columns.end());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  return columns;
}

bool wrong_indentation(const YamlMistake& mistake, Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 8> messages{
      "invalid indentation in mapping",     "did not find expected key",
      "invalid scalar at the end of block", "wrong indendation in sequence",
      "invalid value after mapping",        "did not find expected '-' indicator",
      "invalid mapping in plain multiline", "wrongly indented",
  };
  const bool known = std::any_of(messages.begin(), messages.end(), [&](std::string_view message) {
    return mistake.message.find(message) != std::string_view::npos;
  });
  if (!known) return false;
  const Line line = line_of(mistake, std::min<std::size_t>(mistake.where.begin, mistake.text.size()));
  const std::size_t indent = indent_of(line.text);
  const std::vector<std::size_t> columns = open_columns(mistake, line.begin);
  const bool possible = std::find(columns.begin(), columns.end(), indent + 1) != columns.end();
  const std::size_t begin = line.begin + indent;
  if (possible) {
    const bool item = line.text.substr(indent).starts_with("- ") || line.text.substr(indent) == "-";
    report(diagnostics, at(mistake, begin, line.end),
           item ? "элемент списка стоит там, где ожидается поле записи"
                : "строка стоит там, где её не ожидают: список или запись выше на этом уровне уже закончены")
        .hint("на одном уровне бывает либо список («- …»), либо поля («имя: …»); проверьте отступ и дефис");
    return true;
  }
  std::string list;
  for (const std::size_t column : columns) list += (list.empty() ? "" : ", ") + std::to_string(column);
  Diagnostic& diagnostic = report(diagnostics, at(mistake, begin, line.end), "неверный отступ");
  if (columns.empty()) {
    diagnostic.hint("поля одной записи начинаются в одной колонке");
  } else {
    diagnostic.hint("строка начинается в колонке " + std::to_string(indent + 1) +
                    ", а строки выше — в колонках: " + list + "; выровняйте её с одной из них");
  }
  return true;
}

/// Where « #» cuts a line off, or npos.
std::size_t hash_in(const Line& line) {
  const std::size_t hash = line.text.find(" #");
  return hash == std::string_view::npos ? hash : line.begin + hash + 1;
}

bool broken_brackets(const YamlMistake& mistake, Diagnostics& diagnostics) {
  const bool flow = mistake.message.find("flow") != std::string_view::npos;
  if (!flow) return false;
  const bool known_open =
      mistake.open_container.known() && mistake.open_container.begin < mistake.text.size() &&
      (mistake.text[mistake.open_container.begin] == '[' || mistake.text[mistake.open_container.begin] == '{');
  const std::size_t place = std::min<std::size_t>(mistake.where.begin, mistake.text.size());
  if (mistake.message.find("extra comma") != std::string_view::npos) {
    report(diagnostics, at(mistake, place, place + 1), "лишняя запятая")
        .hint("между запятыми должно стоять значение; пропуск пишется \"\"");
    return true;
  }
  if (mistake.message.find("mismatched flow") != std::string_view::npos) {
    report(diagnostics, at(mistake, place, place + 1), "закрывающая скобка другого вида, чем открывающая")
        .hint("список закрывается «]», запись — «}»");
    return true;
  }
  if (!known_open) return false;
  const std::size_t open = mistake.open_container.begin;
  const Line open_line = line_of(mistake, open);
  const std::size_t last_byte = mistake.where.end > place ? mistake.where.end - 1 : place;
  const bool later_line = last_byte >= open_line.end;
  const std::string bracket(1, mistake.text[open]);
  const std::string closing = bracket == "[" ? "]" : "}";
  if (!later_line && mistake.message.find("missing comma") != std::string_view::npos) {
    report(diagnostics, at(mistake, place, place + 1), "пропущена запятая между значениями в скобках")
        .hint("если запятая или скобка — часть текста, возьмите значение в кавычки");
    return true;
  }
  Diagnostic& diagnostic = report(diagnostics, at(mistake, open, open + 1), "скобка «" + bracket + "» не закрыта");
  const std::size_t hash = hash_in(open_line);
  if (hash != std::string_view::npos && hash > open) {
    diagnostic.place("здесь", at(mistake, hash, open_line.end),
                     "текст после «#» отброшен как примечание; возьмите в кавычки");
  } else {
    diagnostic.hint("поставьте «" + closing + "» в конце; если скобка — часть текста, возьмите значение в кавычки");
  }
  return true;
}

bool bad_escape(const YamlMistake& mistake, Diagnostics& diagnostics) {
  if (mistake.message.find("escape") == std::string_view::npos) return false;
  if (mistake.message.find("URI") != std::string_view::npos) return false;  // «!%41», a tag
  std::size_t begin = mistake.text.find('\\', mistake.where.begin);
  if (begin == std::string_view::npos || begin >= mistake.where.end) begin = mistake.where.begin;
  // The token ends at the sequence that libfyaml could not read.
  const std::size_t last = mistake.text.rfind('\\', mistake.where.end == 0 ? 0 : mistake.where.end - 1);
  if (last != std::string_view::npos && last > begin) begin = last;
  const std::string sequence =
      begin + 1 < mistake.text.size() ? "\\" + character_at(mistake.text, begin + 1) : std::string("\\");
  report(diagnostics, at(mistake, begin, begin + sequence.size()),
         "последовательность «" + sequence + "» в двойных кавычках не читается")
      .hint("сам знак «\\» в двойных кавычках пишется дважды; в одинарных кавычках '…' он обычный");
  return true;
}

/// The rest of libfyaml's messages that an office can meet, by a part of the message.
struct Translation {
  std::string_view part;
  std::string_view message;
  std::string_view hint;
};
constexpr std::array translations{
    Translation{"block scalar", "текстовый блок после «|» или «>» записан с неверным отступом",
                "все строки блока сдвиньте вправо одинаково"},
    Translation{"block sequence on the same line as a previous item", "элемент списка начат в строке предыдущего",
                "начните каждый элемент с новой строки"},
    Translation{"block sequence entries not allowed", "список здесь не ожидается",
                "если «-» — часть текста, возьмите значение в кавычки"},
    Translation{"illegal block entry", "список здесь не ожидается",
                "если «-» — часть текста, возьмите значение в кавычки"},
    Translation{"mapping key (not allowed", "имя поля здесь не ожидается",
                "если двоеточие — часть текста, возьмите значение в кавычки"},
    Translation{"Illegal placement of ':'", "двоеточие здесь не ожидается",
                "если двоеточие — часть текста, возьмите значение в кавычки"},
    Translation{"mapping starting at ---", "поле начато в одной строке с «---»", "начните его с новой строки"},
    Translation{"missing document start", "лишний текст после конца данных",
                "список и поля на одном уровне смешать нельзя; проверьте отступ"},
    Translation{"after document end marker", "лишний текст после «...»", "уберите «...» или то, что стоит после"},
    Translation{"directive", "строка начинается с «%», это служебная запись YAML",
                "если это текст, возьмите его в кавычки"},
    Translation{"anchor", "имя после «&» записано неверно", "если «&» — часть текста, возьмите значение в кавычки"},
    Translation{"alias", "ссылка «*» здесь не ожидается", "если «*» — часть текста, возьмите значение в кавычки"},
    Translation{"tag", "тег «!» записан неверно", "если «!» — часть текста, возьмите значение в кавычки"},
    Translation{"URI", "тег «!» записан неверно", "если «!» — часть текста, возьмите значение в кавычки"},
    Translation{"comment", "примечание «#» стоит вплотную к значению", "поставьте перед «#» пробел"},
};

}  // namespace

void report_yaml_mistake(const YamlMistake& mistake, Diagnostics& diagnostics) {
  const std::array recognizers{tab_indentation, empty_last_item,         list_on_key_line, extra_colon,
                               unclosed_quote,  text_after_quote,        text_becomes_key, bad_escape,
                               broken_brackets, special_first_character, wrong_indentation};
  for (const auto recognize : recognizers) {
    if (recognize(mistake, diagnostics)) return;
  }
  const std::size_t begin = std::min<std::size_t>(mistake.where.begin, mistake.text.size());
  const Span where = at(mistake, begin, std::min<std::size_t>(mistake.where.end, line_end(mistake.text, begin)));
  for (const Translation& translation : translations) {
    if (mistake.message.find(translation.part) == std::string_view::npos) continue;
    report(diagnostics, where, std::string(translation.message)).hint(std::string(translation.hint));
    return;
  }
  report(diagnostics, where, "запись YAML здесь не читается")
      .hint("проверьте отступы, кавычки, скобки и двоеточия в этой строке и в строке над ней");
}

void report_unknown_tag(Span where, std::string_view text, Diagnostics& diagnostics) {
  const std::string tag(text.substr(where.begin, where.end - where.begin));
  diagnostics.report(Code::yaml_tag, where, "тег «" + tag + "» не поддерживается")
      .hint("если «!» — часть текста, возьмите значение в кавычки");
}

void report_unknown_alias(Span where, std::string_view name, bool inside_itself, Diagnostics& diagnostics) {
  if (inside_itself) {
    diagnostics
        .report(Code::yaml_alias, where, "ссылка «*" + std::string(name) + "» стоит внутри того, на что указывает")
        .hint("значение не может содержать само себя");
    return;
  }
  diagnostics
      .report(Code::yaml_alias, where,
              "«*" + std::string(name) + "» читается как ссылка, но выше нет значения с пометкой «&" +
                  std::string(name) + "»")
      .hint("если «*» — часть текста, возьмите значение в кавычки");
}

}  // namespace pisar
