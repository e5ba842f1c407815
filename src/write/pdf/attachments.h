#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "write/pdf/pdf_objects.h"

namespace pisar::pdf {

/// Embeds the files and names them in the catalog: /AF (ISO 19005-3, 6.8: associated with the document as a whole, as
/// /Data from which it was derived) and the name tree /EmbeddedFiles, where viewers list them. `modified` is the date
/// of all of them, seconds since 1970-01-01 UTC. Without files the catalog stays as it is.
void attach(Dictionary& catalog, const std::vector<Attachment>& files, std::int64_t modified, PdfObjects& objects);

}  // namespace pisar::pdf
