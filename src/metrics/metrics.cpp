#include "metrics/metrics.h"

#include <algorithm>
#include <map>
#include <string>

#include "expr/rejected.h"
#include "expr/suggest.h"
#include "metrics/indicator.h"
#include "metrics/rules.h"

namespace pisar {
namespace {

using metrics::FormulaField;
using metrics::Indicator;

// What a formula sees: the sums of its fields.
class Sums final : public expr::Environment {
 public:
  void set(const std::string& name, Number sum) { values_.insert_or_assign(name, Value(std::move(sum))); }

  [[nodiscard]] const Value* find(std::string_view name) const override {
    const auto found = values_.find(name);
    return found == values_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] std::vector<std::string_view> names() const override {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : values_) names.emplace_back(name);
    return names;
  }
  [[nodiscard]] const Value* resolve(const RecordRef& /*reference*/) const override { return nullptr; }

 private:
  std::map<std::string, Value, std::less<>> values_;
};

// The rows with the fields of a formula, as records.
struct Rows {
  std::vector<const Value*> complete;  // those that have every field
  const Value* incomplete = nullptr;   // the first of the others
  std::string lacking;                 // the field that it lacks
};

class Pooling {
 public:
  Pooling(const Indicator& indicator, expr::Invocation& invocation) : indicator_(indicator), invocation_(invocation) {}

  // The indicator over the rows; missing when nothing can be computed, none after a report.
  std::optional<Value> value(const Array& array) {
    if (array.empty()) return missing("нет ни одной строки");
    std::vector<const Value*> records;
    if (!to_records(array, records)) return std::nullopt;
    for (const FormulaField& field : indicator_.fields) {
      if (!known(field, records)) return std::nullopt;
    }
    Rows rows;
    if (!split(records, rows)) return std::nullopt;
    if (rows.complete.empty())
      return missing("ни в одной строке нет всех полей формулы, например «" + rows.lacking + "»");
    if (rows.incomplete != nullptr) warn(rows, records.size());
    Sums sums;
    for (const FormulaField& field : indicator_.fields) {
      const std::optional<Number> sum = sum_of(field, rows.complete);
      if (!sum) return std::nullopt;
      sums.set(field.name, *sum);
    }
    return evaluate(sums);
  }

 private:
  [[nodiscard]] static Value missing(std::string reason) { return Value(Missing{std::move(reason)}); }
  [[nodiscard]] Diagnostics& diagnostics() const { return invocation_.context.diagnostics; }

  bool to_records(const Array& array, std::vector<const Value*>& records) {
    for (const Value& element : array) {
      const Value& row = expr::resolved(element, invocation_.context.environment);
      if (row.is_rejected()) return expr::refuse_rejected(row, invocation_.where, diagnostics());
      if (!row.is_object()) {
        Diagnostic& diagnostic =
            diagnostics().report(Code::argument_type, invocation_.places[0],
                                 "«metric»: строки — записи, а в списке " + std::string(expr::given(row)) +
                                     " (элемент " + std::to_string(records.size() + 1) + ")");
        expr::place_data(diagnostic, row, invocation_.where);
        return false;
      }
      records.push_back(&row);
    }
    const auto work = static_cast<std::int64_t>(records.size() * indicator_.fields.size());
    invocation_.context.steps = std::max<std::int64_t>(invocation_.context.steps - work, 0);
    return true;
  }

  // A field that no row has is a misspelled one.
  bool known(const FormulaField& field, const std::vector<const Value*>& records) {
    const auto has = [&](const Value* row) { return row->find(field.name) != nullptr; };
    if (std::any_of(records.begin(), records.end(), has)) return true;
    if (invocation_.context.environment.may_have(*records.front(), field.name)) return true;
    const Span where = field.where.known() ? field.where : invocation_.where;
    Diagnostic& diagnostic =
        diagnostics().report(Code::indicator_field, where,
                             "показатель «" + indicator_.id + "»: ни в одной строке нет поля «" + field.name + "»");
    expr::explain_fields(diagnostic, field.name, *records.front(), invocation_.where);
    if (field.where.known()) diagnostic.place("вычисляется", invocation_.where);
    return false;
  }

  // A row without one of the fields counts neither above nor below the line, else the share would be of other people.
  bool split(const std::vector<const Value*>& records, Rows& rows) {
    for (const Value* row : records) {
      const FormulaField* lacking = nullptr;
      for (const FormulaField& field : indicator_.fields) {
        const Value* value = row->find(field.name);
        if (value != nullptr && value->is_rejected()) {
          return expr::refuse_rejected(*value, invocation_.where, diagnostics());
        }
        if (value == nullptr || value->is_missing()) {
          lacking = &field;
        } else if (!value->is_number()) {
          return not_a_number(field, *value);
        }
        if (lacking != nullptr) break;
      }
      if (lacking == nullptr) {
        rows.complete.push_back(row);
      } else if (rows.incomplete == nullptr) {
        rows.incomplete = row;
        rows.lacking = lacking->name;
      }
    }
    return true;
  }

  bool not_a_number(const FormulaField& field, const Value& value) {
    const Span where = value.where.known() ? value.where : invocation_.where;
    Diagnostic& diagnostic = diagnostics().report(Code::indicator_field, where,
                                                  "показатель «" + indicator_.id + "» складывает поле «" + field.name +
                                                      "», а здесь " + std::string(expr::given(value)));
    if (value.where.known()) diagnostic.place("вычисляется", invocation_.where);
    return false;
  }

  void warn(const Rows& rows, std::size_t count) {
    Diagnostic& diagnostic =
        diagnostics().report(Code::indicator_incomplete, invocation_.where,
                             "показатель «" + indicator_.id + "» посчитан без неполных строк: их " +
                                 std::to_string(count - rows.complete.size()) + " из " + std::to_string(count));
    diagnostic.place("данные", rows.incomplete->where, "нет «" + rows.lacking + "»");
  }

  std::optional<Number> sum_of(const FormulaField& field, const std::vector<const Value*>& rows) {
    Number sum;
    for (const Value* row : rows) {
      std::optional<Number> next = Number::add(sum, row->find(field.name)->number());
      if (!next) {
        diagnostics().report(Code::value_too_large, invocation_.where, "число слишком длинное");
        return std::nullopt;
      }
      sum = *std::move(next);
    }
    return sum;
  }

  std::optional<Value> evaluate(Sums& sums) {
    Diagnostics own;
    expr::Context context{sums, invocation_.context.functions, own, invocation_.context.steps};
    std::optional<Value> result = expr::evaluate(*indicator_.formula, context);
    const auto divides_by_zero = [](const Diagnostic& mistake) { return mistake.code == Code::division_by_zero; };
    if (std::any_of(own.all().begin(), own.all().end(), divides_by_zero)) {
      return missing("показатель «" + indicator_.id + "» не считается: знаменатель равен нулю");
    }
    for (Diagnostic diagnostic : own.all()) {
      if (!diagnostic.where.known()) diagnostic.where = invocation_.where;
      diagnostic.place("вычисляется", invocation_.where);
      diagnostics().add(std::move(diagnostic));
    }
    if (!result) return std::nullopt;
    result->where = {};
    if (result->is_number() && indicator_.decimals) result->set_written(result->number().fixed(*indicator_.decimals));
    return result;
  }

  const Indicator& indicator_;
  expr::Invocation& invocation_;
};

std::optional<Value> metric(expr::Invocation& invocation) {
  const std::optional<Indicator> indicator =
      metrics::find_indicator(*invocation.arguments[1], invocation.places[1], invocation.context);
  if (!indicator) return std::nullopt;
  return Pooling(*indicator, invocation).value(invocation.arguments[0]->array());
}

}  // namespace

void add_metric_functions(expr::FunctionTable& table) {
  table.add({"metric",
             "",
             {{"rows", expr::Type::list}, {"indicator"}},
             false,
             metric,
             "показатель по строкам вместе: поля формулы складываются, потом считается формула"});
  table.add({"choose",
             "",
             {{"records", expr::Type::list}},
             true,
             metrics::choose,
             "записи каталога, условие которых (поле when) выполнено: measures | choose(school=school)"});
}

}  // namespace pisar
