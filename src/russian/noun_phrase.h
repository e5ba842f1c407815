#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/number.h"
#include "russian/cases.h"
#include "russian/numerals.h"
#include "russian/phrase_reader.h"

namespace pisar::russian {

/// A counted thing, understood from its nominative singular: «общеобразовательное учреждение района», «участник ОГЭ»,
/// «обучающийся 9 класса». Adjectives and participles before the head agree with it; what stands behind it stays.
class NounPhrase {
 public:
  /// None when the head is no Russian noun in the nominative singular: «школы», «ab», «».
  [[nodiscard]] static std::optional<NounPhrase> read(std::string_view text);

  /// The phrase as it stands with the number in the case: «школы» with 4, «школам» with 4 in the dative, «балла» with
  /// 1,5 in any. Beside «двух», «трёх», «четырёх» living beings take the genitive in the accusative.
  [[nodiscard]] std::string with_number(const Number& number, Case grammatical_case) const;

  [[nodiscard]] Agreement gender() const { return gender_; }
  [[nodiscard]] bool animate() const { return animate_; }
  /// Whether the tables know the head; else its forms rest on what words of its end mostly do.
  [[nodiscard]] bool certain() const { return words_.certain; }
  /// Whether the phrase is one word, so that «две …» takes its genitive singular.
  [[nodiscard]] bool is_one_noun() const;

 private:
  [[nodiscard]] std::string joined(Case nouns, bool plural_nouns, Case adjectives, bool plural_adjectives) const;
  [[nodiscard]] std::string joined(Case grammatical_case, bool plural) const {
    return joined(grammatical_case, plural, grammatical_case, plural);
  }

  std::string text_;
  ReadPhrase words_;
  Agreement gender_ = Agreement::masculine;
  bool animate_ = false;
};

}  // namespace pisar::russian
