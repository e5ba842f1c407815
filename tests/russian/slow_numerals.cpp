#include "tests/russian/slow_numerals.h"

#include <map>
#include <sstream>
#include <stdexcept>

namespace pisar::russian::slow {
namespace {

using WordList = std::vector<std::string>;

bool strip(std::string& word, std::string_view ending) {
  if (!word.ends_with(ending)) return false;
  word.resize(word.size() - ending.size());
  return true;
}

std::string pick(Case grammatical_case, const std::vector<std::string>& forms) {
  return forms.at(static_cast<std::size_t>(grammatical_case));
}

WordList split(const std::string& text) {
  std::istringstream stream(text);
  WordList words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

WordList nominative(std::int64_t number, Agreement agreement) {
  static const WordList units = split(
      "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать "
      "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать");
  static const WordList tens =
      split("- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто");
  static const WordList hundreds = split("- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот");
  if (number >= 1'000) {
    const bool millions = number >= 1'000'000;
    const std::int64_t scale = millions ? 1'000'000 : 1'000;
    WordList words = nominative(number / scale, millions ? Agreement::masculine : Agreement::feminine);
    const std::int64_t count = number / scale % 100;
    const bool one = count % 10 == 1 && count != 11;
    const bool few = count % 10 >= 2 && count % 10 <= 4 && (count < 12 || count > 14);
    words.push_back(millions ? (one   ? "миллион"
                                : few ? "миллиона"
                                      : "миллионов")
                             : (one   ? "тысяча"
                                : few ? "тысячи"
                                      : "тысяч"));
    if (number % scale > 0) {
      for (std::string& word : nominative(number % scale, agreement)) words.push_back(std::move(word));
    }
    return words;
  }
  if (number >= 100) {
    WordList words{hundreds.at(static_cast<std::size_t>(number / 100))};
    if (number % 100 > 0) {
      for (std::string& word : nominative(number % 100, agreement)) words.push_back(std::move(word));
    }
    return words;
  }
  if (number >= 20) {
    WordList words{tens.at(static_cast<std::size_t>(number / 10))};
    if (number % 10 > 0) words.push_back(nominative(number % 10, agreement).front());
    return words;
  }
  if (number == 1 && agreement == Agreement::feminine) return {"одна"};
  if (number == 1 && agreement == Agreement::neuter) return {"одно"};
  if (number == 2 && agreement == Agreement::feminine) return {"две"};
  return {units.at(static_cast<std::size_t>(number))};
}

/// Declines one word of the nominative by its ending.
std::string declined(const std::string& word, Case c) {
  if (c == Case::nom) return word;
  std::string stem = word;
  if (word == "ноль") return pick(c, {"", "нуля", "нулю", "ноль", "нулём", "нуле"});
  if (word == "один" || word == "одно") return pick(c, {"", "одного", "одному", word, "одним", "одном"});
  if (word == "одна") return pick(c, {"", "одной", "одной", "одну", "одной", "одной"});
  if (word == "тысяча" || word == "тысячи" || word == "тысяч") {
    if (word == "тысяча") return pick(c, {"", "тысячи", "тысяче", "тысячу", "тысячей", "тысяче"});
    return pick(c, {"", "тысяч", "тысячам", word, "тысячами", "тысячах"});
  }
  if (word == "миллион") return pick(c, {"", "миллиона", "миллиону", "миллион", "миллионом", "миллионе"});
  if (strip(stem, "миллионов") || strip(stem, "миллиона")) {
    return pick(c, {"", "миллионов", "миллионам", word, "миллионами", "миллионах"});
  }
  if (c == Case::acc) return word;  // of things that do not live
  if (word == "сорок") return "сорока";
  if (word == "сто" || word == "девяносто") return word.substr(0, word.size() - 2) + "а";
  // Both parts decline: «двух-сот», «пятью-десятью».
  if (word == "двести") return declined("два", c) + pick(c, {"", "сот", "стам", "", "стами", "стах"});
  if (strip(stem, "сот") || strip(stem, "ста")) {
    return declined(stem, c) + pick(c, {"", "сот", "стам", "", "стами", "стах"});
  }
  if (strip(stem, "десят") && !stem.empty()) return declined(stem, c) + declined("десять", c);
  if (word == "два" || word == "две") return "дв" + pick(c, {"", "ух", "ум", "", "умя", "ух"});
  if (word == "три") return "тр" + pick(c, {"", "ёх", "ём", "", "емя", "ёх"});
  if (word == "четыре") return "четыр" + pick(c, {"", "ёх", "ём", "", "ьмя", "ёх"});
  stem = word;
  if (!strip(stem, "ь")) throw std::logic_error("no rule for " + word);
  if (c == Case::ins) return stem + "ью";
  return (word == "восемь" ? "восьм" : stem) + "и";
}

std::string joined(const WordList& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// The masculine nominative of the ordinal to a cardinal's word.
std::string ordinal_word(const std::string& word) {
  static const std::map<std::string, std::string> own = {
      {"ноль", "нулевой"},     {"один", "первый"},          {"два", "второй"},   {"три", "третий"},
      {"четыре", "четвёртый"}, {"шесть", "шестой"},         {"семь", "седьмой"}, {"восемь", "восьмой"},
      {"сорок", "сороковой"},  {"девяносто", "девяностый"}, {"сто", "сотый"}};
  if (const auto found = own.find(word); found != own.end()) return found->second;
  std::string stem = word;
  if (word == "двести" || strip(stem, "ста") || strip(stem, "сот")) return declined(word, Case::gen) + "ый";
  stem = word;
  if (strip(stem, "десят") && !stem.empty()) return declined(stem, Case::gen) + "десятый";
  stem = word;
  strip(stem, "ь");
  return stem + "ый";
}

std::string declined_adjective(std::string word, Case c, Agreement agreement) {
  if (word == "третий") {
    const std::string stem = "трет";
    switch (agreement) {
      case Agreement::masculine:
        return stem + pick(c, {"ий", "ьего", "ьему", "ий", "ьим", "ьем"});
      case Agreement::feminine:
        return stem + pick(c, {"ья", "ьей", "ьей", "ью", "ьей", "ьей"});
      case Agreement::neuter:
        return stem + pick(c, {"ье", "ьего", "ьему", "ье", "ьим", "ьем"});
      case Agreement::plural:
        return stem + pick(c, {"ьи", "ьих", "ьим", "ьи", "ьими", "ьих"});
    }
  }
  if (agreement == Agreement::masculine && (c == Case::nom || c == Case::acc)) return word;
  if (!strip(word, "ый")) strip(word, "ой");
  switch (agreement) {
    case Agreement::masculine:
      return word + pick(c, {"", "ого", "ому", "", "ым", "ом"});
    case Agreement::feminine:
      return word + pick(c, {"ая", "ой", "ой", "ую", "ой", "ой"});
    case Agreement::neuter:
      return word + pick(c, {"ое", "ого", "ому", "ое", "ым", "ом"});
    case Agreement::plural:
      return word + pick(c, {"ые", "ых", "ым", "ые", "ыми", "ых"});
  }
  return {};
}

}  // namespace

std::string cardinal(std::int64_t number, Case grammatical_case, Agreement agreement) {
  WordList words = nominative(number, agreement);
  for (std::string& word : words) word = declined(word, grammatical_case);
  return joined(words);
}

std::string ordinal(std::int64_t number, Case grammatical_case, Agreement agreement) {
  WordList words = nominative(number, Agreement::masculine);
  std::string last = words.back();
  words.pop_back();
  if (last.starts_with("тысяч") || last.starts_with("миллион")) {
    // Back to the words of its count, which is joined to it: «двадцати» «пяти» «тысячный».
    const std::string name = last.starts_with("тысяч") ? "тысячный" : "миллионный";
    const std::int64_t scale = name == "тысячный" ? 1'000 : 1'000'000;
    const std::int64_t count = number / scale % 1'000;
    const WordList counted = nominative(count, Agreement::neuter);
    for (std::size_t i = 0; i < counted.size(); ++i) words.pop_back();
    last.clear();
    if (count > 1) {
      for (const std::string& word : counted) {
        const bool as_it_is = word == "одно" || word == "сто" || word == "девяносто";
        last += as_it_is ? word : declined(word, Case::gen);
      }
    }
    last += name;
  } else {
    last = ordinal_word(last);
  }
  words.push_back(declined_adjective(last, grammatical_case, agreement));
  if (words.size() > 1 && words[0] == "одна" && words[1] == "тысяча") words.erase(words.begin());
  return joined(words);
}

}  // namespace pisar::russian::slow
