#include "expr/shared_results.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <type_traits>
#include <vector>

#include "expr/functions.h"
#include "expr/operand.h"

namespace pisar::expr {

struct SharedResults::Entry {
  ExprPtr expression;                   // kept, so that its address stays its own
  bool shareable = false;               // calls nothing but what depends on its arguments alone
  std::vector<std::string_view> names;  // that it reads
  std::mutex mutex;
  std::optional<Value> value;
  std::int64_t steps = 0;
};

namespace {

/// Collects the names that an expression reads; says whether its value depends on nothing else.
class Dependencies {
 public:
  Dependencies(const FunctionTable& functions, std::vector<std::string_view>& names)
      : functions_(functions), names_(names) {}

  bool add(const ExprPtr& expression) {
    return !expression || std::visit([this](const auto& node) { return visit(node); }, expression->node);
  }

 private:
  bool add(const std::vector<Argument>& arguments) {
    return std::all_of(arguments.begin(), arguments.end(), [this](const Argument& it) { return add(it.value); });
  }
  static bool is_pure(const Function* function) { return function != nullptr && function->pure; }

  bool visit(const Literal& /*node*/) { return true; }
  bool visit(const Name& node) {
    names_.emplace_back(node.name);
    return true;
  }
  bool visit(const Attribute& node) { return add(node.object); }
  bool visit(const Subscript& node) { return add(node.object) && add(node.index); }
  bool visit(const Slice& node) { return add(node.start) && add(node.stop) && add(node.step); }
  bool visit(const Call& /*node*/) { return false; }  // may be a macro
  bool visit(const Filter& node) {
    return is_pure(functions_.find(node.name)) && add(node.input) && add(node.arguments);
  }
  bool visit(const Test& node) {
    return is_pure(functions_.find_test(node.name)) && add(node.input) && add(node.arguments);
  }
  bool visit(const Unary& node) { return add(node.operand); }
  bool visit(const Binary& node) { return add(node.left) && add(node.right); }
  bool visit(const Chain& node) {
    return add(node.first) &&
           std::all_of(node.rest.begin(), node.rest.end(), [this](const auto& link) { return add(link.second); });
  }
  bool visit(const Conditional& node) { return add(node.condition) && add(node.then) && add(node.otherwise); }
  bool visit(const ListLiteral& node) {
    return std::all_of(node.items.begin(), node.items.end(), [this](const ExprPtr& item) { return add(item); });
  }
  bool visit(const DictLiteral& node) {
    return std::all_of(node.items.begin(), node.items.end(),
                       [this](const auto& item) { return add(item.first) && add(item.second); });
  }

  const FunctionTable& functions_;
  std::vector<std::string_view>& names_;
};

/// Whether looking the value up costs less than working it out.
bool is_work(const Expr& expression) {
  return std::visit(
      [](const auto& node) {
        using Node = std::decay_t<decltype(node)>;
        return !std::is_same_v<Node, Literal> && !std::is_same_v<Node, Name> && !std::is_same_v<Node, Attribute> &&
               !std::is_same_v<Node, Call>;
      },
      expression.node);
}

}  // namespace

SharedResults::SharedResults(const Data& data) : data_(data) {}

SharedResults::~SharedResults() = default;

SharedResults::Entry& SharedResults::entry(const ExprPtr& expression, const FunctionTable& functions) const {
  {
    const std::shared_lock lock(mutex_);
    if (const auto found = entries_.find(expression.get()); found != entries_.end()) return *found->second;
  }
  auto made = std::make_unique<Entry>();
  made->expression = expression;
  made->shareable = Dependencies(functions, made->names).add(expression);
  const std::unique_lock lock(mutex_);
  return *entries_.emplace(expression.get(), std::move(made)).first->second;
}

bool SharedResults::means_data(const Entry& entry, const Environment& environment) const {
  return std::all_of(entry.names.begin(), entry.names.end(), [&](std::string_view name) {
    const auto variable = data_.find(name);
    return variable != data_.end() && environment.find(name) == &variable->second;
  });
}

bool SharedResults::evaluate(const ExprPtr& expression, Context& context, Operand& result) const {
  if (!is_work(*expression)) return expr::evaluate(*expression, context, result);
  Entry& known = entry(expression, context.functions);
  if (!known.shareable || !means_data(known, context.environment)) {
    return expr::evaluate(*expression, context, result);
  }
  {
    const std::lock_guard lock(known.mutex);
    if (known.value && known.steps < context.steps) {
      context.steps -= known.steps;
      result.borrow(*known.value);
      return true;
    }
  }
  const std::size_t reports = context.diagnostics.all().size();
  const std::int64_t steps = context.steps;
  if (!expr::evaluate(*expression, context, result)) return false;
  if (context.diagnostics.all().size() != reports) return true;
  const std::lock_guard lock(known.mutex);
  if (!known.value) {
    known.value = result.get();
    known.steps = steps - context.steps;
  }
  return true;
}

}  // namespace pisar::expr
