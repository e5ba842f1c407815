#pragma once

#include <string_view>

#include "check/schema.h"

namespace pisar {

/// The Russian title of what the schema describes («Приказ»); may be empty. Lives as long as the schema.
[[nodiscard]] std::string_view schema_title(const Schema& schema);

}  // namespace pisar
