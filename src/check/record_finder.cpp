#include "check/record_finder.h"

#include "check/record_index.h"

namespace pisar {

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
      if (auto id = id_of(record)) index->second.emplace(std::move(*id), &record);
    }
  }
  const auto found = index->second.find(reference.id);
  return found == index->second.end() ? nullptr : found->second;
}

}  // namespace pisar
