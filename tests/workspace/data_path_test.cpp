#include "workspace/data_path.h"

#include <gtest/gtest.h>

#include "load/load.h"

namespace pisar {
namespace {

/// The text at the pointer in the data, or «нет».
std::string text_at(std::string_view pointer) {
  SourceMap sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("a.json", R"([{"name": "А", "a/b": [1, 22]}, 5])");
  const auto root = load_json(file, sources, diagnostics);
  const auto span = find_path(root.value(), pointer);
  return span ? std::string(sources.text(*span)) : "нет";
}

TEST(DataPath, FindsFieldsWithTheirNamesAndItems) {
  EXPECT_EQ(text_at("/0/name"), R"("name": "А")");
  EXPECT_EQ(text_at("/0/a~1b/1"), "22");
  EXPECT_EQ(text_at("/1"), "5");
}

TEST(DataPath, IsNoneWhereNothingIs) {
  for (const char* pointer : {"/2", "/0/nam", "/1/x", "/-1", "/0x", "/", "0", "/99999999999999999999"}) {
    EXPECT_EQ(text_at(pointer), "нет") << pointer;
  }
}

}  // namespace
}  // namespace pisar
