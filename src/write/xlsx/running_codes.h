#pragma once

#include <string>

#include "base/diagnostic.h"
#include "document/document.h"
#include "document/profile.h"

namespace pisar::xlsx {

/// The header and the footer of printed sheets in Excel's notation (ECMA-376, 18.3.1.46): «&L», «&C», «&R» before what
/// stands at the left, in the middle, at the right, «&P» for the page's number, «&N» for how many there are, «&&» for
/// the sign itself. Empty: none.
struct RunningCodes {
  std::string header;
  std::string footer;
};

/// Those of the document; the page's number stands in the footer unless the document has its own footer or prints it
/// in its header. What Excel cannot show of them is reported.
[[nodiscard]] RunningCodes running_codes(const Document& document, const Profile& profile, Diagnostics& diagnostics);

}  // namespace pisar::xlsx
