#include "russian/organization_name.h"

#include <gtest/gtest.h>

#include "russian/lookalikes.h"

namespace pisar::russian {
namespace {

TEST(OrganizationName, SpellingsOfOneNameHaveOneKey) {
  for (const char* name :
       {"МБОУ СОШ № 3", "МБОУСОШ №3", "МБОУ «СОШ №3»", "МБОУ \"СОШ № 3\"", "мбоу  сош №\u00A03", "МБОУ СОШ N 3",
        "МБОУ СОШ 3", "MБOУ COШ № 3", "МБОУ-СОШ №3", "Муниципальное бюджетное общеобразовательное учреждение «СОШ № 3»",
        "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа №3»"}) {
    EXPECT_EQ(organization_key(name), "мбоу сош 3") << name;
  }
  EXPECT_EQ(organization_key("МКОУ «Королёвская СОШ»"), organization_key("МКОУ Королевская СОШ"));
  EXPECT_EQ(organization_key("Муниципальное казённое общеобразовательное учреждение «Лицей № 1»"), "мкоу лицей 1");
}

TEST(OrganizationName, OtherNamesHaveOtherKeys) {
  EXPECT_NE(organization_key("МБОУ СОШ № 3"), organization_key("МБОУ СОШ № 13"));
  EXPECT_NE(organization_key("МБОУ СОШ № 3"), organization_key("МКОУ СОШ № 3"));
  EXPECT_NE(organization_key("МБОУ ООШ № 3"), organization_key("МБОУ СОШ № 3"));
  EXPECT_EQ(organization_key("МБОУСОШИМ"), "мбоусошим") << "only whole kinds are parted";
  EXPECT_EQ(organization_key("« »"), "");
}

TEST(OrganizationName, MayLeaveTheLegalFormOut) {
  EXPECT_EQ(organization_key_without_form("МБОУСОШ №3"), "сош 3");
  EXPECT_EQ(organization_key_without_form("СОШ № 3"), "сош 3");
  EXPECT_EQ(organization_key_without_form("МБОУ"), "мбоу");
}

TEST(Lookalikes, AreReplacedInCyrillicWordsOnly) {
  EXPECT_EQ(without_lookalikes("COШ cентября"), "СОШ сентября");
  EXPECT_EQ(without_lookalikes("MAOY"), "МАОУ");
  EXPECT_EQ(without_lookalikes("Word XIV Excel"), "Word XIV Excel");
  EXPECT_EQ(without_lookalikes(""), "");
}

}  // namespace
}  // namespace pisar::russian
