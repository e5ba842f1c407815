#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/value.h"
#include "template/ast.h"
#include "template/template.h"

namespace pisar {

class Template {
 public:
  Span where;                               ///< where the text begins
  Value front_matter;                       ///< Missing when there is none
  std::map<Span, tmpl::InlineNodes> texts;  ///< its strings that hold tags, by the place of the scalar
  tmpl::Nodes nodes;
  std::optional<tmpl::InlineNodes> plain;  ///< the whole text of a plain-text template, which has no nodes
  std::optional<tmpl::Extends> extends;    ///< {% extends %}, which stands first
  std::map<std::string, tmpl::NamedBlockPtr, std::less<>> blocks;
};

class FieldTexts {
 public:
  std::map<Span, tmpl::InlineNodes> nodes;  ///< by the places of the scalars
};

namespace tmpl {

/// Parses a string that may hold tags; `where` is its scalar in a file. None after a reported mistake.
[[nodiscard]] std::optional<InlineNodes> parse_text(const Value& text, const SourceMap& sources,
                                                    Diagnostics& diagnostics);

/// Whether the text holds tags.
[[nodiscard]] bool has_tags(std::string_view text);

}  // namespace tmpl
}  // namespace pisar
