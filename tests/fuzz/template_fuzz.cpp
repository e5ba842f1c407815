// Parses any bytes as a template of a document and as one of plain text, and evaluates what parses over a small
// district: nothing may crash, hang or leave the error without a message.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/date.h"
#include "load/load.h"
#include "template/template.h"
#include "tests/support/language.h"

namespace {

using namespace pisar;
using Data = std::map<std::string, Value, std::less<>>;

constexpr std::string_view district = R"(schools:
  - {id: urma, name: МБОУ «Урминская СОШ», n: 12, share: 14.8, low: true, head: {name: Иванова Анна Борисовна}}
  - {id: tlokh, name: Тлохская СОШ, n: 0, low: false, risks: [{risk: staff, level: высокий}]}
measures:
  - {risk: staff, name: Курсы, deadline: май, when: level == "высокий" and n > 1}
  - {risk: staff, name: Беседы, when: "1 +"}
indicators:
  - {id: low, name: Доля низких, formula: n2 / n * 100, decimals: 1}
rows: [{n: 10, n2: 3}, {n: 20}]
nothing:
year: 2024/2025
)";

const Data& variables() {
  static const Data made = [] {
    SourceMap sources;
    Diagnostics diagnostics;
    Data result;
    const auto value = load_yaml(sources.add("district.yaml", std::string(district)), sources, diagnostics);
    if (!value) std::abort();
    for (const Member& member : value->object().members()) result.emplace(member.key, member.value);
    result.emplace("day", Value(Date{2024, 9, 14}));
    return result;
  }();
  return made;
}

void run(std::string_view bytes, bool plain) {
  SourceMap sources;
  Diagnostics diagnostics;
  sources.add(  // first, as where the data were loaded: their places lie in it
      "district.yaml", std::string(district));
  const FileId file = sources.add("fuzz.md", std::string(bytes));
  const TemplatePtr parsed =
      plain ? parse_plain_template(file, sources, diagnostics) : parse_template(file, sources, diagnostics);
  if (!parsed) {
    if (!diagnostics.has_errors()) std::abort();
    return;
  }
  const Data none;
  // The template is its own form and its own include.
  const TemplateSource templates = [&](std::string_view, Span, Diagnostics&) { return parsed; };
  EvaluationInput input{.data = variables(),
                        .variables = none,
                        .functions = testing::language(),
                        .templates = templates,
                        .sources = sources,
                        .records = {}};
  input.limits.steps = 20'000;
  input.limits.depth = 16;
  input.limits.blocks = 2'000;
  const bool made = plain ? evaluate_plain(*parsed, input, diagnostics).has_value()
                          : evaluate(*parsed, input, diagnostics).has_value();
  if (!made && !diagnostics.has_errors()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  run(bytes, false);
  run(bytes, true);
  return 0;
}
