#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace pisar::docx {

/// The document's ids as Word bookmarks: letters, digits and «_», a letter first, at most 40 characters, each once.
class Bookmarks {
 public:
  explicit Bookmarks(const Document& document);

  /// The bookmark of an id; nullptr when nothing in the document has it.
  [[nodiscard]] const std::string* find(std::string_view id) const;

 private:
  void collect(const Blocks& blocks);
  void add(const std::string& id);

  std::map<std::string, std::string, std::less<>> names_;
  std::set<std::string> taken_;  // in lower case: Word does not tell «A» from «a»
};

/// The addresses that the document links to, as relationships of its main part.
class Hyperlinks {
 public:
  /// The relationship's id for a URL; the same for the same URL.
  std::string id(std::string_view url);
  /// The id of the relationship by its place in targets().
  [[nodiscard]] static std::string relation(std::size_t index) { return "rIdLink" + std::to_string(index + 1); }
  /// In the order of ids: what goes into word/_rels/document.xml.rels, escaped as a URI.
  [[nodiscard]] const std::vector<std::string>& targets() const { return targets_; }

 private:
  std::vector<std::string> targets_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

}  // namespace pisar::docx
