#include "workspace/data_environment.h"

namespace pisar {

const Value* DataEnvironment::find(std::string_view name) const {
  if (const auto found = variables_.find(name); found != variables_.end()) return &found->second;
  const auto found = data_.find(name);
  return found == data_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> DataEnvironment::names() const {
  std::vector<std::string_view> names;
  for (const auto& [name, value] : variables_) names.push_back(name);
  for (const auto& [name, value] : data_) names.push_back(name);
  return names;
}

const Value* DataEnvironment::resolve(const RecordRef& reference) const { return records_.find(reference); }

}  // namespace pisar
