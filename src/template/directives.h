#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pisar::tmpl {

/// What an attribute of a directive may hold.
enum class AttributeType : std::uint8_t {
  word,       ///< an identifier
  text,       ///< any text
  flag,       ///< nothing: its presence counts; `name={{ condition }}` sets it by a value
  number,     ///< a positive number
  length,     ///< «30mm»
  level,      ///< a level of headings: 1 to 6
  choice,     ///< one of `choices`
  choices,    ///< one or several of them, between spaces
  widths,     ///< «12mm * 30%»
  names,      ///< names of columns
  columns,    ///< «2» or «1-3»
  cell,       ///< «B2»
  value,      ///< only {{ … }}
  condition,  ///< `if=`: an expression, as a bare word or in {{ }}
};

struct AttributeInfo {
  std::string_view name;
  AttributeType type;
  std::string_view choices;  ///< words separated by spaces
};

/// What a directive is; the table of them is in directives.cpp. Adding a requisite is one row there.
struct DirectiveInfo {
  enum class Kind : std::uint8_t {
    requisite,
    annex,
    annex_page,
    landscape,
    keep,
    columns,
    center,
    as_is,
    sheet,
    header,
    footer,
    table,
    chart,  ///< of one line when it names a table, else it holds one
    cell,
    page_break,  // from here on: of one line
    contents,
    image,
    qr
  };
  std::string_view name;
  Kind kind;
  std::vector<AttributeInfo> attributes;
  std::vector<std::string_view> fields;  ///< requisites: «post», «name», …; a line without one is printed as typed
  bool typed_cells = false;              ///< requisites: typed lines are split by «|»
  std::string_view cells_field;          ///< requisites: lines of this field are split by «|»
  std::string_view inner{};              ///< requisites: the one that may stand within

  [[nodiscard]] bool closes() const { return kind < Kind::page_break; }
  [[nodiscard]] bool is_wrapper() const {
    return kind == Kind::landscape || kind == Kind::keep || kind == Kind::columns || kind == Kind::center ||
           kind == Kind::as_is;
  }
  [[nodiscard]] const AttributeInfo* attribute(std::string_view attribute_name) const;
};

/// What a header and a footer know beside all else: the page's number, and how many pages there are.
inline constexpr std::array<std::string_view, 2> page_variables = {"page", "pages"};
/// What to write instead of a page variable elsewhere; empty for any other name.
[[nodiscard]] std::string page_variable_hint(std::string_view name);

[[nodiscard]] const DirectiveInfo* find_directive(std::string_view name);
/// All names, for hints.
[[nodiscard]] std::vector<std::string_view> directive_names();

}  // namespace pisar::tmpl
