#include "russian/agreement.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace pisar::russian {
namespace {

/// The end of a masculine word and what stands in its place for feminine, neuter, plural.
struct AgreementRow {
  std::string_view masculine;
  std::array<std::string_view, 3> others;
};

// The first end that fits decides.
constexpr auto rows = std::to_array<AgreementRow>({
    {"щийся", {"щаяся", "щееся", "щиеся"}},
    {"вшийся", {"вшаяся", "вшееся", "вшиеся"}},
    {"мыйся", {"маяся", "моеся", "мыеся"}},
    {"лся", {"лась", "лось", "лись"}},
    {"третий", {"третья", "третье", "третьи"}},
    {"кий", {"кая", "кое", "кие"}},
    {"гий", {"гая", "гое", "гие"}},
    {"хий", {"хая", "хое", "хие"}},
    {"ний", {"няя", "нее", "ние"}},
    {"ий", {"ая", "ее", "ие"}},
    {"кой", {"кая", "кое", "кие"}},
    {"гой", {"гая", "гое", "гие"}},
    {"хой", {"хая", "хое", "хие"}},
    {"шой", {"шая", "шое", "шие"}},
    {"жой", {"жая", "жое", "жие"}},
    {"ой", {"ая", "ое", "ые"}},
    {"ый", {"ая", "ое", "ые"}},
    {"должен", {"должна", "должно", "должны"}},
    {"намерен", {"намерена", "намерено", "намерены"}},
    {"уверен", {"уверена", "уверено", "уверены"}},
    {"согласен", {"согласна", "согласно", "согласны"}},
    {"обязан", {"обязана", "обязано", "обязаны"}},
    {"действителен", {"действительна", "действительно", "действительны"}},
    {"ответствен", {"ответственна", "ответственно", "ответственны"}},
    {"ён", {"ена", "ено", "ены"}},
    {"ёл", {"ла", "ло", "ли"}},
    {"шел", {"шла", "шло", "шли"}},
    {"вел", {"вела", "вело", "вели"}},
    {"ан", {"ана", "ано", "аны"}},
    {"ян", {"яна", "яно", "яны"}},
    {"ен", {"ена", "ено", "ены"}},
    {"ин", {"ина", "ино", "ины"}},
    {"ит", {"ита", "ито", "иты"}},
    {"ыт", {"ыта", "ыто", "ыты"}},
    {"ут", {"ута", "уто", "уты"}},
    {"ят", {"ята", "ято", "яты"}},
    {"ов", {"ова", "ово", "овы"}},
    {"л", {"ла", "ло", "ли"}},
});

}  // namespace

std::optional<std::string> agree(std::string_view masculine, Gender gender) {
  if (gender == Gender::masculine) return std::string(masculine);
  const std::size_t end = std::min(masculine.find(' '), masculine.size());
  const std::string_view word = masculine.substr(0, end);
  const std::string lower = utf8::to_lower(word);
  const auto* const row = std::find_if(rows.begin(), rows.end(), [&](const AgreementRow& candidate) {
    return std::string_view(lower).ends_with(candidate.masculine);
  });
  if (row == rows.end()) return std::nullopt;
  const std::size_t other = gender == Gender::feminine ? 0 : gender == Gender::neuter ? 1 : 2;
  // «провёл» → «провела», but «пришёл» → «пришла».
  std::string ending(row->others.at(other));
  if (row->masculine == "ёл" && !lower.ends_with("шёл")) ending = "е" + ending;
  const bool capitals = word == utf8::to_upper(word);
  if (capitals) ending = utf8::to_upper(ending);
  return std::string(word.substr(0, word.size() - row->masculine.size())) + ending + std::string(masculine.substr(end));
}

}  // namespace pisar::russian
