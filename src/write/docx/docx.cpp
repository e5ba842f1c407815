#include "write/docx/docx.h"

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "write/docx/body.h"
#include "write/docx/parts.h"
#include "write/package/zip_package.h"

namespace pisar {

std::optional<Written> write_docx(const Document& document, const WriteOptions& options, Diagnostics& diagnostics) {
  using namespace docx;
  static const Profile plain{};
  const Profile& profile = document.profile ? *document.profile : plain;

  const StyleSheet styles(profile);
  const NumberingPlan numbering(document, profile);
  Hyperlinks links;
  BodyWriter writer(document, profile, styles, numbering, links, diagnostics);
  std::string body = writer.write();
  std::string footnotes = writer.footnotes();
  std::vector<std::pair<std::string, std::string>> running;  // the parts of headers and footers
  running.emplace_back("header1", writer.header(false));
  running.emplace_back("header2", writer.header(true));
  const bool footer = !document.footer.blocks.empty();
  if (footer) {
    running.emplace_back("footer1", writer.footer(false));
    running.emplace_back("footer2", writer.footer(true));
  }

  const OptionalParts optional{.numbering = !numbering.empty(),
                               .footnotes = !footnotes.empty(),
                               .footer = footer,
                               .pictures = writer.pictures(),
                               .charts = writer.charts().size()};
  std::deque<std::string> names;  // of pictures, headers and footers: parts only refer to their names
  std::vector<PackagePart> parts;
  parts.push_back({"[Content_Types].xml", content_types(optional)});
  parts.push_back({"_rels/.rels", package_relations()});
  parts.push_back({"docProps/app.xml", application_properties()});
  parts.push_back({"docProps/core.xml", core_properties(document, options.modified)});
  parts.push_back({"word/document.xml", std::move(body)});
  parts.push_back({"word/_rels/document.xml.rels", document_relations(optional, links.targets())});
  parts.push_back({"word/styles.xml", styles.write()});
  if (optional.numbering) parts.push_back({"word/numbering.xml", numbering.write()});
  if (optional.footnotes) {
    parts.push_back({"word/footnotes.xml", std::move(footnotes)});
    parts.push_back({"word/_rels/footnotes.xml.rels", part_relations(optional, links.targets())});
  }
  for (std::size_t i = 0; i < optional.pictures.size(); ++i) {
    names.push_back("word/" + picture_name(*optional.pictures[i], i));
    parts.push_back({names.back(), optional.pictures[i]->bytes});
  }
  for (std::size_t i = 0; i < optional.charts; ++i) {
    names.push_back("word/" + chart_name(i));
    parts.push_back({names.back(), writer.charts()[i]});
  }
  parts.push_back({"word/settings.xml", settings(profile, optional.footnotes)});
  parts.push_back({"word/fontTable.xml", font_table(profile)});
  parts.push_back({"word/theme/theme1.xml", theme(profile)});
  const bool with_relations = footer || !document.header.blocks.empty();
  for (auto& [name, xml] : running) {
    if (with_relations) {
      names.push_back("word/_rels/" + name + ".xml.rels");
      parts.push_back({names.back(), part_relations(optional, links.targets())});
    }
    names.push_back("word/" + name + ".xml");
    parts.push_back({names.back(), std::move(xml)});
  }

  Written written;
  written.bytes = zip_package(parts, options.modified);
  return written;
}

}  // namespace pisar
