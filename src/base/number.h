#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pisar {

/// An exact rational number. Decimals of the data, quotients and sums of quotients are all exact: a figure is rounded
/// once, half up, when it is displayed. Small numbers (numerator and denominator in 64 bits) live in the object;
/// larger ones on the heap, bounded by `max_bits`: an operation that passes the bound gives no value.
class Number {
 public:
  /// The largest numerator or denominator, in bits.
  static constexpr unsigned max_bits = 4096;

  Number() = default;
  Number(std::int64_t integer)
      : numerator_(integer) {}  // NOLINT(google-explicit-constructor): numbers are written as such

  /// «12», «-0.5», «1e3» (JSON's and YAML's core decimal notations, with a dot); none for anything else.
  [[nodiscard]] static std::optional<Number> parse(std::string_view text);
  /// numerator / denominator; none when the denominator is 0.
  [[nodiscard]] static std::optional<Number> ratio(std::int64_t numerator, std::int64_t denominator);

  [[nodiscard]] bool is_integer() const;
  [[nodiscard]] bool is_zero() const;
  [[nodiscard]] int sign() const;
  /// The value when it is an integer of 64 bits.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  /// The nearest double, for writers whose format has no exact numbers.
  [[nodiscard]] double to_double() const;

  /// Rounded half away from zero («half up» of school arithmetic) to `decimals` digits after the point (may be
  /// negative: tens, hundreds).
  [[nodiscard]] Number rounded(int decimals) const;
  [[nodiscard]] Number floor() const;
  [[nodiscard]] Number absolute() const;
  Number operator-() const;

  /// With exactly `decimals` digits after the point, rounded half up; a dot as the point, no grouping: «42.60».
  [[nodiscard]] std::string fixed(int decimals) const;
  /// As short as is exact, at most `max_decimals` digits after the point (rounded half up beyond them): «12.5»,
  /// «0.333333».
  [[nodiscard]] std::string shortest(int max_decimals = 6) const;

  [[nodiscard]] static std::optional<Number> add(const Number& a, const Number& b);
  [[nodiscard]] static std::optional<Number> subtract(const Number& a, const Number& b);
  [[nodiscard]] static std::optional<Number> multiply(const Number& a, const Number& b);
  /// None when b is zero.
  [[nodiscard]] static std::optional<Number> divide(const Number& a, const Number& b);
  /// An integer exponent of at most 1000 by absolute value, else none.
  [[nodiscard]] static std::optional<Number> power(const Number& base, const Number& exponent);

  std::strong_ordering operator<=>(const Number& other) const;
  bool operator==(const Number& other) const { return (*this <=> other) == std::strong_ordering::equal; }

 private:
  struct Big;
  static std::optional<Number> from(const Big& big);
  [[nodiscard]] Big widened() const;

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;      // positive, coprime with the numerator
  std::shared_ptr<const Big> big_{};  // when set, the value; the two above are unused
};

}  // namespace pisar
