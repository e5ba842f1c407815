#pragma once

#include <string>

#include "document/inline.h"

namespace pisar::text {

/// Inlines as plain text: line breaks as «\n», tabs as «\t», blanks as underscores with their hint in brackets, and a
/// link's address in brackets behind its text, a footnote's mark as «[1]». A text is one page; numbers of pages are
/// those of the paper, without those of a table of contents. Characters that print nothing are left out. Blanks are
/// measured by `columns_per_mm`.
[[nodiscard]] std::string plain_text(const Inlines& inlines, bool caps, double columns_per_mm);

}  // namespace pisar::text
