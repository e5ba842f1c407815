// Parses and evaluates any text as an expression, a loop's header and arguments over a small world.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_text.h"
#include "expr/functions.h"

namespace {

using namespace pisar;

class World final : public expr::Environment {
 public:
  World() {
    Object director;
    director.add("id", Value("ivanova"));
    director.add("name", Value("Иванова А.Б."));
    Object school;
    school.add("id", Value("urma"));
    school.add("name", Value("МБОУ «Урминская СОШ»"));
    school.add("n", Value(12));
    school.add("empty", Value());
    school.add("head", Value(RecordRef{"people", "ivanova"}));
    school.add("day", Value(Date{2022, 9, 14}));
    people_ = Value(Array{Value(std::move(director))});
    school_ = Value(std::move(school));
    list_ = Value(Array{school_, school_});
    numbers_ = Value(Array{Value(3), Value(1), Value()});
  }

  [[nodiscard]] const Value* find(std::string_view name) const override {
    if (name == "s") return &school_;
    if (name == "xs") return &list_;
    if (name == "ns") return &numbers_;
    return nullptr;
  }
  [[nodiscard]] std::vector<std::string_view> names() const override { return {"s", "xs", "ns"}; }
  [[nodiscard]] const Value* resolve(const RecordRef& /*reference*/) const override { return &people_.array().front(); }

 private:
  Value school_, list_, numbers_, people_;
};

// Every report has a message and a place within the text.
void check(const Diagnostics& diagnostics, const SourceMap& sources, std::size_t size) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.message.empty() || diagnostic.where.end > size || diagnostic.where.begin > diagnostic.where.end) {
      std::abort();
    }
  }
  (void)to_text(diagnostics, sources);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static World world;
  static const expr::FunctionTable functions = [] {
    expr::FunctionTable table;
    expr::add_core_functions(table);
    return table;
  }();
  SourceMap sources;
  const FileId file = sources.add("выражение", std::string(reinterpret_cast<const char*>(data), size));
  const std::string_view text = sources.text(file);
  Diagnostics diagnostics;
  if (const expr::ExprPtr expression = expr::parse_expression(text, file, 0, diagnostics)) {
    std::int64_t steps = 20'000;
    expr::Context context{world, functions, diagnostics, steps};
    const std::optional<Value> value = expr::evaluate(*expression, context);
    if (!value && !diagnostics.has_errors()) std::abort();
    if (value) (void)expr::to_text(*value);
  } else if (!diagnostics.has_errors()) {
    std::abort();
  }
  check(diagnostics, sources, size);
  Diagnostics others;
  (void)expr::parse_loop_header(text, file, 0, others);
  (void)expr::parse_arguments(text, file, 0, others);
  check(others, sources, size);
  return 0;
}
