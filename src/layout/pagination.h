#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "document/profile.h"
#include "document/table_shading.h"
#include "layout/galley.h"
#include "layout/page.h"
#include "layout/problems.h"
#include "layout/running.h"
#include "layout/slab_drawing.h"

namespace pisar::layout {

/// A place that begins with a slab: an annex.
struct Mark {
  std::uint32_t slab = 0;
  std::string id;     ///< empty: no anchor
  std::string title;  ///< empty: no bookmark
};

/// Slabs that are made up into pages of one orientation.
struct Chapter {
  bool landscape = false;
  std::vector<Slab> slabs;
  std::vector<Mark> marks;  ///< in the order of slabs
  std::vector<Mark> ends;   ///< the last slabs of annexes with ids, in their order
  std::vector<Range> kept;  ///< slabs that stay on one page where they fit on one
};

/// The room between the margins, pt.
struct PageSize {
  float width = 0;
  float height = 0;
  float text_width = 0;
  float text_height = 0;
};
[[nodiscard]] PageSize page_size(const Profile& profile, bool landscape);

/// Makes chapters up into pages: each page takes what fits and ends where its slabs hold together least; headers of
/// tables are repeated, rows taller than a page divided; footnotes stand at the foot of the page of their marks, and
/// what of a long one does not fit goes on at the foot of the next; headers, footers and page numbers are printed last.
/// Linear in the slabs.
class Paginator {
 public:
  Paginator(Galley& galley, const StyleSheet& styles, const RunningTexts& running, Problems& problems, LaidOut& out)
      : galley_(galley),
        profile_(styles.profile()),
        styles_(styles),
        running_(running),
        problems_(problems),
        drawer_(galley, out, static_cast<float>(profile_.rule_width), static_cast<float>(shading_grey(profile_))) {}

  void run(Chapter& chapter);

 private:
  struct Placed {
    std::uint32_t slab;
    float y;
    float height;
    bool begins;
    bool ends;
    ColumnsPart columns{};  // of a block of columns
  };

  // The part of a table that stands on the page so far.
  struct Fragment {
    std::uint32_t table = TableBox::no_cell;
    std::uint32_t first_row = 0;
    float top = 0;
    bool begins = true;  // its first row begins on this page
  };

  void tie_kept(Chapter& chapter) const;
  [[nodiscard]] bool fits(std::span<const Slab> slabs, float room) const;
  void start_page(const Chapter& chapter);
  void fill_page(const Chapter& chapter);
  void place(const Slab& slab, const Placed& placed);
  bool place_columns(const Slab& slab, float y, float room);
  void draw_page(const Chapter& chapter);
  [[nodiscard]] float left_edge() const;  // of the text of the page that is drawn
  void draw_page_number();
  void draw_running(const Chapter& chapter);
  void draw_notes(const Chapter& chapter);
  [[nodiscard]] float notes_height(Range notes) const;
  [[nodiscard]] float least_height(Range notes) const;
  void end_before_overflow(const Chapter& chapter);
  [[nodiscard]] bool repeats_header(const TableBox& table) const;
  [[nodiscard]] float height_above(const TableBox& table) const;
  [[nodiscard]] float row_height(const Slab& slab, float y, bool begins) const;
  [[nodiscard]] float divided_height(const Slab& slab, float room, bool must);
  void report_too_tall(const Slab& slab);

  Galley& galley_;
  const Profile& profile_;
  const StyleSheet& styles_;
  const RunningTexts& running_;
  Problems& problems_;
  SlabDrawer drawer_;

  PageSize size_;  // of the page that is being filled
  TextArea area_;
  std::uint32_t next_ = 0;  // the first slab that is not on a page
  bool continued_ = false;  // it is a row whose beginning is
  std::size_t next_mark_ = 0;
  std::size_t next_end_ = 0;
  float header_ = 0;  // what stands above a table that goes on at the page's top
  Fragment fragment_;
  std::vector<Placed> placed_;
  std::vector<Slab> carried_;  // lines of footnotes whose marks stand on earlier pages
  std::vector<Strip> strips_;
};

}  // namespace pisar::layout
