#pragma once

#include <map>
#include <string>
#include <string_view>

#include "document/profile.h"
#include "write/package/xml_writer.h"

namespace pisar::docx {

/// The profile's styles as Word styles: each by the profile's Russian title, headings as Word's built-in ones, so that
/// its navigation pane and tables of contents know them; all based on Normal.
class StyleSheet {
 public:
  explicit StyleSheet(const Profile& profile);

  /// The Word id of a profile's style; of «text» for an unknown name, as Profile::style.
  [[nodiscard]] std::string_view id(std::string_view name) const;
  /// word/styles.xml.
  [[nodiscard]] std::string write() const;

 private:
  const Profile& profile_;
  std::map<std::string, std::string, std::less<>> ids_;
};

/// The level of a heading style («heading2» → 2), 0 for all other names.
[[nodiscard]] int heading_level(std::string_view name);
/// The level of a style of contents («contents2» → 2), 0 for all other names.
[[nodiscard]] int contents_level(std::string_view name);

/// The members of w:jc, w:spacing and w:ind for a style or a paragraph.
[[nodiscard]] std::string_view justification(Align align);
void write_spacing(XmlWriter& xml, const ParagraphStyle& style);
/// First-line indents are hanging ones where they are negative. Both in twips.
void write_indent(XmlWriter& xml, int left, int right, int first);

}  // namespace pisar::docx
