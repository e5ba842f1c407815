// The forms of diagnostics for programs, and the text form's limit.
#include <gtest/gtest.h>

#include "base/diagnostic_json.h"
#include "base/diagnostic_sarif.h"
#include "base/diagnostic_text.h"
#include "base/json_writer.h"

namespace pisar {
namespace {

/// Two files, an error with notes, and a warning without a place.
class Forms : public ::testing::Test {
 protected:
  Forms() {
    sources_.set_folder("мой район");
    file_ = sources_.add("data/schools.yaml", "- id: s1\n- name: \"Школа\", directer: x\n");
    const auto begin = static_cast<std::uint32_t>(sources_.text(file_).find("directer"));
    diagnostics_.report(Code::unknown_field, {file_, begin, begin + 8}, "неизвестное поле «directer»")
        .hint("есть «director»")
        .place("данные", {file_, 0, 1}, "здесь");
    diagnostics_.report(Code::acceptance_unused, {}, "нет\tтакого");
    AcceptedWarning warning;
    warning.diagnostic = {Severity::warning, Code::mixed_alphabets, {file_, 17, 29}, "две азбуки", {}};
    warning.reason = "так в уставе";
    accepted_.push_back(warning);
  }

  SourceMap sources_;
  FileId file_ = 0;
  Diagnostics diagnostics_;
  AcceptedWarnings accepted_;
};

TEST_F(Forms, JsonIsAnArrayOfObjects) {
  EXPECT_EQ(to_json(diagnostics_, accepted_, sources_), R"([
  {
    "code": "W819",
    "severity": "warning",
    "message": "нет\tтакого",
    "notes": []
  },
  {
    "code": "E203",
    "severity": "error",
    "message": "неизвестное поле «directer»",
    "file": "мой район/data/schools.yaml",
    "line": 2,
    "column": 18,
    "endLine": 2,
    "endColumn": 26,
    "notes": [
      {
        "label": "подсказка",
        "text": "есть «director»"
      },
      {
        "label": "данные",
        "text": "здесь",
        "file": "мой район/data/schools.yaml",
        "line": 1,
        "column": 1
      }
    ]
  },
  {
    "code": "W329",
    "severity": "warning",
    "message": "две азбуки",
    "file": "мой район/data/schools.yaml",
    "line": 2,
    "column": 9,
    "endLine": 2,
    "endColumn": 16,
    "notes": [],
    "accepted": "так в уставе"
  }
]
)");
  EXPECT_EQ(to_json({}, {}, sources_), "[]\n");
}

TEST_F(Forms, SarifNamesRulesResultsAndSuppressions) {
  const SarifTool tool{"1.2.3", [](Code code) { return code == Code::unknown_field ? "Исправьте имя" : ""; }};
  EXPECT_EQ(to_sarif(diagnostics_, accepted_, sources_, tool), R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "Писарь",
          "version": "1.2.3",
          "language": "ru",
          "rules": [
            {
              "id": "E203",
              "shortDescription": {
                "text": "неизвестное поле"
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "help": {
                "text": "Исправьте имя"
              }
            },
            {
              "id": "W329",
              "shortDescription": {
                "text": "в слове буквы двух алфавитов"
              },
              "defaultConfiguration": {
                "level": "warning"
              }
            },
            {
              "id": "W819",
              "shortDescription": {
                "text": "принятого сообщения нет"
              },
              "defaultConfiguration": {
                "level": "warning"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "W819",
          "ruleIndex": 2,
          "level": "warning",
          "message": {
            "text": "нет\tтакого"
          },
          "locations": []
        },
        {
          "ruleId": "E203",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "неизвестное поле «directer»\nподсказка: есть «director»"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%D0%BC%D0%BE%D0%B9%20%D1%80%D0%B0%D0%B9%D0%BE%D0%BD/data/schools.yaml"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 18,
                  "endLine": 2,
                  "endColumn": 26
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%D0%BC%D0%BE%D0%B9%20%D1%80%D0%B0%D0%B9%D0%BE%D0%BD/data/schools.yaml"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 1,
                  "endLine": 1,
                  "endColumn": 2
                }
              },
              "message": {
                "text": "данные: здесь"
              }
            }
          ]
        },
        {
          "ruleId": "W329",
          "ruleIndex": 1,
          "level": "warning",
          "message": {
            "text": "две азбуки"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%D0%BC%D0%BE%D0%B9%20%D1%80%D0%B0%D0%B9%D0%BE%D0%BD/data/schools.yaml"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 9,
                  "endLine": 2,
                  "endColumn": 16
                }
              }
            }
          ],
          "suppressions": [
            {
              "kind": "inSource",
              "justification": "так в уставе"
            }
          ]
        }
      ]
    }
  ]
}
)");
}

TEST(JsonString, EscapesWhatJsonMustAndMendsBadBytes) {
  EXPECT_EQ(json_string("a\"b\\c\n\t\x01 ё"), "\"a\\\"b\\\\c\\n\\t\\u0001 ё\"");
  EXPECT_EQ(json_string("\xFF"), "\"\xEF\xBF\xBD\"");
}

TEST(TextLimit, PrintsErrorsFirstAndCountsTheRest) {
  SourceMap sources;
  const FileId file = sources.add("a", "12345");
  Diagnostics diagnostics;
  const auto add = [&](Code code, std::uint32_t at, const char* text) {
    diagnostics.report(code, {file, at, at + 1}, text);
  };
  add(Code::mark_unpaired, 0, "раз");
  add(Code::mark_unpaired, 1, "два");
  add(Code::file_missing, 2, "три");
  add(Code::file_missing, 3, "четыре");
  add(Code::mark_unpaired, 4, "пять");
  EXPECT_EQ(to_text(diagnostics, sources, {.limit = 3}),
            "a:1:1: предупреждение W491: раз\n"
            " 1 | 12345\n"
            "   | ^\n"
            "a:1:3: ошибка E802: три\n"
            " 1 | 12345\n"
            "   |   ^\n"
            "a:1:4: ошибка E802: четыре\n"
            " 1 | 12345\n"
            "   |    ^\n"
            "… и ещё 2: ошибок 0, предупреждений 2; показать все: --all-messages\n");
  EXPECT_EQ(to_text(diagnostics, sources, {.limit = 1}),
            "a:1:3: ошибка E802: три\n"
            " 1 | 12345\n"
            "   |   ^\n"
            "… и ещё 4: ошибок 1, предупреждений 3; показать все: --all-messages\n");
  EXPECT_EQ(to_text(diagnostics, sources, {.limit = 5}), to_text(diagnostics, sources));
}

}  // namespace
}  // namespace pisar
