#include "base/number.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <numeric>
#include <utility>

namespace pisar {

using boost::multiprecision::cpp_int;

/// numerator / denominator in lowest terms, the denominator positive.
struct Number::Big {
  cpp_int numerator;
  cpp_int denominator;
};

namespace {

__extension__ typedef __int128 Wide;  // an extension that GCC and clang share

std::optional<std::int64_t> narrow(Wide value) {
  // The smallest value is left out, so that a sign can always be changed.
  if (value > std::numeric_limits<std::int64_t>::max() || value < -std::numeric_limits<std::int64_t>::max()) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(value);
}

Wide gcd(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

cpp_int power_of_ten(unsigned exponent) { return boost::multiprecision::pow(cpp_int(10), exponent); }

bool too_large(const cpp_int& value) { return !value.is_zero() && msb(abs(value)) >= Number::max_bits; }

/// Numerator / denominator rounded half away from zero.
cpp_int round_half_up(const cpp_int& numerator, const cpp_int& denominator) {
  const cpp_int doubled = abs(numerator) * 2 + denominator;
  const cpp_int rounded = doubled / (denominator * 2);
  return numerator < 0 ? cpp_int(-rounded) : rounded;
}

}  // namespace

Number::Big Number::widened() const {
  if (big_) return *big_;
  return Big{cpp_int(numerator_), cpp_int(denominator_)};
}

std::optional<Number> Number::from(const Big& big) {
  Big value = big;
  if (value.denominator < 0) {
    value.denominator = -value.denominator;
    value.numerator = -value.numerator;
  }
  const cpp_int divisor = boost::multiprecision::gcd(value.numerator, value.denominator);
  if (divisor > 1) {
    value.numerator /= divisor;
    value.denominator /= divisor;
  }
  if (too_large(value.numerator) || too_large(value.denominator)) return std::nullopt;
  Number result;
  const cpp_int limit = std::numeric_limits<std::int64_t>::max();
  if (abs(value.numerator) <= limit && value.denominator <= limit) {
    result.numerator_ = static_cast<std::int64_t>(value.numerator);
    result.denominator_ = static_cast<std::int64_t>(value.denominator);
  } else {
    result.big_ = std::make_shared<const Big>(std::move(value));
  }
  return result;
}

std::optional<Number> Number::parse(std::string_view text) {
  std::size_t i = 0;
  bool negative = false;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) negative = text[i++] == '-';
  constexpr std::size_t longest = 1000;  // digits; max_bits allows some 1,200
  if (text.size() > longest) return std::nullopt;
  const auto digit = [&] { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  std::string digits;
  while (digit()) digits += text[i++];
  int exponent = 0;
  if (i < text.size() && text[i] == '.') {
    ++i;
    while (digit()) {
      digits += text[i++];
      --exponent;
    }
  }
  if (digits.empty()) return std::nullopt;
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    bool down = false;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) down = text[i++] == '-';
    if (!digit()) return std::nullopt;
    int written = 0;
    while (digit()) {
      written = written * 10 + (text[i++] - '0');
      if (written > static_cast<int>(longest)) return std::nullopt;
    }
    exponent += down ? -written : written;
  }
  if (i != text.size()) return std::nullopt;
  const std::size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) return Number(0);
  digits.erase(0, first);
  constexpr std::size_t fits = 18;
  if (exponent <= 0 && -exponent <= static_cast<int>(fits) && digits.size() <= fits) {
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    std::int64_t scale = 1;
    for (int i = exponent; i < 0; ++i) scale *= 10;
    const std::int64_t divisor = std::gcd(value, scale);
    Number number(negative ? -value / divisor : value / divisor);
    number.denominator_ = scale / divisor;
    return number;
  }
  cpp_int numerator(digits);
  if (negative) numerator = -numerator;
  cpp_int denominator = 1;
  if (exponent >= 0) {
    numerator *= power_of_ten(static_cast<unsigned>(exponent));
  } else {
    denominator = power_of_ten(static_cast<unsigned>(-exponent));
  }
  return from(Big{std::move(numerator), std::move(denominator)});
}

std::optional<Number> Number::ratio(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) return std::nullopt;
  return from(Big{cpp_int(numerator), cpp_int(denominator)});
}

bool Number::is_integer() const { return big_ ? big_->denominator == 1 : denominator_ == 1; }

bool Number::is_zero() const { return !big_ && numerator_ == 0; }

int Number::sign() const {
  if (big_) return big_->numerator.sign();
  return numerator_ > 0 ? 1 : (numerator_ < 0 ? -1 : 0);
}

std::optional<std::int64_t> Number::integer() const {
  if (big_ || denominator_ != 1) return std::nullopt;
  return numerator_;
}

double Number::to_double() const {
  if (!big_ && denominator_ == 1) return static_cast<double>(numerator_);
  // Through the decimal form: correctly rounded by the C++ library, as a reader of the printed figure would have it.
  constexpr int enough_decimals = 40;
  return std::stod(shortest(enough_decimals));
}

Number Number::rounded(int decimals) const {
  if (is_integer() && decimals >= 0) return *this;
  const Big value = widened();
  constexpr int most = 1000;
  const int digits = std::clamp(decimals, -most, most);
  const cpp_int scale = power_of_ten(static_cast<unsigned>(digits < 0 ? -digits : digits));
  if (digits >= 0) {
    const cpp_int scaled = round_half_up(value.numerator * scale, value.denominator);
    return from(Big{scaled, scale}).value_or(*this);
  }
  const cpp_int scaled = round_half_up(value.numerator, value.denominator * scale);
  return from(Big{scaled * scale, cpp_int(1)}).value_or(*this);
}

Number Number::floor() const {
  if (is_integer()) return *this;
  const Big value = widened();
  cpp_int quotient = value.numerator / value.denominator;  // towards zero
  if (value.numerator < 0) quotient -= 1;
  return from(Big{quotient, cpp_int(1)}).value_or(*this);
}

Number Number::absolute() const { return sign() < 0 ? -*this : *this; }

Number Number::operator-() const {
  Number result = *this;
  if (big_) {
    result.big_ = std::make_shared<const Big>(Big{-big_->numerator, big_->denominator});
  } else {
    result.numerator_ = -numerator_;
  }
  return result;
}

std::string Number::fixed(int decimals) const {
  const Big value = widened();
  const auto digits = static_cast<unsigned>(std::clamp(decimals, 0, 1000));
  const cpp_int scaled = round_half_up(value.numerator * power_of_ten(digits), value.denominator);
  std::string text = cpp_int(abs(scaled)).str();
  if (text.size() <= digits) text.insert(0, digits + 1 - text.size(), '0');
  if (digits > 0) text.insert(text.size() - digits, 1, '.');
  if (scaled < 0) text.insert(0, 1, '-');
  return text;
}

std::string Number::shortest(int max_decimals) const {
  if (!big_ && denominator_ == 1) return std::to_string(numerator_);
  std::string text = fixed(max_decimals);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  if (text == "-0") text = "0";
  return text;
}

std::optional<Number> Number::add(const Number& a, const Number& b) {
  if (!a.big_ && !b.big_) {
    const Wide numerator =
        static_cast<Wide>(a.numerator_) * b.denominator_ + static_cast<Wide>(b.numerator_) * a.denominator_;
    const Wide denominator = static_cast<Wide>(a.denominator_) * b.denominator_;
    const Wide divisor = denominator == 1 ? 1 : gcd(numerator, denominator);
    const auto top = narrow(numerator / divisor);
    const auto bottom = narrow(denominator / divisor);
    if (top && bottom) {
      Number result(*top);
      result.denominator_ = *bottom;
      return result;
    }
  }
  const Big x = a.widened();
  const Big y = b.widened();
  return from(Big{x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator});
}

std::optional<Number> Number::subtract(const Number& a, const Number& b) { return add(a, -b); }

std::optional<Number> Number::multiply(const Number& a, const Number& b) {
  if (!a.big_ && !b.big_) {
    const Wide numerator = static_cast<Wide>(a.numerator_) * b.numerator_;
    const Wide denominator = static_cast<Wide>(a.denominator_) * b.denominator_;
    const Wide divisor = denominator == 1 ? 1 : gcd(numerator, denominator);
    const auto top = narrow(numerator / divisor);
    const auto bottom = narrow(denominator / divisor);
    if (top && bottom) {
      Number result(*top);
      result.denominator_ = *bottom;
      return result;
    }
  }
  const Big x = a.widened();
  const Big y = b.widened();
  return from(Big{x.numerator * y.numerator, x.denominator * y.denominator});
}

std::optional<Number> Number::divide(const Number& a, const Number& b) {
  if (b.is_zero()) return std::nullopt;
  const Big divisor = b.widened();
  const std::optional<Number> inverse = from(Big{divisor.denominator, divisor.numerator});
  return inverse ? multiply(a, *inverse) : std::nullopt;
}

std::optional<Number> Number::power(const Number& base, const Number& exponent) {
  constexpr std::int64_t largest = 1000;
  const std::optional<std::int64_t> times = exponent.integer();
  if (!times || *times > largest || *times < -largest) return std::nullopt;
  if (*times < 0 && base.is_zero()) return std::nullopt;
  if (base.is_zero()) return Number(*times == 0 ? 1 : 0);
  const auto count = static_cast<unsigned>(*times < 0 ? -*times : *times);
  const Big value = base.widened();
  const auto passes_bound = [&](const cpp_int& part) { return msb(abs(part)) * count >= max_bits; };
  if (passes_bound(value.numerator) || passes_bound(value.denominator)) return std::nullopt;
  Big result{boost::multiprecision::pow(value.numerator, count), boost::multiprecision::pow(value.denominator, count)};
  if (*times < 0) std::swap(result.numerator, result.denominator);
  return from(result);
}

std::strong_ordering Number::operator<=>(const Number& other) const {
  if (!big_ && !other.big_) {
    if (denominator_ == other.denominator_) return numerator_ <=> other.numerator_;
    const Wide left = static_cast<Wide>(numerator_) * other.denominator_;
    const Wide right = static_cast<Wide>(other.numerator_) * denominator_;
    return left <=> right;
  }
  const Big x = widened();
  const Big y = other.widened();
  const int order = cpp_int(x.numerator * y.denominator).compare(cpp_int(y.numerator * x.denominator));
  return order <=> 0;
}

}  // namespace pisar
