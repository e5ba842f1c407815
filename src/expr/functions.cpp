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
  FunctionTable core;
  add_general_functions(core);
  add_text_functions(core);
  add_number_functions(core);
  add_list_functions(core);
  add_record_functions(core);
  add_tests(core);
  const auto pure = [](Function row) {
    row.pure = true;
    return row;
  };
  for (const auto& [name, row] : core.functions()) table.add(pure(row));
  for (const auto& [name, row] : core.tests()) table.add_test(pure(row));
}

}  // namespace pisar::expr
