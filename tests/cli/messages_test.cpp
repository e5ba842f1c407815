// --messages, --all-messages, the acceptance of warnings, and `explain`.
#include "cli/messages.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/commands.h"
#include "cli/explanations.h"
#include "load/load.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

/// A workspace «w» with a warning in its data and an error in one document.
class MessageForms : public ::testing::Test {
 protected:
  MessageForms() {
    file("pisar.yaml", "formats: [text]\n");
    file("data/a.yaml", "name: СОШ #3\n");
  }
  void file(const char* path, std::string_view text) { testing::write_file(folder_.path() / "w" / path, text); }

  ExitCode run(std::vector<std::string> arguments) {
    out_.str("");
    err_.str("");
    Console console{out_, err_, false, false, default_modified};
    for (std::string& argument : arguments) {
      if (argument == "w") argument = (folder_.path() / "w").string();
    }
    return run_program(arguments, console);
  }
  /// What was printed, without the folder's place.
  [[nodiscard]] std::string without_folder(std::string text) const {
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
    return text;
  }
  [[nodiscard]] std::string out() const { return without_folder(out_.str()); }
  [[nodiscard]] std::string err() const { return without_folder(err_.str()); }

  testing::TemporaryFolder folder_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(MessageForms, TextGoesToErrAndTheSummaryToOut) {
  EXPECT_EQ(run({"check", "w"}), ExitCode::done);
  EXPECT_EQ(out(), "Ошибок: 0, предупреждений: 1.\n");
  EXPECT_EQ(err(),
            R"(w/data/a.yaml:1:11: предупреждение W113: текст после «#» отброшен как примечание
 1 | name: СОШ #3
   |           ^^
   подсказка: если это часть значения, возьмите его в кавычки: "СОШ #3"
   подсказка: если это примечание, поставьте после «#» пробел
)");
}

TEST_F(MessageForms, JsonAloneGoesToOut) {
  EXPECT_EQ(run({"check", "w", "--messages", "json"}), ExitCode::done);
  EXPECT_EQ(err(), "Ошибок: 0, предупреждений: 1.\n");
  EXPECT_EQ(out(), R"([
  {
    "code": "W113",
    "severity": "warning",
    "message": "текст после «#» отброшен как примечание",
    "file": "w/data/a.yaml",
    "line": 1,
    "column": 11,
    "endLine": 1,
    "endColumn": 13,
    "notes": [
      {
        "label": "подсказка",
        "text": "если это часть значения, возьмите его в кавычки: \"СОШ #3\""
      },
      {
        "label": "подсказка",
        "text": "если это примечание, поставьте после «#» пробел"
      }
    ]
  }
]
)");
}

TEST_F(MessageForms, CheckListsTheFormsThatRestOnNoRule) {
  file("data/a.yaml", "name: СОШ\n");
  file("documents/doc.md",
       "{{ things | case(\"ins\") | join_and }}, {{ things[0] | case(\"ins\") }}, {{ things[0] | case(\"dat\") }}\n");
  file("data/things.yaml", "[драндулет, директор, кванторий]\n");
  file("data/glossary.yaml", "- {name: кванторий, forms: {ins: кванторием}}\n");
  EXPECT_EQ(run({"check", "w", "--forms"}), ExitCode::done) << err();
  EXPECT_EQ(out(), R"(Ошибок нет.
Падежи, за которые правила не ручаются; верную форму впишите в forms рядом с name или в data/glossary.yaml.
doc:
  проверьте: «драндулет», творительный падеж: «драндулетом» (w/data/things.yaml:1:2)
  проверьте: «драндулет», дательный падеж: «драндулету» (w/data/things.yaml:1:2)
)");
  file("data/glossary.yaml", "- {name: драндулет, gender: неведомый}\n");
  EXPECT_EQ(run({"check", "w"}), ExitCode::input_mistakes);
  EXPECT_NE(err().find("E204"), std::string::npos) << err();
  EXPECT_NE(err().find("неведомый"), std::string::npos) << err();
}

TEST_F(MessageForms, EveryCommandKeepsOutForTheMessages) {
  file("documents/doc.md", "Текст {{ nothing }}.\n");
  file("data/a.yaml", "name: СОШ\n");
  EXPECT_EQ(run({"build", "w", "--progress", "none", "--messages", "json"}), ExitCode::input_mistakes);
  EXPECT_NE(out().find("\"code\": \"E411\""), std::string::npos) << out();
  EXPECT_EQ(err(), "Сделано документов: 0, не сделано: 1\nНе сделаны: doc\n");
  EXPECT_EQ(run({"list", "w", "--messages", "json"}), ExitCode::done);
  EXPECT_EQ(out(), "[]\n");
  EXPECT_EQ(err().find("Документ"), 0U) << err();
  EXPECT_EQ(run({"eval", "1 + 2", "--messages", "json"}), ExitCode::done);
  EXPECT_EQ(out(), "[]\n");
  EXPECT_EQ(err(), "3\n");
  file("good.md", "Текст.\n");
  EXPECT_EQ(run({"render", (folder_.path() / "w/good.md").string(), "--messages", "json"}), ExitCode::done);
  EXPECT_EQ(out(), "[]\n");
  EXPECT_NE(err().find("Текст."), std::string::npos) << err();
}

TEST_F(MessageForms, AFolderThatIsNoWorkspaceIsAMessageToo) {
  EXPECT_EQ(run({"check", folder_.path().string(), "--messages", "json"}), ExitCode::input_mistakes);
  EXPECT_EQ(out_.str().find("[\n  {\n    \"code\": \"E805\""), 0U) << out_.str();
}

TEST_F(MessageForms, AnUnknownFormIsAMistakeOfUsage) {
  for (const char* command : {"build", "check", "list"}) {
    EXPECT_EQ(run({command, "w", "--messages", "xml"}), ExitCode::usage);
    EXPECT_EQ(err(), "pisar: негодное значение параметра «--messages»: «xml»; бывает text, json, sarif\n");
    EXPECT_EQ(out(), "");
  }
}

/// The member at the path of keys; the test fails when it is not there.
const Value& member(const Value& value, std::initializer_list<std::string_view> keys) {
  static const Value none;
  const Value* at = &value;
  for (const std::string_view key : keys) {
    const Value* next = at->is_array() ? (at->array().empty() ? nullptr : &at->array().front()) : at->find(key);
    EXPECT_NE(next, nullptr) << key;
    if (next == nullptr) return none;
    at = next;
  }
  return *at;
}

TEST_F(MessageForms, SarifHasWhatTheStandardAsksFor) {
  file("documents/doc.md", "Текст {{ nothing }}.\n");
  EXPECT_EQ(run({"check", "w", "--messages", "sarif"}), ExitCode::input_mistakes);
  SourceMap sources;
  Diagnostics diagnostics;
  const auto log = load_json(sources.add("log.sarif", out_.str()), sources, diagnostics);
  ASSERT_TRUE(log.has_value()) << out_.str();
  EXPECT_EQ(member(*log, {"version"}).text(), "2.1.0");
  const Value& driver = member(*log, {"runs", "0", "tool", "driver"});
  EXPECT_EQ(member(driver, {"name"}).text(), "Писарь");
  EXPECT_EQ(member(*log, {"runs", "0", "columnKind"}).text(), "unicodeCodePoints");
  const Array& rules = member(driver, {"rules"}).array();
  const Array& results = member(*log, {"runs", "0", "results"}).array();
  ASSERT_EQ(results.size(), 2U);
  for (const Value& result : results) {
    const auto index = static_cast<std::size_t>(*member(result, {"ruleIndex"}).number().integer());
    ASSERT_LT(index, rules.size());
    EXPECT_EQ(member(rules[index], {"id"}).text(), member(result, {"ruleId"}).text());
    EXPECT_FALSE(member(rules[index], {"shortDescription", "text"}).text().empty());
    EXPECT_FALSE(member(rules[index], {"help", "text"}).text().empty());
    EXPECT_FALSE(member(result, {"message", "text"}).text().empty());
    const Value& place = member(result, {"locations", "0", "physicalLocation"});
    EXPECT_NE(member(place, {"artifactLocation", "uri"}).text().find("/w/"), std::string::npos);
    for (const char* key : {"startLine", "startColumn", "endLine", "endColumn"}) {
      EXPECT_GT(member(place, {"region", key}).number(), Number(0)) << key;
    }
  }
  EXPECT_EQ(member(results[0], {"level"}).text(), "warning");
  EXPECT_EQ(member(results[1], {"level"}).text(), "error");
}

TEST_F(MessageForms, TheFirstFiftyArePrinted) {
  std::string rows;
  for (int i = 0; i < 60; ++i) rows += "- СОШ #3\n";
  file("data/a.yaml", rows);
  EXPECT_EQ(run({"check", "w"}), ExitCode::done);
  EXPECT_TRUE(err().ends_with("\n… и ещё 10: ошибок 0, предупреждений 10; показать все: --all-messages\n"));
  EXPECT_EQ(out(), "Ошибок: 0, предупреждений: 60.\n");
  EXPECT_EQ(run({"check", "w", "--all-messages"}), ExitCode::done);
  EXPECT_EQ(err().find("и ещё"), std::string::npos);
  EXPECT_NE(err().find("w/data/a.yaml:60:7"), std::string::npos);
}

TEST_F(MessageForms, ColoursAreForWhoeverWantsThem) {
  Console console{out_, err_, false, true, default_modified, true};
  EXPECT_EQ(run_program({"eval", "x"}, console), ExitCode::input_mistakes);
  EXPECT_NE(err_.str().find("\033[1;31mошибка E411\033[0m"), std::string::npos) << err_.str();
  err_.str("");
  console.colour = false;
  EXPECT_EQ(run_program({"eval", "x"}, console), ExitCode::input_mistakes);
  EXPECT_EQ(err_.str().find('\033'), std::string::npos);
}

TEST_F(MessageForms, AcceptedWarningsAreCountedAndListed) {
  file("data/a.yaml", "# принято W113: так в уставе\nname: СОШ #3\n");
  EXPECT_EQ(run({"check", "w"}), ExitCode::done);
  EXPECT_EQ(out(), "Ошибок нет.\nПринято предупреждений: 1 (показать: pisar check --accepted).\n");
  EXPECT_EQ(err(), "");
  EXPECT_EQ(run({"check", "w", "--accepted"}), ExitCode::done);
  EXPECT_EQ(err(),
            R"(w/data/a.yaml:2:11: предупреждение W113: текст после «#» отброшен как примечание
 2 | name: СОШ #3
   |           ^^
   подсказка: если это часть значения, возьмите его в кавычки: "СОШ #3"
   подсказка: если это примечание, поставьте после «#» пробел
   принято: так в уставе
)");
  file("documents/doc.md", "Текст.\n");
  EXPECT_EQ(run({"build", "w", "--progress", "none"}), ExitCode::done);
  EXPECT_NE(out().find("Сделано документов: 1\nПринято предупреждений: 1"), std::string::npos) << out();
}

TEST_F(MessageForms, AWarningMadeAnErrorStopsItsDocument) {
  file("data/a.yaml", "name: СОШ\n");
  file("documents/doc.md", "1. Один.\n#. Два.\n\n7. Семь.\n");
  EXPECT_EQ(run({"build", "w", "--progress", "none"}), ExitCode::done) << err();
  file("pisar.yaml", "formats: [text]\nmessages: {W512: error}\n");
  std::filesystem::remove_all(folder_.path() / "w/out");
  EXPECT_EQ(run({"build", "w", "--progress", "none"}), ExitCode::input_mistakes);
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "w/out/doc.txt"));
  EXPECT_EQ(err().find("w/documents/doc.md:4:1: ошибка W512: набрано «7.»"), 0U) << err();
}

TEST_F(MessageForms, ExplainPrintsTheEntryOfACode) {
  EXPECT_EQ(run({"explain", "w113"}), ExitCode::done);
  EXPECT_EQ(out(), R"(W113: текст после «#» отброшен

В YAML «#» после пробела начинает заметку, и часть значения пропала.

Пример. Файл data/x.yaml:

    name: МБОУ СОШ #3

Сообщение:

    data/x.yaml:1:16: предупреждение W113: текст после «#» отброшен как примечание
     1 | name: МБОУ СОШ #3
       |                ^^
       подсказка: если это часть значения, возьмите его в кавычки: "МБОУ СОШ #3"
       подсказка: если это примечание, поставьте после «#» пробел

Что делать. Если «#» – часть текста, возьмите значение в кавычки; номер школы пишут со знаком «№». Если это заметка, после «#» поставьте пробел.
)");
  EXPECT_EQ(run({"explain", "W491"}), ExitCode::done);
  EXPECT_NE(out().find("\nЗнак выделения «**» стоит один и напечатан как есть.\n"), std::string::npos) << out();
  EXPECT_EQ(run({"explain", "Е202"}), ExitCode::done);  // a Russian «Е»
  EXPECT_EQ(out().find("E202: нет обязательного поля\n"), 0U);
  EXPECT_EQ(run({"explain", "E2022"}), ExitCode::usage);
  EXPECT_EQ(err(), "pisar: нет сообщения с кодом «E2022»; есть похожий «E202»\nВсе коды: pisar explain\n");
  EXPECT_EQ(run({"explain"}), ExitCode::done);
  EXPECT_EQ(out().find("E101  ошибка в записи YAML\n"), 0U);
}

}  // namespace
}  // namespace pisar
