#pragma once

#include <string>
#include <vector>

namespace pisar::bench {

/// What a child process took from its start to its end.
struct ProcessCost {
  double cpu_seconds = 0;  ///< of user and system
  double peak_mb = 0;      ///< of memory
};

/// Runs a program without its output and waits for its end; a program that fails ends the benchmark with its name.
[[nodiscard]] ProcessCost process_cost(const std::vector<std::string>& command);

}  // namespace pisar::bench
