#pragma once

#include <deque>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/profile.h"

namespace pisar::xlsx {

/// What a worksheet holds, one below the other.
using SheetItem = std::variant<const Paragraph*, const Table*>;

struct PlannedSheet {
  std::string name;    ///< as Excel takes it
  std::string freeze;  ///< as in Sheet
  bool filter = false;
  bool landscape = false;
  std::vector<SheetItem> items;
  Span where;

  /// The tables with borders; those without are grids of requisites.
  [[nodiscard]] std::vector<const Table*> data_tables() const;
};

/// The document cut into worksheets: its Sheets, with what stands outside them on sheets of their own; without Sheets
/// one a table, each with what stands above it, or one in all. Captions and notes are paragraphs here.
class SheetPlan {
 public:
  SheetPlan(const Document& document, Diagnostics& diagnostics);
  [[nodiscard]] const std::vector<PlannedSheet>& sheets() const { return sheets_; }

 private:
  struct Group {
    const Sheet* sheet = nullptr;
    Span where;
    bool landscape = false;
    std::vector<SheetItem> items;
  };

  void collect(const Blocks& blocks, bool landscape, const Sheet* sheet, Span where);
  Group& group(const Sheet* sheet, Span where);
  void add_table(const Table& table, Group& group);
  template <typename Figure>
  void add_caption(const Figure& figure, Group& group);
  void add_notes(Group& group);
  [[nodiscard]] std::vector<Group> split_by_tables(const Group& all) const;
  void name_sheets(std::vector<Group> groups, const Document& document, Diagnostics& diagnostics);

  std::deque<Paragraph> made_;  // captions; a deque, so that they stay where they are
  std::deque<Table> tables_;    // the figures of charts
  std::vector<Group> groups_;
  std::vector<PlannedSheet> sheets_;
};

}  // namespace pisar::xlsx
