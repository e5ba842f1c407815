#include "cli/commands.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/files.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

/// Runs the program as a shell would.
class Program : public ::testing::Test {
 protected:
  ExitCode run(const std::vector<std::string>& arguments) {
    out_.str("");
    err_.str("");
    Console console{out_, err_, false, false, default_modified};
    return run_program(arguments, console);
  }
  [[nodiscard]] std::string path(const char* name) const { return (folder_.path() / name).string(); }

  testing::TemporaryFolder folder_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(Program, HelpsInRussianAboutEveryCommand) {
  EXPECT_EQ(run({"--help"}), ExitCode::done);
  for (const Command& command : all_commands()) {
    EXPECT_NE(out_.str().find(command.summary), std::string::npos) << command.name;
  }
  for (const Command& command : all_commands()) {
    EXPECT_EQ(run({std::string(command.name), "--help"}), ExitCode::done);
    EXPECT_EQ(out_.str().find("Использование: pisar " + std::string(command.name)), 0U) << out_.str();
  }
}

TEST_F(Program, KnowsItsVersion) {
  EXPECT_EQ(run({"--version"}), ExitCode::done);
  EXPECT_EQ(out_.str().find("pisar 0."), 0U);
}

TEST_F(Program, NamesTheNearestCommand) {
  EXPECT_EQ(run({"biuld"}), ExitCode::usage);
  EXPECT_EQ(err_.str(), "pisar: нет команды «biuld»; есть похожая «build»\nСправка: pisar --help\n");
  EXPECT_EQ(run({}), ExitCode::usage);
}

TEST_F(Program, NeedsAWorkspace) {
  EXPECT_EQ(run({"build", folder_.path().string()}), ExitCode::input_mistakes);
  EXPECT_EQ(err_.str(),
            "ошибка E805: в папке «" + folder_.path().string() +
                "» нет файла pisar.yaml\n   подсказка: укажите рабочую папку или сделайте новую: pisar new ПАПКА\n");
}

TEST_F(Program, MakesANewWorkspaceThatBuilds) {
  ASSERT_EQ(run({"new", path("район")}), ExitCode::done) << err_.str();
  ASSERT_EQ(run({"check", path("район")}), ExitCode::done) << err_.str();
  EXPECT_EQ(out_.str(), "Ошибок нет.\n");
  ASSERT_EQ(run({"build", path("район"), "--format", "text,docx"}), ExitCode::done) << err_.str();
  EXPECT_NE(out_.str().find("Сделано документов: 3\n"), std::string::npos) << out_.str();
  ASSERT_EQ(run({"list", path("район")}), ExitCode::done);
  EXPECT_EQ(out_.str().find("Документ"), 0U);
  EXPECT_EQ(run({"new", path("район")}), ExitCode::input_mistakes);
  EXPECT_NE(err_.str().find("не пуста"), std::string::npos);
}

TEST_F(Program, CopiesTemplatesButNeverOverwrites) {
  EXPECT_EQ(run({"templates"}), ExitCode::done);
  EXPECT_NE(out_.str().find("order\n"), std::string::npos);
  EXPECT_NE(out_.str().find("profiles/gost-2025\n"), std::string::npos);
  ASSERT_EQ(run({"templates", "copy", "order", "--to", folder_.path().string()}), ExitCode::done) << err_.str();
  EXPECT_TRUE(fs::exists(folder_.path() / "templates/order.md.j2"));
  EXPECT_EQ(run({"templates", "copy", "order", "--to", folder_.path().string()}), ExitCode::input_mistakes);
  EXPECT_EQ(run({"templates", "copy", "ordre", "--to", folder_.path().string()}), ExitCode::input_mistakes);
  EXPECT_NE(err_.str().find("есть похожий «order»"), std::string::npos);
  EXPECT_EQ(run({"templates", "cut"}), ExitCode::usage);
}

TEST_F(Program, ExplainsWhatWasReadAsWhat) {
  testing::write_file(path("w/pisar.yaml"), "year: 2024-25 уч. год\n");
  testing::write_file(path("w/data/people.yaml"), "- {id: ivanova, name: Иванова Анна Борисовна, post: директор}\n");
  testing::write_file(path("w/data/schools.yaml"),
                      "- {id: s3, name: МБОУ СОШ № 3, low_results: true, director: Иванова А.Б, students: 1 024}\n"
                      "- {id: s4, name: МБОУ СОШ № 4, low_results: false, director: ivanova, students: –, teachers: }\n"
                      "- {id: s5, name: МБОУ СОШ № 5, low_results: false, students: 007}\n");
  testing::write_file(path("w/data/results.yaml"),
                      "- {school: МБОУСОШ №3, year: 2023/2024, procedure: ВПР, subject: Математика, grade: 5, "
                      "n: 50, n5: н/д, n4: 20, n3: 10, n2: 5}\n");
  testing::write_file(
      path("w/data/indicators.yaml"),
      "- {id: share, name: Доля, group: А, unit: percent, decimals: 1, better: more, source: ФИС ОКО}\n");
  testing::write_file(path("w/data/indicator_values.yaml"),
                      "- {indicator: share, year: 2023/24, value: '98,2'}\n"
                      "- {indicator: share, year: 2023/2024, value: '43,4 %'}\n"
                      "- {indicator: share, year: 2023/2024, value: 85.10}\n");
  testing::write_file(path("w/documents/a.md"),
                      "---\nform: note\ntitle: О школах\ndate: 1 сент. 2024 г.\nsigned: А.Б. Иванова\nletterhead: "
                      "false\n---\nТекст.\n");
  EXPECT_EQ(run({"check", path("w"), "--explain"}), ExitCode::done);
  std::string out = out_.str();
  const std::string folder = path("w") + "/";
  for (std::size_t at = out.find(folder); at != std::string::npos; at = out.find(folder)) out.erase(at, folder.size());
  EXPECT_EQ(out, R"(pisar.yaml:1:7: «2024-25 уч. год» → 2024/2025

data/indicator_values.yaml:1:28: «2023/24» → 2023/2024
data/indicator_values.yaml:1:44: «98,2» → 98.2
data/indicator_values.yaml:2:46: «43,4 %» → 43.4

data/results.yaml:1:12: «МБОУСОШ №3» → s3 (МБОУ СОШ № 3)
data/results.yaml:1:99: «н/д» → пропуск (нет данных)

data/schools.yaml:1:61: «Иванова А.Б» → ivanova (Иванова Анна Борисовна)
data/schools.yaml:1:84: «1 024» → 1024
data/schools.yaml:2:81: «–» → пропуск (прочерк)
data/schools.yaml:2:93: «» → пропуск (не заполнено)

documents/a.md:4:7: «1 сент. 2024 г.» → 01.09.2024
documents/a.md:5:9: «А.Б. Иванова» → ivanova (Иванова Анна Борисовна)

Ошибок нет.
)") << err_.str();
  testing::write_file(path("v/pisar.yaml"), "year: 2024/2025\n");
  EXPECT_EQ(run({"check", path("v"), "--explain"}), ExitCode::done) << err_.str();
  EXPECT_EQ(out_.str(), "Все значения прочитаны так, как записаны.\nОшибок нет.\n");
}

TEST_F(Program, EvaluatesExpressions) {
  EXPECT_EQ(run({"eval", "1/3 + 2/3"}), ExitCode::done) << err_.str();
  EXPECT_EQ(out_.str(), "1\n");
  EXPECT_EQ(run({"eval", "[1, {\"a\": 2.5}]"}), ExitCode::done);
  EXPECT_EQ(out_.str(), "-\n  1\n-\n  a:\n    2,5\n");
  EXPECT_EQ(run({"eval", "nothing"}), ExitCode::input_mistakes);
  EXPECT_EQ(err_.str().find("<выражение>:1:1: ошибка E411"), 0U) << err_.str();
  EXPECT_EQ(run({"eval"}), ExitCode::usage);
}

TEST_F(Program, RendersOneFile) {
  testing::write_file(path("a.md"), "# Итог\n\nСумма: {{ 2 + 2 }}.\n");
  EXPECT_EQ(run({"render", path("a.md")}), ExitCode::done) << err_.str();
  EXPECT_NE(out_.str().find("Сумма: 4."), std::string::npos) << out_.str();
  EXPECT_EQ(run({"render", path("a.md"), "--format", "pdf", "--out", path("a.pdf")}), ExitCode::done) << err_.str();
  EXPECT_EQ(testing::read_file(path("a.pdf")).substr(0, 5), "%PDF-");
  EXPECT_EQ(run({"render", path("a.md"), "--format", "rtf"}), ExitCode::usage);
  EXPECT_EQ(run({"render", path("none.md")}), ExitCode::input_mistakes);
}

TEST_F(Program, ChecksTheTemplateOfOneFileBeforeItRendersIt) {
  testing::write_file(path("w/pisar.yaml"), "formats: [text]\n");
  testing::write_file(path("w/other.md"), "{{ this_is_another_file }}\n");
  // The branch is never taken.
  const std::string text = "{% if false %}{{ nothing | upcase }}{% endif %}Текст\n";
  for (const char* name : {"w/a.md", "w/a.txt.j2"}) {
    testing::write_file(path(name), text);
    EXPECT_EQ(run({"render", path(name)}), ExitCode::input_mistakes);
    EXPECT_EQ(out_.str(), "");
    EXPECT_EQ(err_.str(), path(name) + ":1:18: ошибка E411: нет переменной «nothing»\n" +
                              " 1 | {% if false %}{{ nothing | upcase }}{% endif %}Текст\n"
                              "   |                  ^^^^^^^\n" +
                              path(name) + ":1:28: ошибка E413: нет фильтра «upcase»\n" +
                              " 1 | {% if false %}{{ nothing | upcase }}{% endif %}Текст\n"
                              "   |                            ^^^^^^\n"
                              "   подсказка: есть «case»\n");
  }
}

TEST_F(Program, LeavesOutOnlyTheDocumentWithTheMistake) {
  testing::write_file(path("w/pisar.yaml"), "formats: [text]\n");
  testing::write_file(path("w/documents/good.md"), "Хорошо.\n");
  testing::write_file(path("w/documents/bad.md"), "Плохо: {{ nothing }}.\n");
  EXPECT_EQ(run({"build", path("w"), "--progress", "lines"}), ExitCode::some_failed);
  EXPECT_TRUE(fs::exists(folder_.path() / "w/out/good.txt"));
  EXPECT_FALSE(fs::exists(folder_.path() / "w/out/bad.txt"));
  EXPECT_NE(out_.str().find("Сделано документов: 1, не сделано: 1\n"), std::string::npos) << out_.str();
  EXPECT_NE(err_.str().find("documents/bad.md:1:11: ошибка E411"), std::string::npos) << err_.str();
  EXPECT_EQ(run({"build", path("w"), "--only", "bad"}), ExitCode::input_mistakes);
  EXPECT_EQ(run({"build", path("w"), "--jobs", "0"}), ExitCode::usage);
}

}  // namespace
}  // namespace pisar
