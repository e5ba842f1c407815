#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/value.h"
#include "expr/evaluate.h"
#include "expr/expr.h"

namespace pisar::expr {

/// The values of expressions that depend on nothing but the data («the last year of the results»): worked out for the
/// first document, and taken from here for each of the others. Any thread may ask.
class SharedResults {
 public:
  using Data = std::map<std::string, Value, std::less<>>;

  /// `data` are the variables that all documents see; they must outlive this object and not change.
  explicit SharedResults(const Data& data);
  ~SharedResults();
  SharedResults(const SharedResults&) = delete;
  SharedResults& operator=(const SharedResults&) = delete;

  /// As expr::evaluate, at the same count of steps. The expression must be one that is parsed once: it is kept.
  [[nodiscard]] bool evaluate(const ExprPtr& expression, Context& context, Operand& result) const;

 private:
  struct Entry;

  [[nodiscard]] Entry& entry(const ExprPtr& expression, const FunctionTable& functions) const;
  /// Whether the names of the expression mean the data here, not variables of the template that hide them.
  [[nodiscard]] bool means_data(const Entry& entry, const Environment& environment) const;

  const Data& data_;
  mutable std::shared_mutex mutex_;
  mutable std::unordered_map<const Expr*, std::unique_ptr<Entry>> entries_;
};

}  // namespace pisar::expr
