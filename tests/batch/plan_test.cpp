#include "batch/plan.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "pipeline.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

/// A workspace of two schools on disk, and what planning it gives.
class Plan : public ::testing::Test {
 protected:
  void settings(std::string_view entries) {
    testing::write_file(folder_.path() / "pisar.yaml", "year: 2024/2025\nformats: [text]\n" + std::string(entries));
    testing::write_file(folder_.path() / "data/items.yaml", "- id: a\n  n: 1\n- id: b\n  n: 2\n");
    testing::write_file(folder_.path() / "templates/one.md.j2", "Текст\n");
  }

  std::vector<std::string> ids(const Selection& selection = {}) {
    workspace_ = Workspace::open(folder_.path(), diagnostics_, sources_);
    std::vector<std::string> ids;
    if (!workspace_) return ids;
    for (const Task& task : plan(*workspace_, selection, all_functions(), sources_, diagnostics_)) {
      diagnostics_.append(Diagnostics(task.mistakes));
      if (!task.mistakes.has_errors()) ids.push_back(task.id + " → " + task.output);
    }
    return ids;
  }

  /// The messages, without the folder's name.
  std::string messages() {
    std::string text = to_text(diagnostics_, sources_);
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
    return text;
  }

  using Ids = std::vector<std::string>;

  testing::TemporaryFolder folder_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<const Workspace> workspace_;
};

TEST_F(Plan, FindsFilesAndExpandsLoops) {
  settings(
      "documents:\n  - {id: card, template: one, for: item in items, output: \"карты/{{ item.id }}-{{ item.n }}\"}\n");
  testing::write_file(folder_.path() / "documents/note.md", "Справка\n");
  EXPECT_EQ(ids(), (Ids{"note → note", "card/a → карты/a-1", "card/b → карты/b-2"})) << messages();
}

TEST_F(Plan, FiltersAndNestsLoops) {
  settings("documents:\n  - {id: pair, template: one, for: [x in items if x.n > 1, y in items]}\n");
  EXPECT_EQ(ids(), (Ids{"pair/b/a → pair/b/a", "pair/b/b → pair/b/b"})) << messages();
}

TEST_F(Plan, SelectsABatchOrOneOfItsDocuments) {
  settings("documents:\n  - {id: card, template: one, for: item in items}\n  - {id: all, template: one}\n");
  EXPECT_EQ(ids({.only = {"card/b"}, .formats = {}}), (Ids{"card/b → card/b"}));
  EXPECT_EQ(ids({.only = {"all", "card"}, .formats = {}}), (Ids{"card/a → card/a", "card/b → card/b", "all → all"}));
  EXPECT_EQ(messages(), "");
}

TEST_F(Plan, ReportsUnknownDocumentsAndFormats) {
  settings("documents:\n  - {id: card, template: one, for: item in items}\n");
  ids({.only = {"cart"}, .formats = {"pfd"}});
  EXPECT_EQ(messages(),
            "ошибка E816: нет формата «pfd»\n"
            "   подсказка: есть форматы: pdf, docx, xlsx, text\n"
            "ошибка E815: нет документа «cart»\n"
            "   подсказка: есть похожий «card»\n"
            "   подсказка: все документы перечисляет команда pisar list\n");
}

TEST_F(Plan, RefusesOutputsThatMeetOrLeaveTheFolder) {
  settings(
      "documents:\n"
      "  - {id: same, template: one, for: item in items, output: same}\n"
      "  - {id: out, template: one, output: \"../{{ year }}\"}\n");
  EXPECT_EQ(ids(), (Ids{"same/a → same"}));
  EXPECT_EQ(messages(),
            "pisar.yaml:4:59: ошибка E814: документы «same/a» и «same/b» пишут в один файл «same»\n"
            " 4 |   - {id: same, template: one, for: item in items, output: same}\n"
            "   |                                                           ^^^^\n"
            "   подсказка: добавьте в output то, что их различает, например {{ school.id }}\n"
            "pisar.yaml:5:38: ошибка E813: файл документа «out» не может называться «../2024/2025»\n"
            " 5 |   - {id: out, template: one, output: \"../{{ year }}\"}\n"
            "   |                                      ^^^^^^^^^^^^^^^\n"
            "   подсказка: путь внутри папки out, без < > : \" \\ | ? * и без точки или пробела в конце\n");
}

TEST_F(Plan, WantsAListToLoopOver) {
  settings("documents:\n  - {id: card, template: one, for: item in year}\n");
  EXPECT_EQ(ids(), Ids{});
  EXPECT_EQ(messages(),
            "pisar.yaml:4:44: ошибка E817: набор «card» строится по списку, а здесь текст\n"
            " 4 |   - {id: card, template: one, for: item in year}\n"
            "   |                                            ^^^^\n"
            "   подсказка: после «in» нужен список: schools\n");
}

TEST_F(Plan, SetsFieldsOfEachDocument) {
  settings(
      "documents:\n"
      "  - id: card\n"
      "    template: card\n"
      "    for: item in items\n"
      "    set: {number: \"{{ item.n }}-ОД\", date: 15.09.2024, title: \"О записи {{ item.id }}\"}\n");
  testing::write_file(folder_.path() / "templates/card.md.j2",
                      "---\nform: order\ntitle: О мерах\n---\n{{ number }} от {{ date }}: {{ title }}\n");
  testing::write_file(folder_.path() / "templates/order.md.j2", "{{ text }}\n");
  EXPECT_EQ(ids(), (Ids{"card/a → card/a", "card/b → card/b"})) << messages();
  std::string texts;
  for (const Task& task : plan(*workspace_, {}, all_functions(), sources_, diagnostics_)) {
    const auto document = make_document(*workspace_, task, sources_, diagnostics_);
    ASSERT_TRUE(document) << messages();
    texts += document->title + ": " + plain_text(std::get<Paragraph>(document->blocks.front().node).content) + "\n";
  }
  EXPECT_EQ(texts, "О записи a: 1-ОД от 15.09.2024: О записи a\nО записи b: 2-ОД от 15.09.2024: О записи b\n");
}

TEST_F(Plan, ChecksTheFieldsThatASetGives) {
  settings(
      "documents:\n"
      "  - {id: card, template: card, set: {numbr: 5, date: 31.09.2024}}\n"
      "  - {id: broken, template: card, set: {number: \"{{ 1 + }}\", date: 15.09.2024}}\n");
  testing::write_file(folder_.path() / "templates/card.md.j2", "---\nform: order\ntitle: О мерах\n---\nТекст\n");
  EXPECT_EQ(ids(), Ids{});
  EXPECT_EQ(
      messages(),
      "pisar.yaml:4:38: ошибка E202: нет обязательного поля «number» (Номер)\n"
      " 4 |   - {id: card, template: card, set: {numbr: 5, date: 31.09.2024}}\n"
      "   |                                      ^^^^^\n"
      "   подсказка: есть похожее поле «numbr»; возможно, опечатка\n"
      "   описание: Регистрационный номер без знака №.\n"
      "   схема: <встроенный>/schemas/order.schema.json:32:15: /properties/number\n"
      "pisar.yaml:4:54: ошибка E301: поле «date» (Дата): «31.09.2024» — не дата: в сентябре 2024 года нет 31-го числа\n"
      " 4 |   - {id: card, template: card, set: {numbr: 5, date: 31.09.2024}}\n"
      "   |                                                      ^^^^^^^^^^\n"
      "   подсказка: дату пишут так: 14.09.2022, 2022-09-14 или 14 сентября 2022 г.\n"
      "   описание: Дата документа. Если её нет, печатается место для даты.\n"
      "   схема: <встроенный>/schemas/definitions.schema.json:28:13: /definitions/date\n"
      "pisar.yaml:5:56: ошибка E401: ожидается значение, а стоит конец выражения\n"
      " 5 |   - {id: broken, template: card, set: {number: \"{{ 1 + }}\", date: 15.09.2024}}\n"
      "   |                                                        ^\n");
}

TEST_F(Plan, NamesTheNearestTemplate) {
  settings("documents:\n  - {id: card, template: ones}\n");
  EXPECT_EQ(ids(), Ids{});
  EXPECT_EQ(messages(),
            "pisar.yaml:4:26: ошибка E808: нет шаблона «ones»\n"
            " 4 |   - {id: card, template: ones}\n"
            "   |                          ^^^^\n"
            "   подсказка: есть похожий шаблон «one»\n"
            "   подсказка: шаблон лежит в templates/ones.md.j2; встроенные перечисляет команда pisar templates\n");
}

}  // namespace
}  // namespace pisar
