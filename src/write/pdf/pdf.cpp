#include "write/pdf/pdf.h"

#include <algorithm>
#include <utility>

#include "layout/layout.h"
#include "write/pdf/draw.h"

namespace pisar {

std::optional<Written> write_pdf(const Document& document, const WriteOptions& options, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  const LaidOut laid_out = lay_out(document, diagnostics);
  if (diagnostics.error_count() != errors_before) return std::nullopt;

  pdf::Metadata metadata;
  metadata.title = document.title.empty() ? document.id : document.title;
  metadata.author = document.author;
  metadata.modified = options.modified;
  Written written;
  written.bytes = pdf::draw(laid_out, std::move(metadata), document.attachments, diagnostics);
  written.units = static_cast<int>(std::max<std::size_t>(laid_out.pages.size(), 1));
  written.unit = "стр.";
  return written;
}

}  // namespace pisar
