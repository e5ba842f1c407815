#pragma once

#include "base/diagnostic.h"
#include "document/document.h"

namespace pisar {

/// The one stage after evaluation: lowers requisites by the profile, numbers list items, headings, cells and captions,
/// replaces references by text with links, and sets no-break spaces, quotes and dashes over whole paragraphs.
/// Afterwards the document holds no Requisite and no Inline of kind reference. Returns false after an error.
bool resolve(Document& document, Diagnostics& diagnostics);

}  // namespace pisar
