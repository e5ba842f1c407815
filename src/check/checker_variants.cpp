#include <algorithm>
#include <tuple>

#include "check/checker.h"
#include "check/words.h"

namespace pisar {

namespace {

/// How far a variant is from what was meant: the smaller, the nearer. A value of another type was not meant for it, nor
/// a record whose telling field (`kind: lesson`) has another value; else the number of mistakes decides.
std::tuple<int, std::size_t> distance(const std::vector<Finding>& findings, std::uint32_t depth) {
  int strangeness = 0;
  for (const Finding& finding : findings) {
    if (finding.about == Finding::About::type && finding.depth == depth) strangeness = 2;
    if (finding.about == Finding::About::listed_value && finding.depth == depth + 1) {
      strangeness = std::max(strangeness, 1);
    }
  }
  return {strangeness, findings.size()};
}

/// The types that a variant asks for, where nothing else was wrong with the value.
bool wants_other_type(const std::vector<Finding>& findings, std::uint32_t depth) {
  return findings.size() == 1 && findings[0].about == Finding::About::type && findings[0].depth == depth;
}

bool wants_other_value(const std::vector<Finding>& findings, std::uint32_t depth) {
  return findings.size() == 1 && findings[0].about == Finding::About::listed_value && findings[0].depth == depth;
}

}  // namespace

bool Checker::check_combinations(const Node& rule, const Value& value, const Frame& frame) {
  const Combinations& combinations = *rule.combinations;
  bool good = true;
  const auto holds = [&](bool fits) {
    good = good && fits;
    return fits || reporting_;
  };
  for (const Node* part : combinations.all_of) {
    if (!holds(visit(*part, value, frame))) return false;
  }
  if (!combinations.any_of.empty() && !holds(check_any_of(rule, value, frame))) return false;
  if (!combinations.one_of.empty() && !holds(check_one_of(rule, value, frame))) return false;
  if (combinations.negated != nullptr && quietly(*combinations.negated, value, frame)) {
    if (!reporting_) return false;
    good = false;
    fail(*combinations.negated, frame, Code::forbidden_value,
         subject(frame) + ": " + described(value) + " здесь не допускается");
  }
  if (combinations.condition != nullptr) {
    const bool condition = quietly(*combinations.condition, value, frame);
    const Node* branch = condition ? combinations.then_branch : combinations.else_branch;
    if (branch != nullptr && !holds(visit(*branch, value, frame))) return false;
  }
  return good;
}

bool Checker::check_any_of(const Node& rule, const Value& value, const Frame& frame) {
  const std::vector<const Node*>& variants = rule.combinations->any_of;
  bool good = false;
  for (const Node* variant : variants) {
    if (!quietly(*variant, value, frame)) continue;
    good = true;
    if (!reporting_) return true;
    visit(*variant, value, frame);  // for what it normalizes
  }
  if (!good && reporting_) report_no_variant(rule, variants, value, frame);
  return good;
}

bool Checker::check_one_of(const Node& rule, const Value& value, const Frame& frame) {
  const std::vector<const Node*>& variants = rule.combinations->one_of;
  const Node* first = nullptr;
  std::size_t count = 0;
  for (const Node* variant : variants) {
    if (!quietly(*variant, value, frame)) continue;
    if (first == nullptr) first = variant;
    if (++count > 1 && !reporting_) return false;
  }
  if (count == 1) return !reporting_ || visit(*first, value, frame);
  if (!reporting_ || exhausted_) return false;
  if (count == 0) {
    report_no_variant(rule, variants, value, frame);
    return false;
  }
  Diagnostic& diagnostic =
      fail(rule, frame, Code::several_variants,
           subject(frame) + ": " + described(value) + " подходит сразу под несколько вариантов, а должно под один");
  for (const Node* variant : variants) {
    if (!quietly(*variant, value, frame)) continue;
    diagnostic.place("вариант", target(*variant).where, std::string(title_of(*variant)));
  }
  return false;
}

void Checker::report_no_variant(const Node& rule, const std::vector<const Node*>& variants, const Value& value,
                                const Frame& frame) {
  std::vector<std::vector<Finding>> tried;
  const Edits::Mark before = edits_.mark();
  std::vector<Finding> outer = std::move(findings_);
  for (const Node* variant : variants) {
    findings_.clear();
    visit(*variant, value, frame);
    edits_.take_back(before);
    tried.push_back(std::move(findings_));
  }
  findings_ = std::move(outer);
  if (exhausted_) return;

  const auto all = [&](bool (*test)(const std::vector<Finding>&, std::uint32_t)) {
    return std::all_of(tried.begin(), tried.end(), [&](const auto& findings) { return test(findings, frame.depth); });
  };
  if (all(wants_other_type)) {
    std::uint8_t allowed = 0;
    for (const auto& findings : tried) allowed |= findings[0].node->allowed_types;
    fail(rule, frame, Code::wrong_type,
         subject(frame) + ": ожидается " + type_names(allowed) + ", а здесь " + described(value), Finding::About::type);
    return;
  }
  if (all(wants_other_value)) {
    std::vector<Value> allowed;
    for (const auto& findings : tried) {
      const Node& node = *findings[0].node;
      if (node.constant) allowed.push_back(*node.constant);
      allowed.insert(allowed.end(), node.allowed.begin(), node.allowed.end());
    }
    fail(rule, frame, Code::unlisted_value,
         subject(frame) + ": " + described(value) + " не из списка допустимых значений", Finding::About::listed_value)
        .hint("допускается: " + listed(allowed));
    return;
  }
  std::size_t nearest_variant = 0;
  for (std::size_t i = 1; i < tried.size(); ++i) {
    if (distance(tried[i], frame.depth) < distance(tried[nearest_variant], frame.depth)) nearest_variant = i;
  }
  // Once more, for what it edits.
  const std::size_t first = findings_.size();
  visit(*variants[nearest_variant], value, frame);
  const std::string_view title = title_of(*variants[nearest_variant]);
  for (std::size_t i = first; i < findings_.size() && !title.empty(); ++i) {
    findings_[i].diagnostic.place("вариант", target(*variants[nearest_variant]).where, std::string(title));
  }
}

}  // namespace pisar
