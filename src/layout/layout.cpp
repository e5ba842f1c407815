#include "layout/layout.h"

#include "layout/flow.h"
#include "layout/galley.h"
#include "layout/pagination.h"
#include "layout/problems.h"
#include "layout/text_style.h"
#include "layout/typeface.h"

namespace pisar {

LaidOut lay_out(const Document& document, Diagnostics& diagnostics) {
  const Profile& profile = *document.profile;
  const layout::Typeface typeface(profile.font);
  const layout::StyleSheet styles(profile, typeface);
  layout::Galley galley;
  layout::Problems problems;
  layout::FlowBuilder flow(galley, styles, problems);
  const std::deque<layout::Chapter> chapters = flow.run(document);

  LaidOut laid_out;
  layout::Paginator paginator(galley, profile, typeface, problems, laid_out);
  for (const layout::Chapter& chapter : chapters) paginator.run(chapter);
  problems.report(diagnostics);
  return laid_out;
}

}  // namespace pisar
