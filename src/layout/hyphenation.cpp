#include "layout/hyphenation.h"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <tuple>

#include "base/utf8.h"

extern "C" {
extern const char pisar_hyphen_ru[];  // hyphen_patterns.S
extern const char pisar_hyphen_ru_end[];
}

namespace pisar::layout {
namespace {

constexpr std::size_t shortest_word = 5;
constexpr std::size_t longest_word = 100;
constexpr std::size_t least_before = 2;  // letters on either side of a hyphen
constexpr std::size_t least_behind = 2;

// Letters in patterns: the end of a word, then а–я.
using Letter = std::uint8_t;
constexpr Letter word_end = 0;
constexpr std::size_t letter_count = 33;

// а–я in KOI8-R, the encoding of the patterns (RFC 1489). They know no ё, which is divided as е.
constexpr std::array<std::uint8_t, 32> koi8{0xC1, 0xC2, 0xD7, 0xC7, 0xC4, 0xC5, 0xD6, 0xDA, 0xC9, 0xCA, 0xCB,
                                            0xCC, 0xCD, 0xCE, 0xCF, 0xD0, 0xD2, 0xD3, 0xD4, 0xD5, 0xC6, 0xC8,
                                            0xC3, 0xDE, 0xDB, 0xDD, 0xDF, 0xD9, 0xD8, 0xDC, 0xC0, 0xD1};

/// Liang's patterns (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983) as a trie. «.об2ра»: a figure between
/// letters says how much is for a break there if odd, against it if even; the greatest of all patterns that fit counts.
class Patterns {
 public:
  /// Reads the file of the package hyphen-ru, of TeX's descent: a pattern a line, then «\hyphenation{», whole words
  /// with their hyphens, «}». Other lines are left out.
  explicit Patterns(std::string_view file) : rows_(leaf + 1) {
    nodes_.reserve(file.size() / 4);
    rows_.reserve(nodes_.capacity() / 2);
    nodes_.push_back({root, 0});
    levels_.reserve(file.size() + file.size() / 4);
    levels_.push_back(0);  // so that no node's levels begin at 0
    std::array<Letter, 256> letters{};
    letters.fill(letter_count);
    letters['.'] = word_end;
    for (std::size_t i = 0; i < koi8.size(); ++i) letters[koi8[i]] = static_cast<Letter>(i + 1);
    bool words = false;
    while (!file.empty()) {
      const std::size_t end = std::min(file.find('\n'), file.size());
      const std::string_view line = file.substr(0, end);
      if (line.starts_with(words_begin)) {
        words = true;
      } else if (line.starts_with('}')) {
        words = false;
      } else if (words) {
        add_word(line, letters);
      } else {
        add_pattern(line, letters);
      }
      file.remove_prefix(std::min(end + 1, file.size()));
    }
    constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
    if (nodes_.size() > most || levels_.size() > most) throw std::logic_error("too many hyphenation patterns");
  }

  /// The levels before each of the letters; `levels` holds as many zeros and one more.
  void apply(const Letter* letters, std::size_t count, std::uint8_t* levels) const {
    for (std::size_t begin = 0; begin < count; ++begin) {
      std::uint16_t node = 0;
      for (std::size_t at = begin; at < count; ++at) {
        node = rows_[nodes_[node].row][letters[at]];
        if (node == 0) break;
        const std::uint16_t first = nodes_[node].levels;
        if (first == 0) continue;
        for (std::size_t i = 0; i <= at - begin + 1; ++i) {
          levels[begin + i] = std::max(levels[begin + i], levels_[first + i]);
        }
      }
    }
  }

 private:
  struct Node {
    std::uint16_t row;     // of its children
    std::uint16_t levels;  // of the pattern that ends here, one more than its letters; 0: none ends here
  };
  using Row = std::array<std::uint16_t, letter_count>;
  static constexpr std::uint16_t root = 0;  // rows
  static constexpr std::uint16_t leaf = 1;  // remains empty

  static constexpr std::string_view words_begin = "\\hyphenation{";
  static constexpr std::uint8_t never = 8;  // above all patterns
  static constexpr std::uint8_t always = 9;

  void add_pattern(std::string_view line, const std::array<Letter, 256>& known) {
    begin_line();
    for (const char character : line) {
      if (character >= '0' && character <= '9') {
        line_levels_.back() = static_cast<std::uint8_t>(character - '0');
      } else if (!add_letter(known[static_cast<unsigned char>(character)], 0)) {
        return;
      }
    }
    add_line();
  }

  void add_word(std::string_view line, const std::array<Letter, 256>& known) {
    begin_line();
    add_letter(word_end, never);
    for (const char character : line) {
      if (character == '-') {
        line_levels_.back() = always;
      } else if (!add_letter(known[static_cast<unsigned char>(character)], never)) {
        return;
      }
    }
    add_letter(word_end, 0);
    add_line();
  }

  void begin_line() {
    letters_.clear();
    line_levels_.assign(1, 0);
  }
  bool add_letter(Letter letter, std::uint8_t level_behind) {
    if (letter == letter_count) return false;
    letters_.push_back(letter);
    line_levels_.push_back(level_behind);
    return true;
  }
  void add_line() {
    std::uint16_t node = 0;
    for (const Letter letter : letters_) node = child(node, letter);
    if (node == 0) return;
    nodes_[node].levels = static_cast<std::uint16_t>(levels_.size());
    levels_.insert(levels_.end(), line_levels_.begin(), line_levels_.end());
  }

  std::uint16_t child(std::uint16_t node, Letter letter) {
    if (nodes_[node].row == leaf) {
      nodes_[node].row = static_cast<std::uint16_t>(rows_.size());
      rows_.emplace_back();
    }
    std::uint16_t& place = rows_[nodes_[node].row][letter];
    if (place == 0) {
      place = static_cast<std::uint16_t>(nodes_.size());
      nodes_.push_back({leaf, 0});
    }
    return place;
  }

  std::vector<Node> nodes_;
  std::vector<Row> rows_;
  std::vector<std::uint8_t> levels_;
  std::vector<Letter> letters_;  // of the line being added
  std::vector<std::uint8_t> line_levels_;
};

const Patterns& russian() {
  static const Patterns patterns(
      std::string_view(pisar_hyphen_ru, static_cast<std::size_t>(pisar_hyphen_ru_end - pisar_hyphen_ru)));
  return patterns;
}

/// A word with its two ends.
using Letters = std::array<Letter, longest_word + 2>;

/// Fills in the letters; gives their number with the ends, 0 when the word is not to be divided.
std::size_t read_word(std::u32string_view word, Letters& letters) {
  if (word.size() < shortest_word || word.size() > longest_word) return 0;
  letters[0] = word_end;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char32_t letter = word[i];
    if (utf8::is_upper(letter)) {
      if (i > 0) return 0;
      letter = utf8::to_lower(letter);
    }
    if (letter == U'ё') letter = U'е';
    if (letter < U'а' || letter > U'я') return 0;
    letters[i + 1] = static_cast<Letter>(letter - U'а' + 1);
  }
  letters[word.size() + 1] = word_end;
  return word.size() + 2;
}

}  // namespace

void hyphenation_points(std::u32string_view word, std::vector<std::uint8_t>& points) {
  points.clear();
  Letters letters{};
  const std::size_t count = read_word(word, letters);
  if (count == 0) return;
  std::array<std::uint8_t, std::tuple_size_v<Letters> + 1> levels{};
  russian().apply(letters.data(), count, levels.data());
  for (std::size_t before = least_before; before + least_behind <= word.size(); ++before) {
    if (levels[before + 1] % 2 != 0) points.push_back(static_cast<std::uint8_t>(before));
  }
}

}  // namespace pisar::layout
