#include <string_view>

#include "document/walk.h"
#include "resolve/passes.h"

namespace pisar::resolving {
namespace {

std::string replaced(std::string_view text, std::string_view place, const std::string& value) {
  std::string result(text);
  for (std::size_t at = 0; (at = result.find(place, at)) != std::string::npos; at += value.size()) {
    result.replace(at, place.size(), value);
  }
  return result;
}

/// The profile's words round the title: «Таблица 1 – » before it.
void compose(Inlines& caption, const std::string& pattern, int number) {
  constexpr std::string_view title_place = "{title}";
  const std::string words = replaced(pattern, "{number}", std::to_string(number));
  const std::size_t title = words.find(title_place);
  const std::string before = words.substr(0, title);
  const std::string after = title == std::string::npos ? std::string() : words.substr(title + title_place.size());
  const Span where = caption.front().where;
  if (!before.empty()) caption.insert(caption.begin(), text_inline(before, {}, where));
  if (!after.empty()) caption.push_back(text_inline(after, {}, where));
}

}  // namespace

void number_captions(Document& document, const Profile& profile) {
  CaptionCounter counter;
  for_each_block(document.blocks, [&](Block& block) {
    const int number = counter.number(block);
    if (number == 0) return;
    if (auto* table = std::get_if<Table>(&block.node)) {
      compose(table->caption, profile.table_caption, number);
      table->continuation = replaced(profile.table_continuation, "{number}", std::to_string(number));
    } else if (auto* image = std::get_if<Image>(&block.node)) {
      compose(image->caption, profile.figure_caption, number);
    } else if (auto* chart = std::get_if<Chart>(&block.node)) {
      compose(chart->caption, profile.figure_caption, number);
    }
  });
}

void number_notes(Document& document) {
  int last = 0;
  for_each_note(document.blocks, [&last](Inline& mark) { mark.text = std::to_string(++last); });
}

}  // namespace pisar::resolving
