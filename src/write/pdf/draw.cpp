#include "write/pdf/draw.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "write/pdf/attachments.h"
#include "write/pdf/compress.h"
#include "write/pdf/content.h"
#include "write/pdf/font_codes.h"
#include "write/pdf/font_objects.h"
#include "write/pdf/navigation.h"
#include "write/pdf/pdf_objects.h"
#include "write/pdf/picture_objects.h"
#include "write/pdf/structure.h"

namespace pisar::pdf {

namespace {

/// Children of a node of the page tree: viewers look pages up from the root.
constexpr std::size_t tree_width = 64;

/// The marked content of a page: numbers its sequences and notes the element of each.
class MarkedContent {
 public:
  MarkedContent(const std::vector<StructureElement>& structure, ContentWriter& content, std::vector<ElementId>& marked)
      : structure_(structure), content_(content), marked_(marked) {}

  /// What is drawn next belongs to the element.
  void belong(ElementId element, bool text) {
    if (open_ && element_ == element && text_ == text) return;
    end();
    open_ = true;
    element_ = element;
    text_ = text;
    if (element == artifact) return content_.begin_artifact(text);
    content_.begin_marked(structure_type(structure_[element]), static_cast<int>(marked_.size()), text);
    marked_.push_back(element);
  }
  void end() {
    if (std::exchange(open_, false)) content_.end_marked();
  }

 private:
  const std::vector<StructureElement>& structure_;
  ContentWriter& content_;
  std::vector<ElementId>& marked_;
  ElementId element_ = artifact;
  bool text_ = false;
  bool open_ = false;
};

/// The page's content stream; `marked` gets the element of each sequence of marked content.
std::string draw_content(const LaidOut& laid_out, const Page& page, const FontCodes& codes,
                         const PictureObjects& pictures, std::vector<ElementId>& marked) {
  ContentWriter content(codes, page.height);
  MarkedContent marks(laid_out.structure, content, marked);
  std::size_t size = page.rules.size() * 32;
  for (const GlyphRun& run : page.runs) size += 64 + run.glyphs.size() * 2;
  content.reserve(size);
  for (const Ground& ground : page.grounds) {
    marks.belong(artifact, false);
    content.ground(ground);
  }
  for (const PlacedPicture& placed : page.pictures) {
    marks.belong(placed.element, false);
    content.picture(placed, pictures.name(*placed.picture));
  }
  for (const Drawing& drawing : page.drawings) {
    marks.belong(drawing.element, false);
    content.drawing(drawing);
  }
  for (const Rule& rule : page.rules) {
    marks.belong(artifact, false);
    content.rule(rule);
  }
  for (const GlyphRun& run : page.runs) {
    if (run.glyphs.empty()) continue;
    marks.belong(run.element, true);
    content.text(run);
  }
  marks.end();
  return content.finish();
}

/// Groups nodes of the page tree under new parents until one is left. Each level's nodes are told their parent before
/// they are written, so the tree is planned first.
class PageTree {
 public:
  PageTree(std::size_t pages, PdfObjects& objects) {
    levels_.push_back(reserved(pages, objects));
    do {
      levels_.push_back(reserved((levels_.back().size() + tree_width - 1) / tree_width, objects));
    } while (levels_.back().size() > 1);
  }

  [[nodiscard]] const std::vector<Ref>& pages() const { return levels_.front(); }
  [[nodiscard]] Ref root() const { return levels_.back().front(); }
  [[nodiscard]] Ref parent(std::size_t level, std::size_t index) const {
    return levels_[level + 1][index / tree_width];
  }

  void write_nodes(PdfObjects& objects) const {
    std::vector<std::size_t> counts(levels_.front().size(), 1);  // pages under each node of the level below
    for (std::size_t level = 1; level < levels_.size(); ++level) {
      std::vector<std::size_t> level_counts;
      for (std::size_t i = 0; i < levels_[level].size(); ++i) {
        const std::size_t begin = i * tree_width;
        const std::size_t end = std::min(begin + tree_width, counts.size());
        std::vector<Ref> kids;
        std::size_t count = 0;
        for (std::size_t kid = begin; kid < end; ++kid) {
          kids.push_back(levels_[level - 1][kid]);
          count += counts[kid];
        }
        Dictionary node;
        node.name("Type", "Pages");
        if (level + 1 < levels_.size()) node.ref("Parent", parent(level, i));
        node.raw("Kids", array(kids)).integer("Count", static_cast<std::int64_t>(count));
        objects.set(levels_[level][i], node.str());
        level_counts.push_back(count);
      }
      counts = std::move(level_counts);
    }
  }

 private:
  static std::vector<Ref> reserved(std::size_t count, PdfObjects& objects) {
    std::vector<Ref> refs(count);
    for (Ref& ref : refs) ref = objects.reserve();
    return refs;
  }

  std::vector<std::vector<Ref>> levels_;  // pages, their parents, …, the root
};

}  // namespace

std::string draw(const LaidOut& laid_out, Metadata metadata, const std::vector<Attachment>& attachments,
                 Diagnostics& diagnostics) {
  if (laid_out.pages.empty()) {
    LaidOut blank;
    blank.pages.push_back({595.28F, 841.89F, {}, {}, {}});
    return draw(blank, std::move(metadata), attachments, diagnostics);
  }
  PdfObjects objects;
  const FontCodes codes(laid_out);
  const PageTree tree(laid_out.pages.size(), objects);
  const Destinations destinations(laid_out, tree.pages());
  StructureWriter structure(laid_out, objects);
  LinkWriter links(destinations, objects, structure, diagnostics);

  Dictionary resources;
  resources.dictionary("Font", embed_fonts(codes, objects));
  const PictureObjects pictures(laid_out, objects);
  if (!pictures.empty()) resources.dictionary("XObject", pictures.resources());
  const Ref shared_resources = objects.add(resources.str());

  for (std::size_t i = 0; i < laid_out.pages.size(); ++i) {
    const Page& page = laid_out.pages[i];
    Dictionary stream;
    stream.name("Filter", "FlateDecode");
    std::vector<ElementId> marked;
    std::string content = compress(draw_content(laid_out, page, codes, pictures, marked));
    Dictionary dictionary;
    dictionary.name("Type", "Page")
        .ref("Parent", tree.parent(0, i))
        .raw("MediaBox", rectangle(0, 0, page.width, page.height))
        .ref("Resources", shared_resources)
        .ref("Contents", objects.add_stream(std::move(stream), std::move(content)))
        .integer("StructParents", structure.add_page(tree.pages()[i], marked));
    const std::vector<Ref> annotations = links.links(page);
    if (!annotations.empty()) dictionary.raw("Annots", array(annotations)).name("Tabs", "S");
    objects.set(tree.pages()[i], dictionary.str());
  }
  tree.write_nodes(objects);

  Dictionary catalog;
  catalog.name("Type", "Catalog").ref("Pages", tree.root());
  if (const std::optional<Ref> outline = write_outline(laid_out.outline, destinations, objects)) {
    catalog.ref("Outlines", *outline);
  }
  Dictionary mark_info;
  mark_info.flag("Marked", true);
  catalog.dictionary("MarkInfo", mark_info).ref("StructTreeRoot", structure.write());
  metadata.has_attachments = !attachments.empty();
  describe(catalog, metadata, objects);
  attach(catalog, attachments, metadata.modified, objects);
  return objects.save(catalog, info_dictionary(metadata));
}

}  // namespace pisar::pdf
