#pragma once

#include <array>
#include <vector>

#include "layout/slab.h"
#include "layout/text_style.h"

namespace pisar::layout {

/// A header or a footer that is set for pages of one width; it is drawn on each of them.
struct RunningBlock {
  std::vector<Slab> slabs;
  float height = 0;  ///< pt, with the spaces above and below
};

/// The headers and footers of a document and where they stand on its pages, as Word has it: a header hangs from the
/// line of the page's number, a footer stands on the middle of the bottom margin, and where they are higher than the
/// margins the text gives way.
struct RunningTexts {
  /// By orientation: upright, on its side.
  std::array<RunningBlock, 2> headers;
  std::array<RunningBlock, 2> footers;
  bool header_on_first_page = true;
  bool footer_on_first_page = true;
  bool own_page_number = false;  ///< they print the page's number: the profile's is not printed

  [[nodiscard]] const RunningBlock* header(int page, bool landscape) const {
    return page == 1 && !header_on_first_page ? nullptr : part(headers, landscape);
  }
  [[nodiscard]] const RunningBlock* footer(int page, bool landscape) const {
    return page == 1 && !footer_on_first_page ? nullptr : part(footers, landscape);
  }

 private:
  static const RunningBlock* part(const std::array<RunningBlock, 2>& parts, bool landscape) {
    const RunningBlock& block = parts[landscape ? 1 : 0];
    return block.slabs.empty() ? nullptr : &block;
  }
};

/// Where the text of a page stands between its header and footer; pt from the page's top.
struct TextArea {
  float header_top = 0;
  float top = 0;
  float bottom = 0;
  float footer_top = 0;
};
[[nodiscard]] TextArea text_area(const StyleSheet& styles, const RunningTexts& running, int page, bool landscape);

}  // namespace pisar::layout
