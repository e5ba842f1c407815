#include "check/rejection.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "check/record_finder.h"

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

/// Those of the places that stand from one byte of a file on, up to where the next value of the same file begins: what
/// follows a value on its line (a comment) belongs to it.
Spans from(Spans places, Span begin, Span next) {
  const bool ends = next.file == begin.file && next.begin > begin.begin;
  const Span end{ends ? next.file : begin.file + 1, ends ? next.begin : 0, 0};
  const auto first = std::lower_bound(places.begin(), places.end(), Span{begin.file, begin.begin, 0});
  return {first, std::lower_bound(first, places.end(), end)};
}

/// Replaces the innermost value at each place. None when nothing changes.
std::optional<Value> reject_places(const Value& value, Spans places) {
  if (places.empty() || value.is_rejected()) return std::nullopt;
  std::size_t inside = 0;
  if (value.is_array()) {
    Array items = value.array();
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Spans own = from(places, items[i].where, i + 1 < items.size() ? items[i + 1].where : Span{});
      inside += own.size();
      if (std::optional<Value> changed = reject_places(items[i], own)) items[i] = *std::move(changed);
    }
    if (inside >= places.size()) return Value(std::move(items), value.where);
  } else if (value.is_object()) {
    const std::vector<Member>& members = value.object().members();
    Object record = value.object();
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Member& member = members[i];
      const Span begin = join(member.key_where, member.value.where);
      const Spans own = from(places, begin, i + 1 < members.size() ? members[i + 1].key_where : Span{});
      inside += own.size();
      const bool at_key = !own.empty() && own.front().begin < member.value.where.begin;
      std::optional<Value> changed = at_key ? rejected_value(own.front()) : reject_places(member.value, own);
      if (changed) record.set(member.key, *std::move(changed), member.key_where);
    }
    if (inside >= places.size()) return Value(std::move(record), value.where);
  }
  return rejected_value(places.front());
}

/// The places in the files that a variable was read from: its own, and those of its parts.
std::vector<Span> in_files_of(const Value& variable, Spans places) {
  std::set<FileId> files{variable.where.file};
  if (variable.is_array()) {
    for (const Value& item : variable.array()) files.insert(item.where.file);
  } else if (variable.is_object()) {
    for (const Member& member : variable.object().members()) files.insert(member.key_where.file);
  }
  std::vector<Span> found;
  for (const Span& place : places) {
    if (files.contains(place.file)) found.push_back(place);
  }
  return found;
}

/// Replaces references without a record. None when nothing changes.
std::optional<Value> reject_references(const Value& value, const RecordFinder& records) {
  if (value.is_reference()) {
    if (records.find(value.reference()) != nullptr) return std::nullopt;
    return rejected_value(value.where);
  }
  bool any = false;
  if (value.is_array()) {
    Array items = value.array();
    for (Value& item : items) {
      std::optional<Value> changed = reject_references(item, records);
      any = any || changed;
      if (changed) item = *std::move(changed);
    }
    if (any) return Value(std::move(items), value.where);
  } else if (value.is_object()) {
    Object record = value.object();
    for (const Member& member : value.object().members()) {
      std::optional<Value> changed = reject_references(member.value, records);
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
  replace_each(data, [&](const Value& value) { return reject_places(value, in_files_of(value, places)); });
  const RecordFinder records(data);
  replace_each(data, [&](const Value& value) { return reject_references(value, records); });
  replace_each(data, reject_figures);
}

}  // namespace pisar
