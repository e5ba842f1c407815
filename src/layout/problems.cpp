#include "layout/problems.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "base/utf8.h"

namespace pisar::layout {
namespace {

std::string more_places(int count) { return count > 1 ? " (мест: " + std::to_string(count) + ")" : std::string(); }

std::string code_of(char32_t character) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
  return text.data();
}

std::string millimetres(float points) { return std::to_string(std::lround(points * 25.4 / 72)) + " мм"; }

// «таблица «Показатели»», or what else tells it from the others.
std::string name_of(const Table& table) {
  if (!table.caption.empty()) return "таблица «" + plain_text(table.caption) + "»";
  if (!table.id.empty()) return "таблица «" + table.id + "»";
  std::string columns;
  if (!table.rows.empty()) {
    for (const Cell& cell : table.rows.front().cells) {
      for_each_paragraph(cell.content, [&columns](const Paragraph& paragraph) {
        const std::string text = plain_text(paragraph.content);
        if (!text.empty()) columns += (columns.empty() ? "«" : ", «") + text + "»";
      });
    }
  }
  return columns.empty() ? "таблица" : "таблица с графами " + columns;
}

}  // namespace

void Problems::table_too_wide(const Table& table, Span where, float needed, float available, bool landscape) {
  Diagnostic diagnostic;
  diagnostic.code = Code::table_too_wide;
  diagnostic.severity = code_info(diagnostic.code).severity;
  diagnostic.where = where;
  diagnostic.message = name_of(table) + " не помещается по ширине: нужно не меньше " + millimetres(std::ceil(needed)) +
                       ", а между полями " + millimetres(available);
  diagnostic.hint(
      landscape ? "уменьшите кегль (size) и графы (widths) или разделите таблицу на две"
                : "поверните страницу: ::: landscape … ::: /landscape, или уменьшите кегль (size) и графы (widths)");
  errors_.push_back(std::move(diagnostic));
}

void Problems::too_tall(Span where) {
  Diagnostic diagnostic;
  diagnostic.code = Code::content_too_tall;
  diagnostic.severity = code_info(diagnostic.code).severity;
  diagnostic.where = where;
  diagnostic.message = "строка выше страницы, и разделить её нельзя";
  diagnostic.hint("вынесите таблицу из ячейки или из колонок либо уменьшите кегль");
  errors_.push_back(std::move(diagnostic));
}

void Problems::no_room_for_text(Span where) {
  Diagnostic diagnostic;
  diagnostic.code = Code::content_too_tall;
  diagnostic.severity = code_info(diagnostic.code).severity;
  diagnostic.where = where;
  diagnostic.message = "колонтитулы не оставляют на листе места для текста";
  diagnostic.hint("между ними должно остаться не меньше 30 мм: сократите их");
  errors_.push_back(std::move(diagnostic));
}

void Problems::Places::add(Span where) {
  if (count++ == 0) first = where;
}

void Problems::missing_character(char32_t character, Span where) { characters_[character].add(where); }

void Problems::divided_word(const std::string& word, Span where) {
  if (!ignore_words_) words_[word].add(where);
}

void Problems::report(Diagnostics& diagnostics) const {
  for (const Diagnostic& error : errors_) diagnostics.add(error);
  for (const auto& [character, places] : characters_) {
    const std::string shown = utf8::encode(std::u32string_view(&character, 1));
    diagnostics
        .report(Code::character_missing, places.first,
                "знака «" + shown + "» (" + code_of(character) +
                    ") нет во встроенных шрифтах: вместо него напечатано «□»" + more_places(places.count))
        .hint("замените знак другим или опишите его словами");
  }
  for (const auto& [word, places] : words_) {
    diagnostics
        .report(Code::word_divided, places.first,
                "слово «" + word + "» шире своей графы и разделено между буквами" + more_places(places.count))
        .hint("сделайте графу шире (widths), кегль меньше (size) или поверните страницу: ::: landscape");
  }
}

}  // namespace pisar::layout
