#include "check/number_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/lookalikes.h"

namespace pisar {

namespace {

using Problem = NumberReading::Problem;

constexpr int most_decimals = 20;

bool is_blank(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x202F || c == 0x2009; }
bool is_dash(char32_t c) { return c == U'-' || c == U'–' || c == U'—' || c == U'−' || c == 0x2011; }

/// utf8::trim with the narrow spaces of typesetters.
std::string_view trimmed(std::string_view text) {
  constexpr std::array<std::string_view, 2> narrow{"\u2009", "\u202F"};
  for (bool changed = true; changed;) {
    changed = false;
    text = utf8::trim(text);
    for (const std::string_view space : narrow) {
      if (text.starts_with(space)) text.remove_prefix(space.size()), changed = true;
      if (text.ends_with(space)) text.remove_suffix(space.size()), changed = true;
    }
  }
  return text;
}

/// A number without a percent sign, in the one way that it can be read.
std::optional<Number> plain_number(std::string_view text) {
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

std::string shown(const Number& number) {
  std::string text = number.shortest(most_decimals);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

/// «1.234,5», «1,234,567», «1.234.567»: groups parted by points, which may as well be decimal ones. The number with
/// such groups joined, or none.
std::optional<Number> with_pointed_groups(std::string_view text) {
  std::string joined;
  std::string points;  // the points and commas in their order
  std::size_t group = 0;
  std::size_t wrong_groups = 0;  // groups before a point that have not three digits, the first one aside
  for (const char c : text) {
    if (c == '.' || c == ',') {
      const bool good = points.empty() ? group >= 1 && group <= 3 : group == 3;
      if (!good) ++wrong_groups;
      points += c;
      group = 0;
    } else if (utf8::is_digit(static_cast<unsigned char>(c))) {
      ++group;
    } else if (!(joined.empty() && c == '-')) {
      return std::nullopt;
    }
    joined += c;
  }
  if (points.size() < 2 || wrong_groups != 0 || group == 0) return std::nullopt;
  const bool same = points.find_first_not_of(points.front()) == std::string::npos;
  if (same && group != 3) return std::nullopt;
  // The last point is the decimal one where it differs from those before.
  const std::size_t decimal = same ? std::string::npos : joined.find_last_of(".,");
  if (!same && points.substr(0, points.size() - 1).find(points.back()) != std::string::npos) return std::nullopt;
  std::string plain;
  for (std::size_t i = 0; i < joined.size(); ++i) {
    if (i == decimal) {
      plain += '.';
    } else if (joined[i] != '.' && joined[i] != ',') {
      plain += joined[i];
    }
  }
  return Number::parse(plain);
}

/// What stands before and behind the first dash that is no sign; none without it.
struct Halves {
  std::string_view before, behind;
  bool spaced = false;  ///< a blank on either side of the dash
};
std::optional<Halves> split_at_dash(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(text, i);
    if (begin == 0 || !is_dash(c)) continue;
    const std::string_view before = text.substr(0, begin);
    const std::string_view behind = text.substr(i);
    return Halves{trimmed(before), trimmed(behind),
                  trimmed(before).size() != before.size() || trimmed(behind).size() != behind.size()};
  }
  return std::nullopt;
}

/// «12 чел.»: the number before a unit of letters; none for other texts.
std::optional<Number> before_unit(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (utf8::is_letter(utf8::next(text, i))) {
      end = begin;
      break;
    }
  }
  return end == 0 ? std::nullopt : plain_number(trimmed(text.substr(0, end)));
}

NumberReading refused(std::string_view text) {
  NumberReading reading;
  reading.problem = Problem::not_number;
  if (const auto joined = with_pointed_groups(text)) {
    reading.problem = Problem::ambiguous;
    reading.meaning = "точкой и запятой отделяют и дробную часть, и тысячи";
    reading.hint = "дробную часть отделяют запятой, тысячи – пробелом; если это " + shown(*joined) + ", так и напишите";
    return reading;
  }
  if (const auto halves = split_at_dash(text)) {
    const auto first = plain_number(halves->before);
    if (first && plain_number(halves->behind)) {
      reading.problem = Problem::ambiguous;
      reading.meaning = "это два числа или разность";
      reading.hint = "запишите одно число; для границ «от» и «до» нужны два поля или поле с текстом";
      return reading;
    }
    if (first && halves->spaced && !halves->behind.empty()) {
      reading.problem = Problem::residue;
      reading.hint = "оставьте только число: " + shown(*first);
      return reading;
    }
  }
  if (utf8::to_lower(text) == "нет") {
    reading.hint = "если это ноль, напишите 0; если сведений нет – \"н/д\"";
  } else if (const auto number = before_unit(text)) {
    reading.hint = "единицу измерения не пишут; если это " + shown(*number) + ", оставьте только число";
  }
  return reading;
}

}  // namespace

NumberReading read_number(std::string_view text) {
  NumberReading reading;
  text = trimmed(text);
  constexpr std::size_t longest = 128;  // bytes; a longer text is no number
  if (text.size() > longest) {
    reading.problem = Problem::not_number;
    return reading;
  }
  if (text.ends_with('%')) {
    reading.percent_sign = true;
    text = trimmed(text.substr(0, text.size() - 1));
  }
  reading.number = plain_number(text);
  if (reading.number) return reading;
  const bool percent_sign = reading.percent_sign;
  reading = refused(text);
  reading.percent_sign = percent_sign;
  return reading;
}

std::string_view gap_reason(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return "не заполнено";
  constexpr std::size_t longest = 40;  // bytes; no mark is longer
  if (text.size() > longest) return {};
  constexpr std::array<std::string_view, 5> dashes{"-", "–", "—", "−", "\u2011"};
  if (std::find(dashes.begin(), dashes.end(), text) != dashes.end()) return "прочерк";
  constexpr std::array<std::string_view, 9> words{"н/д", "н.д.",       "н/д.",         "н. д.",     "н.д",
                                                  "нд",  "нет данных", "нет сведений", "данных нет"};
  constexpr std::u32string_view initials = U"нНHдД";  // of these words; the Latin H, too
  std::size_t offset = 0;
  if (initials.find(utf8::next(text, offset)) == std::u32string_view::npos) return {};
  const std::string lower = utf8::to_lower(russian::without_lookalikes(text));
  if (std::find(words.begin(), words.end(), lower) != words.end()) return "нет данных";
  return {};
}

}  // namespace pisar
