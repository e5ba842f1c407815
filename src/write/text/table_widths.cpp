#include "write/text/table_widths.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pisar::text {

namespace {

constexpr int narrowest = 3;

using Unit = ColumnWidth::Unit;

int total(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

/// Gives columns chosen by `wanted` (by weight) what is left of the room, to the last column of characters.
template <typename Weight>
void give(std::vector<int>& widths, int rest, Weight&& weight) {
  double sum = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) sum += weight(i);
  if (sum <= 0 || rest <= 0) return;
  double done = 0;
  int given = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    done += weight(i);
    const int upto = static_cast<int>(std::lround(rest * done / sum));
    widths[i] += upto - given;
    given = upto;
  }
}

/// Takes columns of characters away from the widest until the table fits, first down to the longest words.
void shrink(std::vector<int>& widths, const std::vector<ColumnNeed>& needs, int room) {
  for (const bool keep_words : {true, false}) {
    while (total(widths) > room) {
      std::size_t widest = widths.size();
      for (std::size_t i = 0; i < widths.size(); ++i) {
        const int floor = keep_words ? std::max(needs[i].word, narrowest) : narrowest;
        if (widths[i] > floor && (widest == widths.size() || widths[i] > widths[widest])) widest = i;
      }
      if (widest == widths.size()) break;
      --widths[widest];
    }
  }
}

}  // namespace

std::vector<int> share_out(const std::vector<Column>& columns, const std::vector<ColumnNeed>& needs, int room,
                           double columns_per_mm) {
  std::vector<int> widths(columns.size());
  const auto unit = [&columns](std::size_t i) { return columns[i].width.unit; };
  bool has_shares = false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double value = columns[i].width.value;
    switch (unit(i)) {
      case Unit::mm:
        widths[i] = std::max(static_cast<int>(std::lround(value * columns_per_mm)), needs[i].word);
        break;
      case Unit::percent:
        widths[i] = std::max(static_cast<int>(std::lround(value * room / 100)), needs[i].word);
        break;
      case Unit::automatic:
        widths[i] = needs[i].word;
        break;
      case Unit::share:
        widths[i] = needs[i].word;
        has_shares = true;
        break;
    }
  }
  // Columns by content grow to their longest line, all of them or each in proportion to what it lacks.
  const auto lacks = [&](std::size_t i) { return unit(i) == Unit::automatic ? needs[i].line - needs[i].word : 0; };
  int lacking = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) lacking += lacks(i);
  give(widths, std::min(lacking, room - total(widths)), lacks);
  if (has_shares) {
    // What all the shares have together, divided anew by their weights; a share that needs more for its words keeps
    // them.
    int rest = room;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (unit(i) == Unit::share) {
        widths[i] = 0;
      } else {
        rest -= widths[i];
      }
    }
    give(widths, rest, [&](std::size_t i) { return unit(i) == Unit::share ? columns[i].width.value : 0; });
    for (std::size_t i = 0; i < columns.size(); ++i) widths[i] = std::max(widths[i], needs[i].word);
  }
  shrink(widths, needs, room);
  for (int& width : widths) width = std::max(width, 1);
  return widths;
}

}  // namespace pisar::text
