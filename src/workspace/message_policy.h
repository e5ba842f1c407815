#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/accepted.h"
#include "base/diagnostic.h"
#include "base/source_map.h"
#include "base/value.h"
#include "check/schema.h"

namespace pisar {

/// What an office decided about messages: which are switched off, warnings or errors (`messages` of pisar.yaml), and
/// which warnings it has accepted (comments beside the data, `accepted` of pisar.yaml). Applied before messages are
/// printed and before the exit code is chosen.
class MessagePolicy {
 public:
  /// Reads `messages` and `accepted` of the settings. Reports codes that do not exist or may not be switched (E820).
  void load(const Value& settings, Diagnostics& diagnostics);

  /// Whether the code may be switched: a warning, or a contradiction in the data (E321–E332) or between papers (E525).
  /// Without the other errors a document would print what is not so.
  [[nodiscard]] static bool switchable(Code code);

  /// Gives each diagnostic the severity that was chosen for its code and drops those switched off. Repeating it
  /// changes nothing.
  void apply_switches(Diagnostics& diagnostics) const;

  /// Takes the accepted warnings out of `diagnostics`, each once, in the order of places, and reports marks that
  /// cannot work (W819). The marks are looked for in `files` and wherever a diagnostic stands; `data` gives the places
  /// of paths. `complete`: everything was checked, so a mark that met no warning is reported too.
  [[nodiscard]] AcceptedWarnings take_accepted(Diagnostics& diagnostics, const std::vector<FileId>& files,
                                               const DataSet& data, const SourceMap& sources, bool complete) const;

 private:
  enum class Switch : std::uint8_t { off, warning, error };

  /// An entry of `accepted`.
  struct Entry {
    Span where;
    Code code{};
    std::string file;  ///< below the workspace
    std::string path;  ///< a JSON pointer; empty: not given
    Span path_where;
    std::optional<std::uint32_t> line;
    std::string reason;
  };
  class Matching;

  void load_switches(const Value& messages, Diagnostics& diagnostics);
  void load_accepted(const Value& list, Diagnostics& diagnostics);

  std::map<Code, Switch> switches_;
  std::vector<Entry> entries_;
};

}  // namespace pisar
