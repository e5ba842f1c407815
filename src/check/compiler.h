#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "check/library.h"
#include "check/node.h"

namespace pisar {

/// Compiles schemas into nodes, which it owns. Mistakes of a schema are reported at their places in it.
class SchemaCompiler {
 public:
  explicit SchemaCompiler(SchemaLibrary& library) : library_(library) {}

  /// The schema with all that it refers to.
  const Node& compile(const SchemaPlace& place, Diagnostics& diagnostics);

 private:
  struct Reference {
    Node* node;
    const Value* text;
    SchemaPlace from;
  };
  using Handler = void (SchemaCompiler::*)(Node&, const Member&, const SchemaPlace&);
  struct Row {
    std::string_view keyword;
    Handler handler;
  };
  static const Row rows[];

  Node& schema(const SchemaPlace& place);
  void reference(Node& node, const Value& text, const SchemaPlace& place);
  void settle_references();
  void break_loops(const std::vector<Node*>& references);
  void unknown_keyword(const Member& member);
  void finish(Node& node, const Value& source);
  void finish_meaning();

  // One for each group of keywords.
  void type(Node& node, const Member& member, const SchemaPlace& place);
  void enumeration(Node& node, const Member& member, const SchemaPlace& place);
  void constant(Node& node, const Member& member, const SchemaPlace& place);
  void bound(Node& node, const Member& member, const SchemaPlace& place);
  void size(Node& node, const Member& member, const SchemaPlace& place);
  void pattern(Node& node, const Member& member, const SchemaPlace& place);
  void format(Node& node, const Member& member, const SchemaPlace& place);
  void items(Node& node, const Member& member, const SchemaPlace& place);
  void unique_items(Node& node, const Member& member, const SchemaPlace& place);
  void subschema(Node& node, const Member& member, const SchemaPlace& place);
  void subschemas(Node& node, const Member& member, const SchemaPlace& place);
  void properties(Node& node, const Member& member, const SchemaPlace& place);
  void pattern_properties(Node& node, const Member& member, const SchemaPlace& place);
  void required(Node& node, const Member& member, const SchemaPlace& place);
  void dependencies(Node& node, const Member& member, const SchemaPlace& place);
  void definitions(Node& node, const Member& member, const SchemaPlace& place);
  void kind(Node& node, const Member& member, const SchemaPlace& place);
  void collection(Node& node, const Member& member, const SchemaPlace& place);
  void words(Node& node, const Member& member, const SchemaPlace& place);
  void meaning(Node& node, const Member& member, const SchemaPlace& place);
  // Of the words about meaning (compiler_meaning.cpp).
  [[nodiscard]] std::optional<FieldPath> field_path(const Value& text, std::string_view keyword);
  void parts_rule(MeaningRules& rules, const Value& rule);
  void total_rule(MeaningRules& rules, const Value& rule);
  void order_rule(MeaningRules& rules, const Value& rule);
  void condition_rule(MeaningRules& rules, const Value& rule);
  const Node* check_path(const FieldPath& path, const RecordRules* record);
  void check_paths(const Node& node);

  void refer_to(Node& node, std::string_view collection, Span where);
  [[nodiscard]] const Pattern* compiled_pattern(const std::string& source, Span where);
  [[nodiscard]] bool expect_record(const Member& member);
  Diagnostic& mistake(Span where, std::string message, Code code = Code::schema_invalid);

  SchemaLibrary& library_;
  Diagnostics* diagnostics_ = nullptr;                 // of the call
  std::deque<Node> nodes_;                             // a deque: nodes never move
  std::unordered_map<const Value*, Node*> by_source_;  // looked up only
  std::vector<Reference> references_;                  // to be settled
  std::map<std::string, std::unique_ptr<Pattern>, std::less<>> patterns_;
  std::size_t pattern_count_ = 0;
  std::size_t nodes_finished_ = 0;  // of nodes_: those that finish_meaning has seen
};

}  // namespace pisar
