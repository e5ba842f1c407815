#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/meaning.h"
#include "check/node.h"
#include "check/record_finder.h"
#include "expr/siblings.h"

namespace pisar {

/// One search for contradictions: walks through values together with the schemas that they were checked by, and holds
/// every rule against its record.
class MeaningCheck {
 public:
  MeaningCheck(const DataSet& data, const RecordFinder& records, const SchemaSet& schemas,
               const expr::FunctionTable& functions, Diagnostics& diagnostics);
  MeaningCheck(const MeaningCheck&) = delete;
  MeaningCheck& operator=(const MeaningCheck&) = delete;

  /// `collection` is the name of the variable, empty for a value that is none.
  void run(const Value& value, const Node* schema, std::string_view collection);
  /// After all values: what only their whole shows.
  void finish();

 private:
  /// Where the walk stands.
  struct Site {
    const Value* record = nullptr;         ///< the record that the value is a field of
    const Node* record_node = nullptr;     ///< the schema that declares its fields
    const Member* member = nullptr;        ///< the field
    const Node* declared = nullptr;        ///< the schema of the field: its title names it
    const Value* entry = nullptr;          ///< the record of the collection that all this belongs to
    const Member* entry_member = nullptr;  ///< when the collection is a record of records: its key is the id
  };
  /// A value at the end of a path.
  struct Reached {
    const Value* value = nullptr;
    const Node* node = nullptr;  ///< what the record's schema declares for it, when it is known
  };
  /// A reference that may not lead back: from an entry of the collection to another.
  struct Edge {
    std::string from;
    const Value* reference = nullptr;
    std::string_view field;
  };

  void visit(const Node& node, const Value& value, const Site& site);
  void visit_part(const Node& node, const Value& part, const Site& site);
  void give_up(const Node& node, const Value& value);
  void visit_list(const ListRules& rules, const Value& value, const Site& site);
  void visit_record(const Node& node, const Value& value, const Site& site);
  void apply(const Node& node, const Value& value, const Site& site);
  void check_texts(const Value& value);

  // meaning_numbers.cpp
  void check_whole(const FieldPath& whole, const Value& part, const Site& site);
  void check_parts(const PartsRule& rule, const Value& record, const Node& node);
  void check_total(const TotalRule& rule, const Value& record, const Node& node);
  // meaning_dates.cpp
  void check_not_before(const FieldPath& basis, const Value& date, const Site& site);
  void check_order(const OrderRule& rule, const Value& record, const Node& node);
  void check_rows_in_order(const FieldPath& field, const Value& list, const Site& site);
  void check_dates_in_text(Span rule, const Value& text, const Site& site);
  // meaning_records.cpp
  void note_edge(Span rule, const Value& reference, const Site& site);
  void check_cycles();
  void report_circle(const std::vector<const Edge*>& circle, Span rule);
  void check_organizations(const FieldPath& name, const Value& list);
  // meaning_conditions.cpp
  void check_condition(const ConditionRule& rule, const Value& record, const Node& node);

  /// The values at the end of a path from a record: one, or several through lists; none where something is missing on
  /// the way. At most `most_values`.
  [[nodiscard]] std::vector<Reached> reach(const Value& record, const Node* node, const FieldPath& path);
  /// The only value at the end of the path when it is there.
  [[nodiscard]] const Value* reach_one(const Value& record, const FieldPath& path);
  /// «поле «n» (Участников)» of a path from a record.
  [[nodiscard]] static std::string path_name(const FieldPath& path, const Node* node);
  /// «поле «date» (Дата)» of the site.
  [[nodiscard]] static std::string site_name(const Site& site);

  /// Reports a contradiction once, however many ways lead to it; nullptr when it is known.
  Diagnostic* report(Code code, Span where, std::string message);

  static constexpr std::size_t most_values = 1000;
  /// How often schemas are held against one value, and against all of them: variants may call themselves.
  static constexpr std::size_t most_visits_a_value = 1000;
  static constexpr std::size_t most_visits = 20'000'000;
  /// What the conditions of one run may take together, and one of them for one record.
  static constexpr std::int64_t condition_steps = 50'000'000;

  const DataSet& data_;
  const RecordFinder& records_;
  const SchemaSet& schemas_;
  const expr::FunctionTable& functions_;
  Diagnostics& diagnostics_;
  expr::Siblings siblings_;
  std::string_view collection_;  // of the run
  std::set<std::pair<Span, std::string>> reported_;
  /// By the rule's place in the schema, so that each rule has circles of its own.
  std::map<std::pair<Span, std::string_view>, std::vector<Edge>> edges_;
  std::set<const ConditionRule*> failed_conditions_;  // could not be evaluated: said once
  std::int64_t steps_ = condition_steps;
  std::size_t visits_ = 0;
  std::size_t visits_of_value_ = 0;
  bool exhausted_ = false;
};

/// The schema that a record's schema declares for a field; nullptr when there is none.
[[nodiscard]] const Node* declared_field(const Node* record, std::string_view name);

}  // namespace pisar
