// Holds docs/functions.md against the language: every example gives what the page says, and every word of the tables of
// functions and tests stands in an example.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/diagnostic_text.h"
#include "document/profile.h"
#include "load/load.h"
#include "resolve/resolve.h"
#include "template/template.h"
#include "tests/support/language.h"

namespace pisar {
namespace {

struct Example {
  std::string text;
  std::string result;
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string page() {
  const std::ifstream file(PISAR_SOURCE_DIR "/docs/functions.md");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The rows «| `example` | result |».
std::vector<Example> examples(const std::string& text) {
  std::vector<Example> found;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    const std::size_t end = line.rfind("` | ");
    if (!line.starts_with("| `") || end == std::string::npos) continue;
    const std::string result = line.substr(end + 4, line.size() - end - 6);
    found.push_back({replaced(line.substr(3, end - 3), "\\|", "|"), replaced(result, "<br>", "\n")});
  }
  return found;
}

/// Makes a document of an example, with the page's data, and shows its text.
class Office {
 public:
  explicit Office(const std::string& text) {
    const std::size_t begin = text.find("```yaml\n") + 8;
    load(text.substr(begin, text.find("```\n", begin) - begin));
    Object paper;
    paper.add("number", Value("59-к"));
    paper.add("date", Value(*Date::make(2022, 9, 14)));
    order_ = Value(std::move(paper));
  }

  std::string shown(const std::string& example) {
    Diagnostics diagnostics;
    // An annex, so that there is something to refer to.
    const FileId file = sources_.add("example.md", example + "\n\n::: annex id=recs\nТекст.\n:::\n");
    const TemplatePtr parsed = parse_template(file, sources_, diagnostics);
    const TemplateSource none = [](std::string_view, Span, Diagnostics&) { return nullptr; };
    const EvaluationInput input{
        .data = data_,
        .variables = variables_,
        .functions = testing::language(),
        .templates = none,
        .sources = sources_,
        .records = [this](const RecordRef& reference) { return record(reference); },
        .documents =
            [this](std::string_view id) {
              return id == "order-59" ? KnownDocument{&order_, "Приказ"} : KnownDocument{};
            },
    };
    std::optional<Document> document = parsed ? evaluate(*parsed, input, diagnostics) : std::nullopt;
    if (document) document->profile = profile();
    if (!document || !resolve(*document, diagnostics) || diagnostics.has_errors())
      return to_text(diagnostics, sources_);
    std::string text;
    for (const Block& block : document->blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block.node);
      if (paragraph == nullptr) continue;
      text += text.empty() ? "" : "\n";
      for (const Inline& piece : paragraph->content) {
        text += piece.kind == Inline::Kind::blank ? "____" : plain_text({piece});
      }
    }
    return replaced(replaced(text, "\u00A0", " "), "\u202F", " ");
  }

 private:
  static std::shared_ptr<const Profile> profile() {
    Profile profile;
    profile.references["annex"] = {{"nom", "приложение"}, {"prep", "приложении"}};
    return std::make_shared<const Profile>(profile);
  }
  void load(std::string yaml) {
    Diagnostics diagnostics;
    const FileId file = sources_.add("data.yaml", std::move(yaml));
    const std::optional<Value> value = load_yaml(file, sources_, diagnostics);
    ASSERT_TRUE(value) << to_text(diagnostics, sources_);
    for (const Member& member : value->object().members()) data_.insert_or_assign(member.key, member.value);
    data_.insert_or_assign("signed_on", Value(*Date::make(2022, 9, 14)));  // as the schemas make it of the text
  }
  [[nodiscard]] const Value* record(const RecordRef& reference) const {
    const auto list = data_.find(reference.collection);
    if (list == data_.end()) return nullptr;
    for (const Value& element : list->second.array()) {
      if (element.find("id") != nullptr && element.find("id")->text() == reference.id) return &element;
    }
    return nullptr;
  }

  SourceMap sources_;
  std::map<std::string, Value, std::less<>> data_;
  std::map<std::string, Value, std::less<>> variables_;
  Value order_;
};

TEST(PageOfFunctions, EveryExampleGivesItsResult) {
  const std::string text = page();
  Office office(text);
  const std::vector<Example> all = examples(text);
  EXPECT_GT(all.size(), 100U);
  for (const Example& example : all) EXPECT_EQ(office.shown(example.text), example.result) << example.text;
}

/// Whether the word stands in an example as a function, a filter or, behind «is», a test.
bool is_shown(const std::vector<Example>& all, const std::string& word, bool is_test) {
  for (const Example& example : all) {
    for (std::size_t at = example.text.find(word); at != std::string::npos; at = example.text.find(word, at + 1)) {
      const std::string_view before = std::string_view(example.text).substr(0, at);
      const std::string_view behind = std::string_view(example.text).substr(at + word.size());
      const bool ends = behind.starts_with("(") || behind.starts_with(" ") || behind.starts_with(")");
      const bool begins = is_test ? before.ends_with("is ")
                                  : before.ends_with("| ") || (behind.starts_with("(") && before.ends_with(" "));
      if (ends && begins) return true;
    }
  }
  return false;
}

TEST(PageOfFunctions, EveryWordOfTheLanguageIsOnIt) {
  const std::vector<Example> all = examples(page());
  for (const auto& [name, function] : testing::language().functions()) {
    const bool internal = name.find('/') != std::string::npos;  // «join/text» stands behind «join»
    EXPECT_TRUE(internal || is_shown(all, name, false)) << name;
  }
  for (const auto& [name, test] : testing::language().tests()) EXPECT_TRUE(is_shown(all, name, true)) << name;
}

}  // namespace
}  // namespace pisar
