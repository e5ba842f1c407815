#include "write/pdf/syntax.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/utf8.h"

namespace pisar::pdf {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";
constexpr std::array<std::int64_t, 7> powers_of_ten = {1, 10, 100, 1000, 10000, 100000, 1000000};

/// Regular characters (7.2.2) that need no escape in a name.
bool is_plain_in_name(unsigned char byte) {
  return byte > 0x20 && byte < 0x7F &&
         std::string_view("#()<>[]{}/%").find(static_cast<char>(byte)) == std::string_view::npos;
}

/// A value that starts with a letter or a digit needs a space between it and the key before it.
bool needs_space(std::string_view value) {
  return value.empty() || std::string_view("/([<").find(value.front()) == std::string_view::npos;
}

struct Moment {
  int year, month, day, hour, minute, second;
};

/// The civil time of seconds since 1970-01-01 in UTC (the days-to-date algorithm of H. Hinnant, «chrono-Compatible
/// Low-Level Date Algorithms»).
Moment moment_of(std::int64_t seconds) {
  std::int64_t days = seconds / 86400;
  std::int64_t rest = seconds % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const int month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)),
          month,
          static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1),
          static_cast<int>(rest / 3600),
          static_cast<int>(rest / 60 % 60),
          static_cast<int>(rest % 60)};
}

std::string printed(const char* format, const Moment& moment) {
  std::array<char, 96> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), format, moment.year, moment.month, moment.day,
                                   moment.hour, moment.minute, moment.second);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  if (value >= 0 && value < 10) {
    out += static_cast<char>('0' + value);
    return;
  }
  std::array<char, 24> buffer;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  out.append(buffer.data(), result.ptr);
}

void append_fixed(std::string& out, std::int64_t value, int decimals) {
  while (decimals > 0 && value % 10 == 0) {
    value /= 10;
    --decimals;
  }
  if (decimals == 0) return append_integer(out, value);
  const std::int64_t scale = powers_of_ten.at(static_cast<std::size_t>(decimals));
  if (value < 0) {
    out += '-';
    value = -value;
  }
  append_integer(out, value / scale);
  out += '.';
  std::int64_t rest = value % scale;
  for (int i = decimals - 1; i >= 0; --i) {
    const std::int64_t unit = powers_of_ten[static_cast<std::size_t>(i)];
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

void append_number(std::string& out, double value, int decimals) {
  append_fixed(out, std::llround(value * static_cast<double>(powers_of_ten.at(static_cast<std::size_t>(decimals)))),
               decimals);
}

void append_name(std::string& out, std::string_view name) {
  out += '/';
  for (const char character : name) {
    const auto byte = static_cast<unsigned char>(character);
    if (is_plain_in_name(byte)) {
      out += character;
    } else {
      out += '#';
      append_hex(out, {&character, 1});
    }
  }
}

void append_bytes(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char byte : bytes) {
    switch (byte) {
      case '(':
      case ')':
      case '\\':
        out += '\\';
        out += byte;
        break;
      case '\r':  // a bare one would be read as a line feed
        out += "\\r";
        break;
      default:
        out += byte;
    }
  }
  out += ')';
}

void append_text(std::string& out, std::string_view utf8) {
  bool ascii = true;
  for (const char byte : utf8) ascii = ascii && byte >= 0x20 && byte < 0x7F;
  if (ascii) return append_bytes(out, utf8);
  std::string wide = "\xFE\xFF";
  for (std::size_t offset = 0; offset < utf8.size();) append_utf16(wide, utf8::next(utf8, offset));
  append_bytes(out, wide);
}

void append_ref(std::string& out, Ref ref) {
  append_integer(out, ref.number);
  out += " 0 R";
}

void append_hex(std::string& out, std::string_view bytes) {
  for (const char character : bytes) {
    const auto byte = static_cast<unsigned char>(character);
    out += hex_digits[byte >> 4U];
    out += hex_digits[byte & 15U];
  }
}

void append_utf16(std::string& out, char32_t character) {
  const auto unit = [&out](char32_t value) {
    out += static_cast<char>(value >> 8U);
    out += static_cast<char>(value & 0xFFU);
  };
  if (character < 0x10000) return unit(character);
  unit(0xD800 + ((character - 0x10000) >> 10U));
  unit(0xDC00 + ((character - 0x10000) & 0x3FFU));
}

std::string rectangle(double left, double bottom, double right, double top) {
  std::string out = "[";
  for (const double value : {left, bottom, right, top}) {
    if (out.size() > 1) out += ' ';
    append_number(out, value, 2);
  }
  return out += ']';
}

std::string date(std::int64_t seconds) { return printed("D:%04d%02d%02d%02d%02d%02dZ", moment_of(seconds)); }

std::string xmp_date(std::int64_t seconds) { return printed("%04d-%02d-%02dT%02d:%02d:%02dZ", moment_of(seconds)); }

std::string& Dictionary::value_of(std::string_view key) {
  constexpr std::size_t usual = 8;
  if (entries_.empty()) entries_.reserve(usual);
  entries_.push_back({std::string(key), {}});
  return entries_.back().value;
}

Dictionary& Dictionary::name(std::string_view key, std::string_view value) {
  append_name(value_of(key), value);
  return *this;
}

Dictionary& Dictionary::integer(std::string_view key, std::int64_t value) {
  append_integer(value_of(key), value);
  return *this;
}

Dictionary& Dictionary::number(std::string_view key, double value, int decimals) {
  append_number(value_of(key), value, decimals);
  return *this;
}

Dictionary& Dictionary::flag(std::string_view key, bool value) {
  value_of(key) = value ? "true" : "false";
  return *this;
}

Dictionary& Dictionary::text(std::string_view key, std::string_view utf8) {
  append_text(value_of(key), utf8);
  return *this;
}

Dictionary& Dictionary::bytes(std::string_view key, std::string_view value) {
  append_bytes(value_of(key), value);
  return *this;
}

Dictionary& Dictionary::ref(std::string_view key, Ref value) {
  append_ref(value_of(key), value);
  return *this;
}

Dictionary& Dictionary::raw(std::string_view key, std::string value) {
  value_of(key) = std::move(value);
  return *this;
}

Dictionary& Dictionary::dictionary(std::string_view key, const Dictionary& value) { return raw(key, value.str()); }

void Dictionary::append_entries(std::string& out, std::size_t first) const {
  std::size_t size = out.size() + 2;
  for (std::size_t i = first; i < entries_.size(); ++i) size += entries_[i].key.size() + entries_[i].value.size() + 2;
  out.reserve(size);
  for (std::size_t i = first; i < entries_.size(); ++i) {
    append_name(out, entries_[i].key);
    if (needs_space(entries_[i].value)) out += ' ';
    out += entries_[i].value;
  }
}

std::string Dictionary::str() const {
  std::string out = "<<";
  append_entries(out, 0);
  return out += ">>";
}

std::string array(const std::vector<Ref>& refs) {
  std::string out = "[";
  for (const Ref ref : refs) {
    if (out.size() > 1) out += ' ';
    append_ref(out, ref);
  }
  return out += ']';
}

}  // namespace pisar::pdf
