#include <gtest/gtest.h>

#include <string_view>

#include "base/utf8.h"
#include "tests/support/builders.h"
#include "tests/support/tools.h"
#include "tests/write/office_files.h"
#include "write/docx/docx.h"

namespace pisar::testing {
namespace {

/// LibreOffice begins text files with a byte order mark, indents lists in them and puts «•» for every bullet.
std::string trimmed_lines(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines += utf8::trim(text.substr(0, end));
    lines += '\n';
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

TEST(LibreOffice, CountsAsResolveDoes) {
  PISAR_NEEDS_TOOL("soffice", "libreoffice-writer-nogui");
  using Style = Numbering::Style;
  Table table = make_table({{"№", "Школа"}});
  for (const char* label : {"1.", "1.1.", "2."}) {
    Cell number;
    number.content = make_blocks(make_item(label, 7, ""));
    table.rows.push_back(make_row(Row::Kind::body, {number, make_cell("Урминская")}));
  }
  const Document document = make_document(make_blocks(
      make_heading("Общие положения", 2, "1.", 1), make_item("1.1.", 1, "Первый", 1), make_item("1.2.", 1, "Второй", 1),
      make_item("а)", 1, "буква", 2, Style::cyrillic), make_item("б)", 1, "буква", 2, Style::cyrillic),
      make_heading("Порядок", 2, "2.", 1), make_item("2.1.", 1, "Третий", 1), table, make_item("1.", 2, "Заново"),
      make_item("–", 3, "тире", 0, Style::bullet), make_item("5.", 2, "С пятого"), make_item("6.", 2, "Шестой"),
      make_item("и)", 4, "буква", 0, Style::cyrillic), make_item("й)", 4, "буква", 0, Style::cyrillic),
      make_item("к)", 4, "буква", 0, Style::cyrillic)));
  Diagnostics diagnostics;
  const std::optional<Written> written = write_docx(document, {}, diagnostics);
  ASSERT_TRUE(written);
  const std::string text =
      trimmed_lines(convert_by_libreoffice("lists.docx", written->bytes, "txt:Text (encoded):UTF8"));
  EXPECT_EQ(text,
            "1. Общие положения\n1.1. Первый\n1.2. Второй\nа) буква\nб) буква\n2. Порядок\n2.1. Третий\n"
            "№\nШкола\n1.\nУрминская\n1.1.\nУрминская\n2.\nУрминская\n"
            "1. Заново\n• тире\n5. С пятого\n6. Шестой\nи) буква\nй) буква\nк) буква\n");
}

}  // namespace
}  // namespace pisar::testing
