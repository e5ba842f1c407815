#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "template/ast.h"
#include "template/directives.h"
#include "template/inline_parser.h"

namespace pisar::tmpl {

/// Parses what stands on a directive's line behind its name: `name=word`, `name="text"`, `name={{ expression }}`,
/// `flag`. Unknown and repeated names, and values of a wrong kind, are reported.
[[nodiscard]] std::vector<Attribute> parse_attributes(const DirectiveInfo& info, const Pieces& pieces,
                                                      InlineParser& parser);

/// Whether the text is a value of the attribute's type; reports what was expected otherwise. Used when the value is
/// typed and, for values from the data, when it is known.
bool check_attribute(const AttributeInfo& info, std::string_view text, Span where, Diagnostics& diagnostics);

/// Millimetres of «30mm»; none when it is not a length from 1 to 1000 mm.
[[nodiscard]] std::optional<double> parse_length(std::string_view text);
/// «12mm * 30%», «2*», «auto»; none when a width is not understood.
[[nodiscard]] std::optional<std::vector<ColumnWidth>> parse_widths(std::string_view text);
/// «2» or «1-3», counted from 1: first and last.
[[nodiscard]] std::optional<std::pair<int, int>> parse_columns(std::string_view text);
/// Words between spaces.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

}  // namespace pisar::tmpl
