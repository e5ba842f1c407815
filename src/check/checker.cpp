#include "check/checker.h"

#include "check/residue.h"
#include "check/schema.h"
#include "check/words.h"

namespace pisar {

std::size_t ValueCounter::count(std::size_t most) {
  std::size_t counted = 0;
  while (!open_.empty() && counted < most) {
    Open& top = open_.back();
    const Value& value = *top.value;
    const std::size_t size = value.is_array() ? value.array().size() : value.is_object() ? value.object().size() : 0;
    if (top.next == size) {
      ++counted;
      open_.pop_back();
      continue;
    }
    const std::size_t index = top.next++;
    const Value& child = value.is_array() ? value.array()[index] : value.object().members()[index].value;
    if (child.is_array() || child.is_object()) {
      open_.push_back({&child, 0});
    } else {
      ++counted;
    }
  }
  return counted;
}

bool Checker::run(const Node& root, const Value& value) {
  counter_.start(value);
  steps_left_ = steps_in_all;
  Frame frame;
  frame.value = &value;
  frame.node = &root;
  frame.place = Edits::root;
  return visit_part(root, value, frame);
}

Edits::Place Checker::place(const Frame& frame) {
  if (frame.place == Edits::unknown) frame.place = edits_.child(place(*frame.parent), frame.index);
  return frame.place;
}

void Checker::reject(const Frame& frame) { edits_.replace(place(frame), rejected_value(frame.value->where), true); }

Diagnostic& Checker::fail_at(Span where, const Node& node, const Frame& frame, Code code, std::string message,
                             Finding::About about) {
  Finding finding;
  finding.diagnostic = {code_info(code).severity, code, where, std::move(message), {}};
  finding.node = &node;
  finding.depth = frame.depth;
  finding.about = about;
  return findings_.emplace_back(std::move(finding)).diagnostic;
}

Diagnostic& Checker::fail(const Node& node, const Frame& frame, Code code, std::string message, Finding::About about) {
  reject(frame);
  fail_at(frame.value->where, node, frame, code, std::move(message), about);
  findings_.back().declared = frame.node;
  return findings_.back().diagnostic;
}

bool Checker::quietly(const Node& node, const Value& value, const Frame& frame) {
  const bool before = reporting_;
  reporting_ = false;
  const bool good = visit(node, value, frame);
  reporting_ = before;
  return good;
}

bool Checker::visit(const Node& node, const Value& value, const Frame& frame) {
  // To count all values takes as long as to check them, so they are counted as steps are needed.
  constexpr std::size_t counted_at_once = 10'000;
  if (steps_left_ == 0) steps_left_ = steps_a_value * counter_.count(counted_at_once);
  if (exhausted_ || steps_left_ == 0 || nesting_ >= nesting_limit) {
    exhausted_ = true;
    return false;
  }
  --steps_left_;
  ++nesting_;
  const bool good = visit_rules(target(node), value, frame);
  --nesting_;
  return good;
}

bool Checker::visit_part(const Node& node, const Value& value, const Frame& frame) {
  if (value.is_text() && may_hold_residue(value.text()) && refuse_residue(node, value, frame)) return false;
  return visit(node, value, frame);
}

bool Checker::refuse_residue(const Node& node, const Value& value, const Frame& frame) {
  const std::optional<Residue> residue = find_residue(value.text());
  if (!residue) return false;
  if (reporting_) {
    fail(node, frame, Code::spreadsheet_residue, subject(frame) + ": " + quoted(value) + " — " + residue->what)
        .hint(residue->hint);
  }
  return true;
}

bool Checker::visit_rules(const Node& rule, const Value& value, const Frame& frame) {
  if (rule.forbids) {
    if (reporting_) fail(rule, frame, Code::forbidden_value, subject(frame) + " здесь не допускается");
    return false;
  }
  const bool normalizes = rule.kind != ValueKind::none || !rule.collection.empty();
  if (normalizes) return visit_normalized(rule, value, frame);
  return check_type(rule, value, nullptr, frame) && check_rules(rule, value, value, frame);
}

bool Checker::visit_normalized(const Node& rule, const Value& value, const Frame& frame) {
  std::optional<Value> made;
  if (!normalize(rule, value, frame, made)) return false;
  if (!check_type(rule, value, made ? &*made : nullptr, frame)) return false;
  const bool good = check_rules(rule, value, made ? *made : value, frame);
  if (made && good && reporting_) edits_.replace(place(frame), std::move(*made), false);
  return good;
}

bool Checker::check_rules(const Node& rule, const Value& value, const Value& effective, const Frame& frame) {
  bool good = true;
  // While reporting, every rule is asked, so that all mistakes are shown at once.
  const auto holds = [&](bool fits) {
    good = good && fits;
    return fits || reporting_;
  };
  if ((rule.has_enum || rule.constant) && !holds(check_listed(rule, value, effective, frame))) return false;
  if (rule.numbers && (value.is_number() || effective.is_number())) {
    const Value& number = value.is_number() ? value : effective;
    if (!holds(check_number(rule, number.number(), value, frame))) return false;
  }
  if (rule.texts && (value.is_text() || effective.is_text())) {
    const Value& text = value.is_text() ? value : effective;
    if (!holds(check_text(rule, text.text(), frame))) return false;
  }
  if (rule.lists && value.is_array() && !holds(check_list(rule, value.array(), frame))) return false;
  if (rule.records && value.is_object() && !holds(check_record(rule, value.object(), frame))) return false;
  if (rule.combinations && !holds(check_combinations(rule, value, frame))) return false;
  return good;
}

}  // namespace pisar
