#include "pictures/pictures.h"

#include <gtest/gtest.h>

#include "base/diagnostic_text.h"
#include "pictures/formats.h"

namespace pisar {
namespace {

constexpr std::string_view hint =
    "годятся PNG и JPEG до 20 МБ и до 10 000 точек по стороне; сохраните изображение заново";

/// The message that the bytes are refused with, and the hint's being the usual one.
std::string refusal(std::string bytes) {
  Diagnostics diagnostics;
  EXPECT_EQ(read_picture(std::move(bytes), "герб.png", {}, diagnostics), nullptr);
  if (diagnostics.all().size() != 1) return std::to_string(diagnostics.all().size()) + " messages";
  const Diagnostic& one = diagnostics.all().front();
  EXPECT_EQ(one.code, Code::attribute_value);
  EXPECT_EQ(one.notes.size(), 1U);
  EXPECT_EQ(one.notes.front().text, hint);
  return one.message;
}

std::string grey_png(int width, int height) {
  return pictures::encode_png(std::string(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 'd'),
                              width, height);
}

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) text += static_cast<char>(value);
  return text;
}

/// The beginning of a JPEG: a comment, then the frame's header.
std::string jpeg(int width, int height, int components) {
  return bytes({0xFF, 0xD8, 0xFF,        0xFE,         0,          4,           'o',        'k', 0xFF, 0xC0, 0,
                17,   8,    height >> 8, height & 255, width >> 8, width & 255, components, 1,   0x11, 0,    2,
                0x11, 1,    3,           0x11,         1});
}

/// A PNG of one pixel, red but wholly transparent.
std::string transparent_pixel() {
  return bytes({137, 80, 78, 71, 13, 10, 26, 10,  0,   0,   0, 13, 73, 72, 68, 82, 0,  0,   0,   1,  0,   0,   0,   1,
                8,   6,  0,  0,  0,  31, 21, 196, 137, 0,   0, 0,  13, 73, 68, 65, 84, 120, 156, 99, 248, 207, 192, 192,
                0,   0,  4,  1,  1,  0,  71, 6,   202, 222, 0, 0,  0,  0,  73, 69, 78, 68,  174, 66, 96,  130});
}

TEST(ReadPicture, SetsWhatIsTransparentOnWhite) {
  Diagnostics diagnostics;
  const PicturePtr picture = read_picture(transparent_pixel(), "герб.png", {}, diagnostics);
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->pixels, "\xFF\xFF\xFF");
}

TEST(ReadPicture, ReadsGreyPng) {
  Diagnostics diagnostics;
  const PicturePtr picture = read_picture(grey_png(3, 2), "герб.png", {}, diagnostics);
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->format, Picture::Format::png);
  EXPECT_EQ(picture->width, 3);
  EXPECT_EQ(picture->height, 2);
  EXPECT_TRUE(picture->grey);
  EXPECT_EQ(picture->pixels, "dddddd");
}

TEST(ReadPicture, KeepsAJpegAsItIs) {
  Diagnostics diagnostics;
  const std::string file = jpeg(640, 480, 3);
  const PicturePtr picture = read_picture(file, "школа.jpg", {}, diagnostics);
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->format, Picture::Format::jpeg);
  EXPECT_EQ(picture->width, 640);
  EXPECT_EQ(picture->height, 480);
  EXPECT_FALSE(picture->grey);
  EXPECT_EQ(picture->bytes, file);
  EXPECT_TRUE(read_picture(jpeg(1, 1, 1), "школа.jpg", {}, diagnostics)->grey);
}

TEST(ReadPicture, RefusesWhatIsNoPicture) {
  EXPECT_EQ(refusal(""), "«герб.png» – не PNG и не JPEG");
  EXPECT_EQ(refusal("GIF89a"), "«герб.png» – не PNG и не JPEG");
  EXPECT_EQ(refusal(bytes({0xFF, 0xD8, 0xFF, 0xC0, 0, 200})), "«герб.png» – не PNG и не JPEG");
  EXPECT_EQ(refusal(bytes({0xFF, 0xD8, 0xFF, 0xFE, 0, 1, 0, 0, 0, 0})), "«герб.png» – не PNG и не JPEG");
}

TEST(ReadPicture, RefusesWhatIsBroken) {
  EXPECT_EQ(refusal(grey_png(3, 2).substr(0, 45)), "изображение «герб.png» повреждено");
  EXPECT_EQ(refusal(jpeg(0, 5, 3)), "изображение «герб.png» повреждено");
}

TEST(ReadPicture, RefusesWhatIsTooLarge) {
  EXPECT_EQ(refusal(jpeg(20000, 5, 3)), "изображение «герб.png» слишком велико: 20000×5 точек");
  EXPECT_EQ(refusal(jpeg(9000, 9000, 3)), "изображение «герб.png» слишком велико: 9000×9000 точек");
  EXPECT_EQ(refusal(std::string(largest_picture_file + 1, 'x')), "изображение «герб.png» слишком велико");
}

TEST(ReadPicture, RefusesTheColoursOfPrinters) {
  EXPECT_EQ(refusal(jpeg(5, 5, 4)), "изображение «герб.png» в цветах печати (CMYK), а нужны цвета экрана (RGB)");
}

TEST(MakeQr, DrawsModulesWithAQuietZone) {
  Diagnostics diagnostics;
  const PicturePtr code = make_qr("https://example.ru", {}, diagnostics);
  ASSERT_TRUE(code);
  EXPECT_EQ(code->width, (25 + 8) * 8);  // version 2
  const auto dark = [&](int x, int y) {
    return code->pixels[static_cast<std::size_t>((y + 4) * 8 * code->width + (x + 4) * 8)] == '\0';
  };
  EXPECT_FALSE(dark(-1, 0));
  for (const auto& [x, y] : {std::pair{0, 0}, {24 - 6, 0}, {0, 24 - 6}}) {  // the three finder patterns
    EXPECT_TRUE(dark(x, y) && dark(x + 6, y + 6) && dark(x + 3, y + 3));
    EXPECT_FALSE(dark(x + 1, y + 1));
  }
  EXPECT_EQ(make_qr("https://example.ru", {}, diagnostics)->bytes, code->bytes);
}

TEST(MakeQr, RefusesTooMuchAndNothing) {
  for (const auto& [text, message] : {std::pair{std::string(), "текст QR-кода пуст"},
                                      {std::string(2332, 'x'), "текст не помещается в QR-код: 2332 байт"}}) {
    Diagnostics diagnostics;
    EXPECT_EQ(make_qr(text, {}, diagnostics), nullptr);
    ASSERT_EQ(diagnostics.all().size(), 1U);
    EXPECT_EQ(diagnostics.all().front().message, message);
  }
}

}  // namespace
}  // namespace pisar
