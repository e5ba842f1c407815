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
  const layout::Typeface typeface(profile.font, profile.own_font.get());
  const layout::StyleSheet styles(profile, typeface);
  layout::Galley galley;
  layout::Problems problems;
  LaidOut laid_out;
  layout::StructureBuilder structure(laid_out.structure, laid_out.cell_headers);
  layout::FlowBuilder flow(galley, styles, problems, structure);
  std::deque<layout::Chapter> chapters = flow.run(document);
  const std::size_t read = laid_out.structure.size();
  const layout::RunningTexts running = flow.running(document);
  laid_out.structure.resize(read);  // headers and footers are artifacts

  layout::Paginator paginator(galley, styles, running, problems, laid_out);
  for (layout::Chapter& chapter : chapters) paginator.run(chapter);
  problems.report(diagnostics);
  return laid_out;
}

namespace {

using PagePieces = std::vector<Inline*>;

/// What the layout knows of pages.
class PageNumbers {
 public:
  explicit PageNumbers(const LaidOut& laid_out) : count_(static_cast<int>(laid_out.pages.size())) {
    for (const Anchor& anchor : laid_out.anchors) first_.emplace(anchor.id, anchor.page + 1);
    for (const Anchor& end : laid_out.annex_ends) last_[end.id] = end.page + 1;
  }

  /// What the piece prints; 0: nothing.
  [[nodiscard]] int of(const Inline& piece) const {
    if (piece.kind == Inline::Kind::page_count) return count_;
    const auto first = first_.find(piece.target);
    if (first == first_.end()) return 0;
    if (piece.kind == Inline::Kind::page_of) return first->second;
    const auto last = last_.find(piece.target);
    return last == last_.end() ? 1 : last->second - first->second + 1;
  }

 private:
  int count_;
  std::map<std::string_view, int> first_;
  std::map<std::string_view, int> last_;
};

PagePieces page_pieces(Document& document) {
  PagePieces pieces;
  const auto collect = [&pieces](Inlines& content) {
    for (Inline& piece : content) {
      const bool page = piece.kind == Inline::Kind::page_of || piece.kind == Inline::Kind::pages_of ||
                        piece.kind == Inline::Kind::page_count;
      if (page) pieces.push_back(&piece);
    }
  };
  for_each_text_of(document, collect);
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
    const PageNumbers numbers(laid_out);
    settled = true;
    for (Inline* piece : pieces) {
      const int number = numbers.of(*piece);
      std::string text = number == 0 ? std::string() : std::to_string(number);
      settled = settled && text == piece->text;
      piece->text = std::move(text);
    }
  }
}

}  // namespace pisar
