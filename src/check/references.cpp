#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "check/record_index.h"
#include "check/schema.h"

namespace pisar {

namespace {

void report_duplicates(const std::string& name, const Value& collection, Diagnostics& diagnostics) {
  if (!collection.is_array()) return;
  std::map<std::string, const Value*, std::less<>> first;
  for (const Value& record : collection.array()) {
    auto id = id_of(record);
    if (!id) continue;
    const auto [found, added] = first.try_emplace(std::move(*id), &record);
    if (added) continue;
    diagnostics
        .report(Code::duplicate_id, record.find("id")->where,
                "в данных «" + name + "» две записи с кодом «" + found->first + "»")
        .place("здесь", found->second->find("id")->where, "первая из них")
        .hint("дайте одной из записей другой код");
  }
}

/// Whether a text that is no id was meant as a name: ids are of Latin letters, digits and signs.
bool is_name(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = utf8::next(text, offset);
    if (c == U' ' || c == 0xA0 || utf8::is_cyrillic(c)) return true;
  }
  return false;
}

std::string shown(const RecordIndex::Entry& entry) {
  const std::string_view name = name_of(*entry.record);
  return name.empty() ? "код «" + entry.id + "»" : std::string(name) + " (код «" + entry.id + "»)";
}

/// Finds the record of every reference; one that gives a name instead of an id is made to give the id.
class ReferenceCheck {
 public:
  ReferenceCheck(const DataSet& data, Diagnostics& diagnostics) : data_(data), diagnostics_(diagnostics) {}

  /// The value with the names in it replaced, or none when there are none.
  std::optional<Value> settled(const Value& value) {
    if (value.is_reference()) return settled_reference(value);
    if (value.is_array()) {
      std::optional<Array> changed;
      for (std::size_t i = 0; i < value.array().size(); ++i) {
        std::optional<Value> item = settled(value.array()[i]);
        if (!item) continue;
        if (!changed) changed = value.array();
        (*changed)[i] = *std::move(item);
      }
      return changed ? std::optional(Value(*std::move(changed), value.where)) : std::nullopt;
    }
    if (!value.is_object()) return std::nullopt;
    std::optional<Object> changed;
    for (const Member& member : value.object().members()) {
      std::optional<Value> field = settled(member.value);
      if (!field) continue;
      if (!changed) changed = value.object();
      changed->set(member.key, *std::move(field), member.key_where);
    }
    return changed ? std::optional(Value(*std::move(changed), value.where)) : std::nullopt;
  }

  void report_unknown_collections() {
    for (const auto& [name, places] : unknown_collections_) {
      Diagnostic& diagnostic = diagnostics_.report(Code::unknown_collection, places.front(),
                                                   "поле ссылается на данные «" + name + "», а таких данных нет");
      diagnostic.hint("добавьте файл data/" + name + ".yaml со списком записей");
      if (places.size() > 1) diagnostic.hint("всего таких ссылок: " + std::to_string(places.size()));
    }
  }

 private:
  std::optional<Value> settled_reference(const Value& value) {
    const RecordRef& reference = value.reference();
    const auto collection = data_.find(reference.collection);
    if (collection == data_.end()) {
      unknown_collections_[reference.collection].push_back(value.where);
      return std::nullopt;
    }
    if (collection->second.is_rejected()) return std::nullopt;  // the mistake is told where it is
    auto found = indices_.find(reference.collection);
    if (found == indices_.end()) {
      found = indices_.try_emplace(reference.collection, reference.collection, collection->second).first;
    }
    RecordIndex& index = found->second;
    if (index.contains(reference.id)) return std::nullopt;
    const std::vector<RecordIndex::Entry> named = index.named(reference.id);
    if (named.size() == 1) {
      Value made(RecordRef{reference.collection, named.front().id}, value.where);
      made.set_written(reference.id);
      return made;
    }
    if (named.empty()) {
      report_unknown(value, index, collection->second);
    } else {
      report_several(value, named);
    }
    return std::nullopt;
  }

  void report_several(const Value& value, const std::vector<RecordIndex::Entry>& named) {
    const RecordRef& reference = value.reference();
    const bool people = reference.collection == "people";
    Diagnostic& diagnostic =
        diagnostics_.report(people ? Code::person_unclear : Code::organization_unclear, value.where,
                            (people ? "имя «" : "название «") + reference.id +
                                "» подходит нескольким записям в данных «" + reference.collection + "»");
    constexpr std::size_t most_places = 8;
    for (std::size_t i = 0; i < std::min(named.size(), most_places); ++i) {
      diagnostic.place("здесь", named[i].record->where, shown(named[i]));
    }
    if (named.size() > most_places) diagnostic.hint("всего таких записей: " + std::to_string(named.size()));
    diagnostic.hint(people ? "впишите код или имя полностью" : "впишите код");
  }

  void report_unknown(const Value& value, RecordIndex& index, const Value& collection) {
    const RecordRef& reference = value.reference();
    const bool people = reference.collection == "people";
    const bool name = is_name(reference.id);
    const std::string wanted = !name ? "кодом" : people ? "кодом или именем" : "кодом или названием";
    Diagnostic& diagnostic = diagnostics_.report(
        Code::unknown_id, value.where,
        "в данных «" + reference.collection + "» нет записи с " + wanted + " «" + reference.id + "»");
    // A search compares all records: when nothing fits, the first misspellings are enough.
    constexpr int most_searches = 100;
    const bool search = ++searches_ <= most_searches;
    const std::vector<std::string_view> ids = index.ids();
    const std::string_view near = search ? nearest(reference.id, ids) : std::string_view();
    const auto near_name = search && name ? index.nearest_named(reference.id) : std::nullopt;
    constexpr std::size_t few = 8;
    if (near_name) {
      diagnostic.hint("есть похожая запись: " + shown(*near_name));
    } else if (!near.empty()) {
      diagnostic.hint("есть похожий код «" + std::string(near) + "»; возможно, опечатка");
    } else if (!ids.empty() && ids.size() <= few) {
      std::string list;
      for (const std::string_view id : ids) list += (list.empty() ? "" : ", ") + std::string(id);
      diagnostic.hint("коды, которые есть: " + list);
    }
    diagnostic.place("данные", collection.where, reference.collection);
  }

  const DataSet& data_;
  Diagnostics& diagnostics_;
  std::map<std::string, RecordIndex, std::less<>> indices_;
  int searches_ = 0;  // for similar records
  std::map<std::string, std::vector<Span>, std::less<>> unknown_collections_;
};

}  // namespace

void check_references(DataSet& data, Diagnostics& diagnostics) {
  std::vector<std::pair<std::string, Value>> changed;
  {
    ReferenceCheck references(data, diagnostics);
    for (const auto& [name, value] : data) {
      report_duplicates(name, value, diagnostics);
      if (auto settled = references.settled(value)) changed.emplace_back(name, *std::move(settled));
    }
    references.report_unknown_collections();
  }
  for (auto& [name, value] : changed) data[name] = std::move(value);
}

Value with_references(const Value& value, const DataSet& data, Diagnostics& diagnostics) {
  ReferenceCheck references(data, diagnostics);
  std::optional<Value> settled = references.settled(value);
  return settled ? *std::move(settled) : value;
}

}  // namespace pisar
