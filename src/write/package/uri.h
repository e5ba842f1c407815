#pragma once

#include <string>
#include <string_view>

namespace pisar {

/// Whether programs may follow the link: it has a scheme of the web or of mail. Links to files or scripts are not
/// written.
[[nodiscard]] bool is_web_link(std::string_view url);
/// The URL with everything that RFC 3986 does not allow in one percent-encoded; Word refuses files with other
/// addresses.
[[nodiscard]] std::string escaped_uri(std::string_view url);

}  // namespace pisar
