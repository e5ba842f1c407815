#include "tests/write/pdf/pages.h"

#include <array>
#include <string>

#include "base/utf8.h"
#include "fonts/font_set.h"

namespace pisar::testing {

namespace {

constexpr std::string_view paragraph =
    "В целях повышения качества образования и объективности оценочных процедур в общеобразовательных организациях "
    "муниципального района, во исполнение письма Министерства образования и науки Республики Дагестан от 05.09.2022 "
    "№ 06-11/247 «О проведении мониторинга» руководителям общеобразовательных организаций обеспечить проведение "
    "Всероссийских проверочных работ в 5–9 классах по утверждённому графику; заместителям директора по "
    "учебно-воспитательной работе принять меры к недопущению необъективных результатов (см. приложение 2). ";

void add_rule(Page& page, float x, float y, float width, float height) { page.rules.push_back({x, y, width, height}); }

/// Breaks the paragraph into lines of `width` and returns the y under the last.
float add_paragraph(Page& page, const Face& face, float size, float y, const std::string& text, float width) {
  std::string current;
  const float x = 85.04F;
  const auto measure = [&](const std::string& words) {
    float sum = 0;
    for (const PlacedGlyph& glyph : line(face, size, 0, 0, words).glyphs) sum += glyph.advance;
    return sum;
  };
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find(' ', begin);
    if (end == std::string::npos) end = text.size();
    const std::string word = text.substr(begin, end - begin);
    const std::string longer = current.empty() ? word : current + ' ' + word;
    if (!current.empty() && measure(longer) > width) {
      page.runs.push_back(line(face, size, x, y, current, width));
      y += size * 1.15F;
      current = word;
    } else {
      current = longer;
    }
    begin = end + 1;
  }
  page.runs.push_back(line(face, size, x, y, current));
  return y + size * 1.15F;
}

}  // namespace

GlyphRun line(const Face& face, float size, float x, float y, std::string_view text, float width) {
  GlyphRun run{&face, size, x, y, {}};
  const std::u32string characters = utf8::decode(text);
  float sum = 0;
  int spaces = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const GlyphId glyph = face.glyph(characters[i]).value_or(0);
    int units = face.advance(glyph);
    if (i + 1 < characters.size()) units += face.kerning(glyph, face.glyph(characters[i + 1]).value_or(0));
    run.glyphs.push_back({glyph, characters[i], static_cast<float>(units) * size / 1000});
    sum += run.glyphs.back().advance;
    if (characters[i] == U' ') ++spaces;
  }
  if (width > 0 && spaces > 0) {
    for (PlacedGlyph& glyph : run.glyphs) {
      if (glyph.character == U' ') glyph.advance += (width - sum) / static_cast<float>(spaces);
    }
  }
  return run;
}

Page sheet() { return {595.28F, 841.89F, {}, {}, {}}; }

LaidOut one_line(std::string_view text) {
  LaidOut laid_out;
  laid_out.pages.push_back(sheet());
  laid_out.pages[0].runs.push_back(line(builtin_face("Liberation Serif", false, false), 14, 85, 80, text));
  return laid_out;
}

LaidOut three_pages(int variant) {
  const Face& regular = builtin_face("Liberation Serif", false, false);
  const Face& bold = builtin_face("Liberation Serif", true, false);
  const Face& italic = builtin_face("Liberation Serif", false, true);
  constexpr std::array<std::string_view, 6> schools = {"Урминская", "Кутишинская", "Ташкапурская",
                                                       "Леваши",    "Цудахарская", "Хаджалмахинская"};
  const std::string school(schools.at(static_cast<std::size_t>(variant) % schools.size()));
  LaidOut laid_out;
  for (int number = 0; number < 3; ++number) {
    Page page = sheet();
    if (number > 0) page.runs.push_back(line(regular, 12, 300, 34, std::to_string(number + 1)));
    page.runs.push_back(line(bold, 14, 200, 80, number == 0 ? "ПРИКАЗ" : "ДОРОЖНАЯ КАРТА"));
    float y = 120;
    for (int i = 0; i < (number == 1 ? 2 : 4); ++i) {
      y = add_paragraph(page, regular, 14, y,
                        std::to_string(i + 1) + ". МБОУ «" + school + " СОШ» № " + std::to_string(variant) + ". " +
                            std::string(paragraph),
                        470);
    }
    if (number == 1) {
      for (int row = 0; row < 30; ++row) {
        const float top = y + static_cast<float>(row) * 15;
        page.runs.push_back(line(regular, 12, 90, top + 11, std::to_string(row + 1)));
        page.runs.push_back(line(regular, 12, 120, top + 11, "Математика, " + std::to_string(5 + row % 5) + " класс"));
        page.runs.push_back(line(italic, 12, 330, top + 11, std::to_string(40 + row) + ",5 %"));
        page.runs.push_back(line(regular, 12, 430, top + 11, "выше среднего"));
      }
      for (int row = 0; row <= 30; ++row) add_rule(page, 85, y + static_cast<float>(row) * 15, 470, 0.5F);
      for (const float x : {85.0F, 115.0F, 325.0F, 425.0F, 555.0F}) add_rule(page, x, y, 0.5F, 450.5F);
    }
    laid_out.pages.push_back(std::move(page));
  }
  laid_out.outline.push_back({1, "Приказ", 0, 60});
  laid_out.outline.push_back({1, "Дорожная карта", 1, 60});
  laid_out.outline.push_back({2, "Таблица", 1, 300});
  laid_out.anchors.push_back({"map", 1, 60});
  laid_out.pages[0].links.push_back({85, 110, 200, 14, "#map"});
  laid_out.pages[0].links.push_back({85, 130, 200, 14, "https://fioco.ru/ru/osoko/vpr"});
  return laid_out;
}

}  // namespace pisar::testing
