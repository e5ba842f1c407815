#pragma once

#include "document/document.h"
#include "layout/chart_marks.h"
#include "layout/page.h"
#include "layout/typeface.h"

namespace pisar::layout {

/// The height that the chart takes when it is `width` wide: as asked for, or by what it shows; at least what its words
/// need, at most `most`. All in pt.
[[nodiscard]] float chart_height(const Chart& chart, const Typeface& typeface, float width, float most);

/// Draws the chart into the box: axes, bars or lines, legend. Bars whose categories have no room side by side lie from
/// left to right; words that have no room at all are cut with «…». Shapes and words belong to `element`.
void draw_chart(const Chart& chart, const Typeface& typeface, const Box& box, ElementId element, Page& page);

}  // namespace pisar::layout
