#pragma once

#include <type_traits>

#include "document/document.h"

namespace pisar {

/// The paragraph that a caption is printed as: above a table, in the style «caption».
[[nodiscard]] inline Paragraph caption_paragraph(const Table& table) {
  Paragraph paragraph;
  paragraph.style = "caption";
  paragraph.content = table.caption;
  return paragraph;
}

/// The paragraph that a figure's caption is printed as: below it, in the style «figure-caption».
template <typename Figure>
requires(std::is_same_v<Figure, Image> || std::is_same_v<Figure, Chart>) [[nodiscard]] Paragraph
    caption_paragraph(const Figure& figure) {
  Paragraph paragraph;
  paragraph.style = "figure-caption";
  paragraph.content = figure.caption;
  return paragraph;
}

}  // namespace pisar
