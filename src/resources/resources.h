#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace pisar {

/// The built-in files, embedded in the program so that a moved binary works in any folder: «templates/order.md.j2»,
/// «schemas/office.schema.json», «templates/profiles/gost-2025.yaml», «fonts/LiberationSerif-Regular.ttf»,
/// «icc/sRGB.icc». The bytes live as long as the program. None when there is no such file.
[[nodiscard]] std::optional<std::string_view> find_resource(std::string_view path);

/// The paths that begin with `prefix`, in alphabetical order.
[[nodiscard]] std::vector<std::string_view> list_resources(std::string_view prefix);

}  // namespace pisar
