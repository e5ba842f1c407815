#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/number.h"
#include "russian/cases.h"
#include "russian/numerals.h"

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

 private:
  bool read_head(std::string_view word, const std::string& lower);
  /// The adjectives agree with the head, but for «две сельские школы», where their number is another.
  [[nodiscard]] std::string joined(const std::string& head, Case adjectives, bool plural) const;
  [[nodiscard]] std::string head_form(Case grammatical_case, bool plural) const;

  std::vector<std::string> adjectives_;  ///< in lower case, as read
  std::string head_;                     ///< in lower case, as read; an abbreviation in its capitals
  std::string tail_;                     ///< with the space before it
  bool adjective_head_ = false;          ///< «обучающийся», «столовая»
  bool abbreviation_ = false;
  bool capital_ = false;  ///< the phrase begins with a capital letter
  Agreement gender_ = Agreement::masculine;
  bool animate_ = false;
};

}  // namespace pisar::russian
