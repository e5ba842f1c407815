#include <algorithm>

#include "check/checker.h"
#include "check/equal.h"
#include "check/schema.h"
#include "check/words.h"

namespace pisar {

bool Checker::check_list(const Node& rule, const Array& items, const Frame& frame) {
  const ListRules& rules = *rule.lists;
  bool good = true;
  const auto refuse = [&](const std::string& need) {
    good = false;
    if (!reporting_) return;
    fail(rule, frame, Code::list_size,
         subject(frame) + ": элементов в списке " + std::to_string(items.size()) + ", нужно " + need);
  };
  if (items.size() < rules.min_items) refuse("не меньше " + std::to_string(rules.min_items));
  if (items.size() > rules.max_items) refuse("не больше " + std::to_string(rules.max_items));
  if (!good && !reporting_) return false;

  if (rules.unique && items.size() > 1) {
    const auto repeated = repetitions(items);
    if (!repeated.empty() && !reporting_) return false;
    for (const auto& [first, later] : repeated) {
      good = false;
      reject(frame);
      fail_at(
          items[later].where, rule, frame, Code::list_repetition,
          subject(frame) + ": элемент " + std::to_string(later + 1) + " повторяет элемент " + std::to_string(first + 1))
          .place("здесь", items[first].where, "первый из них");
    }
  }
  if (rules.contains != nullptr) {
    bool found = false;
    for (std::size_t i = 0; i < items.size() && !found; ++i) {
      Frame item{&frame, nullptr, i, &items[i], rules.contains, frame.depth + 1};
      found = quietly(*rules.contains, items[i], item);
    }
    if (!found) {
      if (!reporting_) return false;
      good = false;
      const std::string_view title = title_of(*rules.contains);
      fail(*rules.contains, frame, Code::list_without_match,
           subject(frame) + ": в списке нет обязательного элемента" +
               (title.empty() ? std::string() : " " + quoted(title)));
    }
  }
  const bool elements = rules.items != nullptr || !rules.positional.empty() || rules.additional != nullptr;
  return (!elements || check_elements(rule, items, frame)) && good;
}

bool Checker::check_elements(const Node& rule, const Array& items, const Frame& frame) {
  const ListRules& rules = *rule.lists;
  bool good = true;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Node* schema = rules.items;
    if (schema == nullptr) schema = i < rules.positional.size() ? rules.positional[i] : rules.additional;
    if (schema == nullptr) break;
    const Frame item{&frame, nullptr, i, &items[i], schema, frame.depth + 1};
    if (schema->forbids && reporting_) {
      good = false;
      fail(*schema, item, Code::list_size,
           subject(frame) + ": элемент " + std::to_string(i + 1) + " лишний, в списке их должно быть не больше " +
               std::to_string(rules.positional.size()));
      continue;
    }
    if (visit_part(*schema, items[i], item)) continue;
    good = false;
    if (!reporting_) return false;
  }
  return good;
}

bool Checker::visit_declared(const Node& schema, const Member& member, std::size_t index, const Frame& frame) {
  const Frame field{&frame, &member, index, &member.value, &schema, frame.depth + 1};
  return visit_part(schema, member.value, field);
}

bool Checker::check_field(const RecordRules& rules, const PropertyTable::Entry* declared, const Member& member,
                          std::size_t index, const Frame& frame) {
  const bool is_declared = declared != nullptr && declared->schema != nullptr;
  bool matched = is_declared;
  bool good = true;
  const auto visit_field = [&](const Node& schema) {
    good = visit_declared(schema, member, index, frame) && good;
    return good || reporting_;
  };
  if (is_declared && !visit_field(*declared->schema)) return false;
  for (const RecordRules::PatternProperty& property : rules.patterns) {
    if (!matchers_.found(*property.pattern, member.key)) continue;
    matched = true;
    if (!visit_field(*property.schema)) return false;
  }
  // A field that is not allowed at all is reported with its neighbours, see report_missing_and_unknown.
  if (!matched && rules.additional != nullptr && !(rules.additional->forbids && reporting_)) {
    if (!visit_field(*rules.additional)) return false;
  }
  if (rules.names != nullptr) {
    const Value name(member.key, member.key_where);
    const Frame named{&frame, &member, index, &name, rules.names, frame.depth + 1};
    if (!quietly(*rules.names, name, named)) {
      good = false;
      if (!reporting_) return false;
      reject(Frame{&frame, &member, index, &member.value, rules.names, frame.depth + 1});
      Diagnostic& diagnostic = fail_at(member.key_where, *rules.names, named, Code::unknown_field,
                                       "имя поля " + quoted(member.key) + " не подходит");
      const Node& wanted = target(*rules.names);
      if (wanted.texts && wanted.texts->pattern != nullptr && description_of(*rules.names).empty()) {
        diagnostic.hint("имена полей пишутся по образцу " + wanted.texts->pattern->source());
      }
    }
  }
  return good;
}

bool Checker::check_record(const Node& rule, const Object& record, const Frame& frame) {
  const RecordRules& rules = *rule.records;
  bool good = true;
  const auto refuse = [&](const std::string& need) {
    good = false;
    if (!reporting_) return;
    fail(rule, frame, Code::record_size,
         subject(frame) + ": полей в записи " + std::to_string(record.size()) + ", нужно " + need);
  };
  if (record.size() < rules.min_size) refuse("не меньше " + std::to_string(rules.min_size));
  if (record.size() > rules.max_size) refuse("не больше " + std::to_string(rules.max_size));
  if (!good && !reporting_) return false;

  const bool closed = rules.additional != nullptr && rules.additional->forbids;
  const bool by_field = !rules.properties.entries().empty() || !rules.patterns.empty() || rules.additional != nullptr ||
                        rules.names != nullptr;
  const bool simple = rules.patterns.empty() && rules.names == nullptr;  // a declared field has no other rule
  std::size_t required_found = 0;
  bool unknown = false;
  const std::vector<Member>& members = record.members();
  // Records of a list mostly have their fields in one order: where the field at each position was found the last time.
  std::vector<std::uint32_t>& places = field_places_[&rules];
  if (places.size() < members.size()) places.resize(members.size());
  for (std::size_t i = 0; by_field && i < members.size(); ++i) {
    const PropertyTable::Entry* declared = rules.properties.find(members[i].key, places[i]);
    if (declared != nullptr && declared->required >= 0) ++required_found;
    if (closed && (declared == nullptr || declared->schema == nullptr)) {
      const bool named = std::any_of(rules.patterns.begin(), rules.patterns.end(), [&](const auto& property) {
        return matchers_.found(*property.pattern, members[i].key);
      });
      unknown = unknown || !named;
      if (unknown && !reporting_) return false;
    }
    const bool alone = simple && declared != nullptr && declared->schema != nullptr;
    const bool fits = alone ? visit_declared(*declared->schema, members[i], i, frame)
                            : check_field(rules, declared, members[i], i, frame);
    if (fits) continue;
    good = false;
    if (!reporting_) return false;
  }
  // Keys do not repeat, so counting is enough.
  const bool missing = required_found < rules.required.size();
  if ((missing || unknown) && !reporting_) return false;
  if (missing || unknown) good = report_missing_and_unknown(rule, record, frame) && good;
  if (!rules.dependencies.empty() && !check_dependencies(rule, record, frame)) good = false;
  return good;
}

/// Required fields that are not there and fields that may not be there: a misspelt name is both, and reported once.
bool Checker::report_missing_and_unknown(const Node& rule, const Object& record, const Frame& frame) {
  const RecordRules& rules = *rule.records;
  const bool closed = rules.additional != nullptr && rules.additional->forbids;
  std::vector<std::size_t> unknown;  // indices of fields that no rule names
  std::vector<std::string_view> unknown_names;
  for (std::size_t i = 0; i < record.size(); ++i) {
    const std::string& key = record.members()[i].key;
    const PropertyTable::Entry* declared = rules.properties.find(key);
    if (declared != nullptr && (declared->schema != nullptr || !closed)) continue;
    const bool named = std::any_of(rules.patterns.begin(), rules.patterns.end(),
                                   [&](const auto& property) { return matchers_.found(*property.pattern, key); });
    if (named) continue;
    unknown.push_back(i);
    unknown_names.emplace_back(key);
  }
  bool good = true;
  for (const std::string& name : rules.required) {
    if (record.find(name) != nullptr) continue;
    good = false;
    const PropertyTable::Entry& entry = *rules.properties.find(name);
    const Node& schema = entry.schema == nullptr ? rule : *entry.schema;
    const std::string_view near = nearest(name, unknown_names);
    const auto found = std::find(unknown_names.begin(), unknown_names.end(), near);
    const bool misspelt = !near.empty() && found != unknown_names.end();
    const std::size_t position = static_cast<std::size_t>(found - unknown_names.begin());
    const Span where = misspelt ? record.members()[unknown[position]].key_where : frame.value->where;
    edits_.add_field(place(frame), name, rejected_value(where));
    Diagnostic& diagnostic =
        fail_at(where, schema, frame, Code::missing_field,
                "нет обязательного поля " + field_name(name, entry.schema).substr(std::string_view("поле ").size()));
    if (!misspelt) continue;
    diagnostic.hint("есть похожее поле " + quoted(near) + "; возможно, опечатка");
    unknown.erase(unknown.begin() + static_cast<std::ptrdiff_t>(position));
    unknown_names.erase(found);
  }
  if (closed) {
    report_unknown_fields(rule, record, frame, unknown);
    good = good && unknown.empty();
  }
  return good;
}

void Checker::report_unknown_fields(const Node& rule, const Object& record, const Frame& frame,
                                    const std::vector<std::size_t>& unknown) {
  std::vector<std::string_view> known;
  std::vector<std::string_view> absent;  // of the known ones, those that the record has not
  for (const PropertyTable::Entry& entry : rule.records->properties.entries()) {
    if (entry.schema == nullptr) continue;
    known.emplace_back(entry.name);
    if (record.find(entry.name) == nullptr) absent.emplace_back(entry.name);
  }
  for (const std::size_t index : unknown) {
    const Member& member = record.members()[index];
    const Frame field{&frame, &member, index, &member.value, rule.records->additional, frame.depth + 1};
    reject(field);
    Diagnostic& diagnostic = fail_at(member.key_where, *rule.records->additional, field, Code::unknown_field,
                                     "неизвестное поле " + quoted(member.key));
    const std::string_view near = nearest(member.key, absent);
    // A field that is not there may be the one that was meant: it is not known to be missing.
    for (const std::string_view name : absent) {
      if (near.empty() || name == near)
        edits_.add_field(place(frame), std::string(name), rejected_value(member.key_where));
    }
    if (!near.empty()) {
      diagnostic.hint("есть похожее поле " + quoted(near) + "; возможно, опечатка");
      continue;
    }
    constexpr std::size_t most_names = 12;
    std::string list;
    for (std::size_t i = 0; i < absent.size() && i < most_names; ++i)
      list += (i == 0 ? "" : ", ") + std::string(absent[i]);
    if (absent.size() > most_names) list += " и ещё " + std::to_string(absent.size() - most_names);
    if (known.empty()) {
      diagnostic.hint("полей здесь не бывает");
    } else if (absent.empty()) {
      diagnostic.hint("все поля, какие здесь бывают, уже записаны");
    } else {
      diagnostic.hint("ещё здесь бывают поля: " + list);
    }
  }
}

bool Checker::check_dependencies(const Node& rule, const Object& record, const Frame& frame) {
  bool good = true;
  for (const RecordRules::Dependency& dependency : rule.records->dependencies) {
    const Member* present = record.find_member(dependency.name);
    if (present == nullptr) continue;
    for (const std::string& name : dependency.required) {
      if (record.find(name) != nullptr) continue;
      if (!reporting_) return false;
      good = false;
      edits_.add_field(place(frame), name, rejected_value(frame.value->where));
      fail_at(present->key_where, rule, frame, Code::missing_field,
              "нет поля " + quoted(name) + ", которое нужно, когда есть поле " + quoted(dependency.name));
    }
    if (dependency.schema != nullptr && !visit(*dependency.schema, *frame.value, frame)) {
      if (!reporting_) return false;
      good = false;
    }
  }
  return good;
}

}  // namespace pisar
