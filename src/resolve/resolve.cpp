#include "resolve/resolve.h"

#include "resolve/passes.h"

namespace pisar {

bool resolve(Document& document, Diagnostics& diagnostics) {
  static const Profile plain{};
  const Profile& profile = document.profile ? *document.profile : plain;
  const std::size_t errors = diagnostics.error_count();
  resolving::lower_requisites(document, profile, diagnostics);
  resolving::number_paragraphs(document, diagnostics);
  resolving::number_captions(document, profile);
  resolving::number_notes(document);
  resolving::resolve_references(document, profile, diagnostics);
  resolving::set_typography(document);
  resolving::fill_charts(document, diagnostics);
  resolving::make_contents(document, profile);
  return diagnostics.error_count() == errors;
}

}  // namespace pisar
