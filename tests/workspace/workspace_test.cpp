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

TEST_F(OpenWorkspace, EveryBuiltInTemplateParses) {
  file("pisar.yaml", "year: 2024/2025\n");
  open();
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(PISAR_SOURCE_DIR) / "templates")) {
    const std::string name = entry.path().filename().string();
    constexpr std::string_view suffix = ".md.j2";
    if (!name.ends_with(suffix)) continue;
    ++count;
    Diagnostics none;
    const std::string stem = name.substr(0, name.size() - suffix.size());
    const TemplatePtr plain = workspace_->find_template(stem, {}, none);
    ASSERT_NE(plain, nullptr) << name;
    EXPECT_EQ(plain, workspace_->find_template("builtin/" + stem, {}, none)) << name;
  }
  EXPECT_GT(count, 20U);
}

TEST_F(OpenWorkspace, OwnTemplatesExtendTheBuiltInOnesTheyReplace) {
  file("pisar.yaml", "documents:\n  - {id: map, template: school-roadmap, for: school in schools}\n");
  file("data/schools.yaml", "[]\n");
  file("templates/school-roadmap.md.j2",
       "---\ntitle: Своё название\n---\n{% extends \"builtin/school-roadmap\" %}\n{% block profile %}\nСвой текст.\n{% "
       "endblock %}\n");
  open();
  ASSERT_EQ(workspace_->documents().size(), 1U) << messages();
  const Value& fields = workspace_->documents()[0].front_matter;
  EXPECT_EQ(fields.find("title")->text(), "Своё название");
  ASSERT_NE(fields.find("form"), nullptr) << "inherited from the template that it extends";
  EXPECT_EQ(fields.find("form")->text(), "roadmap");
}

TEST_F(OpenWorkspace, BuiltInSchemasFindContradictions) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("data/schools.yaml",
       "- {id: urma, name: МКОУ «Урминская СОШ», low_results: true, branch_of: mekegi, inn: 7707083894}\n"
       "- {id: mekegi, name: МКОУ «Мекегинская СОШ», low_results: false, branch_of: urma}\n"
       "- {id: urma-2, name: МКОУ Урминская CОШ, low_results: false}\n");
  file("data/results.yaml",
       "- {school: urma, year: 2024/2025, procedure: ВПР, subject: физика, grade: 7, n: 15, n5: 5, n4: 4, n3: 3, n2: "
       "2}\n");
  file("data/staff.yaml", "- {school: urma, year: 2024/2025, teachers: 12, young: 13}\n");
  open();
  EXPECT_TRUE(workspace_->data().at("results").array()[0].find("n2")->is_rejected()) << "a figure of the record";
  EXPECT_EQ(
      messages(),
      R"(data/results.yaml:1:81: ошибка E322: отметки: n5 + n4 + n3 + n2 = 5 + 4 + 3 + 2 = 14, а поле «n» (Участников) — 15
 1 | …5, procedure: ВПР, subject: физика, grade: 7, n: 15, n5: 5, n4: 4, n3: 3, n2: 2}
   |                                                   ^^
   здесь: data/results.yaml:1:89: части
   подсказка: опечатка может быть и в части, и в целом: проверьте все эти числа
   схема: <встроенный>/schemas/result.schema.json:19:20
data/schools.yaml:1:72: ошибка E330: ссылки «branch_of» замыкаются в круг: «urma» → «mekegi» → «urma»
 1 | - {id: urma, name: МКОУ «Урминская СОШ», low_results: true, branch_of: mekegi, inn: 7707083894}
   |                                                                        ^^^^^^
   здесь: data/schools.yaml:2:77: «mekegi» → «urma»
   подсказка: одна из записей стоит выше остальных: уберите у неё поле «branch_of»
   схема: <встроенный>/schemas/school.schema.json:98:26
data/schools.yaml:1:85: ошибка E326: поле «inn» (ИНН): «7707083894» — контрольная цифра ИНН не сходится: одна из цифр набрана неверно или две переставлены
 1 | - {id: urma, name: МКОУ «Урминская СОШ», low_results: true, branch_of: mekegi, inn: 7707083894}
   |                                                                                     ^^^^^^^^^^
   подсказка: сверьте номер со свидетельством или с выпиской из ЕГРЮЛ
   описание: 10 цифр; контрольная цифра проверяется.
   схема: <встроенный>/schemas/definitions.schema.json:100:12: /definitions/inn
data/schools.yaml:3:22: предупреждение W331: «МКОУ Урминская CОШ» и «МКОУ «Урминская СОШ»» — похоже, одна и та же организация
 3 | - {id: urma-2, name: МКОУ Урминская CОШ, low_results: false}
   |                      ^^^^^^^^^^^^^^^^^^
   здесь: data/schools.yaml:1:20: первая из них
   подсказка: если это одна организация, оставьте одну запись; если разные, запишите названия так, чтобы они различались
   схема: <встроенный>/schemas/schools.schema.json:9:28
data/schools.yaml:3:37: предупреждение W329: в слове «CОШ» среди русских букв латинские: C
 3 | - {id: urma-2, name: МКОУ Урминская CОШ, low_results: false}
   |                                     ^^^
   подсказка: наберите слово заново одними русскими буквами: «СОШ»
data/staff.yaml:1:56: ошибка E321: поле «young» (Молодых педагогов): 13 больше, чем поле «teachers» (Педагогов): 12
 1 | - {school: urma, year: 2024/2025, teachers: 12, young: 13}
   |                                                        ^^
   здесь: data/staff.yaml:1:45: целое, «teachers»
   подсказка: часть не бывает больше целого: проверьте оба числа
   схема: <встроенный>/schemas/staff_row.schema.json:52:24
)");
}

TEST_F(OpenWorkspace, FrontMatterIsHeldAgainstTheData) {
  file("pisar.yaml", "year: 2024/2025\n");
  file("data/acts.yaml", "- {id: law, name: закон, date: 29.12.2012, number: 273-ФЗ}\n");
  file("documents/early.md", "---\nform: order\ntitle: О плане\ndate: 01.09.2012\nnumber: 5\nbasis: law\n---\nТекст\n");
  file("documents/good.md",
       "---\nform: order\ntitle: О плане\ndate: 01.09.2022\nnumber: 6\nbasis: [law]\n---\nТекст\n");
  open();
  ASSERT_EQ(workspace_->documents().size(), 1U);
  EXPECT_EQ(workspace_->documents()[0].id, "good");
  EXPECT_EQ(messages(),
            R"(documents/early.md:4:7: ошибка E324: поле «date» (Дата): 01.09.2012 раньше, чем «basis.date»: 29.12.2012
 4 | date: 01.09.2012
   |       ^^^^^^^^^^
   здесь: data/acts.yaml:1:32: «basis.date»
   подсказка: основание не бывает позже того, что на нём основано: проверьте обе даты
   схема: <встроенный>/schemas/order.schema.json:30:29
)");
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
