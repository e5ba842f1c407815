#include "russian/organization_name.h"

#include <gtest/gtest.h>

namespace pisar::russian {
namespace {

TEST(OrganizationKey, IsTheSameForTheSpellingsOfOneName) {
  const std::vector<std::vector<const char*>> groups{
      {"МБОУ «СОШ № 3»", "МБОУСОШ №3", "МБОУ \"СОШ №3\"", "мбоу сош N 3", "МБОУ «CОШ No 3»",
       "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3»"},
      {"МКОУ «Урминская СОШ»", "МКОУ Урминская СОШ",
       "Муниципальное казённое общеобразовательное учреждение «Урминская средняя общеобразовательная школа»"},
      {"МАОУ «Гимназия им. А. С. Пушкина»", "МАОУ Гимназия имени А.С. Пушкина"},
      {"МБОУ «Лицей села Верхне-Чирюртовское»", "МБОУ «Лицей с. Верхнечирюртовское»"},
      {"МКОУ «Зелёная ООШ»", "МКОУ «Зеленая ООШ»"},
  };
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const char* name : groups[i]) EXPECT_EQ(organization_key(name), organization_key(groups[i].front())) << name;
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_NE(organization_key(groups[i].front()), organization_key(groups[j].front()));
    }
  }
}

TEST(OrganizationKey, KeepsWhatTellsOrganizationsApart) {
  EXPECT_NE(organization_key("МБОУ «СОШ № 3»"), organization_key("МБОУ «СОШ № 13»"));
  EXPECT_NE(organization_key("МБОУ «СОШ № 3»"), organization_key("МКОУ «СОШ № 3»"));
  EXPECT_NE(organization_key("МБОУ «СОШ № 3»"), organization_key("МБОУ «ООШ № 3»"));
  EXPECT_NE(organization_key("МКОУ «Поселковая СОШ»"), organization_key("МКОУ «П. СОШ»"));
  EXPECT_EQ(organization_key("«—»"), "");
}

}  // namespace
}  // namespace pisar::russian
