#include "workspace/workspace.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

class OpenWorkspace : public ::testing::Test {
 protected:
  void file(const char* path, std::string_view text) { testing::write_file(folder_.path() / path, text); }

  void open() { workspace_ = Workspace::open(folder_.path(), diagnostics_, sources_); }

  std::string messages() {
    std::string text = to_text(diagnostics_, sources_);
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
      text.erase(at, folder.size());
    return text;
  }

  testing::TemporaryFolder folder_;
  SourceMap sources_;
  Diagnostics diagnostics_;
  std::unique_ptr<const Workspace> workspace_;
};

TEST_F(OpenWorkspace, NamesDataByTheirFiles) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("data/anything.yaml", "a: 1\n");
  file("data/list.json", "[1, 2]");
  file("data/notes.txt", "not data");
  open();
  ASSERT_NE(workspace_, nullptr) << messages();
  EXPECT_TRUE(diagnostics_.empty()) << messages();
  EXPECT_EQ(workspace_->data().at("anything").find("a")->number(), Number(1));
  EXPECT_EQ(workspace_->data().at("list").array().size(), 2U);
  EXPECT_EQ(workspace_->data().at("year").text(), "2024/2025");
  EXPECT_TRUE(workspace_->data().at("workspace").is_object());
  EXPECT_FALSE(workspace_->data().contains("notes"));
}

TEST_F(OpenWorkspace, RefusesTwoFilesForOneVariable) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("data/a.yaml", "1\n");
  file("data/a.json", "1");
  open();
  EXPECT_TRUE(workspace_->data().at("a").is_rejected());
  EXPECT_EQ(messages(), "ошибка E806: переменную «a» дают два файла: «data/a.json» и «data/a.yaml»\n");
}

TEST_F(OpenWorkspace, TakesTheOfficeFromTheNamedVariable) {
  file("pisar.yaml", "office: center\n");
  file("data/center.yaml", "name: ИМЦ\n");
  open();
  EXPECT_EQ(workspace_->data().at("office").find("name")->text(), "ИМЦ");
}

TEST_F(OpenWorkspace, ReportsAnOfficeWithoutData) {
  file("pisar.yaml", "office: center\n");
  open();
  EXPECT_TRUE(workspace_->data().at("office").is_rejected());
  EXPECT_EQ(messages(),
            "pisar.yaml:1:9: ошибка E807: нет файла data/center.yaml с записью об органе управления\n"
            " 1 | office: center\n"
            "   |         ^^^^^^\n"
            "   подсказка: уберите строку «office», если запись лежит в data/office.yaml\n");
}

TEST_F(OpenWorkspace, OwnTemplatesAndSchemasReplaceBuiltInOnes) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("templates/order.md.j2", "Свой приказ\n\n{{ text }}\n");
  file("schemas/cars.schema.json", R"({"type": "array", "items": {"type": "integer"}})");
  file("data/cars.yaml", "[1, два]\n");
  open();
  EXPECT_TRUE(workspace_->data().at("cars").array()[1].is_rejected());
  EXPECT_NE(messages().find("data/cars.yaml:1:5: ошибка E2"), std::string::npos) << messages();
  Diagnostics none;
  const TemplatePtr order = workspace_->find_template("order", {}, none);
  ASSERT_NE(order, nullptr);
  EXPECT_EQ(sources_.place(template_place(*order)).find("<встроенный>"), std::string::npos);
}

TEST_F(OpenWorkspace, ADocumentsMistakesLeaveTheOthers) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("documents/good.md", "Хорошо\n");
  file("documents/bad.md", "{% if %}\n");
  open();
  ASSERT_EQ(workspace_->documents().size(), 1U);
  EXPECT_EQ(workspace_->documents()[0].id, "good");
  EXPECT_EQ(workspace_->broken_documents(), std::vector<std::string>{"bad"});
  EXPECT_TRUE(diagnostics_.has_errors());
}

TEST_F(OpenWorkspace, IdsAreUnique) {
  file("pisar.yaml", "documents:\n  - {id: order, template: order}\n");
  file("documents/order.md", "Текст\n");
  open();
  EXPECT_NE(messages().find("pisar.yaml:2:10: ошибка E809: код документа «order» уже занят\n"), std::string::npos)
      << messages();
}

TEST_F(OpenWorkspace, WithoutSettingsIsNone) {
  open();
  EXPECT_EQ(workspace_, nullptr);
  EXPECT_NE(messages().find("E805"), std::string::npos);
}

TEST_F(OpenWorkspace, ReadsNothingThroughALinkToTheOutside) {
  file("pisar.yaml", "year: 2024/2025\n");
  fs::create_directories(folder_.path() / "data");
  fs::create_symlink("/etc/hostname", folder_.path() / "data/host.yaml");
  open();
  EXPECT_TRUE(workspace_->data().at("host").is_rejected());
  EXPECT_NE(messages().find("ошибка E803: путь «data/host.yaml» выходит из рабочей папки"), std::string::npos)
      << messages();
}

}  // namespace
}  // namespace pisar
