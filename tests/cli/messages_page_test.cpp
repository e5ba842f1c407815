// docs/messages.md is made here from docs/messages/*.yaml: the examples are run through the program, and what it says
// goes into the page. PISAR_UPDATE_GOLDENS=1 (tools/messages-page.sh) rewrites the page.
//
// An entry, by code: meaning; the example: files (path: text), document (the text of documents/doc.md), bytes (path:
// hexadecimal), run (a command: «check» when absent; «build …», «render …», «new …», «eval EXPRESSION»), with (other
// codes that the example gives); or message, the text itself, where no small example gives it; fix.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "base/diagnostic_text.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/explanations.h"
#include "load/load.h"
#include "tests/support/files.h"

namespace pisar {
namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(PISAR_SOURCE_DIR);

std::string text_of(const Value& entry, std::string_view key) {
  const Value* value = entry.find(key);
  return value != nullptr && value->is_text() ? value->text() : std::string();
}

std::string from_hexadecimal(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

/// The text with every control or malformed byte as U+FFFD, to be shown.
std::string shown(std::string_view bytes) {
  std::u32string letters = utf8::decode(bytes);
  for (char32_t& letter : letters) {
    if (letter < U' ' && letter != U'\n') letter = utf8::replacement;
  }
  return utf8::encode(letters);
}

std::string fenced(std::string_view language, std::string text) {
  if (!text.ends_with('\n')) text += '\n';
  return "~~~" + std::string(language) + "\n" + text + "~~~\n";
}

std::string language_of(const std::string& path) {
  if (path.ends_with(".yaml")) return "yaml";
  if (path.ends_with(".json")) return "json";
  return path.find(".md") != std::string::npos ? "markdown" : "text";
}

/// What the program prints on an example, message by message.
class Example {
 public:
  explicit Example(const Value& entry) : run_(text_of(entry, "run")) {
    if (const Value* files = entry.find("files")) {
      for (const Member& member : files->object().members()) files_[member.key] = member.value.text();
    }
    if (const Value* files = entry.find("bytes")) {
      for (const Member& member : files->object().members()) files_[member.key] = from_hexadecimal(member.value.text());
    }
    if (std::string document = text_of(entry, "document"); !document.empty()) files_["documents/doc.md"] = document;
  }

  /// The files and the command, as Markdown.
  [[nodiscard]] std::string description() const {
    std::string text;
    for (const auto& [path, bytes] : files_) {
      text += "Файл `" + path + "`:\n\n" + fenced(language_of(path), shown(bytes)) + "\n";
    }
    if (run_.starts_with(eval)) return text + "Команда: `pisar eval '" + run_.substr(eval.size()) + "'`\n\n";
    if (!run_.empty()) text += "Команда: `pisar " + run_ + "`\n\n";
    return text;
  }

  void run() {
    for (const auto& [path, bytes] : files_) testing::write_file(folder_.path() / path, bytes);
    if (!files_.contains("pisar.yaml")) testing::write_file(folder_.path() / "pisar.yaml", "formats: [text]\n");
    std::ostringstream out;
    std::ostringstream err;
    Console console{out, err, false, false, default_modified};
    const fs::path before = fs::current_path();
    fs::current_path(folder_.path());
    static_cast<void>(run_program(arguments(), console));
    fs::current_path(before);
    std::string printed = err.str();
    const std::string folder = folder_.path().generic_string() + "/";
    for (std::size_t at = printed.find(folder); at != std::string::npos; at = printed.find(folder)) {
      printed.erase(at, folder.size());
    }
    split(printed);
  }

  /// The first message of the code; empty when there is none.
  [[nodiscard]] std::string message(const std::string& code) const {
    const auto found = messages_.find(code);
    return found != messages_.end() ? found->second : std::string();
  }
  [[nodiscard]] std::set<std::string> codes() const {
    std::set<std::string> codes;
    for (const auto& [code, text] : messages_) codes.insert(code);
    return codes;
  }

 private:
  [[nodiscard]] std::vector<std::string> arguments() const {
    if (run_.starts_with(eval)) return {"eval", run_.substr(eval.size()), "--data", "."};
    std::vector<std::string> words;
    std::istringstream stream(run_.empty() ? "check" : run_);
    for (std::string word; stream >> word;) words.push_back(word);
    if (words.front() == "build") words.insert(words.end(), {"--progress", "none"});
    return words;
  }

  void split(const std::string& printed) {
    std::istringstream lines(printed);
    std::string code;
    for (std::string line; std::getline(lines, line);) {
      if (const std::string found = code_in(line); !found.empty()) {
        code = messages_.contains(found) ? std::string() : found;
      }
      if (!code.empty()) messages_[code] += line + "\n";
    }
  }

  /// «E202» of a line that begins a message: «ошибка E202: …», a place may stand before it.
  static std::string code_in(const std::string& line) {
    if (line.starts_with(' ')) return {};
    for (const std::string_view word : {"ошибка ", "предупреждение "}) {
      const std::size_t at = line.find(word);
      if (at == std::string::npos || (at > 0 && !line.substr(0, at).ends_with(": "))) continue;
      const std::string code = line.substr(at + word.size(), 4);
      if (line.substr(at + word.size() + 4, 2) == ": ") return code;
    }
    return {};
  }

  static constexpr std::string_view eval = "eval ";

  std::map<std::string, std::string> files_;
  std::string run_;
  testing::TemporaryFolder folder_;
  std::map<std::string, std::string> messages_;
};

/// The entries of docs/messages/*.yaml by code.
std::map<std::string, Value> entries() {
  std::map<std::string, Value> all;
  for (const fs::directory_entry& file : fs::directory_iterator(root / "docs/messages")) {
    SourceMap sources;
    Diagnostics diagnostics;
    const FileId id = sources.add(file.path().filename().string(), testing::read_file(file.path()));
    const auto value = load_yaml(id, sources, diagnostics);
    EXPECT_TRUE(value && value->is_object()) << to_text(diagnostics, sources);
    if (!value || !value->is_object()) continue;
    for (const Member& member : value->object().members()) {
      EXPECT_TRUE(all.emplace(member.key, member.value).second) << member.key << " has two entries";
    }
  }
  return all;
}

std::string section(const CodeInfo& info, const Value& entry) {
  const std::string code(info.text);
  std::string text = "## " + code + ": " + std::string(info.title) + "\n\n" + text_of(entry, "meaning") + "\n\n";
  std::string message = text_of(entry, "message");
  if (message.empty()) {
    Example example(entry);
    example.run();
    message = example.message(code);
    std::set<std::string> expected = {code};
    if (const Value* with = entry.find("with")) {
      for (const Value& other : with->array()) expected.insert(other.text());
    }
    EXPECT_EQ(example.codes(), expected) << "the example of " << code;
    text += "**Пример.** " + example.description() + "Сообщение:\n\n";
  } else {
    text += "**Сообщение:**\n\n";
  }
  EXPECT_FALSE(text_of(entry, "meaning").empty()) << code;
  EXPECT_FALSE(text_of(entry, "fix").empty()) << code;
  return text + fenced("text", message) + "\n**Что делать.** " + text_of(entry, "fix") + "\n";
}

TEST(MessagesPage, TellsWhatTheProgramSays) {
  const std::map<std::string, Value> all = entries();
  std::string page =
      "# Сообщения Писаря\n\n"
      "Каждое сообщение начинается с кода. E – ошибка: документ с ней не делается. W – предупреждение: документ "
      "делается, но его "
      "стоит проверить. Здесь о каждом коде сказано, что он значит, на каком примере появляется и что делать. То же "
      "печатает "
      "команда `pisar explain КОД`.\n";
  for (const CodeInfo& info : all_codes()) {
    if (const auto entry = all.find(std::string(info.text)); entry != all.end())
      page += "\n" + section(info, entry->second);
  }
  testing::expect_golden(root / "docs/messages.md", page);
}

TEST(MessagesPage, HasEveryCodeOfTheTable) {
  const std::map<std::string, Value> all = entries();
  std::set<std::string, std::less<>> known;
  for (const CodeInfo& info : all_codes()) {
    known.emplace(info.text);
    EXPECT_TRUE(all.contains(std::string(info.text))) << info.text << " needs an entry in docs/messages/";
  }
  for (const auto& [code, entry] : all) EXPECT_TRUE(known.contains(code)) << code << " is no code";
}

TEST(MessagesPage, IsBuiltIntoTheProgram) {
  for (const auto& [code, entry] : entries()) {
    const auto text = explanation(code);
    ASSERT_TRUE(text.has_value()) << code;
    EXPECT_EQ(text->find(text_of(entry, "meaning")), 0U) << code;
    EXPECT_TRUE(text->ends_with(text_of(entry, "fix"))) << code;
  }
  EXPECT_EQ(explanation("E999"), std::nullopt);
}

}  // namespace
}  // namespace pisar
