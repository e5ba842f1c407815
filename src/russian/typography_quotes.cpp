#include <array>
#include <optional>

#include "base/utf8.h"
#include "russian/composed.h"

namespace pisar::russian {
namespace {

enum class Family : std::uint8_t { straight, guillemet, low, english };
constexpr std::size_t family_count = 4;

struct Open {
  std::size_t position;
  Family family;
};

struct Pair {
  std::size_t open;
  std::size_t close;
};

/// Matches opening and closing quotes; what stays alone is in no pair.
class Matcher {
 public:
  explicit Matcher(const Composed& paragraph) : paragraph_(paragraph) {}

  std::vector<Pair> match() {
    for (std::size_t i = 0; i < paragraph_.size(); ++i) {
      if (!paragraph_.is_free(i)) continue;
      switch (paragraph_.text[i]) {
        case U'"':
          straight(i);
          break;
        case U'«':
          push(i, Family::guillemet);
          break;
        case U'»':
          close(i, {Family::guillemet});
          break;
        case U'„':
          push(i, Family::low);
          break;
        case U'“':
          // It closes „лапки“ and opens “English” quotes.
          if (!close(i, {Family::low}) && begins_word(i)) push(i, Family::english);
          break;
        case U'”':
          close(i, {Family::low, Family::english});
          break;
        default:
          break;
      }
    }
    return std::move(pairs_);
  }

 private:
  void push(std::size_t position, Family family) {
    open_.push_back({position, family});
    ++open_of(family);
  }

  /// Closes the nearest open quote of the families; those opened later stay alone.
  bool close(std::size_t position, std::initializer_list<Family> families) {
    const auto wanted = [&](Family family) {
      for (const Family known : families) {
        if (known == family) return true;
      }
      return false;
    };
    std::size_t count = 0;
    for (const Family family : families) count += open_of(family);
    if (count == 0) return false;
    for (;;) {
      const Open last = open_.back();
      open_.pop_back();
      --open_of(last.family);
      if (wanted(last.family)) {
        pairs_.push_back({last.position, position});
        return true;
      }
    }
  }

  void straight(std::size_t position) {
    const char32_t previous = paragraph_.before(position);
    const bool after_boundary = is_space(previous) || is_line_end(previous) || previous == U'(' || previous == U'[' ||
                                previous == U'{' || previous == U'«' || previous == U'„' || previous == U'—' ||
                                previous == U'–' || previous == U'/' || last_opened_ == position;
    if (after_boundary) {
      if (begins_word(position)) open_straight(position);
    } else if (!close(position, {Family::straight}) && begins_word(position)) {
      open_straight(position);
    }
  }

  void open_straight(std::size_t position) {
    push(position, Family::straight);
    last_opened_ = position + 1;
  }

  /// Whether text follows at once: no space, no end, no closing sign.
  [[nodiscard]] bool begins_word(std::size_t position) const {
    constexpr std::u32string_view closing = U".,;:!?)]}»”…";
    const char32_t next = paragraph_.at(position + 1);
    return !is_space(next) && !is_line_end(next) && closing.find(next) == std::u32string_view::npos;
  }

  std::size_t& open_of(Family family) { return open_counts_.at(static_cast<std::size_t>(family)); }

  const Composed& paragraph_;
  std::vector<Open> open_;
  std::array<std::size_t, family_count> open_counts_{};
  std::vector<Pair> pairs_;
  std::optional<std::size_t> last_opened_;  // the place right behind a straight quote that opened
};

}  // namespace

void set_quotes(Composed& paragraph) {
  enum class Role : std::uint8_t { none, opens, closes, opens_low, closes_low };
  if (!paragraph.has_quotes) return;
  const std::vector<Pair> pairs = Matcher(paragraph).match();
  if (pairs.empty()) return;
  std::vector<Role> roles(paragraph.size(), Role::none);
  for (const Pair& pair : pairs) {
    const bool low = paragraph.text[pair.open] == U'„';  // „лапки“ stay, within quotes or not
    roles[pair.open] = low ? Role::opens_low : Role::opens;
    roles[pair.close] = low ? Role::closes_low : Role::closes;
  }
  int depth = 0;
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    const Role role = roles[i];
    if (role == Role::none) continue;
    const bool opens = role == Role::opens || role == Role::opens_low;
    if (!opens) --depth;
    const bool low = depth > 0 || role == Role::opens_low || role == Role::closes_low;
    paragraph.text[i] = low ? (opens ? U'„' : U'“') : (opens ? U'«' : U'»');
    if (opens) ++depth;
  }
}

}  // namespace pisar::russian
