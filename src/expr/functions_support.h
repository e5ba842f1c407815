#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expr/functions.h"
#include "expr/member_guess.h"

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

/// Reads a field («name», «director.name»; an empty path stands for the rows themselves) of one row of a list after the
/// other, references followed. What it gives lives as long as the list.
class FieldReader {
 public:
  FieldReader(const Invocation& invocation, std::string_view path, Span path_where);

  /// The value of the next row, a missing one where the row lacks the field; nullptr after a report: the row is no
  /// record, or the value is rejected.
  [[nodiscard]] const Value* next(const Value& row) {
    // The usual row: a record that has the field where the one before had it.
    if (steps_.size() == 1 && row.is_object()) {
      const Step& step = steps_.front();
      const std::vector<Member>& members = row.object().members();
      if (step.guess < members.size() && members[step.guess].key == step.key) {
        const Value& value = members[step.guess].value;
        if (!value.is_reference() && !value.is_missing()) {
          ++rows_;
          found_ = true;
          return &value;
        }
      }
    }
    return read(row);
  }
  /// After the last row: false after a report when there are rows and none of them has the field nor may have it.
  [[nodiscard]] bool finish();

 private:
  struct Step {
    std::string_view key;
    std::size_t guess = 0;  // where the row before had it
  };

  const Value* read(const Value& row);
  /// Takes note of a row, or a part of it, without the key; false after a report when it is no record.
  bool lacks(const Value& record, std::string_view key);

  const Invocation& invocation_;
  Span path_where_;
  std::vector<Step> steps_;
  std::size_t rows_ = 0;
  bool found_ = false;
  const Value* lacking_ = nullptr;  // the first record without the key
  std::string_view lacking_key_;
};

/// The values of all rows at once; none after a report of FieldReader.
[[nodiscard]] std::optional<std::vector<const Value*>> column(const Invocation& invocation, const Array& rows,
                                                              std::string_view path, Span path_where);

/// A value that stands for nothing, with its reason.
[[nodiscard]] Value nothing(std::string reason, Span where = {});

}  // namespace pisar::expr
