#pragma once

#include <filesystem>
#include <string>

namespace pisar::testing {

/// What opening the workspace says, its templates checked; paths from its folder.
std::string static_messages(const std::filesystem::path& workspace);

}  // namespace pisar::testing
