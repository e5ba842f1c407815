#include "resolve/counters.h"

#include <algorithm>

#include "resolve/labels.h"

namespace pisar::resolving {
namespace {

using Style = Numbering::Style;

/// Numbers that others can stand under: «1.», «I.».
bool can_enclose(Style style) {
  return style == Style::decimal || style == Style::roman_upper || style == Style::roman_lower;
}

}  // namespace

Counters::Kind Counters::kind_of(const Numbering& number, int outline) {
  Kind kind;
  kind.outline = outline;
  kind.style = number.style;
  if (number.style == Style::bullet) {
    kind.mark = number.suffix == "-" ? "–" : number.suffix;
  } else {
    kind.bracket = number.suffix == ")";
    kind.depth = number.depth;
  }
  return kind;
}

int Counters::rank(const Kind& kind) {
  constexpr int bracket_rank = 1000;
  constexpr int bullet_rank = 2000;
  if (kind.style == Style::bullet) return bullet_rank;
  if (kind.bracket || kind.style == Style::cyrillic || kind.style == Style::latin) return bracket_rank + kind.depth;
  return kind.depth;
}

bool Counters::is_live(const Sequence& sequence) const {
  return std::all_of(sequence.ancestors.begin(), sequence.ancestors.end(), [&](const OpenList& list) {
    const auto latest = latest_.find(list.list_id);
    return latest != latest_.end() && latest->second == list.serial;
  });
}

bool Counters::find_place(const Kind& kind, OpenLists& ancestors) const {
  const auto same = std::find_if(open_.begin(), open_.end(), [&](const OpenList& list) { return list.kind == kind; });
  if (same != open_.end()) {
    ancestors.assign(open_.begin(), same);
    return true;
  }
  ancestors = open_;
  while (!ancestors.empty() && rank(ancestors.back().kind) > rank(kind)) ancestors.pop_back();
  const auto known = sequences_.find(kind);
  if (known == sequences_.end() || !is_live(known->second)) return false;
  const Sequence& sequence = known->second;
  if (ancestors.empty()) {
    ancestors = sequence.ancestors;
    return true;
  }
  return !sequence.ancestors.empty() && sequence.ancestors.back().list_id == ancestors.back().list_id;
}

void Counters::bullet(Numbering& number, const Kind& kind) {
  const auto same = std::find_if(open_.begin(), open_.end(), [&](const OpenList& list) { return list.kind == kind; });
  const bool goes_on = same != open_.end();
  number.label = kind.mark;
  number.list_id = goes_on ? same->list_id : ++ids_->last_list;
  number.level = static_cast<int>(same - open_.begin());
  number.path.clear();
  const int serial = ++ids_->last_serial;
  latest_[number.list_id] = serial;
  open_.erase(same, open_.end());
  open_.push_back({kind, number.list_id, serial});
}

void Counters::count(Numbering& number, const Kind& kind, OpenLists ancestors, int owner, bool goes_on,
                     const std::vector<int>& outer, Span where) {
  Sequence& sequence = sequences_[kind];
  const int expected = goes_on ? sequence.value + 1 : 1;
  int value = expected;
  const auto label = [&](int counter) {
    std::vector<int> path = outer;
    path.push_back(counter);
    return label_text(number.style, path) + number.suffix;
  };
  if (number.start == Numbering::Start::typed) {
    value = number.typed;
    if (value != 1 && value != expected) {
      diagnostics_->report(Code::number_out_of_order, where,
                           "набрано «" + label(value) + "», по счёту «" + label(expected) + "»; поставьте «" +
                               next_marker(number) + "»");
    }
  }
  // Word counts on by itself: a list that does not simply go on is another list.
  if (!goes_on || value != sequence.value + 1) sequence.list_id = ++ids_->last_list;
  sequence.value = value;
  sequence.owner = owner;
  sequence.ancestors = ancestors;
  const int serial = ++ids_->last_serial;
  latest_[sequence.list_id] = serial;
  number.label = label(value);
  number.list_id = sequence.list_id;
  number.level = static_cast<int>(ancestors.size());
  number.path = outer;
  number.path.push_back(value);
  open_ = std::move(ancestors);
  if (kind.outline == 0) open_.push_back({kind, sequence.list_id, serial});
}

const Counters::Enclosing* Counters::enclosing(const EnclosingNumbers& numbers, const Kind& kind,
                                               const Numbering& number, Span where) {
  const auto found = numbers.find({kind.bracket, kind.depth - 1});
  if (found != numbers.end()) return &found->second;
  Numbering outer = number;
  outer.depth = number.depth - 1;
  diagnostics_->report(Code::number_without_outer, where, "номер «" + next_marker(number) + "» ни под чем не стоит")
      .hint("перед ним нужен номер «" + next_marker(outer) + "» – пункта или заголовка");
  return nullptr;
}

void Counters::enclose(EnclosingNumbers& numbers, const Kind& kind, Enclosing enclosing) {
  const std::pair<bool, int> key{kind.bracket, kind.depth};
  numbers[key] = std::move(enclosing);
  // What was deeper stood under the number before.
  const auto deeper = numbers.upper_bound(key);
  auto end = deeper;
  while (end != numbers.end() && end->first.first == kind.bracket) ++end;
  numbers.erase(deeper, end);
}

void Counters::item(Numbering& number, Span where) {
  const Kind kind = kind_of(number, 0);
  if (number.style == Style::bullet) return bullet(number, kind);
  OpenLists ancestors;
  int owner = 0;
  bool goes_on = false;
  std::vector<int> outer;
  if (kind.depth > 1) {
    const Enclosing* above = enclosing(items_, kind, number, where);
    if (above == nullptr) return;
    outer = above->path;
    ancestors = above->lists;
    owner = above->serial;
    const auto known = sequences_.find(kind);
    goes_on = known != sequences_.end() && known->second.owner == owner;
  } else {
    goes_on = find_place(kind, ancestors);
    if (!ancestors.empty()) owner = ancestors.back().serial;
  }
  count(number, kind, std::move(ancestors), owner,
        goes_on && !(number.start == Numbering::Start::typed && number.typed == 1), outer, where);
  if (can_enclose(number.style)) enclose(items_, kind, {number.path, ids_->last_serial, open_});
}

void Counters::heading(Numbering& number, int outline, Span where) {
  interrupt();
  const Kind kind = kind_of(number, outline);
  std::vector<int> outer;
  int owner = 0;
  if (kind.depth > 1) {
    const Enclosing* above = enclosing(headings_, kind, number, where);
    if (above == nullptr) return;
    outer = above->path;
    owner = above->serial;
  }
  const auto known = sequences_.find(kind);
  const bool restarts = number.start == Numbering::Start::typed && number.typed == 1;
  const bool goes_on = known != sequences_.end() && known->second.owner == owner && !restarts;
  count(number, kind, {}, owner, goes_on, outer, where);
  if (!can_enclose(number.style)) return;
  enclose(headings_, kind, {number.path, ids_->last_serial, {}});
  enclose(items_, kind, {number.path, ids_->last_serial, {}});
}

Counters Counters::within() const {
  Counters inner(*ids_, *diagnostics_);
  inner.items_ = items_;
  inner.headings_ = headings_;
  return inner;
}

}  // namespace pisar::resolving
