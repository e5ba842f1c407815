#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pisar {

/// Writes JSON (RFC 8259) as text, two spaces a level, members in the order of the calls. Malformed UTF-8 becomes
/// U+FFFD. The calls must nest rightly: a key before each value of an object, an end for each begin.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::size_t value);
  /// A number as JSON writes it: «42.60».
  JsonWriter& number(std::string_view digits);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  /// What was written, with a line end.
  [[nodiscard]] std::string take() &&;

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  /// Separates the next value or key from what stands before it.
  void separate();

  std::string out_;
  std::vector<bool> filled_;  // per open bracket: whether something stands in it
  bool after_key_ = false;
};

/// A text as a JSON string, with its quotes.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace pisar
