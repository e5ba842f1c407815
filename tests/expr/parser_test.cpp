#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "expr/expr.h"

namespace pisar::expr {
namespace {

std::string dump(const ExprPtr& expression);

std::string dump(const std::vector<Argument>& arguments) {
  std::string text;
  for (const Argument& argument : arguments) {
    text += text.empty() ? "" : ", ";
    text += argument.name.empty() ? "" : argument.name + "=";
    text += dump(argument.value);
  }
  return "(" + text + ")";
}

std::string_view symbol(BinaryOp op) {
  constexpr std::string_view symbols[] = {
      "+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or"};
  return symbols[static_cast<std::size_t>(op)];
}

// Every operation in parentheses, so that the text shows what binds what.
struct Dump {
  std::string operator()(const Literal& node) const {
    if (node.value.is_text()) return "'" + node.value.text() + "'";
    if (node.value.is_number()) return node.value.number().shortest();
    if (node.value.is_missing()) return "none";
    return node.value.boolean() ? "true" : "false";
  }
  std::string operator()(const Name& node) const { return node.name; }
  std::string operator()(const Attribute& node) const { return dump(node.object) + "." + node.name; }
  std::string operator()(const Subscript& node) const { return dump(node.object) + "[" + dump(node.index) + "]"; }
  std::string operator()(const Slice& node) const {
    const auto part = [](const ExprPtr& expression) { return expression ? dump(expression) : std::string(); };
    return part(node.start) + ":" + part(node.stop) + ":" + part(node.step);
  }
  std::string operator()(const Call& node) const { return dump(node.callee) + dump(node.arguments); }
  std::string operator()(const Filter& node) const {
    return "(" + dump(node.input) + " | " + node.name + dump(node.arguments) + ")";
  }
  std::string operator()(const Test& node) const {
    return "(" + dump(node.input) + (node.negated ? " is not " : " is ") + node.name + dump(node.arguments) + ")";
  }
  std::string operator()(const Unary& node) const {
    const std::string sign = node.op == UnaryOp::negate ? "-" : node.op == UnaryOp::plus ? "+" : "not ";
    return "(" + sign + dump(node.operand) + ")";
  }
  std::string operator()(const Binary& node) const {
    return "(" + dump(node.left) + " " + std::string(symbol(node.op)) + " " + dump(node.right) + ")";
  }
  std::string operator()(const Chain& node) const {
    std::string text = "(" + dump(node.first);
    for (const auto& [op, operand] : node.rest) text += " " + std::string(symbol(op)) + " " + dump(operand);
    return text + ")";
  }
  std::string operator()(const Conditional& node) const {
    const std::string otherwise = node.otherwise ? " else " + dump(node.otherwise) : std::string();
    return "(" + dump(node.then) + " if " + dump(node.condition) + otherwise + ")";
  }
  std::string operator()(const ListLiteral& node) const {
    std::string text;
    for (const ExprPtr& item : node.items) text += (text.empty() ? "" : ", ") + dump(item);
    return "[" + text + "]";
  }
  std::string operator()(const DictLiteral& node) const {
    std::string text;
    for (const auto& [key, value] : node.items) text += (text.empty() ? "" : ", ") + dump(key) + ": " + dump(value);
    return "{" + text + "}";
  }
};

std::string dump(const ExprPtr& expression) { return std::visit(Dump(), expression->node); }

std::string parsed(std::string_view text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("шаблон", std::string(text));
  const ExprPtr expression = parse_expression(text, file, 0, diagnostics);
  return expression ? dump(expression) : to_text(diagnostics, sources);
}

struct Case {
  std::string_view source;
  std::string_view tree;
};

// As Jinja 3.1's parser.py groups them.
constexpr Case precedence[] = {
    {"a or b and not c", "(a or (b and (not c)))"},
    {"not a or b", "((not a) or b)"},
    {"not a == b", "(not (a == b))"},
    {"not not a", "(not (not a))"},
    {"not a in b", "(not (a in b))"},
    {"a not in b", "(a not in b)"},
    {"a < b", "(a < b)"},
    {"a < b < c", "(a < b < c)"},
    {"a == b in c != d", "(a == b in c != d)"},
    {"(a < b) < c", "((a < b) < c)"},
    {"a + b < c * d", "((a + b) < (c * d))"},
    {"a - b - c", "((a - b) - c)"},
    {"a + b ~ c", "(a + (b ~ c))"},
    {"a ~ b + c ~ d", "((a ~ b) + (c ~ d))"},
    {"a ~ b * c", "(a ~ (b * c))"},
    {"a * b / c // d % e", "((((a * b) / c) // d) % e)"},
    {"a * b ** c", "(a * (b ** c))"},
    {"2 ** 3 ** 2", "((2 ** 3) ** 2)"},
    {"-2 ** 2", "((-2) ** 2)"},
    {"2 ** -1", "(2 ** (-1))"},
    {"-a * b", "((-a) * b)"},
    {"a - -b", "(a - (-b))"},
    {"- -a", "(-(-a))"},
    {"+a", "(+a)"},
    {"-a | abs", "((-a) | abs())"},
    {"-a.b[0]", "(-a.b[0])"},
    {"a * b | round", "(a * (b | round()))"},
    {"a + b | round(1)", "(a + (b | round(1)))"},
    {"a ** b | round", "(a ** (b | round()))"},
    {"(a + b) | round", "((a + b) | round())"},
    {"not a | f", "(not (a | f()))"},
    {"a | f | g(1) | h", "(((a | f()) | g(1)) | h())"},
    {"a is defined and b", "((a is defined()) and b)"},
    {"not a is defined", "(not (a is defined()))"},
    {"a is not defined", "(a is not defined())"},
    {"a is divisibleby 3", "(a is divisibleby(3))"},
    {"a is divisibleby(3) or b", "((a is divisibleby(3)) or b)"},
    {"a is in [1, 2]", "(a is in([1, 2]))"},
    {"a is not in b.c", "(a is not in(b.c))"},
    {"a is odd | string", "((a is odd()) | string())"},
    {"a | length is even", "((a | length()) is even())"},
    {"a + b is odd", "(a + (b is odd()))"},
    {"a if b is defined else c", "(a if (b is defined()) else c)"},
    {"a is odd if b", "((a is odd()) if b)"},
    {"a if b", "(a if b)"},
    {"a if b else c if d else e", "(a if b else (c if d else e))"},
    {"a if b if c", "((a if b) if c)"},
    {"a or b if c or d else e or f", "((a or b) if (c or d) else (e or f))"},
    {"a.b.c", "a.b.c"},
    {"a.in.not", "a.in.not"},
    {"a.0.1", "a[0][1]"},
    {"a[0]['k'].m", "a[0]['k'].m"},
    {"a[1:]", "a[1::]"},
    {"a[:-1]", "a[:(-1):]"},
    {"a[::2]", "a[::2]"},
    {"a[b:c:d]", "a[b:c:d]"},
    {"a[:]", "a[::]"},
    {"f(a, b=c, d=1,)", "f(a, b=c, d=1)"},
    {"a.f(1)(2)", "a.f(1)(2)"},
    {"a | f(1)(2)", "(a | f(1))(2)"},
    {"[a, b,]", "[a, b]"},
    {"[]", "[]"},
    {"()", "[]"},
    {"(a,)", "[a]"},
    {"(a, b)", "[a, b]"},
    {"((a))", "a"},
    {"{'a': 1, b: c or d,}", "{'a': 1, b: (c or d)}"},
    {"{}", "{}"},
    {"true", "true"},
    {"False", "false"},
    {"none", "none"},
    {"None", "none"},
    {"школа.директор", "школа.директор"},
    {"_x1", "_x1"},
    {"a\n  +\tb", "(a + b)"},
};

TEST(Parser, GroupsAsJinja) {
  for (const Case& row : precedence) EXPECT_EQ(parsed(row.source), row.tree) << row.source;
}

constexpr Case literals[] = {
    {"12", "12"},
    {"1_000", "1000"},
    {"0.1", "0.1"},
    {"1.50", "1.5"},
    {"2e3", "2000"},
    {"25e-2", "0.25"},
    {"0x1F", "31"},
    {"0o17", "15"},
    {"0b101", "5"},
    {"0", "0"},
    {"98765432109876543210", "98765432109876543210"},
    {R"("a'b")", "'a'b'"},
    {R"('a"b')", "'a\"b'"},
    {R"("a" 'b')", "'ab'"},
    {R"('\'')", "'''"},
    {R"("\\\n\t\r")", "'\\\n\t\r'"},
    {R"("\u0416\x41\U0001F600")", "'ЖA😀'"},
    {R"("\d+")", R"('\d+')"},
    {"'a\\\nb'", "'ab'"},
    {"'«ёлочки»'", "'«ёлочки»'"},
};

TEST(Parser, ReadsLiterals) {
  for (const Case& row : literals) EXPECT_EQ(parsed(row.source), row.tree) << row.source;
}

TEST(Parser, PlacesNodesInTheFile) {
  Diagnostics diagnostics;
  const ExprPtr expression = parse_expression("школа.name | f(x)", 7, 100, diagnostics);
  ASSERT_TRUE(expression);
  EXPECT_EQ(expression->where, (Span{7, 100, 122}));
  const auto& filter = std::get<Filter>(expression->node);
  EXPECT_EQ(filter.name_where, (Span{7, 118, 119}));
  EXPECT_EQ(filter.input->where, (Span{7, 100, 115}));
  EXPECT_EQ(std::get<Attribute>(filter.input->node).name_where, (Span{7, 111, 115}));
  EXPECT_EQ(std::get<Literal>(parse_expression("12", 7, 5, diagnostics)->node).value.where, (Span{7, 5, 7}));
}

std::string loop(std::string_view text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const LoopHeader header = parse_loop_header(text, sources.add("шаблон", std::string(text)), 0, diagnostics);
  if (!header.iterable) return to_text(diagnostics, sources);
  std::string result;
  for (const std::string& name : header.names) result += name + " ";
  result += "in " + dump(header.iterable);
  return header.condition ? result + " if " + dump(header.condition) : result;
}

TEST(LoopHeader, IsParsed) {
  EXPECT_EQ(loop("school in schools"), "school in schools");
  EXPECT_EQ(loop("s in schools if s.low and s.n > 3"), "s in schools if (s.low and (s.n > 3))");
  EXPECT_EQ(loop("key, value in d | items"), "key value in (d | items())");
  EXPECT_EQ(loop("(a, b) in pairs"), "a b in pairs");
  EXPECT_EQ(loop("x in 1, 2, 3 if x"), "x in [1, 2, 3] if x");
  EXPECT_EQ(loop("x in (a if b else c) if d if e else f"), "x in (a if b else c) if (d if e else f)");
}

TEST(LoopHeader, NamesItsMistakes) {
  EXPECT_EQ(loop("5 in x"),
            "шаблон:1:1: ошибка E401: ожидается имя переменной цикла, а стоит «5»\n"
            " 1 | 5 in x\n"
            "   | ^\n");
  EXPECT_EQ(loop("school schools"),
            "шаблон:1:8: ошибка E401: ожидается «in», а стоит «schools»\n"
            " 1 | school schools\n"
            "   |        ^^^^^^^\n");
  EXPECT_EQ(loop("s in schools where s.low"),
            "шаблон:1:14: ошибка E401: ожидается «if» или конец заголовка цикла, а стоит «where»\n"
            " 1 | s in schools where s.low\n"
            "   |              ^^^^^\n");
  EXPECT_EQ(loop("s in"),
            "шаблон:1:5: ошибка E401: ожидается значение, а стоит конец выражения\n"
            " 1 | s in\n"
            "   |     ^\n");
}

TEST(Arguments, AreParsed) {
  Diagnostics diagnostics;
  EXPECT_EQ(dump(parse_arguments("(a, b=1 + 2, c='x')", 1, 0, diagnostics)), "(a, b=(1 + 2), c='x')");
  EXPECT_TRUE(parse_arguments("()", 1, 0, diagnostics).empty());
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_TRUE(parse_arguments("(a) b", 1, 0, diagnostics).empty());
  EXPECT_TRUE(diagnostics.has_errors());
}

TEST(Parser, BoundsDepth) {
  Diagnostics diagnostics;
  const auto parses = [&](const std::string& text) {
    diagnostics = Diagnostics();
    return parse_expression(text, 1, 0, diagnostics) != nullptr;
  };
  EXPECT_TRUE(parses(std::string(60, '(') + "1" + std::string(60, ')')));
  for (const std::string_view opening : {"(", "[", "-", "not ", "{1: ", "f(", "a["}) {
    std::string text;
    for (int i = 0; i < 5'000; ++i) text += opening;
    EXPECT_FALSE(parses(text)) << opening;
    ASSERT_EQ(diagnostics.error_count(), 1U);
    EXPECT_EQ(diagnostics.all()[0].code, Code::expression_depth) << opening;
  }
  for (const std::string_view link : {" + 1", " ~ 1", ".a", "[0]", " | f", "()", " if 1", " or 1", " ** 1"}) {
    std::string text = "1";
    for (int i = 0; i < 5'000; ++i) text += link;
    EXPECT_FALSE(parses(text)) << link;
    EXPECT_EQ(diagnostics.all()[0].code, Code::expression_depth) << link;
  }
}

}  // namespace
}  // namespace pisar::expr
