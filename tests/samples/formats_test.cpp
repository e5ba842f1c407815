// Every sample in every format, judged by the programs that offices and archives use.
#include <gtest/gtest.h>

#include "tests/samples/sample_build.h"
#include "tests/support/tools.h"

namespace pisar::testing {
namespace {

namespace fs = std::filesystem;

class Formats : public ::testing::TestWithParam<std::string> {};

TEST_P(Formats, PdfPassesQpdf) {
  PISAR_NEEDS_TOOL("qpdf", "qpdf");
  SampleBuild sample(GetParam());
  sample.build();
  int checked = 0;
  for (const auto& [name, bytes] : sample.files()) {
    if (!name.ends_with(".pdf")) continue;
    const ToolRun run = run_tool(find_tool("qpdf"), {"--check", sample.made(name).string()});
    EXPECT_EQ(run.status, 0) << name << ": " << run.output << run.errors;
    ++checked;
  }
  EXPECT_GT(checked, 0);
}

TEST_P(Formats, PdfAndDocxSayTheSame) {
  PISAR_NEEDS_TOOL("pdftotext", "poppler-utils");
  SampleBuild sample(GetParam());
  sample.build({"pdf", "docx"});
  int compared = 0;
  for (const auto& [name, bytes] : sample.files()) {
    if (!name.ends_with(".docx")) continue;
    const std::string pdf = fs::path(name).replace_extension(".pdf").generic_string();
    EXPECT_EQ(text_difference(pdf_text(sample.made(pdf)), docx_text(bytes)), "") << name;
    ++compared;
  }
  EXPECT_GT(compared, 0);
}

TEST_P(Formats, OfficeFilesOpenInLibreOffice) {
  PISAR_NEEDS_TOOL("soffice", "libreoffice-writer-nogui");
  SampleBuild sample(GetParam());
  sample.build();
  const fs::path converted = sample.folder() / "converted";
  std::vector<std::string> arguments = {"-env:UserInstallation=file://" + (sample.folder() / "office").string(),
                                        "--headless",
                                        "--convert-to",
                                        "pdf",
                                        "--outdir",
                                        converted.string()};
  // Same names in different folders would meet in one output folder, so the files are numbered.
  int count = 0;
  for (const auto& [name, bytes] : sample.files()) {
    const fs::path extension = fs::path(name).extension();
    if (extension != ".docx" && extension != ".xlsx") continue;
    const fs::path copy = sample.folder() / "office-files" / (std::to_string(++count) + extension.string());
    write_file(copy, bytes);
    arguments.push_back(copy.string());
  }
  ASSERT_GT(count, 0);
  const ToolRun run = run_tool(find_tool("soffice"), arguments);
  EXPECT_EQ(run.status, 0) << run.errors;
  for (int i = 1; i <= count; ++i) {
    const fs::path made = converted / (std::to_string(i) + ".pdf");
    ASSERT_TRUE(fs::exists(made)) << made << run.output << run.errors;
    EXPECT_GT(fs::file_size(made), 1000U);
  }
}

TEST_P(Formats, TwoBuildsAreTheSameBytes) {
  SampleBuild first(GetParam());
  SampleBuild second(GetParam());
  const std::vector<std::string> formats =
      GetParam() == "district" ? std::vector<std::string>{} : std::vector<std::string>{"pdf", "docx", "xlsx", "text"};
  first.build(formats, 1);
  second.build(formats, 4);
  ASSERT_FALSE(first.files().empty());
  ASSERT_EQ(first.files().size(), second.files().size());
  for (const auto& [name, bytes] : first.files()) EXPECT_TRUE(bytes == second.file(name)) << name;
}

INSTANTIATE_TEST_SUITE_P(Samples, Formats, ::testing::ValuesIn(sample_names()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace pisar::testing
