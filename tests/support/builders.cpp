#include "tests/support/builders.h"

#include <utility>

namespace pisar::testing {

std::shared_ptr<const Profile> test_profile() {
  static const std::shared_ptr<const Profile> profile = [] {
    Profile made;
    made.id = "test";
    made.title = "Проверочный";
    const auto style = [&](const char* name, const char* title, double size, Align align) -> ParagraphStyle& {
      ParagraphStyle& added = made.styles[name];
      added.title = title;
      added.size = size;
      added.align = align;
      return added;
    };
    ParagraphStyle& text = style("text", "Текст документа", 14, Align::justify);
    text.first_indent = 12.5;
    text.line_spacing = 1.15;
    style("item", "Пункт", 14, Align::justify).line_spacing = 1.15;
    for (const auto& [name, level] : {std::pair("heading1", 1), {"heading2", 2}, {"heading3", 3}, {"heading4", 4}}) {
      ParagraphStyle& heading = style(name, "Заголовок", 14, Align::center);
      heading.bold = level < 4;
      heading.italic = level == 4;
      heading.space_after = 14;
      heading.keep_with_next = true;
      heading.keep_together = true;
    }
    style("table", "Ячейка", 12, Align::left).hyphenate = true;
    style("table-header", "Шапка таблицы", 12, Align::center).bold = true;
    style("table-section", "Подзаголовок в таблице", 12, Align::center).bold = true;
    style("table-total", "Итог таблицы", 12, Align::left).bold = true;
    style("caption", "Название таблицы", 14, Align::left).keep_with_next = true;
    style("table-note", "Примечание к таблице", 12, Align::justify);
    style("kind", "Вид документа", 14, Align::center).bold = true;
    style("mark", "Отметка о приложении", 14, Align::left).space_after = 14;
    style("signature", "Подпись документа", 14, Align::left).space_before = 28;
    style("page-number", "Номер страницы", 12, Align::center);
    style("blank-hint", "Подстрочная подсказка", 9, Align::center);
    return std::make_shared<const Profile>(std::move(made));
  }();
  return profile;
}

Paragraph make_paragraph(std::string text, std::string style) {
  Paragraph paragraph;
  paragraph.style = std::move(style);
  if (!text.empty()) paragraph.content.push_back(text_inline(std::move(text)));
  return paragraph;
}

Paragraph make_item(std::string label, int list_id, std::string text, int level, Numbering::Style style) {
  Paragraph item = make_paragraph(std::move(text), "item");
  Numbering& number = item.number.emplace();
  number.style = style;
  number.list_id = list_id;
  number.level = level;
  number.depth = 0;
  std::string stem = label;
  if (style == Numbering::Style::bullet) {
    number.suffix = label;
  } else {
    number.suffix.clear();
    while (!stem.empty() && (stem.back() == '.' || stem.back() == ')')) {
      number.suffix.insert(number.suffix.begin(), stem.back());
      stem.pop_back();
    }
  }
  for (std::size_t begin = 0; begin <= stem.size();) {
    const std::size_t end = std::min(stem.find('.', begin), stem.size());
    number.path.push_back(std::atoi(stem.substr(begin, end - begin).c_str()));
    ++number.depth;
    begin = end + 1;
  }
  number.label = std::move(label);
  return item;
}

Paragraph make_heading(std::string text, int outline, std::string label, int list_id) {
  Paragraph heading =
      label.empty() ? make_paragraph(std::move(text)) : make_item(std::move(label), list_id, std::move(text));
  heading.style = "heading" + std::to_string(outline);
  heading.outline = outline;
  return heading;
}

Cell make_cell(std::string text, std::string style) {
  Cell cell;
  cell.content.push_back(Block{make_paragraph(std::move(text), std::move(style)), {}});
  return cell;
}

Cell make_number_cell(Number value, std::string shown, std::string format) {
  Cell cell = make_cell(std::move(shown));
  cell.value = std::move(value);
  cell.number_format = std::move(format);
  return cell;
}

Row make_row(Row::Kind kind, std::vector<Cell> cells) {
  Row row;
  row.kind = kind;
  row.cells = std::move(cells);
  return row;
}

Table make_table(const std::vector<std::vector<std::string>>& rows) {
  Table table;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::vector<Cell> cells;
    for (const std::string& text : rows[r]) cells.push_back(make_cell(text, r == 0 ? "table-header" : "table"));
    if (table.columns.size() < cells.size()) table.columns.resize(cells.size());
    table.rows.push_back(make_row(r == 0 ? Row::Kind::header : Row::Kind::body, std::move(cells)));
  }
  return table;
}

Document make_document(Blocks blocks) {
  Document document;
  document.id = "document";
  document.title = "Проверочный документ";
  document.author = "Управление образования";
  document.date = Date{2022, 9, 14};
  document.profile = test_profile();
  document.blocks = std::move(blocks);
  return document;
}

}  // namespace pisar::testing
