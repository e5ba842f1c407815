// Runs the examples of docs/language.md: each «~~~markdown» is rendered as text and compared with the «~~~text» after
// it. Blocks with a path are files of the workspace from there on. With PISAR_UPDATE_GOLDENS=1 the page gets what the
// program says.
#include <gtest/gtest.h>

#include <sstream>

#include "cli/commands.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

const std::filesystem::path page_file = PISAR_SOURCE_DIR "/docs/language.md";

class Examples {
 public:
  Examples() { testing::write_file(folder_.path() / "pisar.yaml", "year: 2024/2025\nformats: [text]\n"); }

  /// The page with what the program makes of its examples.
  std::string run(const std::string& page) {
    std::istringstream lines(page);
    std::string result;
    std::string info;  // of the open block
    std::string body;
    for (std::string line; std::getline(lines, line);) {
      const bool fence = line.starts_with("~~~");
      if (fence && info.empty()) {
        info = line.substr(3);
      } else if (fence) {
        close(info, body);
        info.clear();
        body.clear();
      } else if (!info.empty()) {
        if (info != "text") body += line + "\n";
        if (info == "text") continue;
      }
      if (line == "~~~text") {
        result += line + "\n" + made_;
        continue;
      }
      result += line + "\n";
    }
    return result;
  }

  [[nodiscard]] int count() const { return count_; }

 private:
  void close(const std::string& info, const std::string& body) {
    if (const std::size_t space = info.find(' '); space != std::string::npos) {
      testing::write_file(folder_.path() / info.substr(space + 1), body);
    } else if (info == "markdown") {
      ++count_;
      made_ = render(body);
    }
  }

  std::string render(const std::string& body) {
    const std::filesystem::path file = folder_.path() / "пример.md";
    testing::write_file(file, body);
    std::ostringstream out;
    std::ostringstream err;
    Console console{out, err, false, false, default_modified};
    static_cast<void>(run_program({"render", file.string(), "--data", folder_.path().string()}, console));
    std::string text = out.str() + err.str();
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
    return text;
  }

  testing::TemporaryFolder folder_;
  std::string made_;
  int count_ = 0;
};

TEST(LanguagePage, ShowsWhatTheExamplesMake) {
  Examples examples;
  testing::expect_golden(page_file, examples.run(testing::read_file(page_file)));
  EXPECT_GE(examples.count(), 15);
}

}  // namespace
}  // namespace pisar
