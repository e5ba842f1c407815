#include "write/docx/docx.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include "tests/support/builders.h"
#include "tests/write/docx/docx_file.h"
#include "tests/write/office_files.h"

namespace pisar::testing {
namespace {

Inline link(std::string text, std::string target) {
  Inline piece = text_inline(std::move(text));
  piece.link = std::move(target);
  return piece;
}

Inline of_kind(Inline::Kind kind) {
  Inline piece;
  piece.kind = kind;
  return piece;
}

Document everyday_document() {
  Paragraph marked = make_paragraph("");
  marked.content = {text_inline("Обычный, "),
                    text_inline("жирный", {.bold = true}),
                    text_inline(" и "),
                    text_inline("наклонный", {.italic = true}),
                    of_kind(Inline::Kind::line_break),
                    text_inline("x"),
                    text_inline("2", {.baseline = Marks::Baseline::superscript}),
                    of_kind(Inline::Kind::tab),
                    text_inline("зачёркнутый", {.underline = true, .strike = true})};
  return make_document(make_blocks(make_paragraph("ПРИКАЗ", "kind"), make_heading("Общие положения", 2), marked,
                                   make_item("1.", 1, "Утвердить <рекомендации> & «план»."),
                                   make_table({{"№", "Школа"}, {"1", "Урминская"}})));
}

TEST(Docx, TextIsTheDocuments) {
  const Document document = everyday_document();
  std::vector<std::string> wanted;
  for_each_paragraph(document.blocks,
                     [&](const Paragraph& paragraph) { wanted.push_back(plain_text(paragraph.content)); });
  wanted.emplace_back();  // behind the table
  EXPECT_EQ(write_and_read(document).texts(), wanted);
}

TEST(Docx, ContentsAreAFieldOverWhatFollows) {
  Contents contents;
  contents.first_level = 2;
  contents.last_level = 3;
  Paragraph entry = make_paragraph("Цели", "contents1");
  entry.content.push_back(of_kind(Inline::Kind::leader));
  entry.content.push_back(of_kind(Inline::Kind::page_of));
  entry.content.back().target = "goals";
  entry.content.back().text = "7";
  for (Inline& piece : entry.content) piece.link = "#goals";
  contents.blocks = make_blocks(entry);
  Paragraph heading = make_heading("Цели", 2);
  heading.id = "goals";
  const DocxFile file = write_and_read(make_document(make_blocks(contents, heading)));
  EXPECT_EQ(file.one("//w:p[1]//w:instrText").child_value(),
            std::string(" TOC \\o \"2-3\" \\b _contents1 \\h \\z \\u "));
  EXPECT_EQ(file.all("//w:p[1]//w:fldChar").size(), 3U);
  EXPECT_EQ(file.value("//w:p[1]/w:hyperlink/w:fldSimple", "w:instr"), " PAGEREF goals \\h ");
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"Цели\t7", "Цели"}));
  EXPECT_TRUE(file.one("//w:p[1]/following-sibling::w:bookmarkStart[@w:name='_contents1']"));
  EXPECT_TRUE(file.one("//w:p[2]/following-sibling::w:bookmarkEnd"));
}

TEST(Docx, FootnotesAreWords) {
  Paragraph text = make_paragraph("План");
  text.content.push_back(of_kind(Inline::Kind::note));
  text.content.back().text = "1";
  text.content.back().note = {text_inline("См. "), link("сайт", "https://fioco.ru")};
  const DocxFile file = write_and_read(make_document(make_blocks(text)));
  EXPECT_EQ(file.value("//w:footnoteReference", "w:id"), "1");
  EXPECT_EQ(file.value("//w:r[w:footnoteReference]/w:rPr/w:rStyle"), "FootnoteReference");
  pugi::xml_document notes;
  ASSERT_TRUE(notes.load_string(file.parts.at("word/footnotes.xml").c_str()));
  EXPECT_EQ(notes.select_nodes("//w:footnote").size(), 3U);
  const pugi::xml_node note = notes.select_node("//w:footnote[@w:id='1']").node();
  EXPECT_EQ(note.select_node(".//w:pStyle/@w:val").attribute().value(), std::string("Text"));
  EXPECT_TRUE(note.select_node(".//w:footnoteRef"));
  EXPECT_EQ(note.select_node(".//w:hyperlink/@r:id").attribute().value(), std::string("rIdLink1"));
  EXPECT_NE(file.parts.at("word/_rels/footnotes.xml.rels").find("https://fioco.ru"), std::string::npos);
  EXPECT_NE(file.parts.at("[Content_Types].xml").find("footnotes+xml"), std::string::npos);
  EXPECT_FALSE(write_and_read(everyday_document()).parts.contains("word/footnotes.xml"));
}

TEST(Docx, PicturesAreMediaWithADescription) {
  Image image;
  auto picture = std::make_shared<Picture>();
  picture->bytes = "picture";
  image.picture = picture;
  image.width = 30;
  image.height = 40;
  image.alt = "Герб «района»";
  const Document document = make_document(make_blocks(make_paragraph("До"), image, image, make_paragraph("После")));
  const DocxFile file = write_and_read(document);
  EXPECT_EQ(file.all("//w:drawing").size(), 2U);
  EXPECT_EQ(file.all("/w:document/w:body/w:p").size(), 4U) << "what follows a picture stands in the body";
  EXPECT_EQ(file.all("/w:document/w:body/w:sectPr").size(), 1U);
  EXPECT_EQ(file.value("//wp:docPr", "descr"), "Герб «района»");
  EXPECT_EQ(file.value("//wp:extent", "cx"), "1080000");
  EXPECT_EQ(file.value("//wp:extent", "cy"), "1440000");
  EXPECT_EQ(file.value("//a:blip", "r:embed"), "rIdPicture1");
  EXPECT_EQ(file.parts.at("word/media/image1.png"), "picture");
  EXPECT_FALSE(file.parts.contains("word/media/image2.png"));
  EXPECT_NE(file.parts.at("word/_rels/document.xml.rels").find("media/image1.png"), std::string::npos);
  EXPECT_NE(file.parts.at("[Content_Types].xml").find("image/png"), std::string::npos);
}

TEST(Docx, PicturesStandByTheProfileAndKeepTheirCaptions) {
  Profile profile = *test_profile();
  profile.styles["image"] = {.title = "Изображение", .align = Align::center, .space_before = 5, .space_after = 6};
  profile.styles["figure-caption"] = {.title = "Подпись рисунка", .align = Align::center};
  Image image;
  image.picture = std::make_shared<Picture>();
  image.width = image.height = 30;
  image.caption = {text_inline("Рисунок 1 – Герб")};
  Image plain = image;
  plain.caption.clear();
  Table table = make_table({{"А"}});
  table.rows[0].cells[0].content = make_blocks(plain);
  Document document = make_document(make_blocks(make_paragraph("До"), image, plain, table));
  document.profile = std::make_shared<const Profile>(profile);
  const DocxFile file = write_and_read(document);
  pugi::xml_document styles;
  ASSERT_TRUE(styles.load_string(file.parts.at("word/styles.xml").c_str()));
  const pugi::xml_node spacing = styles.select_node("//w:style[w:name/@w:val='Изображение']/w:pPr/w:spacing").node();
  EXPECT_EQ(spacing.attribute("w:before").value(), std::string("100")) << "twentieths of a point";
  EXPECT_EQ(spacing.attribute("w:after").value(), std::string("120"));
  const auto drawn = file.all("//w:p[w:r/w:drawing]");
  ASSERT_EQ(drawn.size(), 3U);
  EXPECT_TRUE(drawn[0].node().select_node("w:pPr/w:keepNext")) << "its caption follows";
  EXPECT_FALSE(drawn[0].node().select_node("w:pPr/w:spacing"));
  EXPECT_EQ(drawn[0].node().next_sibling("w:p").select_node("w:r/w:t").node().child_value(),
            std::string("Рисунок 1 – Герб"));
  EXPECT_FALSE(drawn[1].node().select_node("w:pPr/w:keepNext"));
  EXPECT_EQ(drawn[2].node().select_node("w:pPr/w:spacing/@w:before").attribute().value(), std::string("0"))
      << "a cell has paddings of its own";
}

TEST(Docx, ChartsAreWords) {
  Chart chart;
  chart.title = "Доля";
  chart.unit = "%";
  chart.categories = {"2023", "2024"};
  chart.series = {{"Район", {Chart::Value{*Number::ratio(825, 20), "41,25"}, std::nullopt}}};
  chart.level = Chart::Level{"Среднее", {*Number::ratio(825, 20), "41,25"}};
  chart.width = 100;
  chart.height = 70;
  Chart lying = chart;
  lying.kind = Chart::Kind::hbars;
  const DocxFile file = write_and_read(make_document(make_blocks(make_paragraph("До"), chart, lying)));
  EXPECT_EQ(file.all("//w:drawing//c:chart").size(), 2U);
  EXPECT_EQ(file.value("//c:chart", "r:id"), "rIdChart1");
  EXPECT_EQ(file.value("//wp:extent", "cx"), "3600000");
  EXPECT_EQ(file.value("//wp:extent", "cy"), "2520000");
  EXPECT_EQ(file.value("//wp:docPr", "descr"),
            "Столбчатая диаграмма «Доля», %: 2023 – 41,25; 2024 – нет данных. Среднее – 41,25.");
  EXPECT_NE(file.parts.at("word/_rels/document.xml.rels").find("charts/chart2.xml"), std::string::npos);
  EXPECT_NE(file.parts.at("[Content_Types].xml").find("/word/charts/chart2.xml"), std::string::npos);
  pugi::xml_document part;
  ASSERT_TRUE(part.load_string(file.parts.at("word/charts/chart1.xml").c_str()));
  const auto value = [&](const char* path) { return std::string(part.select_node(path).node().child_value()); };
  EXPECT_EQ(part.select_nodes("//c:barChart/c:ser").size(), 1U);
  EXPECT_EQ(value("//c:barChart/c:ser/c:tx/c:v"), "Район");
  EXPECT_EQ(value("//c:barChart//c:strLit/c:pt[@idx='1']/c:v"), "2024");
  EXPECT_EQ(value("//c:barChart//c:numLit/c:pt[@idx='0']/c:v"), "41.25");
  EXPECT_EQ(part.select_node("//c:valAx/c:scaling/c:min/@val").attribute().value(), std::string("0"));
  EXPECT_EQ(part.select_node("//c:valAx/c:scaling/c:max/@val").attribute().value(), std::string("50"));
  EXPECT_EQ(part.select_nodes("//c:barChart//c:numLit/c:pt").size(), 1U);  // the gap is none
  EXPECT_EQ(value("//c:barChart//c:formatCode"), "0.00");
  EXPECT_EQ(value("//c:lineChart/c:ser/c:tx/c:v"), "Среднее – 41,25");
  EXPECT_EQ(value("//c:valAx/c:title//a:t"), "Район, %");
  ASSERT_TRUE(part.load_string(file.parts.at("word/charts/chart2.xml").c_str()));
  EXPECT_STREQ(part.select_node("//c:barDir").node().attribute("val").value(), "bar");
  EXPECT_EQ(value("//c:strLit/c:pt[@idx='2']/c:v"), "Среднее");
  EXPECT_FALSE(part.select_node("//c:lineChart"));
}

TEST(Docx, Marks) {
  const DocxFile file = write_and_read(everyday_document());
  EXPECT_TRUE(file.one("//w:r[w:t='жирный']/w:rPr/w:b"));
  EXPECT_TRUE(file.one("//w:r[w:t='наклонный']/w:rPr/w:i"));
  EXPECT_EQ(file.value("//w:r[w:t='2']/w:rPr/w:vertAlign"), "superscript");
  EXPECT_TRUE(file.one("//w:r[w:t='зачёркнутый']/w:rPr/w:strike"));
  EXPECT_EQ(file.value("//w:r[w:t='зачёркнутый']/w:rPr/w:u"), "single");
  EXPECT_FALSE(file.one("//w:r[w:t='Обычный, ']/w:rPr"));
}

TEST(Docx, EveryStyleOfTheProfileIsAWordStyle) {
  const DocxFile file = write_and_read(everyday_document());
  for (const auto& [name, style] : test_profile()->styles) {
    const bool heading = name.starts_with("heading");
    const std::string title = heading ? "heading " + name.substr(7) : style.title;
    const std::string path = "//w:style[w:name/@w:val='" + title + "']";
    const pugi::xml_node found = file.styles.select_node(path.c_str()).node();
    ASSERT_TRUE(found) << name;
    EXPECT_STREQ(found.child("w:basedOn").attribute("w:val").value(), "Normal") << name;
    EXPECT_EQ(found.select_node("w:rPr/w:sz").node().attribute("w:val").as_int(), static_cast<int>(style.size * 2))
        << name;
    EXPECT_EQ(static_cast<bool>(found.select_node("w:rPr/w:b")), style.bold) << name;
    EXPECT_EQ(static_cast<bool>(found.select_node("w:pPr/w:suppressAutoHyphens")), !style.hyphenate) << name;
  }
  const pugi::xml_node heading = file.styles.select_node("//w:style[@w:styleId='Heading2']").node();
  EXPECT_EQ(heading.select_node("w:pPr/w:outlineLvl").node().attribute("w:val").as_int(-1), 1);
  const pugi::xml_node text = file.styles.select_node("//w:style[@w:styleId='Text']/w:pPr").node();
  EXPECT_STREQ(text.child("w:spacing").attribute("w:line").value(), "276");
  EXPECT_STREQ(text.child("w:ind").attribute("w:firstLine").value(), "709");
  EXPECT_STREQ(text.child("w:jc").attribute("w:val").value(), "both");
}

TEST(Docx, ParagraphsSayOnlyWhatDiffersFromTheirStyle) {
  Paragraph own = make_paragraph("Особый.");
  own.format.align = Align::center;
  own.format.space_before = 6;
  own.format.left_indent = 95;
  own.format.size = 10;
  const DocxFile file = write_and_read(make_document(make_blocks(make_paragraph("Обычный."), own)));
  const pugi::xml_node usual = file.one("//w:p[1]/w:pPr");
  EXPECT_STREQ(usual.first_child().name(), "w:pStyle");
  EXPECT_FALSE(usual.first_child().next_sibling());
  EXPECT_EQ(file.value("//w:p[2]/w:pPr/w:jc"), "center");
  EXPECT_EQ(file.value("//w:p[2]/w:pPr/w:spacing", "w:before"), "120");
  EXPECT_EQ(file.value("//w:p[2]/w:pPr/w:spacing", "w:line"), "276");
  EXPECT_EQ(file.value("//w:p[2]/w:pPr/w:ind", "w:left"), "5386");
  EXPECT_EQ(file.value("//w:p[2]/w:r/w:rPr/w:sz"), "20");
}

TEST(Docx, OutlineLevelsOfOtherStyles) {
  Paragraph title = make_paragraph("О мерах", "kind");
  title.outline = 1;
  Paragraph plain = make_paragraph("Не заголовок", "heading1");
  const DocxFile file = write_and_read(make_document(make_blocks(title, plain)));
  EXPECT_EQ(file.value("//w:p[1]/w:pPr/w:outlineLvl"), "0");
  EXPECT_EQ(file.value("//w:p[2]/w:pPr/w:outlineLvl"), "9");
}

TEST(Docx, LinksWithinAndWithout) {
  Paragraph target = make_paragraph("Порядок");
  target.id = "порядок-1";
  Paragraph text = make_paragraph("");
  text.content = {link("см. ", "#порядок-1"), link("порядок", "#порядок-1"),
                  text_inline(", "),          link("сайт", "http://school.ru/план работы?a=1&b=2"),
                  text_inline(", "),          link("сайт", "http://school.ru/план работы?a=1&b=2"),
                  text_inline(", "),          link("почта", "mailto:uo@mail.ru")};
  const DocxFile file = write_and_read(make_document(make_blocks(target, text)));
  EXPECT_TRUE(file.diagnostics.empty());
  ASSERT_EQ(file.all("//w:hyperlink").size(), 4U);  // neighbours with one target are one link
  EXPECT_EQ(file.value("//w:bookmarkStart", "w:name"), "порядок_1");
  EXPECT_EQ(file.value("(//w:hyperlink)[1]", "w:anchor"), "порядок_1");
  EXPECT_EQ(file.value("(//w:hyperlink)[2]", "r:id"), file.value("(//w:hyperlink)[3]", "r:id"));
  pugi::xml_document relations;
  relations.load_string(file.parts.at("word/_rels/document.xml.rels").c_str());
  std::vector<std::string> targets;
  for (const pugi::xpath_node external : relations.select_nodes("//Relationship[@TargetMode='External']")) {
    targets.emplace_back(external.node().attribute("Target").value());
  }
  EXPECT_EQ(targets, (std::vector<std::string>{
                         "http://school.ru/%D0%BF%D0%BB%D0%B0%D0%BD%20%D1%80%D0%B0%D0%B1%D0%BE%D1%82%D1%8B?a=1&b=2",
                         "mailto:uo@mail.ru"}));
}

TEST(Docx, LinksThatLeadNowhereAreSaidOnce) {
  Paragraph text = make_paragraph("");
  text.content = {link("раз", "#нет"),
                  text_inline(" "),
                  link("два", "#нет"),
                  text_inline(" "),
                  link("три", "file:///etc/passwd"),
                  text_inline(" "),
                  link("четыре", "javascript:alert(1)")};
  const DocxFile file = write_and_read(make_document(make_blocks(text)));
  EXPECT_EQ(file.all("//w:hyperlink").size(), 0U);
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"раз два три четыре"}));
  const std::string hint =
      "  подсказка: в DOCX она останется обычным текстом; ссылки начинаются с http://, https://, ftp://, mailto: или "
      "tel:";
  EXPECT_EQ(
      messages(file.diagnostics),
      (std::vector<std::string>{"W701: ссылка ведёт к месту «нет», которого в документе нет",
                                "  подсказка: в DOCX она останется обычным текстом; поставьте у нужного места {id=нет}",
                                "W702: ссылка «file:///etc/passwd» ведёт не в сеть", hint,
                                "W702: ссылка «javascript:alert(1)» ведёт не в сеть", hint}));
}

TEST(Docx, BookmarksAreUniqueAndShort) {
  const std::string longest(60, 'a');
  Blocks blocks;
  for (const std::string& id :
       {std::string("a-b"), std::string("a_b"), std::string("A-B"), std::string("1"), longest, longest + "x"}) {
    Paragraph paragraph = make_paragraph("Текст.");
    paragraph.id = id;
    blocks.push_back({paragraph, {}});
  }
  const DocxFile file = write_and_read(make_document(blocks));
  std::vector<std::string> names;
  for (const pugi::xpath_node start : file.all("//w:bookmarkStart"))
    names.emplace_back(start.node().attribute("w:name").value());
  EXPECT_EQ(names, (std::vector<std::string>{"a_b", "a_b_2", "A_B_3", "id1", std::string(40, 'a'),
                                             std::string(38, 'a') + "_2"}));
}

TEST(Docx, BlanksHaveTheirWidth) {
  Inline blank = of_kind(Inline::Kind::blank);
  blank.width = 40;
  Paragraph inline_blank = make_paragraph("Дата ");
  inline_blank.content.push_back(blank);
  blank.text = "подпись";
  Paragraph alone = make_paragraph("");
  alone.content.push_back(blank);
  Paragraph within = make_paragraph("Школа ");
  within.content.push_back(blank);
  const DocxFile file = write_and_read(make_document(make_blocks(inline_blank, alone, within)));
  // 113.4 pt at 7 pt an underscore: 17, each 0.33 pt (7 twentieths) closer.
  const std::string rule(17, '_');
  EXPECT_EQ(file.texts(),
            (std::vector<std::string>{"Дата " + rule, rule + "\nподпись", "Школа " + rule + " (подпись)"}));
  EXPECT_EQ(file.value("(//w:r[w:rPr/w:spacing])[1]/w:rPr/w:spacing"), "-7");
  EXPECT_EQ(file.value("//w:r[w:t='подпись']/w:rPr/w:sz"), "18");
}

TEST(Docx, CharactersThatWordHasElementsFor) {
  const DocxFile file = write_and_read(make_document(
      make_blocks(make_paragraph("обу\u00ADчение, 2020\u20112021,\tтаб\nстрока, неразрывный\u00A0пробел"))));
  EXPECT_EQ(file.all("//w:softHyphen").size(), 1U);
  EXPECT_EQ(file.all("//w:noBreakHyphen").size(), 1U);
  EXPECT_EQ(file.texts(),
            (std::vector<std::string>{"обу\u00ADчение, 2020\u20112021,\tтаб\nстрока, неразрывный\u00A0пробел"}));
}

TEST(Docx, CharactersThatXmlHasNoPlaceForAreLeftOutAndSaid) {
  const DocxFile file = write_and_read(make_document(make_blocks(make_paragraph(std::string("а\x01\xFF") + "б"))));
  EXPECT_EQ(file.texts(), (std::vector<std::string>{"аб"}));
  EXPECT_EQ(messages(file.diagnostics),
            (std::vector<std::string>{"W711: в тексте есть управляющие знаки, которых в DOCX быть не может",
                                      "  подсказка: они пропущены; удалите их из данных или шаблона"}));
}

TEST(Docx, PageFields) {
  Paragraph text = make_paragraph("Лист ");
  text.content.push_back(of_kind(Inline::Kind::page));
  const DocxFile file = write_and_read(make_document(make_blocks(text)));
  EXPECT_EQ(file.value("//w:fldSimple", "w:instr"), " PAGE ");
}

TEST(Docx, EmptyDocument) {
  const DocxFile file = write_and_read(make_document({}));
  EXPECT_EQ(file.texts(), (std::vector<std::string>{""}));
  Document no_profile;
  EXPECT_EQ(write_and_read(no_profile).texts(), (std::vector<std::string>{""}));
}

TEST(Docx, Properties) {
  const DocxFile file = write_and_read(everyday_document());
  pugi::xml_document core;
  core.load_string(file.parts.at("docProps/core.xml").c_str());
  EXPECT_STREQ(core.select_node("//dc:title").node().text().get(), "Проверочный документ");
  EXPECT_STREQ(core.select_node("//dc:creator").node().text().get(), "Управление образования");
  EXPECT_STREQ(core.select_node("//dcterms:created").node().text().get(), "2022-09-14T00:00:00Z");
  EXPECT_STREQ(core.select_node("//dcterms:modified").node().text().get(), "2022-09-14T00:00:00Z");
}

TEST(Docx, SettingsForRussianAndWord2013) {
  const DocxFile file = write_and_read(everyday_document());
  pugi::xml_document settings;
  settings.load_string(file.parts.at("word/settings.xml").c_str());
  EXPECT_TRUE(settings.select_node("//w:compat/w:doNotUseHTMLParagraphAutoSpacing")) << "spaces add up";
  EXPECT_STREQ(settings.select_node("//w:compatSetting[@w:name='compatibilityMode']").node().attribute("w:val").value(),
               "15");
  EXPECT_TRUE(settings.select_node("//w:autoHyphenation"));  // the style «table» is hyphenated
  EXPECT_STREQ(file.styles.select_node("//w:docDefaults//w:lang").node().attribute("w:val").value(), "ru-RU");
  EXPECT_STREQ(file.styles.select_node("//w:docDefaults//w:rFonts").node().attribute("w:ascii").value(),
               "Times New Roman");
}

TEST(Docx, SameBytesInEveryTimeZone) {
  const Document document = everyday_document();
  Diagnostics diagnostics;
  std::vector<std::string> files;
  for (const char* zone : {"UTC", "Europe/Moscow", "America/Sao_Paulo", "Pacific/Kiritimati", "UTC"}) {
    setenv("TZ", zone, 1);
    tzset();
    files.push_back(write_docx(document, {.modified = 1540085400}, diagnostics)->bytes);  // 21 October 2018
  }
  unsetenv("TZ");
  tzset();
  for (const std::string& file : files) EXPECT_TRUE(file == files.front());
  EXPECT_FALSE(write_docx(document, {.modified = 0}, diagnostics)->bytes == files.front());
}

TEST(Docx, BugsOfOtherStagesAreNotWritten) {
  Diagnostics diagnostics;
  Document document = make_document(make_blocks(Requisite{}));
  EXPECT_THROW(static_cast<void>(write_docx(document, {}, diagnostics)), std::logic_error);
  Paragraph text = make_paragraph("");
  text.content.push_back(of_kind(Inline::Kind::reference));
  document.blocks = make_blocks(text);
  EXPECT_THROW(static_cast<void>(write_docx(document, {}, diagnostics)), std::logic_error);
}

}  // namespace
}  // namespace pisar::testing
