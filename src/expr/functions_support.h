#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expr/functions.h"

namespace pisar::expr {

// The groups of rows that add_core_functions puts together.
void add_general_functions(FunctionTable& table);
void add_text_functions(FunctionTable& table);
void add_number_functions(FunctionTable& table);
void add_list_functions(FunctionTable& table);
void add_record_functions(FunctionTable& table);
void add_tests(FunctionTable& table);

/// The argument at `index`; it must have been given.
[[nodiscard]] inline const Value& argument(const Invocation& invocation, std::size_t index) {
  return *invocation.arguments[index];
}
[[nodiscard]] inline bool has_argument(const Invocation& invocation, std::size_t index) {
  return invocation.arguments[index] != nullptr && !invocation.arguments[index]->is_missing();
}
/// The text argument at `index`, or an empty one when it was left out.
[[nodiscard]] std::string_view text_argument(const Invocation& invocation, std::size_t index);

/// The integer argument at `index`, `otherwise` when it was left out; none after a report when it is no integer of
/// [least, most].
[[nodiscard]] std::optional<std::int64_t> integer_argument(const Invocation& invocation, std::size_t index,
                                                           std::int64_t otherwise, std::int64_t least,
                                                           std::int64_t most);

/// Reports a bad value of the argument at `place` (an index into Invocation::places).
Diagnostic& bad_value(const Invocation& invocation, std::size_t place, std::string message);

/// The rows' values of a field («name», «director.name»; an empty path stands for the rows themselves), references
/// followed. A row without the field gives a missing value. None after a report when a row is no record, or when there
/// are rows and none of them has the field nor may have it. The pointers live as long as the list.
[[nodiscard]] std::optional<std::vector<const Value*>> column(const Invocation& invocation, const Array& rows,
                                                              std::string_view path, Span path_where);

/// A value that stands for nothing, with its reason.
[[nodiscard]] Value nothing(std::string reason, Span where = {});

}  // namespace pisar::expr
