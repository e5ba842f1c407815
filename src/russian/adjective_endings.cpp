#include "russian/adjective_endings.h"

#include <array>

namespace pisar::russian {
namespace {

using Forms = std::array<std::string_view, 6>;

/// Masculine, feminine, neuter, plural; the accusatives of the masculine and the plural are the inanimate ones.
using Paradigm = std::array<Forms, 4>;

constexpr Paradigm hard = {{{"ый", "ого", "ому", "ый", "ым", "ом"},
                            {"ая", "ой", "ой", "ую", "ой", "ой"},
                            {"ое", "ого", "ому", "ое", "ым", "ом"},
                            {"ые", "ых", "ым", "ые", "ыми", "ых"}}};
constexpr Paradigm stressed = {{{"ой", "ого", "ому", "ой", "ым", "ом"}, hard[1], hard[2], hard[3]}};
constexpr Paradigm soft = {{{"ий", "его", "ему", "ий", "им", "ем"},
                            {"яя", "ей", "ей", "юю", "ей", "ей"},
                            {"ее", "его", "ему", "ее", "им", "ем"},
                            {"ие", "их", "им", "ие", "ими", "их"}}};
constexpr Paradigm velar = {{{"ий", "ого", "ому", "ий", "им", "ом"},
                             {"ая", "ой", "ой", "ую", "ой", "ой"},
                             {"ое", "ого", "ому", "ое", "им", "ом"},
                             {"ие", "их", "им", "ие", "ими", "их"}}};
constexpr Paradigm velar_oj = {{{"ой", "ого", "ому", "ой", "им", "ом"}, velar[1], velar[2], velar[3]}};
constexpr Paradigm hushing = {{{"ий", "его", "ему", "ий", "им", "ем"},
                               {"ая", "ей", "ей", "ую", "ей", "ей"},
                               {"ее", "его", "ему", "ее", "им", "ем"},
                               {"ие", "их", "им", "ие", "ими", "их"}}};
constexpr Paradigm possessive = {{{"ий", "ьего", "ьему", "ий", "ьим", "ьем"},
                                  {"ья", "ьей", "ьей", "ью", "ьей", "ьей"},
                                  {"ье", "ьего", "ьему", "ье", "ьим", "ьем"},
                                  {"ьи", "ьих", "ьим", "ьи", "ьими", "ьих"}}};

/// In the order of AdjectiveKind: «большой» has the endings of «городской».
constexpr std::array<const Paradigm*, 8> paradigms = {&hard,     &stressed, &soft,     &velar,
                                                      &velar_oj, &hushing,  &velar_oj, &possessive};

}  // namespace

std::string_view adjective_ending(AdjectiveKind kind, Case grammatical_case, Agreement agreement, bool animate) {
  const bool like_genitive =
      grammatical_case == Case::acc && animate && (agreement == Agreement::masculine || agreement == Agreement::plural);
  const Paradigm& paradigm = *paradigms[static_cast<std::size_t>(kind)];
  return paradigm[static_cast<std::size_t>(agreement)]
                 [static_cast<std::size_t>(like_genitive ? Case::gen : grammatical_case)];
}

}  // namespace pisar::russian
