// Headers and footers in Excel's notation, and what a workbook says that it cannot show.
#include "write/xlsx/running_codes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/diagnostic_text.h"
#include "base/source_map.h"
#include "tests/support/builders.h"
#include "tests/write/xlsx/xlsx_file.h"

namespace pisar::testing {
namespace {

Inline of_kind(Inline::Kind kind) {
  Inline piece;
  piece.kind = kind;
  return piece;
}

Paragraph aligned(std::string text, Align align) {
  Paragraph paragraph = make_paragraph(std::move(text));
  paragraph.format.align = align;
  return paragraph;
}

/// Header, footer, then the messages.
std::string codes(const Document& document) {
  SourceMap sources;
  Diagnostics diagnostics;
  const xlsx::RunningCodes codes = xlsx::running_codes(document, *document.profile, diagnostics);
  return codes.header + "|" + codes.footer + "|" + to_text(diagnostics, sources);
}

TEST(RunningCodes, ThePagesNumberStandsInTheFooterUnlessTheDocumentHasItsOwn) {
  Document document = make_document({});
  EXPECT_EQ(codes(document), "|&C&P|");
  document.header.blocks = make_blocks(aligned("Программа", Align::center));
  EXPECT_EQ(codes(document), "&CПрограмма|&C&P|");
  std::get<Paragraph>(document.header.blocks[0].node).content.push_back(of_kind(Inline::Kind::page));
  EXPECT_EQ(codes(document), "&CПрограмма&P||") << "no second number";
  document.footer.blocks = make_blocks(aligned("низ", Align::right));
  EXPECT_EQ(codes(document), "&CПрограмма&P|&Rниз|");
}

TEST(RunningCodes, TextsAreNeverCodes) {
  Document document = make_document({});
  Paragraph text = aligned("Отдел «А&Б» &P &\x01", Align::justify);
  text.content.push_back(of_kind(Inline::Kind::page));
  text.content.push_back(text_inline("+1 из "));
  text.content.push_back(of_kind(Inline::Kind::page_count));
  text.content.push_back(text_inline("-й"));
  document.header.blocks = make_blocks(text);
  EXPECT_EQ(codes(document), "&LОтдел «А&&Б» &&P &&&P +1 из &N -й||") << "«&P+1» would be calculated";
}

TEST(RunningCodes, LinesAndCellsHaveTheirSides) {
  Document document = make_document({});
  Table table = make_table({{"слева", "середина", "справа"}, {"а", "б", "в"}});
  document.footer.blocks =
      make_blocks(aligned("первая", Align::center), aligned("вторая", Align::center), table, aligned("", Align::left));
  EXPECT_EQ(codes(document), "|&Lслева\nа&Cпервая\nвторая\nсередина\nб&Rсправа\nв|");
}

TEST(RunningCodes, WhatExcelCannotPrintIsTold) {
  Document document = make_document({});
  document.header.blocks = make_blocks(aligned(std::string(253, 'x'), Align::center));
  document.footer.blocks = make_blocks(aligned("низ", Align::left));
  document.footer.on_first_page = false;
  EXPECT_EQ(codes(document),
            "&C" + std::string(253, 'x') +
                "|&Lниз|предупреждение W731: в XLSX колонтитул «footer» печатается и на первой странице листа\n"
                "   подсказка: first=off действует в PDF и DOCX\n");
  document.header.blocks = make_blocks(aligned(std::string(254, 'x'), Align::center));
  document.footer.blocks.clear();
  EXPECT_EQ(codes(document),
            "|&C&P|предупреждение W731: в XLSX нет колонтитула «header»: в нём больше 255 знаков, а столько Excel не "
            "печатает\n"
            "   подсказка: сократите его\n");
}

TEST(RunningCodes, StandOnEverySheet) {
  Document document = make_document(make_blocks(make_table({{"А"}, {"1"}}), make_table({{"Б"}, {"2"}})));
  std::string longest;
  for (int i = 0; i < 253; ++i) longest += "ж";
  document.header.blocks = make_blocks(aligned(longest, Align::center));
  const XlsxFile file = write_and_read(document);
  ASSERT_EQ(file.sheets.size(), 2U);
  for (const pugi::xml_document& sheet : file.sheets) {
    EXPECT_EQ(sheet.select_node("//headerFooter/oddHeader").node().text().get(), "&C" + longest);
    EXPECT_EQ(sheet.select_node("//headerFooter/oddFooter").node().text().get(), std::string("&C&P"));
  }
}

TEST(NotShown, IsToldOnceForEachKind) {
  Image image;
  image.alt = "Герб";
  image.caption = {text_inline("Рисунок 1 – Герб")};
  Chart chart;
  chart.categories = {"Урма"};
  chart.series = {{"Доля", {Chart::Value{Number(5), "5"}}}};
  chart.caption = {text_inline("Рисунок 2 – Доля")};
  Paragraph page = make_paragraph("Страница ");
  page.content.push_back(of_kind(Inline::Kind::page_of));
  page.content.back().where = {1, 0, 5};
  Table grid = make_table({{"А"}});
  grid.rows[0].cells[0].content = make_blocks(image, chart);
  const XlsxFile file =
      write_and_read(make_document(make_blocks(Contents{}, image, chart, page, image, chart, page, Contents{}, grid)));
  EXPECT_EQ(
      messages(file.diagnostics),
      (std::vector<std::string>{"W731: XLSX не показывает диаграммы: вместо рисунка – таблица чисел",
                                "  подсказка: рисунком её печатают PDF и DOCX; по числам таблицы её строит и сам Excel",
                                "W731: XLSX не показывает изображения: вместо рисунка – его описание",
                                "  подсказка: изображение печатают PDF и DOCX",
                                "W731: XLSX не показывает содержание: у листов книги нет страниц",
                                "  подсказка: содержание печатают PDF и DOCX; листы книги перечислены внизу окна",
                                "W731: XLSX не показывает, на какой странице место: у листов книги нет страниц",
                                "  подсказка: на этом месте пусто; номера страниц печатают PDF и DOCX"}));
  const auto has = [&](const std::string& text) {
    return std::find(file.strings.begin(), file.strings.end(), text) != file.strings.end();
  };
  EXPECT_TRUE(has("[Герб]"));
  EXPECT_TRUE(has("Рисунок 1 – Герб"));
  EXPECT_TRUE(has("Рисунок 2 – Доля"));
  EXPECT_TRUE(has("[Герб]\nРисунок 1 – Герб\n | Доля\nУрма | 5\nРисунок 2 – Доля")) << "in a cell";
}

}  // namespace
}  // namespace pisar::testing
