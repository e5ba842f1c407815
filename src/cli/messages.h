#pragma once

#include <optional>
#include <string>

#include "base/accepted.h"
#include "base/diagnostic.h"
#include "base/source_map.h"
#include "cli/console.h"
#include "cli/options.h"

namespace pisar {

class Workspace;

/// How a command prints what it found. As text, messages go to `err` and results to `out`. In the forms for programs,
/// JSON and SARIF, the messages alone go to `out`, and results and summaries to `err`.
class Messages {
 public:
  enum class Form { text, json, sarif };

  /// Adds --messages and --all-messages to the command's options.
  static void add_options(CommandLine& line);
  /// Reads them; none and a message on `err` for an unknown form.
  [[nodiscard]] static std::optional<Messages> read(const CommandLine& line, Console& console);

  /// Where tables, values and summaries go.
  [[nodiscard]] std::ostream& results() const { return form_ == Form::text ? console_->out : console_->err; }

  /// The last step before the exit code is chosen: applies the workspace's policy to `diagnostics` (none without a
  /// workspace), prints them and returns what was accepted. `complete`: every document was looked at. `list_accepted`:
  /// accepted warnings are printed too.
  AcceptedWarnings finish(const Workspace* workspace, Diagnostics& diagnostics, const SourceMap& sources,
                          bool complete = false, bool list_accepted = false) const;

 private:
  Messages(Form form, bool all, Console& console) : form_(form), all_(all), console_(&console) {}

  Form form_;
  bool all_;
  Console* console_;
};

/// «Принято предупреждений: 2.» and how to see them, with a line end; empty when there are none.
[[nodiscard]] std::string accepted_summary(const AcceptedWarnings& accepted);

}  // namespace pisar
