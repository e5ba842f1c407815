#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "tests/support/files.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

class ProfilesOfAWorkspace : public ::testing::Test {
 protected:
  void open(std::string_view settings) {
    testing::write_file(folder_.path() / "pisar.yaml", settings);
    workspace_ = Workspace::open(folder_.path(), diagnostics_, sources_);
    ASSERT_NE(workspace_, nullptr) << to_text(diagnostics_, sources_);
  }
  [[nodiscard]] std::string id_for(std::optional<Date> date) const { return workspace_->profiles().for_date(date)->id; }

  testing::TemporaryFolder folder_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<const Workspace> workspace_;
};

TEST_F(ProfilesOfAWorkspace, AreChosenByTheDateOfThePaper) {
  open("year: 2025/2026\n");
  EXPECT_TRUE(diagnostics_.empty()) << to_text(diagnostics_, sources_);
  EXPECT_EQ(id_for(Date{2025, 8, 17}), "gost-2016");
  EXPECT_EQ(id_for(Date{2025, 8, 18}), "gost-2025");
  EXPECT_EQ(id_for(Date{2010, 1, 1}), "gost-2016");
  EXPECT_EQ(id_for(std::nullopt), "gost-2025");
}

TEST_F(ProfilesOfAWorkspace, AnOwnOneExtendsABuiltInOne) {
  testing::write_file(folder_.path() / "templates/profiles/ours.yaml",
                      "id: ours\nextends: gost-2016\nmargin_left: 25\n");
  open("profile: ours\n");
  EXPECT_TRUE(diagnostics_.empty()) << to_text(diagnostics_, sources_);
  const auto profile = workspace_->profiles().for_date(Date{2025, 9, 1});
  EXPECT_EQ(profile->id, "ours");
  EXPECT_EQ(profile->margin_left, 25);
  EXPECT_EQ(profile->margin_right, workspace_->profiles().for_date(std::nullopt)->margin_right);
  EXPECT_FALSE(profile->styles.empty());
}

TEST_F(ProfilesOfAWorkspace, NameTheNearestOfAnUnknownOne) {
  open("profile: gost-2026\n");
  const std::string text = to_text(diagnostics_, sources_);
  EXPECT_NE(text.find("pisar.yaml:1:10: ошибка E811: нет профиля «gost-2026»\n"), std::string::npos) << text;
  EXPECT_NE(text.find("есть похожий «gost-20"), std::string::npos) << text;
}

TEST_F(ProfilesOfAWorkspace, MayNotExtendThemselves) {
  testing::write_file(folder_.path() / "templates/profiles/a.yaml", "id: a\nextends: b\n");
  testing::write_file(folder_.path() / "templates/profiles/b.yaml", "id: b\nextends: a\n");
  open("profile: a\n");
  EXPECT_NE(to_text(diagnostics_, sources_).find("ошибка E812: профиль «a» расширяет сам себя"), std::string::npos)
      << to_text(diagnostics_, sources_);
}

}  // namespace
}  // namespace pisar
