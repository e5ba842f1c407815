#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pisar::russian {

/// The six grammatical cases, in the order of the school grammar.
enum class Case : std::uint8_t { nom, gen, dat, acc, ins, prep };

inline constexpr std::array all_cases = {Case::nom, Case::gen, Case::dat, Case::acc, Case::ins, Case::prep};

/// The case of a code as authors write it, in any letter case, with or without a final dot: «gen», «род»,
/// «родительный». None for anything else.
[[nodiscard]] std::optional<Case> parse_case(std::string_view code);

/// The Latin code, which is also the key in `forms`: «gen».
[[nodiscard]] std::string_view case_code(Case grammatical_case);
/// The Russian name in the nominative: «родительный».
[[nodiscard]] std::string_view case_name(Case grammatical_case);

/// The codes for hints: «nom, gen, dat, acc, ins, prep (им, род, дат, вин, тв, предл)».
[[nodiscard]] std::string_view case_codes();

}  // namespace pisar::russian
