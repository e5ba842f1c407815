#include "check/property_table.h"

namespace pisar {

std::size_t PropertyTable::hash(std::string_view name) {
  // FNV-1a: names are short, and the table is made once.
  std::uint64_t value = 14695981039346656037ULL;
  for (const char c : name) {
    value ^= static_cast<unsigned char>(c);
    value *= 1099511628211ULL;
  }
  return static_cast<std::size_t>(value ^ (value >> 32U));
}

const PropertyTable::Entry* PropertyTable::find(std::string_view name) const {
  if (entries_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash(name) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Entry& found = entries_[slots_[slot] - 1];
    if (found.name == name) return &found;
  }
  return nullptr;
}

const PropertyTable::Entry* PropertyTable::find_elsewhere(std::string_view name, std::uint32_t& guess) const {
  const Entry* found = find(name);
  if (found != nullptr) guess = static_cast<std::uint32_t>(found - entries_.data());
  return found;
}

PropertyTable::Entry& PropertyTable::entry(std::string_view name) {
  if (const Entry* found = find(name)) return entries_[static_cast<std::size_t>(found - entries_.data())];
  entries_.push_back({std::string(name), nullptr, -1});
  rebuild();
  return entries_.back();
}

void PropertyTable::rebuild() {
  std::size_t size = slots_.empty() ? 8 : slots_.size();
  const bool grow = entries_.size() * 2 > size;
  if (!grow && !slots_.empty()) {
    std::size_t slot = hash(entries_.back().name) & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    return;
  }
  if (grow) size *= 2;
  slots_.assign(size, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = hash(entries_[i].name) & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace pisar
