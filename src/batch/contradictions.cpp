#include "batch/contradictions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "expr/evaluate.h"

namespace pisar {
namespace {

constexpr std::string_view order_form = "order";

struct Text {
  std::string text;
  Span where;
};

struct Day {
  Date date;
  Span where;
};

/// What a paper, or the mark of its approval, says of an act.
struct Act {
  std::optional<Text> number;
  std::optional<Text> title;
  std::optional<Day> day;
};

struct Paper {
  const Task* task = nullptr;
  std::string form;
  Act act;
  std::optional<Act> approved;  ///< by an order
  Span approved_where;
};

std::optional<Text> text_of(const Value& record, std::string_view field) {
  const Value* value = record.find(field);
  if (value == nullptr || (!value->is_text() && !value->is_number())) return std::nullopt;
  std::optional<std::string> text = expr::to_text(*value);
  if (!text || utf8::trim(*text).empty()) return std::nullopt;
  return Text{std::string(utf8::trim(*text)), value->where};
}

Act act_of(const Value& record) {
  Act act;
  act.number = text_of(record, "number");
  act.title = text_of(record, "title");
  if (const Value* date = record.find("date"); date != nullptr && date->is_date())
    act.day = {date->date(), date->where};
  return act;
}

/// Whether the words name an order: «приказом Управления образования», «приказ …».
bool names_order(const Value& approval) {
  for (const char* field : {"act", "name"}) {
    if (const auto words = text_of(approval, field)) return utf8::to_lower(words->text).starts_with("приказ");
  }
  return false;
}

bool same(const std::optional<Text>& a, const std::optional<Text>& b) { return a && b && a->text == b->text; }
bool differ(const std::optional<Text>& a, const std::optional<Text>& b) { return a && b && a->text != b->text; }
bool differ(const std::optional<Day>& a, const std::optional<Day>& b) { return a && b && a->date != b->date; }
bool same_year(const Act& a, const Act& b) { return a.day && b.day && a.day->date.year == b.day->date.year; }

class Comparison {
 public:
  Comparison(const Workspace& workspace, const expr::FunctionTable& functions, const SourceMap& sources,
             std::vector<Task>& tasks)
      : workspace_(workspace), functions_(functions), sources_(sources), tasks_(tasks) {
    for (std::size_t i = 0; i < tasks.size(); ++i) places_.emplace(tasks[i].id, i);
  }

  void run(const std::vector<Task>& all) {
    std::vector<Paper> papers;
    for (const Task& task : all.empty() ? tasks_ : all) {
      if (!task.mistakes.has_errors()) papers.push_back(paper(task));
    }
    compare_numbers(papers);
    compare_approvals(papers);
    for (auto& [index, mistakes] : found_) {
      workspace_.messages().apply_switches(mistakes);
      tasks_[index].mistakes.append(std::move(mistakes));
    }
  }

 private:
  Paper paper(const Task& task) {
    const TemplateSource templates = [&](std::string_view name, Span where, Diagnostics& diagnostics) {
      return workspace_.find_template(name, where, diagnostics);
    };
    Diagnostics unused;  // whoever makes the document says what is wrong with its fields
    const Value fields = evaluate_fields(*task.spec->source,
                                         evaluation_input(workspace_, task, functions_, templates, sources_), unused);
    Paper result;
    result.task = &task;
    if (const auto form = text_of(fields, "form")) result.form = form->text;
    result.act = act_of(fields);
    const Value* approval = fields.find("approved");
    if (approval != nullptr && approval->is_reference()) approval = workspace_.records().find(approval->reference());
    if (approval != nullptr && approval->is_object() && names_order(*approval)) {
      result.approved = act_of(*approval);
      result.approved_where = fields.find("approved")->where;
    }
    return result;
  }

  void compare_numbers(const std::vector<Paper>& papers) {
    // All are compared with the first of their form, number and year, and of their form, number and title.
    std::map<std::pair<std::string, std::string>, std::vector<const Paper*>> firsts;
    for (const Paper& paper : papers) {
      if (paper.form.empty() || !paper.act.number) continue;
      std::vector<const Paper*>& known = firsts[{paper.form, paper.act.number->text}];
      const auto related = std::find_if(known.begin(), known.end(), [&](const Paper* other) {
        return same_year(other->act, paper.act) || same(other->act.title, paper.act.title);
      });
      if (related == known.end()) {
        if (known.size() < most_firsts) known.push_back(&paper);
      } else {
        compare(**related, paper);
      }
    }
  }

  void compare(const Paper& first, const Paper& second) {
    const std::string papers =
        "бумаги «" + first.task->id + "» и «" + second.task->id + "» с одним номером " + second.act.number->text;
    if (differ(first.act.day, second.act.day)) {
      report(first, second, second.act.day->where,
             papers + " – от разных дат: " + first.act.day->date.numeric() + " и " + second.act.day->date.numeric())
          .place("«" + first.task->id + "»", first.act.day->where)
          .hint("если это одна бумага, исправьте дату, если две – номер");
    } else if (differ(first.act.title, second.act.title) && first.task->spec != second.task->spec) {
      report(first, second, second.act.number->where,
             papers + " – о разном: «" + first.act.title->text + "» и «" + second.act.title->text + "»")
          .place("«" + first.task->id + "»", first.act.number->where)
          .hint("если это одна бумага, исправьте заголовок (title), если две – номер");
    }
  }

  void compare_approvals(const std::vector<Paper>& papers) {
    for (const Paper& paper : papers) {
      if (!paper.approved) continue;
      const Act& said = *paper.approved;
      const auto order = std::find_if(papers.begin(), papers.end(), [&](const Paper& other) {
        if (other.form != order_form || &other == &paper) return false;
        return (same(other.act.number, said.number) && same_year(other.act, said)) || same(other.act.title, said.title);
      });
      if (order == papers.end()) continue;
      const bool other_date = differ(order->act.day, said.day);
      if (!other_date && !differ(order->act.number, said.number)) continue;
      const Span where = other_date ? said.day->where : said.number->where;
      report(*order, paper, where.known() ? where : paper.approved_where,
             "бумага «" + paper.task->id + "» утверждена приказом " + words(said) + ", а приказ «" + order->task->id +
                 "» – " + words(order->act))
          .place("«" + order->task->id + "»", other_date ? order->act.day->where : order->act.number->where)
          .hint("исправьте то, что неверно: поле approved (акт) или шапку приказа");
    }
  }

  /// «от 14.09.2022 № 59»
  static std::string words(const Act& act) {
    std::string words;
    if (act.day) words += "от " + act.day->date.numeric();
    if (act.number) words += (words.empty() ? "№ " : " № ") + act.number->text;
    return words;
  }

  Diagnostic& report(const Paper& first, const Paper& second, Span where, std::string message) {
    const auto later = places_.find(second.task->id);
    const auto place = later != places_.end() ? later : places_.find(first.task->id);
    Diagnostics& mistakes = place != places_.end() ? found_[place->second] : outside_;
    return mistakes.report(Code::document_contradicts, where, std::move(message));
  }

  static constexpr std::size_t most_firsts = 64;

  const Workspace& workspace_;
  const expr::FunctionTable& functions_;
  const SourceMap& sources_;
  std::vector<Task>& tasks_;
  std::map<std::string_view, std::size_t> places_;  // of the tasks, by their ids
  std::map<std::size_t, Diagnostics> found_;        // by tasks
  Diagnostics outside_;                             // between papers that are not made
};

}  // namespace

void report_contradictions(const Workspace& workspace, const std::vector<Task>& all,
                           const expr::FunctionTable& functions, const SourceMap& sources, std::vector<Task>& tasks) {
  Comparison(workspace, functions, sources, tasks).run(all);
}

}  // namespace pisar
