#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pisar {

/// A table for the terminal: columns padded with spaces, the header first.
class TextTable {
 public:
  enum class Align { left, right };

  TextTable(std::vector<std::string> header, std::vector<Align> aligns);
  void add(std::vector<std::string> row);
  [[nodiscard]] bool empty() const { return rows_.size() == 1; }
  [[nodiscard]] std::string text() const;

 private:
  std::vector<Align> aligns_;
  std::vector<std::vector<std::string>> rows_;
};

/// «512 Б», «24 КБ», «1,3 МБ».
[[nodiscard]] std::string size_text(std::size_t bytes);

}  // namespace pisar
