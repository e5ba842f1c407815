#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include "base/heap.h"
#include "cli/commands.h"

namespace {

/// SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), or the fixed date.
std::int64_t modified_from_environment() {
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr) return pisar::default_modified;
  const std::string_view digits(text);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  const bool whole = error == std::errc() && end == digits.data() + digits.size() && seconds >= 0;
  return whole ? seconds : pisar::default_modified;
}

/// Colours on a terminal that knows them, unless the user wants none (https://no-color.org).
bool wants_colour(int descriptor) {
  const char* refusal = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = refusal != nullptr && *refusal != '\0';
  const bool plain = terminal == nullptr || std::string_view(terminal) == "dumb";
  return ::isatty(descriptor) != 0 && !refused && !plain;
}

}  // namespace

int main(int argc, char** argv) {
  pisar::keep_freed_memory();
  pisar::Console console{std::cout,
                         std::cerr,
                         ::isatty(STDOUT_FILENO) != 0,
                         ::isatty(STDERR_FILENO) != 0,
                         modified_from_environment(),
                         wants_colour(STDERR_FILENO)};
  try {
    return static_cast<int>(pisar::run_program({argv + 1, argv + argc}, console));
  } catch (const std::exception& error) {
    std::cerr << "pisar: внутренняя ошибка: " << error.what()
              << "\nСообщите о ней разработчикам, приложив рабочую папку.\n";
  } catch (...) {
    std::cerr << "pisar: внутренняя ошибка\n";
  }
  return static_cast<int>(pisar::ExitCode::internal);
}
