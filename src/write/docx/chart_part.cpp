#include "write/docx/chart_part.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "document/chart_scale.h"
#include "write/package/xml_writer.h"

namespace pisar::docx {
namespace {

constexpr std::string_view drawing_namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr std::size_t looks = 6;
constexpr std::size_t category_axis = 1;
constexpr std::size_t value_axis = 2;
constexpr int finest_decimals = 9;
constexpr int thin = 6350;  // English Metric Units: half a point

/// A grey, or a pattern of black on white.
struct Look {
  std::string_view grey;
  std::string_view pattern;
};
constexpr std::array<Look, looks> bar_looks = {
    {{"595959", ""}, {"", "wdUpDiag"}, {"CCCCCC", ""}, {"", "narHorz"}, {"", "diagCross"}, {"FFFFFF", ""}}};
constexpr std::array<std::string_view, looks> dashes = {"solid", "dash", "sysDot", "dashDot", "lgDash", "lgDashDotDot"};
constexpr std::array<std::string_view, looks> marks = {"circle", "square", "triangle", "circle", "square", "diamond"};

class ChartWriter {
 public:
  explicit ChartWriter(const Chart& chart) : chart_(chart), lying_(lies(chart)) {}

  std::string run() {
    xml_.open("c:chartSpace", {{"xmlns:c", chart_namespace}, {"xmlns:a", drawing_namespace}});
    value("c:roundedCorners", "0");
    xml_.open("c:chart");
    value("c:autoTitleDeleted", "1");
    xml_.open("c:plotArea").empty("c:layout");
    const bool lines = chart_.kind == Chart::Kind::lines;
    lines ? line_chart(false) : bar_chart();
    if (chart_.level && !lying_) line_chart(true);
    axes();
    xml_.close();
    if (chart_.series.size() > 1 || (chart_.level && !lying_)) {
      xml_.open("c:legend");
      value("c:legendPos", "b");
      value("c:overlay", "0");
      xml_.close();
    }
    value("c:plotVisOnly", "1");
    value("c:dispBlanksAs", "gap");
    xml_.close();
    xml_.open("c:spPr").empty("a:noFill").open("a:ln").empty("a:noFill").close().close();
    xml_.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr").empty("a:defRPr", {{"sz", 1000}}).close();
    xml_.empty("a:endParaRPr", {{"lang", "ru-RU"}}).close().close();
    return xml_.take();
  }

 private:
  void value(std::string_view name, std::string_view text) { xml_.empty(name, {{"val", text}}); }
  void value(std::string_view name, std::size_t number) { value(name, std::to_string(number)); }

  void black_line(std::string_view dash, int thickness) {
    xml_.open("a:ln", {{"w", thickness}}).open("a:solidFill").empty("a:srgbClr", {{"val", "000000"}}).close();
    xml_.empty("a:prstDash", {{"val", dash}}).close();
  }

  void solid(std::string_view grey) { xml_.open("a:solidFill").empty("a:srgbClr", {{"val", grey}}).close(); }

  void bar_look(std::size_t series) {
    const Look& look = bar_looks.at(series % looks);
    xml_.open("c:spPr");
    if (look.pattern.empty()) {
      solid(look.grey);
    } else {
      xml_.open("a:pattFill", {{"prst", look.pattern}});
      xml_.open("a:fgClr").empty("a:srgbClr", {{"val", "000000"}}).close();
      xml_.open("a:bgClr").empty("a:srgbClr", {{"val", "FFFFFF"}}).close().close();
    }
    black_line("solid", thin);
    xml_.close();
  }

  void begin_series(std::size_t index, const std::string& name) {
    xml_.open("c:ser");
    value("c:idx", index);
    value("c:order", index);
    xml_.open("c:tx").element("c:v", name).close();
  }

  void labels() {
    xml_.open("c:dLbls");
    for (const std::string_view shown :
         {"c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"}) {
      value(shown, shown == "c:showVal" ? "1" : "0");
    }
    xml_.close();
  }

  /// What the axis names: the categories, and the level where it is a bar.
  [[nodiscard]] std::vector<std::string> categories() const {
    std::vector<std::string> names = chart_.categories;
    if (lying_ && chart_.level) names.push_back(chart_.level->name);
    return names;
  }

  void figures(const std::vector<std::optional<Chart::Value>>& values) {
    const std::vector<std::string> names = categories();
    xml_.open("c:cat").open("c:strLit");
    value("c:ptCount", names.size());
    for (std::size_t i = 0; i < names.size(); ++i) point(i, names[i]);
    xml_.close().close();
    xml_.open("c:val").open("c:numLit").element("c:formatCode", format_code());
    value("c:ptCount", values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i]) point(i, values[i]->number.shortest());
    }
    xml_.close().close();
  }

  void point(std::size_t index, const std::string& text) {
    xml_.open("c:pt", {{"idx", static_cast<std::int64_t>(index)}}).element("c:v", text).close();
  }

  /// As many decimals as the table prints.
  [[nodiscard]] std::string format_code() const {
    std::size_t decimals = 0;
    for (const Chart::Series& series : chart_.series) {
      for (const std::optional<Chart::Value>& one : series.values) {
        if (!one) continue;
        const std::size_t comma = one->text.find(',');
        if (comma == std::string::npos) continue;
        const std::size_t end = std::min(one->text.find_first_not_of("0123456789", comma + 1), one->text.size());
        decimals = std::max(decimals, end - comma - 1);
      }
    }
    return decimals == 0 ? "0" : "0." + std::string(decimals, '0');
  }

  void bar_chart() {
    const bool stacked = chart_.kind == Chart::Kind::stacked;
    xml_.open("c:barChart");
    value("c:barDir", lying_ ? "bar" : "col");
    value("c:grouping", stacked ? "stacked" : "clustered");
    value("c:varyColors", "0");
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
      begin_series(i, chart_.series[i].name);
      bar_look(i);
      value("c:invertIfNegative", "0");
      std::vector<std::optional<Chart::Value>> values = chart_.series[i].values;
      if (lying_ && chart_.level) {
        xml_.open("c:dPt");
        value("c:idx", values.size());
        value("c:invertIfNegative", "0");
        bar_look(1);
        xml_.close();
        values.emplace_back(chart_.level->value);
      }
      if (!stacked) labels();
      figures(values);
      xml_.close();
    }
    value("c:gapWidth", "50");
    if (stacked) value("c:overlap", "100");
    end_chart();
  }

  /// The series as lines, or the level as one.
  void line_chart(bool level) {
    xml_.open("c:lineChart");
    value("c:grouping", "standard");
    value("c:varyColors", "0");
    if (level) {
      line(chart_.series.size(), chart_.level->name + " – " + chart_.level->value.text,
           std::vector<std::optional<Chart::Value>>(chart_.categories.size(), chart_.level->value), true);
    } else {
      for (std::size_t i = 0; i < chart_.series.size(); ++i) {
        line(i, chart_.series[i].name, chart_.series[i].values, false);
      }
    }
    value("c:marker", "1");
    end_chart();
  }

  void line(std::size_t index, const std::string& name, const std::vector<std::optional<Chart::Value>>& values,
            bool level) {
    constexpr int line_width = 15875;  // EMU: 1.25 pt
    begin_series(index, name);
    xml_.open("c:spPr");
    black_line(level ? "dash" : dashes.at(index % looks), line_width);
    xml_.close();
    xml_.open("c:marker");
    value("c:symbol", level ? "none" : marks.at(index % looks));
    if (!level) {
      value("c:size", "6");
      xml_.open("c:spPr");
      solid(index % 2 == 0 ? "000000" : "FFFFFF");
      black_line("solid", thin);
      xml_.close();
    }
    xml_.close();
    if (!level && chart_.series.size() == 1) labels();
    figures(values);
    value("c:smooth", "0");
    xml_.close();
  }

  void end_chart() {
    value("c:axId", category_axis);
    value("c:axId", value_axis);
    xml_.close();
  }

  void axes() {
    xml_.open("c:catAx");
    begin_axis(category_axis, lying_, lying_ ? "l" : "b", nullptr);
    value("c:majorTickMark", "none");
    value("c:minorTickMark", "none");
    value("c:tickLblPos", "low");
    value("c:crossAx", value_axis);
    value("c:crosses", "autoZero");
    xml_.close();
    xml_.open("c:valAx");
    constexpr int most_steps = 6;
    const Scale scale = scale_of(chart_, most_steps);  // as on paper: Word would begin elsewhere
    begin_axis(value_axis, false, lying_ ? "b" : "l", &scale);
    xml_.open("c:majorGridlines").open("c:spPr").open("a:ln", {{"w", thin}});
    solid("BFBFBF");
    xml_.close().close().close();
    if (const std::string title = axis_title(); !title.empty()) {
      xml_.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr").open("a:p").open("a:r");
      xml_.empty("a:rPr", {{"lang", "ru-RU"}, {"sz", 1000}, {"b", 0}}).element("a:t", title);
      xml_.close().close().close().close();
      value("c:overlay", "0");
      xml_.close();
    }
    xml_.empty("c:numFmt", {{"formatCode", "General"}, {"sourceLinked", 0}});
    value("c:majorTickMark", "none");
    value("c:minorTickMark", "none");
    value("c:tickLblPos", "nextTo");
    value("c:crossAx", category_axis);
    value("c:crosses", lying_ ? "max" : "autoZero");
    xml_.close();
  }

  void begin_axis(std::size_t id, bool downwards, std::string_view position, const Scale* scale) {
    value("c:axId", id);
    xml_.open("c:scaling");
    value("c:orientation", downwards ? "maxMin" : "minMax");
    if (scale != nullptr) {
      value("c:max", scale->ticks.back().value.shortest(finest_decimals));
      value("c:min", scale->ticks.front().value.shortest(finest_decimals));
    }
    xml_.close();
    value("c:delete", "0");
    value("c:axPos", position);
  }

  [[nodiscard]] std::string axis_title() const {
    std::string title = chart_.series.size() == 1 ? chart_.series.front().name : std::string();
    if (chart_.unit.empty() || title.find(chart_.unit) != std::string::npos) return title;
    return title.empty() ? chart_.unit : title + ", " + chart_.unit;
  }

  const Chart& chart_;
  const bool lying_;
  XmlWriter xml_;
};

}  // namespace

bool lies(const Chart& chart) {
  constexpr std::size_t characters = 85;  // of 10 pt across a page
  constexpr std::size_t lines = 2;        // that a category may take
  if (chart.kind == Chart::Kind::hbars) return true;
  std::size_t longest = 0;
  for (const std::string& category : chart.categories) longest = std::max(longest, utf8::columns(category));
  return chart.kind != Chart::Kind::lines && longest * chart.categories.size() > lines * characters;
}

std::string chart_part(const Chart& chart) { return ChartWriter(chart).run(); }

}  // namespace pisar::docx
