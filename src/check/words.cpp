#include "check/words.h"

#include <array>

#include "base/utf8.h"

namespace pisar {

namespace {

/// A number as the file has it.
std::string number_text(const Value& value) {
  if (!value.written().empty()) return std::string(value.written());
  constexpr int most_decimals = 20;
  return value.number().shortest(most_decimals);
}

}  // namespace

std::string_view title_of(const Node& node) {
  const Node* found = &node;
  while (found->title.empty() && found->reference != nullptr) found = found->reference;
  return found->title;
}

std::string_view description_of(const Node& node) {
  const Node* found = &node;
  while (found->description.empty() && found->reference != nullptr) found = found->reference;
  return found->description;
}

std::string field_name(std::string_view key, const Node* node) {
  std::string name = "поле " + quoted(key);
  const std::string_view title = node == nullptr ? std::string_view() : title_of(*node);
  if (!title.empty()) name += " (" + std::string(title) + ")";
  return name;
}

std::string subject(const Frame& frame) {
  if (frame.member != nullptr) return field_name(frame.member->key, frame.node);
  if (frame.parent == nullptr) {
    const std::string_view title = frame.node == nullptr ? std::string_view() : title_of(*frame.node);
    return title.empty() ? "данные" : quoted(title);
  }
  std::string name = "элемент " + std::to_string(frame.index + 1);
  if (frame.parent->member != nullptr) name += " списка " + quoted(frame.parent->member->key);
  return name;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t shown = 40;
  std::u32string letters = utf8::decode(text.substr(0, shown * 8));
  const bool cut = letters.size() > shown || text.size() > shown * 8;
  if (letters.size() > shown) letters.resize(shown);
  for (char32_t& letter : letters) {
    if (letter < U' ') letter = U' ';
  }
  return "«" + utf8::encode(letters) + (cut ? "…»" : "»");
}

std::string quoted(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::missing:
      return "null";
    case Value::Kind::boolean:
      return value.boolean() ? "true" : "false";
    case Value::Kind::number:
      return number_text(value);
    case Value::Kind::text:
      return quoted(std::string_view(value.text()));
    case Value::Kind::array:
      return "[…]";
    case Value::Kind::object:
      return "{…}";
    default:
      return std::string(kind_name(value.kind()));
  }
}

std::string described(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::missing:
      return "пустое значение";
    case Value::Kind::boolean:
      return value.boolean() ? "значение true" : "значение false";
    case Value::Kind::number:
      return "число " + number_text(value);
    case Value::Kind::text:
      return value.text().empty() ? "пустой текст" : "текст " + quoted(value);
    default:
      return std::string(kind_name(value.kind()));
  }
}

std::string type_names(std::uint8_t allowed) {
  struct Name {
    std::uint8_t bit;
    std::string_view words;
  };
  constexpr std::array names{
      Name{types::text, "текст"},           Name{types::number, "число"},
      Name{types::integer, "целое число"},  Name{types::boolean, "true или false"},
      Name{types::list, "список"},          Name{types::record, "запись"},
      Name{types::null, "пустое значение"},
  };
  if ((allowed & types::number) != 0) allowed &= static_cast<std::uint8_t>(~types::integer);
  std::vector<std::string_view> words;
  for (const Name& name : names) {
    if ((allowed & name.bit) != 0) words.push_back(name.words);
  }
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " или " : ", ";
    list += words[i];
  }
  return list;
}

std::string listed(const std::vector<Value>& values, std::size_t most) {
  std::string list;
  for (std::size_t i = 0; i < values.size() && i < most; ++i) list += (i == 0 ? "" : ", ") + quoted(values[i]);
  if (values.size() > most) list += " и ещё " + std::to_string(values.size() - most);
  return list;
}

std::uint8_t type_bits(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::missing:
      return types::null;
    case Value::Kind::boolean:
      return types::boolean;
    case Value::Kind::number:
      return value.number().is_integer() ? static_cast<std::uint8_t>(types::number | types::integer) : types::number;
    case Value::Kind::array:
      return types::list;
    case Value::Kind::object:
      return types::record;
    default:
      return types::text;
  }
}

}  // namespace pisar
