#pragma once

#include "document/document.h"

namespace pisar {

/// Marks every text of the blocks verbatim, those of tables, requisites and sections within them too, so that
/// typography leaves them as they were typed.
void make_verbatim(Blocks& blocks);

}  // namespace pisar
