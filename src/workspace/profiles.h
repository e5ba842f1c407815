#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/source_map.h"
#include "check/schema.h"
#include "document/profile.h"

namespace pisar {

/// The layout profiles that documents may name: the workspace's own (templates/profiles/NAME.yaml) before the built-in
/// ones.
class Profiles {
 public:
  /// Reads all profiles; `chosen` (pisar.yaml's `profile`, empty: by the document's date) must be among them.
  void load(const FileSystem& files, SchemaStore& schemas, std::string_view chosen, Span chosen_where,
            SourceMap& sources, Diagnostics& diagnostics);

  /// The chosen profile, else the latest standard that was in force on the document's date (without a date: the
  /// latest).
  [[nodiscard]] std::shared_ptr<const Profile> for_date(const std::optional<Date>& date) const;

 private:
  struct Pending;

  std::map<std::string, std::shared_ptr<const Profile>, std::less<>> profiles_;
  std::string chosen_;
};

}  // namespace pisar
