#include "write/pdf/attachments.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"
#include "tests/support/tools.h"
#include "tests/write/pdf/pdf_reader.h"
#include "write/pdf/draw.h"

namespace pisar::pdf {
namespace {

using testing::find_tool;
using testing::objects_with;
using testing::read_objects;
using testing::run_tool;

const std::vector<Attachment> one_file{{"данные.json", "Данные", "application/json", "{\"n\": 1}\n"}};

std::string drawn(const std::vector<Attachment>& files) {
  Diagnostics diagnostics;
  return draw({}, {"Приказ", "", 1663113600}, files, diagnostics);
}

TEST(Attachments, AreAssociatedWithTheDocument) {
  const auto objects = read_objects(drawn(one_file));
  const auto catalogs = objects_with(objects, {"/Type /Catalog", "/AF[", "/EmbeddedFiles"});
  ASSERT_EQ(catalogs.size(), 1U);
  EXPECT_NE(catalogs.front().text.find("/Names[(attachment-1.json) "), std::string::npos) << catalogs.front().text;
  const auto specifications = objects_with(objects, {"/Type/Filespec"});
  ASSERT_EQ(specifications.size(), 1U);
  std::string name;
  append_text(name, "данные.json");
  std::string description;
  append_text(description, "Данные");
  const std::string& specification = specifications.front().text;
  EXPECT_NE(specification.find("/F(attachment-1.json)/UF" + name + "/Desc" + description + "/AFRelationship/Data/EF<<"),
            std::string::npos)
      << specification;
}

TEST(Attachments, HoldTheBytesWithTheirSizeAndDate) {
  const auto files = objects_with(read_objects(drawn(one_file)), {"/application#2Fjson"});
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files.front().stream, "{\"n\": 1}\n");
  for (const char* piece : {"/EmbeddedFile", "/Size 9", "/ModDate(D:20220914000000Z)"}) {
    EXPECT_NE(files.front().text.find(piece), std::string::npos) << piece << " in " << files.front().text;
  }
}

TEST(Attachments, MakeThePartThreeOfTheArchiveStandard) {
  EXPECT_EQ(objects_with(read_objects(drawn({})), {"/EmbeddedFile"}).size(), 0U);
  EXPECT_NE(drawn({}).find("<pdfaid:part>2<"), std::string::npos);
  EXPECT_NE(drawn(one_file).find("<pdfaid:part>3<"), std::string::npos);
}

TEST(Attachments, AreNamedInTheOrderOfTheirNames) {
  std::vector<Attachment> files;
  for (int i = 1; i <= 10; ++i) files.push_back({std::to_string(i) + ".csv", "", "text/csv", std::to_string(i)});
  const std::string file = drawn(files);
  const auto catalogs = objects_with(read_objects(file), {"/EmbeddedFiles"});
  ASSERT_EQ(catalogs.size(), 1U);
  const std::string& text = catalogs.front().text;
  EXPECT_LT(text.find("(attachment-1.csv)"), text.find("(attachment-10.csv)"));
  EXPECT_LT(text.find("(attachment-10.csv)"), text.find("(attachment-2.csv)"));
}

TEST(Attachments, AreDetachedAsTheyWere) {
  PISAR_NEEDS_TOOL("pdfdetach", "poppler-utils");
  const testing::TemporaryFolder folder;
  const auto pdf = folder.path() / "a.pdf";
  testing::write_file(pdf, drawn(one_file));
  EXPECT_EQ(run_tool(find_tool("pdfdetach"), {"-list", "-enc", "UTF-8", pdf.string()}).output,
            "1 embedded files\n1: данные.json\n");
  const auto out = folder.path() / "out.json";
  EXPECT_EQ(run_tool(find_tool("pdfdetach"), {"-save", "1", "-o", out.string(), pdf.string()}).status, 0);
  EXPECT_EQ(testing::read_file(out), one_file.front().bytes);
}

TEST(Attachments, KeepTheFileWhole) {
  PISAR_NEEDS_TOOL("qpdf", "qpdf");
  const testing::TemporaryFolder folder;
  const auto pdf = folder.path() / "a.pdf";
  testing::write_file(pdf, drawn(one_file));
  const auto run = run_tool(find_tool("qpdf"), {"--check", pdf.string()});
  EXPECT_EQ(run.status, 0) << run.output << run.errors;
}

}  // namespace
}  // namespace pisar::pdf
