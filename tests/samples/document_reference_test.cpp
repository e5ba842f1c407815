// document("…") over a whole workspace: whose the papers are, which id means what, each in its cases.
#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "pipeline.h"
#include "tests/support/files.h"
#include "write/writers.h"

namespace pisar::testing {
namespace {

/// A workspace with an order of the office, one of a school and an act.
class DocumentReference : public ::testing::Test {
 protected:
  DocumentReference() {
    file("pisar.yaml", "formats: [text]\n");
    file("data/schools.yaml", "- {id: urma, name: МКОУ «Урминская СОШ», low_results: true}\n");
    file("data/people.yaml", "- {id: aliev, name: Алиев Гаджи Магомедович, post: начальник}\n");
    file("data/acts.yaml", "- {id: goals, name: указ Президента, date: 07.05.2018, number: \"204\"}\n");
    for (const char* form : {"order", "programme", "letter"}) {
      file("templates/" + std::string(form) + ".md.j2", "{{ text }}\n");
    }
    paper("order-59", "form: order\nnumber: \"59\"\ndate: 14.09.2022");
    paper("growth", "form: programme\nkind: ПРОГРАММА РАЗВИТИЯ\nnumber: \"7\"\ndate: 15.09.2022\nschool: urma");
    paper("answer", "form: letter\nnumber: 12-и\ndate: 16.09.2022\nschool: urma");
  }

  void paper(const std::string& id, const std::string& fields) {
    file("documents/" + id + ".md", "---\ntitle: О работе\n" + fields + "\n---\nТекст.\n");
  }
  void file(std::string_view path, std::string_view text) { write_file(folder_.path() / path, text); }

  /// What a paper with this text prints, or the messages.
  std::string printed(const std::string& text) {
    file("documents/paper.md", text + "\n");
    SourceMap sources;
    Diagnostics diagnostics;
    std::string made;
    if (const auto workspace = Workspace::open(folder_.path(), diagnostics, sources, &all_functions())) {
      Selection selection;
      selection.only = {"paper"};
      for (const Task& task : plan(*workspace, selection, all_functions(), sources, diagnostics)) {
        const std::optional<Document> document = make_document(*workspace, task, sources, diagnostics);
        if (!document) continue;
        for_each_paragraph(document->blocks, [&](const Paragraph& line) { made += plain_text(line.content) + "\n"; });
      }
    }
    std::string messages = to_text(diagnostics, sources);
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = 0; (at = messages.find(folder)) != std::string::npos;) messages.erase(at, folder.size());
    for (std::size_t at = 0; (at = made.find("\u00A0")) != std::string::npos;) made.replace(at, 2, " ");
    return messages + made;
  }

  TemporaryFolder folder_;
};

TEST_F(DocumentReference, OfThePaperAlone) {
  EXPECT_EQ(printed(R"({{ document("order-59") }}, {{ document("order-59") | case("ins") }}, )"
                    R"({{ document("growth") | case("gen") }})"),
            "приказ от 14.09.2022 № 59, приказом от 14.09.2022 № 59, программы развития от 15.09.2022 № 7\n");
}

TEST_F(DocumentReference, WithTheOfficeThatIssuedIt) {
  file("data/office.yaml", "{name: отдел образования Озёрного района, head: aliev}\n");
  EXPECT_EQ(printed(R"({{ document("order-59", issuer=true) | case("dat") }})"),
            "приказу отдела образования Озёрного района от 14.09.2022 № 59\n");
}

TEST_F(DocumentReference, WithTheSchoolThatIssuedIt) {
  file("data/office.yaml", "{name: отдел образования Озёрного района, head: aliev}\n");
  EXPECT_EQ(printed(R"({{ document("growth", issuer=true) }}, {{ document("growth", issuer=true) | case("ins") }})"),
            "программа развития МКОУ «Урминская СОШ» от 15.09.2022 № 7, "
            "программой развития МКОУ «Урминская СОШ» от 15.09.2022 № 7\n");
}

TEST_F(DocumentReference, WithTheOfficeWhereTheSchoolIsTheAddressee) {
  file("data/office.yaml", "{name: отдел образования Озёрного района, head: aliev}\n");
  EXPECT_EQ(printed(R"({{ document("answer", issuer=true) | case("ins") }})"),
            "письмом отдела образования Озёрного района от 16.09.2022 № 12-и\n");
}

TEST_F(DocumentReference, WithoutAnyoneWhoIssuedIt) {
  EXPECT_EQ(printed(R"({{ document("order-59", issuer=true) | case("ins") }})"),
            R"(documents/paper.md:1:4: ошибка E482: неизвестно, чей это документ
 1 | {{ document("order-59", issuer=true) | case("ins") }}
   |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   подсказка: орган управления описывают в data/office.yaml
)");
}

TEST_F(DocumentReference, OfAnIdThatIsBothAPaperAndAnAct) {
  file("data/acts.yaml", "- {id: order-59, name: указ Президента, date: 07.05.2018, number: \"204\"}\n");
  EXPECT_EQ(printed(R"({{ document("order-59") | case("gen") }})"),
            R"(documents/paper.md:1:13: ошибка E416: «order-59» – и документ рабочей папки, и акт
 1 | {{ document("order-59") | case("gen") }}
   |             ^^^^^^^^^^
   подсказка: переименуйте один из них или назовите акт записью: document(record("acts", "order-59"))
   акт: data/acts.yaml:1:3
)");
  EXPECT_EQ(printed(R"({{ document(record("acts", "order-59")) | case("gen") }})"),
            "указа Президента от 07.05.2018 № 204\n");
}

TEST_F(DocumentReference, OfAnActNamesItselfWhoseItIs) {
  EXPECT_EQ(printed(R"({{ document("goals", issuer=true) | case("prep") }})"),
            "указе Президента от 07.05.2018 № 204\n");
}

}  // namespace
}  // namespace pisar::testing
