#pragma once

#include "write/pdf/font_codes.h"
#include "write/pdf/font_program.h"
#include "write/pdf/pdf_objects.h"

namespace pisar::pdf {

/// Embeds what the document needs of each face. Returns the /Font dictionary for the pages' resources.
[[nodiscard]] Dictionary embed_fonts(const FontCodes& codes, PdfObjects& objects);

/// The name of an embedded subset: six letters of a hash of its glyphs before the face's PostScript name (ISO
/// 32000-1, 9.6.4).
[[nodiscard]] std::string subset_name(const Face& face, const FontProgram& program);

/// The widths of all CIDs for /W (9.7.4.3).
[[nodiscard]] std::string width_array(const FaceCodes& face);

/// The /CIDToGIDMap (table 117): two bytes a CID.
[[nodiscard]] std::string cid_to_glyph_map(const FaceCodes& face, const FontProgram& program);

}  // namespace pisar::pdf
