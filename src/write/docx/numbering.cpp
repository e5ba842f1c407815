#include "write/docx/numbering.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "write/docx/units.h"
#include "write/docx/word_numbers.h"
#include "write/package/xml_writer.h"

namespace pisar::docx {
namespace {

constexpr std::size_t word_levels = 9;

std::string placeholder(std::size_t level) { return "%" + std::to_string(level + 1); }

std::size_t nesting(const Numbering& number) {
  return static_cast<std::size_t>(std::clamp(number.level, 0, static_cast<int>(word_levels) - 1));
}

}  // namespace

/// A number to be printed, taken apart: «4.1.» → outer «4.», last «1», suffix «.».
struct NumberingPlan::Wanted {
  const Paragraph* paragraph = nullptr;
  const Numbering* number = nullptr;
  std::string_view outer;
  std::string_view last;
  std::string_view suffix;
  std::size_t depth = 1;
  bool tight = false;
  std::optional<ListIndent> indent;
};

std::optional<ListIndent> list_indent(const Profile& profile, const Paragraph& paragraph, bool in_cell) {
  if (!paragraph.number || paragraph.outline != 0 || in_cell) return {};
  const double left = paragraph.format.left_indent.value_or(profile.style(paragraph.style).left_indent);
  const double label =
      paragraph.format.first_indent.value_or(profile.item_indent + profile.item_step * paragraph.number->level);
  if (profile.item_hang <= 0) return ListIndent{twips_of_mm(left), twips_of_mm(label)};
  return ListIndent{twips_of_mm(left + label + profile.item_hang), -twips_of_mm(profile.item_hang)};
}

NumberingPlan::NumberingPlan(const Document& document, const Profile& profile) : profile_(profile) {
  collect(document.blocks, false);
}

void NumberingPlan::collect(const Blocks& blocks, bool in_cell) {
  for (const Block& block : blocks) {
    std::visit(
        [&](const auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, Paragraph>) {
            if (node.number) add(node, in_cell);
          } else if constexpr (std::is_same_v<Node, Table>) {
            for (const Row& row : node.rows) {
              for (const Cell& cell : row.cells) collect(cell.content, true);
            }
            collect(node.notes, in_cell);
          } else if constexpr (requires { node.blocks; }) {
            collect(node.blocks, in_cell);
          }
        },
        block.node);
  }
}

void NumberingPlan::add(const Paragraph& paragraph, bool in_cell) {
  const Numbering& number = *paragraph.number;
  Wanted wanted;
  wanted.paragraph = &paragraph;
  wanted.number = &number;
  wanted.tight = paragraph.content.empty();
  wanted.indent = list_indent(profile_, paragraph, in_cell);
  if (number.style == Numbering::Style::bullet) return add_bullet(wanted);

  std::string_view stem = number.label;
  if (stem.ends_with(number.suffix)) {
    wanted.suffix = number.suffix;
    stem.remove_suffix(number.suffix.size());
  }
  const std::size_t dot = stem.rfind('.');
  wanted.outer = dot == std::string_view::npos ? std::string_view() : stem.substr(0, dot + 1);
  wanted.last = stem.substr(wanted.outer.size());
  wanted.depth = static_cast<std::size_t>(std::count(stem.begin(), stem.end(), '.')) + 1;

  const std::optional<int> value = word_value(number.style, wanted.last);
  if (!value) return begin_list(wanted, value);
  // A compound number belongs below its outer ones, whichever list these are in; a simple one to the list of its own
  // id. To go on with a level comes before opening a new one.
  for (const bool same_id : {true, false}) {
    if (!same_id && wanted.depth == 1) break;
    for (const bool open_level : {false, true}) {
      for (auto recent = recent_.rbegin(); recent != recent_.rend(); ++recent) {
        if ((lists_[*recent].list_id == number.list_id) != same_id) continue;
        const std::optional<std::size_t> level = level_for(lists_[*recent], wanted, *value, open_level);
        if (level) return put(*recent, *level, wanted, *value);
      }
    }
  }
  begin_list(wanted, value);
}

/// The level at which Word, adding the paragraph to the list, would print its label.
std::optional<std::size_t> NumberingPlan::level_for(const List& list, const Wanted& wanted, int value,
                                                    bool open_level) const {
  std::string outer;         // what «%1.%2.» prints
  std::string placeholders;  // «%1.%2.»
  for (std::size_t n = 0; n < word_levels && n <= list.levels.size(); ++n) {
    const bool compound = wanted.depth > 1;
    const std::string number = placeholder(n) + std::string(wanted.suffix);
    if (n == list.levels.size() || !list.levels[n].used) {
      const bool fits =
          compound ? n + 1 == wanted.depth && outer == wanted.outer : list.base + n == nesting(*wanted.number);
      return open_level && fits ? std::optional(n) : std::nullopt;
    }
    const Level& here = list.levels[n];
    const bool prints = (here.text == number && !compound) ||
                        (here.text == placeholders + number && outer == wanted.outer) ||
                        here.text == std::string(wanted.outer) + number;
    if (!open_level && prints && here.style == wanted.number->style && here.tight == wanted.tight &&
        value == (here.counting ? here.counter + 1 : here.start)) {
      return n;
    }
    if (!here.counting) return {};  // programs differ in what an outer number that never came counts as
    outer += word_number(here.style, here.counter) + ".";
    placeholders += placeholder(n) + ".";
  }
  return {};
}

void NumberingPlan::put(std::size_t list, std::size_t level, const Wanted& wanted, int value) {
  std::vector<Level>& levels = lists_[list].levels;
  if (levels.size() <= level) levels.resize(level + 1);
  Level& here = levels[level];
  if (!here.used) {
    std::string text;
    for (std::size_t above = 0; above < level && wanted.depth > 1; ++above) text += placeholder(above) + ".";
    text += placeholder(level) + std::string(wanted.suffix);
    here = {wanted.number->style, std::move(text), wanted.tight, wanted.indent, value, true, 0, false};
  }
  here.counter = value;
  here.counting = true;
  for (std::size_t below = level + 1; below < levels.size(); ++below) levels[below].counting = false;
  std::erase(recent_, list);
  recent_.push_back(list);
  places_[wanted.paragraph] = {static_cast<int>(list) + 1, static_cast<int>(level), here.indent};
}

void NumberingPlan::begin_list(const Wanted& wanted, std::optional<int> value) {
  const std::size_t list = lists_.size();
  Level level{
      wanted.number->style, wanted.number->label, wanted.tight, wanted.indent, value.value_or(1), true, 0, true};
  if (value) {
    level.text = std::string(wanted.outer) + placeholder(0) + std::string(wanted.suffix);
    level.counter = *value;
    recent_.push_back(list);
  } else {
    level.style = Numbering::Style::decimal;  // no bullet: LibreOffice prints one character of those
  }
  places_[wanted.paragraph] = {static_cast<int>(list) + 1, 0, level.indent};
  lists_.push_back({wanted.number->list_id, nesting(*wanted.number), {std::move(level)}});
}

void NumberingPlan::add_bullet(const Wanted& wanted) {
  const std::string& mark = wanted.number->label;
  const std::size_t level = nesting(*wanted.number);
  std::size_t list = 0;
  while (list < lists_.size() && (lists_[list].list_id != 0 || lists_[list].levels.front().text != mark)) ++list;
  if (list == lists_.size()) lists_.push_back({0, 0, std::vector<Level>(1)});
  std::vector<Level>& levels = lists_[list].levels;
  if (levels.size() <= level) levels.resize(level + 1);
  for (Level& each : levels) {
    each.style = Numbering::Style::bullet;
    each.text = mark;
  }
  Level& here = levels[level];
  if (!here.used) here.indent = wanted.indent;
  here.used = true;
  places_[wanted.paragraph] = {static_cast<int>(list) + 1, static_cast<int>(level), here.indent};
}

std::string NumberingPlan::write() const {
  XmlWriter xml;
  xml.open("w:numbering", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const List& list = lists_[i];
    const int id = static_cast<int>(i) + 1;
    xml.open("w:abstractNum", {{"w:abstractNumId", id}});
    xml.empty("w:multiLevelType", {{"w:val", list.levels.size() > 1 ? "multilevel" : "singleLevel"}});
    for (std::size_t n = 0; n < list.levels.size(); ++n) {
      const Level& level = list.levels[n];
      const bool hangs = level.indent && level.indent->first < 0;
      xml.open("w:lvl", {{"w:ilvl", static_cast<int>(n)}});
      xml.empty("w:start", {{"w:val", level.start}});
      xml.empty("w:numFmt", {{"w:val", number_format(level.style)}});
      xml.empty("w:suff", {{"w:val", level.tight ? "nothing" : hangs ? "tab" : "space"}});
      xml.empty("w:lvlText", {{"w:val", level.used ? level.text : std::string()}});
      xml.empty("w:lvlJc", {{"w:val", "left"}});
      if (level.indent) {
        // Not the right indent: that stays the style's.
        const int first = level.indent->first;
        xml.open("w:pPr").empty(
            "w:ind", {{"w:left", level.indent->left}, {first < 0 ? "w:hanging" : "w:firstLine", std::abs(first)}});
        xml.close();
      }
      xml.close();
    }
    xml.close();
  }
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const int id = static_cast<int>(i) + 1;
    xml.open("w:num", {{"w:numId", id}}).empty("w:abstractNumId", {{"w:val", id}}).close();
  }
  return xml.take();
}

}  // namespace pisar::docx
