#include "russian/person_name.h"

#include <gtest/gtest.h>

namespace pisar::russian {
namespace {

struct NameCase {
  std::string_view full;
  std::string_view before;
  std::string_view after;
};

TEST(PersonName, IsShortenedToInitialsInBothOrders) {
  const NameCase cases[] = {
      {"Рамазанов Магомед Даудович", "М.Д. Рамазанов", "Рамазанов М.Д."},
      {"Магомед Даудович Рамазанов", "М.Д. Рамазанов", "Рамазанов М.Д."},
      {"Рамазанов  Магомед\u00A0Даудович ", "М.Д. Рамазанов", "Рамазанов М.Д."},
      {"Абрамович Иван Петрович", "И.П. Абрамович", "Абрамович И.П."},
      {"Иван Петрович Абрамович", "И.П. Абрамович", "Абрамович И.П."},
      {"Ускова Любовь Николаевна", "Л.Н. Ускова", "Ускова Л.Н."},
      {"Наталья Юрьевна Валиуллина", "Н.Ю. Валиуллина", "Валиуллина Н.Ю."},
      {"Алиев Гейдар Али-оглы", "Г.А. Алиев", "Алиев Г.А."},
      {"Алиев Гейдар Али оглы", "Г.А. Алиев", "Алиев Г.А."},
      {"Гейдар Али оглы Алиев", "Г.А. Алиев", "Алиев Г.А."},
      {"Мамедова Лейла Рашид-кызы", "Л.Р. Мамедова", "Мамедова Л.Р."},
      {"Мамедова Лейла Рашид Кызы", "Л.Р. Мамедова", "Мамедова Л.Р."},
      {"Иванова-Петрова Анна Сергеевна", "А.С. Иванова-Петрова", "Иванова-Петрова А.С."},
      {"Иванов Жан-Поль Андреевич", "Ж.-П.А. Иванов", "Иванов Ж.-П.А."},
      {"Ж.-П. Иванов", "Ж.-П. Иванов", "Иванов Ж.-П."},
      {"Гаджиев Ильяс", "И. Гаджиев", "Гаджиев И."},
      {"Рамазанов", "Рамазанов", "Рамазанов"},
      {"М.Д. Рамазанов", "М.Д. Рамазанов", "Рамазанов М.Д."},
      {"М.Д.Рамазанов", "М.Д. Рамазанов", "Рамазанов М.Д."},
      {"М. Д. Рамазанов", "М.Д. Рамазанов", "Рамазанов М.Д."},
      {"Рамазанов М.Д.", "М.Д. Рамазанов", "Рамазанов М.Д."},
      {"Рамазанов М. Д.", "М.Д. Рамазанов", "Рамазанов М.Д."},
      {"Г.Магомедов", "Г. Магомедов", "Магомедов Г."},
      {"Лев Ильич Толстой", "Л.И. Толстой", "Толстой Л.И."},
      {"Ким Ир Сен", "И.С. Ким", "Ким И.С."},
      {"рамазанов магомед даудович", "М.Д. рамазанов", "рамазанов М.Д."},
  };
  for (const NameCase& c : cases) {
    const std::optional<PersonName> name = parse_person_name(c.full);
    ASSERT_TRUE(name.has_value()) << c.full;
    EXPECT_EQ(with_initials(*name, InitialsOrder::before), c.before) << c.full;
    EXPECT_EQ(with_initials(*name, InitialsOrder::after), c.after) << c.full;
  }
}

TEST(PersonName, InitialsStayInitials) {
  for (const std::string_view full :
       {"Рамазанов Магомед Даудович", "Алиев Гейдар Али-оглы", "Иванов Жан-Поль", "Г.Магомедов"}) {
    for (const InitialsOrder order : {InitialsOrder::before, InitialsOrder::after}) {
      const std::string once = with_initials(*parse_person_name(full), order);
      EXPECT_EQ(with_initials(*parse_person_name(once), order), once);
    }
  }
}

TEST(PersonName, WhatIsNoNameIsNone) {
  const std::string_view texts[] = {
      "",
      " ",
      "М.Д.",
      "Магомед Даудович",
      "Рамазанов Магомед Даудович, директор",
      "МБОУ СОШ № 3",
      "Иванов Пётр Сидорович Второй",
      "Иванов И. Петрович Сидоров",
      "123",
      "-",
  };
  for (const std::string_view text : texts) EXPECT_FALSE(parse_person_name(text).has_value()) << text;
}

}  // namespace
}  // namespace pisar::russian
