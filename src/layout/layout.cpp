#include "layout/layout.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/walk.h"
#include "layout/flow.h"
#include "layout/galley.h"
#include "layout/pagination.h"
#include "layout/problems.h"
#include "layout/structure_builder.h"
#include "layout/text_style.h"
#include "layout/typeface.h"

namespace pisar {

LaidOut lay_out(const Document& document, Diagnostics& diagnostics) {
  const Profile& profile = *document.profile;
  const layout::Typeface typeface(profile.font);
  const layout::StyleSheet styles(profile, typeface);
  layout::Galley galley;
  layout::Problems problems;
  LaidOut laid_out;
  layout::StructureBuilder structure(laid_out.structure);
  layout::FlowBuilder flow(galley, styles, problems, structure);
  const std::deque<layout::Chapter> chapters = flow.run(document);

  layout::Paginator paginator(galley, profile, typeface, problems, laid_out);
  for (const layout::Chapter& chapter : chapters) paginator.run(chapter);
  problems.report(diagnostics);
  return laid_out;
}

namespace {

using PagePieces = std::vector<Inline*>;

PagePieces page_pieces(Document& document) {
  PagePieces pieces;
  const auto collect = [&pieces](Inlines& content) {
    for (Inline& piece : content) {
      if (piece.kind == Inline::Kind::page_of || piece.kind == Inline::Kind::page_count) pieces.push_back(&piece);
    }
  };
  for_each_text(document.blocks, collect);
  return pieces;
}

}  // namespace

void number_pages(Document& document) {
  constexpr int most_passes = 4;
  const PagePieces pieces = page_pieces(document);
  if (pieces.empty()) return;
  for (Inline* piece : pieces) piece->text = "0";
  bool settled = false;
  for (int pass = 0; pass < most_passes && !settled; ++pass) {
    Diagnostics unheard;  // the layout that is printed reports them
    const LaidOut laid_out = lay_out(document, unheard);
    std::map<std::string_view, int> pages;
    for (const Anchor& anchor : laid_out.anchors) pages.emplace(anchor.id, anchor.page + 1);
    settled = true;
    for (Inline* piece : pieces) {
      const auto found = pages.find(piece->target);
      const int number = piece->kind == Inline::Kind::page_count ? static_cast<int>(laid_out.pages.size())
                         : found == pages.end()                  ? 0
                                                                 : found->second;
      std::string text = number == 0 ? std::string() : std::to_string(number);
      settled = settled && text == piece->text;
      piece->text = std::move(text);
    }
  }
}

}  // namespace pisar
