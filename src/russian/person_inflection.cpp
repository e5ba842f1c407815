#include "russian/person_inflection.h"

#include <algorithm>
#include <array>

#include "russian/inflection_table.h"

namespace pisar::russian {
namespace {

WordClass class_of(NameRole role, Gender gender) {
  const bool female = gender == Gender::feminine;
  if (role == NameRole::surname) return female ? WordClass::surname_f : WordClass::surname_m;
  if (role == NameRole::given) return female ? WordClass::given_f : WordClass::given_m;
  return female ? WordClass::patronymic_f : WordClass::patronymic_m;
}

/// Parts of double names that never change: «Тер-Петросян», «Кара-Мурза», what stands before «заде» or «оглы», and the
/// first part of a man's double given name («Жан-Поля», «Абдул-Гамида»).
bool is_fixed_part(std::string_view part, std::string_view behind, WordClass word_class) {
  constexpr std::array<std::string_view, 8> closing = {"заде", "Заде", "оглы", "Оглы", "кызы", "Кызы", "гызы", "Гызы"};
  if (behind.empty()) return false;
  if (word_class == WordClass::given_m) return true;
  return inflection_table().find(WordClass::first_part, WordEnd(part)).whole ||
         std::find(closing.begin(), closing.end(), behind) != closing.end();
}

Form inflect_part(std::string_view part, WordClass word_class, Case grammatical_case) {
  const InflectionTable& table = inflection_table();
  const WordEnd end(part);
  const Match match = table.find(word_class, end);
  if (match.rule == nullptr) return {std::string(part), Provenance::fallback};
  const Paradigm& paradigm = table.paradigm(*match.rule);
  const auto index = static_cast<std::size_t>(grammatical_case);
  Provenance provenance = match.whole ? Provenance::exception : Provenance::rule;
  if (!match.rule->certain) provenance = Provenance::fallback;
  return {with_ending(part, end, paradigm.strip, paradigm.singular[index], paradigm.singular_upper[index]), provenance};
}

/// What a word says of the gender; `certain` is false where the other one is thinkable.
struct GenderSign {
  std::optional<Gender> gender;
  bool certain = true;
};

GenderSign sign(WordClass word_class, std::string_view word) {
  const Match match = inflection_table().find(word_class, WordEnd(word));
  if (match.rule == nullptr || match.rule->gender == Gender::neuter) return {};
  return {match.rule->gender, match.rule->certain};
}

/// Of a patronymic, which may be «Рашид кызы» or «Рашид-кызы».
GenderSign sign_of_patronymic(std::string_view word) {
  GenderSign result;
  for (const Gender gender : {Gender::masculine, Gender::feminine}) {
    const Match match = inflection_table().find(class_of(NameRole::patronymic, gender), WordEnd(word));
    if (match.rule != nullptr && match.rule->certain) result.gender = gender;
  }
  return result;
}

std::string inflect_words(std::string_view text, const NameWords& words, Gender gender, Case grammatical_case,
                          Provenance& provenance) {
  std::string result;
  result.reserve(text.size() + 16);
  std::size_t copied = 0;
  for (const NameWord* word = words.begin(); word != words.end(); ++word) {
    if (word->role == NameRole::initial || word->role == NameRole::particle) continue;
    if (word + 1 != words.end() && word[1].role == NameRole::particle) continue;  // «Рашид кызы» stays
    const auto begin = static_cast<std::size_t>(word->text.data() - text.data());
    result += text.substr(copied, begin - copied);
    const Form form = inflect_name_word(word->text, word->role, gender, grammatical_case);
    result += form.text;
    provenance = weakest(provenance, form.provenance);
    copied = begin + word->text.size();
  }
  result += text.substr(copied);
  return result;
}

}  // namespace

Form inflect_name_word(std::string_view word, NameRole role, Gender gender, Case grammatical_case) {
  if (grammatical_case == Case::nom) return {std::string(word), Provenance::rule};
  const WordClass word_class = class_of(role, gender);
  std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return inflect_part(word, word_class, grammatical_case);
  Form form;
  for (std::size_t begin = 0; begin <= word.size();) {
    hyphen = std::min(word.find('-', begin), word.size());
    const std::string_view part = word.substr(begin, hyphen - begin);
    const std::string_view rest = word.substr(std::min(hyphen + 1, word.size()));
    if (is_fixed_part(part, rest.substr(0, rest.find('-')), word_class)) {
      form.text += part;
    } else {
      // «Рашид-кызы»: the particle tells the class, not its first part.
      const Form inflected = inflect_part(part, word_class, grammatical_case);
      form.text += inflected.text;
      form.provenance = weakest(form.provenance, inflected.provenance);
    }
    if (hyphen < word.size()) form.text += '-';
    begin = hyphen + 1;
  }
  return form;
}

std::optional<Gender> person_gender(const NameWords& name) {
  GenderSign surname;
  GenderSign given;
  for (const NameWord& word : name) {
    switch (word.role) {
      case NameRole::patronymic:
      case NameRole::particle:
        if (const GenderSign found = sign_of_patronymic(word.text); found.gender) return found.gender;
        break;
      case NameRole::surname:
        surname = sign(WordClass::gender_by_surname, word.text);
        break;
      case NameRole::given:
        given = sign(WordClass::gender_by_given, word.text.substr(0, word.text.find('-')));
        break;
      case NameRole::initial:
        break;
    }
  }
  if (!surname.gender) return given.gender;
  if (!given.gender || given.gender == surname.gender) return surname.gender;
  return surname.certain ? std::nullopt : given.gender;
}

PersonForm inflect_person(std::string_view name, Case grammatical_case, std::optional<Gender> gender) {
  if (grammatical_case == Case::nom) return {{std::string(name), Provenance::rule}};
  const std::optional<NameWords> words = split_person_name(name);
  if (!words) return {{}, PersonProblem::not_a_name};
  if (!gender) gender = person_gender(*words);
  PersonForm result;
  if (gender) {
    result.form.text = inflect_words(name, *words, *gender, grammatical_case, result.form.provenance);
    return result;
  }
  // «О.В. Шевченко»: where both genders give one form, none need be known.
  result.form.text = inflect_words(name, *words, Gender::masculine, grammatical_case, result.form.provenance);
  if (inflect_words(name, *words, Gender::feminine, grammatical_case, result.form.provenance) != result.form.text) {
    return {{}, PersonProblem::gender_unknown};
  }
  return result;
}

bool is_person_name(std::string_view text) {
  const std::optional<NameWords> words = split_person_name(text);
  if (!words || words->count < 2) return false;
  return std::any_of(words->begin(), words->end(), [](const NameWord& word) {
    return word.role == NameRole::initial || word.role == NameRole::particle ||
           (word.role == NameRole::patronymic && sign_of_patronymic(word.text).gender);
  });
}

}  // namespace pisar::russian
