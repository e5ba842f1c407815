#include "cli/options.h"

#include <gtest/gtest.h>

#include <boost/program_options/value_semantic.hpp>
#include <sstream>

namespace pisar {
namespace {

class Options : public ::testing::Test {
 protected:
  Options() : line_("pisar make [ПАПКА] [параметры]", "Делает.") {
    line_.word("folder", ".");
    line_.options.add_options()("jobs", boost::program_options::value<unsigned>(), "сколько");
  }

  std::optional<ExitCode> parse(const std::vector<std::string>& arguments) {
    Console console{out_, err_};
    return line_.parse(arguments, console);
  }

  CommandLine line_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(Options, ReadsWordsAndValues) {
  EXPECT_EQ(parse({"папка", "--jobs", "3"}), std::nullopt);
  EXPECT_EQ(line_.text("folder"), "папка");
  EXPECT_EQ(line_.values["jobs"].as<unsigned>(), 3U);
}

TEST_F(Options, HaveDefaults) {
  EXPECT_EQ(parse({}), std::nullopt);
  EXPECT_EQ(line_.text("folder"), ".");
  EXPECT_FALSE(line_.has("jobs"));
}

TEST_F(Options, ExplainMistakesInRussian) {
  const std::string usage = "\nИспользование: pisar make [ПАПКА] [параметры]\nСправка: pisar make --help\n";
  EXPECT_EQ(parse({"--job-count=1"}), ExitCode::usage);
  EXPECT_EQ(err_.str(), "pisar: нет параметра «--job-count=1»" + usage);
}

TEST_F(Options, ExplainBadValues) {
  EXPECT_EQ(parse({"--jobs", "many"}), ExitCode::usage);
  EXPECT_NE(err_.str().find("негодное значение параметра «--jobs»"), std::string::npos) << err_.str();
}

TEST_F(Options, ExplainMissingValuesAndExtraWords) {
  EXPECT_EQ(parse({"--jobs"}), ExitCode::usage);
  EXPECT_NE(err_.str().find("параметру «--jobs» нужно значение"), std::string::npos) << err_.str();
  err_.str("");
  EXPECT_EQ(parse({"a", "b"}), ExitCode::usage);
  EXPECT_NE(err_.str().find("лишние слова в команде"), std::string::npos) << err_.str();
}

TEST_F(Options, PrintHelp) {
  EXPECT_EQ(parse({"--help"}), ExitCode::done);
  EXPECT_EQ(out_.str().find("Использование: pisar make [ПАПКА] [параметры]\n\nДелает.\n\nПараметры:\n"), 0U)
      << out_.str();
}

TEST(SplitList, TakesCommasAndRepetitions) {
  EXPECT_EQ(split_list({"pdf,docx", "xlsx", ",,"}), (std::vector<std::string>{"pdf", "docx", "xlsx"}));
}

}  // namespace
}  // namespace pisar
