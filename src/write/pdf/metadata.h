#pragma once

#include <cstdint>
#include <string>

#include "write/pdf/pdf_objects.h"

namespace pisar::pdf {

/// What a PDF says of itself.
struct Metadata {
  std::string title;
  std::string author;         ///< the office
  std::int64_t modified = 0;  ///< seconds since 1970-01-01 UTC: both the creation and the modification date
  std::string language = "ru-RU";
  bool has_attachments = false;  ///< then the file keeps to PDF/A-3, since PDF/A-2 allows PDF/A files only
};

/// The Info dictionary.
[[nodiscard]] Dictionary info_dictionary(const Metadata& metadata);

/// The same facts as XMP, with what the file keeps to: PDF/A-2a (PDF/A-3a with attachments) and, when it has a title,
/// PDF/UA-1.
[[nodiscard]] std::string xmp_packet(const Metadata& metadata);

/// The catalog's entries that describe the document: /Metadata, /Lang, /ViewerPreferences, /OutputIntents.
void describe(Dictionary& catalog, const Metadata& metadata, PdfObjects& objects);

}  // namespace pisar::pdf
