#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pisar::sfnt {

/// Big-endian reads of font data; what lies outside the bytes reads as 0, so a damaged font cannot lead astray.
class Bytes {
 public:
  Bytes() = default;
  explicit Bytes(std::string_view data) : data_(data) {}

  [[nodiscard]] std::uint8_t u8(std::size_t at) const {
    return at < data_.size() ? static_cast<std::uint8_t>(data_[at]) : std::uint8_t{0};
  }
  [[nodiscard]] std::uint16_t u16(std::size_t at) const {
    return static_cast<std::uint16_t>(u8(at) << 8U | u8(at + 1));
  }
  [[nodiscard]] std::int16_t i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const {
    return static_cast<std::uint32_t>(u16(at)) << 16U | u16(at + 2);
  }
  [[nodiscard]] std::size_t size() const { return data_.size(); }
  [[nodiscard]] bool empty() const { return data_.empty(); }
  [[nodiscard]] std::string_view view() const { return data_; }
  /// The bytes [from, from + length), cut where the data ends.
  [[nodiscard]] Bytes slice(std::size_t from, std::size_t length) const {
    return from < data_.size() ? Bytes(data_.substr(from, length)) : Bytes();
  }

 private:
  std::string_view data_;
};

void put_u16(std::string& out, std::uint16_t value);
void put_u32(std::string& out, std::uint32_t value);
void set_u16(std::string& out, std::size_t at, std::uint16_t value);
void set_u32(std::string& out, std::size_t at, std::uint32_t value);

/// The table of the tag («glyf», «head») of a font file, empty when there is none.
[[nodiscard]] Bytes table(std::string_view font, std::string_view tag);

/// A table to be written.
struct Table {
  std::string_view tag;
  std::string bytes;
};

/// A TrueType file of the tables, which are in the order of their tags: directory, padding and all checksums.
[[nodiscard]] std::string assemble(const std::vector<Table>& tables);

}  // namespace pisar::sfnt
