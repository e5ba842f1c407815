#include "check/identifiers.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.h"
#include "check/format.h"
#include "russian/alphabets.h"

namespace pisar {

namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int digit(std::string_view text, std::size_t place) { return text[place] - '0'; }

bool zeros(std::string_view text) { return text.find_first_not_of('0') == std::string_view::npos; }

/// What is wrong with a number of `short_size` or `long_size` digits before its check digits are looked at.
std::string size_problem(std::string_view text, std::string_view name, std::size_t short_size, std::size_t long_size) {
  const std::string sizes = std::to_string(short_size) + " или " + std::to_string(long_size) + " цифр";
  if (!all_digits(text)) return "в " + std::string(name) + " бывают только цифры, без пробелов и знаков";
  if (text.size() != short_size && text.size() != long_size) {
    return "в " + std::string(name) + " " + sizes + ", а здесь их " + std::to_string(text.size());
  }
  return {};
}

std::string check_digit_problem(std::string_view name) {
  return "контрольная цифра " + std::string(name) + " не сходится: одна из цифр набрана неверно или две переставлены";
}

/// The check digit of the digits before it.
int weighted(std::string_view text, std::span<const int> weights) {
  constexpr int modulus = 11;
  constexpr int ten = 10;
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += digit(text, i) * weights[i];
  return sum % modulus % ten;
}

/// The remainder of a decimal number of any length.
int remainder(std::string_view text, int modulus) {
  constexpr int ten = 10;
  int rest = 0;
  for (std::size_t i = 0; i < text.size(); ++i) rest = (rest * ten + digit(text, i)) % modulus;
  return rest;
}

/// Russian letters among Latin ones in a part of the address, which cannot be seen in print.
std::string foreign_letters(std::string_view address) {
  std::string_view rest = address;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of("@.-_+"), rest.size());
    const std::string_view part = rest.substr(0, end);
    if (const auto words = russian::mixed_words(part); !words.empty()) {
      std::string letters;
      for (const char32_t c : utf8::decode(words.front().word)) {
        if (!utf8::is_cyrillic(c)) continue;
        if (!letters.empty()) letters += ", ";
        utf8::append(letters, c);
      }
      return "в «" + std::string(part) + "» среди латинских букв есть русские: " + letters;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

}  // namespace

std::string inn_problem(std::string_view text) {
  constexpr std::size_t organization = 10;
  constexpr std::size_t person = 12;
  constexpr std::array weights{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  const std::span<const int> all(weights);
  if (std::string problem = size_problem(text, "ИНН", organization, person); !problem.empty()) return problem;
  const bool good = text.size() == organization
                        ? digit(text, 9) == weighted(text, all.subspan(2))
                        : digit(text, 10) == weighted(text, all.subspan(1)) && digit(text, 11) == weighted(text, all);
  if (good && !zeros(text)) return {};
  return check_digit_problem("ИНН");
}

std::string ogrn_problem(std::string_view text) {
  constexpr std::size_t organization = 13;
  constexpr std::size_t entrepreneur = 15;
  if (std::string problem = size_problem(text, "ОГРН", organization, entrepreneur); !problem.empty()) return problem;
  constexpr int ten = 10;
  const std::size_t last = text.size() - 1;
  const int modulus = text.size() == organization ? 11 : 13;
  const bool good = digit(text, last) == remainder(text.substr(0, last), modulus) % ten;
  if (good && !zeros(text)) return {};
  return check_digit_problem("ОГРН");
}

std::string email_problem(std::string_view text) {
  const std::size_t at = text.find('@');
  if (text.find_first_of(",;") != std::string_view::npos) return "в поле бывает один адрес, без запятых";
  if (text.find_first_of(" \t") != std::string_view::npos) return "в адресе не бывает пробелов";
  if (at == std::string_view::npos) return "в адресе нет знака «@»";
  if (text.find('@', at + 1) != std::string_view::npos) return "в адресе два знака «@»";
  if (at == 0) return "перед «@» нет имени";
  const std::string_view domain = text.substr(at + 1);
  if (domain.empty()) return "после «@» нет имени почтового сервера";
  if (std::string problem = foreign_letters(text); !problem.empty()) return problem;
  if (domain.find('.') == std::string_view::npos)
    return "в имени почтового сервера нет точки: «" + std::string(domain) + "»";
  if (domain.front() == '.' || domain.back() == '.' || text.find("..") != std::string_view::npos ||
      text[at - 1] == '.') {
    return "в адресе лишняя точка";
  }
  if (!has_format(text, Format::idn_email)) return "в адресе есть недопустимый знак";
  return {};
}

}  // namespace pisar
