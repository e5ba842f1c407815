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

/// The words: split at spaces and behind the dot of an initial («М.Д.Рамазанов» gives three).
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::next(text, offset);
    if (c == U' ' || c == U'\t' || c == U'\n' || c == U'\u00A0' || c == U'\u202F') {
      finish();
      continue;
    }
    utf8::append(word, c);
    // «Ж.-П.» is one initial of a double name.
    if (c == U'.' && !(offset < text.size() && text[offset] == '-')) finish();
  }
  finish();
  return words;
}

/// «Рашид», «кызы» become «Рашид-кызы», so that a patronymic is one word.
void join_particles(std::vector<std::string>& words) {
  for (std::size_t i = 1; i < words.size();) {
    if (is_particle(words[i])) {
      words[i - 1] += "-" + words[i];
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
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

std::optional<PersonName> parse_person_name(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  join_particles(words);
  if (words.empty() || words.size() > 3 || !std::all_of(words.begin(), words.end(), is_name_word)) return std::nullopt;

  const auto initials = static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const std::string& w) { return is_initial(w); }));
  std::size_t surname = 0;
  if (initials > 0) {
    // One word in full, before or behind the initials.
    if (initials != words.size() - 1) return std::nullopt;
    surname = is_initial(words.front()) ? words.size() - 1 : 0;
    if (is_initial(words[surname])) return std::nullopt;
  } else if (words.size() == 2 && is_patronymic(words[1])) {
    return std::nullopt;
  } else if (words.size() == 3 && is_patronymic(words[1])) {
    surname = 2;
  }
  PersonName name;
  name.surname = words[surname];
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(surname));
  name.given = std::move(words);
  return name;
}

std::string with_initials(const PersonName& name, InitialsOrder order) {
  std::string initials;
  for (const std::string& given : name.given) append_initial(initials, given);
  if (initials.empty()) return name.surname;
  return order == InitialsOrder::before ? initials + " " + name.surname : name.surname + " " + initials;
}

}  // namespace pisar::russian
