// Random documents: whatever their tables, spans and keeps, every word is printed once, in order, between the margins.

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <sstream>

#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::Laid;
using testing::lay;
using testing::mm;
using testing::plain_profile;
using testing::run_text;

// Every word is «text-word», so that the words of one text can be followed in their order.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Blocks document() {
    Blocks blocks;
    for (int i = between(1, 12); i > 0; --i) blocks.push_back(any_block(0));
    return blocks;
  }
  [[nodiscard]] const std::vector<int>& words_of() const { return words_of_; }

 private:
  int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  bool one_in(int n) { return between(1, n) == 1; }

  Paragraph text(int most_words, const std::string& style) {
    const auto number = words_of_.size();
    const int words = between(0, most_words);
    words_of_.push_back(words);
    Paragraph result;
    result.style = style;
    for (int i = 0; i < words; ++i) {
      const std::string word = std::to_string(number) + ":" + std::to_string(i);
      result.content.push_back(text_inline(word + " "));
      if (one_in(12)) result.content.push_back(testing::inline_of(Inline::Kind::line_break));
    }
    if (one_in(8)) result.format.keep_with_next = true;
    if (one_in(8)) result.format.keep_together = true;
    if (one_in(8)) result.format.space_before = between(1, 40);
    if (one_in(8)) result.format.space_after = between(1, 40);
    if (one_in(8)) result.format.align = static_cast<Align>(between(0, 3));
    return result;
  }

  Block any_block(int depth) {
    switch (depth < 2 ? between(0, 10) : 0) {
      case 0:
      case 1:
      case 2:
        return block(text(150, "text"));
      case 3:
      case 4:
      case 5:
        return block(table(depth));
      case 6:
        return testing::page_break();
      case 7: {
        Keep keep;
        for (int i = between(0, 4); i > 0; --i) keep.blocks.push_back(any_block(depth + 1));
        return block(keep);
      }
      case 8: {
        Columns columns;
        columns.count = between(2, 4);
        for (int i = between(0, 4); i > 0; --i) columns.blocks.push_back(block(text(60, "text")));
        return block(columns);
      }
      case 9: {
        Section section;
        section.kind = one_in(2) ? Section::Kind::annex : Section::Kind::plain;
        section.landscape = one_in(2);
        for (int i = between(0, 3); i > 0; --i) section.blocks.push_back(any_block(depth + 1));
        return block(section);
      }
      default: {
        Sheet sheet;
        sheet.landscape = one_in(2);
        for (int i = between(0, 2); i > 0; --i) sheet.blocks.push_back(any_block(depth + 1));
        return block(sheet);
      }
    }
  }

  Table table(int depth) {
    Table result;
    const int columns = between(1, 4);
    for (int c = 0; c < columns; ++c) {
      Column column;
      if (one_in(3)) column.width = {ColumnWidth::Unit::mm, static_cast<double>(between(20, 40))};
      if (one_in(4)) column.width = {ColumnWidth::Unit::share, static_cast<double>(between(1, 3))};
      result.columns.push_back(column);
    }
    result.borders = !one_in(4);
    result.keep_together = one_in(5);
    result.keep_with_next = one_in(5);
    const int rows = one_in(3) ? between(20, 90) : between(1, 8);
    const int header = one_in(2) ? between(0, 2) : 0;
    std::vector<int> covered(static_cast<std::size_t>(columns), 0);
    for (int r = 0; r < rows; ++r) {
      Row row;
      row.kind = r < header ? Row::Kind::header : one_in(9) ? Row::Kind::section : Row::Kind::body;
      for (int c = 0; c < columns; ++c) {
        const auto at = static_cast<std::size_t>(c);
        if (covered[at] > 0) {
          --covered[at];
          continue;
        }
        Cell cell;
        // A header is printed on every page, so its words are not counted.
        if (r >= header) {
          for (int i = one_in(4) ? 2 : 1; i > 0; --i)
            cell.content.push_back(block(text(depth == 0 && one_in(40) ? 700 : 12, "table")));
          if (depth == 0 && one_in(60)) cell.content.push_back(block(table(1)));
        }
        if (one_in(9)) cell.row_span = between(1, 7);
        if (r < header) cell.row_span = 1;
        cell.vertical_align = static_cast<VerticalAlign>(between(0, 2));
        covered[at] = cell.row_span - 1;
        row.cells.push_back(std::move(cell));
      }
      result.rows.push_back(std::move(row));
    }
    return result;
  }

  std::mt19937 random_;
  std::vector<int> words_of_;
};

TEST(RandomDocuments, PrintEachWordOnceInOrderBetweenTheMargins) {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    Generator generator(seed);
    const Laid laid = lay(generator.document());
    if (laid.diagnostics.has_errors()) continue;  // a table is too wide
    std::vector<int> next(generator.words_of().size(), 0);
    for (const Page& page : laid.out.pages) {
      for (const GlyphRun& run : page.runs) {
        ASSERT_GT(run.y, mm(20)) << "seed " << seed;
        ASSERT_LT(run.y, page.height - mm(20)) << "seed " << seed << ": " << run_text(run);
        ASSERT_LT(testing::right_edge(run), page.width - mm(10) + 0.01F) << "seed " << seed << ": " << run_text(run);
        std::istringstream words(run_text(run));
        for (std::string word; words >> word;) {
          const std::size_t colon = word.find(':');
          if (colon == std::string::npos) continue;  // the name of a sheet
          const auto text = static_cast<std::size_t>(std::stoi(word));
          ASSERT_EQ(std::stoi(word.substr(colon + 1)), next.at(text)++) << "seed " << seed << ": " << word;
        }
      }
    }
    ASSERT_EQ(next, generator.words_of()) << "seed " << seed;
  }
}

}  // namespace
}  // namespace pisar
