#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/diagnostic_text.h"
#include "base/file_system.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

class Disk : public ::testing::Test {
 protected:
  /// What reading the path reports; empty when it was read.
  std::string complaint(const fs::path& path) {
    Diagnostics diagnostics;
    static_cast<void>(disk_->read(path, {}, diagnostics));
    return to_text(diagnostics, SourceMap());
  }

  testing::TemporaryFolder folder_;
  std::unique_ptr<FileSystem> disk_ = make_disk(folder_.path());
};

TEST_F(Disk, WritesAtOnceAndReadsBack) {
  Diagnostics diagnostics;
  ASSERT_TRUE(disk_->write("дорожные карты/s1.pdf", "bytes", diagnostics));
  ASSERT_TRUE(disk_->write("дорожные карты/s1.pdf", "newer", diagnostics));
  EXPECT_EQ(disk_->read("дорожные карты/s1.pdf", {}, diagnostics), "newer");
  EXPECT_TRUE(disk_->exists("дорожные карты/s1.pdf"));
  EXPECT_EQ(disk_->list("дорожные карты").size(), 1U);  // no temporary file is left
  EXPECT_TRUE(diagnostics.empty());
}

TEST_F(Disk, ListsFilesByNameAndNoFolders) {
  for (const char* name : {"b.yaml", "a.yaml", "sub/c.yaml"}) testing::write_file(folder_.path() / name, "x");
  const std::vector<fs::path> expected{"./a.yaml", "./b.yaml"};
  EXPECT_EQ(disk_->list("."), expected);
  EXPECT_TRUE(disk_->list("nowhere").empty());
}

TEST_F(Disk, ReportsWhatCannotBeRead) {
  fs::create_directory(folder_.path() / "folder");
  ASSERT_EQ(::mkfifo((folder_.path() / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(complaint("none"), "ошибка E802: файл «none» не прочитан: нет такого файла или папки\n");
  EXPECT_EQ(complaint("folder"), "ошибка E801: «folder» не обычный файл\n");
  EXPECT_EQ(complaint("pipe"), "ошибка E801: «pipe» не обычный файл\n");
}

TEST_F(Disk, StaysInsideItsRoot) {
  const std::string hint = "   подсказка: положите файл в рабочую папку; символические ссылки наружу не читаются\n";
  fs::create_symlink("/etc/hostname", folder_.path() / "link");
  EXPECT_EQ(complaint("link"), "ошибка E803: путь «link» выходит из рабочей папки\n" + hint);
  EXPECT_EQ(complaint("../x"), "ошибка E803: путь «../x» выходит из рабочей папки\n" + hint);
  EXPECT_EQ(complaint("/dev/zero"), "ошибка E803: путь «/dev/zero» выходит из рабочей папки\n" + hint);
  Diagnostics diagnostics;
  EXPECT_FALSE(disk_->write("../x", "", diagnostics));
  EXPECT_FALSE(disk_->write("..", "", diagnostics));
  fs::create_directory_symlink("/tmp", folder_.path() / "away");
  EXPECT_FALSE(disk_->write("away/x", "", diagnostics));
  EXPECT_TRUE(disk_->write("link", "новое", diagnostics));  // the file takes the link's place
  EXPECT_FALSE(fs::is_symlink(folder_.path() / "link"));
  EXPECT_FALSE(disk_->exists("../"));
}

TEST(StaysInside, LooksAtTheTextOfThePath) {
  EXPECT_TRUE(stays_inside("a/../b"));
  EXPECT_TRUE(stays_inside("./a"));
  EXPECT_FALSE(stays_inside("a/../../b"));
  EXPECT_FALSE(stays_inside("/a"));
}

}  // namespace
}  // namespace pisar
