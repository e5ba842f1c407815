#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace pisar::testing {

/// The numbers that Word prints, counted from word/numbering.xml and word/document.xml alone by the rules of ECMA-376
/// (17.9): one label for each numbered paragraph, in the order of the document.
[[nodiscard]] std::vector<std::string> counted_labels(const pugi::xml_document& numbering,
                                                      const pugi::xml_document& document);

}  // namespace pisar::testing
