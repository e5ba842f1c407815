#include "cli/text_table.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace pisar {

TextTable::TextTable(std::vector<std::string> header, std::vector<Align> aligns) : aligns_(std::move(aligns)) {
  rows_.push_back(std::move(header));
}

void TextTable::add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

std::string TextTable::text() const {
  std::vector<std::size_t> widths(aligns_.size(), 0);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], utf8::columns(row[i]));
  }
  std::string out;
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - utf8::columns(row[i]), ' ');
      if (i > 0) line += "  ";
      line += aligns_[i] == Align::right ? padding + row[i] : row[i] + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::string size_text(std::size_t bytes) {
  constexpr std::size_t kilobyte = 1024;
  if (bytes < kilobyte) return std::to_string(bytes) + " Б";
  if (bytes < kilobyte * kilobyte) return std::to_string((bytes + kilobyte / 2) / kilobyte) + " КБ";
  const std::size_t tenths = (bytes * 10 + kilobyte * kilobyte / 2) / (kilobyte * kilobyte);
  return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " МБ";
}

}  // namespace pisar
