#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"
#include "base/value.h"

namespace pisar {

/// The place of a JSON pointer (RFC 6901) in the data, a field's name included: «/2/name» is the field `name` of the
/// third record. None when nothing is there.
[[nodiscard]] std::optional<Span> find_path(const Value& root, std::string_view pointer);

}  // namespace pisar
