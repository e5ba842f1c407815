#include "write/pdf/pdf_objects.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/write/pdf/pdf_reader.h"

namespace pisar::pdf {
namespace {

std::string file_with(std::string_view content) {
  PdfObjects objects;
  const Ref later = objects.reserve();
  const Ref stream = objects.add_stream(std::move(Dictionary().name("Kind", "A B")), std::string(content));
  objects.set(later, "[1 2 3]");
  Dictionary catalog;
  catalog.name("Type", "Catalog").ref("Later", later).ref("Stream", stream);
  return objects.save(catalog, Dictionary().text("Creator", "Pisar"));
}

/// The two strings of the trailer's /ID.
std::string identifier(const std::string& file) {
  const std::size_t at = file.rfind("/ID");
  return file.substr(at, file.find(']', at) - at);
}

TEST(PdfObjects, WritesObjectsInTheOrderOfTheirNumbers) {
  const std::string file = file_with("endobj\n5 0 obj\n");
  EXPECT_TRUE(file.starts_with("%PDF-1.7\n%"));
  const auto objects = pisar::testing::read_objects(file);
  ASSERT_EQ(objects.size(), 6U);
  EXPECT_EQ(objects.at(1).text, "[1 2 3]\n");
  EXPECT_EQ(objects.at(2).stream, "endobj\n5 0 obj\n");
  EXPECT_NE(objects.at(2).text.find("/Kind /A#20B"), std::string::npos);
  EXPECT_EQ(objects.at(3).stream, "1 0 [1 2 3]\n") << "what is no stream is packed";
  EXPECT_NE(objects.at(4).text.find("/Type /Catalog"), std::string::npos);
  EXPECT_NE(objects.at(4).text.find("/Later 1 0 R"), std::string::npos);
  EXPECT_NE(objects.at(5).text.find("/Creator (Pisar)"), std::string::npos);
  EXPECT_NE(objects.at(6).text.find("/Type/XRef/Size 7/W[1 2 2]/Root 4 0 R/Info 5 0 R"), std::string::npos);
  EXPECT_EQ(objects.at(6).stream.substr(0, 10), std::string("\0\0\0\xFF\xFF\2\0\3\0\0", 10));
  EXPECT_EQ(file.substr(std::stoul(file.substr(file.rfind("startxref\n") + 10)), 8), "6 0 obj\n");
}

TEST(PdfObjects, WritesLongerOffsetsOfALargeFile) {
  const std::string file = file_with(std::string(70'000, 'x'));
  const auto objects = pisar::testing::read_objects(file);
  EXPECT_NE(objects.at(6).text.find("/W[1 4 2]"), std::string::npos);
  const std::string entry = objects.at(6).stream.substr(4 * 7, 5);  // of the catalog, behind the large stream
  std::size_t offset = 0;
  for (const char byte : entry.substr(1)) offset = offset << 8U | static_cast<unsigned char>(byte);
  EXPECT_GT(offset, 70'000U);
  EXPECT_EQ(file.substr(offset, 8), "4 0 obj\n");
}

TEST(PdfObjects, MakesTheIdentifierOfTheContent) {
  EXPECT_EQ(file_with("one"), file_with("one"));
  EXPECT_NE(identifier(file_with("one")), identifier(file_with("two")));
  EXPECT_NE(identifier(file_with("a")), identifier(file_with(std::string("a\0", 2))));
  EXPECT_EQ(identifier(file_with("one")).size(), std::string("/ID[<><>").size() + 64);
}

TEST(PdfObjects, RefusesAnObjectThatWasNeverSet) {
  PdfObjects objects;
  (void)objects.reserve();
  EXPECT_THROW((void)objects.save(Dictionary(), Dictionary()), std::logic_error);
}

}  // namespace
}  // namespace pisar::pdf
