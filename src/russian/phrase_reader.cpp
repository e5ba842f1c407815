#include "russian/phrase_reader.h"

#include <algorithm>

#include "base/utf8.h"

namespace pisar::russian {
namespace {

using Kind = PhraseWord::Kind;

bool is_word_character(char32_t c) { return utf8::is_letter(c) || c == U'-' || c == U'\u2011' || utf8::is_digit(c); }

/// The next word behind `from`; empty at the end of the text.
PhraseWord next_word(std::string_view text, std::size_t from) {
  PhraseWord word;
  std::size_t offset = from;
  while (offset < text.size()) {
    const std::size_t at = offset;
    if (!is_word_character(utf8::next(text, offset))) continue;
    word.begin = at;
    word.end = offset;
    while (offset < text.size() && is_word_character(utf8::next(text, offset))) word.end = offset;
    return word;
  }
  word.begin = word.end = text.size();
  return word;
}

bool only_blanks(std::string_view text) { return utf8::trim(text).empty(); }

bool starts_upper(std::string_view word) {
  std::size_t offset = 0;
  return utf8::is_upper(utf8::next(word, offset));
}

/// «школы» (two of them, or of one): a nominative plural that is a genitive singular as well.
bool is_also_genitive(const PhraseWord& word, const InflectionTable& table) {
  if (word.kind != Kind::plural || !word.match.from_singular) return false;
  const Paradigm& paradigm = table.paradigm(*word.match.rule);
  return paradigm.plural[0] == paradigm.singular[static_cast<std::size_t>(Case::gen)];
}

/// Whether another head may follow what stands between two words: a comma, a dash, a bracket that opens.
bool ends_with_separator(std::string_view gap) {
  constexpr std::array<std::string_view, 5> separators = {",", "–", "—", "(", ";"};
  return std::any_of(separators.begin(), separators.end(),
                     [trimmed = utf8::trim(gap)](std::string_view sign) { return trimmed.ends_with(sign); });
}

/// The depth of quotes behind a gap.
int quotes_behind(std::string_view gap, int depth) {
  for (std::size_t offset = 0; offset < gap.size();) {
    const char32_t sign = utf8::next(gap, offset);
    if (sign == U'«' || sign == U'„') ++depth;
    if (sign == U'»' || sign == U'“') depth = std::max(0, depth - 1);
  }
  return depth;
}

/// Reads a phrase from its beginning and gathers the words that change.
class Reader {
 public:
  Reader(std::string_view text, Reading reading, const PhraseHints& hints)
      : text_(text), reading_(reading), hints_(hints) {}

  ReadPhrase read();

 private:
  /// What became of a word in the row of adjectives and abbreviations before a head.
  enum class Step : std::uint8_t { go_on, stop, head };

  std::size_t read_heads(std::size_t from);
  Step read_before_head(PhraseWord& word, std::string_view gap);
  [[nodiscard]] bool is_likely_behind_acronym(const PhraseWord& word) const;
  bool fit_head(PhraseWord& word);
  std::optional<std::size_t> next_title(std::size_t from);
  bool starts_title(std::size_t from);
  [[nodiscard]] PhraseWord classified(std::size_t from) const;
  [[nodiscard]] PhraseWord part_as_noun(std::size_t begin, std::size_t end) const;
  void take_head(const PhraseWord& head);
  void take_compound(const PhraseWord& word);
  std::size_t read_behind_head(std::size_t from);
  void take_town(PhraseWord town);
  void close_group(bool animate);
  [[nodiscard]] bool is_acronym(const PhraseWord& word) const;
  [[nodiscard]] bool is_adjective_before_noun(const PhraseWord& word) const;
  [[nodiscard]] bool fits(Gender gender, const PhraseWord& noun) const;
  [[nodiscard]] bool is_waiting() const { return group_ < result_.changing.size(); }
  [[nodiscard]] std::string_view view(const PhraseWord& word) const {
    return text_.substr(word.begin, word.end - word.begin);
  }

  const InflectionTable& table_ = inflection_table();
  std::string_view text_;
  Reading reading_;
  const PhraseHints& hints_;
  ReadPhrase result_;
  std::size_t group_ = 0;  ///< the first of the words that wait for their head
  bool after_acronym_ = false;
  bool titles_ = false;          ///< a person is meant, so that another title may follow
  bool head_is_plural_ = false;  ///< of the first head
  bool head_is_town_ = false;    ///< «город», «город-курорт»
};

ReadPhrase Reader::read() {
  titles_ = hints_.person;
  std::size_t at = read_heads(0);
  if (reading_ == Reading::whole) {
    while (const std::optional<std::size_t> title = next_title(at)) {
      at = std::max(read_heads(*title), next_word(text_, *title).end);
    }
  }
  return std::move(result_);
}

bool Reader::fits(Gender gender, const PhraseWord& noun) const {
  if (gender == Gender::plural || noun.kind == Kind::plural) {
    return gender == Gender::plural && noun.kind == Kind::plural;
  }
  const Rule& rule = *noun.match.rule;
  // «новая директор», but not beside a number
  return noun.kind == Kind::noun && (rule.gender == gender || (rule.animate && reading_ == Reading::whole));
}

/// «МКОУ», «СОШ», «УВР»: all capitals, and no word of the tables written so.
bool Reader::is_acronym(const PhraseWord& word) const {
  if (!word.letters.upper || !word.letters.whole) {
    // «IT-куб», «5-я»: what is no Russian word stays like an abbreviation.
    return !word.letters.whole && view(word).find('-') == std::string_view::npos;
  }
  constexpr std::size_t longest_acronym = 6;
  const bool known =
      table_.find(WordClass::noun, word.letters).whole || table_.find(WordClass::plural, word.letters).whole;
  const bool listed_end = word.match.rule != nullptr && word.match.rule->certain;
  return !known && (word.letters.count <= longest_acronym || !listed_end);
}

/// The next word with its kind: the longer listed end decides, at a tie the adjective.
PhraseWord Reader::classified(std::size_t from) const {
  PhraseWord word = next_word(text_, from);
  if (word.empty()) return word;
  std::string_view last_part = view(word);
  if (const std::size_t hyphen = last_part.rfind('-'); hyphen != std::string_view::npos) {
    last_part.remove_prefix(hyphen + 1);
  }
  word.letters = WordEnd(last_part);
  if (word.letters.count == 0) return word;
  const Match noun = table_.find(WordClass::noun, word.letters);
  const Match plural = table_.find(WordClass::plural, word.letters);
  const Match adjective = table_.find(WordClass::adjective, word.letters);
  const auto weight = [](const Match& match) {
    return match.rule == nullptr ? 0 : match.letters * 2 + (match.whole ? 100 : 0) + (match.rule->certain ? 1 : 0);
  };
  const auto choose = [&](Kind kind, const Match& match) {
    word.kind = kind;
    word.match = match;
  };
  if (adjective.rule != nullptr) choose(Kind::adjective, adjective);
  if (weight(noun) > weight(word.match)) choose(Kind::noun, noun);
  if (weight(plural) > weight(word.match)) choose(Kind::plural, plural);
  return word;
}

/// «рабочий посёлок», «управляющие советы»: a noun of adjectival form is an adjective before a noun that it fits.
bool Reader::is_adjective_before_noun(const PhraseWord& word) const {
  if (word.kind == Kind::adjective || table_.find(WordClass::adjective, word.letters).rule == nullptr) return false;
  const PhraseWord behind = classified(word.end);
  return only_blanks(text_.substr(word.end, behind.begin - word.end)) && behind.match.whole &&
         behind.kind != Kind::adjective && fits(word.gender(), behind);
}

/// Behind an abbreviation genitives are more likely: «ИМЦ управления образования», «УО Ботлихского района».
bool Reader::is_likely_behind_acronym(const PhraseWord& word) const {
  if (word.kind == Kind::noun) {
    return word.match.rule->certain && (word.match.whole || word.match.rule->gender == Gender::neuter);
  }
  return word.kind == Kind::adjective && !view(word).ends_with("ой");
}

Reader::Step Reader::read_before_head(PhraseWord& word, std::string_view gap) {
  const std::string_view written = view(word);
  if (is_acronym(word)) {
    if (is_waiting()) return Step::stop;
    if (const Match match = table_.find(WordClass::acronym, word.letters); !result_.gender && match.rule != nullptr) {
      result_.gender = match.rule->gender;
    }
    after_acronym_ = result_.in_table = true;
    return Step::go_on;
  }
  if (table_.find(WordClass::skip, word.letters).whole && only_blanks(gap)) return Step::go_on;
  if (is_waiting() && written == "и") return Step::go_on;
  if (table_.find(WordClass::stop, word.letters).whole) {
    titles_ = titles_ || result_.changing.empty();  // «врио начальника»
    result_.in_table = true;
    return Step::stop;
  }
  if (after_acronym_ && !is_waiting() && !is_likely_behind_acronym(word)) return Step::stop;
  if (is_adjective_before_noun(word)) {
    word.kind = Kind::adjective;
    word.match = table_.find(WordClass::adjective, word.letters);
  }
  if (word.kind == Kind::adjective) {
    take_compound(word);  // «школа-детский сад»
    return Step::go_on;
  }
  return word.kind == Kind::other ? Step::stop : Step::head;
}

/// Whether the noun may be the head of the adjectives before it; its reading changes where another fits better.
bool Reader::fit_head(PhraseWord& word) {
  std::optional<Gender> wanted;
  if (is_waiting()) {
    wanted = result_.changing.back().gender();
  } else if (!word.match.rule->certain) {
    wanted = hints_.gender;
  }
  if (!wanted || fits(*wanted, word)) return true;
  Match other;
  if (*wanted == Gender::plural) other = table_.find(WordClass::plural, word.letters);
  if (*wanted == Gender::masculine) other = table_.find(WordClass::noun_m, word.letters);
  if (*wanted == Gender::feminine) other = table_.find(WordClass::noun_f, word.letters);
  if (other.rule != nullptr && !word.match.whole) {
    word.match = other;
    word.kind = *wanted == Gender::plural ? Kind::plural : Kind::noun;
    return true;
  }
  return !is_waiting();  // «исполняющий обязанности»: no head of this adjective
}

/// Reads heads with their adjectives from an offset on; returns where the reading ended.
std::size_t Reader::read_heads(std::size_t from) {
  std::size_t at = from;
  after_acronym_ = false;
  for (;;) {
    PhraseWord word = classified(at);
    if (word.empty()) break;
    const std::string_view gap = text_.substr(at, word.begin - at);
    const bool continues = only_blanks(gap) || at == from || (is_waiting() && utf8::trim(gap) == ",");
    if (!continues || (at == 0 && !only_blanks(gap))) break;  // «средняя, основная школа» goes on
    if (word.end < text_.size() && text_[word.end] == '.') {
      // «г. Махачкала» goes on with the town, «и.о. директора», «с. Леваши» end here.
      const bool is_town = result_.changing.empty() && utf8::to_lower(view(word)) == "г";
      if (is_town) read_behind_head(word.end + 1);
      titles_ = titles_ || (result_.changing.empty() && !is_town);
      result_.in_table = true;
      break;
    }
    const Step step = read_before_head(word, gap);
    if (step == Step::stop) break;
    if (step == Step::go_on) {
      at = word.end;
      continue;
    }
    if (!fit_head(word)) {
      result_.headless = true;
      break;
    }
    take_head(word);
    at = word.end;
    if (reading_ == Reading::head) break;
    const std::size_t next = read_behind_head(word.end);
    if (next == 0) break;
    at = next;
  }
  if (is_waiting()) {
    if (!result_.gender) result_.gender = result_.changing.back().gender();
    close_group(hints_.person);
  }
  return at;
}

/// Where another title begins in what depends on the head: «заместитель начальника, начальник отдела». None at the end.
std::optional<std::size_t> Reader::next_title(std::size_t from) {
  int depth = 0;
  bool after_conjunction = false;
  std::size_t end = from;
  for (PhraseWord word = next_word(text_, from); !word.empty(); word = next_word(text_, word.end)) {
    const std::string_view gap = text_.substr(end, word.begin - end);
    depth = quotes_behind(gap, depth);
    const bool parted = ends_with_separator(gap) || (after_conjunction && only_blanks(gap));
    end = word.end;
    after_conjunction = view(word) == "и" || view(word) == "-";
    if (parted && depth == 0 && starts_title(word.begin)) return word.begin;
  }
  return std::nullopt;
}

/// Whether adjectives and a head in the nominative begin here that name a person as the first head does. Where a
/// nominative may be a genitive or an accusative as well, nobody can tell: then the phrase is not certain.
bool Reader::starts_title(std::size_t from) {
  constexpr int most_adjectives = 3;
  PhraseWord word = classified(from);
  std::optional<Gender> wanted;
  for (int adjectives = 0; word.kind == Kind::adjective && adjectives < most_adjectives; ++adjectives) {
    wanted = word.gender();
    const PhraseWord behind = classified(word.end);
    if (!only_blanks(text_.substr(word.end, behind.begin - word.end))) return false;
    word = behind;
  }
  if (word.match.rule == nullptr || word.kind == Kind::adjective || is_acronym(word)) return false;
  const bool is_plural = word.kind == Kind::plural;
  const bool agrees = !wanted || (is_plural ? *wanted == Gender::plural : *wanted == word.match.rule->gender);
  if (!agrees || !word.match.rule->certain || is_plural != head_is_plural_) return false;
  const bool is_title = word.match.rule->animate && titles_ && !is_also_genitive(word, table_);
  if (!is_title && word.match.whole && (word.match.rule->animate || !is_plural)) result_.certain = false;
  return is_title;
}

/// The name of a town, of one word or of an adjective and a noun: «Махачкала», «Ростов-на-Дону», «Нижний Новгород».
void Reader::take_town(PhraseWord town) {
  const std::string_view name = view(town);
  if (!starts_upper(name)) return;
  const PhraseWord behind = next_word(text_, town.end);
  const bool two_words =
      !behind.empty() && only_blanks(text_.substr(town.end, behind.begin - town.end)) && starts_upper(view(behind));
  const auto take = [&](PhraseWord word, WordClass word_class) {
    word.letters = WordEnd(view(word));
    word.match = table_.find(word_class, word.letters);
    word.kind = Kind::noun;
    if (word.match.rule != nullptr) result_.changing.push_back(word);
    return word.match.rule;
  };
  if (two_words) {
    PhraseWord first = town;
    const Match adjective = table_.find(WordClass::adjective, town.letters);
    const Match second = table_.find(WordClass::city, WordEnd(view(behind)));
    // «Набережные Челны» stay, as the authorities write them.
    const bool agree = adjective.rule != nullptr && second.rule != nullptr &&
                       adjective.rule->gender == second.rule->gender && adjective.rule->gender != Gender::plural;
    if (agree) {
      take(first, WordClass::adjective);
      take(behind, WordClass::city);
    } else if (adjective.rule == nullptr) {
      result_.certain = false;
    }
  } else if (const std::size_t suffix = name.find("-на-"); suffix != std::string_view::npos) {
    town.end = town.begin + suffix;
    take(town, WordClass::city);
  } else if (const std::size_t hyphen = name.rfind('-'); hyphen != std::string_view::npos) {
    town.begin += hyphen + 1;  // «Санкт-Петербург»
    if (starts_upper(view(town))) take(town, WordClass::city);
  } else {
    take(town, WordClass::city);
  }
  group_ = result_.changing.size();
}

/// Goes on behind a head: the name of a town changes with «город», a name that is an adjective agrees; «и», «,» before
/// another head (a known word, or adjectives and it) let the reading go on at the returned offset. 0: the rest stays.
std::size_t Reader::read_behind_head(std::size_t from) {
  const PhraseWord next = classified(from);
  if (next.empty()) return 0;
  const std::string_view gap = utf8::trim(text_.substr(from, next.begin - from));
  const PhraseWord behind = next_word(text_, next.end);
  const bool alone = behind.empty() || !only_blanks(text_.substr(next.end, behind.begin - next.end));
  if (gap.empty() && (result_.changing.empty() || head_is_town_)) {
    take_town(next);
    return 0;
  }
  const PhraseWord head = result_.changing.back();
  if (gap.empty() && next.kind == Kind::adjective && head.gender() == next.gender()) {
    // «станица Каневская»
    if (alone && starts_upper(view(next))) {
      result_.changing.push_back(next);
      result_.changing.back().animate = head.animate;
      group_ = result_.changing.size();
    }
    return 0;
  }
  if ((gap == "–" || gap == "—") && !head.animate && behind.empty() && starts_upper(view(next))) {
    take_town(next);  // «Чувашская Республика – Чувашия»
    return 0;
  }
  const bool conjunction = gap.empty() && view(next) == "и";
  if (!conjunction && gap != "," && gap != "(") return 0;  // «родители (законные представители)»
  const std::size_t start = conjunction ? next.end : next.begin;
  const PhraseWord second = conjunction ? classified(start) : next;
  if (second.empty() || !only_blanks(text_.substr(start, second.begin - start))) return 0;
  const bool is_sure = second.match.whole || (second.match.rule != nullptr && second.match.rule->certain);
  if (is_sure && second.kind == (head.kind == Kind::plural ? Kind::plural : Kind::noun)) return second.begin;
  if (second.kind == Kind::adjective && !view(second).ends_with("ой")) return second.begin;
  return 0;
}

/// The words from `group_` on agree with a head of this animacy.
void Reader::close_group(bool animate) {
  for (; is_waiting(); ++group_) result_.changing[group_].animate = animate;
}

void Reader::take_head(const PhraseWord& head) {
  const bool is_first = group_ == 0;
  const bool certain = head.match.rule->certain;
  if (!result_.gender && certain) result_.gender = head.gender();
  result_.certain = result_.certain && certain;
  result_.in_table = result_.in_table || head.match.whole;
  bool animate = head.match.rule->animate || (!certain && hints_.person);
  const std::size_t parts = result_.changing.size();
  take_compound(head);
  // «школы-партнёры»: the first part is the head.
  if (result_.changing.size() > parts + 1) animate = result_.changing[parts].match.rule->animate;
  close_group(animate);
  if (is_first) {
    titles_ = titles_ || (animate && certain);
    head_is_plural_ = head.kind == Kind::plural;
  }
  const std::string_view written = view(head);
  constexpr std::string_view town = "город";
  head_is_town_ = written.size() >= town.size() && utf8::to_lower(written.substr(0, town.size())) == town &&
                  (written.size() == town.size() || written[town.size()] == '-');
}

/// The parts of «учитель-логопед», «план-график» that the tables know change each; other first parts stay.
void Reader::take_compound(const PhraseWord& word) {
  std::size_t begin = word.begin;
  const std::string_view until = text_.substr(0, word.end);
  for (std::size_t hyphen = until.find('-', begin); hyphen < word.end; hyphen = until.find('-', begin)) {
    const PhraseWord part = part_as_noun(begin, hyphen);
    const bool alike = word.kind == Kind::adjective ? part.match.whole : part.kind == word.kind;
    if (part.match.rule != nullptr && part.match.rule->certain && alike &&
        !table_.find(WordClass::first_part, part.letters).whole) {
      result_.changing.push_back(part);
    }
    begin = hyphen + 1;
  }
  result_.changing.push_back(word);
  result_.changing.back().begin = begin;
}

PhraseWord Reader::part_as_noun(std::size_t begin, std::size_t end) const {
  PhraseWord part;
  part.begin = begin;
  part.end = end;
  part.letters = WordEnd(view(part));
  part.kind = Kind::noun;
  part.match = table_.find(WordClass::noun, part.letters);
  if (!part.match.whole) {
    if (const Match plural = table_.find(WordClass::plural, part.letters); plural.whole) {
      part.kind = Kind::plural;
      part.match = plural;
    }
  }
  return part;
}

}  // namespace

ReadPhrase read_phrase(std::string_view text, Reading reading, const PhraseHints& hints) {
  return Reader(text, reading, hints).read();
}

std::string word_form(std::string_view text, const PhraseWord& word, Case grammatical_case, bool plural) {
  const std::string_view written = text.substr(word.begin, word.end - word.begin);
  const Paradigm& paradigm = inflection_table().paradigm(*word.match.rule);
  const bool from_singular = word.kind == Kind::plural && word.match.from_singular;
  const bool as_plural = from_singular || (plural && word.kind != Kind::plural);
  const bool by_animacy = as_plural || paradigm.accusative_by_animacy;
  if (grammatical_case == Case::acc && by_animacy) grammatical_case = word.animate ? Case::gen : Case::nom;
  const bool is_written = grammatical_case == Case::nom && (!as_plural || from_singular);
  if (is_written || (as_plural && !paradigm.has_plural)) return std::string(written);
  const auto index = static_cast<std::size_t>(grammatical_case);
  if (!as_plural) {
    return with_ending(written, word.letters, paradigm.strip, paradigm.singular[index], paradigm.singular_upper[index]);
  }
  const std::size_t strip = from_singular ? word.letters.count - word.match.stem_letters : paradigm.strip;
  return with_ending(written, word.letters, strip, paradigm.plural[index], paradigm.plural_upper[index]);
}

}  // namespace pisar::russian
