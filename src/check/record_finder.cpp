#include "check/record_finder.h"

#include "check/record_index.h"

namespace pisar {

RecordFinder::RecordFinder(const DataSet& data) : data_(&data) {
  for (const auto& [name, collection] : data) {
    if (!collection.is_array()) continue;
    Records& records = lists_[name];
    for (const Value& record : collection.array()) {
      if (auto id = id_of(record)) records.emplace(std::move(*id), &record);
    }
  }
}

const Value* RecordFinder::find(const RecordRef& reference) const {
  if (const auto list = lists_.find(reference.collection); list != lists_.end()) {
    const auto found = list->second.find(reference.id);
    return found == list->second.end() ? nullptr : found->second;
  }
  const auto collection = data_->find(reference.collection);
  if (collection == data_->end()) return nullptr;
  if (collection->second.is_rejected()) return &collection->second;
  const Value* record = collection->second.find(reference.id);
  return record != nullptr && record->is_object() ? record : nullptr;
}

}  // namespace pisar
