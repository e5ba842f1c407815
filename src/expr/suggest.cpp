#include "expr/suggest.h"

#include "base/utf8.h"

namespace pisar::expr {
namespace {

// Letters that look the same: Cyrillic on the left, Latin on the right.
constexpr std::u32string_view cyrillic = U"аеорсухАВЕКМНОРСТХіІ";
constexpr std::u32string_view latin = U"aeopcyxABEKMHOPCTXiI";
static_assert(cyrillic.size() == latin.size());

std::u32string skeleton(std::string_view word) {
  std::u32string letters = utf8::decode(word);
  for (char32_t& letter : letters) {
    if (const std::size_t at = cyrillic.find(letter); at != std::u32string_view::npos) letter = latin[at];
  }
  return letters;
}

}  // namespace

std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::u32string looks = skeleton(word);
  for (const std::string_view candidate : candidates) {
    if (candidate != word && skeleton(candidate) == looks) {
      return "есть «" + std::string(candidate) +
             "»: на вид такое же, но русские и латинские буквы в этих именах разные";
    }
  }
  const std::string_view near = nearest(word, candidates);
  return near.empty() ? std::string() : "есть «" + std::string(near) + "»";
}

void explain_fields(Diagnostic& diagnostic, std::string_view field, const Value& record, Span expression) {
  std::vector<std::string_view> keys;
  for (const Member& member : record.object().members()) keys.emplace_back(member.key);
  std::string hint = suggestion(field, keys);
  constexpr std::size_t few = 8;
  if (hint.empty() && !keys.empty() && keys.size() <= few) {
    hint = "есть поля: ";
    for (std::size_t i = 0; i < keys.size(); ++i) hint.append(i == 0 ? "" : ", ").append(keys[i]);
  }
  if (!hint.empty()) diagnostic.hint(std::move(hint));
  place_data(diagnostic, record, expression);
}

void place_data(Diagnostic& diagnostic, const Value& value, Span expression, std::string_view which) {
  const Span where = value.where;
  const bool within = where.file == expression.file && expression.begin <= where.begin && where.end <= expression.end;
  if (where.known() && !within) diagnostic.place("данные", where, std::string(which));
}

std::string_view given(const Value& value) {
  return value.is_extension() ? value.extension()->type_name() : kind_name(value.kind());
}

}  // namespace pisar::expr
