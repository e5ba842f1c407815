#include <set>
#include <utility>

#include "check/checker.h"
#include "check/compiled_schema.h"
#include "check/schema.h"
#include "check/words.h"

namespace pisar {

namespace {

/// The mistake with what the schema says about the field, and where it says so.
Diagnostic complete(const Finding& finding) {
  Diagnostic diagnostic = finding.diagnostic;
  std::string_view description = finding.declared == nullptr ? std::string_view() : description_of(*finding.declared);
  if (description.empty()) description = description_of(*finding.node);
  if (!description.empty()) diagnostic.notes.push_back({"описание", std::string(description), {}});
  diagnostic.place("схема", finding.node->where, finding.node->pointer);
  return diagnostic;
}

}  // namespace

Value check(Value value, const Schema& schema, Diagnostics& diagnostics) {
  Checker checker;
  checker.run(schema.root(), value);
  if (checker.exhausted()) {
    diagnostics
        .report(Code::check_too_long, value.where,
                "проверка по схеме слишком долгая: схема вкладывает варианты в варианты")
        .place("схема", schema.root().where);
    return rejected_value(value.where);
  }
  std::set<Span> residues;  // said once, however many schemas hold for the value
  for (const Finding& finding : checker.findings()) {
    const bool residue = finding.diagnostic.code == Code::spreadsheet_residue;
    if (!residue || residues.insert(finding.diagnostic.where).second) diagnostics.add(complete(finding));
  }
  return checker.edits().apply(std::move(value));
}

}  // namespace pisar
