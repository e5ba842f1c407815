// Charts: their axes, their shapes, their words.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "document/chart_scale.h"
#include "layout/chart_words.h"
#include "tests/layout/setting.h"

namespace pisar {
namespace {

using testing::block;
using testing::Laid;
using testing::lay;
using testing::mm;
using testing::paragraph;
using testing::plain_profile;
using testing::run_text;

std::vector<std::string> texts(const Scale& scale) {
  std::vector<std::string> all;
  for (const Scale::Tick& tick : scale.ticks) all.push_back(tick.text);
  return all;
}

using Texts = std::vector<std::string>;

TEST(ChartScale, StepsAreRoundAndRussian) {
  EXPECT_EQ(texts(scale_of(0, 47, true, 5)), (Texts{"0", "10", "20", "30", "40", "50"}));
  EXPECT_EQ(texts(scale_of(0.12, 0.94, true, 5)), (Texts{"0,0", "0,2", "0,4", "0,6", "0,8", "1,0"}));
  EXPECT_EQ(texts(scale_of(-7, 12, true, 5)), (Texts{"\u221210", "\u22125", "0", "5", "10", "15"}));
  EXPECT_EQ(texts(scale_of(0, 23'000, true, 5)),
            (Texts{"0", "5000", "10\u00A0000", "15\u00A0000", "20\u00A0000", "25\u00A0000"}));
}

TEST(ChartScale, LeavesZeroOutOnRequest) {
  EXPECT_EQ(texts(scale_of(4.1, 4.4, false, 4)), (Texts{"4,1", "4,2", "4,3", "4,4"}));
}

TEST(ChartScale, OfOneNumber) {
  EXPECT_EQ(texts(scale_of(0, 0, true, 2)), (Texts{"0,0", "0,5", "1,0"}));
  const Scale scale = scale_of(50, 50, false, 4);
  EXPECT_LE(scale.low, 50);
  EXPECT_GE(scale.high, 50);
  EXPECT_GT(scale.high, scale.low);
}

TEST(ChartScale, HoldsAllNumbersInFewSteps) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> exponent(-6, 15);
  std::uniform_real_distribution<double> share(-1, 1);
  for (int i = 0; i < 2000; ++i) {
    const double size = std::pow(10, exponent(random));
    const auto [least, greatest] = std::minmax({size * share(random), size * share(random)});
    const int steps = 2 + i % 7;
    const Scale scale = scale_of(least, greatest, i % 2 == 0, steps);
    const double slack = (scale.high - scale.low) * 1e-6;
    EXPECT_LE(scale.low, least + slack);
    EXPECT_GE(scale.high, greatest - slack);
    EXPECT_GE(scale.ticks.size(), 2U);
    EXPECT_LE(scale.ticks.size(), static_cast<std::size_t>(steps) + 1);
    EXPECT_TRUE(i % 2 != 0 || (scale.low <= 0 && scale.high >= 0));
  }
}

TEST(ChartWords, BreakAtSpacesAndCutWhatHasNoRoom) {
  const layout::Typeface typeface("Liberation Serif");
  const layout::ChartWords words(typeface, 10);
  const float room = words.width("Гунхалинская");
  EXPECT_EQ(words.lines("МКОУ Гунхалинская СОШ", room, 3), (Texts{"МКОУ", "Гунхалинская", "СОШ"}));
  EXPECT_EQ(words.lines("МКОУ Гунхалинская СОШ", room, 2), (Texts{"МКОУ", "Гунхалинс…"}));
  EXPECT_EQ(words.lines("Нововоскресенская", words.width("Нововос"), 9), (Texts{"Нововос", "кресенс", "кая"}));
  EXPECT_EQ(words.lines("", room, 2), Texts{});
  EXPECT_FLOAT_EQ(words.widest_word("МКОУ Гунхалинская СОШ"), room);
}

Chart chart(Chart::Kind kind, std::size_t series, const std::vector<std::string>& categories) {
  Chart node;
  node.kind = kind;
  node.categories = categories;
  for (std::size_t s = 0; s < series; ++s) {
    Chart::Series one{"Показатель " + std::to_string(s + 1), {}};
    for (std::size_t c = 0; c < categories.size(); ++c) {
      const auto number = static_cast<std::int64_t>(10 + 7 * c + 3 * s);
      one.values.push_back(Chart::Value{Number(number), std::to_string(number)});
    }
    node.series.push_back(std::move(one));
  }
  return node;
}

const std::vector<std::string> years = {"2021/22", "2022/23", "2023/24", "2024/25"};

std::vector<Chart::Kind> kinds() {
  return {Chart::Kind::bars, Chart::Kind::stacked, Chart::Kind::lines, Chart::Kind::hbars};
}

/// Nothing of the page's drawing or of its words is outside of the margins or of the drawing's box.
void expect_within(const Laid& laid, const Profile& profile) {
  for (const Page& page : laid.out.pages) {
    for (const Drawing& drawing : page.drawings) {
      EXPECT_GE(drawing.x, mm(profile.margin_left) - 0.1F);
      EXPECT_LE(drawing.x + drawing.width, page.width - mm(profile.margin_right) + 0.1F);
      EXPECT_LE(drawing.y + drawing.height, page.height - mm(profile.margin_bottom) + 0.1F);
      for (const Shape& shape : drawing.shapes) {
        for (const auto& path : shape.paths) {
          for (const Point& point : path) {
            EXPECT_TRUE(point.x > drawing.x - 1 && point.x < drawing.x + drawing.width + 1) << point.x;
            EXPECT_TRUE(point.y > drawing.y - 1 && point.y < drawing.y + drawing.height + 1) << point.y;
          }
        }
      }
      for (const GlyphRun& run : page.runs) {
        if (run.element != drawing.element) continue;
        EXPECT_GE(run.x, drawing.x - 1) << run_text(run);
        EXPECT_LE(testing::right_edge(run), drawing.x + drawing.width + 1) << run_text(run);
        EXPECT_TRUE(run.y > drawing.y && run.y < drawing.y + drawing.height + 1) << run_text(run);
      }
    }
  }
}

/// Words of a chart do not print over each other.
void expect_apart(const Laid& laid) {
  const Page& page = laid.out.pages.at(0);
  for (std::size_t i = 0; i < page.runs.size(); ++i) {
    for (std::size_t j = i + 1; j < page.runs.size(); ++j) {
      const GlyphRun& a = page.runs[i];
      const GlyphRun& b = page.runs[j];
      const bool side_by_side = testing::right_edge(a) <= b.x + 0.1F || testing::right_edge(b) <= a.x + 0.1F;
      const float least = 0.65F * std::min(a.size, b.size);  // the height of capitals
      EXPECT_TRUE(side_by_side || std::abs(a.y - b.y) >= least) << run_text(a) << " over " << run_text(b);
    }
  }
}

TEST(Charts, OfAllKindsStayInTheirBoxes) {
  const auto profile = plain_profile();
  const std::vector<std::string> schools = {"МКОУ «Гунхалинская средняя общеобразовательная школа»",
                                            "МКОУ «Шиворская СОШ»", "Гимназия",
                                            "Лицей № 1 имени Героя Советского Союза"};
  for (const Chart::Kind kind : kinds()) {
    for (std::size_t series = 1; series <= 6; ++series) {
      for (const auto& categories : {years, schools}) {
        Chart node = chart(kind, series, categories);
        if (series == 1) node.level = Chart::Level{"По району", {Number(18), "18,0"}};
        const Laid laid = lay({{node, {}}}, profile);
        ASSERT_EQ(laid.out.pages.size(), 1U);
        ASSERT_EQ(laid.out.pages[0].drawings.size(), 1U);
        EXPECT_TRUE(laid.diagnostics.empty());
        expect_within(laid, *profile);
        expect_apart(laid);
      }
    }
  }
}

TEST(Charts, ThatAreFullStayOnTheirPage) {
  const auto profile = plain_profile();
  for (const Chart::Kind kind : kinds()) {
    std::vector<std::string> many;
    for (int i = 1; i <= 60; ++i) many.push_back("МКОУ «Школа № " + std::to_string(i) + "»");
    const Laid laid = lay({{chart(kind, 1, many), {}}}, profile);
    ASSERT_EQ(laid.out.pages.size(), 1U);
    EXPECT_TRUE(laid.diagnostics.empty());
    expect_within(laid, *profile);
  }
}

/// Filled rectangles of a grey, in the order of drawing.
std::vector<const Shape*> fills(const Laid& laid, float grey) {
  std::vector<const Shape*> found;
  for (const Shape& shape : laid.out.pages.at(0).drawings.at(0).shapes) {
    if (shape.kind == Shape::Kind::fill && shape.grey == grey) found.push_back(&shape);
  }
  return found;
}

TEST(Charts, BarsAreAsLongAsTheirNumbers) {
  Chart node = chart(Chart::Kind::bars, 1, years);
  const Laid laid = lay({{node, {}}});
  const auto bars = fills(laid, 0.35F);
  ASSERT_EQ(bars.size(), 4U);
  const auto height = [&](std::size_t i) { return bars[i]->paths[0][2].y - bars[i]->paths[0][0].y; };
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(height(i) / height(0), (10.0 + 7.0 * i) / 10.0, 0.01);
}

TEST(Charts, StackedBarsStandOnEachOther) {
  const Laid laid = lay({{chart(Chart::Kind::stacked, 3, {"2023"}), {}}});
  const auto dark = fills(laid, 0.35F);
  const auto light = fills(laid, 0.8F);
  ASSERT_EQ(dark.size(), 2U);  // the bar and its sample in the legend
  ASSERT_EQ(light.size(), 2U);
  const float foot = dark[0]->paths[0][2].y;
  const float first = foot - dark[0]->paths[0][0].y;  // 10, then 13, then 16
  EXPECT_NEAR(foot - light[0]->paths[0][2].y, first * 2.3F, 0.1F);
  EXPECT_NEAR(foot - light[0]->paths[0][0].y, first * 3.9F, 0.1F);
}

TEST(Charts, LinesHaveGaps) {
  Chart node = chart(Chart::Kind::lines, 1, {"2020", "2021", "2022", "2023", "2024"});
  node.series[0].values[2].reset();
  const Laid laid = lay({{node, {}}});
  std::vector<std::size_t> points;
  for (const Shape& shape : laid.out.pages[0].drawings[0].shapes) {
    if (shape.kind == Shape::Kind::stroke && shape.thickness > 1) points.push_back(shape.paths[0].size());
  }
  EXPECT_EQ(points, (std::vector<std::size_t>{2, 2}));
}

TEST(Charts, BarsLieDownWhereTheirNamesHaveNoRoom) {
  std::vector<std::string> names;
  for (int i = 0; i < 12; ++i) names.push_back("Нововоскресенская СОШ " + std::to_string(i));
  const Laid laid = lay({{chart(Chart::Kind::bars, 1, names), {}}});
  const auto bars = fills(laid, 0.35F);
  ASSERT_EQ(bars.size(), 12U);
  EXPECT_FLOAT_EQ(bars[0]->paths[0][0].x, bars[11]->paths[0][0].x);
  EXPECT_LT(bars[0]->paths[0][0].y, bars[11]->paths[0][0].y);
}

TEST(Charts, AreAsHighAsAsked) {
  Chart node = chart(Chart::Kind::bars, 1, years);
  node.height = 70;
  node.width = 100;
  const Laid laid = lay({{node, {}}});
  EXPECT_NEAR(laid.out.pages[0].drawings[0].height, mm(70), 0.01);
  EXPECT_NEAR(laid.out.pages[0].drawings[0].width, mm(100), 0.01);
}

TEST(Charts, GoToThePageThatHasRoomForThemWithTheirTitle) {
  Blocks blocks;
  for (int i = 0; i < 40; ++i) blocks.push_back(block(paragraph("Строка")));
  Paragraph title = paragraph("Доля", "caption");
  title.format.keep_with_next = true;
  blocks.push_back(block(title));
  blocks.push_back({chart(Chart::Kind::bars, 1, years), {}});
  const Laid laid = lay(std::move(blocks));
  ASSERT_EQ(laid.out.pages.size(), 2U);
  EXPECT_TRUE(laid.out.pages[0].drawings.empty());
  EXPECT_EQ(run_text(laid.out.pages[1].runs.front()), "Доля");
}

TEST(Charts, StandInColumnsAsWideAsThese) {
  Columns columns;
  columns.count = 2;
  columns.gap = 10;
  columns.blocks = {block(paragraph("Текст")), {chart(Chart::Kind::bars, 1, years), {}}};
  const auto profile = plain_profile();
  const Laid laid = lay({block(paragraph("Перед колонками")), {std::move(columns), {}}}, profile);
  ASSERT_EQ(laid.out.pages.at(0).drawings.size(), 1U);
  const double text = profile->page_width - profile->margin_left - profile->margin_right;
  EXPECT_NEAR(laid.out.pages[0].drawings[0].width, mm((text - 10) / 2), 0.05);
  EXPECT_EQ(run_text(laid.out.pages[0].runs.front()), "Перед колонками");
  EXPECT_GT(laid.out.pages[0].drawings[0].y, laid.out.pages[0].runs.front().y);
}

TEST(Charts, InCellsShrinkToTheirColumn) {
  Table table;
  table.columns.resize(2);
  table.columns[0].width = {ColumnWidth::Unit::mm, 60};
  Row row = testing::row({"", "Школа"});
  row.cells[0].content = {{chart(Chart::Kind::bars, 1, years), {}}};
  table.rows.push_back(std::move(row));
  const auto profile = plain_profile();
  const Laid laid = lay({block(std::move(table))}, profile);
  ASSERT_EQ(laid.out.pages.at(0).drawings.size(), 1U);
  EXPECT_NEAR(laid.out.pages[0].drawings[0].width, mm(60 - 2 * profile->cell_padding), 0.05);
}

TEST(Charts, AreDescribedByTheirFigures) {
  Chart node = chart(Chart::Kind::bars, 1, {"2023", "2024", "2025"});
  node.title = "Доля «4» и «5»";
  node.unit = "%";
  node.series[0].values[1].reset();
  node.level = Chart::Level{"Среднее", {Number(17), "17,0"}};
  const Laid laid = lay({{node, {}}});
  ASSERT_EQ(laid.out.structure.size(), 2U);
  EXPECT_EQ(laid.out.structure[1].role, StructureElement::Role::figure);
  EXPECT_EQ(laid.out.structure[1].alt,
            "Столбчатая диаграмма «Доля „4“ и „5“», %: 2023 – 10; 2024 – нет данных; 2025 – 24. Среднее – 17,0.");
  EXPECT_EQ(laid.out.pages[0].drawings[0].element, 1U);
}

TEST(Charts, AreDescribedInBounds) {
  std::vector<std::string> names(60, std::string(400, 'x'));
  const Laid laid = lay({{chart(Chart::Kind::hbars, 2, names), {}}});
  const std::string& alt = laid.out.structure[1].alt;
  EXPECT_LT(alt.size(), 3000U);
  EXPECT_TRUE(alt.ends_with("; … (ещё значений: 114).")) << alt.substr(alt.size() - 60);
}

TEST(Charts, ReportCharactersThatNoFontHas) {
  const Laid laid = lay({{chart(Chart::Kind::bars, 1, {"\U0001F600"}), {}}});
  ASSERT_EQ(laid.diagnostics.all().size(), 1U);
  EXPECT_EQ(laid.diagnostics.all()[0].code, Code::character_missing);
}

}  // namespace
}  // namespace pisar
