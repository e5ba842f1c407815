#include "write/xlsx/running_codes.h"

#include <array>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "document/walk.h"

namespace pisar::xlsx {
namespace {

constexpr std::size_t most_characters = 255;  // of a header in Excel, the codes included

std::size_t characters(std::string_view text) { return utf8::decode(text).size(); }

/// A text as Excel's notation writes it.
std::string escaped(std::string_view text) {
  std::string code;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(text, i);
    const bool control = (c < 0x20 && c != '\n') || c == 0xFFFE || c == 0xFFFF;
    if (c == U'&') {
      code += "&&";
    } else if (!control) {
      code += text.substr(begin, i - begin);
    }
  }
  return code;
}

class CodeBuilder {
 public:
  explicit CodeBuilder(const Profile& profile) : profile_(profile) {}

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block.node)) {
        add_line(side(effective_style(profile_, *paragraph).align), code(*paragraph));
      } else if (const auto* table = std::get_if<Table>(&block.node)) {
        for (const Row& row : table->rows) add(row);
        add(table->notes);
      } else if (const auto* image = std::get_if<Image>(&block.node)) {
        add_line(side(image->align), escaped("[" + image->alt + "]"));
      }
    }
  }

  [[nodiscard]] std::string take() {
    constexpr std::array<std::string_view, 3> codes = {"&L", "&C", "&R"};
    std::string all;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (!parts_[i].empty()) all += std::string(codes[i]) + parts_[i];
    }
    return all;
  }

 private:
  enum Side : std::uint8_t { left, middle, right };

  static Side side(Align align) { return align == Align::center ? middle : align == Align::right ? right : left; }

  /// The first cell of a row stands at the left, the last at the right, what is between them in the middle.
  void add(const Row& row) {
    std::array<std::string, 3> lines;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      std::string& line = lines[i == 0 ? left : i + 1 == row.cells.size() ? right : middle];
      for_each_paragraph(row.cells[i].content, [&](const Paragraph& paragraph) {
        const std::string text = code(paragraph);
        if (!line.empty() && !text.empty()) line += ' ';
        line += text;
      });
    }
    for (std::size_t i = 0; i < lines.size(); ++i) add_line(static_cast<Side>(i), lines[i]);
  }

  void add_line(Side side, const std::string& line) {
    if (line.empty()) return;
    std::string& part = parts_[side];
    if (!part.empty()) part += '\n';
    part += line;
  }

  [[nodiscard]] std::string code(const Paragraph& paragraph) const {
    std::string code;
    bool number = false;
    for (const Inline& piece : paragraph.content) {
      if (piece.kind == Inline::Kind::page || piece.kind == Inline::Kind::page_count) {
        code += piece.kind == Inline::Kind::page ? "&P" : "&N";
        number = true;
        continue;
      }
      Inlines one;
      one.push_back(piece);
      const std::string text = escaped(plain_text(one));
      if (number && (text.starts_with('+') || text.starts_with('-'))) code += ' ';  // else Excel calculates
      code += text;
      number = false;
    }
    return profile_.style(paragraph.style).caps ? utf8::to_upper(code) : code;
  }

  const Profile& profile_;
  std::array<std::string, 3> parts_;
};

std::string code_of(const RunningText& running, const Profile& profile, std::string_view name,
                    Diagnostics& diagnostics) {
  CodeBuilder builder(profile);
  builder.add(running.blocks);
  std::string code = builder.take();
  if (code.empty()) return code;
  const Span where = running.blocks.front().where;
  const std::string block = "«" + std::string(name) + "»";
  if (characters(code) > most_characters) {
    diagnostics
        .report(Code::not_shown, where,
                "в XLSX нет колонтитула " + block + ": в нём больше 255 знаков, а столько Excel не печатает")
        .hint("сократите его");
    return {};
  }
  if (!running.on_first_page) {
    diagnostics.report(Code::not_shown, where, "в XLSX колонтитул " + block + " печатается и на первой странице листа")
        .hint("first=off действует в PDF и DOCX");
  }
  return code;
}

}  // namespace

RunningCodes running_codes(const Document& document, const Profile& profile, Diagnostics& diagnostics) {
  RunningCodes codes;
  codes.header = code_of(document.header, profile, "header", diagnostics);
  codes.footer = code_of(document.footer, profile, "footer", diagnostics);
  if (document.footer.blocks.empty() && !prints_page_number(document)) codes.footer = "&C&P";
  return codes;
}

}  // namespace pisar::xlsx
