#include "cli/console.h"

#include <ostream>

#include "base/diagnostic_text.h"

namespace pisar {

void Console::print(const Diagnostics& diagnostics, const SourceMap& sources) const {
  err << to_text(diagnostics, sources, {.colour = colour});
}

}  // namespace pisar
