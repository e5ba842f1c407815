#include "write/pdf/draw.h"

#include <gtest/gtest.h>

#include <ctime>
#include <thread>

#include "base/utf8.h"
#include "fonts/font_set.h"
#include "tests/support/files.h"
#include "tests/support/tools.h"
#include "tests/write/pdf/pages.h"
#include "tests/write/pdf/pdf_reader.h"
#include "write/pdf/font_codes.h"

namespace pisar::pdf {
namespace {

using pisar::testing::find_tool;
using pisar::testing::line;
using pisar::testing::one_line;
using pisar::testing::read_objects;
using pisar::testing::run_tool;
using pisar::testing::sheet;
using pisar::testing::TemporaryFolder;
using pisar::testing::three_pages;
using pisar::testing::ToolRun;
using pisar::testing::write_file;

const Metadata order = {"Об утверждении дорожной карты", "Управление образования (Леваши)", 1663113600};

std::string drawn(const LaidOut& laid_out) {
  Diagnostics diagnostics;
  std::string bytes = draw(laid_out, order, {}, diagnostics);
  EXPECT_TRUE(diagnostics.empty());
  return bytes;
}

/// Runs a program on the file with the options before its name.
ToolRun judged(std::string_view program, std::vector<std::string> options, const std::string& bytes,
               const std::vector<std::string>& after = {}) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "document.pdf";
  write_file(path, bytes);
  options.push_back(path.string());
  options.insert(options.end(), after.begin(), after.end());
  return run_tool(find_tool(program), options);
}

void expect_sound(const std::string& bytes) {
  const ToolRun run = judged("qpdf", {"--check"}, bytes);
  EXPECT_EQ(run.status, 0) << run.output << run.errors;
  EXPECT_NE(run.output.find("No syntax or stream encoding errors found"), std::string::npos) << run.output;
}

std::string text_of(const std::string& bytes) { return judged("pdftotext", {"-raw"}, bytes, {"-"}).output; }

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

TEST(Draw, PassesQpdf) {
  PISAR_NEEDS_TOOL("qpdf", "qpdf");
  expect_sound(drawn(three_pages()));
}

TEST(Draw, GivesItsTextBack) {
  PISAR_NEEDS_TOOL("pdftotext", "poppler-utils");
  const std::string text = text_of(drawn(three_pages()));
  EXPECT_TRUE(
      text.starts_with("ПРИКАЗ\n1. МБОУ «Урминская СОШ» № 0. В целях повышения качества образования и\n"
                       "объективности оценочных процедур в общеобразовательных организациях\n"))
      << text.substr(0, 400);
  EXPECT_NE(text.find("\n1 Математика, 5 класс 40,5 % выше среднего\n2 Математика, 6 класс 41,5 % выше среднего\n"),
            std::string::npos);
}

TEST(Draw, DescribesItself) {
  PISAR_NEEDS_TOOL("pdfinfo", "poppler-utils");
  const std::string info = judged("pdfinfo", {"-isodates"}, drawn(three_pages())).output;
  for (const std::string_view expected :
       {"Title:           Об утверждении дорожной карты\n", "Author:          Управление образования (Леваши)\n",
        "Creator:         Pisar\n", "Producer:        Pisar\n", "CreationDate:    2022-09-14T00:00:00Z\n",
        "ModDate:         2022-09-14T00:00:00Z\n", "Metadata Stream: yes\n", "Pages:           3\n",
        "Page size:       595.28 x 841.89 pts (A4)\n", "PDF version:     1.7\n"}) {
    EXPECT_NE(info.find(expected), std::string::npos) << expected << "not in\n" << info;
  }
}

TEST(Draw, EmbedsSubsetsThatReadAsUnicode) {
  PISAR_NEEDS_TOOL("pdffonts", "poppler-utils");
  const std::string fonts = judged("pdffonts", {}, drawn(three_pages())).output;
  for (const std::string_view name : {"+LiberationSerif ", "+LiberationSerif-Bold ", "+LiberationSerif-Italic "}) {
    const std::size_t at = fonts.find(name);
    ASSERT_NE(at, std::string::npos) << fonts;
    EXPECT_NE(fonts.substr(at, fonts.find('\n', at) - at).find("yes yes yes"), std::string::npos) << fonts;
  }
}

TEST(Draw, NamesTheLanguageAndTheColours) {
  const auto objects = read_objects(drawn(one_line("Приказ")));
  ASSERT_EQ(objects_with(objects, {"/Type /Catalog", "/Lang(ru-RU)", "<</DisplayDocTitle true>>"}).size(), 1U);
  EXPECT_EQ(objects_with(objects, {"/Type/OutputIntent", "/S/GTS_PDFA1"}).size(), 1U);
  EXPECT_EQ(objects_with(objects, {"/Type /Metadata", "/Subtype/XML"}).size(), 1U);
}

TEST(Draw, ShowsTheFileNameWhenThereIsNoTitle) {
  Diagnostics diagnostics;
  const auto objects = read_objects(draw(one_line("Приказ"), {}, {}, diagnostics));
  EXPECT_EQ(objects_with(objects, {"<</DisplayDocTitle false>>"}).size(), 1U);
}

TEST(Draw, MakesOneSheetOfAnEmptyDocument) {
  const std::string bytes = drawn({});
  const auto pages = objects_with(read_objects(bytes), {"/Type/Page/"});
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_NE(pages[0].text.find("/MediaBox[0 0 595.28 841.89]"), std::string::npos);
  PISAR_NEEDS_TOOL("qpdf", "qpdf");
  expect_sound(bytes);
}

TEST(Draw, KeepsEachPagesOwnSize) {
  LaidOut laid_out = one_line("а");
  laid_out.pages.push_back({841.89F, 595.28F, {}, {}, {}});
  EXPECT_EQ(objects_with(read_objects(drawn(laid_out)), {"/Type/Page/", "/MediaBox[0 0 841.89 595.28]"}).size(), 1U);
}

TEST(Draw, GivesTheSameBytesTwiceAndFromSeveralThreads) {
  const std::string expected = drawn(three_pages());
  std::vector<std::string> results(8);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&result] {
      for (int i = 0; i < 5; ++i) {
        (void)drawn(three_pages(i));
        result = drawn(three_pages());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_TRUE(result == expected);
}

TEST(Draw, PrintsEveryCyrillicAndTypographicCharacter) {
  PISAR_NEEDS_TOOL("qpdf", "qpdf");
  PISAR_NEEDS_TOOL("pdftotext", "poppler-utils");
  const Face& face = builtin_face("Liberation Serif", false, false);
  LaidOut laid_out;
  laid_out.pages.push_back(sheet());
  std::string expected;
  float y = 60;
  for (char32_t begin = 0x20; begin < 0x2300; begin += 16) {
    std::string text;
    for (char32_t character = begin; character < begin + 16; ++character) {
      const bool wanted = (character >= 0x21 && character < 0x7F) || (character >= 0xA1 && character < 0x180) ||
                          (character >= 0x400 && character < 0x530) || (character >= 0x2010 && character < 0x2300);
      // Combining marks and invisible characters are no words of their own, and Poppler decomposes some symbols.
      const bool combining = character >= 0x483 && character <= 0x489;
      const bool invisible = character == 0xAD || (character >= 0x2028 && character <= 0x202F) ||
                             (character >= 0x205F && character <= 0x2070) || character == 0x2011;
      if (wanted && !combining && !invisible && face.glyph(character)) utf8::append(text, character);
    }
    if (text.empty()) continue;
    if (y > 780) {
      laid_out.pages.push_back(sheet());
      y = 60;
    }
    laid_out.pages.back().runs.push_back(line(face, 12, 60, y, text));
    y += 20;
    expected += text + '\n';
  }
  EXPECT_GT(utf8::length(expected), 700U);
  EXPECT_GT(FontCodes(laid_out).faces()[0].codes().encodings().size(), 2U);
  const std::string bytes = drawn(laid_out);
  expect_sound(bytes);
  std::string text = text_of(bytes);
  std::erase(text, '\f');
  EXPECT_EQ(text, expected);
}

TEST(Draw, WritesMoreThan65536Objects) {
  PISAR_NEEDS_TOOL("qpdf", "qpdf");
  LaidOut laid_out;
  for (int page = 0; page < 70; ++page) {
    laid_out.pages.push_back(sheet());
    for (int link = 0; link < 1000; ++link) {
      laid_out.pages.back().links.push_back({10, static_cast<float>(link % 800), 20, 5, "https://fioco.ru/"});
    }
  }
  const std::string bytes = drawn(laid_out);
  EXPECT_EQ(read_objects(bytes).rbegin()->first, 70000 + 70 * 2 + 2 + 1 + 1 + 3 + 3 + 141 + 2 + 1);
  expect_sound(bytes);
}

TEST(Draw, TakesTimeInProportionToThePages) {
  const auto seconds = [](int pages) {
    const LaidOut three = three_pages();
    LaidOut laid_out;
    for (int i = 0; i < pages; ++i) laid_out.pages.push_back(three.pages[static_cast<std::size_t>(i) % 3]);
    for (int i = 0; i < pages; ++i) {
      laid_out.anchors.push_back({"a" + std::to_string(i), i, 0});
      laid_out.outline.push_back({1 + i % 3, "Школа " + std::to_string(i), i, 0});
      for (LinkArea& link : laid_out.pages[static_cast<std::size_t>(i)].links) link.target = "#a" + std::to_string(i);
    }
    const double begin = cpu_seconds();
    const std::string bytes = drawn(laid_out);
    const double end = cpu_seconds();
    EXPECT_EQ(objects_with(read_objects(bytes), {"/Type/Page/"}).size(), static_cast<std::size_t>(pages));
    return end - begin;
  };
  (void)seconds(10);
  EXPECT_LT(seconds(1000), 30 * seconds(100) + 0.05);  // ten times as much, give or take the machine's other work
}

TEST(Draw, BalancesTheTreeOfManyPages) {
  LaidOut laid_out;
  for (int page = 0; page < 500; ++page) laid_out.pages.push_back(sheet());
  const std::string bytes = drawn(laid_out);
  const auto nodes = objects_with(read_objects(bytes), {"/Type/Pages"});
  ASSERT_EQ(nodes.size(), 9U);  // 8 of at most 64 pages and the root
  EXPECT_NE(nodes[0].text.find("/Count 64"), std::string::npos);
  EXPECT_NE(nodes[7].text.find("/Count 52"), std::string::npos);
  EXPECT_NE(nodes[8].text.find("/Count 500"), std::string::npos);
  PISAR_NEEDS_TOOL("qpdf", "qpdf");
  expect_sound(bytes);
}

}  // namespace
}  // namespace pisar::pdf
