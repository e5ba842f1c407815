#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"

namespace pisar {

/// A place as a person reads it: both count from 1, the column in characters (code points), not bytes.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Keeps the text of every file that was read, so that a Span can be shown as name:line:column with its line.
/// Files are added while the workspace is loaded (one thread); afterwards any thread may read.
class SourceMap {
 public:
  /// The folder that messages show before the names of files added afterwards («samples/levashi»); built-in files,
  /// whose names begin with «<», stand in none.
  void set_folder(std::string folder) { folder_ = std::move(folder); }

  /// Adds a file and takes its text over. `name` is what messages print, below the folder.
  /// The text is followed by `padding` NULs that may be read: readers look at whole vectors of bytes.
  static constexpr std::size_t padding = 32;
  FileId add(std::string name, std::string text);

  [[nodiscard]] std::string_view name(FileId file) const;
  [[nodiscard]] std::string_view text(FileId file) const;
  /// The bytes of the span; empty when it is unknown.
  [[nodiscard]] std::string_view text(Span span) const;

  /// Line and column of a byte; an offset past the end is the end.
  [[nodiscard]] Position position(FileId file, std::uint32_t offset) const;
  /// The line's text without its line end; `line` counts from 1.
  [[nodiscard]] std::string_view line(FileId file, std::uint32_t line) const;

  /// A span as «name:line:column», or an empty string when it is unknown.
  [[nodiscard]] std::string place(Span span) const;

 private:
  struct File {
    std::string name;
    std::string padded;
    std::size_t size = 0;  // of the text
    [[nodiscard]] std::string_view text() const { return std::string_view(padded).substr(0, size); }
    std::vector<std::uint32_t> line_starts;
  };
  [[nodiscard]] const File& file(FileId id) const { return files_.at(id - 1); }

  std::string folder_;
  std::deque<File> files_;  // a deque: the texts never move
};

}  // namespace pisar
