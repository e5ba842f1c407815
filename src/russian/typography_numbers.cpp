#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/composed.h"

namespace pisar::russian {
namespace {

using Words = std::u32string_view;

/// What numbers with decimals count: before them «14.8» is no date, no paragraph and no version.
constexpr std::array<Words, 17> measures = {U"балл",   U"балла", U"баллов", U"процент", U"процента", U"процентов",
                                            U"тыс",    U"млн",   U"млрд",   U"руб",     U"рубль",    U"рубля",
                                            U"рублей", U"км",    U"кг",     U"га",      U"трлн"};

/// What numbers of five and more digits are parted in thousands before.
constexpr std::array<Words, 14> counted = {U"руб",      U"рубль", U"рубля",    U"рублей",     U"рублям",
                                           U"рублями",  U"чел",   U"человек",  U"человека",   U"человеку",
                                           U"учеников", U"детей", U"учащихся", U"обучающихся"};

template <std::size_t size>
bool contains(const std::array<Words, size>& words, Words word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The place behind the space or spaces that may stand at `position`.
std::size_t skip_spaces(const Composed& p, std::size_t position) {
  while (is_space(p.at(position))) ++position;
  return position;
}

bool is_joined(char32_t c) {
  constexpr Words joining = U".,-–−/№:+*=_";
  return utf8::is_letter(c) || utf8::is_digit(c) || joining.find(c) != Words::npos;
}

}  // namespace

void set_decimal_commas(Composed& paragraph) {
  if (!paragraph.has[U'.']) return;
  for (std::size_t i = 1; i + 1 < paragraph.size(); ++i) {
    if (paragraph.text[i] != U'.' || !paragraph.is_free(i)) continue;
    if (!utf8::is_digit(paragraph.text[i - 1]) || !utf8::is_digit(paragraph.text[i + 1])) continue;
    const Words whole = paragraph.digits_before(i);
    const Words decimals = paragraph.digits_at(i + 1);
    const std::size_t begin = i - whole.size();
    if (is_joined(paragraph.before(begin)) && paragraph.before(begin) != U'-') continue;
    std::size_t before = begin;
    while (before > 0 && is_space(paragraph.text[before - 1])) --before;
    if (paragraph.before(before) == U'№' || (before < begin && paragraph.before(before) == U'.'))
      continue;  // «п. 3.1 балла»
    const std::size_t behind = skip_spaces(paragraph, i + 1 + decimals.size());
    const char32_t sign = paragraph.at(behind);
    const bool measured =
        sign == U'%' || sign == U'‰' || sign == U'₽' || contains(measures, paragraph.word_at(behind));
    if (measured) paragraph.text[i] = U',';
  }
}

bool parts_thousands(const Composed& p, std::size_t position) {
  constexpr std::size_t least = 5;
  constexpr std::size_t longest = 12;  // a longer one is a code
  constexpr std::size_t group = 3;
  std::size_t begin = position;
  while (begin > 0 && utf8::is_digit(p.text[begin - 1]) && position - begin <= longest) --begin;
  std::size_t end = position;
  while (utf8::is_digit(p.at(end)) && end - begin <= longest) ++end;
  const std::size_t size = end - begin;
  if (size < least || size > longest || (end - position) % group != 0 || p.text[begin] == U'0') return false;
  const char32_t sign = p.before(begin);
  const bool negative =
      sign == U'−' || (sign == U'-' && (is_space(p.before(begin - 1)) || is_line_end(p.before(begin - 1))));
  if (is_joined(sign) && !negative) return false;
  std::size_t before = begin;
  while (before > 0 && is_space(p.text[before - 1])) --before;
  if (p.before(before) == U'№' || (before < begin && utf8::is_digit(p.before(before)))) return false;
  if (p.at(end) == U',' && utf8::is_digit(p.at(end + 1))) end += 1 + p.digits_at(end + 1).size();
  const std::size_t behind = skip_spaces(p, end);
  return behind > end && (p.at(behind) == U'₽' || contains(counted, p.word_at(behind)));
}

}  // namespace pisar::russian
