#pragma once

#include <string_view>
#include <vector>

#include "fonts/face.h"

namespace pisar {

/// The built-in face of a family; a family that is not built in gives Liberation Serif's. Faces are opened once, on
/// first use, and live as long as the program. Thread-safe.
[[nodiscard]] const Face& builtin_face(std::string_view family, bool bold, bool italic);

/// Whether the face is one of them: it lives as long as the program.
[[nodiscard]] bool is_builtin(const Face& face);

/// The names of the built-in families.
[[nodiscard]] std::vector<std::string_view> builtin_families();

/// Whether the family is built in.
[[nodiscard]] bool is_builtin_family(std::string_view family);

/// The family that Word and Excel are to name for a built-in one: of the same widths, and one that offices have
/// («Times New Roman» for Liberation Serif). PT Serif and PT Sans have no twin and are named themselves.
[[nodiscard]] std::string_view office_family(std::string_view family);

}  // namespace pisar
