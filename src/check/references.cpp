#include <algorithm>
#include <vector>

#include "check/schema.h"

namespace pisar {

namespace {

/// The id of a record as text: «5» for the number 5, as written.
std::optional<std::string> id_of(const Value& record) {
  const Value* id = record.find("id");
  if (id == nullptr) return std::nullopt;
  if (id->is_text()) return id->text();
  if (id->is_reference()) return id->reference().id;
  if (!id->is_number()) return std::nullopt;
  return id->written().empty() ? id->number().shortest() : std::string(id->written());
}

/// The records of a collection by id; a record of records is one as well.
using Index = std::map<std::string, const Value*, std::less<>>;

Index index_of(const Value& collection) {
  Index index;
  if (collection.is_array()) {
    for (const Value& record : collection.array()) {
      if (auto id = id_of(record)) index.emplace(std::move(*id), &record);
    }
  } else if (collection.is_object()) {
    for (const Member& member : collection.object().members()) {
      if (member.value.is_object()) index.emplace(member.key, &member.value);
    }
  }
  return index;
}

void report_duplicates(const std::string& name, const Value& collection, Diagnostics& diagnostics) {
  if (!collection.is_array()) return;
  Index first;
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

class ReferenceCheck {
 public:
  ReferenceCheck(const DataSet& data, Diagnostics& diagnostics) : data_(data), diagnostics_(diagnostics) {}

  void visit(const Value& value) {
    if (value.is_reference()) check(value);
    if (value.is_array()) {
      for (const Value& item : value.array()) visit(item);
    }
    if (value.is_object()) {
      for (const Member& member : value.object().members()) visit(member.value);
    }
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
  void check(const Value& value) {
    const RecordRef& reference = value.reference();
    const auto collection = data_.find(reference.collection);
    if (collection == data_.end()) {
      unknown_collections_[reference.collection].push_back(value.where);
      return;
    }
    const auto [found, added] = indices_.try_emplace(reference.collection);
    if (added) found->second = index_of(collection->second);
    const Index& index = found->second;
    if (index.contains(reference.id)) return;
    Diagnostic& diagnostic =
        diagnostics_.report(Code::unknown_id, value.where,
                            "в данных «" + reference.collection + "» нет записи с кодом «" + reference.id + "»");
    std::vector<std::string_view> ids;
    for (const auto& entry : index) ids.emplace_back(entry.first);
    const std::string_view near = nearest(reference.id, ids);
    constexpr std::size_t few = 8;
    if (!near.empty()) {
      diagnostic.hint("есть похожий код «" + std::string(near) + "»; возможно, опечатка");
    } else if (!ids.empty() && ids.size() <= few) {
      std::string list;
      for (const std::string_view id : ids) list += (list.empty() ? "" : ", ") + std::string(id);
      diagnostic.hint("коды, которые есть: " + list);
    }
    diagnostic.place("данные", collection->second.where, reference.collection);
  }

  const DataSet& data_;
  Diagnostics& diagnostics_;
  std::map<std::string, Index, std::less<>> indices_;
  std::map<std::string, std::vector<Span>, std::less<>> unknown_collections_;
};

}  // namespace

void check_references(const DataSet& data, Diagnostics& diagnostics) {
  ReferenceCheck references(data, diagnostics);
  for (const auto& [name, value] : data) {
    report_duplicates(name, value, diagnostics);
    references.visit(value);
  }
  references.report_unknown_collections();
}

const Value* find_record(const DataSet& data, const RecordRef& reference) {
  const auto collection = data.find(reference.collection);
  if (collection == data.end()) return nullptr;
  const Value& records = collection->second;
  if (records.is_object()) {
    const Value* record = records.find(reference.id);
    return record != nullptr && record->is_object() ? record : nullptr;
  }
  if (!records.is_array()) return nullptr;
  const auto found = std::find_if(records.array().begin(), records.array().end(), [&](const Value& record) {
    const Value* id = record.find("id");
    if (id != nullptr && id->is_text()) return id->text() == reference.id;
    return id != nullptr && id_of(record) == reference.id;
  });
  return found == records.array().end() ? nullptr : &*found;
}

}  // namespace pisar
