#pragma once

#include <string>

#include "base/number.h"
#include "document/document.h"

namespace pisar {

/// The number with a decimal comma, thousands apart by a no-break space from five digits on, the sign U+2212.
[[nodiscard]] std::string russian_number(const Number& number, int decimals);

/// A chart in words, for those who do not see it: its kind, its title, its figures. At most some 1,500 characters: what
/// is left out is counted.
[[nodiscard]] std::string description(const Chart& chart);

/// The figures of a chart as a table, for formats that have no drawings: the categories down, the series across, the
/// level last.
[[nodiscard]] Table data_table(const Chart& chart);

}  // namespace pisar
