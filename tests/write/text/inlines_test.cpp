#include "write/text/inlines.h"

#include <gtest/gtest.h>

namespace pisar::text {
namespace {

Inline link(std::string text, std::string target) {
  Inline piece = text_inline(std::move(text));
  piece.link = std::move(target);
  return piece;
}

Inline of_kind(Inline::Kind kind, std::string text = {}, double width = 0) {
  Inline piece;
  piece.kind = kind;
  piece.text = std::move(text);
  piece.width = width;
  return piece;
}

TEST(PlainText, PrintsAddressesOfLinks) {
  EXPECT_EQ(plain_text({link("сайт", "https://fioco.ru"), text_inline(".")}, false, 1), "сайт (https://fioco.ru).");
  EXPECT_EQ(plain_text({link("https://fioco.ru", "https://fioco.ru")}, false, 1), "https://fioco.ru");
  EXPECT_EQ(plain_text({link("uo@levashi.ru", "mailto:uo@levashi.ru")}, false, 1), "uo@levashi.ru");
  EXPECT_EQ(plain_text({link("почта", "mailto:uo@levashi.ru")}, false, 1), "почта (uo@levashi.ru)");
  EXPECT_EQ(plain_text({link("приложение 1", "#recs")}, false, 1), "приложение 1");
  EXPECT_EQ(
      plain_text({link("наш ", "https://a.ru"), link("сайт", "https://a.ru"), link("их", "https://b.ru")}, false, 1),
      "наш сайт (https://a.ru)их (https://b.ru)");
}

TEST(PlainText, DrawsBlanksTabsAndBreaks) {
  using Kind = Inline::Kind;
  EXPECT_EQ(plain_text({of_kind(Kind::blank, "подпись", 20), of_kind(Kind::tab), of_kind(Kind::blank, "", 1),
                        of_kind(Kind::line_break), text_inline("я")},
                       false, 0.5),
            "__________\u00A0(подпись)\t___\nя");
}

TEST(PlainText, IsOnePageAndKnowsThoseOfThePaper) {
  using Kind = Inline::Kind;
  EXPECT_EQ(plain_text({of_kind(Kind::page), text_inline(" из "), of_kind(Kind::page_count, "3")}, false, 1), "1 из 3");
  EXPECT_EQ(plain_text({text_inline("на "), of_kind(Kind::pages_of, "2"), text_inline(" л.")}, false, 1), "на 2 л.");
  EXPECT_EQ(plain_text({text_inline("Цели"), of_kind(Kind::leader), of_kind(Kind::page_of, "2")}, false, 1), "Цели");
}

TEST(PlainText, LeavesOutWhatPrintsNothing) {
  EXPECT_EQ(plain_text({text_inline("обуча\u00ADющихся\u200B\u2060\uFEFF")}, false, 1), "обучающихся");
}

TEST(PlainText, RaisesCapitals) { EXPECT_EQ(plain_text({text_inline("приказ № 5а")}, true, 1), "ПРИКАЗ № 5А"); }

}  // namespace
}  // namespace pisar::text
