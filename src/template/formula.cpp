#include "template/formula.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "template/number_format.h"

namespace pisar::tmpl {
namespace {

using expr::BinaryOp;

struct FunctionRow {
  std::string_view name;
  std::string_view excel;
  bool is_aggregate;
  std::size_t arguments;
};
constexpr std::array<FunctionRow, 7> functions = {{
    {"sum", "SUM", true, 1},
    {"min", "MIN", true, 1},
    {"max", "MAX", true, 1},
    {"average", "AVERAGE", true, 1},
    {"count", "COUNT", true, 1},
    {"round", "ROUND", false, 2},
    {"abs", "ABS", false, 1},
}};

const FunctionRow* find_function(const expr::Call& call) {
  const auto* name = std::get_if<expr::Name>(&call.callee->node);
  if (!name) return nullptr;
  const auto found =
      std::find_if(functions.begin(), functions.end(), [&](const FunctionRow& row) { return row.name == name->name; });
  return found == functions.end() ? nullptr : &*found;
}

struct Operator {
  std::string_view sign;
  int precedence;
};

std::optional<Operator> find_operator(BinaryOp op) {
  switch (op) {
    case BinaryOp::add:
      return Operator{"+", 1};
    case BinaryOp::subtract:
      return Operator{"-", 1};
    case BinaryOp::multiply:
      return Operator{"*", 2};
    case BinaryOp::divide:
      return Operator{"/", 2};
    case BinaryOp::power:
      return Operator{"^", 4};
    default:
      return std::nullopt;
  }
}
constexpr int unary_precedence = 5;  // in spreadsheets the sign binds tighter than «^»

const Number* literal_number(const expr::Expr& expression) {
  const auto* literal = std::get_if<expr::Literal>(&expression.node);
  return literal && literal->value.is_number() ? &literal->value.number() : nullptr;
}

/// The outcome of a formula or a cell: a number, nothing, or a reported mistake.
struct Outcome {
  std::optional<Number> number;
  bool failed = false;
};

class Computer {
 public:
  Computer(std::vector<RawRow>& rows, const std::vector<Column>& columns, std::string_view missing_text,
           Diagnostics& diagnostics)
      : rows_(rows), columns_(columns), missing_text_(missing_text), diagnostics_(diagnostics) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (!columns[c].name.empty()) by_name_.emplace(columns[c].name, c);
    }
    states_.resize(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) states_[r].resize(rows[r].cells.size(), State::waiting);
  }

  void run() {
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      for (std::size_t c = 0; c < rows_[r].cells.size(); ++c) {
        if (rows_[r].cells[c].formula) compute(r, c);
      }
    }
  }

 private:
  enum class State : std::uint8_t { waiting, computing, done };

  Outcome compute(std::size_t r, std::size_t c) {
    RawCell& cell = rows_[r].cells[c];
    State& state = states_[r][c];
    if (state == State::done) return {cell.value, false};
    if (state == State::computing) {
      mistake(cell.formula->where, "формула через другие ячейки зависит от самой себя");
      return {std::nullopt, true};
    }
    state = State::computing;
    const expr::Expr* expression = expression_of(r, c);
    Outcome outcome = expression ? value(*expression, r) : Outcome{std::nullopt, true};
    state = State::done;
    cell.value = outcome.number;
    if (outcome.number) {
      CellFormula formula;
      write(*expression, r, 0, formula);
      cell.spreadsheet = std::move(formula);
    }
    const std::string text =
        outcome.number ? format_number(Value(*outcome.number), columns_[c].number_format) : std::string(missing_text_);
    Paragraph paragraph;
    paragraph.style = "table";
    paragraph.content.push_back(text_inline(text, {}, cell.where));
    cell.content.push_back({std::move(paragraph), cell.where});
    return outcome;
  }

  /// The cell's own expression, or for a bare «=» that of its column.
  const expr::Expr* expression_of(std::size_t r, std::size_t c) {
    const FormulaNode& formula = *rows_[r].cells[c].formula;
    if (formula.expression) return formula.expression.get();
    for (const RawRow& row : rows_) {
      if (row.kind != Row::Kind::body || c >= row.cells.size()) continue;
      if (row.cells[c].formula && row.cells[c].formula->expression) return row.cells[c].formula->expression.get();
    }
    const bool any =
        std::any_of(rows_.begin(), rows_.end(), [](const RawRow& row) { return row.kind == Row::Kind::body; });
    if (any) {
      mistake(formula.where, "«=» повторяет формулу графы, а в строках выше её нет",
              "впишите формулу целиком, например =sum(имя), или формулу в строки таблицы");
    }
    return nullptr;
  }

  Outcome cell_number(std::size_t r, std::size_t c) {
    if (c >= rows_[r].cells.size()) return {};
    const RawCell& cell = rows_[r].cells[c];
    if (cell.formula) return compute(r, c);
    return {cell.value, false};
  }

  std::optional<std::size_t> column(const expr::Expr& expression) {
    const std::string& name = std::get<expr::Name>(expression.node).name;
    if (const auto found = by_name_.find(name); found != by_name_.end()) return found->second;
    std::vector<std::string_view> names;
    for (const auto& [key, index] : by_name_) names.push_back(key);
    // Names of one or two letters are all alike.
    const std::string_view near = name.size() > 2 ? nearest(name, names) : std::string_view();
    mistake(expression.where, "в таблице нет графы «" + name + "»",
            names.empty()  ? "графы называет атрибут таблицы: names=\"имя имя …\""
            : near.empty() ? "имена граф стоят в names=\"…\" таблицы"
                           : "есть похожая «" + std::string(near) + "»");
    return std::nullopt;
  }

  Outcome value(const expr::Expr& expression, std::size_t r) {
    if (const Number* number = literal_number(expression)) return {*number, false};
    if (std::holds_alternative<expr::Name>(expression.node)) {
      const auto index = column(expression);
      if (!index) return {std::nullopt, true};
      Outcome outcome = cell_number(r, *index);
      if (!outcome.number && !outcome.failed && rows_[r].kind == Row::Kind::total) {
        mistake(expression.where,
                "в итоговой строке нет числа в графе «" + std::get<expr::Name>(expression.node).name + "»",
                "поставьте в ней итог, например =sum(" + std::get<expr::Name>(expression.node).name + ")");
        return {std::nullopt, true};
      }
      return outcome;
    }
    if (const auto* unary = std::get_if<expr::Unary>(&expression.node)) {
      Outcome outcome = value(*unary->operand, r);
      if (outcome.number && unary->op == expr::UnaryOp::negate) outcome.number = -*outcome.number;
      return outcome;
    }
    if (const auto* binary = std::get_if<expr::Binary>(&expression.node)) return binary_value(*binary, r);
    if (const auto* call = std::get_if<expr::Call>(&expression.node)) return call_value(*call, r);
    return {std::nullopt, true};
  }

  Outcome binary_value(const expr::Binary& binary, std::size_t r) {
    const Outcome left = value(*binary.left, r);
    const Outcome right = value(*binary.right, r);
    if (!left.number || !right.number) return {std::nullopt, left.failed || right.failed};
    switch (binary.op) {
      case BinaryOp::add:
        return {Number::add(*left.number, *right.number), false};
      case BinaryOp::subtract:
        return {Number::subtract(*left.number, *right.number), false};
      case BinaryOp::multiply:
        return {Number::multiply(*left.number, *right.number), false};
      case BinaryOp::divide:
        return {Number::divide(*left.number, *right.number), false};
      case BinaryOp::power:
        return {Number::power(*left.number, *right.number), false};
      default:
        return {std::nullopt, true};
    }
  }

  Outcome call_value(const expr::Call& call, std::size_t r) {
    const FunctionRow& function = *find_function(call);
    const expr::Expr& argument = *call.arguments.front().value;
    if (function.is_aggregate) {
      const auto index = column(argument);
      return index ? aggregate(function.name, *index) : Outcome{std::nullopt, true};
    }
    Outcome outcome = value(argument, r);
    if (!outcome.number) return outcome;
    if (function.name == "abs") return {outcome.number->absolute(), false};
    const auto digits = literal_number(*call.arguments[1].value)->integer();
    return {outcome.number->rounded(static_cast<int>(*digits)), false};
  }

  Outcome aggregate(std::string_view name, std::size_t c) {
    std::optional<Number> result;
    std::int64_t count = 0;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (rows_[r].kind != Row::Kind::body) continue;
      Outcome outcome = cell_number(r, c);
      if (outcome.failed) return outcome;
      if (!outcome.number) continue;
      ++count;
      if (!result) {
        result = outcome.number;
      } else if (name == "min") {
        result = std::min(*result, *outcome.number);
      } else if (name == "max") {
        result = std::max(*result, *outcome.number);
      } else {
        result = Number::add(*result, *outcome.number);
        if (!result) return {};
      }
    }
    if (name == "count") return {Number(count), false};
    if (name == "average" && result) result = Number::divide(*result, Number(count));
    return {result, false};
  }

  // --- the formula over cells

  static void text(CellFormula& formula, std::string_view piece) {
    if (!formula.parts.empty()) {
      if (auto* last = std::get_if<std::string>(&formula.parts.back())) {
        *last += piece;
        return;
      }
    }
    formula.parts.emplace_back(std::string(piece));
  }

  void write(const expr::Expr& expression, std::size_t r, int outer, CellFormula& formula) {
    if (const Number* number = literal_number(expression)) {
      text(formula, number->shortest(15));
    } else if (const auto* name = std::get_if<expr::Name>(&expression.node)) {
      formula.parts.emplace_back(CellRef{static_cast<int>(r), static_cast<int>(by_name_.find(name->name)->second)});
    } else if (const auto* unary = std::get_if<expr::Unary>(&expression.node)) {
      if (unary->op == expr::UnaryOp::negate) text(formula, "-");
      write(*unary->operand, r, unary_precedence, formula);
    } else if (const auto* binary = std::get_if<expr::Binary>(&expression.node)) {
      const Operator op = *find_operator(binary->op);
      if (op.precedence < outer) text(formula, "(");
      // Spreadsheets read every operator from the left; so the right operand of an equal one needs parentheses.
      write(*binary->left, r, binary->op == BinaryOp::power ? op.precedence + 1 : op.precedence, formula);
      text(formula, op.sign);
      write(*binary->right, r, op.precedence + 1, formula);
      if (op.precedence < outer) text(formula, ")");
    } else if (const auto* call = std::get_if<expr::Call>(&expression.node)) {
      const FunctionRow& function = *find_function(*call);
      text(formula, std::string(function.excel) + "(");
      if (function.is_aggregate) {
        write_ranges(by_name_.find(std::get<expr::Name>(call->arguments.front().value->node).name)->second, formula);
      } else {
        for (std::size_t i = 0; i < call->arguments.size(); ++i) {
          if (i > 0) text(formula, ",");
          write(*call->arguments[i].value, r, 0, formula);
        }
      }
      text(formula, ")");
    }
  }

  /// The body rows of a column, as ranges without what stands between them.
  void write_ranges(std::size_t c, CellFormula& formula) {
    const int column = static_cast<int>(c);
    bool first = true;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (rows_[r].kind != Row::Kind::body) continue;
      std::size_t last = r;
      while (last + 1 < rows_.size() && rows_[last + 1].kind == Row::Kind::body) ++last;
      if (!first) text(formula, ",");
      first = false;
      formula.parts.emplace_back(CellRange{{static_cast<int>(r), column}, {static_cast<int>(last), column}});
      r = last;
    }
  }

  /// Once for each place: a formula stands in every row of a loop.
  void mistake(Span where, std::string message, std::string hint = {}) {
    if (!reported_.insert(where).second) return;
    Diagnostic& diagnostic = diagnostics_.report(Code::table_formula, where, std::move(message));
    if (!hint.empty()) diagnostic.hint(std::move(hint));
  }

  std::vector<RawRow>& rows_;
  const std::vector<Column>& columns_;
  std::string_view missing_text_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::size_t, std::less<>> by_name_;
  std::vector<std::vector<State>> states_;
  std::set<Span> reported_;
};

}  // namespace

void check_formula(const expr::Expr& expression, Diagnostics& diagnostics) {
  const auto wrong = [&](std::string message) {
    diagnostics.report(Code::table_formula, expression.where, std::move(message))
        .hint(
            "в формуле бывают числа, имена граф, + - * / **, скобки и функции sum, min, max, average, count, round, "
            "abs");
  };
  if (literal_number(expression) || std::holds_alternative<expr::Name>(expression.node)) return;
  if (const auto* unary = std::get_if<expr::Unary>(&expression.node);
      unary && unary->op != expr::UnaryOp::logical_not) {
    check_formula(*unary->operand, diagnostics);
    return;
  }
  if (const auto* binary = std::get_if<expr::Binary>(&expression.node); binary && find_operator(binary->op)) {
    check_formula(*binary->left, diagnostics);
    check_formula(*binary->right, diagnostics);
    return;
  }
  const auto* call = std::get_if<expr::Call>(&expression.node);
  if (!call) {
    wrong("такого в формуле ячейки не бывает");
    return;
  }
  const FunctionRow* function = find_function(*call);
  if (!function) {
    wrong("такой функции в формулах ячеек нет");
    return;
  }
  const std::string name(function->name);
  const bool named = std::any_of(call->arguments.begin(), call->arguments.end(),
                                 [](const expr::Argument& argument) { return !argument.name.empty(); });
  if (call->arguments.size() != function->arguments || named) {
    wrong("у функции «" + name + "» в формуле аргументов: " + std::to_string(function->arguments));
    return;
  }
  const expr::Expr& argument = *call->arguments.front().value;
  if (function->is_aggregate) {
    if (!std::holds_alternative<expr::Name>(argument.node))
      wrong("«" + name + "» в формуле берёт имя графы: " + name + "(n)");
    return;
  }
  check_formula(argument, diagnostics);
  if (function->name == "round") {
    const Number* digits = literal_number(*call->arguments[1].value);
    const auto integer = digits ? digits->integer() : std::nullopt;
    if (!integer || *integer < 0 || *integer > 10) wrong("число знаков в round — целое от 0 до 10");
  }
}

bool is_aggregate(const FormulaNode& formula) {
  const auto* call = formula.expression ? std::get_if<expr::Call>(&formula.expression->node) : nullptr;
  if (!call) return false;
  const FunctionRow* function = find_function(*call);
  return function && function->is_aggregate;
}

void compute_formulas(std::vector<RawRow>& rows, const std::vector<Column>& columns, std::string_view missing_text,
                      Diagnostics& diagnostics) {
  Computer(rows, columns, missing_text, diagnostics).run();
}

}  // namespace pisar::tmpl
