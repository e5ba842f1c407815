// No line of a sample is too long: what is printed stays between the margins, in its cell, and apart from its
// neighbours.

#include <gtest/gtest.h>

#include <cmath>

#include "base/utf8.h"
#include "batch/plan.h"
#include "layout/layout.h"
#include "pipeline.h"
#include "tests/samples/sample_build.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

constexpr float tolerance = 0.05F;  // pt: sums of floats

std::string text_of(const GlyphRun& run) {
  std::string text;
  for (const PlacedGlyph& glyph : run.glyphs) utf8::append(text, glyph.character);
  return text;
}

// Where the last glyph ends that is no white space.
float right_edge(const GlyphRun& run) {
  float edge = run.x;
  float pen = run.x;
  for (const PlacedGlyph& glyph : run.glyphs) {
    pen += glyph.advance;
    if (glyph.character != U' ' && glyph.character != 0x00A0) edge = pen;
  }
  return edge;
}

bool is_upright(const Rule& rule) { return rule.height > rule.width; }

void expect_no_overfull_line(const Page& page, const Profile& profile) {
  constexpr float point = 72 / 25.4F;
  const float left = static_cast<float>(profile.margin_left) * point;
  const float right = page.width - static_cast<float>(profile.margin_right) * point;
  for (std::size_t i = 0; i < page.runs.size(); ++i) {
    const GlyphRun& run = page.runs[i];
    const float end = right_edge(run);
    if (end - run.x < tolerance) continue;  // white space alone
    EXPECT_GE(run.x, left - tolerance) << text_of(run);
    EXPECT_LE(end, right + tolerance) << text_of(run);
    for (const Rule& rule : page.rules) {
      const bool beside = rule.y < run.y && run.y < rule.y + rule.height;
      if (!is_upright(rule) || !beside) continue;
      EXPECT_FALSE(run.x < rule.x - tolerance && end > rule.x + rule.width + tolerance)
          << "over the border of a cell: " << text_of(run);
    }
    for (std::size_t j = i + 1; j < page.runs.size(); ++j) {
      const GlyphRun& other = page.runs[j];
      if (std::abs(other.y - run.y) > tolerance || right_edge(other) - other.x < tolerance) continue;
      EXPECT_FALSE(other.x < end - tolerance && run.x < right_edge(other) - tolerance)
          << "one over another: " << text_of(run) << " / " << text_of(other);
    }
  }
}

class Lines : public ::testing::TestWithParam<std::string> {};

TEST_P(Lines, AreNowhereOverfull) {
  const testing::SampleBuild sample(GetParam());
  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(sample.folder(), diagnostics, sources);
  ASSERT_NE(workspace, nullptr);
  std::size_t pages = 0;
  for (const Task& task : plan(*workspace, {}, all_functions(), sources, diagnostics)) {
    const std::optional<Document> document = make_document(*workspace, task, sources, diagnostics);
    ASSERT_TRUE(document) << task.id;
    SCOPED_TRACE(task.id);
    Diagnostics found;
    for (const Page& page : lay_out(*document, found).pages) {
      expect_no_overfull_line(page, *document->profile);
      ++pages;
    }
    EXPECT_TRUE(found.empty()) << task.id << ": nothing was divided or left out to fit";
  }
  EXPECT_GT(pages, 0U);
}

INSTANTIATE_TEST_SUITE_P(Samples, Lines, ::testing::ValuesIn(testing::sample_names()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace pisar
