#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/diagnostic_text.h"
#include "load/load.h"
#include "tests/support/files.h"
#include "workspace/data_files.h"

namespace pisar::testing {

/// A folder with data/ and schemas/, whose data are loaded.
class DataFolder : public ::testing::Test {
 protected:
  void file(const char* path, std::string_view text) { write_file(folder_.path() / path, text); }

  void load() {
    const std::unique_ptr<FileSystem> files = make_disk(folder_.path());
    SchemaStore schemas([&](std::string_view name) -> std::optional<Value> {
      const std::filesystem::path path = std::filesystem::path("schemas") / name;
      if (!files->exists(path)) return std::nullopt;
      return load_file(*files, path, {}, sources_, diagnostics_);
    });
    data_ = load_data_files(*files, schemas, sources_, diagnostics_).data;
  }

  /// All that is said when the data are loaded.
  std::string messages() {
    load();
    return to_text(diagnostics_, sources_);
  }

  /// «key=value» of every field of every record of the variable; «?» for what is no scalar.
  std::string rows(std::string_view name) {
    const auto found = data_.find(name);
    if (found == data_.end()) return "no data\n" + to_text(diagnostics_, sources_);
    std::string text;
    for (const Value& row : found->second.array()) {
      text += text.empty() ? "" : " | ";
      std::string_view separator;
      for (const Member& member : row.object().members()) {
        text += separator;
        text += member.key + "=" + scalar(member.value);
        separator = " ";
      }
    }
    return text;
  }

  static std::string scalar(const Value& value) {
    if (value.is_text()) return value.text();
    if (value.is_number()) return value.number().shortest();
    if (value.is_boolean()) return value.boolean() ? "true" : "false";
    if (value.is_missing()) return "(" + value.missing().reason + ")";
    return "?";
  }

  TemporaryFolder folder_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  DataSet data_;
};

}  // namespace pisar::testing
