#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_map.h"
#include "base/value.h"
#include "check/meaning.h"
#include "check/schema.h"
#include "expr/expr.h"
#include "expr/functions.h"
#include "template/template.h"

namespace pisar {

/// What templates are checked against: no value of the data is looked at.
struct TemplateWorld {
  std::vector<std::string_view> data;  ///< the names of the variables
  /// The schema of a data variable, or null: what is in it is not known, and nothing about it is a mistake.
  std::function<const Schema*(std::string_view variable)> data_schema;
  /// A schema by its name, also where there are no such data: a template that asks `is defined` may be made for it.
  std::function<const Schema*(std::string_view name)> schema;
  const expr::FunctionTable& functions;
  const TemplateSource& templates;
  const SourceMap& sources;
};

/// A paper or a batch.
struct TemplateUse {
  const Template& source;
  const Value* front_matter = nullptr;  ///< checked; else the template's own
  std::vector<expr::LoopHeader> loops{};
  const Value* output = nullptr;  ///< the path of a batch, a text that may hold tags
};

/// A value that a template needs.
struct FieldUse {
  std::string path;       ///< «school.risks[].level»
  std::string type;       ///< Russian
  bool needed = false;    ///< printed or compared without `default`, `is defined` or a condition on it
  bool optional = false;  ///< whether the schema lets it be left out
  std::string within{};   ///< the optional record or list that it is a field of: needed only where that is there
  Span where;             ///< its first place
};

/// Checks the expressions of templates before any data are evaluated: unknown names and fields, functions and their
/// arguments, loops, references, macros that nothing uses. One object checks all papers of a workspace, since templates
/// are shared: what is wrong for one paper and right for another within a condition is no mistake.
class TemplateChecker {
 public:
  explicit TemplateChecker(const TemplateWorld& world);
  ~TemplateChecker();
  TemplateChecker(const TemplateChecker&) = delete;
  TemplateChecker& operator=(const TemplateChecker&) = delete;

  /// Adds a paper; its number, from 0.
  std::size_t add(const TemplateUse& use);
  /// Reports what was found, each mistake once; gives for every paper whether it has errors.
  [[nodiscard]] std::vector<bool> finish(Diagnostics& diagnostics);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What a template needs, in the order of its first use, with the templates that it includes and extends. Variables get
/// the types of the schemas of their names; the fields of a form are those of its schema, `form`.
[[nodiscard]] std::vector<FieldUse> needed_fields(const Template& source, const TemplateWorld& world,
                                                  const Schema* form);

}  // namespace pisar
