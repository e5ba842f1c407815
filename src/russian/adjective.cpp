#include "russian/adjective.h"

#include <algorithm>
#include <array>

#include "russian/noun_exceptions.h"

namespace pisar::russian {
namespace {

constexpr std::size_t letter = 2;  // bytes of a Cyrillic letter

std::string_view last_letter(std::string_view word) {
  return word.size() < letter ? std::string_view() : word.substr(word.size() - letter);
}
bool is_one_of(std::string_view cyrillic_letter, std::string_view letters) {
  return !cyrillic_letter.empty() && letters.find(cyrillic_letter) != std::string_view::npos;
}
bool is_velar(std::string_view last) { return is_one_of(last, "гкх"); }
bool is_hushing(std::string_view last) { return is_one_of(last, "жшчщ"); }

std::optional<AdjectiveKind> kind_of(std::string_view stem, std::string_view ending) {
  const std::string_view last = last_letter(stem);
  constexpr std::string_view vowels = "аеёиоуыэюя";
  if (ending == "ый") return is_one_of(last, vowels) ? std::nullopt : std::optional(AdjectiveKind::hard);
  if (ending == "ой") {
    if (stem.size() < 2 * letter || is_one_of(last, vowels)) return std::nullopt;
    return is_velar(last)     ? AdjectiveKind::velar_oj
           : is_hushing(last) ? AdjectiveKind::hushing_oj
                              : AdjectiveKind::stressed;
  }
  if (ending == "ий") {
    if (stem == "трет") return AdjectiveKind::possessive;
    if (is_velar(last)) return AdjectiveKind::velar;
    if (is_hushing(last)) return AdjectiveKind::hushing;
    return last == "н" ? std::optional(AdjectiveKind::soft) : std::nullopt;  // «критерий», «санаторий» are nouns
  }
  if (ending == "ья" || ending == "ье") return stem == "трет" ? std::optional(AdjectiveKind::possessive) : std::nullopt;
  if (is_one_of(last, vowels)) return std::nullopt;
  if (ending == "яя") return AdjectiveKind::soft;
  if (ending == "ее") return is_hushing(last) ? AdjectiveKind::hushing : AdjectiveKind::soft;
  if (is_velar(last)) return AdjectiveKind::velar;
  // «большое», «чужая»: a stressed ending keeps its о.
  const bool stressed = stem.ends_with("больш") || stem.ends_with("чуж");
  if (is_hushing(last)) return stressed || ending == "ое" ? AdjectiveKind::hushing_oj : AdjectiveKind::hushing;
  return AdjectiveKind::hard;
}

}  // namespace

std::string Adjective::form(Case grammatical_case, Agreement wanted, bool animate) const {
  std::string text(stem);
  text += adjective_ending(kind, grammatical_case, wanted, animate);
  if (reflexive) text += "ся";
  return text;
}

std::optional<Adjective> read_adjective(std::string_view word) {
  struct Row {
    std::string_view ending;
    Agreement agreement;
  };
  static constexpr std::array<Row, 9> rows = {{{"ый", Agreement::masculine},
                                               {"ий", Agreement::masculine},
                                               {"ой", Agreement::masculine},
                                               {"ая", Agreement::feminine},
                                               {"яя", Agreement::feminine},
                                               {"ья", Agreement::feminine},
                                               {"ое", Agreement::neuter},
                                               {"ее", Agreement::neuter},
                                               {"ье", Agreement::neuter}}};
  const auto& nouns = noun_exceptions::not_adjectives;
  if (std::find(nouns.begin(), nouns.end(), word) != nouns.end()) return std::nullopt;
  Adjective adjective;
  adjective.reflexive = word.ends_with("йся") || word.ends_with("аяся") || word.ends_with("ееся");
  if (adjective.reflexive) word.remove_suffix(2 * letter);
  for (const Row& row : rows) {
    if (!word.ends_with(row.ending)) continue;
    adjective.stem = word.substr(0, word.size() - row.ending.size());
    const std::optional<AdjectiveKind> kind = kind_of(adjective.stem, row.ending);
    if (!kind || adjective.stem.size() < 2 * letter) return std::nullopt;
    adjective.kind = *kind;
    adjective.agreement = row.agreement;
    return adjective;
  }
  return std::nullopt;
}

}  // namespace pisar::russian
