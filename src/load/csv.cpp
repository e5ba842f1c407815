#include "load/csv.h"

#include <map>
#include <utility>

#include "base/utf8.h"
#include "load/csv_scanner.h"
#include "load/encoding.h"
#include "load/readers.h"
#include "load/source_text.h"
#include "load/tree_builder.h"

namespace pisar {

namespace {

class CsvReader {
 public:
  CsvReader(FileId file, std::string_view text, const CsvStart& start, const LoadLimits& limits,
            Diagnostics& diagnostics)
      : file_(file),
        diagnostics_(diagnostics),
        limits_(limits),
        builder_(limits, diagnostics),
        scanner_(text, start.first_row, *start.separator) {}

  std::optional<Value> read(const CsvColumns& columns, Span whole) {
    std::optional<std::vector<CsvHeading>> headings = read_headings();
    if (!headings) return std::nullopt;
    std::optional<std::vector<CsvColumn>> made = columns(*headings);
    if (!made) return std::nullopt;
    columns_ = *std::move(made);
    if (!builder_.open_list(whole)) return std::nullopt;
    while (!scanner_.at_end()) {
      if (!read_row()) return std::nullopt;
    }
    TreeBuilder::Closed list = builder_.close(whole.end);
    if (mistakes_ > 0 || !builder_.add(std::move(list.value), list.nodes)) return std::nullopt;
    return builder_.take_result();
  }

 private:
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  [[nodiscard]] Span span(const CsvScanner::Cell& cell) const { return span(cell.begin, cell.end); }

  std::optional<std::vector<CsvHeading>> read_headings() {
    std::vector<CsvHeading> headings;
    bool named = false;
    CsvScanner::Cell cell;
    do {
      cell = scanner_.next();
      if (!readable(cell)) return std::nullopt;
      if (headings.size() == limits_.columns) {
        diagnostics_
            .report(Code::load_limit, span(cell), "слишком много столбцов: больше " + std::to_string(limits_.columns))
            .hint("проверьте, не записана ли вся таблица одной строкой");
        return std::nullopt;
      }
      std::string text(utf8::trim(scanner_.text(cell)));
      named = named || !text.empty();
      headings.push_back({std::move(text), span(cell)});
    } while (!cell.ends_row);
    if (named) return headings;
    diagnostics_.report(Code::csv_syntax, headings.front().where, "в первой строке нет заголовков столбцов")
        .hint("первая строка таблицы – заголовки: имена полей или их названия из схемы");
    return std::nullopt;
  }

  bool read_row() {
    bool record = false;
    std::size_t end = 0;
    CsvScanner::Cell cell;
    for (std::size_t column = 0; column == 0 || !cell.ends_row; ++column) {
      cell = scanner_.next();
      if (!readable(cell)) return false;
      std::string text = scanner_.text(cell);
      if (utf8::trim(text).empty()) continue;
      if (column >= columns_.size() || columns_[column].key.empty()) {
        report_stray(cell, column);
        if (mistakes_ >= most_mistakes) return false;
        continue;
      }
      if (!record && !builder_.open_record(span(cell))) return false;
      record = true;
      end = cell.end;
      if (!add(columns_[column], std::move(text), span(cell))) return false;
    }
    if (!record) return true;
    TreeBuilder::Closed closed = builder_.close(static_cast<std::uint32_t>(end));
    return builder_.add(std::move(closed.value), closed.nodes);
  }

  bool add(const CsvColumn& column, std::string text, Span where) {
    std::optional<Value> value(std::in_place, std::move(text), where);
    if (column.make) value = column.make(*std::move(value));
    if (!value) return true;
    builder_.key(column.key, where);
    return builder_.add(*std::move(value));
  }

  void report_stray(const CsvScanner::Cell& cell, std::size_t column) {
    ++mistakes_;
    Diagnostic& diagnostic =
        column >= columns_.size()
            ? diagnostics_.report(Code::csv_syntax, span(cell),
                                  "ячеек в строке больше, чем заголовков: их " + std::to_string(columns_.size()))
            : diagnostics_.report(Code::csv_syntax, span(cell),
                                  "ячейка заполнена, а у столбца " + std::to_string(column + 1) + " нет заголовка");
    diagnostic.hint("озаглавьте столбец; если знак-разделитель стоит внутри текста, возьмите ячейку в кавычки");
    if (mistakes_ == most_mistakes) diagnostic.hint("дальше файл не прочитан: в нём слишком много таких ошибок");
  }

  /// Whether the cell's text may be taken; reported when not.
  bool readable(const CsvScanner::Cell& cell) {
    switch (cell.error) {
      case CsvError::none:
        return builder_.allows_scalar(cell.end - cell.begin, span(cell));
      case CsvError::open_quote:
        diagnostics_.report(Code::csv_syntax, span(cell.error_at, cell.error_at + 1), "кавычка не закрыта")
            .hint("закройте её в конце ячейки; кавычка внутри текста пишется дважды: \"МБОУ \"\"СОШ № 1\"\"\"");
        return false;
      case CsvError::quote_within:
        diagnostics_
            .report(Code::csv_syntax, span(cell.error_at, cell.error_at + 1),
                    "кавычка внутри ячейки, которая сама в кавычки не взята")
            .hint(
                "возьмите в кавычки всю ячейку, а эту кавычку удвойте: \"МБОУ \"\"СОШ № 1\"\"\"; «ёлочки» пишут как "
                "есть");
        return false;
      case CsvError::text_after_quote:
        diagnostics_
            .report(Code::csv_syntax, span(cell.error_at, cell.error_at + 1), "после закрывающей кавычки стоит текст")
            .hint("кавычка внутри текста пишется дважды: \"МБОУ \"\"СОШ № 1\"\"\"; после ячейки ставят разделитель");
        return false;
    }
    return false;
  }

  static constexpr std::size_t most_mistakes = 20;

  FileId file_;
  Diagnostics& diagnostics_;
  const LoadLimits& limits_;
  TreeBuilder builder_;
  CsvScanner scanner_;
  std::vector<CsvColumn> columns_;
  std::size_t mistakes_ = 0;
};

}  // namespace

CsvColumns columns_by_headings(Diagnostics& diagnostics) {
  return [&diagnostics](const std::vector<CsvHeading>& headings) -> std::optional<std::vector<CsvColumn>> {
    std::map<std::string_view, Span> seen;
    std::vector<CsvColumn> columns;
    bool good = true;
    for (const CsvHeading& heading : headings) {
      columns.push_back({heading.text, {}});
      if (heading.text.empty()) continue;
      const auto [first, added] = seen.emplace(heading.text, heading.where);
      if (added) continue;
      good = false;
      diagnostics.report(Code::csv_heading, heading.where, "заголовок «" + heading.text + "» стоит над двумя столбцами")
          .place("здесь", first->second, "первый из них")
          .hint("назовите столбцы по-разному или удалите лишний");
    }
    if (!good) return std::nullopt;
    return columns;
  };
}

std::optional<Value> read_csv(FileId file, const SourceMap& sources, Diagnostics& diagnostics, const LoadLimits& limits,
                              const CsvColumns& columns) {
  const std::string_view text = sources.text(file);
  const CsvStart start = find_csv_start(text);
  if (utf8::trim(text.substr(start.first_row)).empty()) {
    diagnostics.report(Code::csv_syntax, {file, 0, 0}, "в файле нет таблицы")
        .hint("первая строка таблицы – заголовки столбцов, со второй – данные");
    return std::nullopt;
  }
  if (!start.separator) {
    const Span headings{file, static_cast<std::uint32_t>(start.first_row),
                        static_cast<std::uint32_t>(line_end(text, start.first_row))};
    diagnostics.report(Code::csv_syntax, headings, "не понять, чем разделены столбцы")
        .hint("столбцы разделяют знаком «;», «,» или табуляцией; заголовок, в котором есть такой знак, берут в кавычки")
        .hint("или назовите разделитель строкой перед заголовками: sep=;");
    return std::nullopt;
  }
  CsvReader reader(file, text, start, limits, diagnostics);
  return reader.read(columns ? columns : columns_by_headings(diagnostics), whole_file(file, sources));
}

std::optional<Value> load_csv(FileId file, const SourceMap& sources, Diagnostics& diagnostics, const LoadLimits& limits,
                              const CsvColumns& columns) {
  if (!check_characters(whole_file(file, sources), sources, diagnostics)) return std::nullopt;
  return read_csv(file, sources, diagnostics, limits, columns);
}

}  // namespace pisar
