#pragma once

#include <string_view>

namespace pisar {

/// Whether the text is a host name in letters of any script (UTS #46): «школа.рф».
[[nodiscard]] bool is_idn_hostname(std::string_view text);

}  // namespace pisar
