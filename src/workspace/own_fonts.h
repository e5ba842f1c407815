#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/value.h"
#include "document/profile.h"

namespace pisar {

/// The profile with the font that its record names: a built-in family, or a TrueType file of the workspace
/// (`font: fonts/Name.ttf`, with `font_bold`, `font_italic`, `font_bold_italic` beside it). DOCX and XLSX name the
/// family of such a file, or the one that `office_family` gives, unless the record says another (`font_office`). A font
/// that is not there or cannot be used is reported (E606), and null is returned.
[[nodiscard]] std::shared_ptr<const Profile> with_own_font(std::shared_ptr<const Profile> profile, const Value& record,
                                                           const FileSystem& files, Diagnostics& diagnostics);

}  // namespace pisar
