#include "tests/write/office_files.h"

#include <gtest/gtest.h>
#include <zip.h>

#include "tests/support/files.h"
#include "tests/support/tools.h"

namespace pisar::testing {

std::map<std::string, std::string> unzip(std::string_view archive) {
  std::map<std::string, std::string> members;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  EXPECT_NE(zip, nullptr) << zip_error_strerror(&error);
  if (zip == nullptr) return members;
  const zip_int64_t count = zip_get_num_entries(zip, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string bytes(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
    EXPECT_NE(file, nullptr);
    if (file == nullptr) continue;
    EXPECT_EQ(zip_fread(file, bytes.data(), bytes.size()), static_cast<zip_int64_t>(bytes.size()));
    zip_fclose(file);
    EXPECT_TRUE(members.emplace(stat.name, std::move(bytes)).second) << stat.name << " stands in the archive twice";
  }
  zip_discard(zip);
  return members;
}

std::string convert_by_libreoffice(const std::string& name, std::string_view bytes, const std::string& filter) {
  const TemporaryFolder folder;
  write_file(folder.path() / name, bytes);
  const std::filesystem::path made = folder.path() / "made";
  // Workbooks are computed anew, whatever results are stored.
  write_file(folder.path() / "user" / "user" / "registrymodifications.xcu",
             R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>)");
  const ToolRun run = run_tool(find_tool("soffice"),
                               {"-env:UserInstallation=file://" + (folder.path() / "user").string(), "--headless",
                                "--convert-to", filter, "--outdir", made.string(), (folder.path() / name).string()});
  EXPECT_EQ(run.status, 0) << run.output << run.errors;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(made, none)) return read_file(entry.path());
  ADD_FAILURE() << "LibreOffice made nothing: " << run.output << run.errors;
  return {};
}

}  // namespace pisar::testing
