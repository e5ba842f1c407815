#include "tests/write/docx/word_counter.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <map>
#include <set>

#include "base/utf8.h"

namespace pisar::testing {
namespace {

constexpr std::size_t levels = 9;

struct Level {
  bool defined = false;
  int start = 1;
  std::string format;
  std::string text;
};

struct Counters {
  std::array<int, levels> value{};
  std::array<bool, levels> counting{};
};

std::string repeated(const char* const* alphabet, int size, int value) {
  std::string text;
  for (int i = 0; i <= (value - 1) / size; ++i) text += alphabet[(value - 1) % size];
  return text;
}

std::string printed(const std::string& format, int value) {
  static const char* const russian[] = {"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м", "н", "о", "п",
                                        "р", "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "ы", "э", "ю", "я"};
  if (format == "decimal") return std::to_string(value);
  if (format == "russianLower") return repeated(russian, 29, value);
  if (format == "lowerLetter")
    return std::string(static_cast<std::size_t>((value - 1) / 26 + 1), static_cast<char>('a' + (value - 1) % 26));
  if (format == "upperRoman" || format == "lowerRoman") {
    static const char* const roman[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
    const std::string number = value <= 10 ? roman[value] : "?";
    return format == "upperRoman" ? number : utf8::to_lower(number);
  }
  ADD_FAILURE() << "unexpected number format " << format;
  return "?";
}

}  // namespace

std::vector<std::string> counted_labels(const pugi::xml_document& numbering, const pugi::xml_document& document) {
  std::map<int, std::array<Level, levels>> abstracts;
  std::map<int, int> abstract_of;
  for (const pugi::xml_node node : numbering.document_element().children("w:abstractNum")) {
    auto& defined = abstracts[node.attribute("w:abstractNumId").as_int(-1)];
    for (const pugi::xml_node lvl : node.children("w:lvl")) {
      defined.at(lvl.attribute("w:ilvl").as_uint()) = {true, lvl.child("w:start").attribute("w:val").as_int(),
                                                       lvl.child("w:numFmt").attribute("w:val").value(),
                                                       lvl.child("w:lvlText").attribute("w:val").value()};
    }
  }
  for (const pugi::xml_node node : numbering.document_element().children("w:num")) {
    abstract_of[node.attribute("w:numId").as_int(-1)] = node.child("w:abstractNumId").attribute("w:val").as_int(-1);
  }

  std::vector<std::string> labels;
  std::map<int, Counters> counters;  // shared by the numbers of one abstract list
  for (const pugi::xpath_node found : document.select_nodes("//w:p/w:pPr/w:numPr")) {
    const int num = found.node().child("w:numId").attribute("w:val").as_int(-1);
    const auto level = found.node().child("w:ilvl").attribute("w:val").as_uint();
    EXPECT_TRUE(abstract_of.contains(num)) << "no list " << num;
    if (!abstract_of.contains(num)) continue;
    const auto& defined = abstracts.at(abstract_of[num]);
    Counters& counter = counters[abstract_of[num]];
    EXPECT_TRUE(defined.at(level).defined) << "list " << num << " has no level " << level;
    if (defined[level].format == "bullet") {
      labels.push_back(defined[level].text);
      continue;
    }
    counter.value[level] = counter.counting[level] ? counter.value[level] + 1 : defined[level].start;
    counter.counting[level] = true;
    for (std::size_t below = level + 1; below < levels; ++below) counter.counting[below] = false;
    std::string label;
    const std::string& text = defined[level].text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '%') {
        label += text[i];
        continue;
      }
      const auto which = static_cast<std::size_t>(text.at(++i) - '1');
      // Word and LibreOffice differ in what a level that has not been counted prints, so none may be asked for.
      EXPECT_TRUE(counter.counting.at(which)) << "level " << which << " is printed before it is counted";
      label += printed(defined[which].format, counter.value[which]);
    }
    labels.push_back(label);
  }
  return labels;
}

}  // namespace pisar::testing
