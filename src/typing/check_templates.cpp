#include "typing/check_templates.h"

#include <set>
#include <tuple>
#include <utility>

#include "check/compiled_schema.h"
#include "typing/checker.h"

namespace pisar {

struct TemplateChecker::Impl {
  explicit Impl(const TemplateWorld& templates) : world(templates) {}

  TemplateWorld world;
  typing::Shared shared;
  std::vector<std::vector<typing::Finding>> papers;
};

TemplateChecker::TemplateChecker(const TemplateWorld& world) : impl_(std::make_unique<Impl>(world)) {}
TemplateChecker::~TemplateChecker() = default;

std::size_t TemplateChecker::add(const TemplateUse& use) {
  typing::Checker checker(impl_->world, impl_->shared);
  checker.paper(use);
  impl_->papers.push_back(std::move(checker.findings()));
  return impl_->papers.size() - 1;
}

std::vector<bool> TemplateChecker::finish(Diagnostics& diagnostics) {
  std::vector<bool> broken(impl_->papers.size(), false);
  std::set<std::tuple<Code, Span, std::string>> reported;
  for (std::size_t i = 0; i < impl_->papers.size(); ++i) {
    for (typing::Finding& finding : impl_->papers[i]) {
      Diagnostic& diagnostic = finding.diagnostic;
      if (finding.conditional && impl_->shared.right.contains({diagnostic.code, diagnostic.where})) continue;
      if (diagnostic.severity == Severity::error) broken[i] = true;
      if (!reported.emplace(diagnostic.code, diagnostic.where, diagnostic.message).second) continue;
      diagnostics.add(std::move(diagnostic));
    }
  }
  if (impl_->shared.incomplete) return broken;
  for (const auto& [where, macro] : impl_->shared.macros) {
    if (impl_->shared.used_macros.contains(macro) || impl_->shared.library_macros.contains(macro)) continue;
    diagnostics.report(Code::macro_unused, where, "макрос «" + macro->name + "» нигде не вызывается")
        .hint("вызывают его так: {{ " + macro->name + "(…) }}; лишний макрос удалите");
  }
  return broken;
}

std::vector<FieldUse> needed_fields(const Template& source, const TemplateWorld& world, const Schema* form) {
  typing::Shared shared;
  typing::Checker checker(world, shared);
  checker.alone(source, form != nullptr ? &form->root() : nullptr);
  return checker.uses();
}

}  // namespace pisar
