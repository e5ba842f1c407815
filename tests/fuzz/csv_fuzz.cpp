#include <cstddef>
#include <cstdint>
#include <string>

#include "load/csv.h"
#include "tree_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pisar;
  SourceMap sources;
  const FileId file = sources.add("fuzz.csv", std::string(reinterpret_cast<const char*>(data), size));
  Diagnostics diagnostics;
  LoadLimits limits;
  limits.nodes = 100'000;
  const std::optional<Value> value = load_csv(file, sources, diagnostics, limits);
  fuzz::demand(value.has_value() == !diagnostics.has_errors());
  if (value) fuzz::check_tree(*value, sources);
  fuzz::check_messages(diagnostics, sources);
  return 0;
}
