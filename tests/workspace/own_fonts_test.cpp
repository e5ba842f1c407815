// The font that a profile names: built in, or a file of the workspace.

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "fonts/font_family.h"
#include "tests/fonts/fonts_made.h"
#include "tests/support/files.h"
#include "workspace/workspace.h"

namespace pisar {
namespace {

using testing::font_file;

class OwnFonts : public ::testing::Test {
 protected:
  void put(const std::string& name, std::string_view bytes) { testing::write_file(folder_.path() / name, bytes); }

  /// What is said of a profile with the lines; `profile_` is it.
  std::string open(const std::string& lines) {
    put("pisar.yaml", "profile: ours\n");
    put("templates/profiles/ours.yaml", "id: ours\nextends: gost-2025\n" + lines);
    workspace_ = Workspace::open(folder_.path(), diagnostics_, sources_);
    if (workspace_ != nullptr && !diagnostics_.has_errors()) profile_ = workspace_->profiles().for_date(std::nullopt);
    return said();
  }
  /// The messages, with paths inside the workspace.
  [[nodiscard]] std::string said() const {
    std::string text = to_text(diagnostics_, sources_);
    const std::string folder = folder_.path().string() + "/";
    for (std::size_t at = 0; (at = text.find(folder, at)) != std::string::npos;) text.erase(at, folder.size());
    if (text.ends_with("\n\n")) text.pop_back();
    return text;
  }

  testing::TemporaryFolder folder_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<const Workspace> workspace_;
  std::shared_ptr<const Profile> profile_;
};

TEST_F(OwnFonts, AreReadFromTheWorkspace) {
  put("fonts/Sans.ttf", font_file("LiberationSans-Regular"));
  put("fonts/Sans-Bold.ttf", font_file("LiberationSans-Bold"));
  EXPECT_EQ(open("font: fonts/Sans.ttf\nfont_bold: fonts/Sans-Bold.ttf\n"), "");
  ASSERT_NE(profile_, nullptr);
  ASSERT_NE(profile_->own_font, nullptr);
  EXPECT_EQ(profile_->own_font->face(true, false).metrics().postscript_name, "LiberationSans-Bold");
  EXPECT_EQ(profile_->font_office, "Liberation Sans") << "what Word is told";
}

TEST_F(OwnFonts, AreInheritedAndReplacedByABuiltInOne) {
  put("fonts/Sans.ttf", font_file("LiberationSans-Regular"));
  put("templates/profiles/base.yaml", "id: base\nextends: gost-2025\nfont: fonts/Sans.ttf\nfont_office: Arial\n");
  put("templates/profiles/inheriting.yaml", "id: inheriting\nextends: base\n");
  put("templates/profiles/ours.yaml", "id: ours\nextends: base\nfont: Liberation Mono\n");
  put("pisar.yaml", "profile: inheriting\n");
  workspace_ = Workspace::open(folder_.path(), diagnostics_, sources_);
  ASSERT_NE(workspace_, nullptr);
  EXPECT_EQ(to_text(diagnostics_, sources_), "");
  const auto inheriting = workspace_->profiles().for_date(std::nullopt);
  EXPECT_NE(inheriting->own_font, nullptr);
  EXPECT_EQ(inheriting->font_office, "Arial");
  put("pisar.yaml", "profile: ours\n");
  workspace_ = Workspace::open(folder_.path(), diagnostics_, sources_);
  ASSERT_NE(workspace_, nullptr);
  EXPECT_EQ(workspace_->profiles().for_date(std::nullopt)->own_font, nullptr);
  EXPECT_EQ(workspace_->profiles().for_date(std::nullopt)->font_office, "Courier New");
}

TEST_F(OwnFonts, MayBeAnyOfTheBuiltInFamilies) {
  struct Case {
    const char* font;
    const char* office;
  };
  for (const Case& each : {Case{"Liberation Serif", "Times New Roman"}, Case{"Liberation Sans", "Arial"},
                           Case{"PT Serif", "PT Serif"}, Case{"PT Sans", "PT Sans"}}) {
    EXPECT_EQ(open("font: " + std::string(each.font) + "\n"), "");
    ASSERT_NE(profile_, nullptr);
    EXPECT_EQ(profile_->font, each.font);
    EXPECT_EQ(profile_->own_font, nullptr) << each.font;
    EXPECT_EQ(profile_->font_office, each.office) << "what Word is told";
  }
}

struct Mistake {
  std::string name;
  std::string bytes;
  std::string message;
};

std::string serif() { return std::string(font_file("LiberationSerif-Regular")); }

TEST_F(OwnFonts, ThatCannotBeUsedAreExplained) {
  const std::vector<Mistake> mistakes{
      {"a", "Это не шрифт.",
       "файл «fonts/a.ttf» – не шрифт TrueType\n"
       " 3 | font: fonts/a.ttf\n"
       "   |       ^^^^^^^^^^^\n"
       "   подсказка: нужен файл .ttf с контурами TrueType\n"},
      {"b", "OTTO",
       "шрифт «fonts/b.ttf» с контурами PostScript\n"
       " 3 | font: fonts/b.ttf\n"
       "   |       ^^^^^^^^^^^\n"
       "   подсказка: нужен файл .ttf с контурами TrueType: у многих шрифтов он тоже есть\n"},
      {"c", serif().substr(0, 10000),
       "файл шрифта «fonts/c.ttf» повреждён\n"
       " 3 | font: fonts/c.ttf\n"
       "   |       ^^^^^^^^^^^\n"
       "   подсказка: скопируйте его заново\n"},
      {"d", testing::with_licence(serif(), 0x0002),
       "шрифт «fonts/d.ttf» запрещено встраивать в документы\n"
       " 3 | font: fonts/d.ttf\n"
       "   |       ^^^^^^^^^^^\n"
       "   подсказка: так сказано в самом шрифте (OS/2, fsType); возьмите шрифт со свободной лицензией\n"},
      {"e", testing::with_licence(serif(), 0x0100),
       "шрифт «fonts/e.ttf» разрешено встраивать только целиком\n"
       " 3 | font: fonts/e.ttf\n"
       "   |       ^^^^^^^^^^^\n"
       "   подсказка: так сказано в самом шрифте (OS/2, fsType); в PDF попадают лишь нужные знаки, поэтому он не "
       "годится\n"},
      {"f", testing::without_characters(serif(), U"Ёё №"),
       "в шрифте «fonts/f.ttf» нет нужных знаков: Ё ё пробел №\n"
       " 3 | font: fonts/f.ttf\n"
       "   |       ^^^^^^^^^^^\n"
       "   подсказка: нужны все русские буквы, цифры и знаки препинания\n"},
      {"g", testing::without_characters(serif(), U"АБВГДЕЖЗИЙ"),
       "в шрифте «fonts/g.ttf» нет нужных знаков: А Б В Г Д Е Ж З и ещё 2\n"
       " 3 | font: fonts/g.ttf\n"
       "   |       ^^^^^^^^^^^\n"
       "   подсказка: нужны все русские буквы, цифры и знаки препинания\n"},
  };
  for (const Mistake& mistake : mistakes) {
    SCOPED_TRACE(mistake.name);
    diagnostics_ = {};
    const std::string file = "fonts/" + mistake.name + ".ttf";
    put(file, mistake.bytes);
    const std::string text = open("font: " + file + "\n");
    EXPECT_EQ(text, "templates/profiles/ours.yaml:3:7: ошибка E606: " + mistake.message);
  }
}

TEST_F(OwnFonts, ThatIsNotBuiltInIsNamed) {
  EXPECT_EQ(open("font: Liberation Serf\n"),
            "templates/profiles/ours.yaml:3:7: ошибка E606: шрифта «Liberation Serf» в программе нет\n"
            " 3 | font: Liberation Serf\n"
            "   |       ^^^^^^^^^^^^^^^\n"
            "   подсказка: есть похожий «Liberation Serif»\n"
            "   подсказка: встроены Liberation Serif, Liberation Sans, Liberation Mono, PT Serif, PT Sans; свой шрифт "
            "кладут в рабочую папку: font: fonts/Имя.ttf\n");
}

TEST_F(OwnFonts, NeedTheRegularFaceBesideTheOthers) {
  put("fonts/Bold.ttf", font_file("LiberationSans-Bold"));
  const std::string text = open("font_bold: fonts/Bold.ttf\n");
  EXPECT_NE(text.find("ошибка E606: названы начертания шрифта, а сам он (font) – не файл рабочей папки\n"),
            std::string::npos)
      << text;
}

TEST_F(OwnFonts, StayInTheWorkspace) {
  const std::string text = open("font: ../Sans.ttf\n");
  EXPECT_NE(text.find("templates/profiles/ours.yaml:3:7: ошибка E803: "), std::string::npos) << text;
}

}  // namespace
}  // namespace pisar
