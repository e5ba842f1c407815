#include "layout/table_widths.h"

#include <algorithm>
#include <numeric>

#include "layout/units.h"

namespace pisar::layout {
namespace {

using Unit = ColumnWidth::Unit;
using Columns = std::vector<std::size_t>;

constexpr float rounding = points(0.5);  // widths written with rounded numbers may add up to a little more
constexpr float exact = 0.01F;           // sums of floats

float sum(const std::vector<ColumnContent>& content, const Columns& columns, float ColumnContent::*member) {
  float total = 0;
  for (const std::size_t c : columns) total += content[c].*member;
  return total;
}

// Each column between its `low` and its `high`, all at the same ratio, so that they fill the room.
void interpolate(const std::vector<ColumnContent>& content, const Columns& columns, float ColumnContent::*low,
                 float ColumnContent::*high, float room, std::vector<float>& widths) {
  const float least = sum(content, columns, low);
  const float most = sum(content, columns, high);
  const float ratio = most > least ? (room - least) / (most - least) : 0;
  for (const std::size_t c : columns) widths[c] = content[c].*low + ratio * (content[c].*high - content[c].*low);
}

void fit_automatic(const std::vector<ColumnContent>& content, const Columns& columns, float room,
                   std::vector<float>& widths) {
  const float line = sum(content, columns, &ColumnContent::line);
  if (line <= room) {
    for (const std::size_t c : columns) widths[c] = content[c].line * room / line;
  } else if (sum(content, columns, &ColumnContent::word) <= room) {
    interpolate(content, columns, &ColumnContent::word, &ColumnContent::line, room, widths);
  } else {
    interpolate(content, columns, &ColumnContent::piece, &ColumnContent::word, room, widths);
  }
}

// Shares of the room; a column whose share is too narrow for its words gets what it needs, the others share the rest.
void fit_shares(const std::vector<ColumnWidth>& asked, const std::vector<ColumnContent>& content, Columns columns,
                float room, std::vector<float>& widths) {
  const auto least = sum(content, columns, &ColumnContent::word) <= room ? &ColumnContent::word : &ColumnContent::piece;
  for (bool again = true; again && !columns.empty();) {
    again = false;
    double shares = 0;
    for (const std::size_t c : columns) shares += std::max(asked[c].value, 0.0);
    const float count = static_cast<float>(columns.size());
    for (const std::size_t c : columns) {
      widths[c] = shares > 0 ? static_cast<float>(room * std::max(asked[c].value, 0.0) / shares) : room / count;
    }
    for (std::size_t i = columns.size(); i-- > 0;) {
      const std::size_t c = columns[i];
      if (widths[c] >= content[c].*least) continue;
      widths[c] = content[c].*least;
      room -= widths[c];
      columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
      again = true;
    }
  }
}

}  // namespace

ColumnWidths column_widths(const std::vector<ColumnWidth>& asked, const std::vector<ColumnContent>& content,
                           float available) {
  ColumnWidths result;
  result.widths.assign(asked.size(), 0);
  Columns automatic;
  Columns shares;
  float fixed = 0;
  for (std::size_t c = 0; c < asked.size(); ++c) {
    const double value = std::max(asked[c].value, 0.0);
    if (asked[c].unit == Unit::automatic) automatic.push_back(c);
    if (asked[c].unit == Unit::share) shares.push_back(c);
    if (asked[c].unit == Unit::mm) result.widths[c] = points(value);
    if (asked[c].unit == Unit::percent) result.widths[c] = static_cast<float>(available * value / 100);
    fixed += result.widths[c];
  }

  result.needed = fixed + sum(content, automatic, &ColumnContent::piece) + sum(content, shares, &ColumnContent::piece);
  result.too_wide = result.needed > available + (automatic.empty() && shares.empty() ? rounding : exact);
  if (result.too_wide) {
    for (const std::size_t c : automatic) result.widths[c] = content[c].piece;
    for (const std::size_t c : shares) result.widths[c] = content[c].piece;
  } else {
    float room = available - fixed;
    if (!automatic.empty()) {
      const auto least =
          sum(content, automatic, &ColumnContent::word) + sum(content, shares, &ColumnContent::word) <= room
              ? &ColumnContent::word
              : &ColumnContent::piece;
      const float line = sum(content, automatic, &ColumnContent::line);
      const float mine = shares.empty() ? room : std::min(line, room - sum(content, shares, least));
      fit_automatic(content, automatic, mine, result.widths);
      room -= mine;
    }
    fit_shares(asked, content, shares, room, result.widths);
  }
  const float total = std::accumulate(result.widths.begin(), result.widths.end(), 0.0F);
  if (total > available) {
    for (float& width : result.widths) width *= available / total;
  }
  return result;
}

}  // namespace pisar::layout
