#include "expr/collation.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pisar::expr {
namespace {

TEST(Collation, IsTheRussianAlphabet) {
  const std::vector<std::string> ordered = {"",
                                            "10 класс",
                                            "11 класс",
                                            "№ 2",
                                            "№ 10",
                                            "Абдулаев",
                                            "ель",
                                            "ёлка",
                                            "ельник",
                                            "жук",
                                            "икра",
                                            "йод",
                                            "МБОУ «Левашинская СОШ № 2»",
                                            "МБОУ «Левашинская СОШ № 10»",
                                            "Эльмира",
                                            "яма"};
  for (std::size_t i = 0; i + 1 < ordered.size(); ++i) {
    EXPECT_NE(compare_texts(ordered[i], ordered[i + 1]), std::weak_ordering::equivalent) << ordered[i];
  }
  EXPECT_TRUE(compare_texts("№ 2", "№ 10") < 0);
  EXPECT_TRUE(compare_texts("9 класс", "10 класс") < 0);
  EXPECT_TRUE(compare_texts("МБОУ «Левашинская СОШ № 2»", "МБОУ «Левашинская СОШ № 10»") < 0);
}

TEST(Collation, PutsYoAfterYe) {
  EXPECT_TRUE(compare_texts("еж", "ёж") < 0);
  EXPECT_TRUE(compare_texts("ёж", "жук") < 0);
  EXPECT_TRUE(compare_texts("дуб", "ёж") < 0);
  EXPECT_TRUE(compare_texts("ёлка", "ель") < 0) << "as in dictionaries, the next letter decides";
  EXPECT_TRUE(compare_texts("икра", "йод") < 0);
}

TEST(Collation, IgnoresCase) {
  EXPECT_EQ(compare_texts("Школа", "школа"), std::weak_ordering::equivalent);
  EXPECT_TRUE(compare_texts("абв", "АБГ") < 0);
  EXPECT_TRUE(compare_texts("АБВ", "абг") < 0);
}

}  // namespace
}  // namespace pisar::expr
