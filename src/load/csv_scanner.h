#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace pisar {

/// What stands in a cell that CSV does not allow.
enum class CsvError : std::uint8_t { none, open_quote, quote_within, text_after_quote };

/// Cuts a CSV text into cells: quotes, doubled quotes, line ends (LF, CRLF, CR) within them and between rows.
class CsvScanner {
 public:
  /// A cell: [begin, end) are its bytes, quotes included, blanks around it not.
  struct Cell {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool quoted = false;
    bool doubled = false;  ///< whether it holds doubled quotes or a carriage return
    bool ends_row = false;
    CsvError error = CsvError::none;
    std::size_t error_at = 0;
  };

  /// Text from `offset` on, its byte order mark passed already.
  CsvScanner(std::string_view text, std::size_t offset, char separator)
      : text_(text), at_(offset), separator_(separator) {}

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] std::size_t offset() const { return at_; }
  /// The next cell. After an error the scanner stands where the mistake was found.
  Cell next();
  /// The text of a cell without its quotes, line ends as «\n».
  [[nodiscard]] std::string text(const Cell& cell) const;

 private:
  [[nodiscard]] bool at_line_end() const { return at_end() || text_[at_] == '\n' || text_[at_] == '\r'; }
  void skip_blanks();
  void read_quoted(Cell& cell);
  void read_plain(Cell& cell);
  void finish(Cell& cell);

  std::string_view text_;
  std::size_t at_;
  char separator_;
};

/// The sign that parts the cells, with where the first row begins (after a line «sep=;» of Excel). None when no sign
/// fits the headings and the rows.
struct CsvStart {
  std::size_t first_row = 0;
  std::optional<char> separator;
};
[[nodiscard]] CsvStart find_csv_start(std::string_view text);

}  // namespace pisar
