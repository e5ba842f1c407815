#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"

namespace pisar::layout {

/// Gathers what the layout cannot set well, so that each character and each word is reported once, with its first place
/// and the number of places.
class Problems {
 public:
  /// A character that is in no built-in face and is printed as «□».
  void missing_character(char32_t character, Span where);
  /// A word that had to be divided between letters because its column is too narrow.
  void divided_word(const std::string& word, Span where);

  /// While a table that is too wide is being set, its words are not reported as well.
  void ignore_divided_words(bool ignore) { ignore_words_ = ignore; }
  /// A table that does not fit between the margins even with its words divided. Widths in pt.
  void table_too_wide(const Table& table, Span where, float needed, float available, bool landscape);

  /// A line, or a row of a table in a cell, that is higher than a page and is not divided.
  void too_tall(Span where);

  /// A header and a footer that leave no room between them.
  void no_room_for_text(Span where);

  /// Reports all: tables and lines in the order of the document, characters by their codes, words alphabetically.
  void report(Diagnostics& diagnostics) const;

 private:
  struct Places {
    Span first;
    int count = 0;
    void add(Span where);
  };
  bool ignore_words_ = false;
  std::vector<Diagnostic> errors_;
  std::map<char32_t, Places> characters_;
  std::map<std::string, Places> words_;
};

}  // namespace pisar::layout
