#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "layout/page.h"
#include "write/pdf/metadata.h"

namespace pisar::pdf {

/// Draws pages into a PDF 1.7 file with its fonts embedded, structure tree, links, bookmarks, attached files and
/// metadata. Without pages the file has one empty sheet of A4. The same input gives the same bytes, in any thread.
[[nodiscard]] std::string draw(const LaidOut& laid_out, Metadata metadata, const std::vector<Attachment>& attachments,
                               Diagnostics& diagnostics);

}  // namespace pisar::pdf
