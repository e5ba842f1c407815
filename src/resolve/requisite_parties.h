#pragma once

#include "base/diagnostic.h"
#include "document/document.h"
#include "resolve/requisite_parts.h"

namespace pisar::resolving {

/// The addresses and signatures of the parties to an agreement, two side by side: `party` lines begin one each, lines
/// as typed follow it, `post` and `name` make a place to sign below them, on one level for both; lines behind the name
/// («М.П.») stand under the signature. Reports lines before the first party, a single party, a party whom nobody signs
/// for, and a post without a name.
[[nodiscard]] Blocks parties(const Requisite& requisite, const Frame& frame, Diagnostics& diagnostics);

}  // namespace pisar::resolving
