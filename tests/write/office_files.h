#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace pisar::testing {

/// The members of a zip archive in memory by path; the test fails when it cannot be read.
[[nodiscard]] std::map<std::string, std::string> unzip(std::string_view archive);

/// What LibreOffice makes of a file: `name` with its extension tells the format read, `filter` is --convert-to's
/// argument («pdf», «txt:Text (encoded):UTF8», «csv:…»). The made file's bytes; empty, with a failure, when it made
/// none. Each call has a user profile of its own, so that tests may run at the same time.
[[nodiscard]] std::string convert_by_libreoffice(const std::string& name, std::string_view bytes,
                                                 const std::string& filter);

}  // namespace pisar::testing
