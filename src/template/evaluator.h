#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "expr/evaluate.h"
#include "expr/operand.h"
#include "expr/siblings.h"
#include "template/ast.h"
#include "template/fragment.h"
#include "template/template.h"

namespace pisar::tmpl {

class TableBuilder;
struct RawCell;

/// Where blocks go: a document or a part of it, the lines of a requisite, the rows of a table.
struct Sink {
  Blocks* blocks = nullptr;
  Requisite* requisite = nullptr;
  TableBuilder* table = nullptr;
};

/// Where text goes. With `blocks`, a fragment alone on its line is spliced there, and the text before it becomes a
/// paragraph of its own.
struct TextTarget {
  Inlines content;
  Blocks* blocks = nullptr;
  const Paragraph* paragraph = nullptr;  ///< what the text before a splice becomes
};

/// Walks a syntax tree and writes the document model. One object makes one document.
/// Sources: evaluator.cpp (scopes, expressions, errors), eval_statements.cpp, eval_inlines.cpp, eval_blocks.cpp,
/// eval_tables.cpp, eval_running.cpp, eval_charts.cpp, evaluate.cpp (front matter, forms, annexes).
class Evaluator final : public expr::Environment {
 public:
  Evaluator(const EvaluationInput& input, Diagnostics& diagnostics);
  ~Evaluator() override;

  /// The document; none after an error.
  std::optional<Document> document(const Template& parsed);
  /// The fields of the front matter, as a record; missing when there are none.
  Value fields(const Template& parsed);
  /// A string with tags as plain text; none after an error.
  std::optional<std::string> text(const InlineNodes& nodes);
  /// A template of plain text; none after an error.
  std::optional<std::string> plain(const Template& parsed);

  // What expressions see.
  [[nodiscard]] const Value* find(std::string_view name) const override;
  [[nodiscard]] std::vector<std::string_view> names() const override;
  [[nodiscard]] const Value* resolve(const RecordRef& reference) const override;
  [[nodiscard]] bool may_have(const Value& record, std::string_view name) const override;
  std::optional<Value> call(const Value& callee, const std::vector<Value>& positional,
                            const std::vector<std::pair<std::string, Value>>& named, Span where,
                            Diagnostics& diagnostics) override;
  void note_unsure_form(expr::UnsureForm form) override;
  [[nodiscard]] expr::ExprPtr parsed(const Value& text, Diagnostics& diagnostics, Span call) const override;
  [[nodiscard]] const expr::FieldIndexes* indexes() const override;
  std::optional<Value> member(const Value& extension, std::string_view name) override;
  [[nodiscard]] std::string hint_for_name(std::string_view name) const override;
  [[nodiscard]] std::string hint_for_operand(const Value& extension) const override;

  [[nodiscard]] const EvaluationInput& input() const { return input_; }
  /// Takes note of another document that this one speaks of; its front matter lives as long as the workspace.
  void note_cited(const std::string& id, const Value& head, Span where);

 private:
  // --- evaluator.cpp
  struct Variable {
    std::string_view name;
    Value own;
    const Value* borrowed = nullptr;  ///< an element of a list that a loop walks
  };
  struct Scope {
    enum class Kind : std::uint8_t { root, loop, macro } kind = Kind::root;
    std::size_t begin = 0;             ///< its first variable
    std::size_t frame = 0;             ///< the first variable of the innermost macro; 0: outside of macros
    const Closure* closure = nullptr;  ///< of that macro
  };
  struct Annex {
    std::string id;
    std::string title;
    bool landscape = false;
    Span where;
    std::shared_ptr<const Fragment> text;
    bool printed = false;
  };
  /// The front matter of another document, and the first place that asks for it.
  struct Citation {
    const Value* head = nullptr;
    Span where;
  };
  /// A scope that ends with the block.
  class ScopeGuard {
   public:
    ScopeGuard(Evaluator& evaluator, Scope::Kind kind, const Closure* closure = nullptr) : evaluator_(evaluator) {
      Scope scope = evaluator_.scopes_.empty() ? Scope{} : evaluator_.scopes_.back();
      scope.kind = kind;
      scope.begin = evaluator_.variables_.size();
      if (kind == Scope::Kind::macro) {
        scope.frame = scope.begin;
        scope.closure = closure;
      }
      evaluator_.scopes_.push_back(scope);
    }
    ~ScopeGuard() {
      evaluator_.drop_variables(evaluator_.scopes_.back().begin);
      evaluator_.scopes_.pop_back();
    }
    ScopeGuard(const ScopeGuard&) = delete;
    ScopeGuard& operator=(const ScopeGuard&) = delete;

   private:
    Evaluator& evaluator_;
  };
  /// Counts nested bodies, so that no template can exhaust the stack.
  class DepthGuard {
   public:
    explicit DepthGuard(int& depth) : depth_(depth) { ++depth_; }
    ~DepthGuard() { --depth_; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;

   private:
    int& depth_;
  };

  void drop_variables(std::size_t down_to);
  void bind(std::string_view name, Value value);
  void bind_borrowed(std::string_view name, const Value& value);
  void assign(std::string_view name, Value value);
  [[nodiscard]] const Variable* find_variable(std::string_view name, std::size_t begin, std::size_t end) const;

  bool evaluate(const expr::ExprPtr& expression, expr::Operand& result);
  /// Whether the condition holds; none after a reported mistake.
  std::optional<bool> holds(const expr::ExprPtr& condition);
  Diagnostic& report(Code code, Span where, std::string message);
  /// True when evaluation must stop: too many mistakes, steps or blocks.
  [[nodiscard]] bool halted() {
    if (!halted_ && diagnostics_.all().size() - reports_before_ >= most_reports) halt_after_reports();
    return halted_;
  }
  void halt_after_reports();
  /// Stops the evaluation.
  void exceed(Span where, std::string message, std::string hint);
  bool enter(Span where);  ///< one level deeper; false (reported) when that is too deep
  [[nodiscard]] std::string source_text(Span where) const;

  // --- eval_statements.cpp
  template <typename BodyType, typename Run>
  void run_if(const BasicIf<BodyType>& node, Run&& run);
  template <typename BodyType, typename Run>
  void run_for(const BasicFor<BodyType>& node, Span where, Run&& run);
  struct LoopItem {
    const Value* value = nullptr;
    const Member* member = nullptr;  ///< of a record, walked with two names
  };
  bool prepare_loop(const expr::LoopHeader& header, Span where, expr::Operand& list, std::vector<LoopItem>& items);
  static const Value* item_value(const LoopItem& item) { return item.value ? item.value : &item.member->value; }
  bool bind_item(const expr::LoopHeader& header, const LoopItem& item);
  void run_set(const Set& node, Span where);
  void run_set_block(const SetBlock& node, Span where);
  void run_macro(const Macro& node, Span where);
  void run_assert(const Assert& node, Span where);
  TemplatePtr included(const Include& node, Span where);
  void run_import(const Import& node, Span where);
  /// What a call block yields; none after a reported mistake.
  std::optional<Value> called(const CallBlock& node);
  [[nodiscard]] Closure visible_variables() const;

  // --- eval_inheritance.cpp
  using Chain = std::vector<TemplatePtr>;
  /// The template and those that it extends, the template itself first; empty after a reported mistake.
  Chain chain_of(const Template& parsed);
  /// Runs a template within the templates that it extends.
  void run_template(const Template& parsed, const Sink& sink, TextTarget* target);
  /// What an extending template says beside its blocks: variables, macros.
  void run_preamble(const Template& parsed);
  void run_block(const NamedBlock& block, const Sink& sink);
  void run_block(const NamedBlock& block, Marks marks, TextTarget& target);
  void check_blocks(const Chain& chain);
  /// The text of a block from this level of the chain on, and the level where it stands; null when there is none.
  [[nodiscard]] static const NamedBlock* find_block(const Chain* chain, std::string_view name, std::size_t& level);
  /// The text that a block prints here, in a scope of its own, where `super` is the one before.
  const NamedBlock& enter_block(const NamedBlock& block);
  void bind_super(const NamedBlock& block, std::size_t level);
  std::optional<Value> super_text(const SuperValue& super, Span where);

  /// What a set block or a macro yields: text where it is plain text, else a fragment.
  Value body_value(const Body& body, Span where);

  // --- eval_inlines.cpp
  void run(const InlineNodes& nodes, Marks marks, TextTarget& target);
  void run_node(const InlineNode& node, Marks marks, TextTarget& target);
  void run_output(const Output& node, Span where, Marks marks, TextTarget& target);
  void print(const Value& value, const expr::Expr& expression, bool own_line, Marks marks, Span where,
             TextTarget& target);
  void print_text(std::string_view text, Marks marks, Span where, TextTarget& target) const;
  void print_fragment(const Fragment& fragment, bool own_line, Marks marks, Span where, TextTarget& target);
  void print_missing(const Value& value, const expr::Expr& expression, Marks marks, Span where, TextTarget& target);
  void run_link(const Link& node, Span where, Marks marks, TextTarget& target);
  void run_note(const Note& node, Span where, TextTarget& target);
  /// In plain text, joins the text to the piece before it; false when it needs a piece of its own.
  bool extend_text(std::string_view text, TextTarget& target) const;
  void append_text(const Text& text, Marks marks, Span where, TextTarget& target) const;
  static void trim(Inlines& content);
  void flush_paragraph(TextTarget& target);
  void note_printed(const Fragment& fragment);
  void splice(const Fragment& fragment, Blocks& out);

  // --- eval_blocks.cpp
  void run(const Nodes& nodes, const Sink& sink);
  void run_node(const Node& node, const Sink& sink);
  void run_paragraph(const ParagraphNode& node, Span where, const Sink& sink);
  void run_image(const StandaloneNode& node, Span where, Blocks& out);
  void run_qr(const StandaloneNode& node, Span where, Blocks& out);
  /// A chart and its title above it; `body` holds its table, null for one that names a table of the document.
  void run_chart(const DirectiveInfo& info, const std::vector<Attribute>& attributes, const Nodes* body, Span where,
                 Blocks& out);
  std::shared_ptr<const Picture> picture(const std::string& path, Span where);
  Align image_align(const StandaloneNode& node);
  /// Takes the emblem's line out of a letterhead.
  void take_emblem(Requisite& requisite);
  void run_standalone(const StandaloneNode& node, Span where, const Sink& sink);
  void run_container(const ContainerNode& node, Span where, const Sink& sink);
  void run_included(const Template& parsed, Span where, const Sink& sink);
  void run_call(const CallBlock& node, Span where, const Sink& sink);
  void run_requisite(const RequisiteNode& node, Span where, const Sink& sink);
  void run_requisite_line(const RequisiteLineNode& node, Span where, const Sink& sink);
  void run_annex(const ContainerNode& node, Span where);
  void run_annex_page(const ContainerNode& node, Span where, Blocks& out);
  void run_sheet(const ContainerNode& node, Span where, Blocks& out);
  void add(Blocks& blocks, Block block);
  void misplaced(Span where, const std::string& what, const Sink& sink);
  [[nodiscard]] static const Attribute* find_attribute(const std::vector<Attribute>& attributes, std::string_view name);
  /// Whether `if=` lets the block be; true without one.
  bool passes(const std::vector<Attribute>& attributes);
  /// The attribute's text, checked by its type; none when it is not given or after a reported mistake.
  std::optional<std::string> attribute_text(const DirectiveInfo& info, const std::vector<Attribute>& attributes,
                                            std::string_view name);
  bool attribute_flag(const std::vector<Attribute>& attributes, std::string_view name);

  // --- eval_running.cpp
  void run_running(const ContainerNode& node, Span where);
  /// Whether the blocks can stand in a header or a footer; reports what cannot. Gives paragraphs their style.
  bool check_running(Blocks& blocks, const std::string& name);
  // eval_columns.cpp
  void add_columns(const ContainerNode& node, Span where, Blocks blocks, Blocks& out);
  bool check_columns(const Blocks& blocks);

  // --- eval_tables.cpp
  void run_table(const TableNode& node, Span where, const Sink& sink);
  /// The text of the attribute «caption», with marks and links; empty when there is none.
  Inlines run_caption(const std::vector<Attribute>& attributes);
  void apply_attributes(const TableNode& node, TableBuilder& builder);
  void run_row(const RowNode& node, Span where, TableBuilder& builder);
  void run_elements(const RowElements& elements, TableBuilder& builder);
  void run_chunk(const CellChunk& chunk, TableBuilder& builder);
  void run_cell_output(const Output& node, Span where, Marks marks, RawCell& cell, TableBuilder& builder);
  void run_section_row(const SectionRowNode& node, Span where, TableBuilder& builder);
  void run_cell_block(const CellBlockNode& node, Span where, TableBuilder& builder);

  // --- evaluate.cpp
  void set_fields(const Template& parsed);
  [[nodiscard]] const InlineNodes* field_nodes(const Value& text, const Template& parsed) const;
  Value evaluated_field(const Value& value, const Template& parsed);
  /// Reports documents of a later date that this one speaks of.
  void check_cited();
  Value evaluated_text(const InlineNodes& nodes, Span where);
  Blocks within_form(Blocks text, const Template& parsed);
  Value annex_list();
  void check_printed(std::string_view form, Span where);
  void fill_head(Document& document);

  static constexpr std::size_t most_reports = 50;
  static constexpr int deepest_body = 300;

  const EvaluationInput& input_;
  Diagnostics& diagnostics_;
  std::size_t reports_before_;
  std::int64_t steps_;
  std::size_t blocks_ = 0;
  bool halted_ = false;
  bool plain_text_ = false;  // text is kept as it is, line ends too
  const Chain* chain_ = nullptr;
  const Closure* module_ = nullptr;  // while a module is imported: its variables to be
  std::deque<Closure> modules_;
  int depth_ = 0;                                 // bodies within bodies
  int calls_ = 0;                                 // macros and includes within each other
  std::deque<Variable> variables_;                // a deque: pointers to the others stay valid
  std::vector<std::string_view> variable_names_;  // of variables_, close together: they are searched for every name
  expr::MemberGuesses guesses_;
  std::vector<Scope> scopes_;
  std::vector<std::pair<std::string_view, Value>> fields_;  // of the front matter
  std::vector<std::pair<std::string_view, Value>> form_variables_;
  std::vector<TemplatePtr> kept_;  // the trees that macros point into
  std::vector<Annex> annexes_;
  std::map<std::string, Citation> cited_;  // by the documents' ids
  bool in_form_ = false;
  int in_annex_ = 0;    // annexes within each other
  RunningText header_;  // the document's own is kept where its form has one too
  RunningText footer_;
  std::map<const RunningText*, std::pair<bool, Span>> running_places_;  // whether a form set it, and where
  std::shared_ptr<Fragment> text_;                                      // the document's text, for its form
  Blocks* form_blocks_ = nullptr;                                       // the form's outermost blocks
  std::optional<std::pair<std::size_t, std::size_t>> text_place_;       // where among them the text was moved to
  bool text_printed_ = false;
  bool blanks_ = false;  // `blank: true`: what is missing is left to fill by hand
  std::set<const Set*> warned_;
  std::optional<std::string> missing_text_;                   // `missing` of pisar.yaml, for cells
  std::unordered_map<std::string_view, const Value*> roots_;  // the variables and the data of the input
  std::unique_ptr<const expr::SharedData> own_shared_;        // where the caller gave none
  const expr::SharedData& shared_;
  bool transient_ = false;  // the tree is that of this evaluation only
};

template <typename BodyType, typename Run>
void Evaluator::run_if(const BasicIf<BodyType>& node, Run&& run) {
  for (const auto& branch : node.branches) {
    if (branch.condition) {
      const std::optional<bool> condition = holds(branch.condition);
      if (!condition) return;
      if (!*condition) continue;
    }
    run(branch.body);
    return;
  }
}

template <typename BodyType, typename Run>
void Evaluator::run_for(const BasicFor<BodyType>& node, Span where, Run&& run) {
  expr::Operand list;
  std::vector<LoopItem> items;
  if (!prepare_loop(node.header, where, list, items)) return;
  if (items.empty()) {
    run(node.otherwise);
    return;
  }
  const ScopeGuard scope(*this, Scope::Kind::loop);
  const auto loop = std::make_shared<LoopValue>(items.size());
  bind("loop", Value(std::shared_ptr<const Extension>(loop)));
  const std::size_t kept = variables_.size();
  for (std::size_t i = 0; i < items.size() && !halted(); ++i) {
    loop->go(i, i > 0 ? item_value(items[i - 1]) : nullptr, i + 1 < items.size() ? item_value(items[i + 1]) : nullptr);
    if (bind_item(node.header, items[i])) run(node.body);
    drop_variables(kept);
  }
}

}  // namespace pisar::tmpl
