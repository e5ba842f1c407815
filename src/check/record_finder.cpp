#include "check/record_finder.h"

namespace pisar {

std::optional<std::string> record_id(const Value& record) {
  const Value* id = record.find("id");
  if (id == nullptr) return std::nullopt;
  if (id->is_text()) return id->text();
  if (id->is_reference()) return id->reference().id;
  if (!id->is_number()) return std::nullopt;
  return id->written().empty() ? id->number().shortest() : std::string(id->written());
}

const Value* RecordFinder::find(const RecordRef& reference) {
  const auto data = data_.find(reference.collection);
  if (data == data_.end()) return nullptr;
  const Value& collection = data->second;
  if (!collection.is_array()) {
    const Value* record = collection.find(reference.id);
    return record != nullptr && record->is_object() ? record : nullptr;
  }
  const auto [index, added] = collections_.try_emplace(reference.collection);
  if (added) {
    for (const Value& record : collection.array()) {
      if (auto id = record_id(record)) index->second.emplace(std::move(*id), &record);
    }
  }
  const auto found = index->second.find(reference.id);
  return found == index->second.end() ? nullptr : found->second;
}

}  // namespace pisar
