#include "expr/siblings.h"

#include <algorithm>

namespace pisar::expr {

bool Siblings::have(const Value& record, std::string_view name) const {
  if (!record.is_object()) return false;
  std::call_once(built_, [this] {
    for (const Value* root : roots_) add(*root);
  });
  const auto group = groups_.find(&record.object());
  return group != groups_.end() && names_[group->second].contains(name);
}

void Siblings::add(const Value& value) const {
  std::vector<const Value*> parts;
  if (value.is_array()) {
    for (const Value& element : value.array()) parts.push_back(&element);
  } else if (value.is_object()) {
    for (const Member& member : value.object().members()) parts.push_back(&member.value);
  }
  const bool records = std::all_of(parts.begin(), parts.end(), [](const Value* part) { return part->is_object(); });
  if (records && !parts.empty()) add_neighbours(parts);
  for (const Value* part : parts) {
    if (part->is_array() || part->is_object()) add(*part);
  }
}

void Siblings::add_neighbours(const std::vector<const Value*>& values) const {
  Names names;
  for (const Value* value : values) {
    for (const Member& member : value->object().members()) names.insert(member.key);
    groups_.emplace(&value->object(), names_.size());
  }
  names_.push_back(std::move(names));
}

}  // namespace pisar::expr
