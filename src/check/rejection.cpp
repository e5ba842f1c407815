#include "check/rejection.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace pisar {

namespace {

using Spans = std::span<const Span>;  // ordered

/// The places where the errors say that a value is wrong. Of two values that contradict each other both are.
std::vector<Span> places_of(std::span<const Diagnostic> mistakes) {
  std::vector<Span> places;
  for (const Diagnostic& mistake : mistakes) {
    if (mistake.severity != Severity::error || !mistake.where.known()) continue;
    places.push_back(mistake.where);
    if (mistake.code != Code::duplicate_id && mistake.code != Code::duplicate_key) continue;
    if (mistake.code == Code::duplicate_key) places.pop_back();  // the second value was not kept
    for (const Note& note : mistake.notes) {
      if (note.where.known()) places.push_back(note.where);
    }
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

/// Those of the places that begin within a part of a file.
Spans within(Spans places, Span part) {
  const auto begin = std::lower_bound(places.begin(), places.end(), Span{part.file, part.begin, 0});
  const auto end = std::lower_bound(begin, places.end(), Span{part.file, std::max(part.end, part.begin + 1), 0});
  return {begin, end};
}

/// Replaces the innermost value at each place. None when nothing changes.
std::optional<Value> reject_places(const Value& value, Spans places) {
  if (places.empty() || value.is_rejected()) return std::nullopt;
  std::size_t inside = 0;
  if (value.is_array()) {
    Array items = value.array();
    for (Value& item : items) {
      const Spans own = within(places, item.where);
      inside += own.size();
      if (std::optional<Value> changed = reject_places(item, own)) item = *std::move(changed);
    }
    if (inside >= places.size()) return Value(std::move(items), value.where);
  } else if (value.is_object()) {
    Object record = value.object();
    for (const Member& member : value.object().members()) {
      const Spans own = within(places, join(member.key_where, member.value.where));
      inside += own.size();
      const bool at_key = !own.empty() && own.front().begin < member.value.where.begin;
      std::optional<Value> changed = at_key ? rejected_value(own.front()) : reject_places(member.value, own);
      if (changed) record.set(member.key, *std::move(changed), member.key_where);
    }
    if (inside >= places.size()) return Value(std::move(record), value.where);
  }
  return rejected_value(places.front());
}

/// Replaces references without a record. None when nothing changes.
std::optional<Value> reject_references(const Value& value, const DataSet& data) {
  if (value.is_reference()) {
    if (find_record(data, value.reference()) != nullptr) return std::nullopt;
    return rejected_value(value.where);
  }
  bool any = false;
  if (value.is_array()) {
    Array items = value.array();
    for (Value& item : items) {
      std::optional<Value> changed = reject_references(item, data);
      any = any || changed;
      if (changed) item = *std::move(changed);
    }
    if (any) return Value(std::move(items), value.where);
  } else if (value.is_object()) {
    Object record = value.object();
    for (const Member& member : value.object().members()) {
      std::optional<Value> changed = reject_references(member.value, data);
      any = any || changed;
      if (changed) record.set(member.key, *std::move(changed), member.key_where);
    }
    if (any) return Value(std::move(record), value.where);
  }
  return std::nullopt;
}

/// Replaces the numbers beside a rejected field. None when nothing changes.
std::optional<Value> reject_figures(const Value& value) {
  bool any = false;
  if (value.is_array()) {
    Array items = value.array();
    for (Value& item : items) {
      std::optional<Value> changed = reject_figures(item);
      any = any || changed;
      if (changed) item = *std::move(changed);
    }
    if (any) return Value(std::move(items), value.where);
  } else if (value.is_object()) {
    const std::vector<Member>& members = value.object().members();
    const auto bad =
        std::find_if(members.begin(), members.end(), [](const Member& m) { return m.value.is_rejected(); });
    Object record = value.object();
    for (const Member& member : members) {
      std::optional<Value> changed = reject_figures(member.value);
      if (bad != members.end() && member.value.is_number()) changed = rejected_value(bad->value.where);
      any = any || changed;
      if (changed) record.set(member.key, *std::move(changed), member.key_where);
    }
    if (any) return Value(std::move(record), value.where);
  }
  return std::nullopt;
}

void replace_each(DataSet& data, const std::function<std::optional<Value>(const Value&)>& change) {
  std::vector<std::pair<std::string, Value>> changes;  // made afterwards: a change may look at the other variables
  for (const auto& [name, value] : data) {
    if (std::optional<Value> changed = change(value)) changes.emplace_back(name, *std::move(changed));
  }
  for (auto& [name, value] : changes) data[name] = std::move(value);
}

}  // namespace

void reject_mistaken(DataSet& data, std::span<const Diagnostic> mistakes) {
  const std::vector<Span> places = places_of(mistakes);
  replace_each(data, [&](const Value& value) { return reject_places(value, within(places, value.where)); });
  replace_each(data, [&](const Value& value) { return reject_references(value, data); });
  replace_each(data, reject_figures);
}

}  // namespace pisar
