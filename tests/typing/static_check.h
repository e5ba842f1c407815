#pragma once

#include <filesystem>
#include <string>

#include "expr/functions.h"

namespace pisar::testing {

/// Every function and filter of the language.
const expr::FunctionTable& language();

/// What opening the workspace says, its templates checked; paths from its folder.
std::string static_messages(const std::filesystem::path& workspace);

}  // namespace pisar::testing
