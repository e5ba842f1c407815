#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "document/document.h"

namespace pisar::testing {

/// What stands in a cell of a worksheet.
struct ReadCell {
  std::string type;     ///< «s» for a text, «str» for a formula's text, empty for a number
  std::string value;    ///< the text, or the number as written
  std::string formula;  ///< without «=»
  std::string number_format;
  bool bold = false;
  bool borders = false;
  bool filled = false;
  std::string across;  ///< horizontal alignment
};

/// A workbook as it was written, its parts parsed.
struct XlsxFile {
  std::map<std::string, std::string> parts;
  std::vector<pugi::xml_document> sheets;
  pugi::xml_document workbook;
  pugi::xml_document styles;
  std::vector<std::string> strings;
  Diagnostics diagnostics;
  int units = 0;

  [[nodiscard]] std::vector<std::string> sheet_names() const;
  /// The cell by its name («B2»); all empty when there is none.
  [[nodiscard]] ReadCell cell(std::size_t sheet, const std::string& name) const;
  [[nodiscard]] std::vector<std::string> merged(std::size_t sheet) const;
  [[nodiscard]] std::string attribute(std::size_t sheet, const char* path, const char* name) const;
};

[[nodiscard]] XlsxFile write_and_read(const Document& document);

/// The messages of the diagnostics, hints on lines of their own.
[[nodiscard]] std::vector<std::string> messages(const Diagnostics& diagnostics);

}  // namespace pisar::testing
