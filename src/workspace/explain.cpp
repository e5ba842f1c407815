#include "workspace/explain.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "check/number_text.h"

namespace pisar {

namespace {

constexpr int most_decimals = 20;

/// A text in one line, cut when it is long.
std::string one_line(std::string_view text) {
  constexpr std::size_t longest = 80;  // characters
  std::u32string letters = utf8::decode(text.substr(0, longest * 4));
  const bool cut = letters.size() > longest || text.size() > longest * 4;
  if (letters.size() > longest) letters.resize(longest);
  for (char32_t& letter : letters) {
    if (letter < U' ') letter = U' ';
  }
  return utf8::encode(letters) + (cut ? "…" : "");
}

class Readings {
 public:
  explicit Readings(const RecordFinder& records) : records_(records) {}

  void visit(const Value& value) {
    if (value.is_array()) {
      for (const Value& item : value.array()) visit(item);
    } else if (value.is_object()) {
      for (const Member& member : value.object().members()) visit(member.value);
    } else if (auto read = normal_form(value); read && value.where.known()) {
      found_.push_back({value.where, one_line(value.written()), *std::move(read)});
    }
  }

  /// In the order of places, each once: one value may stand in several variables.
  std::vector<Reading> sorted() && {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Reading& a, const Reading& b) { return a.where < b.where; });
    const auto end = std::unique(found_.begin(), found_.end(),
                                 [](const Reading& a, const Reading& b) { return a.where == b.where; });
    found_.erase(end, found_.end());
    return std::move(found_);
  }

 private:
  /// The normal form, where it is not what was written.
  [[nodiscard]] std::optional<std::string> normal_form(const Value& value) const {
    const std::string_view written = value.written();
    if (value.is_missing()) {
      const std::string& reason = value.missing().reason;
      // An empty field has nothing written, as has a missing value that is no reading at all.
      if (written.empty() && reason != gap_reason("")) return std::nullopt;
      return "пропуск (" + reason + ")";
    }
    if (written.empty()) return std::nullopt;
    if (value.is_number()) {
      // A lexeme that writes the same number («42.60») is no other reading of it.
      if (Number::parse(written) == value.number()) return std::nullopt;
      return value.number().shortest(most_decimals);
    }
    if (value.is_reference()) {
      const Value* record = records_.find(value.reference());
      const Value* name = record == nullptr ? nullptr : record->find("name");
      const std::string shown =
          name != nullptr && name->is_text() ? " (" + one_line(name->text()) + ")" : std::string();
      return value.reference().id + shown;
    }
    std::optional<std::string> read;
    if (value.is_date()) read = value.date().numeric();
    if (value.is_text()) read = value.text();
    return read == written ? std::nullopt : read;
  }

  const RecordFinder& records_;
  std::vector<Reading> found_;
};

}  // namespace

std::vector<Reading> readings(const Workspace& workspace) {
  Readings found(workspace.records());
  for (const auto& [name, value] : workspace.data()) found.visit(value);
  for (const DocumentSpec& document : workspace.documents()) found.visit(document.front_matter);
  return std::move(found).sorted();
}

}  // namespace pisar
