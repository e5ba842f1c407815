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
)");
}

TEST(Parties, AThirdOneStandsBelow) {
  EXPECT_EQ(
      lowered({"party: А", "name: А.А. Алиев", "party: Б", "name: Б.Б. Бабаев", "party: В", "name: В.В. Вагабов"}),
      R"(
)");
}

TEST(Parties, EmptyOnesLeaveNothing) { EXPECT_EQ(lowered({}), "\n"); }

TEST(WrongParties, ALineBeforeTheFirst) {
  EXPECT_EQ(messages({"Реквизиты сторон", "party: А", "name: А.А. Алиев"}), R"(
)");
}

TEST(WrongParties, OneAlone) {
  EXPECT_EQ(messages({"party: А", "name: А.А. Алиев"}), R"(
)");
}

TEST(WrongParties, NobodySigns) {
  EXPECT_EQ(messages({"party: А", "с. Леваши", "party: Б", "post: Директор"}), R"(
)");
}

}  // namespace
}  // namespace pisar::resolving
