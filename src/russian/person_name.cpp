#include "russian/person_name.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace pisar::russian {
namespace {

/// Patronymics by their stems and the endings of the six cases: «Даудович», «Даудовичу», «Сергеевной».
constexpr std::array<std::string_view, 3> male_stems = {"ович", "евич", "ьич"};
constexpr std::array<std::string_view, 5> male_endings = {"", "а", "у", "ем", "е"};
constexpr std::array<std::string_view, 3> female_stems = {"овн", "евн", "ичн"};
constexpr std::array<std::string_view, 6> female_endings = {"а", "ы", "е", "у", "ой", "ою"};
/// Turkic patronymics: a word of its own or after a hyphen.
constexpr std::array<std::string_view, 6> patronymic_particles = {"оглы", "оглу", "улы", "уулу", "кызы", "гызы"};

bool is_particle(std::string_view word) {
  const std::string lower = utf8::to_lower(word);
  return std::find(patronymic_particles.begin(), patronymic_particles.end(), lower) != patronymic_particles.end();
}

/// Where «-оглы» begins in the word, or npos.
std::size_t particle_suffix(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  return hyphen != std::string_view::npos && is_particle(word.substr(hyphen + 1)) ? hyphen : std::string_view::npos;
}

template <std::size_t stem_count, std::size_t ending_count>
bool ends_with(std::string_view word, const std::array<std::string_view, stem_count>& stems,
               const std::array<std::string_view, ending_count>& endings) {
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending)) continue;
    const std::string_view rest = word.substr(0, word.size() - ending.size());
    for (const std::string_view stem : stems) {
      if (rest.size() > stem.size() && rest.ends_with(stem)) return true;
    }
  }
  return false;
}

bool is_patronymic(std::string_view word) {
  constexpr std::array<std::string_view, 4> short_ones = {"кузьмич", "лукич", "фомич", "никитич"};
  if (particle_suffix(word) != std::string_view::npos) return true;
  const std::string lower = utf8::to_lower(word);
  for (const std::string_view name : short_ones) {
    if (lower.starts_with(name) && ends_with(lower, short_ones, male_endings)) return true;
  }
  return ends_with(lower, male_stems, male_endings) || ends_with(lower, female_stems, female_endings);
}

bool is_initial(std::string_view word) { return word.ends_with('.'); }

/// The words: split at spaces and behind the dot of an initial («М.Д.Рамазанов» gives three). None when there are more
/// than a name has.
std::optional<NameWords> words_of(std::string_view text) {
  NameWords words;
  std::size_t begin = 0;
  bool overflow = false;
  const auto finish = [&](std::size_t end) {
    if (end == begin) return;
    overflow = overflow || words.count == words.words.size();
    if (!overflow) words.words.at(words.count++).text = text.substr(begin, end - begin);
  };
  for (std::size_t offset = 0; offset < text.size() && !overflow;) {
    const std::size_t at = offset;
    const char32_t c = utf8::next(text, offset);
    if (c == U' ' || c == U'\t' || c == U'\n' || c == U'\u00A0' || c == U'\u202F') {
      finish(at);
      begin = offset;
      // «Ж.-П.» is one initial of a double name.
    } else if (c == U'.' && !(offset < text.size() && text[offset] == '-')) {
      finish(offset);
      begin = offset;
    }
  }
  finish(text.size());
  return overflow ? std::nullopt : std::optional(words);
}

/// A word of a name: begins with a capital letter, holds letters, hyphens, apostrophes and an initial's dot.
bool is_name_word(std::string_view word) {
  std::size_t offset = 0;
  if (word.empty() || !utf8::is_upper(utf8::next(word, offset))) return false;
  while (offset < word.size()) {
    const char32_t c = utf8::next(word, offset);
    if (!utf8::is_letter(c) && c != U'-' && c != U'.' && c != U'\'' && c != U'’' && c != U'\u2011') return false;
  }
  return true;
}

void append_initial(std::string& text, std::string_view given) {
  if (const std::size_t suffix = particle_suffix(given); suffix != std::string_view::npos) {
    given = given.substr(0, suffix);
  }
  bool first = true;
  bool begins = true;  // of a part between hyphens
  for (std::size_t offset = 0; offset < given.size();) {
    const char32_t c = utf8::next(given, offset);
    if (c == U'-' || c == U'\u2011') {
      begins = true;
    } else if (begins && utf8::is_letter(c)) {
      if (!first) text += '-';
      utf8::append(text, utf8::to_upper(c));
      text += '.';
      first = begins = false;
    }
  }
}

}  // namespace

std::optional<NameWords> split_person_name(std::string_view text) {
  std::optional<NameWords> split = words_of(text);
  if (!split || split->count == 0) return std::nullopt;
  std::array<NameWord*, 3> names{};  // without the particles
  std::size_t count = 0;
  std::size_t initials = 0;
  for (NameWord& word : *split) {
    if (count > 0 && is_particle(word.text)) {
      word.role = NameRole::particle;
      continue;
    }
    if (count == names.size() || !is_name_word(word.text)) return std::nullopt;
    if (is_initial(word.text)) ++initials;
    names.at(count++) = &word;
  }
  const auto has_particle = [&](const NameWord* word) {
    return word + 1 != split->end() && word[1].role == NameRole::particle;
  };
  std::size_t surname = 0;
  if (initials > 0) {
    // One word in full, before or behind the initials.
    if (initials != count - 1) return std::nullopt;
    surname = is_initial(names[0]->text) ? count - 1 : 0;
    if (is_initial(names.at(surname)->text)) return std::nullopt;
  } else if (count >= 2 && (has_particle(names[1]) || is_patronymic(names[1]->text))) {
    surname = 2;  // none when there are two words
  }
  NameRole next = NameRole::given;
  for (std::size_t i = 0; i < count; ++i) {
    NameWord& word = *names.at(i);
    if (i == surname) continue;
    word.role = is_initial(word.text) ? NameRole::initial : next;
    next = NameRole::patronymic;
  }
  return split;
}

std::optional<PersonName> parse_person_name(std::string_view text) {
  const std::optional<NameWords> words = split_person_name(text);
  if (!words) return std::nullopt;
  PersonName name;
  for (const NameWord& word : *words) {
    if (word.role == NameRole::surname) {
      name.surname = word.text;
    } else if (word.role != NameRole::particle) {
      name.given.emplace_back(word.text);
    } else if (name.given.empty()) {
      name.surname.append("-").append(word.text);
    } else {
      name.given.back().append("-").append(word.text);
    }
  }
  if (name.surname.empty()) return std::nullopt;
  return name;
}

std::string with_initials(const PersonName& name, InitialsOrder order) {
  std::string initials;
  for (const std::string& given : name.given) append_initial(initials, given);
  if (initials.empty()) return name.surname;
  return order == InitialsOrder::before ? initials + " " + name.surname : name.surname + " " + initials;
}

}  // namespace pisar::russian
