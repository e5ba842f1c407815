#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "expr/expr.h"

namespace pisar {

/// The names that lead from a record to a value: «basis.date». Each step takes a field of a record, of the record that
/// a reference stands for, or of every record of a list.
struct FieldPath {
  std::vector<std::string> steps;
  std::string text;
  Span where;  ///< in the schema
};

/// x-pisar-parts: the parts' sum equals the whole.
struct PartsRule {
  std::string title;  ///< what the parts are: «отметки»; may be empty
  FieldPath whole;
  std::vector<FieldPath> parts;
  Span where;
};

/// x-pisar-total: the total equals the sum of a field over the rows.
struct TotalRule {
  FieldPath rows, field, total;
  Span where;
};

/// x-pisar-ordered of a record: the dates of the fields do not go back.
struct OrderRule {
  std::vector<FieldPath> fields;
  Span where;
};

/// x-pisar-checks: an expression that holds for every record.
struct ConditionRule {
  /// A name with its fields as the condition uses it: «school.students».
  struct Operand {
    expr::ExprPtr value;
    std::string text;
    bool may_be_missing = false;  ///< it is tested («is defined») or has a default
  };
  expr::ExprPtr condition;
  std::string text;  ///< the condition as written
  std::string message;
  std::vector<Operand> operands;  ///< each once, in the order of the text
  Span where;
};

/// What a schema says about the meaning of its values beyond their form. Unlike draft-07's words, these hold beside a
/// `$ref` as well.
struct MeaningRules {
  // Of a field, with paths from the record that it belongs to.
  std::optional<FieldPath> whole;       ///< x-pisar-whole: not more than this
  std::optional<FieldPath> not_before;  ///< x-pisar-not-before: no earlier than this
  std::optional<Span> dates_in_text;    ///< x-pisar-ordered: true: a text «с … по …» does not go back
  std::optional<Span> acyclic;          ///< x-pisar-acyclic: following the reference never comes back
  // Of a list of records, with paths from a record.
  std::optional<FieldPath> rows_in_order;  ///< x-pisar-ordered: the dates of the records do not go back
  std::optional<FieldPath> organizations;  ///< x-pisar-organizations: the names of the records are different ones
  // Of a record.
  std::vector<PartsRule> parts;
  std::vector<TotalRule> totals;
  std::vector<OrderRule> orders;
  std::vector<ConditionRule> conditions;
};

}  // namespace pisar
