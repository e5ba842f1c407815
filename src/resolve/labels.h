#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace pisar::resolving {

/// A counter as its style prints it: 3 is «3», «в», «c», «III», «iii». Letters are those of Russian papers (without ё,
/// й, ъ, ы, ь); after the last come two letters («аа»). Roman numbers end at 3999, from 4000 on they are decimal.
[[nodiscard]] std::string counter_text(Numbering::Style style, int value);

/// The label without its suffix: the outer components decimal, the last in the style: «4.1», «а».
[[nodiscard]] std::string label_text(Numbering::Style style, const std::vector<int>& path);

/// How an author asks for the next number of the kind: «#.», «#.#.», «#)», «#а)», «#I.».
[[nodiscard]] std::string next_marker(const Numbering& number);

}  // namespace pisar::resolving
