#include "russian/school_year.h"

#include <array>

#include "base/utf8.h"

namespace pisar::russian {
namespace {

constexpr int first_known_year = 1900;
constexpr int last_known_year = 2199;

constexpr std::array<std::string_view, all_cases.size()> words = {"учебный год", "учебного года", "учебному году",
                                                                  "учебный год", "учебным годом", "учебном году"};

/// What may follow the two years, spaces and dots taken out.
constexpr std::array<std::string_view, 12> endings = {"учебныйгод",  "учебногогода", "учебномугоду", "учебнымгодом",
                                                      "учебномгоду", "учгод",        "учгода",       "учг",
                                                      "г",           "гг",           "годы",         "уг"};

std::u32string without_spaces(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::to_lower(utf8::next(text, offset));
    if (c != U' ' && c != U'\t' && c != U'\u00A0' && c != U'\u202F') result += c;
  }
  return result;
}

/// The digits at `position`, which moves past them; at most four.
std::u32string_view take_digits(std::u32string_view text, std::size_t& position) {
  const std::size_t begin = position;
  while (position < text.size() && utf8::is_digit(text[position])) ++position;
  return text.substr(begin, position - begin);
}

int number_of(std::u32string_view digits) {
  int number = 0;
  for (const char32_t c : digits) number = number * 10 + static_cast<int>(c - U'0');
  return number;
}

bool is_known_ending(std::u32string_view text) {
  if (text.empty()) return true;
  std::u32string letters;
  for (const char32_t c : text) {
    if (c != U'.') letters += c;
  }
  const std::string ending = utf8::encode(letters);
  for (const std::string_view known : endings) {
    if (ending == known) return true;
  }
  return false;
}

}  // namespace

std::optional<SchoolYear> parse_school_year(std::string_view text) {
  constexpr std::u32string_view separators = U"/-–—\u2011\u2212";
  const std::u32string letters = without_spaces(text);
  std::size_t position = 0;
  const std::u32string_view first = take_digits(letters, position);
  if (first.size() != 4 || position == letters.size()) return std::nullopt;
  if (separators.find(letters[position]) == std::u32string_view::npos) return std::nullopt;
  ++position;
  const std::u32string_view second = take_digits(letters, position);
  const int begins = number_of(first);
  if (begins < first_known_year || begins > last_known_year) return std::nullopt;
  const bool follows = (second.size() == 4 && number_of(second) == begins + 1) ||
                       (second.size() == 2 && number_of(second) == (begins + 1) % 100);
  if (!follows || !is_known_ending(std::u32string_view(letters).substr(position))) return std::nullopt;
  return SchoolYear{begins};
}

std::string short_form(SchoolYear year) { return std::to_string(year.first) + "/" + std::to_string(year.first + 1); }

std::string full_form(SchoolYear year, Case grammatical_case) {
  return short_form(year) + " " + std::string(words.at(static_cast<std::size_t>(grammatical_case)));
}

}  // namespace pisar::russian
