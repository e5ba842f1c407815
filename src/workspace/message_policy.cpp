#include "workspace/message_policy.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/diagnostic_order.h"
#include "workspace/acceptance_marks.h"
#include "workspace/data_path.h"

namespace pisar {
namespace {

std::optional<Code> find_code(std::string_view text) {
  for (const CodeInfo& info : all_codes()) {
    if (info.text == text) return info.code;
  }
  return std::nullopt;
}

/// «есть похожий код «W329» (в слове буквы двух алфавитов)», or an empty text. Codes differ by a digit or two, so the
/// nearest of the same letter is worth naming.
std::string near_code(std::string_view text) {
  std::vector<std::string_view> codes;
  for (const CodeInfo& info : all_codes()) codes.push_back(info.text);
  const std::string_view near = nearest(text, codes);
  if (near.empty()) return {};
  return "есть похожий код «" + std::string(near) + "» (" + std::string(code_info(*find_code(near)).title) + ")";
}

void report_unknown(std::string_view text, Span where, Diagnostics& diagnostics) {
  Diagnostic& diagnostic =
      diagnostics.report(Code::code_unknown, where, "нет сообщения с кодом «" + std::string(text) + "»");
  if (std::string near = near_code(text); !near.empty()) diagnostic.hint(std::move(near));
  diagnostic.hint("код стоит в начале сообщения, например W329; что значит каждый: pisar explain КОД");
}

std::string quoted(Code code) {
  const CodeInfo& info = code_info(code);
  return "«" + std::string(info.text) + "» (" + std::string(info.title) + ")";
}

}  // namespace

bool MessagePolicy::switchable(Code code) {
  const CodeInfo& info = code_info(code);
  return info.severity == Severity::warning || (info.text >= "E321" && info.text <= "E332") ||
         code == Code::document_contradicts;
}

void MessagePolicy::load(const Value& settings, Diagnostics& diagnostics) {
  if (const Value* messages = settings.find("messages")) load_switches(*messages, diagnostics);
  if (const Value* accepted = settings.find("accepted")) load_accepted(*accepted, diagnostics);
}

void MessagePolicy::load_switches(const Value& messages, Diagnostics& diagnostics) {
  if (!messages.is_object()) return;  // the schema has reported it
  for (const Member& member : messages.object().members()) {
    const auto code = find_code(member.key);
    if (!code) {
      report_unknown(member.key, member.key_where, diagnostics);
    } else if (!switchable(*code)) {
      diagnostics
          .report(Code::code_unknown, member.key_where,
                  "ошибку " + quoted(*code) + " нельзя ни отключить, ни сделать предупреждением")
          .hint("без неё документы печатали бы неверное; переключаются предупреждения (W…) и коды E321–E332, E525");
    } else if (member.value.is_text()) {
      const std::string& word = member.value.text();
      if (word == "off") switches_[*code] = Switch::off;
      if (word == "warning") switches_[*code] = Switch::warning;
      if (word == "error") switches_[*code] = Switch::error;
    }
  }
}

void MessagePolicy::load_accepted(const Value& list, Diagnostics& diagnostics) {
  if (!list.is_array()) return;
  for (const Value& item : list.array()) {
    const Value* code = item.find("code");
    const Value* file = item.find("file");
    const Value* reason = item.find("reason");
    const auto is_text = [](const Value* value) { return value != nullptr && value->is_text(); };
    if (!is_text(code) || !is_text(file) || !is_text(reason)) continue;  // the schema has reported it
    const auto known = find_code(code->text());
    if (!known) {
      report_unknown(code->text(), code->where, diagnostics);
      continue;
    }
    Entry entry;
    entry.where = code->where;
    entry.code = *known;
    entry.file = file->text();
    entry.reason = reason->text();
    if (const Value* path = item.find("path"); is_text(path)) {
      entry.path = path->text();
      entry.path_where = path->where;
    }
    if (const Value* line = item.find("line"); line != nullptr && line->is_number()) {
      const auto number = line->number().integer();
      if (number && *number > 0) entry.line = static_cast<std::uint32_t>(std::min<std::int64_t>(*number, UINT32_MAX));
    }
    entries_.push_back(std::move(entry));
  }
}

void MessagePolicy::apply_switches(Diagnostics& diagnostics) const {
  if (switches_.empty()) return;
  Diagnostics kept;
  for (Diagnostic diagnostic : diagnostics.all()) {
    if (const auto found = switches_.find(diagnostic.code); found != switches_.end()) {
      if (found->second == Switch::off) continue;
      diagnostic.severity = found->second == Switch::error ? Severity::error : Severity::warning;
    }
    kept.add(std::move(diagnostic));
  }
  diagnostics = std::move(kept);
}

/// One run of take_accepted: the marks of the files, which of them met a warning, what was taken.
class MessagePolicy::Matching {
 public:
  Matching(const MessagePolicy& policy, const DataSet& data, const SourceMap& sources)
      : policy_(policy), data_(data), sources_(sources), entry_used_(policy.entries_.size()) {}

  void read_marks(std::vector<FileId> files, const Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      if (diagnostic.where.known()) files.push_back(diagnostic.where.file);
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    for (const FileId file : files) {
      if (file == 0 || sources_.name(file).starts_with('<')) continue;
      for (AcceptanceMark& mark : find_acceptance_marks(file, sources_)) marks_.push_back(std::move(mark));
      files_.push_back(file);
    }
    mark_used_.resize(marks_.size());
    for (std::size_t i = 0; i < marks_.size(); ++i)
      mark_lines_.emplace(std::pair(marks_[i].where.file, marks_[i].line), i);
    find_targets();
  }

  /// Whether the diagnostic is accepted; then it is kept among `accepted`, once.
  bool accepts(const Diagnostic& diagnostic, AcceptedWarnings& accepted) {
    if (diagnostic.severity != Severity::warning || !diagnostic.where.known()) return false;
    const std::uint32_t line = sources_.position(diagnostic.where.file, diagnostic.where.begin).line;
    const auto [first, last] = mark_lines_.equal_range({diagnostic.where.file, line});
    for (auto at = first; at != last; ++at) {
      const AcceptanceMark& mark = marks_[at->second];
      if (mark.reason.empty() || mark.code != code_info(diagnostic.code).text) continue;
      mark_used_[at->second] = true;
      keep(diagnostic, mark.reason, mark.where, true, accepted);
      return true;
    }
    for (std::size_t i = 0; i < policy_.entries_.size(); ++i) {
      const Entry& entry = policy_.entries_[i];
      const Target& target = targets_[i];
      if (entry.code != diagnostic.code || target.file != diagnostic.where.file) continue;
      if (entry.line && *entry.line != line) continue;
      if (!entry.path.empty() && !covers(target.span, diagnostic.where)) continue;
      entry_used_[i] = true;
      keep(diagnostic, entry.reason, entry.where, false, accepted);
      return true;
    }
    return false;
  }

  void report(bool complete, Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < marks_.size(); ++i) report_mark(marks_[i], mark_used_[i], complete, diagnostics);
    for (std::size_t i = 0; i < policy_.entries_.size(); ++i) {
      if (!entry_used_[i]) report_entry(policy_.entries_[i], targets_[i], complete, diagnostics);
    }
  }

 private:
  /// What an entry of pisar.yaml stands for in the files that were read.
  struct Target {
    FileId file = 0;  ///< 0: no such file was read
    Span span;        ///< of its path; unknown when there is none
  };

  void find_targets() {
    for (const Entry& entry : policy_.entries_) {
      Target target;
      for (const FileId file : files_) {
        const std::string_view name = sources_.name(file);
        if (name == entry.file || name.ends_with("/" + entry.file)) target.file = file;
      }
      if (!entry.path.empty()) {
        for (const auto& [name, root] : data_) {
          if (target.file == 0 || root.where.file != target.file) continue;
          if (const auto span = find_path(root, entry.path)) target.span = *span;
        }
      }
      targets_.push_back(target);
    }
  }

  static bool covers(Span outer, Span inner) {
    return outer.file == inner.file && outer.begin <= inner.begin && inner.begin <= outer.end;
  }

  void keep(const Diagnostic& diagnostic, const std::string& reason, Span mark, bool beside,
            AcceptedWarnings& accepted) {
    if (!kept_.emplace(diagnostic.where, diagnostic.code, diagnostic.message).second) return;
    accepted.push_back({diagnostic, reason, mark, beside});
  }

  [[nodiscard]] bool is_warning(Code code) const {
    const auto found = policy_.switches_.find(code);
    return found != policy_.switches_.end() ? found->second != Switch::error
                                            : code_info(code).severity == Severity::warning;
  }

  static void report_unaccepted_error(Code code, Span where, Diagnostics& diagnostics) {
    diagnostics.report(Code::acceptance_unused, where, "принять можно предупреждение, а " + quoted(code) + " – ошибка")
        .hint("исправьте ошибку; принимаются только сообщения, которые печатаются как предупреждения");
  }

  void report_mark(const AcceptanceMark& mark, bool used, bool complete, Diagnostics& diagnostics) const {
    if (used) return;
    const auto code = find_code(mark.code);
    if (!code) {
      Diagnostic& diagnostic = diagnostics.report(Code::acceptance_unused, mark.where,
                                                  "пометка не действует: нет сообщения с кодом «" + mark.code + "»");
      if (std::string near = near_code(mark.code); !near.empty()) diagnostic.hint(std::move(near));
    } else if (!is_warning(*code)) {
      report_unaccepted_error(*code, mark.where, diagnostics);
    } else if (mark.reason.empty()) {
      diagnostics
          .report(Code::acceptance_unused, mark.where,
                  "пометка не действует: не сказано, почему принято «" + mark.code + "»")
          .hint("напишите причину после двоеточия: «принято " + mark.code + ": так в уставе»");
    } else if (complete) {
      diagnostics.report(Code::acceptance_unused, mark.where, "здесь нет предупреждения «" + mark.code + "»")
          .hint("уберите пометку; она действует на свою строку, а стоящая отдельно – на следующую");
    }
  }

  void report_entry(const Entry& entry, const Target& target, bool complete, Diagnostics& diagnostics) const {
    const std::string code(code_info(entry.code).text);
    if (!is_warning(entry.code)) {
      report_unaccepted_error(entry.code, entry.where, diagnostics);
    } else if (complete && target.file == 0) {
      diagnostics
          .report(Code::acceptance_unused, entry.where,
                  "не читается файл «" + entry.file + "», где принято «" + code + "»")
          .hint("путь пишется от рабочей папки: data/schools.json");
    } else if (complete && !entry.path.empty() && !target.span.known()) {
      diagnostics
          .report(Code::acceptance_unused, entry.path_where,
                  "в файле «" + entry.file + "» нет места «" + entry.path + "»")
          .hint("путь – имена полей и номера записей через «/», счёт от нуля: /2/name – поле name третьей записи");
    } else if (complete) {
      diagnostics
          .report(Code::acceptance_unused, entry.where, "там, где принято «" + code + "», такого предупреждения нет")
          .hint("уберите эту запись из «accepted» или уточните место");
    }
  }

  const MessagePolicy& policy_;
  const DataSet& data_;
  const SourceMap& sources_;
  std::vector<FileId> files_;
  std::vector<AcceptanceMark> marks_;
  std::vector<bool> mark_used_;
  std::multimap<std::pair<FileId, std::uint32_t>, std::size_t> mark_lines_;
  std::vector<Target> targets_;
  std::vector<bool> entry_used_;
  std::set<std::tuple<Span, Code, std::string>> kept_;
};

AcceptedWarnings MessagePolicy::take_accepted(Diagnostics& diagnostics, const std::vector<FileId>& files,
                                              const DataSet& data, const SourceMap& sources, bool complete) const {
  Matching matching(*this, data, sources);
  matching.read_marks(files, diagnostics);
  AcceptedWarnings accepted;
  Diagnostics kept;
  for (const Diagnostic* diagnostic : in_order(diagnostics)) {
    if (!matching.accepts(*diagnostic, accepted)) kept.add(*diagnostic);
  }
  matching.report(complete, kept);
  diagnostics = std::move(kept);
  apply_switches(diagnostics);  // W819 may be switched too
  return accepted;
}

}  // namespace pisar
