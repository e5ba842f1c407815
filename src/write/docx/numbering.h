#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "document/profile.h"

namespace pisar::docx {

/// How far a list item stands from the margin, in twips; `first` is relative to `left`.
struct ListIndent {
  int left = 0;
  int first = 0;
  bool operator==(const ListIndent&) const = default;
};

/// Where the profile puts a numbered paragraph. Only items in running text have a place of their own; headings and
/// table cells stand where their styles say.
[[nodiscard]] std::optional<ListIndent> list_indent(const Profile& profile, const Paragraph& paragraph, bool in_cell);

/// A paragraph's place in Word's lists.
struct ListPlace {
  int num_id = 0;
  int level = 0;                     ///< w:ilvl
  std::optional<ListIndent> indent;  ///< what the level itself says
};

/// Makes Word's lists from resolve's labels. Word counts by itself, so each paragraph is put where Word's counting
/// gives exactly its label: into the list of its list_id when the count comes out right there, else into a new list
/// that starts with its number. Where not even that helps («ё)», which Word's letters leave out), the label becomes the
/// level's text.
class NumberingPlan {
 public:
  NumberingPlan(const Document& document, const Profile& profile);

  /// The place of a numbered paragraph of the document.
  [[nodiscard]] const ListPlace& place(const Paragraph& paragraph) const { return places_.at(&paragraph); }
  [[nodiscard]] bool empty() const { return lists_.empty(); }
  /// word/numbering.xml.
  [[nodiscard]] std::string write() const;

 private:
  struct Level {
    Numbering::Style style = Numbering::Style::decimal;
    std::string text;    ///< w:lvlText: «%1.%2.»
    bool tight = false;  ///< nothing follows the number; else a space, or a tab where items hang
    std::optional<ListIndent> indent;
    int start = 1;
    bool used = false;
    int counter = 0;        ///< the last number
    bool counting = false;  ///< false until the first item, and again after one of an outer level
  };
  struct List {
    int list_id = 0;       ///< resolve's; 0: bullets
    std::size_t base = 0;  ///< the nesting of the first level
    std::vector<Level> levels;
  };
  struct Wanted;

  void collect(const Blocks& blocks, bool in_cell);
  void add(const Paragraph& paragraph, bool in_cell);
  void add_bullet(const Wanted& wanted);
  [[nodiscard]] std::optional<std::size_t> level_for(const List& list, const Wanted& wanted, int value,
                                                     bool open_level) const;
  void put(std::size_t list, std::size_t level, const Wanted& wanted, int value);
  void begin_list(const Wanted& wanted, std::optional<int> value);

  const Profile& profile_;
  std::vector<List> lists_;
  std::vector<std::size_t> recent_;                         ///< lists, the last one that was added to at the end
  std::unordered_map<const Paragraph*, ListPlace> places_;  // looked up only, never walked
};

}  // namespace pisar::docx
