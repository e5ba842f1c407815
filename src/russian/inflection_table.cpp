#include "russian/inflection_table.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "base/utf8.h"

extern "C" {
extern const char pisar_inflection_persons[];
extern const char pisar_inflection_persons_end[];
extern const char pisar_inflection_phrases[];
extern const char pisar_inflection_phrases_end[];
}

namespace pisar::russian {
namespace {

constexpr std::size_t letter_bytes = 2;  // of a Cyrillic letter in UTF-8

[[noreturn]] void broken(std::string_view what) { throw std::logic_error("inflection tables: " + std::string(what)); }

/// Takes the next blank-separated word off the text; empty at the end.
std::string_view take_word(std::string_view& text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  const std::size_t end = std::min(text.find(' ', begin), text.size());
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

std::optional<WordClass> parse_class(std::string_view name) {
  constexpr std::array<std::string_view, word_class_count> names = {"surname m",
                                                                    "surname f",
                                                                    "given m",
                                                                    "given f",
                                                                    "patronymic m",
                                                                    "patronymic f",
                                                                    "noun",
                                                                    "noun m",
                                                                    "noun f",
                                                                    "plural",
                                                                    "adjective",
                                                                    "skip",
                                                                    "stop",
                                                                    "counted",
                                                                    "locative",
                                                                    "city",
                                                                    "acronym",
                                                                    "gender of surname",
                                                                    "gender of given",
                                                                    "first part"};
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<WordClass>(found - names.begin());
}

Gender gender_of_name(std::string_view paradigm) {
  switch (paradigm.empty() ? ' ' : paradigm.front()) {
    case 'f':
      return Gender::feminine;
    case 'n':
      return Gender::neuter;
    case 'p':
      return Gender::plural;
    default:
      return Gender::masculine;
  }
}

void set_ending(std::array<std::string, 6>& lower, std::array<std::string, 6>& upper, std::size_t index,
                std::string_view ending) {
  lower.at(index) = ending == "0" ? std::string() : std::string(ending);
  upper.at(index) = utf8::to_upper(lower.at(index));
}

}  // namespace

WordEnd::WordEnd(std::string_view word) {
  constexpr std::uint8_t letter_ie = 6;
  bool any_lower = false;
  std::size_t end = word.size();
  while (end >= letter_bytes && count < longest) {
    const auto lead = static_cast<unsigned char>(word[end - 2]);
    const auto trail = static_cast<unsigned char>(word[end - 1]);
    std::uint8_t code = 0;
    if (lead == 0xD0 && trail >= 0x90 && trail <= 0xAF) {
      code = static_cast<std::uint8_t>(trail - 0x90 + 1);
    } else if (lead == 0xD0 && trail >= 0xB0 && trail <= 0xBF) {
      code = static_cast<std::uint8_t>(trail - 0xB0 + 1);
      any_lower = true;
    } else if (lead == 0xD1 && trail >= 0x80 && trail <= 0x8F) {
      code = static_cast<std::uint8_t>(trail - 0x80 + 17);
      any_lower = true;
    } else if (lead == 0xD0 && trail == 0x81) {
      code = letter_ie;
    } else if (lead == 0xD1 && trail == 0x91) {
      code = letter_ie;
      any_lower = true;
    } else {
      break;
    }
    letters[count++] = code;
    end -= letter_bytes;
  }
  whole = end == 0;
  upper = count >= 2 && !any_lower;
}

InflectionTable::InflectionTable(std::string_view persons, std::string_view phrases) {
  constexpr std::size_t expected_nodes = 16'000;
  nodes_.reserve(expected_nodes);
  nodes_.resize(word_class_count);
  read(persons);
  read(phrases);
}

void InflectionTable::read(std::string_view text) {
  std::optional<WordClass> word_class;
  constexpr std::uint16_t none = 0xFFFF;
  std::uint16_t rule = none;
  while (!text.empty()) {
    const std::size_t line_end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, line_end);
    text.remove_prefix(std::min(line_end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("paradigm ")) {
      read_paradigm(line.substr(std::string_view("paradigm ").size()));
    } else if (line.front() == '[') {
      word_class = parse_class(line.substr(1, line.find(']') - 1));
      rule = none;
      if (!word_class) broken(line);
    } else if (!word_class) {
      broken(line);
    } else if (line.starts_with("= ")) {
      read_full_forms(line.substr(2), *word_class);
    } else if (line.front() == ' ') {
      if (rule == none) broken(line);
      add_items(line, *word_class, rule);
    } else {
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) broken(line);
      rule = add_rule(line.substr(0, colon));
      add_items(line.substr(colon + 1), *word_class, rule);
    }
  }
}

/// «NAME STRIP gen dat acc ins prep [/ nom gen dat acc ins prep]»
void InflectionTable::read_paradigm(std::string_view line) {
  Paradigm paradigm;
  const std::string name(take_word(line));
  paradigm.adjectival = name.size() > 2 && name[1] == '.' && name[2] == 'a';
  paradigm.strip = static_cast<std::size_t>(take_word(line).front() - '0');
  for (std::size_t i = 1; i < 6; ++i) {
    const std::string_view ending = take_word(line);
    if (ending.empty()) broken(name);
    if (ending == ".") {
      paradigm.accusative_by_animacy = true;
    } else {
      set_ending(paradigm.singular, paradigm.singular_upper, i, ending);
    }
  }
  if (take_word(line) == "/") {
    paradigm.has_plural = true;
    for (std::size_t i = 0; i < 6; ++i) {
      const std::string_view ending = take_word(line);
      if (ending.empty()) broken(name);
      if (ending != ".") set_ending(paradigm.plural, paradigm.plural_upper, i, ending);
    }
  }
  if (!names_.emplace(name, static_cast<std::uint16_t>(paradigms_.size())).second) broken("twice: " + name);
  paradigms_.push_back(std::move(paradigm));
}

/// «word gen dat acc ins prep»: a paradigm of the word's own.
void InflectionTable::read_full_forms(std::string_view line, WordClass word_class) {
  const std::string_view word = take_word(line);
  std::array<std::string_view, 6> forms;
  std::size_t common = word.size();
  for (std::size_t i = 1; i < 6; ++i) {
    forms.at(i) = take_word(line);
    if (forms.at(i).empty()) broken(word);
    const auto differs = std::mismatch(word.begin(), word.end(), forms.at(i).begin(), forms.at(i).end());
    common = std::min(common, static_cast<std::size_t>(differs.first - word.begin()) / letter_bytes * letter_bytes);
  }
  Paradigm paradigm;
  paradigm.strip = (word.size() - common) / letter_bytes;
  for (std::size_t i = 1; i < 6; ++i) {
    set_ending(paradigm.singular, paradigm.singular_upper, i, forms.at(i).substr(common));
  }
  Rule rule;
  rule.paradigm = static_cast<std::uint16_t>(paradigms_.size());
  paradigms_.push_back(std::move(paradigm));
  rules_.push_back(rule);
  add(word, word_class, static_cast<std::uint16_t>(rules_.size() - 1));
}

/// «NAME», «NAME+» (animate), «NAME?» (unsure).
std::uint16_t InflectionTable::add_rule(std::string_view head) {
  Rule rule;
  for (; head.ends_with('+') || head.ends_with('?'); head.remove_suffix(1)) {
    if (head.back() == '+') rule.animate = true;
    if (head.back() == '?') rule.certain = false;
  }
  const auto found = names_.find(std::string(head));
  if (found == names_.end()) broken(head);
  rule.paradigm = found->second;
  rule.gender = gender_of_name(head);
  rules_.push_back(rule);
  return static_cast<std::uint16_t>(rules_.size() - 1);
}

void InflectionTable::add_items(std::string_view items, WordClass word_class, std::uint16_t rule) {
  for (std::string_view item = take_word(items); !item.empty(); item = take_word(items)) {
    const std::size_t open = item.find('{');
    if (open == std::string_view::npos) {
      add(item, word_class, rule);
      continue;
    }
    // «-{жш}а» stands for «-жа -ша».
    const std::size_t close = item.find('}', open);
    if (close == std::string_view::npos) broken(item);
    for (std::size_t at = open + 1; at < close; at += letter_bytes) {
      add(std::string(item.substr(0, open)) + std::string(item.substr(at, letter_bytes)) +
              std::string(item.substr(close + 1)),
          word_class, rule);
    }
  }
}

void InflectionTable::add(std::string_view item, WordClass word_class, std::uint16_t rule) {
  const bool is_end = item.front() == '-';
  Node& node = place(word_class, is_end ? item.substr(1) : item);
  std::uint16_t& slot = is_end ? node.end : node.word;
  if (slot != 0) broken("twice: " + std::string(item));
  slot = static_cast<std::uint16_t>(rule + 1);
  if (word_class == WordClass::noun && !is_end && paradigms_[rules_[rule].paradigm].has_plural) {
    add_plural(item, rule);
  }
}

void InflectionTable::add_plural(std::string_view singular, std::uint16_t rule) {
  const Paradigm& paradigm = paradigms_[rules_[rule].paradigm];
  const std::string_view stem = singular.substr(0, singular.size() - paradigm.strip * letter_bytes);
  Node& node = place(WordClass::plural, std::string(stem) + paradigm.plural[0]);
  if (node.word != 0) return;  // two singulars with one plural: the first listed
  node.word = static_cast<std::uint16_t>(rule + 1);
  node.plural_stem = static_cast<std::uint8_t>(stem.size() / letter_bytes + 1);
}

InflectionTable::Node& InflectionTable::place(WordClass word_class, std::string_view word) {
  const WordEnd end(word);
  if (!end.whole) broken("not Russian: " + std::string(word));
  auto at = static_cast<std::size_t>(word_class);
  for (std::size_t i = 0; i < end.count; ++i) {
    std::uint16_t next = nodes_[at].next.at(end.letters.at(i));
    if (next == 0) {
      if (nodes_.size() > UINT16_MAX) broken("too large");
      next = static_cast<std::uint16_t>(nodes_.size());
      nodes_.emplace_back();
      nodes_[at].next.at(end.letters.at(i)) = next;
    }
    at = next;
  }
  return nodes_[at];
}

Match InflectionTable::find(WordClass word_class, const WordEnd& word) const {
  const Node* node = &nodes_[static_cast<std::size_t>(word_class)];
  Match match;
  for (std::size_t i = 0; i < word.count; ++i) {
    const std::uint16_t next = node->next[word.letters[i]];
    if (next == 0) return match;
    node = &nodes_[next];
    if (node->end != 0) {
      match.rule = &rules_[node->end - 1U];
      match.letters = i + 1;
    }
  }
  if (word.whole && node->word != 0) {
    match.rule = &rules_[node->word - 1U];
    match.letters = word.count;
    match.whole = true;
    match.from_singular = node->plural_stem != 0;
    if (match.from_singular) match.stem_letters = node->plural_stem - 1U;
  }
  return match;
}

const InflectionTable& inflection_table() {
  static const InflectionTable table({pisar_inflection_persons, pisar_inflection_persons_end},
                                     {pisar_inflection_phrases, pisar_inflection_phrases_end});
  return table;
}

std::string with_ending(std::string_view word, const WordEnd& end, std::size_t strip, const std::string& lower,
                        const std::string& upper) {
  std::string result;
  const std::string& ending = end.upper ? upper : lower;
  const std::string_view stem = word.substr(0, word.size() - std::min(word.size(), strip * letter_bytes));
  result.reserve(stem.size() + ending.size());
  result += stem;
  result += ending;
  if (stem.empty() && !end.upper && !word.empty()) {
    // Nothing of the word is left that shows its capital: «Год», «Лет».
    std::size_t offset = 0;
    if (utf8::is_upper(utf8::next(word, offset))) return utf8::capitalize(result);
  }
  return result;
}

}  // namespace pisar::russian
