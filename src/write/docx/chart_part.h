#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace pisar::docx {

inline constexpr std::string_view chart_namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/// Whether its bars lie: as asked for, or since the categories are too long to stand below them.
[[nodiscard]] bool lies(const Chart& chart);

/// word/charts/chartN.xml (ISO/IEC 29500-1, 21.2): the figures stand in it, without a workbook; greys and patterns tell
/// the series apart in print. The level is a line, or, where bars lie and Word has none, a bar more.
[[nodiscard]] std::string chart_part(const Chart& chart);

}  // namespace pisar::docx
