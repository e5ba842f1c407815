#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "fonts/face.h"
#include "layout/structure.h"

namespace pisar {

/// A glyph in a line with the character it stands for (0: the character is printed by a neighbour).
struct PlacedGlyph {
  GlyphId glyph = 0;
  char32_t character = 0;
  float advance = 0;  ///< pt to the next glyph, with kerning and the space that justification adds
};

/// Glyphs of one face and size on one baseline. Coordinates in pt from the page's top left corner, y downwards.
struct GlyphRun {
  const Face* face = nullptr;
  float size = 0;  ///< pt
  float x = 0;
  float y = 0;  ///< of the baseline
  std::vector<PlacedGlyph> glyphs;
  ElementId element = artifact;
  /// What is read instead: a word that is divided at the line's end is read whole there, and nothing on the next line.
  std::optional<std::string> read_as{};
};

/// A filled rectangle: rules of tables, underlines, blanks. All are artifacts.
struct Rule {
  float x = 0, y = 0, width = 0, height = 0;
};

/// A grey ground behind text: shaded cells. All are artifacts.
struct Ground {
  float x = 0, y = 0, width = 0, height = 0;
  float grey = 1;  ///< 0: black, 1: white
};

/// A picture and the rectangle that it fills.
struct PlacedPicture {
  std::shared_ptr<const Picture> picture;
  float x = 0, y = 0, width = 0, height = 0;
  ElementId element = artifact;
};

struct Point {
  float x = 0, y = 0;
};

/// Polygons filled with a grey, or polylines stroked in it.
struct Shape {
  enum class Kind : std::uint8_t { fill, stroke } kind = Kind::fill;
  float grey = 0;               ///< 0: black, 1: white
  float thickness = 0;          ///< of a stroke, pt
  std::vector<float> dashes{};  ///< of a stroke: pt on, off, …; empty: solid
  std::vector<std::vector<Point>> paths{};
};

/// A drawing, within a rectangle; its words are runs of the same element.
struct Drawing {
  float x = 0, y = 0, width = 0, height = 0;
  ElementId element = artifact;
  std::vector<Shape> shapes{};
};

/// A place that leads to `target`: a URL, «mailto:…» or «#id».
struct LinkArea {
  float x = 0, y = 0, width = 0, height = 0;
  std::string target;
  ElementId element = artifact;
};

/// What a page holds, in the order of reading: a reader that takes the content stream as it comes reads it right.
struct Page {
  float width = 0, height = 0;  ///< pt
  std::vector<GlyphRun> runs;
  std::vector<Rule> rules;
  std::vector<LinkArea> links;
  std::vector<PlacedPicture> pictures{};
  std::vector<Drawing> drawings{};
  std::vector<Ground> grounds{};
};

/// Where an id stands.
struct Anchor {
  std::string id;
  int page = 0;  ///< index into LaidOut::pages
  float y = 0;   ///< pt
};

/// A heading or an annex for the bookmarks.
struct OutlineEntry {
  int level = 1;
  std::string title;
  int page = 0;
  float y = 0;
};

struct LaidOut {
  std::vector<Page> pages;
  std::vector<Anchor> anchors;
  std::vector<Anchor> annex_ends;  ///< the pages on which annexes with ids end
  std::vector<OutlineEntry> outline;
  std::vector<StructureElement> structure = std::vector<StructureElement>(1);  ///< the document first
  std::vector<ElementId> cell_headers;  ///< what StructureElement::headers are ranges of
};

}  // namespace pisar
