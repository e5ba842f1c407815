#include "write/text/lines.h"

#include <gtest/gtest.h>

namespace pisar::text {
namespace {

LineFormat narrow(int width, Align align = Align::left) {
  LineFormat format;
  format.width = width;
  format.align = align;
  return format;
}

TEST(BreakLines, BreaksAtSpaces) {
  EXPECT_EQ(break_lines("О мерах по повышению качества", narrow(12)), (Lines{"О мерах по", "повышению", "качества"}));
  EXPECT_EQ(break_lines("ровно десять", narrow(12)), (Lines{"ровно десять"}));
}

TEST(BreakLines, JoinsSpacesAndKeepsForcedEnds) {
  EXPECT_EQ(break_lines(" а   б \nв\n\nг", narrow(20)), (Lines{"а б", "в", "", "г"}));
  EXPECT_EQ(break_lines("", narrow(20)), (Lines{""}));
}

TEST(BreakLines, KeepsTogetherWhatNoBreakSpacesJoin) {
  EXPECT_EQ(break_lines("приказ №\u00A0145 от\u00A014.09", narrow(11)), (Lines{"приказ", "№ 145", "от 14.09"}));
  EXPECT_EQ(break_lines("учебно\u2011методический", narrow(40)), (Lines{"учебно-методический"}));
}

TEST(BreakLines, DividesWordsThatAreWiderThanTheColumn) {
  EXPECT_EQ(break_lines("учебно-воспитательной", narrow(15)), (Lines{"учебно-", "воспитательной"}));
  EXPECT_EQ(break_lines("https://fioco.ru/vpr", narrow(10)), (Lines{"https://", "fioco.ru/", "vpr"}));
  EXPECT_EQ(break_lines("а общеобразовательная", narrow(8)), (Lines{"а", "общеобр-", "азовате-", "льная"}));
  EXPECT_EQ(break_lines("Workspaces", narrow(6)), (Lines{"Worksp", "aces"}));
  EXPECT_EQ(break_lines("и\u00A0методическая", narrow(12)), (Lines{"и", "методическая"}));
  EXPECT_EQ(break_lines("абв", narrow(1)), (Lines{"а", "б", "в"}));
  EXPECT_EQ(break_lines("аб", narrow(0)), (Lines{"а", "б"}));
}

TEST(BreakLines, IndentsTheFirstLineAndTheRest) {
  LineFormat format = narrow(14);
  format.first_indent = 4;
  EXPECT_EQ(break_lines("Назначить Магомедова ответственным", format),
            (Lines{"    Назначить", "Магомедова", "ответственным"}));
  format.left_indent = 3;
  format.first_indent = -3;
  EXPECT_EQ(break_lines("1. Назначить Магомедова", format), (Lines{"1. Назначить", "   Магомедова"}));
  format = narrow(14);
  format.right_indent = 6;
  EXPECT_EQ(break_lines("ответ до пятого", format), (Lines{"ответ до", "пятого"}));
}

TEST(BreakLines, Aligns) {
  EXPECT_EQ(break_lines("ПРИКАЗ", narrow(12, Align::center)), (Lines{"   ПРИКАЗ"}));
  EXPECT_EQ(break_lines("12,5", narrow(12, Align::right)), (Lines{"        12,5"}));
  EXPECT_EQ(break_lines("а б", narrow(12, Align::justify)), (Lines{"а б"}));
}

TEST(BreakLines, GoesToTabStops) {
  EXPECT_EQ(break_lines("№\tФИО\tподпись", narrow(40)), (Lines{"№       ФИО     подпись"}));
  EXPECT_EQ(break_lines("\tа", narrow(40)), (Lines{"        а"}));
}

TEST(LongestPieces, CountCharacters) {
  EXPECT_EQ(longest_word("по повышению\nкачества"), 9);
  EXPECT_EQ(longest_line("по повышению\nкачества"), 12);
  EXPECT_EQ(longest_word(""), 0);
  EXPECT_EQ(longest_line("\n"), 0);
  EXPECT_EQ(longest_line("и\u0306"), 1);  // «й» of two characters
}

TEST(Aligned, FillsTheWidth) {
  EXPECT_EQ(aligned("аб", 5, Align::left), "аб   ");
  EXPECT_EQ(aligned("аб", 5, Align::center), " аб  ");
  EXPECT_EQ(aligned("аб", 5, Align::right), "   аб");
  EXPECT_EQ(aligned("абвгд", 3, Align::right), "абвгд");
}

}  // namespace
}  // namespace pisar::text
