#include <gtest/gtest.h>

#include <map>
#include <utility>

#include "base/diagnostic_text.h"
#include "load/load.h"

namespace pisar {
namespace {

using namespace std::string_literals;

/// At most one file, in memory; none can be written.
class MemoryFiles : public FileSystem {
 public:
  MemoryFiles() = default;
  MemoryFiles(std::string name, std::string text) { files_.emplace(std::move(name), std::move(text)); }

  std::optional<std::string> read(const std::filesystem::path& path, Span where,
                                  Diagnostics& diagnostics) const override {
    const auto found = files_.find(path.generic_string());
    if (found != files_.end()) return found->second;
    diagnostics.report(Code::file_missing, where, "нет файла «" + path.generic_string() + "»");
    return std::nullopt;
  }
  bool exists(const std::filesystem::path& path) const override { return files_.contains(path.generic_string()); }
  std::vector<std::filesystem::path> list(const std::filesystem::path& /*folder*/) const override { return {}; }
  std::vector<std::filesystem::path> folders(const std::filesystem::path& /*folder*/) const override { return {}; }
  bool write(const std::filesystem::path& /*path*/, std::string_view /*bytes*/, Diagnostics& /*d*/) override {
    return false;
  }

 private:
  std::map<std::string, std::string> files_;
};

/// The messages about loading one file.
std::string messages(const std::string& name, const std::string& text) {
  const MemoryFiles files(name, text);
  SourceMap sources;
  Diagnostics diagnostics;
  const std::optional<Value> value = load_file(files, name, {}, sources, diagnostics);
  return (value ? "loaded\n" : "") + to_text(diagnostics, sources);
}

TEST(LoadFile, ReadsByTheExtension) {
  EXPECT_EQ(messages("data/a.yaml", "имя: значение\n"), "loaded\n");
  EXPECT_EQ(messages("data/a.yml", "имя: значение\n"), "loaded\n");
  EXPECT_EQ(messages("data/a.json", "{\"имя\": 1}"), "loaded\n");
  EXPECT_EQ(messages("data/a.json", "имя: 1"), R"(data/a.json:1:1: ошибка E102: текст «имя» стоит без кавычек
 1 | имя: 1
   | ^^^
   подсказка: возьмите его в двойные кавычки: "…"
)");
  EXPECT_EQ(messages("data/a.xlsx", ""), R"(ошибка E112: файл данных «data/a.xlsx» имеет неизвестное расширение
   подсказка: данные читаются из файлов .yaml, .yml, .json и .csv
)");
}

TEST(LoadFile, SaysThatThereIsNoFile) {
  const MemoryFiles files;
  SourceMap sources;
  const FileId named = sources.add("pisar.yaml", "office: data/office.yaml\n");
  Diagnostics diagnostics;
  EXPECT_FALSE(load_file(files, "data/office.yaml", {named, 8, 24}, sources, diagnostics));
  EXPECT_EQ(to_text(diagnostics, sources), R"(pisar.yaml:1:9: ошибка E802: нет файла «data/office.yaml»
 1 | office: data/office.yaml
   |         ^^^^^^^^^^^^^^^^
)");
}

TEST(LoadFile, NamesTheEncodingThatIsNotUtf8) {
  EXPECT_EQ(messages("schools.yaml", "name: \xD8\xEA\xEE\xEB\xE0\n"),
            R"(schools.yaml:1:1: ошибка E105: файл записан в кодировке Windows-1251, а нужна UTF-8
 1 | )"
            R"(
   | ^
   подсказка: откройте файл в редакторе и сохраните с кодировкой UTF-8 (в Блокноте: «Сохранить как», «Кодировка: UTF-8»)
)");
  EXPECT_EQ(messages("schools.yaml", "\xFF\xFEn\0a\0m\0e\0"s),
            R"(schools.yaml:1:1: ошибка E105: файл записан в кодировке UTF-16, а нужна UTF-8
 1 | )"
            R"(
   | ^
   подсказка: откройте файл в редакторе и сохраните с кодировкой UTF-8 (в Блокноте: «Сохранить как», «Кодировка: UTF-8»)
)");
}

TEST(LoadFile, ShowsTheByteThatSpoilsTheText) {
  EXPECT_EQ(messages("a.yaml", "a: 1\nname: Школа \xFF № 1\n"),
            R"(a.yaml:2:13: ошибка E105: здесь стоит байт, который не читается как UTF-8
 2 | name: Школа ? № 1
   |             ^
   подсказка: сохраните файл заново в кодировке UTF-8
)");
  EXPECT_EQ(messages("a.yaml", "name: Школа\0 № 1\n"s), R"(a.yaml:1:12: ошибка E106: в тексте стоит нулевой байт
 1 | name: Школа? № 1
   |            ^
   подсказка: это не текстовый файл, или он испорчен при копировании
)");
}

TEST(ReadSource, KeepsTheTextAsItIs) {
  const MemoryFiles files("a.md", "\xEF\xBB\xBFтекст\r\nвторая строка\r\n");
  SourceMap sources;
  Diagnostics diagnostics;
  const std::optional<FileId> file = read_source(files, "a.md", {}, sources, diagnostics);
  ASSERT_TRUE(file);
  EXPECT_EQ(sources.name(*file), "a.md");
  EXPECT_EQ(sources.text(*file), "\xEF\xBB\xBFтекст\r\nвторая строка\r\n");
  EXPECT_TRUE(diagnostics.empty());
}

}  // namespace
}  // namespace pisar
