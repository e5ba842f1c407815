#include "russian/cases.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace pisar::russian {
namespace {

struct CaseRow {
  std::string_view code;
  std::string_view name;
  std::array<std::string_view, 3> aliases;
};

constexpr std::array<CaseRow, all_cases.size()> rows = {{{"nom", "именительный", {"им", "и", "имен"}},
                                                         {"gen", "родительный", {"род", "р", "родит"}},
                                                         {"dat", "дательный", {"дат", "д", "дател"}},
                                                         {"acc", "винительный", {"вин", "в", "винит"}},
                                                         {"ins", "творительный", {"тв", "т", "твор"}},
                                                         {"prep", "предложный", {"предл", "п", "пр"}}}};

const CaseRow& row(Case grammatical_case) { return rows.at(static_cast<std::size_t>(grammatical_case)); }

}  // namespace

std::optional<Case> parse_case(std::string_view code) {
  const std::string lower = utf8::to_lower(utf8::trim(code));
  std::string_view word = lower;
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.empty()) return std::nullopt;
  for (const Case grammatical_case : all_cases) {
    const CaseRow& known = row(grammatical_case);
    const auto& aliases = known.aliases;
    if (word == known.code || word == known.name || std::find(aliases.begin(), aliases.end(), word) != aliases.end()) {
      return grammatical_case;
    }
  }
  return std::nullopt;
}

std::string_view case_code(Case grammatical_case) { return row(grammatical_case).code; }

std::string_view case_name(Case grammatical_case) { return row(grammatical_case).name; }

std::string_view case_codes() { return "nom, gen, dat, acc, ins, prep (им, род, дат, вин, тв, предл)"; }

}  // namespace pisar::russian
