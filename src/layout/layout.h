#pragma once

#include "base/diagnostic.h"
#include "document/document.h"
#include "layout/page.h"

namespace pisar {

/// Sets a resolved document into pages by its profile. A character that no face has is printed as «□» and reported with
/// its place as a warning; a table too wide for the page is an error that names it.
[[nodiscard]] LaidOut lay_out(const Document& document, Diagnostics& diagnostics);

}  // namespace pisar
