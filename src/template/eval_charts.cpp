#include <algorithm>
#include <memory>
#include <utility>

#include "template/attributes.h"
#include "template/directives.h"
#include "template/evaluator.h"

namespace pisar::tmpl {
namespace {

Chart::Kind parse_kind(std::string_view word) {
  if (word == "stacked") return Chart::Kind::stacked;
  if (word == "lines") return Chart::Kind::lines;
  if (word == "hbars") return Chart::Kind::hbars;
  return Chart::Kind::bars;
}

/// The title above the chart.
Paragraph title_of(const std::string& text, Span where) {
  Paragraph title;
  title.style = "caption";
  title.content.push_back(text_inline(text, {.bold = true}, where));
  title.format.align = Align::center;
  title.format.first_indent = 0;
  title.format.keep_with_next = true;
  title.format.keep_together = true;
  return title;
}

/// The only table of the block, or null.
std::shared_ptr<const Table> only_table(Blocks& blocks) {
  if (blocks.size() != 1) return nullptr;
  auto* table = std::get_if<Table>(&blocks.front().node);
  return table == nullptr ? nullptr : std::make_shared<const Table>(std::move(*table));
}

}  // namespace

void Evaluator::run_chart(const DirectiveInfo& info, const std::vector<Attribute>& attributes, const Nodes* body,
                          Span where, Blocks& out) {
  const auto value = [&](std::string_view name) { return attribute_text(info, attributes, name); };
  const auto place = [&](std::string_view name) {
    const Attribute* attribute = find_attribute(attributes, name);
    return attribute == nullptr ? where : attribute->where;
  };
  const auto length = [&](std::string_view name) -> std::optional<double> {
    const std::optional<std::string> text = value(name);
    return text ? parse_length(*text) : std::nullopt;
  };
  const std::size_t errors = diagnostics_.error_count();
  Chart chart;
  chart.kind = parse_kind(value("kind").value_or("bars"));
  chart.id = value("id").value_or("");
  chart.caption = run_caption(attributes);
  chart.title = value("title").value_or("");
  chart.unit = value("unit").value_or("");
  chart.width = length("width");
  chart.height = length("height");
  Chart::Source& source = chart.source;
  source.table = value("of").value_or("");
  source.category = value("x").value_or("");
  const std::string columns = value("y").value_or("");
  for (const std::string_view column : split_words(columns)) source.columns.emplace_back(column);
  source.by_rows = attribute_flag(attributes, "by-rows");
  source.line = value("line").value_or("");
  source.table_where = place("of");
  source.category_where = place("x");
  source.columns_where = place("y");
  source.line_where = place("line");
  if (body != nullptr) {
    Blocks blocks;
    run(*body, Sink{&blocks, nullptr, nullptr});
    source.typed = only_table(blocks);
  }
  if (diagnostics_.error_count() != errors || halted()) return;
  if (body != nullptr && source.typed == nullptr) {
    report(Code::chart_invalid, where, "в диаграмме ожидается одна таблица с данными")
        .hint("таблицу пишут внутри блока, а готовую называют по имени: ::: chart kind=bars of=results");
    return;
  }
  if (!chart.title.empty()) add(out, {title_of(chart.title, place("title")), place("title")});
  add(out, {std::move(chart), where});
}

}  // namespace pisar::tmpl
