#pragma once

#include <optional>

#include "document/document.h"
#include "document/profile.h"
#include "layout/typeface.h"

namespace pisar::layout {

/// What a paragraph is set by: its style with its own changes and those of its place. All lengths in pt.
struct TextStyle {
  float size = 14;
  bool bold = false;
  bool italic = false;
  bool caps = false;
  bool hyphenate = false;
  bool keep_with_next = false;
  bool keep_together = false;
  Align align = Align::left;
  float first_indent = 0;
  float left_indent = 0;
  float right_indent = 0;
  float space_before = 0;
  float space_after = 0;
  float line_height = 0;
  float baseline = 0;  ///< from the line's top
  float hang = 0;      ///< a label's room, which stands left of the text; 0: the text runs on behind the label
};

/// What a paragraph's place changes.
struct Place {
  bool in_cell = false;        ///< lists are not indented, columns align
  std::optional<double> size;  ///< of the table
  std::optional<Align> cell_align;
  Align column_align = Align::left;
  Row::Kind row = Row::Kind::body;
};

/// What the profile says, in points.
class StyleSheet {
 public:
  StyleSheet(const Profile& profile, const Typeface& typeface) : profile_(profile), typeface_(typeface) {}

  [[nodiscard]] TextStyle of(const Paragraph& paragraph, const Place& place) const;
  [[nodiscard]] const Profile& profile() const { return profile_; }
  [[nodiscard]] const Typeface& typeface() const { return typeface_; }

 private:
  const Profile& profile_;
  const Typeface& typeface_;
};

}  // namespace pisar::layout
