#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"

namespace pisar::resolving {

/// Gives every sequence of numbers in a document its list_id, and every number a serial number.
struct ListIds {
  int last_list = 0;
  int last_serial = 0;
};

/// Counts the numbers of one scope: a document's text, an annex, a column of a table.
///
/// Items nest by the kind of their markers: a kind that is not open yet opens within the innermost open list, unless it
/// ranks higher («1.» before «1)» and «а)», these before dashes). A plain paragraph or a heading closes what is open; a
/// later «#.» still goes on with its sequence. A nested sequence begins anew under each new outer number. A number of
/// several components belongs to the last number with one component less, of an item or of a heading.
class Counters {
 public:
  Counters(ListIds& ids, Diagnostics& diagnostics) : ids_(&ids), diagnostics_(&diagnostics) {}

  /// Numbers an item or a cell. `where` is the paragraph's place, for the messages.
  void item(Numbering& number, Span where);
  /// Numbers a heading: counted apart from items, for each level of the outline.
  void heading(Numbering& number, int outline, Span where);
  /// A paragraph without a number, a table, an unnumbered heading: the open lists end.
  void interrupt() { open_.clear(); }

  /// Counters that know what these have numbered last («#.#» goes below it), but count from 1.
  [[nodiscard]] Counters within() const;

 private:
  /// What makes numbers one sequence. «1» and «1.» are of one kind, «1)» is another.
  struct Kind {
    int outline = 0;  ///< 0: an item
    Numbering::Style style = Numbering::Style::decimal;
    bool bracket = false;
    int depth = 1;
    std::string mark;  ///< of a bullet
    auto operator<=>(const Kind&) const = default;
  };
  /// A list that an item may be nested in, with the serial number of its latest item.
  struct OpenList {
    Kind kind;
    int list_id = 0;
    int serial = 0;
  };
  using OpenLists = std::vector<OpenList>;
  struct Sequence {
    int value = 0;
    int list_id = 0;
    int owner = 0;        ///< the serial number of the number that this sequence stands under; 0: none
    OpenLists ancestors;  ///< the lists that it is nested in
  };
  /// The latest number of a depth: what deeper ones are put under.
  struct Enclosing {
    std::vector<int> path;
    int serial = 0;
    OpenLists lists;  ///< of an item, its own list last; empty for a heading
  };
  using EnclosingNumbers = std::map<std::pair<bool, int>, Enclosing>;  // by bracket, depth

  [[nodiscard]] static Kind kind_of(const Numbering& number, int outline);
  [[nodiscard]] static int rank(const Kind& kind);
  void bullet(Numbering& number, const Kind& kind);
  /// Where a number of one component stands: the lists around it, and whether its sequence goes on.
  [[nodiscard]] bool find_place(const Kind& kind, OpenLists& ancestors) const;
  /// Whether the sequence still stands under the latest numbers of the lists around it.
  [[nodiscard]] bool is_live(const Sequence& sequence) const;
  void count(Numbering& number, const Kind& kind, OpenLists ancestors, int owner, bool goes_on,
             const std::vector<int>& outer, Span where);
  const Enclosing* enclosing(const EnclosingNumbers& numbers, const Kind& kind, const Numbering& number, Span where);
  static void enclose(EnclosingNumbers& numbers, const Kind& kind, Enclosing enclosing);

  ListIds* ids_;
  Diagnostics* diagnostics_;
  std::map<Kind, Sequence> sequences_;
  std::map<int, int> latest_;  // list_id → the serial number of its latest item
  OpenLists open_;
  EnclosingNumbers items_;     // what items stand under: items and headings
  EnclosingNumbers headings_;  // what headings stand under
};

}  // namespace pisar::resolving
