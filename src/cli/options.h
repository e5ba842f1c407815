#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.h"

namespace pisar {

/// A command's options and the words that follow it, as Boost.Program_options knows them.
struct CommandLine {
  boost::program_options::options_description options;
  boost::program_options::options_description hidden;  ///< the positional words
  boost::program_options::positional_options_description positional;
  boost::program_options::variables_map values;

  /// `usage` is the line «pisar build [ПАПКА] [параметры]», `summary` what the command does.
  CommandLine(std::string usage, std::string summary);

  /// A positional word; the last one may take all that is left.
  CommandLine& word(const char* name, const std::string& default_value = {});
  CommandLine& words(const char* name);

  /// Parses the arguments. None: go on; else the exit code (help was printed, or a Russian message about the mistake).
  [[nodiscard]] std::optional<ExitCode> parse(const std::vector<std::string>& arguments, Console& console);

  [[nodiscard]] std::string text(const char* name) const;
  [[nodiscard]] std::vector<std::string> texts(const char* name) const;
  [[nodiscard]] bool has(const char* name) const { return values.count(name) != 0; }

 private:
  std::string usage_;
  std::string summary_;
};

/// «pdf,docx» and repeated options as one list.
[[nodiscard]] std::vector<std::string> split_list(const std::vector<std::string>& texts);

}  // namespace pisar
