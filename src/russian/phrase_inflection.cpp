#include "russian/phrase_inflection.h"

#include "base/utf8.h"
#include "russian/phrase_reader.h"

namespace pisar::russian {
namespace {

/// Whether the word has another prepositional behind «в» and «на».
bool has_locative(const PhraseWord& word) {
  return word.kind == PhraseWord::Kind::noun && inflection_table().find(WordClass::locative, word.letters).whole;
}

}  // namespace

Form inflect_phrase(std::string_view phrase, Case grammatical_case, const PhraseTraits& traits) {
  if (grammatical_case == Case::nom) return {std::string(phrase), Provenance::rule};
  const ReadPhrase read = read_phrase(phrase, Reading::whole, {traits.person, traits.gender});
  bool certain = read.certain;
  Form form;
  form.text.reserve(phrase.size() + 16);
  std::size_t copied = 0;
  for (const PhraseWord& word : read.changing) {
    form.text += phrase.substr(copied, word.begin - copied);
    copied = word.end;
    const bool two_prepositionals = grammatical_case == Case::prep && has_locative(word);
    if (two_prepositionals && traits.locative) {
      form.text += with_ending(phrase.substr(word.begin, word.end - word.begin), word.letters, 0, "у", "У");
      continue;
    }
    certain = certain && !two_prepositionals;
    form.text += word_form(phrase, word, grammatical_case);
  }
  form.text += phrase.substr(copied);
  const bool quoted = utf8::trim(phrase).starts_with("«");
  const bool nothing_known = read.changing.empty() && !read.in_table && !quoted;
  form.provenance = !certain || nothing_known ? Provenance::fallback
                    : read.in_table           ? Provenance::exception
                                              : Provenance::rule;
  return form;
}

std::optional<Gender> phrase_gender(std::string_view phrase) { return read_phrase(phrase, Reading::whole).gender; }

}  // namespace pisar::russian
