#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "check/edits.h"
#include "check/node.h"
#include "check/pattern.h"

namespace pisar {

/// Where a check stands in the value: a chain from the root, on the stack.
struct Frame {
  const Frame* parent = nullptr;
  const Member* member = nullptr;  ///< when this is a field
  std::size_t index = 0;           ///< of the field or element
  const Value* value = nullptr;
  const Node* node = nullptr;  ///< the schema that the parent declares for it: its title names the place
  std::uint32_t depth = 0;
  mutable Edits::Place place = Edits::unknown;  ///< numbered when an edit needs it
};

/// One mistake, kept until it is known that no other variant of the schema fits.
struct Finding {
  /// What helps to choose the variant that was meant.
  enum class About : std::uint8_t { type, listed_value, other };

  Diagnostic diagnostic;
  const Node* node = nullptr;  ///< the schema that does not hold
  const Node* declared =
      nullptr;              ///< the schema that the parent declares for the value, when the mistake is the value's
  std::uint32_t depth = 0;  ///< of the value in the tree
  About about = About::other;
};

/// Counts the values in a value, a part at a time.
class ValueCounter {
 public:
  void start(const Value& root) { open_.assign(1, {&root, 0}); }
  /// Goes on until some `most` values are counted; 0 when all were.
  [[nodiscard]] std::size_t count(std::size_t most);

 private:
  struct Open {
    const Value* value;
    std::size_t next;  ///< of its elements or fields
  };
  std::vector<Open> open_;
};

/// Checks one value against a schema. The walk is the same whether it reports or only answers; without reporting it
/// stops at the first mistake, builds no message and changes nothing.
class Checker {
 public:
  /// Whether the value fits. Findings and edits tell the rest.
  bool run(const Node& root, const Value& value);

  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  [[nodiscard]] const Edits& edits() const { return edits_; }
  [[nodiscard]] bool exhausted() const { return exhausted_; }

  /// Bounds of one check, so that variants within variants cannot take forever: how often a schema is held against a
  /// value, in all and for each value there is; how deep schemas call each other.
  static constexpr std::size_t steps_in_all = 1'000'000;
  static constexpr std::size_t steps_a_value = 100;
  static constexpr std::uint32_t nesting_limit = 1000;

 private:
  bool visit(const Node& node, const Value& value, const Frame& frame);
  bool visit_rules(const Node& rule, const Value& value, const Frame& frame);
  /// The same where the schema declares a normal form.
  bool visit_normalized(const Node& rule, const Value& value, const Frame& frame);
  /// All rules but the type; `effective` is the normal form, or the value itself.
  bool check_rules(const Node& rule, const Value& value, const Value& effective, const Frame& frame);
  bool quietly(const Node& node, const Value& value, const Frame& frame);

  bool normalize(const Node& rule, const Value& value, const Frame& frame, std::optional<Value>& made);
  bool normalize_identifier(const Node& rule, const Value& value, const Frame& frame, std::optional<Value>& made);
  bool normalize_reference(const Node& rule, const Value& value, const Frame& frame, std::optional<Value>& made);
  bool normalize_number(const Node& rule, const std::string& text, const Frame& frame, std::optional<Value>& made);
  bool normalize_date(const Node& rule, const std::string& text, const Frame& frame, std::optional<Value>& made);
  bool normalize_school_year(const Node& rule, const std::string& text, const Frame& frame, std::optional<Value>& made);
  bool check_period(const Node& rule, const Value& value, const Frame& frame, std::optional<Value>& made);
  bool check_share(const Node& rule, const Number& number, const Frame& frame);
  bool check_expression(const Node& rule, const Value& value, const Frame& frame);
  bool check_type(const Node& rule, const Value& value, const Value* made, const Frame& frame);
  bool check_listed(const Node& rule, const Value& value, const Value& effective, const Frame& frame);
  bool check_number(const Node& rule, const Number& number, const Value& value, const Frame& frame);
  bool check_text(const Node& rule, const std::string& text, const Frame& frame);

  /// The value within another, by its schema; what a spreadsheet left in a text is refused whatever the schema says.
  bool visit_part(const Node& node, const Value& value, const Frame& frame);
  /// Whether the text is such residue; reported.
  bool refuse_residue(const Node& node, const Value& value, const Frame& frame);
  bool check_list(const Node& rule, const Array& items, const Frame& frame);
  bool check_elements(const Node& rule, const Array& items, const Frame& frame);
  bool check_record(const Node& rule, const Object& record, const Frame& frame);
  bool visit_declared(const Node& schema, const Member& member, std::size_t index, const Frame& frame);
  bool check_field(const RecordRules& rules, const PropertyTable::Entry* declared, const Member& member,
                   std::size_t index, const Frame& frame);
  bool check_dependencies(const Node& rule, const Object& record, const Frame& frame);
  bool report_missing_and_unknown(const Node& rule, const Object& record, const Frame& frame);
  void report_unknown_fields(const Node& rule, const Object& record, const Frame& frame,
                             const std::vector<std::size_t>& unknown);

  bool check_combinations(const Node& rule, const Value& value, const Frame& frame);
  bool check_any_of(const Node& rule, const Value& value, const Frame& frame);
  bool check_one_of(const Node& rule, const Value& value, const Frame& frame);
  void report_no_variant(const Node& rule, const std::vector<const Node*>& variants, const Value& value,
                         const Frame& frame);

  /// Records a mistake of the value at the frame, which is rejected. Only while reporting.
  Diagnostic& fail(const Node& node, const Frame& frame, Code code, std::string message,
                   Finding::About about = Finding::About::other);
  Diagnostic& fail_at(Span where, const Node& node, const Frame& frame, Code code, std::string message,
                      Finding::About about = Finding::About::other);
  void reject(const Frame& frame);
  [[nodiscard]] Edits::Place place(const Frame& frame);

  bool reporting_ = true;
  bool exhausted_ = false;
  std::size_t steps_left_ = 0;
  ValueCounter counter_;  ///< of the values for which no steps were given yet
  std::uint32_t nesting_ = 0;
  std::vector<Finding> findings_;
  Edits edits_;
  PatternMatchers matchers_;
  std::unordered_map<const RecordRules*, std::vector<std::uint32_t>> field_places_;  // looked up only
};

}  // namespace pisar
