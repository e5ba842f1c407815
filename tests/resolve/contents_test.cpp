#include <gtest/gtest.h>

#include "tests/resolve/builder.h"

namespace pisar::resolving {
namespace {

Block contents(int depth = 3, std::string title = {}) {
  Contents block;
  block.depth = depth;
  block.title = std::move(title);
  return {std::move(block), {}};
}

TEST(Contents, ListsTheHeadingsThatFollowByLevels) {
  Builder builder;
  EXPECT_EQ(builder.dumped(Builder::join(builder.paragraph("# Титул"), contents(2, "Содержание"),
                                         builder.paragraph("## #. Цели", "goals"), builder.paragraph("### #.#. Сроки"),
                                         builder.paragraph("#### Мелочь"), builder.paragraph("## #. Меры"))),
            R"(
heading1 outline=1: Титул
contents depth=2 title="Содержание" levels=2-3
  contents-title: Содержание
  contents1: <#goals>(1. )<#goals>(Цели)<#goals>(<leader>)<#goals>(<page of goals>)
  contents2: <#toc 1>(1.1. )<#toc 1>(Сроки)<#toc 1>(<leader>)<#toc 1>(<page of toc 1>)
  contents1: <#toc 3>(2. )<#toc 3>(Меры)<#toc 3>(<leader>)<#toc 3>(<page of toc 3>)
heading2 outline=2 id="goals" number=decimal suffix="." label="1." list=1/0: Цели
heading3 outline=3 id="toc 1" number=decimal depth=2 suffix="." label="1.1." list=2/0: Сроки
heading4 outline=4 id="toc 2": Мелочь
heading2 outline=2 id="toc 3" number=decimal suffix="." label="2." list=1/0: Меры
)");
}

TEST(Contents, OfADocumentListAnnexesByTheirNumbers) {
  Builder builder;
  Block first = builder.annex("a", 1, 2, builder.paragraphs({"# План", "## Раздел"}));
  std::get<Section>(first.node).title = "План";
  Block second = builder.annex("", 2, 2, Builder::join(contents(), builder.paragraph("# Список")));
  const Blocks blocks = builder.resolved(Builder::join(contents(), std::move(first), std::move(second)));
  const auto lines = [](const Block& block) {
    std::vector<std::string> texts;
    for (const Block& line : std::get<Contents>(block.node).blocks) {
      texts.push_back(plain_text(std::get<Paragraph>(line.node).content));
    }
    return texts;
  };
  using Lines = std::vector<std::string>;
  EXPECT_EQ(lines(blocks[0]), (Lines{"Приложение\u00A01. План", "Раздел", "Приложение\u00A02.", "Список"}));
  EXPECT_EQ(lines(std::get<Section>(blocks[2].node).blocks[0]), (Lines{"Список"}));
}

TEST(Contents, WithoutHeadingsPrintNothing) {
  Builder builder;
  EXPECT_EQ(
      builder.dumped(Builder::join(builder.paragraph("# До"), contents(1, "Содержание"), builder.paragraph("Текст"))),
      "\nheading1 outline=1: До\ncontents depth=1 title=\"Содержание\"\ntext: Текст\n");
}

}  // namespace
}  // namespace pisar::resolving
