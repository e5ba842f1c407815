#include "expr/functions.h"

#include <stdexcept>

#include "expr/functions_support.h"

namespace pisar::expr {

void FunctionTable::Part::add(const Function& function) {
  if (function.parameters.size() > most_parameters) throw std::logic_error("a function with too many parameters");
  add_as(function.name, function);
  if (!function.russian_name.empty()) add_as(function.russian_name, function);
}

void FunctionTable::Part::add_as(std::string_view name, const Function& function) {
  const auto& [key, row] = *rows.insert_or_assign(std::string(name), function).first;
  index.insert_or_assign(key, &row);
}

void add_core_functions(FunctionTable& table) {
  add_general_functions(table);
  add_text_functions(table);
  add_number_functions(table);
  add_list_functions(table);
  add_record_functions(table);
  add_tests(table);
}

}  // namespace pisar::expr
