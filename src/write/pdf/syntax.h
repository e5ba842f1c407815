#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pisar::pdf {

/// The number of an indirect object; the generation is always 0.
struct Ref {
  int number = 0;
};

// Values as PDF writes them (ISO 32000-1, 7.3). Each function appends to `out`; none depends on the locale.

void append_integer(std::string& out, std::int64_t value);
/// A number given as an integer of 10^-decimals: (1250, 2) is «12.5». Trailing zeros are dropped.
void append_fixed(std::string& out, std::int64_t value, int decimals);
/// A number rounded to `decimals` (at most 6) digits after the point; no NaN or infinity.
void append_number(std::string& out, double value, int decimals);
/// «/Name», bytes that names cannot hold as #XX.
void append_name(std::string& out, std::string_view name);
/// A literal string of bytes: «(…)» with its escapes.
void append_bytes(std::string& out, std::string_view bytes);
/// A text string of UTF-8: ASCII as it stands, all else as UTF-16BE with its mark.
void append_text(std::string& out, std::string_view utf8);
/// «12 0 R».
void append_ref(std::string& out, Ref ref);
/// Two hexadecimal digits a byte, upper case, without brackets.
void append_hex(std::string& out, std::string_view bytes);
/// UTF-16BE without a mark.
void append_utf16(std::string& out, char32_t character);

/// A rectangle as an array: lower left and upper right corners in pt, two decimals.
[[nodiscard]] std::string rectangle(double left, double bottom, double right, double top);
/// «D:20220914000000Z» (7.9.4) of seconds since 1970-01-01 UTC.
[[nodiscard]] std::string date(std::int64_t seconds);
/// The same moment as XMP writes it: «2022-09-14T00:00:00Z».
[[nodiscard]] std::string xmp_date(std::int64_t seconds);

/// A dictionary under construction; its values are kept as they will be written.
class Dictionary {
 public:
  struct Entry {
    std::string key;    ///< without the slash
    std::string value;  ///< as written
  };

  Dictionary& name(std::string_view key, std::string_view value);
  Dictionary& integer(std::string_view key, std::int64_t value);
  Dictionary& number(std::string_view key, double value, int decimals);
  Dictionary& flag(std::string_view key, bool value);
  Dictionary& text(std::string_view key, std::string_view utf8);
  Dictionary& bytes(std::string_view key, std::string_view value);
  Dictionary& ref(std::string_view key, Ref value);
  /// An array, or any other value that is written already.
  Dictionary& raw(std::string_view key, std::string value);
  Dictionary& dictionary(std::string_view key, const Dictionary& value);

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  /// «/Key value…» of the entries from `first` on.
  void append_entries(std::string& out, std::size_t first) const;
  /// «<<…>>».
  [[nodiscard]] std::string str() const;

 private:
  std::string& value_of(std::string_view key);

  std::vector<Entry> entries_;
};

/// «[1 0 R 2 0 R]».
[[nodiscard]] std::string array(const std::vector<Ref>& refs);

}  // namespace pisar::pdf
