#include "batch/contradictions.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "pipeline.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

/// Papers of a workspace on disk, and what planning them says.
class Contradictions : public ::testing::Test {
 protected:
  Contradictions() { file("pisar.yaml", "formats: [text]\n"); }

  void file(std::string_view path, std::string_view text) { testing::write_file(folder_.path() / path, text); }
  /// A paper of one of the built-in forms, by the fields of its front matter.
  void paper(const std::string& id, const std::string& fields, const std::string& text = "Текст.") {
    file("documents/" + id + ".md", "---\n" + fields + "\n---\n" + text + "\n");
  }

  /// The messages, without the folder's name.
  std::string messages(const Selection& selection = {}) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto workspace = Workspace::open(folder_.path(), diagnostics, sources, &all_functions());
    for (const Task& task : plan(*workspace, selection, all_functions(), sources, diagnostics)) {
      static_cast<void>(make_document(*workspace, task, sources, diagnostics));
    }
    std::string text = to_text(diagnostics, sources);
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
      text.erase(at, folder.size());
    }
    return text;
  }

  testing::TemporaryFolder folder_;
};

constexpr std::string_view blank_form = "{{ text }}\n";

TEST_F(Contradictions, OneNumberWithTwoDates) {
  file("templates/order.md.j2", blank_form);
  paper("a", "form: order\ntitle: О мерах\nnumber: 59-к\ndate: 14.09.2022");
  paper("b", "form: order\ntitle: О кураторах\nnumber: 59-к\ndate: 15.09.2022");
  EXPECT_EQ(messages(),
            "documents/b.md:5:7: ошибка E525: бумаги «a» и «b» с одним номером 59-к – от разных дат: 14.09.2022 и "
            "15.09.2022\n"
            " 5 | date: 15.09.2022\n"
            "   |       ^^^^^^^^^^\n"
            "   «a»: documents/a.md:5:7\n"
            "   подсказка: если это одна бумага, исправьте дату, если две – номер\n");
}

TEST_F(Contradictions, OneNumberOfTwoPapers) {
  file("templates/order.md.j2", blank_form);
  paper("a", "form: order\ntitle: О мерах\nnumber: \"59\"\ndate: 14.09.2022");
  paper("b", "form: order\ntitle: О кураторах\nnumber: \"59\"\ndate: 14.09.2022");
  EXPECT_EQ(
      messages(),
      "documents/b.md:4:9: ошибка E525: бумаги «a» и «b» с одним номером 59 – о разном: «О мерах» и «О кураторах»\n"
      " 4 | number: \"59\"\n"
      "   |         ^^^^\n"
      "   «a»: documents/a.md:4:9\n"
      "   подсказка: если это одна бумага, исправьте заголовок (title), если две – номер\n");
}

TEST_F(Contradictions, NumbersBeginAnewEachYearAndInEachForm) {
  file("templates/order.md.j2", blank_form);
  file("templates/letter.md.j2", blank_form);
  paper("a", "form: order\ntitle: О мерах\nnumber: \"5\"\ndate: 14.09.2022");
  paper("b", "form: order\ntitle: О кураторах\nnumber: \"5\"\ndate: 10.01.2023");
  paper("c", "form: letter\ntitle: О проверке\nnumber: \"5\"\ndate: 20.10.2022");
  EXPECT_EQ(messages(), "");
  paper("d", "form: order\ntitle: О мерах\nnumber: \"5\"\ndate: 14.09.2024");  // one title: a slip of the year
  EXPECT_EQ(messages(),
            "documents/d.md:5:7: ошибка E525: бумаги «a» и «d» с одним номером 5 – от разных дат: 14.09.2022 и "
            "14.09.2024\n"
            " 5 | date: 14.09.2024\n"
            "   |       ^^^^^^^^^^\n"
            "   «a»: documents/a.md:5:7\n"
            "   подсказка: если это одна бумага, исправьте дату, если две – номер\n");
}

TEST_F(Contradictions, PapersOfABatchMayShareANumber) {
  file("templates/letter.md.j2", blank_form);
  file("templates/card.md.j2",
       "---\nform: letter\ntitle: О школе {{ n }}\nnumber: \"5\"\ndate: 14.09.2022\n---\nТекст\n");
  file("pisar.yaml", "formats: [text]\ndocuments:\n  - {id: card, template: card, for: \"n in [1, 2]\"}\n");
  EXPECT_EQ(messages(), "");
}

TEST_F(Contradictions, ApprovalByAnOrderOfTheSet) {
  file("templates/order.md.j2", blank_form);
  file("templates/regulation.md.j2", blank_form);
  paper("order", "form: order\ntitle: О мерах\nnumber: \"59\"\ndate: 14.09.2022");
  paper("rules",
        "form: regulation\ntitle: О кураторах\napproved: {act: приказом Управления, date: 15.09.2022, number: \"59\"}");
  const std::string message =
      "documents/rules.md:4:44: ошибка E525: бумага «rules» утверждена приказом от 15.09.2022 № 59, а приказ «order» – "
      "от 14.09.2022 № 59\n"
      " 4 | approved: {act: приказом Управления, date: 15.09.2022, number: \"59\"}\n"
      "   |                                            ^^^^^^^^^^\n"
      "   «order»: documents/order.md:5:7\n"
      "   подсказка: исправьте то, что неверно: поле approved (акт) или шапку приказа\n";
  EXPECT_EQ(messages(), message);
  // The paper that is made says it, also when the other one is not.
  EXPECT_EQ(messages({.only = {"order"}, .formats = {}}), message);
  paper(
      "rules",
      "form: regulation\ntitle: О кураторах\napproved: {act: письмом Министерства, date: 15.09.2022, number: \"59\"}");
  EXPECT_EQ(messages(), "");
}

TEST_F(Contradictions, ReferenceToALaterPaper) {
  file("templates/order.md.j2", blank_form);
  file("templates/letter.md.j2", blank_form);
  paper("order", "form: order\ntitle: О мерах\nnumber: \"59\"\ndate: 14.09.2022");
  paper("letter", "form: letter\ntitle: О проверке\ndate: 10.09.2022", "Приказ № {{ document(\"order\").number }}.");
  EXPECT_EQ(messages(),
            "documents/letter.md:6:13: ошибка E525: бумага от 10.09.2022 ссылается на «order», а та издана позже – "
            "14.09.2022\n"
            " 6 | Приказ № {{ document(\"order\").number }}.\n"
            "   |             ^^^^^^^^^^^^^^^^^\n"
            "   дата этой бумаги: documents/letter.md:4:7\n"
            "   дата той: documents/order.md:5:7\n"
            "   подсказка: исправьте одну из дат или уберите ссылку\n");
}

TEST_F(Contradictions, MayBeSwitchedOff) {
  file("templates/order.md.j2", blank_form);
  file("pisar.yaml", "formats: [text]\nmessages: {E525: off}\n");
  paper("a", "form: order\ntitle: О мерах\nnumber: \"59\"\ndate: 14.09.2022");
  paper("b", "form: order\ntitle: О кураторах\nnumber: \"59\"\ndate: 15.09.2022");
  EXPECT_EQ(messages(), "");
}

}  // namespace
}  // namespace pisar
