#pragma once

#include "base/diagnostic.h"
#include "document/document.h"
#include "layout/page.h"

namespace pisar {

/// Sets a resolved document into pages by its profile. A character that no face has is printed as «□» and reported with
/// its place as a warning; a table too wide for the page is an error that names it.
[[nodiscard]] LaidOut lay_out(const Document& document, Diagnostics& diagnostics);

/// Fills in what is known only of laid out pages: the text of `page_of`, `pages_of` and `page_count`. A document
/// without them is not laid out. Numbers change the breaks of lines at most by their digits; where that moves a place
/// to another page and back without end, the last number counts.
void number_pages(Document& document);

}  // namespace pisar
