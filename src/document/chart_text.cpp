#include "document/chart_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace pisar {
namespace {

constexpr std::size_t longest_description = 2800;  // bytes: some 1,500 Russian characters
constexpr std::string_view no_figure = "нет данных";

std::string_view kind_name(Chart::Kind kind) {
  switch (kind) {
    case Chart::Kind::bars:
      return "Столбчатая диаграмма";
    case Chart::Kind::stacked:
      return "Столбчатая диаграмма с накоплением";
    case Chart::Kind::lines:
      return "График";
    case Chart::Kind::hbars:
      return "Линейчатая диаграмма";
  }
  return "Диаграмма";
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
  return text;
}

/// In quotes; those within it are of the other kind.
std::string quoted(const std::string& title) { return "«" + replaced(replaced(title, "«", "„"), "»", "“") + "»"; }

Cell text_cell(const std::string& text, std::string_view style) {
  Cell cell;
  Paragraph paragraph;
  paragraph.style = style;
  if (!text.empty()) paragraph.content.push_back(text_inline(text));
  cell.content.push_back({std::move(paragraph), {}});
  return cell;
}

Cell value_cell(const std::optional<Chart::Value>& value) {
  Cell cell = text_cell(value ? value->text : "–", "table");
  if (!value) return cell;
  cell.value = value->number;
  const std::size_t comma = value->text.find(',');
  const std::size_t decimals =
      comma == std::string::npos
          ? 0
          : std::min(value->text.find_first_not_of("0123456789", comma + 1), value->text.size()) - comma - 1;
  cell.number_format = decimals == 0 ? "0" : "0," + std::string(decimals, '0');
  return cell;
}

}  // namespace

std::string russian_number(const Number& number, int decimals) {
  constexpr std::size_t least_grouped = 5;  // digits
  std::string text = number.absolute().fixed(decimals);
  std::size_t end = std::min(text.find('.'), text.size());
  if (end < text.size()) text[end] = ',';
  if (end >= least_grouped) {
    for (; end > 3; end -= 3) text.insert(end - 3, "\u00A0");
  }
  const bool is_zero = text.find_first_of("123456789") == std::string::npos;
  return number.sign() < 0 && !is_zero ? "\u2212" + text : text;
}

std::string description(const Chart& chart) {
  std::string text(kind_name(chart.kind));
  if (!chart.title.empty()) text += " " + quoted(chart.title);
  if (!chart.unit.empty()) text += ", " + chart.unit;
  std::size_t left_out = 0;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    const Chart::Series& series = chart.series[i];
    const bool named = chart.series.size() > 1 || (chart.title.empty() && !series.name.empty());
    if (left_out == 0) text += i == 0 ? named ? ". " : ": " : " ";
    if (left_out == 0 && named) text += series.name + ": ";
    for (std::size_t c = 0; c < series.values.size(); ++c) {
      const std::optional<Chart::Value>& value = series.values[c];
      const std::string entry =
          (c == 0 ? "" : "; ") + chart.categories[c] + " – " + (value ? value->text : std::string(no_figure));
      if (left_out > 0 || text.size() + entry.size() > longest_description) {
        ++left_out;
      } else {
        text += entry;
      }
    }
    if (left_out == 0) text += ".";
  }
  if (left_out > 0) text += "; … (ещё значений: " + std::to_string(left_out) + ").";
  if (chart.level) text += " " + chart.level->name + " – " + chart.level->value.text + ".";
  return text;
}

Table data_table(const Chart& chart) {
  Table table;
  table.columns.resize(chart.series.size() + 1);
  Row& header = table.rows.emplace_back();
  header.kind = Row::Kind::header;
  header.cells.push_back(text_cell("", "table-header"));
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    table.columns[i + 1].align = Align::center;
    const std::string& name = chart.series[i].name;
    const bool with_unit = !chart.unit.empty() && name.find(chart.unit) == std::string::npos;
    header.cells.push_back(text_cell(with_unit ? name + ", " + chart.unit : name, "table-header"));
  }
  for (std::size_t c = 0; c < chart.categories.size(); ++c) {
    Row& row = table.rows.emplace_back();
    row.cells.push_back(text_cell(chart.categories[c], "table"));
    for (const Chart::Series& series : chart.series) row.cells.push_back(value_cell(series.values[c]));
  }
  if (chart.level) {
    Row& row = table.rows.emplace_back();
    row.kind = Row::Kind::total;
    row.cells.push_back(text_cell(chart.level->name, "table"));
    row.cells.push_back(value_cell(chart.level->value));
  }
  return table;
}

}  // namespace pisar
