#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

std::string lowered(std::initializer_list<std::string_view> lines) {
  Builder builder;
  return builder.dumped({builder.requisite("parties", lines)});
}

std::string messages(std::initializer_list<std::string_view> lines) {
  Builder builder;
  static_cast<void>(builder.resolved({builder.requisite("parties", lines)}));
  EXPECT_FALSE(builder.succeeded());
  return builder.messages();
}

TEST(Parties, StandSideBySideAndSignOnOneLevel) {
  EXPECT_EQ(lowered({"party: Школа № 1", "с. Леваши", "ИНН 0500000001", "post: Директор", "name: А.А. Алиев", "М.П.",
                     "party: Школа № 2", "с. Урма", "post: Директор", "name: Б.Б. Бабаев"}),
            R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 8mm/left 1*/left
  body
    cell valign=top
      parties: {b:Школа №~1}<br>с.~Леваши<br>ИНН 0500000001
    cell valign=top
      parties: 
    cell valign=top
      parties: {b:Школа №~2}<br>с.~Урма
  body
    cell valign=bottom
      parties: Директор<br><blank 25mm> А.А.~Алиев
    cell valign=top
      parties: 
    cell valign=bottom
      parties: Директор<br><blank 25mm> Б.Б.~Бабаев
  body
    cell valign=top
      parties: М.П.
    cell valign=top
      parties: 
    cell valign=top
      parties: 
)");
}

TEST(Parties, AThirdOneStandsBelow) {
  EXPECT_EQ(
      lowered({"party: А", "name: А.А. Алиев", "party: Б", "name: Б.Б. Бабаев", "party: В", "name: В.В. Вагабов"}),
      R"(
table borders=none repeat-header=no keep=yes
  columns 1*/left 8mm/left 1*/left
  body
    cell valign=top
      parties: {b:А}
    cell valign=top
      parties: 
    cell valign=top
      parties: {b:Б}
  body
    cell valign=bottom
      parties: <blank 25mm> А.А.~Алиев
    cell valign=top
      parties: 
    cell valign=bottom
      parties: <blank 25mm> Б.Б.~Бабаев
table borders=none repeat-header=no keep=yes
  columns 1*/left 8mm/left 1*/left
  body
    cell valign=top
      parties: {b:В}
    cell valign=top
      parties: 
    cell valign=top
      parties: 
  body
    cell valign=bottom
      parties: <blank 25mm> В.В.~Вагабов
    cell valign=top
      parties: 
    cell valign=top
      parties: 
)");
}

TEST(Parties, EmptyOnesLeaveNothing) { EXPECT_EQ(lowered({}), "\n"); }

TEST(WrongParties, ALineBeforeTheFirst) {
  EXPECT_EQ(messages({"Реквизиты сторон", "party: А", "name: А.А. Алиев"}), R"(
приказ.md:1:1: ошибка E503: в реквизите «parties» строка стоит до первой стороны
 1 | Реквизиты сторон
   | ^^^^^^^^^^^^^^^^
   подсказка: сторону начинает строка «party: название»
)");
}

TEST(WrongParties, OneAlone) {
  EXPECT_EQ(messages({"party: А", "name: А.А. Алиев"}), R"(
приказ.md:1:1: ошибка E503: в реквизите «parties» одна сторона
 1 | party: А
   | ^^^^^^^^
   подсказка: у договора не меньше двух сторон; вторую начинает ещё одна строка «party: название»
)");
}

TEST(WrongParties, NobodySigns) {
  EXPECT_EQ(messages({"party: А", "с. Леваши", "party: Б", "post: Директор"}), R"(
приказ.md:1:1: ошибка E503: за сторону договора никто не подписывается
 1 | party: А
   | ^^^^^^^^
   подсказка: допишите строки «post: директор» и «name: М.Д. Рамазанов»
приказ.md:1:1: ошибка E503: в реквизите «parties» названа должность (post), но не назван человек (name)
 1 | post: Директор
   | ^^^^^^^^^^^^^^
   подсказка: допишите строку «name: М.Д. Рамазанов»
)");
}

}  // namespace
}  // namespace pisar::resolving
