#pragma once

#include <string>

namespace pisar::bench {

/// `count` records of schools with 20 fields each, the same at every run: a list in JSON or block YAML.
[[nodiscard]] std::string school_records_json(int count);
[[nodiscard]] std::string school_records_yaml(int count);

/// What the records keep to: a schema of draft-07, and the same rules for readers of draft 4.
[[nodiscard]] std::string school_schema();

}  // namespace pisar::bench
