#pragma once

#include "check/record_finder.h"
#include "expr/evaluate.h"

namespace pisar {

/// The variables of a workspace, and those of a loop over it, as expressions see them.
class DataEnvironment final : public expr::Environment {
 public:
  using Variables = std::map<std::string, Value, std::less<>>;

  /// All must outlive the environment; `records` is an index of `data`, `variables` hide the data of the same name.
  DataEnvironment(const DataSet& data, const RecordFinder& records, const Variables& variables)
      : data_(data), records_(records), variables_(variables) {}

  [[nodiscard]] const Value* find(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string_view> names() const override;
  [[nodiscard]] const Value* resolve(const RecordRef& reference) const override;

 private:
  const DataSet& data_;
  const RecordFinder& records_;
  const Variables& variables_;
};

}  // namespace pisar
