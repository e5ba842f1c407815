#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/chart_text.h"
#include "document/table_grid.h"
#include "resolve/passes.h"

namespace pisar::resolving {
namespace {

constexpr std::size_t most_series = 6;                    // that shades and hatchings tell apart
constexpr std::size_t most_bars = 60;                     // categories that a page has room for
constexpr std::size_t most_points = 240;                  // of a line
constexpr std::int64_t greatest = 1'000'000'000'000'000;  // by absolute value

/// What a cell without a figure may hold.
constexpr std::array<std::string_view, 10> gaps = {"",    "–", "—", "-",          "…",
                                                   "н/д", "х", "x", "нет данных", "нет сведений"};

using Tables = std::map<std::string, const Table*, std::less<>>;

std::string one_line(const Cell* cell) {
  std::string text;
  if (cell == nullptr) return text;
  for (const Block& block : cell->content) {
    const auto* paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph == nullptr) continue;
    const std::string one = plain_text(paragraph->content);
    if (!text.empty() && !one.empty()) text += ' ';
    text += one;
  }
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\t', ' ');
  return text;
}

/// A number as papers write it: «1 234,5», «−3», «12 %».
std::optional<Number> parse_russian(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> spellings = {
      {{"\u00A0", ""}, {"\u202F", ""}, {" ", ""}, {"%", ""}, {",", "."}, {"\u2212", "-"}}};
  std::string plain(text);
  for (const auto& [written, meant] : spellings) {
    for (std::size_t at = 0; (at = plain.find(written, at)) != std::string::npos; at += meant.size()) {
      plain.replace(at, written.size(), meant);
    }
  }
  return Number::parse(plain);
}

/// Typography has changed the spaces of the table's texts, not of the attributes.
std::string with_plain_spaces(std::string text) {
  constexpr std::string_view no_break_space = "\u00A0";
  for (std::size_t at = 0; (at = text.find(no_break_space, at)) != std::string::npos;) {
    text.replace(at, no_break_space.size(), " ");
  }
  return text;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return list;
}

int decimals_of(const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos) return 0;
  int count = 0;
  while (comma + 1 + static_cast<std::size_t>(count) < text.size()) {
    const char c = text[comma + 1 + static_cast<std::size_t>(count)];
    if (c < '0' || c > '9') break;
    ++count;
  }
  return std::min(count, 6);
}

/// Takes the figures of one chart; reports the first thing that is wrong.
class ChartFiller {
 public:
  ChartFiller(Chart& chart, Span where, const Tables& tables, Diagnostics& diagnostics)
      : chart_(chart), source_(chart.source), where_(where), tables_(tables), diagnostics_(diagnostics) {}

  void run() {
    if (!find_table() || !find_columns() || !sort_rows()) return;
    if (take_figures() && check() && take_level()) return;
    chart_.categories.clear();
    chart_.series.clear();
  }

 private:
  Diagnostic& report(Span where, std::string message) {
    return diagnostics_.report(Code::chart_invalid, where.known() ? where : where_, std::move(message));
  }

  bool find_table() {
    table_ = source_.typed.get();
    if (table_ == nullptr) {
      const auto found = tables_.find(source_.table);
      if (found == tables_.end()) return no_table();
      table_ = found->second;
    }
    grid_ = table_grid(*table_);
    return true;
  }

  bool no_table() {
    std::vector<std::string_view> names;
    for (const auto& [name, table] : tables_) names.push_back(name);
    const std::string_view near = nearest(source_.table, names);
    Diagnostic& diagnostic =
        report(source_.table_where, "диаграмма строится по таблице «" + source_.table + "», а такой в документе нет");
    if (!near.empty()) {
      diagnostic.hint("есть похожее имя «" + std::string(near) + "»");
    } else if (names.empty()) {
      diagnostic.hint("имя дают таблице: ::: table id=" + source_.table);
    } else {
      diagnostic.hint("таблицы с именами: " + listed(names));
    }
    return false;
  }

  /// The index of a column by its name or its number from 1.
  std::optional<int> column(const std::string& name, Span where) {
    std::vector<std::string_view> names;
    for (int c = 0; c < grid_.columns; ++c) {
      if (static_cast<std::size_t>(c) < table_->columns.size()) {
        const std::string& one = table_->columns[static_cast<std::size_t>(c)].name;
        if (one == name) return c;
        if (!one.empty()) names.push_back(one);
      }
      if (std::to_string(c + 1) == name) return c;
    }
    const std::string_view near = nearest(name, names);
    Diagnostic& diagnostic = report(where, "в таблице нет графы «" + name + "»");
    if (!near.empty()) {
      diagnostic.hint("есть похожее имя «" + std::string(near) + "»");
    } else if (names.empty()) {
      diagnostic.hint("графу называют номером, от 1 до " + std::to_string(grid_.columns) +
                      ", или именем из names=\"…\" таблицы");
    } else {
      diagnostic.hint("графы: " + listed(names) + "; годится и номер");
    }
    return std::nullopt;
  }

  bool find_columns() {
    if (!source_.category.empty()) {
      const std::optional<int> found = column(source_.category, source_.category_where);
      if (!found) return false;
      category_ = *found;
    }
    for (const std::string& name : source_.columns) {
      const std::optional<int> found = column(name, source_.columns_where);
      if (!found) return false;
      columns_.push_back(*found);
    }
    for (int c = 0; source_.columns.empty() && c < grid_.columns; ++c) {
      if (c != category_) columns_.push_back(c);
    }
    return true;
  }

  [[nodiscard]] const Cell* cell(std::size_t row, int column) const {
    return grid_.cell_at(*table_, static_cast<int>(row), column);
  }

  /// What rows are for: figures, the level, nothing.
  bool sort_rows() {
    for (std::size_t r = 0; r < table_->rows.size(); ++r) {
      const Row::Kind kind = table_->rows[r].kind;
      if (kind == Row::Kind::header) header_ = names_columns(r) ? static_cast<int>(r) : header_;
      if (kind == Row::Kind::total && source_.line == "total") level_row_ = static_cast<int>(r);
      if (kind != Row::Kind::body) continue;
      const bool level =
          !source_.line.empty() && level_row_ < 0 && with_plain_spaces(one_line(cell(r, category_))) == source_.line;
      if (level) {
        level_row_ = static_cast<int>(r);
      } else {
        rows_.push_back(r);
      }
    }
    const std::size_t categories = source_.by_rows ? columns_.size() : rows_.size();
    const std::size_t series = source_.by_rows ? rows_.size() : columns_.size();
    const std::size_t most = chart_.kind == Chart::Kind::lines ? most_points : most_bars;
    if (categories > most) {
      report(source_.table_where, "для диаграммы слишком много " +
                                      std::string(chart_.kind == Chart::Kind::lines ? "точек" : "столбцов") + ": " +
                                      std::to_string(categories))
          .hint("помещается " + std::to_string(most) + "; возьмите часть строк или разделите по нескольким диаграммам");
      return false;
    }
    if (series <= most_series) return true;
    report(source_.columns_where, "в диаграмме слишком много показателей: " + std::to_string(series))
        .hint("в печати различимы " + std::to_string(most_series) + "; назовите нужные графы: y=\"…\"");
    return false;
  }

  /// Whether a row of the header says what the columns hold: not their numbers.
  [[nodiscard]] bool names_columns(std::size_t row) const {
    for (int c = 0; c < grid_.columns; ++c) {
      if (one_line(cell(row, c)) != std::to_string(c + 1)) return true;
    }
    return false;
  }

  [[nodiscard]] std::string column_name(int column) const {
    return header_ < 0 ? std::string() : one_line(cell(static_cast<std::size_t>(header_), column));
  }

  /// The figure of a cell; `good` becomes false when it holds something else.
  std::optional<Chart::Value> figure(std::size_t row, int column, bool& good) {
    const Cell* found = cell(row, column);
    std::string text = one_line(found);
    std::optional<Number> number;
    if (found != nullptr) number = found->value ? found->value : parse_russian(text);
    if (number && number->absolute() <= Number(greatest)) return Chart::Value{*number, std::move(text)};
    if (!number && std::find(gaps.begin(), gaps.end(), text) != gaps.end()) return std::nullopt;
    good = false;
    const Span where = found->where.known() ? found->where : source_.table_where;
    if (number) {
      report(where, "для диаграммы это число слишком велико: " + text);
    } else {
      report(where, "для диаграммы здесь ожидается число, а стоит «" + text + "»")
          .hint("где числа нет, ставят «–»; графы, которые нужны диаграмме, называют так: y=\"2 3\"");
    }
    return std::nullopt;
  }

  bool take_figures() {
    bool good = true;
    const auto name_rows = [&](auto&& use) {
      for (const std::size_t row : rows_) use(one_line(cell(row, category_)));
    };
    const auto name_columns = [&](auto&& use) {
      for (const int column : columns_) use(column_name(column));
    };
    const auto add_category = [&](std::string name) { chart_.categories.push_back(std::move(name)); };
    const auto add_series = [&](std::string name) { chart_.series.push_back({std::move(name), {}}); };
    if (source_.by_rows) {
      name_columns(add_category);
      name_rows(add_series);
    } else {
      name_rows(add_category);
      name_columns(add_series);
    }
    for (std::size_t r = 0; r < rows_.size() && good; ++r) {
      for (std::size_t c = 0; c < columns_.size() && good; ++c) {
        chart_.series[source_.by_rows ? r : c].values.push_back(figure(rows_[r], columns_[c], good));
      }
    }
    return good;
  }

  bool check() {
    std::size_t figures = 0;
    for (const Chart::Series& series : chart_.series) {
      for (std::size_t c = 0; c < series.values.size(); ++c) {
        if (!series.values[c]) continue;
        ++figures;
        if (chart_.kind != Chart::Kind::stacked || series.values[c]->number.sign() >= 0) continue;
        report(where_, "в столбцах с накоплением не бывает отрицательных чисел: «" + chart_.categories[c] + "» – " +
                           series.values[c]->text)
            .hint("для них годятся столбцы рядом: kind=bars");
        return false;
      }
    }
    if (figures > 0) return true;
    report(where_, "для диаграммы нет ни одного числа").hint("в таблице пусто или названы не те графы");
    return false;
  }

  bool take_level() {
    if (source_.line.empty()) return true;
    if (chart_.series.size() != 1) {
      report(source_.line_where,
             "линию проводят, когда показатель один, а здесь их " + std::to_string(chart_.series.size()))
          .hint("назовите одну графу: y=\"…\"");
      return false;
    }
    if (source_.line == "mean") {
      chart_.level = mean();
      return true;
    }
    if (level_row_ < 0) {
      Diagnostic& diagnostic =
          report(source_.line_where, source_.line == "total" ? "для линии нужна строка итога, а в таблице её нет"
                                                             : "для линии нет строки «" + source_.line + "»");
      diagnostic.hint("line=\"…\" называет строку по её первой ячейке, line=mean проводит среднее");
      return false;
    }
    bool good = true;
    const auto row = static_cast<std::size_t>(level_row_);
    const std::optional<Chart::Value> value = figure(row, columns_.front(), good);
    if (!good) return false;
    if (value) chart_.level = Chart::Level{one_line(cell(row, category_)), *value};
    return true;
  }

  /// Of all figures, exact; printed as precisely as they are, with a decimal at least.
  [[nodiscard]] std::optional<Chart::Level> mean() const {
    std::optional<Number> sum = Number(0);
    std::int64_t count = 0;
    int decimals = 1;
    for (const std::optional<Chart::Value>& value : chart_.series.front().values) {
      if (!value || !sum) continue;
      sum = Number::add(*sum, value->number);
      ++count;
      decimals = std::max(decimals, decimals_of(value->text));
    }
    if (sum) sum = Number::divide(*sum, Number(count));
    if (!sum) return std::nullopt;
    return Chart::Level{"Среднее", {*sum, russian_number(*sum, decimals)}};
  }

  Chart& chart_;
  const Chart::Source& source_;
  Span where_;
  const Tables& tables_;
  Diagnostics& diagnostics_;
  const Table* table_ = nullptr;
  TableGrid grid_;
  int category_ = 0;
  std::vector<int> columns_;
  std::vector<std::size_t> rows_;
  int header_ = -1;
  int level_row_ = -1;
};

}  // namespace

void fill_charts(Document& document, Diagnostics& diagnostics) {
  Tables tables;
  bool any = false;
  for_each_block(document.blocks, [&](const Block& block) {
    any = any || std::holds_alternative<Chart>(block.node);
    const auto* table = std::get_if<Table>(&block.node);
    if (table != nullptr && !table->id.empty()) tables.emplace(table->id, table);
  });
  if (!any) return;
  for_each_block(document.blocks, [&](Block& block) {
    if (auto* chart = std::get_if<Chart>(&block.node)) ChartFiller(*chart, block.where, tables, diagnostics).run();
  });
}

}  // namespace pisar::resolving
