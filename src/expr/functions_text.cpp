#include "base/utf8.h"
#include "expr/functions_support.h"
#include "expr/limits.h"

namespace pisar::expr {
namespace {

using Result = std::optional<Value>;

const std::string& input(const Invocation& invocation) { return argument(invocation, 0).text(); }
Value like_input(const Invocation& invocation, std::string text) {
  return Value(std::move(text), argument(invocation, 0).where);
}

Result upper(Invocation& invocation) { return like_input(invocation, utf8::to_upper(input(invocation))); }
Result lower(Invocation& invocation) { return like_input(invocation, utf8::to_lower(input(invocation))); }
Result capitalize(Invocation& invocation) { return like_input(invocation, utf8::capitalize(input(invocation))); }
Result trim(Invocation& invocation) { return like_input(invocation, std::string(utf8::trim(input(invocation)))); }

// replace(old, new, count): the first `count` occurrences, all of them when it is left out.
Result replace(Invocation& invocation) {
  const std::string& text = input(invocation);
  const std::string_view from = text_argument(invocation, 1);
  const std::string_view to = text_argument(invocation, 2);
  constexpr std::int64_t all = static_cast<std::int64_t>(longest_text);
  const std::optional<std::int64_t> count = integer_argument(invocation, 3, all, 0, all);
  if (!count) return std::nullopt;
  if (from.empty()) {
    bad_value(invocation, 1, "«replace»: искать нечего, текст пуст");
    return std::nullopt;
  }
  std::string result;
  std::size_t at = 0;
  for (std::int64_t i = 0; i < *count; ++i) {
    const std::size_t found = text.find(from, at);
    if (found == std::string::npos) break;
    result.append(text, at, found - at).append(to);
    at = found + from.size();
    if (result.size() > longest_text) {
      invocation.context.diagnostics.report(Code::value_too_large, invocation.where, "слишком длинный текст");
      return std::nullopt;
    }
  }
  result.append(text, at);
  return like_input(invocation, std::move(result));
}

}  // namespace

void add_text_functions(FunctionTable& table) {
  const Parameter text{"text", Type::text};
  table.add({"upper", "", {text}, false, upper, "прописными буквами"});
  table.add({"lower", "", {text}, false, lower, "строчными буквами"});
  table.add({"capitalize", "", {text}, false, capitalize, "первая буква прописная, остальные как есть"});
  table.add({"trim", "", {text}, false, trim, "без пробелов по краям"});
  table.add({"replace",
             "",
             {text, {"old", Type::text}, {"new", Type::text}, {"count", Type::number, false}},
             false,
             replace,
             "замена части текста другой"});
}

}  // namespace pisar::expr
