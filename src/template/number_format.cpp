#include "template/number_format.h"

#include "expr/number_format.h"

namespace pisar::tmpl {
namespace {

/// Takes «%» or « %» off the end.
std::string_view take_percent(std::string_view& format) {
  if (!format.ends_with('%')) return {};
  const std::size_t begin = format.ends_with(" %") ? format.size() - 2 : format.size() - 1;
  const std::string_view percent = format.substr(begin);
  format.remove_suffix(format.size() - begin);
  return percent;
}

}  // namespace

bool is_number_format(std::string_view format) {
  take_percent(format);
  return expr::NumberFormat::parse(format).has_value();
}

std::string format_number(const Value& number, std::string_view format) {
  if (format.empty()) return expr::number_text(number);
  const std::string_view percent = take_percent(format);
  const auto parsed = expr::NumberFormat::parse(format);
  std::string text = parsed ? expr::format_number(number.number(), *parsed) : expr::number_text(number);
  if (!percent.empty()) text += percent.size() > 1 ? "\u00A0%" : "%";
  return text;
}

std::string cell_count(int count) {
  const int tens = count % 100;
  const int ones = count % 10;
  const bool teens = tens >= 11 && tens <= 14;
  std::string_view word = "ячеек";
  if (!teens && ones == 1) word = "ячейка";
  if (!teens && ones >= 2 && ones <= 4) word = "ячейки";
  return std::to_string(count) + " " + std::string(word);
}

}  // namespace pisar::tmpl
