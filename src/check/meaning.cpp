#include "check/meaning.h"

#include <algorithm>

#include "check/compiled_schema.h"
#include "check/meaning_check.h"
#include "check/words.h"
#include "expr/data_expression.h"
#include "russian/alphabets.h"

namespace pisar {

namespace {

std::vector<const Value*> roots(const DataSet& data) {
  std::vector<const Value*> values;
  values.reserve(data.size());
  for (const auto& [name, value] : data) values.push_back(&value);
  return values;
}

/// Whether the value is of the variant's shape: its type, and for a record its required fields, its known ones and its
/// telling values (`kind: lesson`). The value was checked, so one variant at least holds.
bool fits(const Node& variant, const Value& value) {
  const Node& rule = target(variant);
  if ((type_bits(value) & rule.allowed_types) == 0) return false;
  if (!rule.records || !value.is_object()) return true;
  const RecordRules& records = *rule.records;
  const auto is_there = [&](const std::string& name) { return value.find(name) != nullptr; };
  if (!std::all_of(records.required.begin(), records.required.end(), is_there)) return false;
  const bool closed = records.additional != nullptr && records.additional->forbids && records.patterns.empty();
  return std::all_of(value.object().members().begin(), value.object().members().end(), [&](const Member& member) {
    const PropertyTable::Entry* entry = records.properties.find(member.key);
    if (entry == nullptr || entry->schema == nullptr) return !closed;
    const Node& field = target(*entry->schema);
    if (!member.value.is_text()) return true;
    const auto same = [&](const Value& allowed) { return allowed.is_text() && allowed.text() == member.value.text(); };
    if (field.constant && !same(*field.constant)) return false;
    return !field.has_enum || std::any_of(field.allowed.begin(), field.allowed.end(), same);
  });
}

}  // namespace

void check_meaning(const DataSet& data, const SchemaSet& schemas, const expr::FunctionTable& functions,
                   Diagnostics& diagnostics) {
  const RecordFinder records(data);
  MeaningCheck check(data, records, schemas, functions, diagnostics);
  for (const auto& [name, value] : data) {
    const auto schema = schemas.find(name);
    check.run(value, schema == schemas.end() ? nullptr : &schema->second->root(), name);
  }
  check.finish();
}

void check_meaning(const Value& record, const Schema* schema, const DataSet& data, const RecordFinder& records,
                   const SchemaSet& schemas, const expr::FunctionTable& functions, Diagnostics& diagnostics) {
  MeaningCheck check(data, records, schemas, functions, diagnostics);
  check.run(record, schema == nullptr ? nullptr : &schema->root(), {});
  check.finish();
}

MeaningCheck::MeaningCheck(const DataSet& data, const RecordFinder& records, const SchemaSet& schemas,
                           const expr::FunctionTable& functions, Diagnostics& diagnostics)
    : data_(data),
      records_(records),
      schemas_(schemas),
      functions_(functions),
      diagnostics_(diagnostics),
      siblings_(roots(data)) {}

void MeaningCheck::run(const Value& value, const Node* schema, std::string_view collection) {
  collection_ = collection;
  check_texts(value);
  exhausted_ = visits_ > most_visits;
  if (schema != nullptr) visit_part(*schema, value, {});
}

void MeaningCheck::finish() { check_cycles(); }

void MeaningCheck::visit(const Node& node, const Value& value, const Site& site) {
  if (!node.meaning_below || value.is_missing() || exhausted_) return;
  if (++visits_ > most_visits || ++visits_of_value_ > most_visits_a_value) {
    give_up(node, value);
    return;
  }
  if (node.meaning) apply(node, value, site);
  if (node.reference != nullptr) {
    visit(*node.reference, value, site);
    return;
  }
  if (node.combinations) {
    for (const Node* part : node.combinations->all_of) visit(*part, value, site);
    for (const auto* variants : {&node.combinations->any_of, &node.combinations->one_of}) {
      for (const Node* variant : *variants) {
        if (variant->meaning_below && fits(*variant, value)) visit(*variant, value, site);
      }
    }
  }
  if (node.lists && value.is_array()) visit_list(*node.lists, value, site);
  if (node.records && value.is_object()) visit_record(node, value, site);
}

void MeaningCheck::visit_part(const Node& node, const Value& part, const Site& site) {
  const std::size_t before = visits_of_value_;
  visits_of_value_ = 0;
  visit(node, part, site);
  visits_of_value_ = before;
}

void MeaningCheck::give_up(const Node& node, const Value& value) {
  exhausted_ = true;
  diagnostics_
      .report(Code::check_too_long, value.where,
              "проверка по смыслу слишком долгая: схема вкладывает варианты в варианты")
      .place("схема", node.where);
}

void MeaningCheck::visit_list(const ListRules& rules, const Value& value, const Site& site) {
  const Array& items = value.array();
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Node* schema = rules.items;
    if (schema == nullptr) schema = i < rules.positional.size() ? rules.positional[i] : rules.additional;
    if (schema == nullptr) break;
    Site item = site;  // an element stands for its field: «поле «basis»»
    if (site.entry == nullptr && site.member == nullptr) item.entry = &items[i];
    visit_part(*schema, items[i], item);
  }
}

void MeaningCheck::visit_record(const Node& node, const Value& value, const Site& site) {
  const RecordRules& rules = *node.records;
  for (const Member& member : value.object().members()) {
    const PropertyTable::Entry* entry = rules.properties.find(member.key);
    const Node* schema = entry == nullptr ? nullptr : entry->schema;
    if (schema == nullptr && rules.patterns.empty()) schema = rules.additional;
    if (schema == nullptr || !schema->meaning_below) continue;
    Site field{&value, &node, &member, schema, site.entry, site.entry_member};
    if (site.entry == nullptr) field.entry = &member.value, field.entry_member = &member;
    visit_part(*schema, member.value, field);
  }
}

void MeaningCheck::apply(const Node& node, const Value& value, const Site& site) {
  const MeaningRules& rules = *node.meaning;
  if (site.record != nullptr) {
    if (rules.whole && value.is_number()) check_whole(*rules.whole, value, site);
    if (rules.not_before && value.is_date()) check_not_before(*rules.not_before, value, site);
    if (rules.acyclic && value.is_reference()) note_edge(*rules.acyclic, value, site);
  }
  if (rules.dates_in_text && value.is_text()) check_dates_in_text(*rules.dates_in_text, value, site);
  if (value.is_array()) {
    if (rules.rows_in_order) check_rows_in_order(*rules.rows_in_order, value, site);
    if (rules.organizations) check_organizations(*rules.organizations, value);
  }
  if (!value.is_object()) return;
  for (const PartsRule& rule : rules.parts) check_parts(rule, value, node);
  for (const TotalRule& rule : rules.totals) check_total(rule, value, node);
  for (const OrderRule& rule : rules.orders) check_order(rule, value, node);
  for (const ConditionRule& rule : rules.conditions) check_condition(rule, value, node);
}

/// Words of mixed alphabets in any text, whatever the schema says.
void MeaningCheck::check_texts(const Value& value) {
  if (value.is_array()) {
    for (const Value& item : value.array()) check_texts(item);
  } else if (value.is_object()) {
    for (const Member& member : value.object().members()) {
      if (member.key != "id") check_texts(member.value);
    }
  } else if (value.is_text()) {
    for (const russian::MixedWord& mixed : russian::mixed_words(value.text())) {
      Span where = value.where;
      if (const auto offset = expr::text_offset(value)) {
        where.begin = *offset + static_cast<std::uint32_t>(mixed.offset);
        where.end = where.begin + static_cast<std::uint32_t>(mixed.word.size());
      }
      const std::string letters = mixed.latin ? "среди русских букв латинские" : "среди латинских букв русские";
      Diagnostic* warning =
          report(Code::mixed_alphabets, where, "в слове " + quoted(mixed.word) + " " + letters + ": " + mixed.letters);
      if (warning == nullptr) continue;
      warning->hint(std::string("наберите слово заново одними ") + (mixed.latin ? "русскими" : "латинскими") +
                    " буквами: " + quoted(mixed.repaired));
    }
  }
}

std::vector<MeaningCheck::Reached> MeaningCheck::reach(const Value& record, const Node* node, const FieldPath& path) {
  std::vector<Reached> now{{&record, node}};
  const auto spread = [&](const Reached& found, std::vector<Reached>& into) {
    // Lists are entered and references followed, one level each: a list of references is enough.
    const auto add = [&](const Value& value, const Node* declared) {
      if (into.size() >= most_values || value.is_missing()) return;
      const Value* end = value.is_reference() ? records_.find(value.reference()) : &value;
      if (end != nullptr) into.push_back({end, value.is_reference() ? nullptr : declared});
    };
    if (!found.value->is_array()) return add(*found.value, found.node);
    for (const Value& item : found.value->array()) add(item, nullptr);
  };
  for (std::size_t step = 0; step < path.steps.size(); ++step) {
    std::vector<Reached> records;
    for (const Reached& found : now) spread(found, records);
    now.clear();
    for (const Reached& found : records) {
      const Value* value = found.value->find(path.steps[step]);
      if (value != nullptr && !value->is_missing())
        now.push_back({value, declared_field(found.node, path.steps[step])});
    }
  }
  return now;
}

const Value* MeaningCheck::reach_one(const Value& record, const FieldPath& path) {
  if (path.steps.size() == 1 && record.is_object()) return record.find(path.steps.front());
  const std::vector<Reached> found = reach(record, nullptr, path);
  return found.size() == 1 ? found.front().value : nullptr;
}

const Node* declared_field(const Node* record, std::string_view name) {
  if (record == nullptr) return nullptr;
  const Node& rule = target(*record);
  const PropertyTable::Entry* entry = rule.records ? rule.records->properties.find(name) : nullptr;
  return entry == nullptr ? nullptr : entry->schema;
}

std::string MeaningCheck::path_name(const FieldPath& path, const Node* node) {
  for (const std::string& step : path.steps) node = declared_field(node, step);
  return field_name(path.text, node);
}

std::string MeaningCheck::site_name(const Site& site) {
  return site.member == nullptr ? "значение" : field_name(site.member->key, site.declared);
}

Diagnostic* MeaningCheck::report(Code code, Span where, std::string message) {
  if (!reported_.emplace(where, message).second) return nullptr;
  return &diagnostics_.report(code, where, std::move(message));
}

}  // namespace pisar
