#include <algorithm>
#include <map>

#include "expr/compare.h"
#include "expr/field_index.h"
#include "expr/functions_support.h"
#include "expr/suggest.h"

namespace pisar::expr {
namespace {

using Result = std::optional<Value>;
using Column = std::vector<const Value*>;

const Array& input(const Invocation& invocation) { return argument(invocation, 0).array(); }
Span input_where(const Invocation& invocation) { return argument(invocation, 0).where; }

std::optional<Column> field_column(const Invocation& invocation, std::size_t parameter) {
  return column(invocation, input(invocation), text_argument(invocation, parameter), invocation.places[parameter]);
}

// Reports an element that does not fit; `i` counts from 0.
void bad_element(const Invocation& invocation, const Value& value, std::size_t i, const std::string& message) {
  Diagnostic& diagnostic = invocation.context.diagnostics.report(
      Code::argument_type, invocation.where,
      message + ", а здесь " + std::string(given(value)) + " (элемент " + std::to_string(i + 1) + ")");
  if (value.is_text() && Number::parse(value.text())) {
    diagnostic.hint("«" + value.text() + "» здесь текст; число пишут в данных без кавычек");
  }
  place_data(diagnostic, value, invocation.where);
}

// sum(field): missing values are left out; of nothing but missing values the sum is missing.
Result sum(Invocation& invocation) {
  const std::optional<Column> values = field_column(invocation, 1);
  if (!values) return std::nullopt;
  Number total;
  bool any = values->empty();
  for (std::size_t i = 0; i < values->size(); ++i) {
    const Value& value = *(*values)[i];
    if (value.is_missing()) continue;
    any = true;
    if (!value.is_number()) {
      bad_element(invocation, value, i, "«sum»: складывают числа");
      return std::nullopt;
    }
    std::optional<Number> next = Number::add(total, value.number());
    if (!next) {
      invocation.context.diagnostics.report(Code::value_too_large, invocation.where, "число слишком длинное");
      return std::nullopt;
    }
    total = *std::move(next);
  }
  return any ? Value(std::move(total)) : nothing("в списке одни пропуски", input_where(invocation));
}

// What records are ordered by: their printed names.
std::optional<std::vector<Value>> sort_keys(const Invocation& invocation, const Column& values,
                                            const std::string& message) {
  std::vector<Value> keys;
  keys.reserve(values.size());
  std::optional<Value::Kind> kind;  // of the keys before
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Value& value = *values[i];
    const std::optional<std::string> name = value.is_object() ? to_text(value) : std::nullopt;
    keys.push_back(name ? Value(*name) : value);
    const Value& key = keys.back();
    if (key.is_missing()) continue;
    if (!order(key, key)) {
      bad_element(invocation, value, i, message);
      return std::nullopt;
    }
    if (kind && *kind != key.kind()) {
      bad_element(invocation, value, i, message + " одного вида (раньше — " + std::string(kind_name(*kind)) + ")");
      return std::nullopt;
    }
    kind = key.kind();
  }
  return keys;
}

// sort(field, reverse): stable, missing values last either way.
Result sort(Invocation& invocation) {
  const std::optional<Column> values = field_column(invocation, 1);
  if (!values) return std::nullopt;
  const bool reverse = has_argument(invocation, 2) && argument(invocation, 2).boolean();
  const auto keys = sort_keys(invocation, *values, "«sort»: по порядку ставят числа, тексты и даты");
  if (!keys) return std::nullopt;
  std::vector<std::size_t> places(keys->size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    const Value& first = (*keys)[a];
    const Value& second = (*keys)[b];
    if (first.is_missing() || second.is_missing()) return !first.is_missing();
    return reverse ? *order(second, first) < 0 : *order(first, second) < 0;
  });
  Array result;
  result.reserve(places.size());
  for (const std::size_t place : places) result.push_back(input(invocation)[place]);
  return Value(std::move(result), input_where(invocation));
}

// The least or the greatest value (of a field); missing values are left out.
Result extreme(Invocation& invocation, bool greatest) {
  const std::optional<Column> values = field_column(invocation, 1);
  if (!values) return std::nullopt;
  const std::string name = greatest ? "«max»" : "«min»";
  const auto keys = sort_keys(invocation, *values, name + ": сравнивают числа, тексты и даты");
  if (!keys) return std::nullopt;
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < keys->size(); ++i) {
    const Value& key = (*keys)[i];
    if (key.is_missing()) continue;
    if (best && (greatest ? *order(key, (*keys)[*best]) <= 0 : *order(key, (*keys)[*best]) >= 0)) continue;
    best = i;
  }
  if (best) return *(*values)[*best];
  return nothing(keys->empty() ? "список пуст" : "в списке одни пропуски", input_where(invocation));
}

Result minimum(Invocation& invocation) { return extreme(invocation, false); }
Result maximum(Invocation& invocation) { return extreme(invocation, true); }

Result map(Invocation& invocation) {
  FieldReader reader(invocation, text_argument(invocation, 1), invocation.places[1]);
  Array result;
  result.reserve(input(invocation).size());
  for (const Value& row : input(invocation)) {
    const Value* value = reader.next(row);
    if (value == nullptr) return std::nullopt;
    result.push_back(*value);
  }
  if (!reader.finish()) return std::nullopt;
  return Value(std::move(result), input_where(invocation));
}

// A condition of where: the field equals `wanted`, or is true where nothing is wanted.
struct Condition {
  std::string_view path;
  FieldReader field;
  const Value* wanted = nullptr;

  [[nodiscard]] bool holds(const Value& value, std::int64_t& steps) const {
    if (wanted == nullptr) return is_true(value);
    if (wanted->is_text() && value.is_text()) return wanted->text() == value.text();
    return equal(value, *wanted, steps);
  }
};

// where(): true elements. where("field"): records whose field is true. where("field", value) and where(field=value):
// records whose field equals the value; several conditions must all hold.
std::optional<std::vector<Condition>> conditions(const Invocation& invocation) {
  std::vector<Condition> result;
  const std::size_t rest_place = invocation.arguments.size();
  const std::size_t named_place = rest_place + invocation.rest.size();
  const auto require = [&](std::string_view path, const Value* wanted, std::size_t place) {
    result.push_back({path, FieldReader(invocation, path, invocation.places[place]), wanted});
  };
  if (invocation.rest.empty() && invocation.named.empty()) require({}, nullptr, 0);
  if (!invocation.rest.empty()) {
    const Value& path = invocation.rest.front();
    if (!path.is_text()) {
      bad_value(invocation, rest_place, "условие отбора — имя поля в кавычках или поле=значение");
      return std::nullopt;
    }
    if (invocation.rest.size() > 2) {
      bad_value(invocation, rest_place + 2, "лишний аргумент: после поля стоит одно значение");
      return std::nullopt;
    }
    require(path.text(), invocation.rest.size() > 1 ? &invocation.rest[1] : nullptr, rest_place);
  }
  for (std::size_t i = 0; i < invocation.named.size(); ++i) {
    const auto& [name, value] = invocation.named[i];
    require(name, &value, named_place + i);
  }
  return result;
}

// The rows that have what a condition wants in its field, the fewest that an index of the data knows of; null where all
// rows have to be looked at.
const FieldIndex::Places* candidates(const Invocation& invocation, const std::vector<Condition>& required) {
  const FieldIndexes* indexes = invocation.context.environment.indexes();
  if (indexes == nullptr) return nullptr;
  static const FieldIndex::Places nowhere;
  const FieldIndex::Places* fewest = nullptr;
  for (const Condition& condition : required) {
    const FieldIndex* index = indexes->find(input(invocation), condition.path, invocation);
    if (index == nullptr || !index->readable) return nullptr;
    if (condition.wanted == nullptr) continue;
    const Value& wanted = *condition.wanted;
    const std::optional<std::string> id = wanted.is_text() ? wanted.text() : identifier(wanted);
    if (!id) continue;
    const FieldIndex::Places* places = index->find(*id);
    if (places == nullptr) places = &nowhere;
    if (fewest == nullptr || places->size() < fewest->size()) fewest = places;
  }
  return fewest;
}

// A row's fields are read one after the other, while the row is at hand.
Result filtered(Invocation& invocation, bool keep) {
  std::optional<std::vector<Condition>> required = conditions(invocation);
  if (!required) return std::nullopt;
  const Array& rows = input(invocation);
  Array result;
  const auto take = [&](const Value& row) {
    bool holds = true;
    for (Condition& condition : *required) {
      const Value* value = condition.field.next(row);
      if (value == nullptr) return false;
      holds = holds && condition.holds(*value, invocation.context.steps);
    }
    if (holds == keep) result.push_back(row);
    return true;
  };
  if (const auto places = keep ? candidates(invocation, *required) : nullptr) {
    for (const std::uint32_t place : *places) {
      if (!take(rows[place])) return std::nullopt;
    }
    return Value(std::move(result), input_where(invocation));
  }
  for (const Value& row : rows) {
    if (!take(row)) return std::nullopt;
  }
  for (Condition& condition : *required) {
    if (!condition.field.finish()) return std::nullopt;
  }
  return Value(std::move(result), input_where(invocation));
}

Result where(Invocation& invocation) { return filtered(invocation, true); }
Result reject(Invocation& invocation) { return filtered(invocation, false); }

// group(field): [{key, items}], in the order in which the keys are met.
Result group(Invocation& invocation) {
  const std::optional<Column> values = field_column(invocation, 1);
  if (!values) return std::nullopt;
  const auto less = [](const Value* a, const Value* b) { return IdentityLess()(*a, *b); };
  std::map<const Value*, std::size_t, decltype(less)> places(less);
  std::vector<std::pair<const Value*, Array>> groups;
  for (std::size_t i = 0; i < values->size(); ++i) {
    const auto [found, added] = places.emplace((*values)[i], groups.size());
    if (added) groups.emplace_back((*values)[i], Array());
    groups[found->second].second.push_back(input(invocation)[i]);
  }
  Array result;
  for (auto& [key, items] : groups) {
    Object entry;
    entry.add("key", *key);
    entry.add("items", Value(std::move(items), input_where(invocation)));
    result.emplace_back(std::move(entry), input_where(invocation));
  }
  return Value(std::move(result), input_where(invocation));
}

// record("people", "imc"): the record of a data variable by its id.
Result record(Invocation& invocation) {
  const std::string collection(text_argument(invocation, 0));
  const std::string id(text_argument(invocation, 1));
  const Environment& environment = invocation.context.environment;
  if (const Value* found = environment.resolve({collection, id})) return *found;
  const Value* records = environment.find(collection);
  std::vector<std::string_view> known;
  if (records == nullptr) {
    known = environment.names();
  } else if (records->is_array()) {
    for (const Value& item : records->array()) {
      const Value* item_id = item.find("id");
      if (item_id != nullptr && item_id->is_text()) known.emplace_back(item_id->text());
    }
  }
  Diagnostic& diagnostic = records == nullptr
                               ? bad_value(invocation, 0, "нет данных «" + collection + "»")
                               : bad_value(invocation, 1, "в «" + collection + "» нет записи с кодом «" + id + "»");
  std::string hint = suggestion(records == nullptr ? collection : id, known);
  if (!hint.empty()) diagnostic.hint(std::move(hint));
  return std::nullopt;
}

}  // namespace

void add_record_functions(FunctionTable& table) {
  const Parameter list{"list", Type::list};
  const Parameter field{"field", Type::text, true};
  const Parameter optional_field{"field", Type::text, false};
  table.add({"sum", "", {list, optional_field}, false, sum, "сумма чисел или поля записей; пропуски не считаются"});
  table.add({"min", "", {list, optional_field}, false, minimum, "наименьшее значение списка или поля записей"});
  table.add({"max", "", {list, optional_field}, false, maximum, "наибольшее значение списка или поля записей"});
  table.add({"map", "", {list, field}, false, map, "значения поля всех записей: map(\"director.name\")"});
  table.add({"where", "", {list}, true, where, "записи, у которых поле равно значению: where(level=\"высокий\")"});
  table.add({"reject", "", {list}, true, reject, "записи, кроме тех, у которых поле равно значению"});
  table.add({"sort",
             "",
             {list, optional_field, {"reverse", Type::boolean, false}},
             false,
             sort,
             "по порядку: русский алфавит, числа по величине; sort(\"поле\", reverse=true)"});
  table.add({"group", "", {list, field}, false, group, "группы записей с одним значением поля: {key, items}"});
  table.add({"record",
             "",
             {{"collection", Type::text}, {"id", Type::text}},
             false,
             record,
             "запись по её коду: record(\"people\", \"ivanov\")"});
}

}  // namespace pisar::expr
