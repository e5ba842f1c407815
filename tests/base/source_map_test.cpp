#include "base/source_map.h"

#include <gtest/gtest.h>

namespace pisar {
namespace {

TEST(SourceMap, CountsColumnsInCharacters) {
  SourceMap sources;
  const FileId file = sources.add("data.yaml", "имя: школа\r\nгод: 2022");
  const auto offset = static_cast<std::uint32_t>(std::string_view("имя: школа\r\nгод: ").size());
  const Position at = sources.position(file, offset);
  EXPECT_EQ(at.line, 2U);
  EXPECT_EQ(at.column, 6U);
  EXPECT_EQ(sources.line(file, 1), "имя: школа");
  EXPECT_EQ(sources.line(file, 3), "");
  EXPECT_EQ(sources.place({file, offset, offset + 4}), "data.yaml:2:6");
  EXPECT_EQ(sources.text(Span{file, offset, offset + 4}), "2022");
}

TEST(SourceMap, DoesNotCountTheByteOrderMark) {
  SourceMap sources;
  const FileId file = sources.add("a", "\xEF\xBB\xBFключ: 1\n");
  EXPECT_EQ(sources.position(file, 3).column, 1U);
  EXPECT_EQ(sources.line(file, 1), "ключ: 1");
}

TEST(SourceMap, AnOffsetPastTheEndIsTheEnd) {
  SourceMap sources;
  const FileId file = sources.add("a", "xy");
  EXPECT_EQ(sources.position(file, 100).column, 3U);
  EXPECT_EQ(sources.place({}), "");
}

}  // namespace
}  // namespace pisar
