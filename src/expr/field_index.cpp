#include "expr/field_index.h"

#include <mutex>

#include "expr/compare.h"
#include "expr/functions_support.h"

namespace pisar::expr {

struct FieldIndexes::List {
  explicit List(const Array& list) : records(list) {}

  /// The fields that records have, so that no hostile template makes more indexes than there are fields.
  const std::set<std::string_view>& fields() {
    std::call_once(fields_known, [this] {
      for (const Value& record : records) {
        if (!record.is_object()) continue;
        for (const Member& member : record.object().members()) field_names.insert(member.key);
      }
    });
    return field_names;
  }

  const Array& records;
  std::once_flag fields_known;
  std::set<std::string_view> field_names;
  std::shared_mutex mutex;
  std::map<std::string, const FieldIndex, std::less<>> indexes;
};

namespace {

FieldIndex index_of(const Array& list, std::string_view field, const Invocation& call) {
  FieldIndex index;
  Diagnostics unused;
  std::int64_t steps = call.context.steps;
  Context context{call.context.environment, call.context.functions, unused, steps};
  const Invocation reading{call.arguments, call.rest, call.named, call.places, call.where, context};
  const std::optional<std::vector<const Value*>> values = column(reading, list, field, call.where);
  if (!values) return index;
  index.readable = true;
  for (std::size_t i = 0; i < values->size(); ++i) {
    const Value& value = *(*values)[i];
    const std::optional<std::string> id = value.is_text() ? value.text() : identifier(value);
    if (id) index.places[*id].push_back(static_cast<std::uint32_t>(i));
  }
  return index;
}

}  // namespace

FieldIndexes::FieldIndexes(const std::vector<const Value*>& values) {
  for (const Value* value : values) {
    if (value->is_array()) lists_.emplace(&value->array(), std::make_unique<List>(value->array()));
  }
}

FieldIndexes::~FieldIndexes() = default;

const FieldIndex* FieldIndexes::find(const Array& list, std::string_view field, const Invocation& call) const {
  const auto found = lists_.find(&list);
  if (found == lists_.end()) return nullptr;
  List& known = *found->second;
  if (!known.fields().contains(field)) return nullptr;
  {
    const std::shared_lock lock(known.mutex);
    if (const auto index = known.indexes.find(field); index != known.indexes.end()) return &index->second;
  }
  FieldIndex index = index_of(list, field, call);
  const std::unique_lock lock(known.mutex);
  return &known.indexes.emplace(std::string(field), std::move(index)).first->second;
}

}  // namespace pisar::expr
