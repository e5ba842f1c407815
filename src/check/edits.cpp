#include "check/edits.h"

#include <algorithm>

namespace pisar {

Edits::Place Edits::child(Place parent, std::size_t index) {
  const std::uint64_t key = (static_cast<std::uint64_t>(parent) << 32U) | static_cast<std::uint32_t>(index);
  const auto [found, made] = children_.try_emplace(key, static_cast<Place>(nodes_.size()));
  if (made) nodes_.push_back({parent, index});
  return found->second;
}

void Edits::replace(Place place, Value value, bool rejected) {
  replacements_.push_back({place, std::move(value), rejected});
}

void Edits::add_field(Place record, std::string key, Value value) {
  additions_.push_back({record, std::move(key), std::move(value)});
}

void Edits::take_back(Mark mark) {
  replacements_.resize(mark.replacements, Replacement{root, Value(), false});
  additions_.resize(mark.additions, Addition{root, {}, Value()});
}

/// The edits by place, for one walk from the root.
struct Edits::Plan {
  std::vector<const Replacement*> replacements;  // null: none
  std::vector<std::vector<const Addition*>> additions;
  std::vector<std::vector<Place>> children;  // those with edits in or below them

  explicit Plan(const Edits& edits)
      : replacements(edits.nodes_.size()), additions(edits.nodes_.size()), children(edits.nodes_.size()) {
    std::vector<bool> touched(edits.nodes_.size());
    const auto touch = [&](Place place) {
      while (place != root && !touched[place]) {
        touched[place] = true;
        children[edits.nodes_[place].parent].push_back(place);
        place = edits.nodes_[place].parent;
      }
    };
    for (const Replacement& edit : edits.replacements_) {
      const Replacement*& slot = replacements[edit.place];
      if (slot == nullptr || !slot->rejected || edit.rejected) slot = &edit;
      touch(edit.place);
    }
    for (const Addition& edit : edits.additions_) {
      additions[edit.record].push_back(&edit);
      touch(edit.record);
    }
  }

  [[nodiscard]] Value made(const Value& value, Place place, const Edits& edits) const {
    if (const Replacement* replacement = replacements[place]) return replacement->value;
    if (value.is_array()) {
      Array items = value.array();
      for (const Place child : children[place]) {
        Value& item = items[edits.nodes_[child].index];
        item = made(item, child, edits);
      }
      return Value(std::move(items), value.where);
    }
    if (!value.is_object()) return value;
    Object record = value.object();
    for (const Place child : children[place]) {
      const Member& member = value.object().members()[edits.nodes_[child].index];
      record.set(member.key, made(member.value, child, edits), member.key_where);
    }
    for (const Addition* addition : additions[place]) record.set(addition->key, addition->value, addition->value.where);
    return Value(std::move(record), value.where);
  }
};

Value Edits::apply(const Value& value) const {
  if (empty()) return value;
  return Plan(*this).made(value, root, *this);
}

}  // namespace pisar
