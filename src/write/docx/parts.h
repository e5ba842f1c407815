#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/profile.h"
#include "write/package/xml_writer.h"

namespace pisar::docx {

/// The parts that not every document has.
struct OptionalParts {
  bool numbering = false;
  bool footnotes = false;
  bool footer = false;
  std::vector<std::shared_ptr<const Picture>> pictures;  ///< word/media/image1.png, …
  std::size_t charts = 0;                                ///< word/charts/chart1.xml, …
};

/// «media/image1.png», and the relationship's id, by the picture's place in OptionalParts::pictures.
[[nodiscard]] std::string picture_name(const Picture& picture, std::size_t index);
[[nodiscard]] std::string picture_relation(std::size_t index);
/// The same for charts.
[[nodiscard]] std::string chart_name(std::size_t index);
[[nodiscard]] std::string chart_relation(std::size_t index);

/// [Content_Types].xml, and _rels/.rels.
[[nodiscard]] std::string content_types(const OptionalParts& parts);
[[nodiscard]] std::string package_relations();
/// word/_rels/document.xml.rels; `links` in the order of Hyperlinks.
[[nodiscard]] std::string document_relations(const OptionalParts& parts, const std::vector<std::string>& links);
/// word/_rels/footnotes.xml.rels and those of headers and footers: the same links and pictures.
[[nodiscard]] std::string part_relations(const OptionalParts& parts, const std::vector<std::string>& links);
/// Opens word/footnotes.xml with the rules that Word draws above footnotes.
void begin_footnotes(XmlWriter& xml);
/// word/settings.xml: Word 2013's rules of layout, Russian, hyphenation when a style asks for it,
/// mirrored margins when the profile does.
[[nodiscard]] std::string settings(const Profile& profile, bool footnotes);
/// word/fontTable.xml, for programs that have to look for a substitute.
[[nodiscard]] std::string font_table(const Profile& profile);
/// word/theme/theme1.xml: the colours of Word's palette and the profile's font; validators ask for a theme, styles use
/// none.
[[nodiscard]] std::string theme(const Profile& profile);
/// A paragraph with the page's number in the middle, in the style of the id, on pages from Profile::page_number_from
/// on.
void write_page_number(XmlWriter& xml, const Profile& profile, std::string_view style_id);
/// docProps/core.xml and docProps/app.xml.
[[nodiscard]] std::string core_properties(const Document& document, std::int64_t modified);
[[nodiscard]] std::string application_properties();

}  // namespace pisar::docx
