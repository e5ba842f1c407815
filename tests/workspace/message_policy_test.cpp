#include "workspace/message_policy.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "tests/support/files.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

/// A workspace whose data give the warning W113: an unquoted «#» cuts a name.
class Policy : public ::testing::Test {
 protected:
  void file(const char* path, std::string_view text) { testing::write_file(folder_.path() / path, text); }

  /// Opens the workspace and does what a command does before it prints.
  void run(bool complete = true) {
    sources_ = SourceMap();
    diagnostics_ = Diagnostics();
    workspace_ = Workspace::open(folder_.path(), diagnostics_, sources_);
    ASSERT_NE(workspace_, nullptr);
    accepted_ = workspace_->messages().take_accepted(diagnostics_, workspace_->source_files(), workspace_->data(),
                                                     sources_, complete);
  }

  std::string messages() {
    std::string text = to_text(diagnostics_, sources_);
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
    return text;
  }

  testing::TemporaryFolder folder_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<const Workspace> workspace_;
  AcceptedWarnings accepted_;
};

TEST_F(Policy, SwitchesAWarningOff) {
  file("data/a.yaml", "name: СОШ #3\n");
  file("pisar.yaml", "year: 2024/2025\n");
  run();
  EXPECT_EQ(messages(),
            R"(data/a.yaml:1:11: предупреждение W113: текст после «#» отброшен как примечание
 1 | name: СОШ #3
   |           ^^
   подсказка: если это часть значения, возьмите его в кавычки: "СОШ #3"
   подсказка: если это примечание, поставьте после «#» пробел
)");
  file("pisar.yaml", "messages: {W113: off}\n");
  run();
  EXPECT_EQ(messages(), "");
}

TEST_F(Policy, MakesAWarningAnErrorThatStopsTheData) {
  file("data/a.yaml", "name: СОШ #3\n");
  file("pisar.yaml", "messages: {W113: error}\n");
  run();
  EXPECT_EQ(messages().find("data/a.yaml:1:11: ошибка W113: текст после «#» отброшен"), 0U) << messages();
  EXPECT_TRUE(workspace_->data().at("a").find("name")->is_rejected());
}

TEST_F(Policy, RefusesUnknownCodesAndThoseThatMustStay) {
  file("pisar.yaml", "messages:\n  W392: off\n  E202: warning\n  W113: нет\n");
  run();
  EXPECT_EQ(messages(), R"(pisar.yaml:2:3: ошибка E820: нет сообщения с кодом «W392»
 2 |   W392: off
   |   ^^^^
   подсказка: есть похожий код «W329» (в слове буквы двух алфавитов)
   подсказка: код стоит в начале сообщения, например W329; что значит каждый: pisar explain КОД
pisar.yaml:3:3: ошибка E820: ошибку «E202» (нет обязательного поля) нельзя ни отключить, ни сделать предупреждением
 3 |   E202: warning
   |   ^^^^
   подсказка: без неё документы печатали бы неверное; переключаются предупреждения (W…) и коды E321–E332, E525
pisar.yaml:4:9: ошибка E204: поле «W113» (Как быть с сообщением): текст «нет» не из списка допустимых значений
 4 |   W113: нет
   |         ^^^
   подсказка: допускается: «off», «warning», «error»
   описание: off – не печатать, warning – предупреждение, error – ошибка.
   схема: <встроенный>/schemas/workspace.schema.json:39:31: /properties/messages/additionalProperties
)");
}

TEST_F(Policy, SwitchesWarningsAndContradictionsOnly) {
  std::string switchable;
  for (const CodeInfo& info : all_codes()) {
    if (info.severity == Severity::error && MessagePolicy::switchable(info.code))
      switchable += std::string(info.text) + " ";
    if (info.severity == Severity::warning) {
      EXPECT_TRUE(MessagePolicy::switchable(info.code)) << info.text;
    }
  }
  EXPECT_EQ(switchable, "E321 E322 E323 E324 E326 E327 E328 E330 E332 E525 ");
}

TEST_F(Policy, ChangesSeveritiesOfOtherStages) {
  file("pisar.yaml", "messages: {E326: warning, W512: error, E321: off}\n");
  run();
  Diagnostics others;
  others.report(Code::inn_invalid, {}, "а");
  others.report(Code::number_out_of_order, {}, "б");
  others.report(Code::part_over_whole, {}, "в");
  workspace_->messages().apply_switches(others);
  workspace_->messages().apply_switches(others);
  EXPECT_EQ(to_text(others, sources_), "предупреждение E326: а\nошибка W512: б\n");
}

TEST_F(Policy, AcceptsAWarningBesideTheData) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("data/a.yaml",
       "# список школ\n"
       "# принято W113: так в уставе\n"
       "# и ещё строка\n"
       "name: СОШ #3\n");
  run();
  EXPECT_EQ(messages(), "");
  ASSERT_EQ(accepted_.size(), 1U);
  EXPECT_EQ(accepted_[0].reason, "так в уставе");
  EXPECT_EQ(accepted_[0].diagnostic.code, Code::text_after_hash);
  EXPECT_EQ(sources_.text(accepted_[0].mark), "принято W113: так в уставе");
}

TEST_F(Policy, AcceptsWarningsInADocumentByItsOwnComments) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("documents/d.md",
       "{# принято W491: звёздочки из приказа #}\nТекст **важный.\n\nЕщё **раз. {# принято W491: тоже #}\n");
  run();
  EXPECT_EQ(messages(), "");
  ASSERT_EQ(accepted_.size(), 2U);
  EXPECT_EQ(accepted_[0].reason, "звёздочки из приказа");
  EXPECT_EQ(accepted_[1].reason, "тоже");
}

TEST_F(Policy, ReadsMarksOfTheFrontMatterButNoneInHeadingsOrJson) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("data/a.json", "[\"{# принято W329: это текст #}\"]");
  file("documents/d.md", "---\ntitle: План #3  # принято W113: номер\n---\n# принято W113: заголовок\n");
  run();
  EXPECT_EQ(messages(), "");
  ASSERT_EQ(accepted_.size(), 1U);
  EXPECT_EQ(accepted_[0].reason, "номер");
}

TEST_F(Policy, SaysWhichMarksDoNothing) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("data/a.yaml",
       "# принято на совете 12.09.2024\n"
       "a: 1  # принято W331: так надо\n"
       "b: 2  # принято W113\n"
       "c: 3  # принято W133: нет такого\n"
       "d: 4  # принято E202: ошибка\n");
  run();
  EXPECT_EQ(messages(), R"(data/a.yaml:2:9: предупреждение W819: здесь нет предупреждения «W331»
 2 | a: 1  # принято W331: так надо
   |         ^^^^^^^^^^^^^^^^^^^^^^
   подсказка: уберите пометку; она действует на свою строку, а стоящая отдельно – на следующую
data/a.yaml:3:9: предупреждение W819: пометка не действует: не сказано, почему принято «W113»
 3 | b: 2  # принято W113
   |         ^^^^^^^^^^^^
   подсказка: напишите причину после двоеточия: «принято W113: так в уставе»
data/a.yaml:4:9: предупреждение W819: пометка не действует: нет сообщения с кодом «W133»
 4 | c: 3  # принято W133: нет такого
   |         ^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: есть похожий код «W113» (текст после «#» отброшен)
data/a.yaml:5:9: предупреждение W819: принять можно предупреждение, а «E202» (нет обязательного поля) – ошибка
 5 | d: 4  # принято E202: ошибка
   |         ^^^^^^^^^^^^^^^^^^^^
   подсказка: исправьте ошибку; принимаются только сообщения, которые печатаются как предупреждения
)");
  run(false);
  EXPECT_EQ(messages().find("здесь нет предупреждения"), std::string::npos) << messages();
}

TEST_F(Policy, AMarkWithoutAReasonLeavesTheWarning) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("data/a.yaml", "# принято W113:\nname: СОШ #3\n");
  run();
  EXPECT_TRUE(accepted_.empty());
  EXPECT_EQ(diagnostics_.all().size(), 2U) << messages();
}

TEST_F(Policy, AcceptsByTheListInTheSettings) {
  file("data/a.yaml", "- {name: А}\n- name: СОШ #3\n- name: СОШ #4\n- name: СОШ #5\n");
  file("pisar.yaml",
       "accepted:\n"
       "  - {code: W113, file: data/a.yaml, line: 2, reason: первая}\n"
       "  - {code: W113, file: data/a.yaml, line: 3, reason: вторая}\n");
  run();
  ASSERT_EQ(accepted_.size(), 2U) << messages();
  EXPECT_EQ(accepted_[0].reason, "первая");
  EXPECT_EQ(accepted_[1].reason, "вторая");
  EXPECT_FALSE(accepted_[0].beside);
  EXPECT_EQ(diagnostics_.all().size(), 1U) << messages();
  file("pisar.yaml", "accepted:\n  - {code: W113, file: data/a.yaml, reason: все}\n");
  run();
  EXPECT_EQ(messages(), "");
  EXPECT_EQ(accepted_.size(), 3U);
}

TEST_F(Policy, AcceptsByThePathOfAValue) {
  file("data/a.json", R"([{"name": "А", "post": "Б"}, {"name": "В", "post": "Г"}])");
  file("pisar.yaml", "accepted:\n  - {code: W329, file: data/a.json, path: /1/name, reason: так в уставе}\n");
  run(false);
  const Array& records = workspace_->data().at("a").array();
  for (const Value& record : records) {
    for (const Member& member : record.object().members()) {
      diagnostics_.report(Code::mixed_alphabets, member.value.where, member.value.text());
    }
  }
  accepted_ = workspace_->messages().take_accepted(diagnostics_, {}, workspace_->data(), sources_, true);
  ASSERT_EQ(accepted_.size(), 1U);
  EXPECT_EQ(accepted_[0].diagnostic.message, "В");
  EXPECT_EQ(diagnostics_.all().size(), 3U) << messages();
}

TEST_F(Policy, SaysWhichEntriesOfTheListDoNothing) {
  file("data/a.yaml", "- {name: А}\n");
  file("pisar.yaml",
       "accepted:\n"
       "  - {code: W113, file: data/b.json, reason: нет файла}\n"
       "  - {code: W113, file: data/a.yaml, path: /4/name, reason: нет места}\n"
       "  - {code: W113, file: data/a.yaml, line: 1, reason: нет предупреждения}\n"
       "  - {code: E202, file: data/a.yaml, reason: ошибка}\n"
       "  - {code: W1113, file: data/a.yaml, reason: нет кода}\n");
  run();
  EXPECT_EQ(messages(), R"(pisar.yaml:2:12: предупреждение W819: не читается файл «data/b.json», где принято «W113»
 2 |   - {code: W113, file: data/b.json, reason: нет файла}
   |            ^^^^
   подсказка: путь пишется от рабочей папки: data/schools.json
pisar.yaml:3:43: предупреждение W819: в файле «data/a.yaml» нет места «/4/name»
 3 |   - {code: W113, file: data/a.yaml, path: /4/name, reason: нет места}
   |                                           ^^^^^^^
   подсказка: путь – имена полей и номера записей через «/», счёт от нуля: /2/name – поле name третьей записи
pisar.yaml:4:12: предупреждение W819: там, где принято «W113», такого предупреждения нет
 4 |   - {code: W113, file: data/a.yaml, line: 1, reason: нет предупреждения}
   |            ^^^^
   подсказка: уберите эту запись из «accepted» или уточните место
pisar.yaml:5:12: предупреждение W819: принять можно предупреждение, а «E202» (нет обязательного поля) – ошибка
 5 |   - {code: E202, file: data/a.yaml, reason: ошибка}
   |            ^^^^
   подсказка: исправьте ошибку; принимаются только сообщения, которые печатаются как предупреждения
pisar.yaml:6:12: ошибка E820: нет сообщения с кодом «W1113»
 6 |   - {code: W1113, file: data/a.yaml, reason: нет кода}
   |            ^^^^^
   подсказка: есть похожий код «W113» (текст после «#» отброшен)
   подсказка: код стоит в начале сообщения, например W329; что значит каждый: pisar explain КОД
)");
}

}  // namespace
}  // namespace pisar
