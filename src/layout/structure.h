#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "document/document.h"

namespace pisar {

/// An element of the structure tree: an index into LaidOut::structure. What is on a page names the element that it
/// belongs to; 0, the document as a whole, holds nothing itself and stands for an artifact: rules, page numbers, dots,
/// headers of tables that are repeated.
using ElementId = std::uint32_t;
inline constexpr ElementId artifact = 0;

/// A part of the document as it is read, not as it looks (ISO 32000-1, 14.8.4). Parents come before their children,
/// and children in the order of reading.
struct StructureElement {
  enum class Role : std::uint8_t {
    document,
    section,    ///< an annex or a sheet
    heading,    ///< of `level`
    paragraph,  ///< text that is nothing else; requisites
    list,       ///< of items numbered by `numbering`
    list_item,
    label,  ///< the number or the mark of an item
    list_body,
    table,
    table_head,
    table_body,
    row,
    header_cell,  ///< of what stands below it; with `heads_row` of what follows
    cell,
    caption,
    figure,         ///< `alt` says what it shows
    contents,       ///< a table of contents
    contents_item,  ///< a line of it
    reference,      ///< an entry of the contents, or the mark of a footnote
    link,
    note,  ///< a footnote; read behind its reference
  };

  Role role = Role::document;
  ElementId parent = 0;
  std::uint8_t level = 0;  ///< 1–6; one more than the level of the heading that it stands under, whatever was typed
  bool heads_row = false;
  Numbering::Style numbering = Numbering::Style::decimal;
  std::uint32_t column_span = 1;
  std::uint32_t row_span = 1;
  bool is_named = false;                              ///< a header cell that others name as theirs
  std::pair<std::uint32_t, std::uint32_t> headers{};  ///< of a cell: its header cells, from and to in cell_headers
  ElementId note = 0;                                 ///< of a reference: the footnote that it leads to
  std::string alt{};
};

}  // namespace pisar
