// One bad record among forty: the documents that print its figures fail and say why, all others are made.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "cli/commands.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

/// A workspace of forty schools with a card for each, a note with figures of all and a list of names.
class FortySchools : public ::testing::Test {
 protected:
  FortySchools() {
    std::string schools;
    std::string results;
    for (int i = 1; i <= 40; ++i) {
      const std::string id = "s" + std::to_string(i);
      schools += "- id: " + id + "\n  name: \"СОШ № " + std::to_string(i) +
                 "\"\n  low_results: " + (i % 2 == 0 ? "true" : "false") + "\n  students: " + std::to_string(100 + i) +
                 "\n  director: p1\n";
      results += "- {school: " + id +
                 ", year: 2024/2025, procedure: ВПР, subject: математика, grade: 5, n: 20, n5: 2, " +
                 "n4: 6, n3: 8, n2: 4}\n";
    }
    write("data/schools.yaml", schools);
    write("data/results.yaml", results);
    write("data/people.yaml", "- id: p1\n  name: Иванова Анна Борисовна\n  post: директор\n");
    write("data/indicators.yaml", "- id: low\n  name: Доля низких\n  unit: percent\n  formula: \"n2 / n * 100\"\n");
    write("pisar.yaml",
          "year: 2024/2025\nformats: [text]\ndocuments:\n"
          "  - {id: card, template: card, for: school in schools}\n"
          "  - {id: low, template: names, for: school in schools if school.low_results}\n");
    write("templates/card.md.j2",
          "{{ school.name }}: учеников {{ school.students }}, отметок «2» – "
          "{{ results | where(school=school.id) | sum(\"n2\") }}, директор {{ school.director.name | default(\"–\") "
          "}}\n");
    write("templates/names.md.j2", "{{ school.name }}\n");
    write("documents/note.md",
          "Учеников: {{ schools | sum(\"students\") }}. Низких: {{ results | metric(\"low\") }} %.\n");
    write("documents/list.md", "{% for school in schools %}\n– {{ school.name }}\n{% endfor %}\n");
  }

  void write(const std::string& name, const std::string& text) { testing::write_file(folder_.path() / name, text); }

  void replace(const std::string& name, const std::string& from, const std::string& to) {
    std::string text = testing::read_file(folder_.path() / name);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    write(name, text.replace(at, from.size(), to));
  }

  ExitCode build() {
    out_.str("");
    err_.str("");
    Console console{out_, err_, false, false, default_modified};
    return run_program({"build", folder_.path().string(), "--progress", "none"}, console);
  }

  /// The messages, without the folder's name.
  [[nodiscard]] std::string messages() const {
    std::string text = err_.str();
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
      text.erase(at, folder.size());
    }
    return text;
  }

  using Names = std::set<std::string>;
  /// What was not made of the 62 documents.
  [[nodiscard]] Names not_made() const {
    Names names{"note", "list"};
    for (int i = 1; i <= 40; ++i) {
      names.insert("card/s" + std::to_string(i));
      if (i % 2 == 0) names.insert("low/s" + std::to_string(i));
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path() / "out")) {
      if (!entry.is_regular_file()) continue;
      names.erase(entry.path().lexically_relative(folder_.path() / "out").replace_extension().generic_string());
    }
    return names;
  }

  testing::TemporaryFolder folder_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(FortySchools, AreAllMadeWhenRight) {
  EXPECT_EQ(build(), ExitCode::done) << messages();
  EXPECT_EQ(not_made(), Names());
}

TEST_F(FortySchools, ABadMarkStopsTheCardAndThePooledFigure) {
  replace("data/results.yaml",
          "- {school: s7, year: 2024/2025, procedure: ВПР, subject: математика, grade: 5, n: 20, n5: 2,",
          "- {school: s7, year: 2024/2025, procedure: ВПР, subject: математика, grade: 5, n: 20, n5: две,");
  EXPECT_EQ(build(), ExitCode::some_failed);
  EXPECT_EQ(not_made(), (Names{"card/s7", "note"}));
  EXPECT_NE(out_.str().find("Сделано документов: 60, не сделано: 2\nНе сделаны: note, card/s7\n"), std::string::npos)
      << out_.str();
  EXPECT_EQ(messages(), R"(data/results.yaml:7:91: ошибка E303: поле «n5» (Отметок «5»): «две» — не число
 7 | …: ВПР, subject: математика, grade: 5, n: 20, n5: две, n4: 6, n3: 8, n2: 4}
   |                                                   ^^^
   подсказка: числа пишут так: 1234, 12,5 или 12.5; пропуск — "-" или "н/д"
   описание: Сколько участников получили «5».
   схема: <встроенный>/schemas/definitions.schema.json:45:14: /definitions/count
   из-за неё не напечатать: templates/card.md.j2:1:109, documents/note.md:1:55
)");
}

TEST_F(FortySchools, ABadNumberStopsTheFiguresOfItsRecordOnly) {
  replace("data/schools.yaml", "students: 112", "students: сто двенадцать");
  EXPECT_EQ(build(), ExitCode::some_failed);
  EXPECT_EQ(not_made(), (Names{"card/s12", "note"})) << messages();
}

TEST_F(FortySchools, AnUnknownConditionStopsItsTurnOfTheLoop) {
  replace("data/schools.yaml", "low_results: true\n  students: 112", "low_results: наверное\n  students: 112");
  EXPECT_EQ(build(), ExitCode::some_failed);
  EXPECT_EQ(not_made(), (Names{"card/s12", "low/s12", "note"})) << messages();
}

TEST_F(FortySchools, AMisspeltOptionalFieldIsNotTakenForAMissingOne) {
  replace("data/schools.yaml", "students: 105\n  director: p1", "students: 105\n  directer: p1");
  EXPECT_EQ(build(), ExitCode::some_failed);
  EXPECT_EQ(not_made(), (Names{"card/s5", "note"})) << messages();
}

TEST_F(FortySchools, AnUnknownReferenceIsNotTakenForAMissingOne) {
  replace("data/schools.yaml", "students: 105\n  director: p1", "students: 105\n  director: p2");
  EXPECT_EQ(build(), ExitCode::some_failed);
  EXPECT_EQ(not_made(), (Names{"card/s5", "note"})) << messages();
}

TEST_F(FortySchools, TwoRecordsOfOneIdAreBothRefused) {
  replace("data/schools.yaml", "id: s9\n", "id: s8\n");
  EXPECT_EQ(build(), ExitCode::some_failed);
  // Whose the results of «s8» and «s9» are is not known either: every card fails that looks among the results.
  Names expected{"note"};
  for (int i = 1; i <= 40; ++i) expected.insert("card/s" + std::to_string(i));
  const Names names = not_made();
  EXPECT_TRUE(std::includes(names.begin(), names.end(), expected.begin(), expected.end())) << messages();
  EXPECT_FALSE(names.contains("list") || names.contains("low/s10")) << messages();
}

TEST_F(FortySchools, AFileThatCannotBeReadStopsWhatNeedsIt) {
  replace("data/results.yaml", "- {school: s3,", "- {school: s3");
  EXPECT_EQ(build(), ExitCode::some_failed);
  Names expected{"note"};
  for (int i = 1; i <= 40; ++i) expected.insert("card/s" + std::to_string(i));
  EXPECT_EQ(not_made(), expected) << messages();
}

TEST_F(FortySchools, AMistakeThatNobodyPrintsStopsNothing) {
  write("data/acts.yaml", "- id: a1\n  date: 31.02.2024\n");
  EXPECT_EQ(build(), ExitCode::input_mistakes);
  EXPECT_EQ(not_made(), Names()) << messages();
}

}  // namespace
}  // namespace pisar
