#include "base/json_writer.h"

#include <utility>

#include "base/utf8.h"

namespace pisar {

std::string json_string(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const char32_t letter = utf8::next(text, i);
    if (letter == U'"' || letter == U'\\') {
      out += '\\';
      out += static_cast<char>(letter);
    } else if (letter == U'\n') {
      out += "\\n";
    } else if (letter == U'\t') {
      out += "\\t";
    } else if (letter < U' ' || letter == 0x7F) {
      out += "\\u00";
      out += digits[letter >> 4U];
      out += digits[letter & 0xFU];
    } else {
      utf8::append(out, letter);
    }
  }
  return out + "\"";
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (filled_.empty()) return;
  if (filled_.back()) out_ += ',';
  filled_.back() = true;
  out_ += '\n';
  out_.append(filled_.size() * 2, ' ');
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  filled_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  const bool filled = filled_.back();
  filled_.pop_back();
  if (filled) {
    out_ += '\n';
    out_.append(filled_.size() * 2, ' ');
  }
  out_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += json_string(name);
  out_ += ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  out_ += json_string(value);
  return *this;
}

JsonWriter& JsonWriter::number(std::size_t value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

JsonWriter& JsonWriter::number(std::string_view digits) {
  separate();
  out_ += digits;
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

std::string JsonWriter::take() && {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace pisar
