#include "document/dump.h"

#include <array>

namespace pisar {
namespace {

constexpr std::array align_names = {"left", "center", "right", "justify"};
constexpr std::array style_names = {"decimal", "cyrillic", "latin", "roman_upper", "roman_lower", "bullet"};
constexpr std::array row_names = {"header", "body", "section", "total"};

/// Writes one block a line, children two spaces deeper.
class Dumper {
 public:
  explicit Dumper(std::string& out) : out_(out) {}

  void running(const RunningText& running, std::string_view name, int depth) {
    if (running.blocks.empty()) return;
    begin(depth, name);
    if (!running.on_first_page) attribute("first", "off");
    end();
    blocks(running.blocks, depth + 1);
  }

  void blocks(const Blocks& blocks, int depth) {
    for (const Block& block : blocks) {
      std::visit([&](const auto& node) { dump(node, depth); }, block.node);
    }
  }

 private:
  void begin(int depth, std::string_view name) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ');
    out_ += name;
  }
  void attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += '=';
    out_ += value;
  }
  void attribute(std::string_view name, double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    attribute(name, text);
  }
  template <typename T>
  void attribute(std::string_view name, const std::optional<T>& value) {
    if (!value) return;
    if constexpr (std::is_same_v<T, Align>) {
      attribute(name, align_names.at(static_cast<std::size_t>(*value)));
    } else if constexpr (std::is_same_v<T, bool>) {
      attribute(name, *value ? "yes" : "no");
    } else {
      attribute(name, static_cast<double>(*value));
    }
  }
  void quoted(std::string_view name, std::string_view value) {
    if (!value.empty()) attribute(name, "\"" + std::string(value) + "\"");
  }
  void end() { out_ += '\n'; }

  static std::string marked(const Inline& piece) {
    std::string flags;
    if (piece.marks.bold) flags += 'b';
    if (piece.marks.italic) flags += 'i';
    if (piece.marks.underline) flags += 'u';
    if (piece.marks.strike) flags += 's';
    if (piece.marks.baseline == Marks::Baseline::superscript) flags += '^';
    if (piece.marks.baseline == Marks::Baseline::subscript) flags += '~';
    if (piece.verbatim) flags += 'v';
    std::string text;
    switch (piece.kind) {
      case Inline::Kind::text:
        text = piece.text;
        break;
      case Inline::Kind::line_break:
        text = "<br>";
        break;
      case Inline::Kind::tab:
        text = "<tab>";
        break;
      case Inline::Kind::blank:
        text = "<blank " + std::to_string(static_cast<int>(piece.width)) + "mm" +
               (piece.text.empty() ? "" : " \"" + piece.text + "\"") + ">";
        break;
      case Inline::Kind::page:
        text = "<page>";
        break;
      case Inline::Kind::page_count:
        text = "<pages>";
        break;
      case Inline::Kind::page_of:
        text = "<page of " + piece.target + ">";
        break;
      case Inline::Kind::pages_of:
        text = "<pages of " + piece.target + ">";
        break;
      case Inline::Kind::leader:
        text = "<leader>";
        break;
      case Inline::Kind::note:
        text = "<note" + (piece.text.empty() ? "" : " " + piece.text) + ": ";
        for (const Inline& inner : piece.note) text += marked(inner);
        text += ">";
        break;
      case Inline::Kind::reference:
        text = "<ref " + piece.target + (piece.part.empty() ? "" : "." + piece.part) +
               (piece.grammatical_case.empty() ? "" : " " + piece.grammatical_case) + ">";
        break;
    }
    if (!piece.link.empty()) text = "<" + piece.link + ">(" + text + ")";
    if (!flags.empty()) text = "{" + flags + ":" + text + "}";
    return text;
  }

  void content(const Inlines& inlines) {
    out_ += ": ";
    for (const Inline& piece : inlines) {
      for (const char c : marked(piece)) {
        if (c == '\n') {
          out_ += "\\n";
        } else {
          out_ += c;
        }
      }
    }
  }

  void dump(const Paragraph& paragraph, int depth) {
    begin(depth, paragraph.style);
    if (paragraph.outline > 0) attribute("outline", std::to_string(paragraph.outline));
    quoted("id", paragraph.id);
    if (paragraph.number) dump_number(*paragraph.number);
    const ParagraphFormat& format = paragraph.format;
    attribute("align", format.align);
    attribute("first-indent", format.first_indent);
    attribute("left", format.left_indent);
    attribute("right", format.right_indent);
    attribute("before", format.space_before);
    attribute("after", format.space_after);
    attribute("size", format.size);
    attribute("keep-next", format.keep_with_next);
    attribute("keep", format.keep_together);
    content(paragraph.content);
    end();
  }

  void dump_number(const Numbering& number) {
    attribute("number", style_names.at(static_cast<std::size_t>(number.style)));
    if (number.start == Numbering::Start::typed) attribute("typed", std::to_string(number.typed));
    if (number.depth != 1) attribute("depth", std::to_string(number.depth));
    quoted("suffix", number.suffix);
    if (number.list_id != 0) {
      quoted("label", number.label);
      attribute("list", std::to_string(number.list_id) + "/" + std::to_string(number.level));
    }
  }

  void dump(const Table& table, int depth) {
    begin(depth, "table");
    quoted("id", table.id);
    if (!table.borders) attribute("borders", "none");
    if (!table.repeat_header) attribute("repeat-header", "no");
    if (table.keep_together) attribute("keep", "yes");
    if (table.keep_with_next) attribute("keep-next", "yes");
    attribute("size", table.size);
    if (table.shading) quoted("shade", shading_text(*table.shading));
    if (table.numbering == Table::NumberingScope::through) attribute("numbering", "through");
    if (table.numbering == Table::NumberingScope::section) attribute("numbering", "section");
    if (!table.caption.empty()) content(table.caption);
    end();
    begin(depth + 1, "columns");
    for (const Column& column : table.columns) {
      out_ += ' ';
      out_ += width_text(column.width);
      out_ += '/';
      out_ += column.decimal ? "decimal" : align_names.at(static_cast<std::size_t>(column.align));
      if (!column.number_format.empty()) out_ += "/\"" + column.number_format + "\"";
      if (!column.name.empty()) out_ += "/" + column.name;
    }
    end();
    for (const Row& row : table.rows) {
      begin(depth + 1, row_names.at(static_cast<std::size_t>(row.kind)));
      end();
      for (const Cell& cell : row.cells) dump(cell, depth + 2);
    }
    if (!table.notes.empty()) {
      begin(depth + 1, "notes");
      end();
      blocks(table.notes, depth + 2);
    }
  }

  static std::string shading_text(const Shading& shading) {
    std::string text;
    if (shading.header) text += " header";
    if (shading.section) text += " section";
    if (shading.total) text += " total";
    if (shading.stripes) text += " stripes";
    return text.empty() ? "none" : text.substr(1);
  }

  static std::string width_text(ColumnWidth width) {
    std::string value = std::to_string(width.value);
    value.erase(value.find_last_not_of('0') + 1);
    if (value.ends_with('.')) value.pop_back();
    switch (width.unit) {
      case ColumnWidth::Unit::automatic:
        return "auto";
      case ColumnWidth::Unit::mm:
        return value + "mm";
      case ColumnWidth::Unit::percent:
        return value + "%";
      case ColumnWidth::Unit::share:
        return value + "*";
    }
    return {};
  }

  void dump(const Cell& cell, int depth) {
    begin(depth, "cell");
    if (cell.col_span != 1) attribute("colspan", std::to_string(cell.col_span));
    if (cell.row_span != 1) attribute("rowspan", std::to_string(cell.row_span));
    attribute("align", cell.align);
    if (cell.vertical_align) {
      constexpr std::array names = {"top", "middle", "bottom"};
      attribute("valign", names.at(static_cast<std::size_t>(*cell.vertical_align)));
    }
    if (cell.shaded) attribute("shaded", "yes");
    if (cell.value) attribute("value", cell.value->shortest());
    quoted("format", cell.number_format);
    if (cell.formula) quoted("formula", formula_text(*cell.formula));
    end();
    blocks(cell.content, depth + 1);
  }

  static std::string place(CellRef ref) { return "r" + std::to_string(ref.row) + "c" + std::to_string(ref.column); }

  static std::string formula_text(const CellFormula& formula) {
    std::string text;
    for (const auto& part : formula.parts) {
      if (const auto* literal = std::get_if<std::string>(&part)) text += *literal;
      if (const auto* ref = std::get_if<CellRef>(&part)) text += place(*ref);
      if (const auto* range = std::get_if<CellRange>(&part)) text += place(range->first) + ":" + place(range->last);
    }
    return text;
  }

  void dump(const PageBreak&, int depth) {
    begin(depth, "page-break");
    end();
  }

  void dump(const Keep& keep, int depth) {
    begin(depth, "keep");
    end();
    blocks(keep.blocks, depth + 1);
  }

  void dump(const Columns& columns, int depth) {
    begin(depth, "columns");
    attribute("count", std::to_string(columns.count));
    attribute("gap", columns.gap);
    end();
    blocks(columns.blocks, depth + 1);
  }

  void dump(const Contents& contents, int depth) {
    begin(depth, "contents");
    attribute("depth", std::to_string(contents.depth));
    quoted("title", contents.title);
    if (contents.first_level != 0) {
      attribute("levels", std::to_string(contents.first_level) + "-" + std::to_string(contents.last_level));
    }
    end();
    blocks(contents.blocks, depth + 1);
  }

  void dump(const Image& image, int depth) {
    begin(depth, "image");
    quoted("id", image.id);
    if (image.picture) {
      attribute("pixels", std::to_string(image.picture->width) + "x" + std::to_string(image.picture->height));
    }
    attribute("width", image.width);
    attribute("height", image.height);
    if (image.align != Align::center) attribute("align", std::optional(image.align));
    quoted("alt", image.alt);
    if (!image.caption.empty()) content(image.caption);
    end();
  }

  void dump(const Chart& chart, int depth) {
    constexpr std::array kinds = {"bars", "stacked", "lines", "hbars"};
    begin(depth, std::string("chart ") + kinds.at(static_cast<std::size_t>(chart.kind)));
    quoted("id", chart.id);
    quoted("title", chart.title);
    quoted("unit", chart.unit);
    attribute("width", chart.width);
    attribute("height", chart.height);
    quoted("of", chart.source.table);
    if (chart.source.by_rows) attribute("by-rows", "yes");
    quoted("line", chart.source.line);
    if (!chart.caption.empty()) content(chart.caption);
    end();
    if (chart.categories.empty()) return;
    begin(depth + 1, "categories:");
    for (const std::string& category : chart.categories) out_ += " \"" + category + "\"";
    end();
    for (const Chart::Series& series : chart.series) {
      begin(depth + 1, "series \"" + series.name + "\":");
      for (const std::optional<Chart::Value>& value : series.values) {
        out_ += value ? " " + value->number.shortest() + "/\"" + value->text + "\"" : " –";
      }
      end();
    }
    if (!chart.level) return;
    begin(depth + 1, "level \"" + chart.level->name + "\": " + chart.level->value.number.shortest());
    end();
  }

  void dump(const Section& section, int depth) {
    begin(depth, section.kind == Section::Kind::annex ? "annex" : "section");
    quoted("id", section.id);
    if (section.number != 0) {
      attribute("number", std::to_string(section.number) + "/" + std::to_string(section.count));
    }
    if (section.landscape) attribute("landscape", "yes");
    quoted("title", section.title);
    end();
    blocks(section.blocks, depth + 1);
  }

  void dump(const Sheet& sheet, int depth) {
    begin(depth, "sheet");
    quoted("name", sheet.name);
    quoted("freeze", sheet.freeze);
    if (sheet.filter) attribute("filter", "yes");
    if (sheet.landscape) attribute("landscape", "yes");
    end();
    blocks(sheet.blocks, depth + 1);
  }

  void dump(const Requisite& requisite, int depth) {
    begin(depth, "requisite " + requisite.kind);
    for (const auto& [name, value] : requisite.attributes) quoted(name, value);
    if (requisite.emblem) quoted("emblem", requisite.emblem_alt);
    end();
    for (const Requisite::Line& line : requisite.lines) {
      begin(depth + 1, line.field.empty() ? "line" : line.field);
      for (std::size_t i = 0; i < line.cells.size(); ++i) {
        if (i > 0) out_ += " |";
        content(line.cells[i]);
      }
      end();
    }
  }

  std::string& out_;
};

}  // namespace

std::string dump(const Blocks& blocks) {
  std::string out;
  Dumper(out).blocks(blocks, 0);
  return out;
}

std::string dump_content(const Document& document) {
  std::string out;
  Dumper dumper(out);
  dumper.running(document.header, "header", 0);
  dumper.running(document.footer, "footer", 0);
  dumper.blocks(document.blocks, 0);
  return out;
}

std::string dump(const Document& document) {
  std::string out = "document \"" + document.id + "\"";
  if (!document.title.empty()) out += " title=\"" + document.title + "\"";
  if (!document.author.empty()) out += " author=\"" + document.author + "\"";
  if (document.date) out += " date=" + document.date->numeric();
  out += '\n';
  Dumper dumper(out);
  dumper.running(document.header, "header", 1);
  dumper.running(document.footer, "footer", 1);
  dumper.blocks(document.blocks, 1);
  return out;
}

}  // namespace pisar
