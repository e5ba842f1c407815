#include "write/pdf/syntax.h"

#include <gtest/gtest.h>

namespace pisar::pdf {
namespace {

std::string fixed(std::int64_t value, int decimals) {
  std::string out;
  append_fixed(out, value, decimals);
  return out;
}

std::string number(double value, int decimals) {
  std::string out;
  append_number(out, value, decimals);
  return out;
}

template <typename Append>
std::string written(Append append, std::string_view text) {
  std::string out;
  append(out, text);
  return out;
}

TEST(PdfNumbers, DropTrailingZeros) {
  EXPECT_EQ(fixed(0, 2), "0");
  EXPECT_EQ(fixed(1250, 2), "12.5");
  EXPECT_EQ(fixed(1205, 2), "12.05");
  EXPECT_EQ(fixed(-1200, 2), "-12");
  EXPECT_EQ(fixed(5, 2), "0.05");
  EXPECT_EQ(fixed(-5, 3), "-0.005");
  EXPECT_EQ(fixed(-100, 2), "-1");
  EXPECT_EQ(fixed(7, 0), "7");
  EXPECT_EQ(fixed(1000001, 6), "1.000001");
}

TEST(PdfNumbers, RoundHalfAwayFromZero) {
  EXPECT_EQ(number(595.276, 2), "595.28");
  EXPECT_EQ(number(0.125, 2), "0.13");
  EXPECT_EQ(number(-0.125, 2), "-0.13");
  EXPECT_EQ(number(-0.001, 2), "0");
  EXPECT_EQ(number(14, 3), "14");
}

TEST(PdfNames, EscapeWhatIsNotRegular) {
  EXPECT_EQ(written(append_name, "Type"), "/Type");
  EXPECT_EQ(written(append_name, "A B#(/)"), "/A#20B#23#28#2F#29");
  EXPECT_EQ(written(append_name, "Ё"), "/#D0#81");
}

TEST(PdfStrings, EscapeBracketsBackslashAndReturn) {
  EXPECT_EQ(written(append_bytes, "a(b)c\\d\re\nf"), "(a\\(b\\)c\\\\d\\re\nf)");
  EXPECT_EQ(written(append_bytes, std::string_view("\0\xFF", 2)), std::string("(\0\xFF)", 4));
}

TEST(PdfStrings, KeepAsciiTextAndWriteOtherTextAsUtf16) {
  EXPECT_EQ(written(append_text, "Pisar (1)"), "(Pisar \\(1\\))");
  EXPECT_EQ(written(append_text, "№ 1"), std::string("(\xFE\xFF\x21\x16\0 \0001)", 10));
  // U+0428 has the byte of an opening bracket, U+040D the byte of a carriage return.
  EXPECT_EQ(written(append_text, "Ш"), "(\xFE\xFF\x04\\()");
  EXPECT_EQ(written(append_text, "\u040D"), "(\xFE\xFF\x04\\r)");
  EXPECT_EQ(written(append_text, "𝄞"), "(\xFE\xFF\xD8\x34\xDD\x1E)");
  EXPECT_EQ(written(append_text, "a\nb"), std::string("(\xFE\xFF\0a\0\n\0b)", 10));
}

TEST(PdfDates, AreUtc) {
  EXPECT_EQ(date(1663113600), "D:20220914000000Z");
  EXPECT_EQ(xmp_date(1663113600), "2022-09-14T00:00:00Z");
  EXPECT_EQ(date(0), "D:19700101000000Z");
  EXPECT_EQ(date(-1), "D:19691231235959Z");
  EXPECT_EQ(date(951782400), "D:20000229000000Z");
  EXPECT_EQ(date(4107542399), "D:21000228235959Z");
  EXPECT_EQ(date(4107542400), "D:21000301000000Z");
}

TEST(PdfDictionary, PutsSpacesOnlyWhereTheyAreNeeded) {
  Dictionary dictionary;
  dictionary.name("Type", "Page")
      .integer("Count", 3)
      .flag("Open", true)
      .ref("Parent", {12})
      .raw("Kids", array({{1}, {2}}))
      .text("Title", "A")
      .dictionary("Inner", Dictionary().number("N", 0.5, 2));
  EXPECT_EQ(dictionary.str(),
            "<</Type/Page/Count 3/Open true/Parent 12 0 R/Kids[1 0 R 2 0 R]/Title(A)/Inner<</N 0.5>>>>");
  EXPECT_EQ(Dictionary().str(), "<<>>");
}

TEST(PdfRectangle, HasTwoDecimals) { EXPECT_EQ(rectangle(0, -1.5, 595.276, 841.89), "[0 -1.5 595.28 841.89]"); }

}  // namespace
}  // namespace pisar::pdf
