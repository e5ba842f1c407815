#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"

namespace pisar::testing {

/// A document as it was written: its parts, parsed.
struct DocxFile {
  std::map<std::string, std::string> parts;
  pugi::xml_document document;
  pugi::xml_document styles;
  pugi::xml_document numbering;  ///< empty when the document has no lists
  Diagnostics diagnostics;

  /// The nodes of an XPath over word/document.xml.
  [[nodiscard]] pugi::xpath_node_set all(const char* path) const { return document.select_nodes(path); }
  [[nodiscard]] pugi::xml_node one(const char* path) const { return document.select_node(path).node(); }
  /// The value of an attribute of w:val, or of another one.
  [[nodiscard]] std::string value(const char* path, const char* attribute = "w:val") const;
  /// The text of each paragraph, with «\n» and «\t» for breaks and tabs, in the order of the document.
  [[nodiscard]] std::vector<std::string> texts() const;
};

[[nodiscard]] DocxFile write_and_read(const Document& document);

/// The messages of the diagnostics, hints on lines of their own.
[[nodiscard]] std::vector<std::string> messages(const Diagnostics& diagnostics);

}  // namespace pisar::testing
