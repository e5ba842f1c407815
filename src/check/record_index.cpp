#include "check/record_index.h"

#include <algorithm>
#include <array>

#include "base/diagnostic.h"
#include "base/utf8.h"
#include "russian/lookalikes.h"
#include "russian/organization_name.h"
#include "russian/person_name.h"

namespace pisar {

namespace {

constexpr std::array<std::string_view, 3> name_fields{"name", "full_name", "short"};
constexpr std::size_t longest_name = 200;  // bytes, of a person

/// The letters of a name for comparing: in lower case, ё as е.
std::string folded(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::to_lower(utf8::next(text, offset));
    if (c == U'\u2011') {
      result += '-';
    } else {
      utf8::append(result, c == U'ё' ? U'е' : c);
    }
  }
  return result;
}

/// A person's name taken apart, also where the last initial lacks its dot: «Иванова А.Б».
std::optional<russian::PersonName> person_name(std::string_view text) {
  if (text.size() > longest_name) return std::nullopt;
  const std::u32string letters = utf8::decode(russian::without_lookalikes(utf8::trim(text)));
  std::u32string dotted;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    dotted += letters[i];
    const bool begins = i == 0 || !utf8::is_letter(letters[i - 1]);
    const bool ends = i + 1 == letters.size() || letters[i + 1] == U' ' || letters[i + 1] == 0xA0;
    if (begins && ends && utf8::is_upper(letters[i])) dotted += U'.';
  }
  return russian::parse_person_name(utf8::encode(dotted));
}

/// Whether two given names, in full or as initials, may be one.
bool same_given(std::string_view a, std::string_view b) {
  if (a.ends_with('.') || b.ends_with('.')) {
    std::size_t at_a = 0;
    std::size_t at_b = 0;
    return utf8::next(a, at_a) == utf8::next(b, at_b);
  }
  return a == b;
}

std::vector<std::string> folded_given(const russian::PersonName& name) {
  std::vector<std::string> given;
  for (const std::string& part : name.given) given.push_back(folded(part));
  return given;
}

/// Whether the given names as written are those of the record, whose name may say more.
bool fits(const std::vector<std::string>& written, const std::vector<std::string>& record) {
  return written.size() <= record.size() && std::equal(written.begin(), written.end(), record.begin(), same_given);
}

std::string similar_person(std::string_view name) {
  const auto parsed = person_name(name);
  return parsed ? with_initials(*parsed, russian::InitialsOrder::after) : std::string(name);
}

/// The entries of a key. The fields of one record stand one after the other, so that comparing neighbours is enough.
std::vector<RecordIndex::Entry> entries(const std::multimap<std::string, RecordIndex::Entry, std::less<>>& map,
                                        const std::string& key) {
  std::vector<RecordIndex::Entry> found;
  if (key.empty()) return found;
  const auto [begin, end] = map.equal_range(key);
  for (auto it = begin; it != end; ++it) {
    if (found.empty() || found.back().record != it->second.record) found.push_back(it->second);
  }
  return found;
}

}  // namespace

std::optional<std::string> id_of(const Value& record) {
  const Value* id = record.find("id");
  if (id == nullptr) return std::nullopt;
  if (id->is_text()) return id->text();
  if (id->is_reference()) return id->reference().id;
  if (!id->is_number()) return std::nullopt;
  return id->written().empty() ? id->number().shortest() : std::string(id->written());
}

std::string_view name_of(const Value& record) {
  const Value* name = record.find("name");
  return name != nullptr && name->is_text() ? std::string_view(name->text()) : std::string_view();
}

RecordIndex::RecordIndex(std::string_view collection, const Value& records) : people_(collection == "people") {
  if (records.is_array()) {
    for (const Value& record : records.array()) {
      if (auto id = id_of(record)) by_id_.emplace(std::move(*id), &record);
    }
  } else if (records.is_object()) {
    for (const Member& member : records.object().members()) {
      if (member.value.is_object()) by_id_.emplace(member.key, &member.value);
    }
  }
}

std::vector<std::string_view> RecordIndex::ids() const {
  std::vector<std::string_view> ids;
  for (const auto& entry : by_id_) ids.emplace_back(entry.first);
  return ids;
}

void RecordIndex::index_names() {
  if (names_indexed_) return;
  names_indexed_ = true;
  for (const auto& [id, record] : by_id_) {
    const Entry entry{id, record};
    if (people_) {
      const auto name = person_name(name_of(*record));
      if (!name) continue;
      by_surname_.emplace(folded(name->surname), Person{entry, folded_given(*name)});
      similar_.emplace(similar_person(name_of(*record)), entry);
      continue;
    }
    for (const std::string_view field : name_fields) {
      const Value* name = record->find(field);
      if (name == nullptr || !name->is_text()) continue;
      const std::string key = russian::organization_key(name->text());
      by_name_.emplace(key, entry);
      by_part_.emplace(russian::organization_key_without_form(name->text()), entry);
      similar_.emplace(key, entry);
    }
  }
}

std::vector<RecordIndex::Entry> RecordIndex::named(std::string_view name) {
  index_names();
  return people_ ? people_named(name) : organizations_named(name);
}

std::vector<RecordIndex::Entry> RecordIndex::people_named(std::string_view name) const {
  const auto written = person_name(name);
  if (!written) return {};
  const std::vector<std::string> given = folded_given(*written);
  std::vector<Entry> found;
  const auto [begin, end] = by_surname_.equal_range(folded(written->surname));
  for (auto it = begin; it != end; ++it) {
    if (fits(given, it->second.given)) found.push_back(it->second.entry);
  }
  return found;
}

std::vector<RecordIndex::Entry> RecordIndex::organizations_named(std::string_view name) const {
  const std::string key = russian::organization_key(name);
  std::vector<Entry> found = entries(by_name_, key);
  if (!found.empty()) return found;
  // One of the two may leave the legal form out; two different forms are two organizations.
  const std::string part = russian::organization_key_without_form(name);
  return part == key ? entries(by_part_, key) : entries(by_name_, part);
}

std::optional<RecordIndex::Entry> RecordIndex::nearest_named(std::string_view name) {
  index_names();
  std::vector<std::string_view> candidates;
  for (const auto& entry : similar_) candidates.emplace_back(entry.first);
  const std::string wanted = people_ ? similar_person(name) : russian::organization_key(name);
  const auto found = similar_.find(nearest(wanted, candidates));
  return found == similar_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace pisar
