#include "expr/functions.h"

#include "expr/functions_support.h"

namespace pisar::expr {
namespace {

const Function* find_in(const std::map<std::string, Function, std::less<>>& rows, std::string_view name) {
  const auto found = rows.find(name);
  return found == rows.end() ? nullptr : &found->second;
}

void add_to(std::map<std::string, Function, std::less<>>& rows, const Function& function) {
  rows.insert_or_assign(std::string(function.name), function);
  if (!function.russian_name.empty()) rows.insert_or_assign(std::string(function.russian_name), function);
}

}  // namespace

void FunctionTable::add(const Function& function) { add_to(functions, function); }
void FunctionTable::add_test(const Function& test) { add_to(tests, test); }
const Function* FunctionTable::find(std::string_view name) const { return find_in(functions, name); }
const Function* FunctionTable::find_test(std::string_view name) const { return find_in(tests, name); }

void add_core_functions(FunctionTable& table) {
  add_general_functions(table);
  add_text_functions(table);
  add_number_functions(table);
  add_list_functions(table);
  add_record_functions(table);
  add_tests(table);
}

}  // namespace pisar::expr
