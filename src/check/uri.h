#pragma once

#include <string>
#include <string_view>

namespace pisar {

/// A URI reference cut at its first «#».
struct UriParts {
  std::string_view document;  ///< without the fragment
  std::string_view fragment;  ///< without «#»; empty when there is none
};
[[nodiscard]] UriParts split_fragment(std::string_view uri);

/// The reference as seen from the base (RFC 3986, 5.2), without fragments. A base without a scheme is a relative path:
/// «risk.schema.json» seen from «forms/order.schema.json» is «forms/risk.schema.json».
[[nodiscard]] std::string resolve_uri(std::string_view base, std::string_view reference);

/// With %XX decoded.
[[nodiscard]] std::string percent_decoded(std::string_view text);

}  // namespace pisar
