#include "batch/paper_data.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "pipeline.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

/// A workspace of two schools whose papers carry their data, and what a paper of it carries.
class PaperData : public ::testing::Test {
 protected:
  void write(const std::string& path, std::string_view text) { testing::write_file(folder_.path() / path, text); }

  void SetUp() override {
    settings("attach_data: true\n");
    write("data/schools.yaml",
          "- id: s1\n  name: Школа № 1\n  low_results: true\n  email: s1@mail.ru\n  director: ivanova\n"
          "- id: s2\n  name: Школа № 2\n  low_results: false\n  director: petrov\n");
    write("data/people.yaml",
          "- {id: petrov, name: Петров Пётр Петрович, post: директор}\n"
          "- {id: ivanova, name: Иванова Анна Борисовна, post: директор, phone: 8 (87252) 2-23-46}\n");
    write("data/scores.yaml", "- {school: s1, share: 12.50}\n- {school: s2, share: 7}\n");
    write("data/secret.yaml", "a: 1\n");
  }

  void settings(const std::string& attached) {
    write("pisar.yaml", "year: 2024/2025\nformats: [pdf]\n" + attached +
                            "documents:\n  - {id: card, template: card, for: school in schools}\n"
                            "  - {id: all, template: all}\n");
  }

  /// The file that the paper carries, or the messages after an error.
  std::string carried(const std::string& id) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto workspace = Workspace::open(folder_.path(), diagnostics, sources, &all_functions());
    for (const Task& task : plan(*workspace, {.only = {id}, .formats = {}}, all_functions(), sources, diagnostics)) {
      const std::optional<Document> document = make_document(*workspace, task, sources, diagnostics);
      if (!document || diagnostics.has_errors()) break;
      if (document->attachments.empty()) return "nothing";
      return document->attachments.front().bytes;
    }
    return to_text(diagnostics, sources);
  }

  testing::TemporaryFolder folder_;
};

TEST_F(PaperData, IsTheOwnRecordAndWhatReferencesLeadTo) {
  write("templates/card.md.j2", "{{ school.name }}: {{ school.director.name }}\n");
  write("templates/all.md.j2", "Текст\n");
  EXPECT_EQ(carried("card/s1"),
            "{\n"
            "  \"document\": \"card/s1\",\n"
            "  \"variables\": {\n"
            "    \"school\": {\n"
            "      \"id\": \"s1\",\n"
            "      \"name\": \"Школа № 1\",\n"
            "      \"low_results\": true,\n"
            "      \"director\": \"ivanova\"\n"
            "    }\n"
            "  },\n"
            "  \"data\": {\n"
            "    \"people\": [\n"
            "      {\n"
            "        \"id\": \"ivanova\",\n"
            "        \"name\": \"Иванова Анна Борисовна\",\n"
            "        \"post\": \"директор\"\n"
            "      }\n"
            "    ]\n"
            "  }\n"
            "}\n");
}

TEST_F(PaperData, LeavesOutRecordsOfOthersAndCountsThem) {
  write("templates/card.md.j2", "{{ scores | map(\"share\") | sum }} {{ schools | length }}\n");
  write("templates/all.md.j2", "Текст\n");
  EXPECT_EQ(carried("card/s1"),
            "{\n"
            "  \"document\": \"card/s1\",\n"
            "  \"variables\": {\n"
            "    \"school\": {\n"
            "      \"id\": \"s1\",\n"
            "      \"name\": \"Школа № 1\",\n"
            "      \"low_results\": true,\n"
            "      \"director\": \"ivanova\"\n"
            "    }\n"
            "  },\n"
            "  \"data\": {\n"
            "    \"schools\": [\n"
            "      {\n"
            "        \"id\": \"s1\",\n"
            "        \"name\": \"Школа № 1\",\n"
            "        \"low_results\": true,\n"
            "        \"director\": \"ivanova\"\n"
            "      }\n"
            "    ],\n"
            "    \"scores\": [\n"
            "      {\n"
            "        \"school\": \"s1\",\n"
            "        \"share\": 12.5\n"
            "      }\n"
            "    ]\n"
            "  },\n"
            "  \"omitted\": {\n"
            "    \"schools\": 1,\n"
            "    \"scores\": 1\n"
            "  }\n"
            "}\n");
}

TEST_F(PaperData, DoesNotFollowTheReferencesOfOthers) {
  write("templates/card.md.j2", "{{ people | where(school=school) | length }}\n");
  write("templates/all.md.j2", "Текст\n");
  write("data/schools.yaml",
        "- {id: s1, name: Школа № 1, low_results: true}\n- {id: s2, name: Школа № 2, low_results: false}\n");
  write("data/people.yaml",
        "- {id: petrov, name: Петров Пётр Петрович, post: директор, school: s2}\n"
        "- {id: ivanova, name: Иванова Анна Борисовна, post: директор, school: s1}\n");
  EXPECT_EQ(carried("card/s1"),
            "{\n"
            "  \"document\": \"card/s1\",\n"
            "  \"variables\": {\n"
            "    \"school\": {\n"
            "      \"id\": \"s1\",\n"
            "      \"name\": \"Школа № 1\",\n"
            "      \"low_results\": true\n"
            "    }\n"
            "  },\n"
            "  \"data\": {\n"
            "    \"people\": [\n"
            "      {\n"
            "        \"id\": \"ivanova\",\n"
            "        \"name\": \"Иванова Анна Борисовна\",\n"
            "        \"post\": \"директор\",\n"
            "        \"school\": \"s1\"\n"
            "      }\n"
            "    ],\n"
            "    \"schools\": [\n"
            "      {\n"
            "        \"id\": \"s1\",\n"
            "        \"name\": \"Школа № 1\",\n"
            "        \"low_results\": true\n"
            "      }\n"
            "    ]\n"
            "  },\n"
            "  \"omitted\": {\n"
            "    \"people\": 1\n"
            "  }\n"
            "}\n");
}

TEST_F(PaperData, IsWholeForAPaperOfAll) {
  write("templates/card.md.j2", "Текст\n");
  write("templates/all.md.j2", "---\ndate: 14.09.2022\n---\n{% for s in scores %}{{ s.share }} {% endfor %}\n");
  EXPECT_EQ(carried("all"),
            "{\n"
            "  \"document\": \"all\",\n"
            "  \"fields\": {\n"
            "    \"date\": \"14.09.2022\"\n"
            "  },\n"
            "  \"variables\": {},\n"
            "  \"data\": {\n"
            "    \"scores\": [\n"
            "      {\n"
            "        \"school\": \"s1\",\n"
            "        \"share\": 12.5\n"
            "      },\n"
            "      {\n"
            "        \"school\": \"s2\",\n"
            "        \"share\": 7\n"
            "      }\n"
            "    ]\n"
            "  }\n"
            "}\n");
}

TEST_F(PaperData, LeavesOutTheFieldsThatTheOfficeNames) {
  write("templates/card.md.j2", "{{ school.name }}\n");
  write("templates/all.md.j2", "Текст\n");
  settings("attach_data: {without: [name, director]}\n");
  EXPECT_EQ(carried("card/s1"),
            "{\n"
            "  \"document\": \"card/s1\",\n"
            "  \"variables\": {\n"
            "    \"school\": {\n"
            "      \"id\": \"s1\",\n"
            "      \"low_results\": true,\n"
            "      \"email\": \"s1@mail.ru\"\n"
            "    }\n"
            "  },\n"
            "  \"data\": {}\n"
            "}\n");
}

// What papers of a batch share (indexes, results over the data alone) must not hide from one what another asked first.
TEST_F(PaperData, DoesNotDependOnThePapersBefore) {
  write("templates/card.md.j2", "{{ schools | map(\"director.name\") | join(\", \") }}\n");
  write("templates/all.md.j2", "Текст\n");
  const std::string alone = carried("card/s2");
  EXPECT_NE(alone.find("\"petrov\",\n        \"name\""), std::string::npos) << alone;
  SourceMap sources;
  Diagnostics diagnostics;
  const auto workspace = Workspace::open(folder_.path(), diagnostics, sources, &all_functions());
  std::string after;
  for (const Task& task : plan(*workspace, {.only = {"card"}, .formats = {}}, all_functions(), sources, diagnostics)) {
    const std::optional<Document> document = make_document(*workspace, task, sources, diagnostics);
    ASSERT_TRUE(document) << to_text(diagnostics, sources);
    after = document->attachments.at(0).bytes;
  }
  EXPECT_EQ(after, alone);
}

TEST_F(PaperData, IsNotCarriedUnlessAskedFor) {
  write("templates/card.md.j2", "{{ school.name }}\n");
  write("templates/all.md.j2", "Текст\n");
  for (const char* setting : {"", "attach_data: false\n"}) {
    settings(setting);
    EXPECT_EQ(carried("card/s1"), "nothing") << setting;
  }
}

}  // namespace
}  // namespace pisar
