#include <algorithm>
#include <ostream>

#include "base/diagnostic.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/explanations.h"
#include "cli/options.h"

namespace pisar {
namespace {

/// The code in Latin capitals: «w329» and a Russian «Е202» are meant too.
std::string normalized(const std::string& word) {
  std::string code = utf8::to_upper(word);
  constexpr std::string_view russian = "Е";
  if (code.starts_with(russian)) code.replace(0, russian.size(), "E");
  return code;
}

}  // namespace

ExitCode run_explain(const std::vector<std::string>& arguments, Console& console) {
  CommandLine line("pisar explain КОД",
                   "Объясняет сообщение: что значит код, пример ошибки, что делать. Без слов перечисляет все коды.");
  line.word("code");
  if (const auto code = line.parse(arguments, console)) return *code;
  if (!line.has("code")) {
    for (const CodeInfo& info : all_codes()) console.out << info.text << "  " << info.title << '\n';
    return ExitCode::done;
  }
  const std::string code = normalized(line.text("code"));
  const auto codes = all_codes();
  const auto found = std::find_if(codes.begin(), codes.end(), [&](const CodeInfo& info) { return info.text == code; });
  if (found == codes.end()) {
    std::vector<std::string_view> names;
    for (const CodeInfo& info : codes) names.push_back(info.text);
    console.err << "pisar: нет сообщения с кодом «" << line.text("code") << "»";
    if (const std::string_view near = nearest(code, names); !near.empty())
      console.err << "; есть похожий «" << near << "»";
    console.err << "\nВсе коды: pisar explain\n";
    return ExitCode::usage;
  }
  console.out << found->text << ": " << found->title << '\n';
  if (const auto section = explanation(found->text)) console.out << '\n' << plain_text(*section);
  return ExitCode::done;
}

}  // namespace pisar
