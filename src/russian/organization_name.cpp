#include "russian/organization_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "russian/lookalikes.h"

namespace pisar::russian {
namespace {

using Words = std::vector<std::string>;

/// Legal forms of the institutions that an education office deals with.
constexpr std::array<std::string_view, 14> legal_forms = {"мбоу",  "мкоу",  "маоу", "мбдоу", "мкдоу", "мадоу", "мбудо",
                                                          "мкудо", "маудо", "гбоу", "гкоу",  "гаоу",  "моу",   "мдоу"};
/// Kinds of schools that are written together with a legal form: «МБОУСОШ».
constexpr std::array<std::string_view, 7> kinds = {"сош", "оош", "нош", "гимназия", "лицей", "школа", "вош"};

/// Words in full and what stands for them, the longest first where one begins another.
struct Abbreviation {
  std::string_view full;
  std::string_view brief;
};
constexpr std::array abbreviations = {
    Abbreviation{"муниципальное бюджетное дошкольное образовательное учреждение", "мбдоу"},
    Abbreviation{"муниципальное казенное дошкольное образовательное учреждение", "мкдоу"},
    Abbreviation{"муниципальное автономное дошкольное образовательное учреждение", "мадоу"},
    Abbreviation{"муниципальное бюджетное общеобразовательное учреждение", "мбоу"},
    Abbreviation{"муниципальное казенное общеобразовательное учреждение", "мкоу"},
    Abbreviation{"муниципальное автономное общеобразовательное учреждение", "маоу"},
    Abbreviation{"муниципальное бюджетное образовательное учреждение", "мбоу"},
    Abbreviation{"муниципальное казенное образовательное учреждение", "мкоу"},
    Abbreviation{"муниципальное автономное образовательное учреждение", "маоу"},
    Abbreviation{"муниципальное бюджетное учреждение дополнительного образования", "мбудо"},
    Abbreviation{"муниципальное казенное учреждение дополнительного образования", "мкудо"},
    Abbreviation{"муниципальное автономное учреждение дополнительного образования", "маудо"},
    Abbreviation{"государственное бюджетное общеобразовательное учреждение", "гбоу"},
    Abbreviation{"государственное казенное общеобразовательное учреждение", "гкоу"},
    Abbreviation{"муниципальное общеобразовательное учреждение", "моу"},
    Abbreviation{"средняя общеобразовательная школа", "сош"},
    Abbreviation{"основная общеобразовательная школа", "оош"},
    Abbreviation{"начальная общеобразовательная школа", "нош"},
};

/// Runs of letters and of digits, in lower case, ё as е.
Words words_of(std::string_view name) {
  Words words;
  enum class Run { none, letters, digits } run = Run::none;
  const std::string text = without_lookalikes(name);
  for (std::size_t offset = 0; offset < text.size();) {
    char32_t c = utf8::to_lower(utf8::next(text, offset));
    if (c == U'ё') c = U'е';
    const Run here = utf8::is_letter(c) ? Run::letters : utf8::is_digit(c) ? Run::digits : Run::none;
    if (here != Run::none) {
      if (here != run) words.emplace_back();
      utf8::append(words.back(), c);
    }
    run = here;
  }
  return words;
}

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// «мбоусош» becomes «мбоу», «сош»; «сошим» stays.
void part_legal_form(Words& words) {
  if (words.empty()) return;
  for (const std::string_view form : legal_forms) {
    const std::string first = words.front();
    if (!first.starts_with(form) || !contains(kinds, std::string_view(first).substr(form.size()))) continue;
    words.front() = form;
    words.insert(words.begin() + 1, first.substr(form.size()));
    return;
  }
}

std::string joined(const Words& words, std::size_t first = 0) {
  std::string text;
  for (std::size_t i = first; i < words.size(); ++i) text += (text.empty() ? "" : " ") + words[i];
  return text;
}

/// The words with full names abbreviated and signs of numbers left out.
Words normal_words(std::string_view name) {
  constexpr std::size_t longest = 1000;  // bytes; a longer text is no name
  Words words = words_of(name.substr(0, longest));
  // «N 3» and «No 3» stand for «№ 3», which words_of has left out.
  for (std::size_t i = 0; i + 1 < words.size();) {
    const bool number_sign = (words[i] == "n" || words[i] == "no") && utf8::is_digit(words[i + 1].front());
    if (number_sign) {
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
  std::string text = " " + joined(words) + " ";
  for (const auto& [full, brief] : abbreviations) {
    const std::string wanted = " " + std::string(full) + " ";
    const std::size_t at = text.find(wanted);
    if (at != std::string::npos) text.replace(at, wanted.size(), " " + std::string(brief) + " ");
  }
  words = words_of(text);
  part_legal_form(words);
  return words;
}

}  // namespace

std::string organization_key(std::string_view name) { return joined(normal_words(name)); }

std::string organization_key_without_form(std::string_view name) {
  const Words words = normal_words(name);
  const bool has_form = words.size() > 1 && contains(legal_forms, words.front());
  return joined(words, has_form ? 1 : 0);
}

}  // namespace pisar::russian
