#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "cli/commands.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

struct Result {
  ExitCode code;
  std::string out;
  std::string err;
};

Result run(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err, false, false, default_modified};
  const ExitCode code = run_program(arguments, console);
  return {code, out.str(), err.str()};
}

/// What built-in templates need, whole; PISAR_UPDATE_GOLDENS=1 rewrites the files of tests/cli/fields.
class FieldsOf : public ::testing::TestWithParam<const char*> {};

TEST_P(FieldsOf, BuiltInTemplate) {
  const std::filesystem::path golden =
      std::filesystem::path(PISAR_SOURCE_DIR) / "tests/cli/fields" / (std::string(GetParam()) + ".txt");
  const testing::TemporaryFolder folder;  // without templates of its own
  testing::write_file(folder.path() / "pisar.yaml", "year: 2025/2026\n");
  const Result result = run({"fields", GetParam(), "--data", folder.path().string()});
  EXPECT_EQ(result.code, ExitCode::done);
  EXPECT_EQ(result.err, "");
  if (std::getenv("PISAR_UPDATE_GOLDENS") != nullptr) testing::write_file(golden, result.out);
  EXPECT_EQ(result.out, testing::read_file(golden));
}

INSTANTIATE_TEST_SUITE_P(Templates, FieldsOf, ::testing::Values("order", "school-roadmap", "district-recommendations"),
                         [](const auto& info) {
                           std::string name = info.param;
                           for (char& c : name) c = c == '-' ? '_' : c;
                           return name;
                         });

TEST(Fields, NamesTheNearestTemplate) {
  const Result result = run({"fields", "ordre"});
  EXPECT_EQ(result.code, ExitCode::input_mistakes);
  EXPECT_EQ(result.err,
            "ошибка E808: нет шаблона «ordre»\n"
            "   подсказка: есть похожий шаблон «order»\n"
            "   подсказка: шаблон лежит в templates/ordre.md.j2; встроенные перечисляет команда pisar templates\n");
}

TEST(StaticCheck, LeavesOutTheDocumentWithAMistakeAndSaysItOnce) {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.path() / "pisar.yaml", "year: 2025/2026\nformats: [text]\n");
  testing::write_file(folder.path() / "documents/bad.md", "{{ yaer }}\n");
  testing::write_file(folder.path() / "documents/good.md", "{{ year }}\n");
  const Result result = run({"build", folder.path().string(), "--progress", "none"});
  EXPECT_EQ(result.code, ExitCode::some_failed);
  std::string err = result.err;
  const std::string prefix = folder.path().generic_string() + "/";
  for (std::size_t at = err.find(prefix); at != std::string::npos; at = err.find(prefix)) err.erase(at, prefix.size());
  EXPECT_EQ(err,
            "documents/bad.md:1:4: ошибка E411: нет переменной «yaer»\n 1 | {{ yaer }}\n   |    ^^^^\n"
            "   подсказка: есть «year»\n");
  EXPECT_NE(result.out.find("Сделано документов: 1, не сделано: 1\nНе сделаны: bad\n"), std::string::npos)
      << result.out;
}

TEST(Fields, NeedsATemplate) {
  const Result result = run({"fields"});
  EXPECT_EQ(result.code, ExitCode::usage);
  EXPECT_EQ(result.err, "pisar: не указан шаблон\nСправка: pisar fields --help\n");
}

TEST(Fields, TakesTheTemplatesAndSchemasOfAWorkspace) {
  const testing::TemporaryFolder folder;
  testing::write_file(folder.path() / "pisar.yaml", "year: 2025/2026\n");
  testing::write_file(folder.path() / "schemas/clubs.schema.json",
                      R"({"type": "array", "items": {"type": "object", "additionalProperties": false,
                          "required": ["name"],
                          "properties": {"name": {"type": "string"}, "hours": {"type": "number"},
                                         "room": {"type": ["string", "number"]}}}})");
  testing::write_file(
      folder.path() / "templates/clubs-list.md.j2",
      "{% for c in clubs %}\n{{ c.name }}: {{ c.hours }}{% if c.room is defined %}, {{ c.room }}{% endif %}\n"
      "{% endfor %}\n{{ note | default(\"\") }}\n");
  const Result result = run({"fields", "clubs-list", "--data", folder.path().string()});
  EXPECT_EQ(result.code, ExitCode::done);
  EXPECT_EQ(result.err, "");
  std::string out = result.out;
  const std::string prefix = folder.path().generic_string() + "/";
  for (std::size_t at = out.find(prefix); at != std::string::npos; at = out.find(prefix)) out.erase(at, prefix.size());
  EXPECT_EQ(out,
            "Поле           Что это          Обязательность                       Первое место\n"
            "clubs[].name   текст            нужно                                templates/clubs-list.md.j2:2:4\n"
            "clubs[].hours  число            нужно, хотя схема позволяет пропуск  templates/clubs-list.md.j2:2:18\n"
            "clubs[].room   текст или число  можно не заполнять                   templates/clubs-list.md.j2:2:34\n"
            "note           любое значение   можно не заполнять                   templates/clubs-list.md.j2:4:4\n");
}

}  // namespace
}  // namespace pisar
