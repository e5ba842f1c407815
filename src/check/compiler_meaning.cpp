#include <algorithm>
#include <unordered_map>

#include "check/compiler.h"
#include "expr/data_expression.h"

namespace pisar {

namespace {

constexpr std::size_t most_steps = 8;       // of a path
constexpr std::size_t most_operands = 100;  // of a condition
/// A shorter name that resembles another one is as likely a field of its own: «n» and «n2».
constexpr std::size_t shortest_misspelling = 4;

MeaningRules& rules_of(Node& node) {
  if (!node.meaning) node.meaning = std::make_unique<MeaningRules>();
  return *node.meaning;
}

/// Finds the names that a condition looks at.
class OperandCollector {
 public:
  explicit OperandCollector(std::vector<ConditionRule::Operand>& operands) : operands_(operands) {}

  void visit(const expr::ExprPtr& expression, bool may_be_missing = false) {
    if (!expression) return;
    if (const std::string text = path_text(*expression); !text.empty()) {
      add(expression, text, may_be_missing);
      return;
    }
    std::visit([this](const auto& node) { visit_parts(node); }, expression->node);
  }

 private:
  /// «school.students» for a name with fields, nothing for any other expression.
  static std::string path_text(const expr::Expr& expression) {
    std::string text;
    const expr::Expr* part = &expression;
    while (const auto* attribute = std::get_if<expr::Attribute>(&part->node)) {
      text.insert(0, "." + attribute->name);
      part = attribute->object.get();
    }
    const auto* name = std::get_if<expr::Name>(&part->node);
    return name == nullptr ? std::string() : name->name + text;
  }

  void add(const expr::ExprPtr& value, const std::string& text, bool may_be_missing) {
    const auto known =
        std::find_if(operands_.begin(), operands_.end(), [&](const auto& operand) { return operand.text == text; });
    if (known != operands_.end()) {
      known->may_be_missing = known->may_be_missing || may_be_missing;
    } else if (operands_.size() < most_operands) {
      operands_.push_back({value, text, may_be_missing});
    }
  }

  void visit_all(const std::vector<expr::Argument>& arguments) {
    for (const expr::Argument& argument : arguments) visit(argument.value);
  }

  void visit_parts(const expr::Literal& /*node*/) {}
  void visit_parts(const expr::Name& /*node*/) {}
  void visit_parts(const expr::Attribute& node) { visit(node.object); }
  void visit_parts(const expr::Subscript& node) { visit(node.object), visit(node.index); }
  void visit_parts(const expr::Slice& node) { visit(node.start), visit(node.stop), visit(node.step); }
  void visit_parts(const expr::Call& node) { visit_all(node.arguments); }
  void visit_parts(const expr::Filter& node) {
    visit(node.input, node.name == "default" || node.name == "d");
    visit_all(node.arguments);
  }
  void visit_parts(const expr::Test& node) {
    visit(node.input, true);
    visit_all(node.arguments);
  }
  void visit_parts(const expr::Unary& node) { visit(node.operand); }
  void visit_parts(const expr::Binary& node) { visit(node.left), visit(node.right); }
  void visit_parts(const expr::Chain& node) {
    visit(node.first);
    for (const auto& [op, operand] : node.rest) visit(operand);
  }
  void visit_parts(const expr::Conditional& node) { visit(node.then), visit(node.condition), visit(node.otherwise); }
  void visit_parts(const expr::ListLiteral& node) {
    for (const expr::ExprPtr& item : node.items) visit(item);
  }
  void visit_parts(const expr::DictLiteral& node) {
    for (const auto& [key, value] : node.items) visit(key), visit(value);
  }

  std::vector<ConditionRule::Operand>& operands_;
};

/// Every schema that the node calls on the value or on a part of it.
template <typename Use>
void for_each_called(const Node& node, const Use& use) {
  const auto use_all = [&](const std::vector<const Node*>& nodes) {
    for (const Node* called : nodes) use(called);
  };
  use(node.reference);
  if (node.lists) {
    use(node.lists->items);
    use_all(node.lists->positional);
    use(node.lists->additional);
  }
  if (node.records) {
    for (const PropertyTable::Entry& entry : node.records->properties.entries()) use(entry.schema);
    for (const RecordRules::PatternProperty& property : node.records->patterns) use(property.schema);
    use(node.records->additional);
  }
  if (node.combinations) {
    use_all(node.combinations->all_of);
    use_all(node.combinations->any_of);
    use_all(node.combinations->one_of);
  }
}

/// The schema of the records of a list, or of the value itself when it is a record.
const RecordRules* records_within(const Node& node) {
  const Node* found = &target(node);
  if (found->lists && found->lists->items != nullptr) found = &target(*found->lists->items);
  return found->records.get();
}

}  // namespace

std::optional<FieldPath> SchemaCompiler::field_path(const Value& text, std::string_view keyword) {
  FieldPath path;
  path.where = text.where;
  bool good = text.is_text();
  if (good) {
    path.text = text.text();
    std::size_t begin = 0;
    while (begin <= path.text.size()) {
      const std::size_t end = std::min(path.text.find('.', begin), path.text.size());
      path.steps.push_back(path.text.substr(begin, end - begin));
      good = good && end > begin;
      begin = end + 1;
    }
  }
  if (good && path.steps.size() <= most_steps) return path;
  mistake(text.where, "в «" + std::string(keyword) + "» ожидается имя поля")
      .hint("поле записи называют именем: \"date\"; поле записи, на которую ссылаются, — через точку: \"basis.date\"");
  return std::nullopt;
}

void SchemaCompiler::parts_rule(MeaningRules& rules, const Value& rule) {
  constexpr std::string_view keyword = "x-pisar-parts";
  const Value* whole = rule.is_object() ? rule.find("whole") : nullptr;
  const Value* parts = rule.is_object() ? rule.find("parts") : nullptr;
  constexpr std::size_t fewest_parts = 2;
  if (whole == nullptr || parts == nullptr || !parts->is_array() || parts->array().size() < fewest_parts) {
    mistake(rule.where, "в «x-pisar-parts» нужны целое и хотя бы две его части")
        .hint(R"(пишут так: {"whole": "n", "parts": ["n5", "n4", "n3", "n2"]})");
    return;
  }
  PartsRule made;
  made.where = rule.where;
  const Value* title = rule.find("title");
  if (title != nullptr && title->is_text()) made.title = title->text();
  std::optional<FieldPath> path = field_path(*whole, keyword);
  if (!path) return;
  made.whole = std::move(*path);
  for (const Value& name : parts->array()) {
    path = field_path(name, keyword);
    if (!path) return;
    made.parts.push_back(std::move(*path));
  }
  rules.parts.push_back(std::move(made));
}

void SchemaCompiler::total_rule(MeaningRules& rules, const Value& rule) {
  constexpr std::string_view keyword = "x-pisar-total";
  const Value* rows = rule.is_object() ? rule.find("rows") : nullptr;
  const Value* field = rule.is_object() ? rule.find("field") : nullptr;
  const Value* total = rule.is_object() ? rule.find("total") : nullptr;
  if (rows == nullptr || field == nullptr || total == nullptr) {
    mistake(rule.where, "в «x-pisar-total» нужны строки, их поле и итог")
        .hint(R"(пишут так: {"rows": "rows", "field": "students", "total": "total.students"})");
    return;
  }
  std::optional<FieldPath> rows_path = field_path(*rows, keyword);
  std::optional<FieldPath> field_of_row = field_path(*field, keyword);
  std::optional<FieldPath> total_path = field_path(*total, keyword);
  if (!rows_path || !field_of_row || !total_path) return;
  rules.totals.push_back({std::move(*rows_path), std::move(*field_of_row), std::move(*total_path), rule.where});
}

void SchemaCompiler::order_rule(MeaningRules& rules, const Value& rule) {
  OrderRule made;
  made.where = rule.where;
  for (const Value& name : rule.array()) {
    std::optional<FieldPath> path = field_path(name, "x-pisar-ordered");
    if (!path) return;
    made.fields.push_back(std::move(*path));
  }
  rules.orders.push_back(std::move(made));
}

void SchemaCompiler::condition_rule(MeaningRules& rules, const Value& rule) {
  const Value* that = rule.is_object() ? rule.find("that") : nullptr;
  const Value* message = rule.is_object() ? rule.find("message") : nullptr;
  if (that == nullptr || message == nullptr || !that->is_text() || !message->is_text()) {
    mistake(rule.where, "в «x-pisar-checks» у каждого правила нужны условие и сообщение")
        .hint(R"(пишут так: {"that": "students >= teachers", "message": "учителей больше, чем учеников"})");
    return;
  }
  ConditionRule made;
  made.where = rule.where;
  made.text = that->text();
  made.message = message->text();
  made.condition = expr::parse_data_expression(*that, *diagnostics_);
  if (!made.condition) return;
  OperandCollector(made.operands).visit(made.condition);
  rules.conditions.push_back(std::move(made));
}

void SchemaCompiler::meaning(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  const Value& value = member.value;
  MeaningRules& rules = rules_of(node);
  const auto each = [&](void (SchemaCompiler::*add)(MeaningRules&, const Value&)) {
    if (!value.is_array()) return (this->*add)(rules, value);
    for (const Value& rule : value.array()) (this->*add)(rules, rule);
  };
  if (member.key == "x-pisar-whole") rules.whole = field_path(value, member.key);
  if (member.key == "x-pisar-not-before") rules.not_before = field_path(value, member.key);
  if (member.key == "x-pisar-organizations") rules.organizations = field_path(value, member.key);
  if (member.key == "x-pisar-parts") each(&SchemaCompiler::parts_rule);
  if (member.key == "x-pisar-total") each(&SchemaCompiler::total_rule);
  if (member.key == "x-pisar-checks") each(&SchemaCompiler::condition_rule);
  if (member.key == "x-pisar-acyclic") {
    if (value.is_boolean()) {
      if (value.boolean()) rules.acyclic = value.where;
    } else {
      mistake(value.where, "«x-pisar-acyclic» должно быть true или false");
    }
  }
  if (member.key != "x-pisar-ordered") return;
  constexpr std::size_t fewest_dates = 2;
  if (value.is_array() && value.array().size() >= fewest_dates) {
    order_rule(rules, value);
  } else if (value.is_text()) {
    rules.rows_in_order = field_path(value, member.key);
  } else if (value.is_boolean()) {
    if (value.boolean()) rules.dates_in_text = value.where;
  } else {
    mistake(value.where, "«x-pisar-ordered» не говорит, что идёт по порядку")
        .hint(
            R"(у записи это список полей: ["start", "end"]; у списка — поле его строк: "date"; у текста со сроком — true)");
  }
}

/// A misspelt path would never be checked, so it is a mistake where it is known that there is no such field: in a
/// closed record, or when another field has a similar name.
const Node* SchemaCompiler::check_path(const FieldPath& path, const RecordRules* record) {
  const Node* found = nullptr;
  for (const std::string& step : path.steps) {
    if (record == nullptr) return nullptr;
    const PropertyTable::Entry* entry = record->properties.find(step);
    if (entry == nullptr || entry->schema == nullptr) {
      if (!record->patterns.empty()) return nullptr;
      std::vector<std::string_view> names;
      for (const PropertyTable::Entry& known : record->properties.entries()) {
        if (known.schema != nullptr) names.push_back(known.name);
      }
      const bool closed = record->additional != nullptr && record->additional->forbids;
      const bool telling = closed || step.size() >= shortest_misspelling;
      const std::string_view near = telling ? nearest(step, names) : std::string_view();
      if (!closed && near.empty()) return nullptr;
      Diagnostic& diagnostic = mistake(path.where, "поля «" + step + "» в этой записи не бывает");
      if (!near.empty()) diagnostic.hint("есть похожее поле «" + std::string(near) + "»; возможно, опечатка");
      return nullptr;
    }
    found = entry->schema;
    record = records_within(*found);
  }
  return found;
}

void SchemaCompiler::check_paths(const Node& node) {
  if (node.meaning) {
    const MeaningRules& rules = *node.meaning;
    if (rules.acyclic && target(node).collection.empty()) {
      mistake(*rules.acyclic, "«x-pisar-acyclic» стоит у поля, которое ни на что не ссылается")
          .hint("рядом нужно «x-pisar-ref» с именем данных");
    }
    const RecordRules* record = records_within(node);
    for (const auto* path : {&rules.rows_in_order, &rules.organizations}) {
      if (*path) check_path(**path, record);
    }
    for (const PartsRule& rule : rules.parts) {
      check_path(rule.whole, record);
      for (const FieldPath& path : rule.parts) check_path(path, record);
    }
    for (const TotalRule& rule : rules.totals) {
      check_path(rule.total, record);
      const Node* rows = check_path(rule.rows, record);
      if (rows != nullptr) check_path(rule.field, records_within(*rows));
    }
    for (const OrderRule& rule : rules.orders) {
      for (const FieldPath& path : rule.fields) check_path(path, record);
    }
  }
  if (!node.records) return;
  for (const PropertyTable::Entry& entry : node.records->properties.entries()) {
    if (entry.schema == nullptr || !entry.schema->meaning) continue;
    const MeaningRules& rules = *entry.schema->meaning;
    for (const auto* path : {&rules.whole, &rules.not_before}) {
      if (*path) check_path(**path, node.records.get());
    }
  }
}

/// Passes `meaning_below` from the nodes that have rules to all that call them. Nodes of earlier schemas call no new
/// ones, so only the new nodes are looked at.
void SchemaCompiler::finish_meaning() {
  std::vector<Node*> reached;
  std::unordered_map<const Node*, std::vector<Node*>> callers;  // looked up only
  for (std::size_t i = nodes_finished_; i < nodes_.size(); ++i) {
    Node& node = nodes_[i];
    check_paths(node);
    bool below = node.meaning != nullptr;
    for_each_called(node, [&](const Node* called) {
      if (called == nullptr) return;
      callers[called].push_back(&node);
      below = below || called->meaning_below;
    });
    if (below) reached.push_back(&node);
  }
  nodes_finished_ = nodes_.size();
  while (!reached.empty()) {
    Node& node = *reached.back();
    reached.pop_back();
    if (node.meaning_below) continue;
    node.meaning_below = true;
    const auto found = callers.find(&node);
    if (found != callers.end()) reached.insert(reached.end(), found->second.begin(), found->second.end());
  }
}

}  // namespace pisar
