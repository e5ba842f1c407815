#include "check/edits.h"

#include <utility>

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

/// The edits by place, for one walk from the root. Lists are chained by index, so that a place costs no memory of its
/// own.
struct Edits::Plan {
  static constexpr std::uint32_t none = UINT32_MAX;

  const Edits& edits;
  std::vector<std::uint32_t> replacement;    // of a place: an index into edits.replacements_
  std::vector<std::uint32_t> addition;       // of a place: the first one's index into edits.additions_
  std::vector<std::uint32_t> next_addition;  // by addition
  std::vector<Place> child;                  // of a place: the first with edits in or below it
  std::vector<Place> next_child;             // by place

  explicit Plan(const Edits& all)
      : edits(all),
        replacement(all.nodes_.size(), none),
        addition(all.nodes_.size(), none),
        next_addition(all.additions_.size(), none),
        child(all.nodes_.size(), none),
        next_child(all.nodes_.size(), none) {
    std::vector<bool> touched(all.nodes_.size());
    const auto touch = [&](Place place) {
      while (place != root && !touched[place]) {
        touched[place] = true;
        const Place parent = all.nodes_[place].parent;
        next_child[place] = std::exchange(child[parent], place);
        place = parent;
      }
    };
    for (std::uint32_t i = 0; i < all.replacements_.size(); ++i) {
      const Replacement& edit = all.replacements_[i];
      std::uint32_t& slot = replacement[edit.place];
      if (slot == none || !all.replacements_[slot].rejected || edit.rejected) slot = i;
      touch(edit.place);
    }
    for (auto i = static_cast<std::uint32_t>(all.additions_.size()); i-- > 0;) {
      const Place record = all.additions_[i].record;
      next_addition[i] = std::exchange(addition[record], i);
      touch(record);
    }
  }

  void make(Value& value, Place place) const {
    if (replacement[place] != none) {
      value = edits.replacements_[replacement[place]].value;
    } else if (value.is_array() && child[place] != none) {
      Array& items = value.own_array();
      for (Place at = child[place]; at != none; at = next_child[at]) make(items[edits.nodes_[at].index], at);
    } else if (value.is_object() && (child[place] != none || addition[place] != none)) {
      Object& record = value.own_object();
      for (Place at = child[place]; at != none; at = next_child[at]) make(record.value_at(edits.nodes_[at].index), at);
      for (std::uint32_t i = addition[place]; i != none; i = next_addition[i]) {
        const Addition& added = edits.additions_[i];
        record.set(added.key, added.value, added.value.where);
      }
    }
  }
};

Value Edits::apply(Value value) const {
  if (!empty()) Plan(*this).make(value, root);
  return value;
}

}  // namespace pisar
