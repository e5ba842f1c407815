#include "fonts/sfnt.h"

#include <bit>

namespace pisar::sfnt {
namespace {

constexpr std::uint32_t true_type = 0x00010000;
constexpr std::size_t directory_entry = 16;
constexpr std::size_t header_size = 12;

std::uint32_t checksum(std::string_view bytes) {
  const Bytes data(bytes);
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 4) sum += data.u32(at);
  return sum;
}

}  // namespace

void put_u16(std::string& out, std::uint16_t value) {
  out.push_back(static_cast<char>(value >> 8U));
  out.push_back(static_cast<char>(value & 0xFFU));
}

void put_u32(std::string& out, std::uint32_t value) {
  put_u16(out, static_cast<std::uint16_t>(value >> 16U));
  put_u16(out, static_cast<std::uint16_t>(value & 0xFFFFU));
}

void set_u16(std::string& out, std::size_t at, std::uint16_t value) {
  out[at] = static_cast<char>(value >> 8U);
  out[at + 1] = static_cast<char>(value & 0xFFU);
}

void set_u32(std::string& out, std::size_t at, std::uint32_t value) {
  set_u16(out, at, static_cast<std::uint16_t>(value >> 16U));
  set_u16(out, at + 2, static_cast<std::uint16_t>(value & 0xFFFFU));
}

Bytes table(std::string_view font, std::string_view tag) {
  const Bytes data(font);
  const std::size_t count = data.u16(4);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = header_size + directory_entry * i;
    if (data.slice(entry, 4).view() == tag) return data.slice(data.u32(entry + 8), data.u32(entry + 12));
  }
  return {};
}

std::string assemble(const std::vector<Table>& tables) {
  const auto count = static_cast<std::uint16_t>(tables.size());
  const auto log = static_cast<std::uint16_t>(std::bit_width(static_cast<unsigned>(count)) - 1);
  const auto range = static_cast<std::uint16_t>(directory_entry << log);
  std::string out;
  put_u32(out, true_type);
  put_u16(out, count);
  put_u16(out, range);
  put_u16(out, log);
  put_u16(out, static_cast<std::uint16_t>(count * directory_entry - range));

  std::size_t offset = header_size + directory_entry * count;
  std::size_t head = 0;
  for (const Table& table : tables) {
    if (table.tag == "head") head = offset;
    out.append(table.tag);
    put_u32(out, checksum(table.bytes));
    put_u32(out, static_cast<std::uint32_t>(offset));
    put_u32(out, static_cast<std::uint32_t>(table.bytes.size()));
    offset += (table.bytes.size() + 3) / 4 * 4;
  }
  out.reserve(offset);
  for (const Table& table : tables) {
    out.append(table.bytes);
    out.resize((out.size() + 3) / 4 * 4, '\0');
  }
  // OpenType, «head»: the whole file with a zero adjustment, subtracted from this constant.
  if (head != 0) set_u32(out, head + 8, 0xB1B0AFBAU - checksum(out));
  return out;
}

}  // namespace pisar::sfnt
