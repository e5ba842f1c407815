#include "workspace/data_files.h"

#include <sys/stat.h>

#include "tests/workspace/data_folder.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

class DataFiles : public testing::DataFolder {};

TEST_F(DataFiles, TablesNeedNoSchema) {
  file("data/cars.CSV", "номер;Год выпуска\nА001;2019\n");
  EXPECT_EQ(messages(), "");
  EXPECT_EQ(rows("cars"), "номер=А001 Год выпуска=2019");
}

TEST_F(DataFiles, ListsOfAFolderFollowEachOther) {
  file("data/results/2024.csv", "school;n\nurma;42\n");
  file("data/results/2023.yaml", "- {school: urma, n: 40}\n- {school: levashi, n: 8}\n");
  file("data/results/2025.json", "[{\"school\": \"urma\", \"n\": 44}]");
  file("data/results/readme.txt", "откуда взято");
  EXPECT_EQ(messages(), "");
  EXPECT_EQ(rows("results"), "school=urma n=40 | school=levashi n=8 | school=urma n=42 | school=urma n=44");
  EXPECT_EQ(sources_.place(data_.at("results").array()[2].find("n")->where), "data/results/2024.csv:2:6");
}

TEST_F(DataFiles, RecordsOfAFolderHaveTheFieldsOfAll) {
  file("data/schools/a.yaml", "urma: {name: Урма}\n");
  file("data/schools/b.yaml", "levashi: {name: Леваши}\n");
  EXPECT_EQ(messages(), "");
  ASSERT_EQ(data_.at("schools").object().size(), 2U);
  EXPECT_EQ(data_.at("schools").find("levashi")->find("name")->text(), "Леваши");
}

TEST_F(DataFiles, TheWholeIsCheckedAndMistakesStandInTheirParts) {
  file("schemas/results.schema.json",
       R"({"type": "array", "items": {"required": ["n"], "properties": {"n": {"type": "integer"}}}})");
  file("data/results/a.yaml", "- {n: 1}\n");
  file("data/results/b.csv", "n\n2\nдва\n");
  EXPECT_EQ(messages(), R"(data/results/b.csv:3:1: ошибка E201: поле «n»: ожидается целое число, а здесь текст «два»
 3 | два
   | ^^^
   схема: schemas/results.schema.json:1:68: /items/properties/n
)");
}

TEST_F(DataFiles, AFolderWithoutDataIsNoVariable) {
  file("data/photos/a.jpg", "x");
  file("data/.git/a.yaml", "a: 1\n");
  file("data/.a.yaml", "a: 1\n");
  fs::create_directories(folder_.path() / "data/empty");
  EXPECT_EQ(messages(), "");
  EXPECT_TRUE(data_.empty());
}

TEST_F(DataFiles, AFieldInTwoParts) {
  file("data/schools/a.yaml", "urma: {name: Урма}\nkuppa: 1\n");
  file("data/schools/b.json", "{\"levashi\": 1, \"urma\": 2}");
  EXPECT_EQ(messages(), R"(data/schools/b.json:1:16: ошибка E103: поле «urma» записано в двух частях данных «schools»
 1 | {"levashi": 1, "urma": 2}
   |                ^^^^^^
   здесь: data/schools/a.yaml:1:1: записано впервые
   подсказка: оставьте одно из двух
)");
  EXPECT_TRUE(data_.at("schools").is_rejected());
}

TEST_F(DataFiles, AListBesideARecord) {
  file("data/schools/a.csv", "id\nurma\n");
  file("data/schools/b.yaml", "levashi: {name: Леваши}\n");
  EXPECT_EQ(
      messages(),
      R"(data/schools/b.yaml:1:1: ошибка E821: части данных «schools» не складываются: здесь запись, а в первой части список
 1 | levashi: {name: Леваши}
   | ^^^^^^^^^^^^^^^^^^^^^^^
   здесь: data/schools/a.csv:1:1: первая часть
   подсказка: файлы папки data/schools/ – или все списки, или все записи с разными полями
)");
}

TEST_F(DataFiles, APartThatIsNeither) {
  file("data/schools/a.yaml", "- {id: urma}\n");
  file("data/schools/b.yaml", "levashi\n");
  EXPECT_EQ(messages(), R"(data/schools/b.yaml:1:1: ошибка E821: часть данных «schools» – не список и не запись, а текст
 1 | levashi
   | ^^^^^^^
   подсказка: файлы папки data/schools/ – или все списки, или все записи с разными полями
)");
}

TEST_F(DataFiles, AnEmptyPart) {
  file("data/schools/a.yaml", "# ещё не заполнено\n");
  EXPECT_EQ(messages(), R"(data/schools/a.yaml:1:1: ошибка E821: часть данных «schools» пуста
 1 | # ещё не заполнено
   | ^
   подсказка: заполните файл или удалите его
)");
}

TEST_F(DataFiles, APartThatDoesNotLoadLeavesTheVariableOut) {
  file("data/schools/a.yaml", "- {id: urma}\n");
  file("data/schools/b.json", "[");
  file("data/schools/c.csv", "id\n\"x\n");
  EXPECT_EQ(messages(), R"(data/schools/b.json:1:1: ошибка E102: скобка «[» не закрыта
 1 | [
   | ^
   подсказка: поставьте «]» в конце
data/schools/c.csv:2:1: ошибка E114: кавычка не закрыта
 2 | "x
   | ^
   подсказка: закройте её в конце ячейки; кавычка внутри текста пишется дважды: "МБОУ ""СОШ № 1"""
)");
  EXPECT_TRUE(data_.at("schools").is_rejected());
}

TEST_F(DataFiles, AFileBesideAFolder) {
  file("data/schools.yaml", "- {id: urma}\n");
  file("data/schools/b.yaml", "- {id: levashi}\n");
  EXPECT_EQ(messages(), R"(ошибка E806: переменную «schools» дают и файл «data/schools.yaml», и папка «data/schools/»
   подсказка: переложите файл в папку или удалите одно из двух
)");
}

TEST_F(DataFiles, ATableBesideAFile) {
  file("data/schools.yaml", "- {id: urma}\n");
  file("data/schools.csv", "id\nlevashi\n");
  EXPECT_EQ(messages(), R"(ошибка E806: переменную «schools» дают два файла: «data/schools.csv» и «data/schools.yaml»
)");
}

TEST_F(DataFiles, AFolderTooDeep) {
  file("data/results/a.csv", "n\n1\n");
  file("data/results/2024/b.csv", "n\n2\n");
  EXPECT_EQ(messages(), R"(ошибка E821: файлы папки «data/results/2024/» не читаются: она лежит слишком глубоко
   подсказка: переложите их в папку «data/results/»
)");
}

TEST_F(DataFiles, LinksToTheOutsideAreNotFollowed) {
  fs::create_directories(folder_.path() / "data");
  fs::create_symlink("/dev/zero", folder_.path() / "data/a.yaml");
  fs::create_directory_symlink("/etc", folder_.path() / "data/b");
  fs::create_symlink("../../outside.csv", folder_.path() / "data/c.csv");
  EXPECT_EQ(messages(), R"(ошибка E803: папка «data/b/» выходит из рабочей папки
   подсказка: положите файлы в рабочую папку; символические ссылки наружу не читаются
ошибка E803: путь «data/a.yaml» выходит из рабочей папки
   подсказка: положите файл в рабочую папку; символические ссылки наружу не читаются
ошибка E802: файл «data/c.csv» не прочитан: нет такого файла или папки
)");
}

TEST_F(DataFiles, WhatIsNoFileIsNotRead) {
  fs::create_directories(folder_.path() / "data/parts");
  ASSERT_EQ(::mkfifo((folder_.path() / "data/a.yaml").c_str(), 0600), 0);
  ASSERT_EQ(::mkfifo((folder_.path() / "data/parts/b.csv").c_str(), 0600), 0);
  fs::create_symlink("nowhere.yaml", folder_.path() / "data/c.json");
  EXPECT_EQ(messages(), R"(ошибка E801: «data/a.yaml» не обычный файл
ошибка E802: файл «data/c.json» не прочитан: нет такого файла или папки
ошибка E801: «data/parts/b.csv» не обычный файл
)");
}

}  // namespace
}  // namespace pisar
