#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pisar::russian {

/// A piece of a paragraph: typography sees all pieces as one text, so that marks and links within a sentence do not
/// matter.
struct TextPiece {
  enum class Kind : std::uint8_t {
    text,        ///< may be changed
    verbatim,    ///< seen, never changed: codes, addresses
    object,      ///< something printed that is not text; its `text` is not looked at
    line_break,  ///< a forced line end; its `text` is not looked at
  };

  Kind kind = Kind::text;
  std::string text;
};

struct TypographyOptions {
  /// The longest run of characters that no-break spaces may make; a rule that would make a longer one is not applied,
  /// so that a narrow column can still break its lines.
  std::size_t longest_run = 32;
};

/// Sets a whole paragraph by the rules of Russian typography:
/// - straight and English quotes become «ёлочки», „лапки“ inside other quotes, ёлочки inside ёлочек likewise; unpaired
/// ones stay;
/// - a hyphen between spaces becomes a dash, between numbers a short one; «2022-2023» and «5-8 классы» get «–»; «-5»
/// gets a minus;
/// - «...» becomes an ellipsis;
/// - times, Roman numbers and pages are ranges, too: «9.00–18.00», «I–II кварталы», «стр. 5–8»;
/// - the dot of a decimal becomes a comma where its unit stands behind: «14.8 %», «1.5 балла», not in «п. 3.1»;
/// - a space is set where it is missing: «№59», «2022г.», «14,8%», «М.Д.Рамазанов», «ст.12», «и т.д.»; between the
/// thousands of what is counted: «12 345 рублей»;
/// - no-break spaces: № and number, number and unit, parts of a date and of a number, initials and surname, «г.
/// Махачкала»,
///   «приложение 1», short prepositions, conjunctions and particles, before a dash.
/// Words with «://», «@», «\», a leading «www.», sites («edu.ru») and names of files («отчёт-2024.docx») are left
/// alone. A second application changes nothing.
void typograph(std::vector<TextPiece>& pieces, const TypographyOptions& options = {});

/// The same for a plain text.
[[nodiscard]] std::string typograph(std::string_view text, const TypographyOptions& options = {});

}  // namespace pisar::russian
