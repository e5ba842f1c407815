#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic_text.h"
#include "base/source_map.h"
#include "base/value.h"
#include "expr/evaluate.h"
#include "functions/functions.h"

namespace pisar::functions {

/// Evaluates expressions over a few variables of data.
class Workbench : public expr::Environment {
 public:
  Workbench() {
    data_ = sources_.add("data/office.yaml", "office: {name: Отдел образования}\nhead: {post: начальник}\n");
    expr::add_core_functions(functions_);
    add_russian_functions(functions_);
    office_ = record({{"id", "office"}, {"name", "Отдел образования"}});
    Object forms;
    forms.add("gen", Value("отдела образования", place(0, 6)));
    forms.add("dat", Value("отделу образования", place(0, 6)));
    office_.add("forms", Value(std::move(forms), place(0, 6)));
    set("office", Value(office_, place(0, 6)));
    set("ref", Value(RecordRef{"offices", "office"}));
    set("plain", Value(record({{"name", "Школа"}}), place(9, 33)));
    set("head", Value(record({{"post", "начальник"}}), place(35, 39)));
    set("person", Value(record({{"name", "Рамазанов Магомед Даудович"}})));
    set("nobody", Value(Missing{"нет данных"}));
    set("expert", Value(record({{"name", "Ким А.А."}, {"post", "эксперт"}}), place(0, 6)));
    set("expert_f", Value(record({{"name", "Пак А.А."}, {"post", "эксперт"}, {"gender", "женский"}})));
    set("vacancy", Value(record({{"name", "вакансия с 1 мая"}, {"post", "методист"}}), place(0, 6)));
    Object term = record({{"name", "драндулет № 1"}, {"gender", "средний"}});
    term.add("forms", Value(record({{"ins", "драндулетищем № 1"}})));
    Object fixed = record({{"name", "Ходоко"}});
    fixed.add("indeclinable", Value(true));
    set("glossary", Value(Array{Value(std::move(term)), Value(std::move(fixed))}));
    set("signed_on", Value(*Date::make(2022, 9, 14)));
    set("post", Value("начальник", place(43, 47)));
    Array people;
    people.push_back(Value(RecordRef{"offices", "office"}));
    people.push_back(Value(office_));
    set("offices", Value(std::move(people)));
  }

  void set(std::string name, Value value) { variables_.insert_or_assign(std::move(name), std::move(value)); }

  /// The printed result; a list as «[a; b]», a missing value as «(пропуск)»; after a mistake the messages.
  std::string run(std::string text) {
    const FileId file = sources_.add("text.md", std::move(text));
    Diagnostics diagnostics;
    const expr::ExprPtr expression = expr::parse_expression(sources_.text(file), file, 0, diagnostics);
    std::int64_t steps = 100'000;
    expr::Context context{*this, functions_, diagnostics, steps};
    const std::optional<Value> value = expression ? expr::evaluate(*expression, context) : std::nullopt;
    if (!value || !diagnostics.empty()) return to_text(diagnostics, sources_);
    return shown(*value);
  }

  [[nodiscard]] const Value* find(std::string_view name) const override {
    const auto found = variables_.find(name);
    return found == variables_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] std::vector<std::string_view> names() const override { return {}; }
  void note_unsure_form(expr::UnsureForm form) override {
    unsure += form.name + ", " + form.case_name + ": " + form.form + "\n";
  }

  std::string unsure;  ///< the forms that were told, a line each
  [[nodiscard]] const Value* resolve(const RecordRef& reference) const override {
    return reference.collection == "offices" ? find(reference.id) : nullptr;
  }

  [[nodiscard]] Span place(std::uint32_t begin, std::uint32_t end) const { return {data_, begin, end}; }

 private:
  static Object record(const std::vector<std::pair<std::string, std::string>>& fields) {
    Object object;
    for (const auto& [key, text] : fields) object.add(key, Value(text));
    return object;
  }
  static std::string shown(const Value& value) {
    if (value.is_missing()) return "(пропуск)";
    if (value.is_extension()) return "<" + std::string(value.extension()->type_name()) + ">";
    if (!value.is_array()) return expr::to_text(value).value_or("?");
    std::string text = "[";
    for (const Value& element : value.array()) text += (text.size() > 1 ? "; " : "") + shown(element);
    return text + "]";
  }

  SourceMap sources_;
  FileId data_ = 0;
  expr::FunctionTable functions_;
  Object office_;
  std::map<std::string, Value, std::less<>> variables_;
};

}  // namespace pisar::functions
