#include "check/number_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace pisar {

namespace {

bool is_blank(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x202F || c == 0x2009; }

}  // namespace

std::optional<Number> read_number(std::string_view text, bool percent_sign) {
  text = utf8::trim(text);
  if (percent_sign && text.ends_with('%')) text = utf8::trim(text.substr(0, text.size() - 1));
  std::string plain;      // as Number::parse reads it
  std::size_t group = 0;  // digits since the last blank or the beginning
  bool grouped = false;   // whether there was a blank
  bool fraction = false;
  bool blank_before = false;
  for (std::size_t i = 0; i < text.size();) {
    const bool first = i == 0;
    const char32_t c = utf8::next(text, i);
    if (first && (c == U'-' || c == U'−' || c == U'–')) {
      plain += '-';
    } else if (first && c == U'+') {
      continue;
    } else if (utf8::is_digit(c)) {
      if (blank_before) {
        constexpr std::size_t group_size = 3;
        if (fraction || group == 0 || group > group_size || (grouped && group != group_size)) return std::nullopt;
        grouped = true;
        group = 0;
      }
      plain += static_cast<char>(c);
      ++group;
      blank_before = false;
    } else if ((c == U',' || c == U'.') && !fraction && group > 0 && !blank_before) {
      if (grouped && group != 3) return std::nullopt;
      plain += '.';
      fraction = true;
    } else if (is_blank(c) && !blank_before) {
      blank_before = true;
    } else {
      return std::nullopt;
    }
  }
  if (blank_before || plain.empty() || plain.back() == '.' || plain.back() == '-') return std::nullopt;
  if (grouped && !fraction && group != 3) return std::nullopt;
  return Number::parse(plain);
}

std::string_view gap_reason(std::string_view text) {
  text = utf8::trim(text);
  if (text.empty()) return "не заполнено";
  constexpr std::array<std::string_view, 4> dashes{"-", "–", "—", "−"};
  if (std::find(dashes.begin(), dashes.end(), text) != dashes.end()) return "прочерк";
  constexpr std::array<std::string_view, 4> words{"н/д", "н.д.", "нд", "нет данных"};
  const std::string lower = utf8::to_lower(text);
  if (std::find(words.begin(), words.end(), lower) != words.end()) return "нет данных";
  return {};
}

}  // namespace pisar
