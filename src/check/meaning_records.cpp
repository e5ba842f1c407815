#include <algorithm>
#include <unordered_map>

#include "check/meaning_check.h"
#include "check/record_index.h"
#include "check/words.h"
#include "russian/organization_name.h"

namespace pisar {

void MeaningCheck::note_edge(Span rule, const Value& reference, const Site& site) {
  if (collection_.empty() || site.entry == nullptr || reference.reference().collection != collection_) return;
  std::optional<std::string> from = site.entry_member != nullptr ? site.entry_member->key : id_of(*site.entry);
  if (!from) return;
  edges_[{rule, collection_}].push_back({*std::move(from), &reference, site.member->key});
}

/// Every circle once: a walk from each record along its references, depth first, with a list instead of recursion. A
/// reference to a record that the walk is still within closes a circle.
void MeaningCheck::check_cycles() {
  enum class State : std::uint8_t { untouched, open, done };
  struct Step {
    std::string_view id;
    std::size_t next = 0;      // of its references
    const Edge* by = nullptr;  // the reference that led here
  };
  for (const auto& [rule, edges] : edges_) {
    std::unordered_map<std::string_view, std::vector<const Edge*>> references;  // looked up only
    std::unordered_map<std::string_view, State> states;
    for (const Edge& edge : edges) references[edge.from].push_back(&edge);
    for (const Edge& start : edges) {
      if (states[start.from] != State::untouched) continue;
      std::vector<Step> path{{start.from}};
      states[start.from] = State::open;
      while (!path.empty()) {
        Step& step = path.back();
        const std::vector<const Edge*>& out = references[step.id];
        if (step.next == out.size()) {
          states[step.id] = State::done;
          path.pop_back();
          continue;
        }
        const Edge* edge = out[step.next++];
        const std::string_view to = edge->reference->reference().id;
        State& state = states[to];
        if (state == State::untouched && references.contains(to)) {
          state = State::open;
          path.push_back({to, 0, edge});
        } else if (state == State::open) {
          const auto first = std::find_if(path.begin(), path.end(), [&](const Step& s) { return s.id == to; });
          std::vector<const Edge*> circle;
          for (auto at = first + 1; at != path.end(); ++at) circle.push_back(at->by);
          circle.push_back(edge);
          report_circle(circle, rule.first);
        }
      }
    }
  }
}

void MeaningCheck::report_circle(const std::vector<const Edge*>& circle, Span rule) {
  constexpr std::size_t most_shown = 12;
  const Edge& first = *circle.front();
  const std::string field(first.field);
  std::string list = "«" + first.from + "»";
  for (std::size_t i = 0; i < circle.size() && i < most_shown; ++i) {
    list += " → «" + circle[i]->reference->reference().id + "»";
  }
  if (circle.size() > most_shown) list += " → … → «" + first.from + "»";
  Diagnostic* mistake =
      report(Code::reference_cycle, first.reference->where,
             circle.size() == 1 ? "запись «" + first.from + "» ссылается полем «" + field + "» сама на себя"
                                : "ссылки «" + field + "» замыкаются в круг: " + list);
  if (mistake == nullptr) return;
  for (std::size_t i = 1; i < circle.size() && i < most_shown; ++i) {
    mistake->place("здесь", circle[i]->reference->where,
                   "«" + circle[i]->from + "» → «" + circle[i]->reference->reference().id + "»");
  }
  mistake
      ->hint(circle.size() == 1 ? std::string("уберите это поле или назовите в нём другую запись")
                                : "одна из записей стоит выше остальных: уберите у неё поле «" + field + "»")
      .place("схема", rule);
}

void MeaningCheck::check_organizations(const FieldPath& name, const Value& list) {
  std::unordered_map<std::string, const Value*> known;  // looked up only
  for (const Value& record : list.array()) {
    const Value* found = reach_one(record, name);
    if (found == nullptr || !found->is_text()) continue;
    std::string key = russian::organization_key(found->text());
    if (key.empty()) continue;
    const auto [first, added] = known.try_emplace(std::move(key), found);
    if (added) continue;
    Diagnostic* warning =
        report(Code::organization_twice, found->where,
               quoted(*found) + " и " + quoted(*first->second) + " — похоже, одна и та же организация");
    if (warning == nullptr) continue;
    warning->place("здесь", first->second->where, "первая из них")
        .hint(
            "если это одна организация, оставьте одну запись; если разные, запишите названия так, чтобы они "
            "различались")
        .place("схема", name.where);
  }
}

}  // namespace pisar
