#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "resolve/requisite_parts.h"

namespace pisar::resolving {

/// A kind of requisite: a row of the table in requisite_kinds.cpp. Adding one is a row and a function there.
struct RequisiteKind {
  std::string_view name;
  std::vector<std::string_view> fields;  ///< «field: value» lines that it knows; none: all lines are printed as typed
  bool typed_lines;                      ///< whether it takes lines without a field
  /// The blocks that it becomes; nothing for an empty one. Lines have been checked against `fields`.
  Blocks (*lower)(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics);
  std::vector<std::string_view> inner_fields{};  ///< of the requisite that may stand within
};

/// The kind, or nullptr.
[[nodiscard]] const RequisiteKind* find_requisite_kind(std::string_view name);
[[nodiscard]] std::vector<std::string_view> requisite_names();

}  // namespace pisar::resolving
