#include "write/pdf/navigation.h"

#include <algorithm>

namespace pisar::pdf {

namespace {

/// Annotation flag 3: printed with the page, which PDF/A asks of every annotation.
constexpr int print_flag = 4;

/// A bookmark in the tree; indices into the list of entries.
struct Node {
  Ref ref;
  int parent = -1;
  int first = -1, last = -1;
  int previous = -1, next = -1;
  int descendants = 0;
};

/// Nests the entries: an entry belongs to the nearest one before it of a smaller level, so that a skipped level is no
/// gap.
std::vector<Node> nested(const std::vector<OutlineEntry>& entries, Node& root) {
  std::vector<Node> nodes(entries.size());
  std::vector<int> open;  // the entries that the next one may belong to
  for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
    const auto level = [&entries](int index) { return entries[static_cast<std::size_t>(index)].level; };
    while (!open.empty() && level(open.back()) >= level(i)) open.pop_back();
    Node& node = nodes[static_cast<std::size_t>(i)];
    node.parent = open.empty() ? -1 : open.back();
    Node& parent = open.empty() ? root : nodes[static_cast<std::size_t>(open.back())];
    node.previous = parent.last;
    if (parent.last >= 0) nodes[static_cast<std::size_t>(parent.last)].next = i;
    if (parent.first < 0) parent.first = i;
    parent.last = i;
    for (const int ancestor : open) ++nodes[static_cast<std::size_t>(ancestor)].descendants;
    ++root.descendants;
    open.push_back(i);
  }
  return nodes;
}

/// Bookmarks are one line: what breaks lines becomes a space.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char byte) { return byte == '\n' || byte == '\r' || byte == '\t'; }, ' ');
  return text;
}

}  // namespace

Destinations::Destinations(const LaidOut& laid_out, const std::vector<Ref>& pages)
    : laid_out_(laid_out), pages_(pages) {
  for (const Anchor& anchor : laid_out.anchors) anchors_.emplace(anchor.id, &anchor);
}

std::string Destinations::at(int page, double y) const {
  const auto index = static_cast<std::size_t>(std::clamp(page, 0, static_cast<int>(pages_.size()) - 1));
  std::string out = "[";
  append_ref(out, pages_[index]);
  out += "/XYZ null ";
  append_number(out, laid_out_.pages[index].height - y, 2);
  return out += " null]";
}

std::optional<std::string> Destinations::anchor(std::string_view id) const {
  const auto found = anchors_.find(id);
  if (found == anchors_.end()) return std::nullopt;
  return at(found->second->page, found->second->y);
}

std::vector<Ref> LinkWriter::links(const Page& page) {
  std::vector<Ref> refs;
  for (const LinkArea& link : page.links) {
    Dictionary annotation;
    annotation.name("Type", "Annot")
        .name("Subtype", "Link")
        .raw("Rect", rectangle(link.x, page.height - link.y - link.height, link.x + link.width, page.height - link.y))
        .raw("Border", "[0 0 0]")
        .integer("F", print_flag);
    if (link.target.starts_with('#')) {
      const std::string_view id = std::string_view(link.target).substr(1);
      std::optional<std::string> destination = destinations_.anchor(id);
      if (!destination) {
        if (reported_.insert(id).second) {
          diagnostics_
              .report(Code::link_target_missing, {},
                      "ссылка ведёт к месту «" + std::string(id) + "», которого в документе нет")
              .hint("в PDF она останется обычным текстом; поставьте у нужного места {id=" + std::string(id) + "}");
        }
        continue;
      }
      annotation.raw("Dest", std::move(*destination))
          .text("Contents", "страница " + std::to_string(destinations_.page_number(id)));
    } else {
      Dictionary action;
      action.name("S", "URI").bytes("URI", ascii_url(link.target));
      annotation.dictionary("A", action).text("Contents", link.target);
    }
    if (link.element != artifact) annotation.integer("StructParent", structure_.next_annotation_key());
    refs.push_back(objects_.add(annotation.str()));
    if (link.element != artifact) structure_.add_annotation(link.element, refs.back());
  }
  return refs;
}

std::optional<Ref> write_outline(const std::vector<OutlineEntry>& entries, const Destinations& destinations,
                                 PdfObjects& objects) {
  if (entries.empty()) return std::nullopt;
  Node root;
  std::vector<Node> nodes = nested(entries, root);
  root.ref = objects.reserve();
  for (Node& node : nodes) node.ref = objects.reserve();

  const auto ref_of = [&nodes](int index) { return nodes[static_cast<std::size_t>(index)].ref; };
  const auto add_children = [&ref_of](Dictionary& dictionary, const Node& node) {
    if (node.first < 0) return;
    dictionary.ref("First", ref_of(node.first)).ref("Last", ref_of(node.last)).integer("Count", node.descendants);
  };
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    Dictionary item;
    item.text("Title", one_line(entries[i].title)).ref("Parent", node.parent < 0 ? root.ref : ref_of(node.parent));
    if (node.previous >= 0) item.ref("Prev", ref_of(node.previous));
    if (node.next >= 0) item.ref("Next", ref_of(node.next));
    add_children(item, node);
    item.raw("Dest", destinations.at(entries[i].page, entries[i].y));
    objects.set(node.ref, item.str());
  }
  Dictionary outlines;
  outlines.name("Type", "Outlines");
  add_children(outlines, root);
  objects.set(root.ref, outlines.str());
  return root.ref;
}

std::string ascii_url(std::string_view url) {
  std::string out;
  for (const char character : url) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte > 0x20 && byte < 0x7F) {
      out += character;
    } else {
      out += '%';
      append_hex(out, {&character, 1});
    }
  }
  return out;
}

}  // namespace pisar::pdf
