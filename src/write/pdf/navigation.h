#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "layout/page.h"
#include "write/pdf/pdf_objects.h"
#include "write/pdf/structure.h"

namespace pisar::pdf {

/// The places of a document: what links and bookmarks lead to.
class Destinations {
 public:
  /// `pages[i]` is the object of laid_out.pages[i]. Both must outlive this.
  Destinations(const LaidOut& laid_out, const std::vector<Ref>& pages);

  /// «[5 0 R/XYZ null 700 null]»: the page with the place at the top of the window. A page past the end is the last
  /// one.
  [[nodiscard]] std::string at(int page, double y) const;
  /// The number of the page that holds the anchor, from 1.
  [[nodiscard]] int page_number(std::string_view id) const { return anchors_.at(id)->page + 1; }
  /// Of the anchor; none when there is no such id. Of several with one id, the first counts.
  [[nodiscard]] std::optional<std::string> anchor(std::string_view id) const;

 private:
  const LaidOut& laid_out_;
  const std::vector<Ref>& pages_;
  std::map<std::string_view, const Anchor*> anchors_;
};

/// Writes link annotations. A link to an anchor that does not exist is left out and reported as a warning, once for
/// each id.
class LinkWriter {
 public:
  LinkWriter(const Destinations& destinations, PdfObjects& objects, StructureWriter& structure,
             Diagnostics& diagnostics)
      : destinations_(destinations), objects_(objects), structure_(structure), diagnostics_(diagnostics) {}

  /// The annotations of the page, in its order; the structure has its content already.
  [[nodiscard]] std::vector<Ref> links(const Page& page);

 private:
  const Destinations& destinations_;
  PdfObjects& objects_;
  StructureWriter& structure_;
  Diagnostics& diagnostics_;
  std::set<std::string_view> reported_;
};

/// Writes the bookmarks, nested by level and open. Returns the outline's root; none when there are no entries.
[[nodiscard]] std::optional<Ref> write_outline(const std::vector<OutlineEntry>& entries,
                                               const Destinations& destinations, PdfObjects& objects);

/// A URL in ASCII, as /URI asks for: other characters percent-encoded as UTF-8 (RFC 3987, 3.1).
[[nodiscard]] std::string ascii_url(std::string_view url);

}  // namespace pisar::pdf
