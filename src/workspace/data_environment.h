#pragma once

#include "check/schema.h"
#include "expr/evaluate.h"

namespace pisar {

/// The variables of a workspace, and those of a loop over it, as expressions see them.
class DataEnvironment final : public expr::Environment {
 public:
  using Variables = std::map<std::string, Value, std::less<>>;

  /// Both maps must outlive the environment; `variables` hide the data of the same name.
  DataEnvironment(const DataSet& data, const Variables& variables) : data_(data), variables_(variables) {}

  [[nodiscard]] const Value* find(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string_view> names() const override;
  [[nodiscard]] const Value* resolve(const RecordRef& reference) const override;

 private:
  const DataSet& data_;
  const Variables& variables_;
};

}  // namespace pisar
