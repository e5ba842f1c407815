#pragma once

#include <set>
#include <string>
#include <string_view>

namespace pisar::xlsx {

/// Gives worksheets names that Excel takes: at most 31 characters without : \ / ? * [ ], no apostrophe at the ends, not
/// «History», each name once (case does not count).
class SheetNames {
 public:
  /// The name, changed as little as is needed; `fallback` where nothing is left of it.
  std::string take(std::string_view wanted, std::string_view fallback);

 private:
  std::set<std::string> taken_;  // in lower case
};

}  // namespace pisar::xlsx
