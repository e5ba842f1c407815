// Prints the six forms of each line of the standard input, for tools/measure-forms: a line is KIND, GENDER (m, f or -)
// and the text, parted by tabs; KIND is surname, given, patronymic, person, phrase, post or count. Behind the forms
// stands the weakest provenance, by the number of its enumerator; after a person's problem, «?». The six forms of a
// counted phrase are those with 1 in the genitive and the instrumental, with 2 and 5 in the nominative, with 5 in the
// dative and the prepositional.
#include <iostream>
#include <optional>
#include <string>

#include "russian/noun_phrase.h"
#include "russian/person_inflection.h"
#include "russian/phrase_inflection.h"

namespace {

using namespace pisar::russian;

std::string form_of(const std::string& kind, std::optional<Gender> gender, const std::string& text, Case wanted,
                    Provenance& provenance) {
  Form form;
  if (kind == "person") {
    PersonForm person = inflect_person(text, wanted, gender);
    if (person.problem != PersonProblem::none) return "?";
    form = person.form;
  } else if (kind == "phrase" || kind == "post") {
    form = inflect_phrase(text, wanted, {kind == "post", {}});
  } else {
    const NameRole role = kind == "surname" ? NameRole::surname
                          : kind == "given" ? NameRole::given
                                            : NameRole::patronymic;
    form = inflect_name_word(text, role, gender.value_or(Gender::masculine), wanted);
  }
  provenance = weakest(provenance, form.provenance);
  return form.text;
}

std::string counted_forms(const std::string& text) {
  const std::optional<NounPhrase> phrase = NounPhrase::read(text);
  if (!phrase) return "?\t?\t?\t?\t?\t?\t3";
  std::string line;
  for (const auto& [number, wanted] : {std::pair(1, Case::gen), std::pair(1, Case::ins), std::pair(2, Case::nom),
                                       std::pair(5, Case::nom), std::pair(5, Case::dat), std::pair(5, Case::prep)}) {
    line += phrase->with_number(number, wanted) + '\t';
  }
  return line + (phrase->certain() ? '2' : '3');
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    const std::string kind = line.substr(0, first);
    const std::string sex = line.substr(first + 1, second - first - 1);
    const std::string text = line.substr(second + 1);
    std::optional<Gender> gender;
    if (sex != "-") gender = sex == "f" ? Gender::feminine : Gender::masculine;
    if (kind == "count") {
      std::cout << counted_forms(text) << '\n';
      continue;
    }
    Provenance provenance = Provenance::declared;
    for (const Case wanted : all_cases) std::cout << form_of(kind, gender, text, wanted, provenance) << '\t';
    std::cout << static_cast<int>(provenance) << '\n';
  }
}
