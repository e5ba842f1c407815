#pragma once

#include <concepts>
#include <string_view>

#include "base/value.h"

namespace pisar::expr {

/// The member of a record, or nullptr. The records of a list have their fields in one order, so `guess`, the index at
/// which the key was found in the record before, is looked at first; it is a hint only, and kept up to date.
template <std::unsigned_integral Index>
[[nodiscard]] const Value* find_member(const Object& record, std::string_view key, Index& guess) {
  const std::vector<Member>& members = record.members();
  if (guess < members.size() && members[guess].key == key) return &members[guess].value;
  const Member* found = record.find_member(key);
  if (found == nullptr) return nullptr;
  guess = static_cast<Index>(found - members.data());
  return &found->value;
}

}  // namespace pisar::expr
