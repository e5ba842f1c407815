#include "cli/options.h"

#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <iostream>
#include <utility>

namespace pisar {
namespace {

namespace po = boost::program_options;

/// What Boost's exception means, in Russian.
std::string explanation(const po::error& error) {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
    return "нет параметра «" + unknown->get_option_name() + "»";
  }
  if (const auto* ambiguous = dynamic_cast<const po::ambiguous_option*>(&error)) {
    return "параметр «" + ambiguous->get_option_name() + "» написан неполно и подходит к нескольким";
  }
  if (const auto* repeated = dynamic_cast<const po::multiple_occurrences*>(&error)) {
    return "параметр «" + repeated->get_option_name() + "» указан дважды";
  }
  if (const auto* invalid = dynamic_cast<const po::validation_error*>(&error)) {
    return "негодное значение параметра «" + invalid->get_option_name() + "»";
  }
  if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error)) {
    return "параметру «" + syntax->get_option_name() + "» нужно значение";
  }
  if (dynamic_cast<const po::too_many_positional_options_error*>(&error) != nullptr) return "лишние слова в команде";
  return error.what();
}

}  // namespace

CommandLine::CommandLine(std::string usage, std::string summary)
    : options("Параметры"), usage_(std::move(usage)), summary_(std::move(summary)) {
  options.add_options()("help,h", "эта справка");
}

CommandLine& CommandLine::word(const char* name, const std::string& default_value) {
  auto* value = po::value<std::string>();
  if (!default_value.empty()) value->default_value(default_value);
  hidden.add_options()(name, value);
  positional.add(name, 1);
  return *this;
}

CommandLine& CommandLine::words(const char* name) {
  hidden.add_options()(name, po::value<std::vector<std::string>>());
  positional.add(name, -1);
  return *this;
}

std::optional<ExitCode> CommandLine::parse(const std::vector<std::string>& arguments, Console& console) {
  po::options_description all;
  all.add(options).add(hidden);
  try {
    po::store(po::command_line_parser(arguments).options(all).positional(positional).run(), values);
    po::notify(values);
  } catch (const po::error& error) {
    console.err << "pisar: " << explanation(error) << "\nИспользование: " << usage_
                << "\nСправка: " << usage_.substr(0, usage_.find(' ', usage_.find(' ') + 1)) << " --help\n";
    return ExitCode::usage;
  }
  if (has("help")) {
    console.out << "Использование: " << usage_ << "\n\n" << summary_ << "\n\n" << options;
    return ExitCode::done;
  }
  return std::nullopt;
}

std::string CommandLine::text(const char* name) const {
  return has(name) ? values[name].as<std::string>() : std::string();
}

std::vector<std::string> CommandLine::texts(const char* name) const {
  return has(name) ? values[name].as<std::vector<std::string>>() : std::vector<std::string>();
}

std::vector<std::string> split_list(const std::vector<std::string>& texts) {
  std::vector<std::string> items;
  for (const std::string& text : texts) {
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const std::size_t end = std::min(text.find(',', begin), text.size());
      if (end > begin) items.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return items;
}

}  // namespace pisar
