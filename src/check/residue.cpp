#include "check/residue.h"

#include <array>

#include "base/utf8.h"

namespace pisar {

namespace {

struct ExcelError {
  std::string_view mark;  ///< in lower case
  std::string_view meaning;
};

constexpr std::string_view not_found = "значение не найдено";
constexpr std::string_view lost_cell = "формула ссылается на удалённую ячейку";
constexpr std::string_view zero_division = "деление на ноль";
constexpr std::string_view wrong_value = "в формуле текст вместо числа";
constexpr std::string_view unknown_name = "формула называет неизвестное имя";
constexpr std::string_view bad_number = "числа не бывает или оно слишком велико";
constexpr std::string_view empty_crossing = "диапазоны формулы не пересекаются";

constexpr std::array errors{
    ExcelError{"#н/д", not_found},         ExcelError{"#n/a", not_found},        ExcelError{"#ссылка!", lost_cell},
    ExcelError{"#ref!", lost_cell},        ExcelError{"#дел/0!", zero_division}, ExcelError{"#div/0!", zero_division},
    ExcelError{"#знач!", wrong_value},     ExcelError{"#value!", wrong_value},   ExcelError{"#имя?", unknown_name},
    ExcelError{"#name?", unknown_name},    ExcelError{"#число!", bad_number},    ExcelError{"#num!", bad_number},
    ExcelError{"#пусто!", empty_crossing}, ExcelError{"#null!", empty_crossing},
};

std::optional<Residue> excel_error(std::string_view text) {
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    constexpr std::size_t longest = 16;  // bytes: more than any mark has
    const std::string lower = utf8::to_lower(text.substr(at, longest));
    for (const ExcelError& error : errors) {
      if (!lower.starts_with(error.mark)) continue;
      return Residue{"ошибка Excel: " + std::string(error.meaning),
                     "исправьте формулу в таблице Excel или впишите значение; пропуск — \"-\" или \"н/д\""};
    }
  }
  return std::nullopt;
}

/// Reads formulas: names of functions with a bracket, addresses of cells.
class Formula {
 public:
  explicit Formula(std::string_view text) : text_(text) {}

  /// «СУММ(», «SUM(».
  [[nodiscard]] bool begins_with_call() const {
    std::size_t offset = 0;
    std::size_t letters = 0;
    while (offset < text_.size()) {
      const char32_t c = utf8::next(text_, offset);
      if (c == U'(') return letters > 0;
      if (!utf8::is_letter(c) && !utf8::is_digit(c) && c != U'.' && c != U'_') return false;
      ++letters;
    }
    return false;
  }

  /// Addresses, numbers and signs only, at least one address: «B116», «$B$2+C3*100».
  [[nodiscard]] bool is_of_addresses() {
    bool address = false;
    while (at_ < text_.size()) {
      if (take_address()) {
        address = true;
        continue;
      }
      constexpr std::string_view others = "0123456789.,+-*/:;()^% ";
      if (others.find(text_[at_]) == std::string_view::npos) return false;
      ++at_;
    }
    return address;
  }

 private:
  bool take_address() {
    std::size_t at = at_;
    const auto take = [&](std::size_t most, auto accepts) {
      const std::size_t begin = at;
      while (at < text_.size() && at - begin < most && accepts(text_[at])) ++at;
      return at != begin;
    };
    const auto dollar = [](char c) { return c == '$'; };
    take(1, dollar);
    if (!take(3, [](char c) { return c >= 'A' && c <= 'Z'; })) return false;
    take(1, dollar);
    if (!take(7, [](char c) { return c >= '0' && c <= '9'; })) return false;
    at_ = at;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Residue> find_residue(std::string_view text) {
  if (auto error = excel_error(text)) return error;
  const std::string_view formula = utf8::trim(text);
  if (!formula.starts_with('=') && !formula.starts_with('+')) return std::nullopt;
  const std::string_view body = utf8::trim(formula.substr(1));
  const bool is_formula =
      (formula.front() == '=' && Formula(body).begins_with_call()) || Formula(body).is_of_addresses();
  if (!is_formula) return std::nullopt;
  return Residue{"формула Excel, а не её значение",
                 "впишите значение, которое показывает Excel: «Копировать», затем «Вставить значения»"};
}

}  // namespace pisar
