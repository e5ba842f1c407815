#include "write/pdf/md5.h"

#include <gtest/gtest.h>

#include "write/pdf/syntax.h"

namespace pisar::pdf {
namespace {

std::string digits(std::string_view bytes) {
  std::string hex;
  append_hex(hex, md5(bytes));
  return hex;
}

// RFC 1321, A.5.
TEST(Md5, GivesTheDigestsOfItsStandard) {
  EXPECT_EQ(digits(""), "D41D8CD98F00B204E9800998ECF8427E");
  EXPECT_EQ(digits("abc"), "900150983CD24FB0D6963F7D28E17F72");
  EXPECT_EQ(digits("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
            "D174AB98D277D9F5A5611C2C9F419D9F");
  EXPECT_EQ(digits("12345678901234567890123456789012345678901234567890123456789012345678901234567890"),
            "57EDF4A22BE3C955AC49DA2E2107B67A");
}

TEST(Md5, PadsWhatFillsABlock) {
  EXPECT_EQ(digits(std::string(55, 'a')), "EF1772B6DFF9A122358552954AD0DF65");
  EXPECT_EQ(digits(std::string(56, 'a')), "3B0C8AC703F828B04C6C197006D17218");
  EXPECT_EQ(digits(std::string(64, 'a')), "014842D480B571495A4A0363793F7367");
}

}  // namespace
}  // namespace pisar::pdf
