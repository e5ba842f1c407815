#include <algorithm>
#include <unordered_map>

#include "check/compiled_schema.h"
#include "check/meaning_check.h"
#include "check/words.h"
#include "expr/evaluate.h"

namespace pisar {

namespace {

const Value& absent() {
  static const Value value(Missing{"поле не заполнено"});
  return value;
}

/// The schema of the records of a collection, or nullptr.
const Node* records_of(const SchemaSet& schemas, const std::string& collection) {
  const auto found = schemas.find(collection);
  if (found == schemas.end()) return nullptr;
  const Node& root = target(found->second->root());
  return root.lists ? root.lists->items : nullptr;
}

/// What the condition of a record sees: the record's fields, those that its schema declares and it lacks (missing), and
/// the data variables.
class ConditionEnvironment final : public expr::Environment {
 public:
  ConditionEnvironment(const Value& record, const Node& node, const DataSet& data, const SchemaSet& schemas,
                       const RecordFinder& records, const expr::Siblings& siblings)
      : record_(record), node_(node), data_(data), schemas_(schemas), records_(records), siblings_(siblings) {}

  [[nodiscard]] const Value* find(std::string_view name) const override {
    if (const Value* value = record_.find(name)) return value;
    if (declared_field(&node_, name) != nullptr) return &absent();
    const auto found = data_.find(name);
    return found == data_.end() ? nullptr : &found->second;
  }

  [[nodiscard]] std::vector<std::string_view> names() const override {
    std::vector<std::string_view> names;
    if (const Node& rule = target(node_); rule.records) {
      for (const PropertyTable::Entry& entry : rule.records->properties.entries()) names.emplace_back(entry.name);
    }
    for (const Member& member : record_.object().members()) {
      if (std::find(names.begin(), names.end(), member.key) == names.end()) names.emplace_back(member.key);
    }
    for (const auto& [name, value] : data_) names.emplace_back(name);
    return names;
  }

  [[nodiscard]] const Value* resolve(const RecordRef& reference) const override {
    const Value* record = records_.find(reference);
    if (record != nullptr && record->is_object())
      declared_[&record->object()] = records_of(schemas_, reference.collection);
    return record;
  }

  /// Whether a schema declares the field or a neighbour has it.
  [[nodiscard]] bool may_have(const Value& record, std::string_view name) const override {
    if (siblings_.have(record, name)) return true;
    const auto known = declared_.find(&record.object());
    if (known != declared_.end()) return declared_field(known->second, name) != nullptr;
    // A record within the record, as «total.students».
    const auto& members = record_.object().members();
    return std::any_of(members.begin(), members.end(), [&](const Member& member) {
      return member.value.is_object() && &member.value.object() == &record.object() &&
             declared_field(declared_field(&node_, member.key), name) != nullptr;
    });
  }

 private:
  const Value& record_;
  const Node& node_;
  const DataSet& data_;
  const SchemaSet& schemas_;
  const RecordFinder& records_;
  const expr::Siblings& siblings_;
  mutable std::unordered_map<const Object*, const Node*> declared_;  // of the references followed; looked up only
};

std::string shown(const Value& value) {
  if (value.is_reference()) return "«" + value.reference().id + "»";
  if (value.is_date()) return value.written().empty() ? value.date().numeric() : std::string(value.written());
  if (value.is_array()) return "список (" + std::to_string(value.array().size()) + ")";
  return quoted(value);
}

}  // namespace

void MeaningCheck::check_condition(const ConditionRule& rule, const Value& record, const Node& node) {
  if (failed_conditions_.contains(&rule)) return;
  ConditionEnvironment environment(record, node, data_, schemas_, records_, siblings_);
  Diagnostics mistakes;
  expr::Context context{environment, functions_, mistakes, steps_};
  const auto failed = [&] {
    if (!mistakes.has_errors()) return false;
    failed_conditions_.insert(&rule);
    for (Diagnostic mistake : mistakes.all()) {
      mistake.place("данные", record.where, "запись, для которой вычислялось правило");
      diagnostics_.add(std::move(mistake));
    }
    return true;
  };
  std::vector<std::pair<const ConditionRule::Operand*, Value>> involved;
  for (const ConditionRule::Operand& operand : rule.operands) {
    std::optional<Value> value = expr::evaluate(*operand.value, context);
    if (failed() || !value) return;
    if (value->is_missing() && !operand.may_be_missing) return;
    involved.emplace_back(&operand, *std::move(value));
  }
  const std::optional<Value> holds = expr::evaluate(*rule.condition, context);
  if (failed() || !holds || holds->is_missing() || expr::is_true(*holds)) return;
  // The mistake stands at the first of the record's own values; the others are shown beside it.
  std::string values;
  Span where = record.where;
  bool found = false;
  std::vector<std::pair<Span, std::string_view>> others;
  for (const auto& [operand, value] : involved) {
    if (value.is_object() || value.is_missing()) continue;
    values += (values.empty() ? ": " : ", ") + operand->text + " = " + shown(value);
    if (!value.where.known()) continue;
    if (!found && value.where.file == record.where.file && join(record.where, value.where) == record.where) {
      where = value.where;
      found = true;
    } else {
      others.emplace_back(value.where, operand->text);
    }
  }
  Diagnostic* mistake = report(Code::check_failed, where, rule.message + values);
  if (mistake == nullptr) return;
  for (const auto& [place, name] : others) mistake->place("здесь", place, "«" + std::string(name) + "»");
  mistake->notes.push_back({"правило", rule.text, {}});
  mistake->place("схема", rule.where);
}

}  // namespace pisar
