#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

Inline note(Inlines content) {
  Inline mark;
  mark.kind = Inline::Kind::note;
  mark.note = std::move(content);
  return mark;
}

TEST(Notes, AreNumberedThroughTheDocumentInTheOrderOfReading) {
  Builder builder;
  Block text = builder.paragraph("Текст");
  std::get<Paragraph>(text.node).content.push_back(note({text_inline("Первая.")}));
  Block table = builder.table({"а | б"});
  auto& rows = std::get<Table>(table.node);
  rows.caption = builder.inlines("Итоги");
  rows.caption.push_back(note({text_inline("При подписи.")}));
  std::get<Paragraph>(rows.rows[0].cells[1].content[0].node).content.push_back(note({text_inline("В ячейке.")}));
  Block last = builder.paragraph("Конец");
  std::get<Paragraph>(last.node).content.push_back(note({text_inline("В приложении.")}));
  EXPECT_EQ(builder.dumped(Builder::join(text, table, builder.annex("a", 1, 1, {last}))), R"(
text: Текст<note 1: Первая.>
table: Таблица~1~– Итоги<note 2: При~подписи.>
  columns auto/left auto/left
  body
    cell
      table: а
    cell
      table: б<note 3: В~ячейке.>
annex id="a" number=1/1
  text: Конец<note 4: В~приложении.>
)");
}

TEST(Notes, HaveReferencesAndTypography) {
  Builder builder;
  Block text = builder.paragraph("Текст");
  Inlines content = std::get<Paragraph>(builder.reference("a", "prep").node).content;
  content.insert(content.begin(), text_inline("\"План\" в "));
  std::get<Paragraph>(text.node).content.push_back(note(std::move(content)));
  EXPECT_EQ(builder.dumped(Builder::join(text, builder.annex("a", 1, 2))),
            "\ntext: Текст<note 1: «План» в~<#a>(приложении~1)>\nannex id=\"a\" number=1/2\n");
}

}  // namespace
}  // namespace pisar::resolving
