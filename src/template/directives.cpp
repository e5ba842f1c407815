#include "template/directives.h"

#include <algorithm>

#include "document/table_shading.h"

namespace pisar::tmpl {
namespace {

using Kind = DirectiveInfo::Kind;
using Type = AttributeType;

constexpr AttributeInfo condition = {"if", Type::condition, {}};

const std::vector<DirectiveInfo>& directives() {
  static const std::vector<DirectiveInfo> table = {
      {"letterhead",
       Kind::requisite,
       {{"layout", Type::choice, "lengthwise corner"}, condition},
       {"emblem"},
       false,
       {}},
      {"kind", Kind::requisite, {condition}, {}, false, {}},
      {"title", Kind::requisite, {{"align", Type::choice, "center left"}, condition}, {}, false, {}},
      {"line", Kind::requisite, {condition}, {}, true, {}},
      {"verb", Kind::requisite, {condition}, {}, false, {}},
      {"addressee", Kind::requisite, {condition}, {}, false, {}},
      {"approve", Kind::requisite, {condition}, {"post", "name", "act", "date"}, false, {}},
      {"agree", Kind::requisite, {condition}, {"post", "name", "act", "date"}, false, {}},
      {"mark", Kind::requisite, {condition}, {}, false, {}},
      {"signature", Kind::requisite, {condition}, {"post", "name"}, false, {}, "esign"},
      {"esign", Kind::requisite, {condition}, {"owner", "certificate", "valid"}, false, {}},
      {"executor", Kind::requisite, {condition}, {}, false, {}},
      {"familiar", Kind::requisite, {condition}, {"person"}, false, "person"},
      {"copy", Kind::requisite, {condition}, {"post", "name", "date"}, false, {}},
      {"parties", Kind::requisite, {condition}, {"party", "post", "name"}, false, {}},
      {"annex",
       Kind::annex,
       {{"id", Type::word, {}}, {"title", Type::text, {}}, {"landscape", Type::flag, {}}, condition},
       {},
       false,
       {}},
      {"annex-page", Kind::annex_page, {{"of", Type::value, {}}, condition}, {}, false, {}},
      {"landscape", Kind::landscape, {condition}, {}, false, {}},
      {"keep", Kind::keep, {condition}, {}, false, {}},
      {"columns",
       Kind::columns,
       {{"count", Type::choice, "2 3 4"}, {"gap", Type::length, {}}, condition},
       {},
       false,
       {}},
      {"center", Kind::center, {condition}, {}, false, {}},
      {"as-is", Kind::as_is, {condition}, {}, false, {}},
      {"header", Kind::header, {{"first", Type::choice, "on off"}, condition}, {}, false, {}},
      {"footer", Kind::footer, {{"first", Type::choice, "on off"}, condition}, {}, false, {}},
      {"sheet",
       Kind::sheet,
       {{"name", Type::text, {}},
        {"freeze", Type::cell, {}},
        {"filter", Type::flag, {}},
        {"landscape", Type::flag, {}},
        condition},
       {},
       false,
       {}},
      {"table",
       Kind::table,
       {{"id", Type::word, {}},
        {"caption", Type::text, {}},
        {"widths", Type::widths, {}},
        {"size", Type::number, {}},
        {"names", Type::names, {}},
        {"numbered-columns", Type::flag, {}},
        {"numbering", Type::choice, "through restart section"},
        {"borders", Type::choice, "grid none"},
        {"shade", Type::choices, shading_words},
        {"valign", Type::choice, "top middle bottom"},
        {"merge", Type::columns, {}},
        {"keep", Type::flag, {}},
        condition},
       {},
       false,
       {}},
      {"chart",
       Kind::chart,
       {{"kind", Type::choice, "bars stacked lines hbars"},
        {"of", Type::word, {}},
        {"x", Type::text, {}},
        {"y", Type::text, {}},
        {"by-rows", Type::flag, {}},
        {"line", Type::text, {}},
        {"caption", Type::text, {}},
        {"title", Type::text, {}},
        {"unit", Type::text, {}},
        {"width", Type::length, {}},
        {"height", Type::length, {}},
        {"id", Type::word, {}},
        condition},
       {},
       false,
       {}},
      {"cell",
       Kind::cell,
       {{"align", Type::choice, "left center right justify"},
        {"valign", Type::choice, "top middle bottom"},
        {"shade", Type::flag, {}}},
       {},
       false,
       {}},
      {"contents", Kind::contents, {{"depth", Type::level, {}}, {"title", Type::text, {}}, condition}, {}, false, {}},
      {"image",
       Kind::image,
       {{"src", Type::text, {}},
        {"alt", Type::text, {}},
        {"width", Type::length, {}},
        {"align", Type::choice, "center left right"},
        {"caption", Type::text, {}},
        {"id", Type::word, {}},
        condition},
       {},
       false,
       {}},
      {"qr",
       Kind::qr,
       {{"text", Type::text, {}},
        {"size", Type::length, {}},
        {"alt", Type::text, {}},
        {"align", Type::choice, "center left right"},
        condition},
       {},
       false,
       {}},
      {"page-break", Kind::page_break, {condition}, {}, false, {}},
  };
  return table;
}

}  // namespace

const AttributeInfo* DirectiveInfo::attribute(std::string_view attribute_name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const AttributeInfo& info) { return info.name == attribute_name; });
  return found == attributes.end() ? nullptr : &*found;
}

const DirectiveInfo* find_directive(std::string_view name) {
  const auto& table = directives();
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const DirectiveInfo& info) { return info.name == name; });
  return found == table.end() ? nullptr : &*found;
}

std::vector<std::string_view> directive_names() {
  std::vector<std::string_view> names;
  for (const DirectiveInfo& info : directives()) names.push_back(info.name);
  return names;
}

}  // namespace pisar::tmpl
