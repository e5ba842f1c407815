#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"

namespace pisar {

/// A command: a row of the table in commands.cpp.
struct Command {
  std::string_view name;
  std::string_view summary;  ///< Russian, for `pisar --help`
  ExitCode (*run)(const std::vector<std::string>& arguments, Console& console);
};

[[nodiscard]] std::span<const Command> all_commands();

/// Runs the program: `arguments` without its own name.
[[nodiscard]] ExitCode run_program(const std::vector<std::string>& arguments, Console& console);

// The commands, a file each.
ExitCode run_build(const std::vector<std::string>& arguments, Console& console);
ExitCode run_check(const std::vector<std::string>& arguments, Console& console);
ExitCode run_eval(const std::vector<std::string>& arguments, Console& console);
ExitCode run_explain(const std::vector<std::string>& arguments, Console& console);
ExitCode run_fields(const std::vector<std::string>& arguments, Console& console);
ExitCode run_list(const std::vector<std::string>& arguments, Console& console);
ExitCode run_new(const std::vector<std::string>& arguments, Console& console);
ExitCode run_render(const std::vector<std::string>& arguments, Console& console);
ExitCode run_templates(const std::vector<std::string>& arguments, Console& console);

}  // namespace pisar
