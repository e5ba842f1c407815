#pragma once

#include "write/pdf/font_codes.h"
#include "write/pdf/pdf_objects.h"

namespace pisar::pdf {

/// Embeds what the document needs of each face. Returns the /Font dictionary for the pages' resources.
[[nodiscard]] Dictionary embed_fonts(const FontCodes& codes, PdfObjects& objects);

}  // namespace pisar::pdf
