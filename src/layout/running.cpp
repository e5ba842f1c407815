#include "layout/running.h"

#include <algorithm>

#include "layout/pagination.h"
#include "layout/units.h"

namespace pisar::layout {
namespace {

constexpr double ascent = 0.891;  // of Times New Roman, em: from a line's top to its baseline

/// The first page's header is a part of its own in Word, without the line for a number that it does not print.
bool has_number_line(const Profile& profile, const RunningTexts& running, int page) {
  return !running.own_page_number && (page > 1 || profile.page_number_from <= 1);
}

}  // namespace

TextArea text_area(const StyleSheet& styles, const RunningTexts& running, int page, bool landscape) {
  const Profile& profile = styles.profile();
  const float height = page_size(profile, landscape).height;
  TextArea area;
  area.top = points(profile.margin_top);
  area.bottom = height - points(profile.margin_bottom);
  if (const RunningBlock* header = running.header(page, landscape)) {
    area.header_top =
        std::max(points(profile.page_number_top) - static_cast<float>(ascent * profile.page_number_size), 0.0F);
    if (has_number_line(profile, running, page)) {
      Paragraph number;
      number.style = "page-number";
      area.header_top += styles.of(number, {}).line_height;
    }
    area.top = std::max(area.top, area.header_top + header->height);
  }
  if (const RunningBlock* footer = running.footer(page, landscape)) {
    area.footer_top = height - points(profile.margin_bottom / 2) - footer->height;
    area.bottom = std::min(area.bottom, area.footer_top);
  }
  return area;
}

}  // namespace pisar::layout
