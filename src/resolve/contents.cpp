#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "resolve/passes.h"

namespace pisar::resolving {
namespace {

/// A line of a table of contents.
struct Entry {
  int level = 1;
  std::string number;  ///< «1.2.», «Приложение 1.»; empty: none
  Inlines text;
  std::string target;
};

/// A heading's text on one line, in the look of the contents, leading nowhere else.
Inlines entry_text(const Inlines& heading) {
  Inlines text;
  for (const Inline& piece : heading) {
    if (piece.kind != Inline::Kind::text && piece.kind != Inline::Kind::line_break) continue;
    Inline plain = text_inline(piece.kind == Inline::Kind::text ? piece.text : " ", {}, piece.where);
    plain.marks.baseline = piece.marks.baseline;
    text.push_back(std::move(plain));
  }
  return text;
}

const Paragraph* first_heading(const Blocks& blocks) {
  const Paragraph* found = nullptr;
  for_each_paragraph(blocks, [&found](const Paragraph& paragraph) {
    if (found == nullptr && paragraph.outline > 0) found = &paragraph;
  });
  return found;
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

class ContentsMaker {
 public:
  explicit ContentsMaker(const Profile& profile) : profile_(profile) {}

  void run(Blocks& blocks) {
    walk(blocks, {});
    for (auto& [contents, entries] : listed_) fill(*contents, entries);
  }

 private:
  using Open = std::vector<Contents*>;  // those that list what comes next

  /// Returns the contents that are open behind the blocks.
  Open walk(Blocks& blocks, Open open) {
    for (Block& block : blocks) {
      std::visit(
          [&](auto& node) {
            using Node = std::remove_cvref_t<decltype(node)>;
            if constexpr (std::is_same_v<Node, Contents>) {
              open.push_back(&node);
              listed_.emplace_back(&node, std::vector<Entry>());
            } else if constexpr (std::is_same_v<Node, Paragraph>) {
              if (node.outline > 0 && &node != annex_heading_) add_heading(node, open);
            } else if constexpr (std::is_same_v<Node, Section>) {
              const bool annex = node.kind == Section::Kind::annex;
              if (annex) add_annex(node, open);
              Open behind = walk(node.blocks, open);
              if (!annex) open = std::move(behind);
            } else if constexpr (requires { node.blocks; }) {
              open = walk(node.blocks, open);
            }
          },
          block.node);
    }
    return open;
  }

  void add(const Entry& entry, const Open& open) {
    for (auto& [contents, entries] : listed_) {
      if (std::find(open.begin(), open.end(), contents) != open.end()) entries.push_back(entry);
    }
  }

  /// No author can write an id with a space.
  void name(std::string& id) {
    if (id.empty()) id = "toc " + std::to_string(++last_name_);
  }

  void add_heading(Paragraph& heading, const Open& open) {
    if (open.empty()) return;
    name(heading.id);
    add({heading.outline, heading.number ? heading.number->label : std::string(), entry_text(heading.content),
         heading.id},
        open);
  }

  /// An annex is listed by its number and title; a heading at its beginning that says the same is not listed again.
  void add_annex(Section& annex, const Open& open) {
    annex_heading_ = nullptr;
    if (open.empty()) return;
    name(annex.id);
    std::string word = "приложение";
    if (const auto forms = profile_.references.find("annex"); forms != profile_.references.end()) {
      if (const auto form = forms->second.find("nom"); form != forms->second.end()) word = form->second;
    }
    std::size_t rest = 0;
    const char32_t initial = utf8::next(word, rest);
    Entry entry{1, utf8::encode(std::u32string(1, utf8::to_upper(initial))) + word.substr(rest), {}, annex.id};
    if (annex.count > 1) entry.number += "\u00A0" + std::to_string(annex.number);
    entry.number += '.';
    if (!annex.title.empty()) entry.text.push_back(text_inline(one_line(annex.title)));
    const Paragraph* heading = first_heading(annex.blocks);
    if (heading != nullptr && one_line(plain_text(heading->content)) == one_line(annex.title)) annex_heading_ = heading;
    add(entry, open);
  }

  static void fill(Contents& contents, std::vector<Entry>& entries) {
    if (entries.empty()) return;
    const auto by_level = [](const Entry& a, const Entry& b) { return a.level < b.level; };
    contents.first_level = std::min_element(entries.begin(), entries.end(), by_level)->level;
    contents.last_level = contents.first_level + contents.depth - 1;
    if (!contents.title.empty()) {
      Paragraph title;
      title.style = "contents-title";
      title.content.push_back(text_inline(contents.title));
      contents.blocks.push_back({std::move(title), {}});
    }
    for (Entry& entry : entries) {
      if (entry.level > contents.last_level) continue;
      Paragraph line;
      line.style = "contents" + std::to_string(entry.level - contents.first_level + 1);
      if (!entry.number.empty()) line.content.push_back(text_inline(entry.number + (entry.text.empty() ? "" : " ")));
      std::move(entry.text.begin(), entry.text.end(), std::back_inserter(line.content));
      Inline piece;
      piece.kind = Inline::Kind::leader;
      line.content.push_back(piece);
      piece.kind = Inline::Kind::page_of;
      piece.target = entry.target;
      line.content.push_back(piece);
      for (Inline& part : line.content) part.link = "#" + entry.target;
      contents.blocks.push_back({std::move(line), {}});
    }
  }

  const Profile& profile_;
  std::vector<std::pair<Contents*, std::vector<Entry>>> listed_;
  const Paragraph* annex_heading_ = nullptr;
  int last_name_ = 0;
};

}  // namespace

void make_contents(Document& document, const Profile& profile) { ContentsMaker(profile).run(document.blocks); }

}  // namespace pisar::resolving
