#include <gtest/gtest.h>

#include "check/record_finder.h"

#include "tests/check/checking.h"

namespace pisar::testing {
namespace {

/// Data files as a workspace holds them: NAME.yaml, in which «@people:id» stands for a reference.
class Workspace {
 public:
  void add(const std::string& name, const std::string& text) {
    const FileId file = sources.add("data/" + name + ".yaml", text);
    data.emplace(name, with_references(load_yaml(file, sources, diagnostics).value()));
  }
  [[nodiscard]] std::string messages() {
    check_references(data, diagnostics);
    return to_text(diagnostics, sources);
  }

  SourceMap sources;
  Diagnostics diagnostics;
  DataSet data;

 private:
  static Value with_references(const Value& value) {
    if (value.is_array()) {
      Array items;
      for (const Value& item : value.array()) items.push_back(with_references(item));
      return Value(std::move(items), value.where);
    }
    if (value.is_object()) {
      Object record;
      for (const Member& member : value.object().members()) {
        record.add(member.key, with_references(member.value), member.key_where);
      }
      return Value(std::move(record), value.where);
    }
    if (!value.is_text() || !value.text().starts_with("@")) return value;
    const std::size_t colon = value.text().find(':');
    return Value(RecordRef{value.text().substr(1, colon - 1), value.text().substr(colon + 1)}, value.where);
  }
};

TEST(References, AreFoundInListsAndInRecordsOfRecords) {
  Workspace workspace;
  workspace.add("people", "- {id: aliev, name: Алиев}\n- {id: 7, name: Магомедов}\n- {id: 08, name: Саидов}\n");
  workspace.add("terms", "low: {abbr: ШНОР}\nyear: 2024\n");
  workspace.add("office", "head: \"@people:aliev\"\nother: [\"@people:7\", \"@people:08\", \"@terms:low\"]\n");
  EXPECT_EQ(workspace.messages(), "");
  const RecordFinder records(workspace.data);
  EXPECT_EQ(records.find({"people", "aliev"})->find("name")->text(), "Алиев");
  EXPECT_EQ(records.find({"people", "7"})->find("name")->text(), "Магомедов");
  EXPECT_EQ(records.find({"people", "08"})->find("name")->text(), "Саидов");
  EXPECT_EQ(records.find({"people", "8"}), nullptr);
  EXPECT_EQ(records.find({"terms", "low"})->find("abbr")->text(), "ШНОР");
  EXPECT_EQ(records.find({"terms", "year"}), nullptr) << "a field that is no record";
  EXPECT_EQ(records.find({"nothing", "x"}), nullptr);
}

TEST(References, UnknownIdsAreShownWithTheNearest) {
  Workspace workspace;
  workspace.add("people", "- {id: magomedov}\n- {id: aliev}\n");
  workspace.add("office", "head: \"@people:magomedow\"\nclerk: \"@people:ivanova\"\n");
  EXPECT_EQ(workspace.messages(), R"(data/office.yaml:1:7: ошибка E306: в данных «people» нет записи с кодом «magomedow»
 1 | head: "@people:magomedow"
   |       ^^^^^^^^^^^^^^^^^^^
   подсказка: есть похожий код «magomedov»; возможно, опечатка
   данные: data/people.yaml:1:1: people
data/office.yaml:2:8: ошибка E306: в данных «people» нет записи с кодом «ivanova»
 2 | clerk: "@people:ivanova"
   |        ^^^^^^^^^^^^^^^^^
   подсказка: коды, которые есть: aliev, magomedov
   данные: data/people.yaml:1:1: people
)");
}

TEST(References, DuplicateIdsAreShownInBothPlaces) {
  Workspace workspace;
  workspace.add("schools", "- {id: urma, name: А}\n- {id: levashi, name: Б}\n- {id: urma, name: В}\n- {id: urma}\n");
  EXPECT_EQ(workspace.messages(), R"(data/schools.yaml:3:8: ошибка E305: в данных «schools» две записи с кодом «urma»
 3 | - {id: urma, name: В}
   |        ^^^^
   здесь: data/schools.yaml:1:8: первая из них
   подсказка: дайте одной из записей другой код
data/schools.yaml:4:8: ошибка E305: в данных «schools» две записи с кодом «urma»
 4 | - {id: urma}
   |        ^^^^
   здесь: data/schools.yaml:1:8: первая из них
   подсказка: дайте одной из записей другой код
)");
}

TEST(References, DataThatAreNotThereAreNamedOnce) {
  Workspace workspace;
  workspace.add("office", "a: \"@people:x\"\nb: \"@people:y\"\n");
  EXPECT_EQ(workspace.messages(),
            R"(data/office.yaml:1:4: ошибка E307: поле ссылается на данные «people», а таких данных нет
 1 | a: "@people:x"
   |    ^^^^^^^^^^^
   подсказка: добавьте файл data/people.yaml со списком записей
   подсказка: всего таких ссылок: 2
)");
}

}  // namespace
}  // namespace pisar::testing
