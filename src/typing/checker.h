#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expr/functions.h"
#include "template/parsed.h"
#include "typing/check_templates.h"
#include "typing/type.h"

namespace pisar::typing {

/// A mistake of one paper, before it is known what the others say of the place.
struct Finding {
  Diagnostic diagnostic;
  bool conditional = false;  ///< within a condition: no mistake when another paper is right there
};

/// What several papers share: places that were right, macros and who used them.
struct Shared {
  std::set<std::pair<Code, Span>> right;  ///< where a mistake of this kind was looked for and not found
  std::map<Span, const tmpl::Macro*> macros;
  std::set<const tmpl::Macro*> used_macros;
  std::set<const tmpl::Macro*> library_macros;  ///< of imported templates, which need not use all that they offer
  bool incomplete = false;                      ///< some template could not be followed to its end
};

/// Walks one paper with types in place of values, as tmpl::Evaluator does with values; the same scopes.
/// Sources: checker.cpp (scopes, names, papers), expressions.cpp, calls.cpp, statements.cpp.
class Checker {
 public:
  Checker(const TemplateWorld& world, Shared& shared);

  void paper(const TemplateUse& use);
  /// The same without a front matter and data: names get the types of the schemas that are called so.
  void alone(const Template& source, const Node* form);

  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }
  [[nodiscard]] std::vector<FieldUse> uses() const;

 private:
  // --- checker.cpp
  struct Variable {
    std::string name;
    Type type;
  };
  struct Scope {
    enum class Kind : std::uint8_t { root, loop, macro } kind = Kind::root;
    std::size_t begin = 0;
    const Fields* closure = nullptr;
  };
  class ScopeGuard {
   public:
    ScopeGuard(Checker& checker, Scope::Kind kind, const Fields* closure = nullptr) : checker_(checker) {
      checker_.scopes_.push_back({kind, checker_.variables_.size(), closure});
    }
    ~ScopeGuard() {
      checker_.variables_.resize(checker_.scopes_.back().begin);
      checker_.scopes_.pop_back();
    }
    ScopeGuard(const ScopeGuard&) = delete;
    ScopeGuard& operator=(const ScopeGuard&) = delete;

   private:
    Checker& checker_;
  };
  /// What holds while one part of a template is read: paths that are known to be there, a condition around.
  class Under {
   public:
    explicit Under(Checker& checker) : checker_(checker), guards_(checker.guards_.size()) { ++checker_.conditional_; }
    ~Under() {
      checker_.guards_.resize(guards_);
      --checker_.conditional_;
    }
    Under(const Under&) = delete;
    Under& operator=(const Under&) = delete;

   private:
    Checker& checker_;
    std::size_t guards_;
  };
  struct Guard {
    std::string path;  ///< as it is written: «school.curator»
    bool any = false;  ///< a test told what it is: nothing is known better
  };

  void bind(std::string_view name, Type type) { variables_.push_back({std::string(name), std::move(type)}); }
  void assign(const std::string& name, Type type);
  [[nodiscard]] const Type* find(std::string_view name) const;
  [[nodiscard]] const Type* find_variable(std::string_view name, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::vector<std::string> names() const;
  /// A variable of the data, typed by its schema; null when there is none.
  const Type* data_variable(std::string_view name);
  /// The field that the form's schema declares.
  [[nodiscard]] std::optional<Type> form_field(std::string_view name) const;
  /// Whether there is a schema for data of this name, though not the data; the schema of a single record («school») is
  /// none.
  [[nodiscard]] bool may_be_data(std::string_view name) const;
  Diagnostic& report(Code code, Span where, std::string message);
  bool spend();
  [[nodiscard]] std::string source_text(Span where) const;
  void front_matter(const Template& parsed, const Value& head);
  Type field_type(const Value& value, const Template& parsed, const Node* declared);
  void batch_loop(const expr::LoopHeader& loop);
  void check_references();
  void use(const Type& type, Span where, bool needed);

  // --- expressions.cpp
  enum class Strictness : std::uint8_t { strict, lenient };
  Type infer(const expr::ExprPtr& expression, Strictness strictness = Strictness::strict);
  Type visit(const expr::Literal& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Name& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Attribute& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Subscript& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Call& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Filter& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Test& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Unary& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Binary& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Chain& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Conditional& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::ListLiteral& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::DictLiteral& node, const expr::Expr& whole, Strictness strictness);
  Type visit(const expr::Slice& node, const expr::Expr& whole, Strictness strictness);
  Type member(const Type& object, std::string_view name, Span where, Strictness strictness, bool silent);
  void unknown_field(std::string_view name, const Type& record, Span where, std::string message);
  /// Adds what is known when the condition holds (or does not).
  void narrow(const expr::ExprPtr& condition, bool holds);
  [[nodiscard]] const Guard* guarded(std::string_view path) const;

  // --- calls.cpp
  struct Call {
    const expr::Function& function;
    bool as_filter = false;
    std::vector<std::optional<Type>> types;  ///< of the arguments by parameter
    std::vector<const expr::Expr*> expressions;
    std::vector<Span> places;
    std::vector<const expr::Argument*> rest;
    Span where;
  };
  Type call_function(const expr::Function& function, const std::vector<expr::Argument>& arguments, const Type* input,
                     const expr::Expr* input_expression, Span where);
  bool bind_arguments(Call& call, const std::vector<expr::Argument>& arguments);
  bool fits(const Call& call, std::size_t index);
  Type result_of(const Call& call);
  /// The type of a field of the records of the list, by a path that is written in the template.
  Type column(const Type& list, std::string_view path, Span where);
  Type field_argument(const Call& call, std::size_t index);
  void condition_fields(const Call& call);
  void unknown_function(std::string_view kind, std::string_view name, Span where);
  Type call_shape(const Type& callee, const std::vector<expr::Argument>& arguments, Span where);
  Type call_macro(const MacroType& macro, const std::vector<expr::Argument>& arguments, Span where);

  // --- statements.cpp
  void run(const tmpl::Nodes& nodes);
  void run(const tmpl::InlineNodes& nodes);
  void run(const tmpl::RowElements& elements);
  void run(const tmpl::Body& body);
  template <typename Any>
  void run_node(const Any& node, Span where);
  template <typename BodyType>
  void run_if(const tmpl::BasicIf<BodyType>& node);
  template <typename BodyType>
  void run_for(const tmpl::BasicFor<BodyType>& node);
  void bind_loop(const expr::LoopHeader& header);
  void run_attributes(const std::vector<tmpl::Attribute>& attributes);
  void run_include(const tmpl::Include& node, Span where);
  void run_import(const tmpl::Import& node, Span where);
  void run_call_block(const tmpl::CallBlock& node);
  void run_block(const tmpl::NamedBlock& block);
  void run_template(const Template& parsed);
  void run_preamble(const Template& parsed);
  void run_block_text(std::string_view name, std::size_t level, const tmpl::NamedBlock* otherwise);
  /// Any name and any id may be there from here on.
  void lose_track() { names_unknown_ = ids_unknown_ = shared_.incomplete = true; }
  void note_right(Code code, Span where) { shared_.right.emplace(code, where); }
  void note_id(const std::string& id) {
    if (!id.empty()) ids_.insert(id);
  }

  const TemplateWorld& world_;
  Shared& shared_;
  SchemaTypes types_;
  std::vector<Finding> findings_;
  std::vector<Variable> variables_;
  std::vector<Scope> scopes_;
  Fields form_variables_;
  std::vector<Variable> fields_;  // of the front matter
  Fields batch_;
  Fields data_;  // filled as it is asked for
  const Node* form_ = nullptr;
  bool alone_ = false;
  bool names_unknown_ = false;  // after what cannot be followed: any name may be there
  bool ids_unknown_ = false;
  std::vector<Guard> guards_;
  int conditional_ = 0;
  int depth_ = 0;
  std::int64_t steps_;
  std::vector<const Template*> open_templates_;
  std::vector<const tmpl::Macro*> open_macros_;
  const std::vector<const Template*>* chain_ = nullptr;
  std::vector<TemplatePtr> kept_;
  Fields* module_ = nullptr;     // while a module is imported
  std::deque<Fields> closures_;  // that macros see
  std::set<const tmpl::Macro*> called_macros_;
  std::set<std::string, std::less<>> ids_;
  std::vector<std::pair<std::string, Span>> references_;
  std::vector<FieldUse> uses_;
  std::map<std::string, std::size_t, std::less<>> use_index_;
};

}  // namespace pisar::typing
