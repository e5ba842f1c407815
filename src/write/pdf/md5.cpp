#include "write/pdf/md5.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace pisar::pdf {
namespace {

constexpr std::size_t block_size = 64;
constexpr std::size_t steps = 64;

/// The constant of step i (RFC 1321, 3.4): the integer part of 2^32 · |sin(i + 1)|.
const std::array<std::uint32_t, steps>& sines() {
  static const std::array<std::uint32_t, steps> table = [] {
    std::array<std::uint32_t, steps> made{};
    for (std::size_t i = 0; i < steps; ++i) {
      made.at(i) = static_cast<std::uint32_t>(std::floor(std::fabs(std::sin(static_cast<double>(i + 1))) * 0x1p32));
    }
    return made;
  }();
  return table;
}

constexpr std::array<std::array<int, 4>, 4> shifts{{{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};

using State = std::array<std::uint32_t, 4>;

std::uint32_t word(std::string_view block, std::size_t index) {
  std::uint32_t value = 0;
  for (std::size_t byte = 4; byte > 0; --byte) {
    value = value << 8U | static_cast<unsigned char>(block[4 * index + byte - 1]);
  }
  return value;
}

void mix(State& state, std::string_view block) {
  auto [a, b, c, d] = state;
  for (std::size_t i = 0; i < steps; ++i) {
    const std::size_t round = i / 16;
    std::uint32_t value = 0;
    std::size_t index = 0;
    switch (round) {
      case 0:
        value = (b & c) | (~b & d);
        index = i;
        break;
      case 1:
        value = (b & d) | (c & ~d);
        index = (5 * i + 1) % 16;
        break;
      case 2:
        value = b ^ c ^ d;
        index = (3 * i + 5) % 16;
        break;
      default:
        value = c ^ (b | ~d);
        index = 7 * i % 16;
    }
    const std::uint32_t sum = a + value + word(block, index) + sines().at(i);
    a = d;
    d = c;
    c = b;
    b += std::rotl(sum, shifts.at(round).at(i % 4));
  }
  state = {state[0] + a, state[1] + b, state[2] + c, state[3] + d};
}

}  // namespace

std::string md5(std::string_view bytes) {
  State state{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  for (; bytes.size() >= block_size; bytes.remove_prefix(block_size)) mix(state, bytes.substr(0, block_size));
  std::string rest(bytes);
  rest += '\x80';
  while (rest.size() % block_size != block_size - 8) rest += '\0';
  for (unsigned shift = 0; shift < 64; shift += 8) rest += static_cast<char>(bits >> shift & 0xFFU);
  for (std::string_view left(rest); !left.empty(); left.remove_prefix(block_size))
    mix(state, left.substr(0, block_size));
  std::string digest;
  for (const std::uint32_t part : state) {
    for (unsigned shift = 0; shift < 32; shift += 8) digest += static_cast<char>(part >> shift & 0xFFU);
  }
  return digest;
}

}  // namespace pisar::pdf
