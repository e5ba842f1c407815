#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/profile.h"

/// What requisites are lowered to: paragraphs of several lines, borderless tables.
namespace pisar::resolving {

/// Where a requisite stands across the page.
enum class Place : std::uint8_t {
  full,          ///< over the whole width
  centre,        ///< in the middle, at most Profile::centre_width
  left_corner,   ///< at the left, Profile::corner_width
  right_corner,  ///< at the right, likewise
};

/// What requisites are fitted into.
struct Frame {
  const Profile& profile;
  double text_width = 0;   ///< mm between the page's margins
  bool in_column = false;  ///< in a cell of a table that does the placing: no indents
};

/// Whether nothing would be printed: no text but spaces, no blank to fill in, no reference.
[[nodiscard]] bool is_empty(const Inlines& content);

/// The cells with the separator between them; empty ones are left out.
[[nodiscard]] Inlines joined(const std::vector<Inlines>& cells, const std::string& separator);

/// A place to write by hand, `width` mm wide, with a hint printed small under it.
[[nodiscard]] Inline blank(double width, std::string hint = {});

/// Lines as one paragraph with line breaks, empty ones left out: the style's spaces stand round the whole.
[[nodiscard]] Paragraph paragraph_of(std::string style, const std::vector<Inlines>& lines);
/// Sets the indents that put the paragraph in its place.
void put_in_place(Paragraph& paragraph, Place place, const Frame& frame);

[[nodiscard]] Column column_of(ColumnWidth::Unit unit, double width, Align align = Align::left);
/// A table without borders, kept together; rows are added to it.
[[nodiscard]] Table borderless(std::vector<Column> columns);
/// A cell that holds one paragraph of the style (an empty one, when there is nothing: Word wants a paragraph in each
/// cell).
[[nodiscard]] Cell cell_of(const std::string& style, Inlines content, VerticalAlign align = VerticalAlign::top);

/// Two groups of blocks at the left and the right corner, on one level.
[[nodiscard]] Table side_by_side(Blocks left, Blocks right, const Frame& frame);

}  // namespace pisar::resolving
