#include "write/xlsx/number_format.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace pisar::xlsx {
namespace {

/// Text that Excel prints as it stands.
std::string quoted(std::u32string_view text) {
  std::string literal;
  for (const char32_t c : text) {
    if (c != U'"') utf8::append(literal, c);
  }
  return literal.empty() ? literal : "\"" + literal + "\"";
}

std::string code(bool grouped, std::size_t decimals, std::size_t digits, std::u32string_view before,
                 std::u32string_view after) {
  const std::string tail = decimals == 0 ? std::string() : "." + std::string(decimals, '0');
  std::string plain = quoted(before) + std::string(digits, '0') + tail + quoted(after);
  if (!grouped) return plain;
  return "[<10000]" + plain + ";" + quoted(before) + "#,##0" + tail + quoted(after);
}

constexpr std::size_t longest = 60;  // characters of a text around the number; libxlsxwriter keeps 128 bytes of a code

}  // namespace

std::string excel_format(std::string_view format) {
  const std::u32string text = utf8::decode(format);
  const std::size_t begin = text.find_first_of(U"#0");
  const std::size_t end = text.find_last_of(U"#0");
  if (begin == std::u32string::npos || text.size() > longest) return {};
  const std::size_t comma = text.find(U',', begin);
  const bool has_decimals = comma != std::u32string::npos && comma < end;
  const std::u32string whole = text.substr(begin, (has_decimals ? comma : end + 1) - begin);
  const std::u32string part = has_decimals ? text.substr(comma + 1, end - comma) : std::u32string();
  if (part.find_first_not_of(U'0') != std::u32string::npos) return {};
  if (whole.find_first_not_of(U"#0 \u00A0\u202F") != std::u32string::npos) return {};
  const bool grouped = whole.find_first_of(U" \u00A0\u202F") != std::u32string::npos;
  const std::size_t first_zero = whole.find(U'0');
  const std::size_t digits = grouped || first_zero == std::u32string::npos ? 1 : whole.size() - first_zero;
  return code(grouped, part.size(), digits, text.substr(0, begin), text.substr(end + 1));
}

std::string format_of_printed(std::string_view printed) {
  const std::u32string text = utf8::decode(utf8::trim(printed));
  std::size_t i = 0;
  if (i < text.size() && (text[i] == U'-' || text[i] == U'\u2212' || text[i] == U'–')) ++i;
  std::size_t digits = 0;
  std::size_t decimals = 0;
  bool grouped = false;
  bool fraction = false;
  for (; i < text.size(); ++i) {
    const bool digit_follows = i + 1 < text.size() && utf8::is_digit(text[i + 1]);
    if (utf8::is_digit(text[i])) {
      ++(fraction ? decimals : digits);
    } else if ((text[i] == U',' || text[i] == U'.') && !fraction && digits > 0 && digit_follows) {
      fraction = true;
    } else if ((text[i] == U' ' || text[i] == U'\u00A0' || text[i] == U'\u202F') && digits > 0 && !fraction &&
               digit_follows) {
      grouped = true;
    } else {
      break;
    }
  }
  if (digits == 0 || text.size() - i > longest) return {};
  return code(grouped, decimals, 1, {}, std::u32string_view(text).substr(i));
}

std::size_t format_decimals(std::string_view code) {
  bool quoted = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    quoted = quoted != (code[i] == '"');
    if (quoted || code[i] != '.') continue;
    const std::size_t end = std::min(code.find_first_not_of('0', i + 1), code.size());
    return end - i - 1;
  }
  return 0;
}

// «_x» leaves room as wide as an x.
std::string padded_format(std::string_view code, std::size_t widest) {
  const std::size_t decimals = format_decimals(code);
  if (widest <= decimals) return std::string(code);
  std::string room = decimals == 0 ? "_," : "";
  for (std::size_t i = decimals; i < widest; ++i) room += "_0";
  std::string padded;
  bool quoted = false;
  for (const char c : code) {
    quoted = quoted != (c == '"');
    if (c == ';' && !quoted) padded += room;
    padded += c;
  }
  return padded + room;
}

}  // namespace pisar::xlsx
