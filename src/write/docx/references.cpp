#include "write/docx/references.h"

#include "base/utf8.h"
#include "write/package/uri.h"

namespace pisar::docx {
namespace {

constexpr std::size_t longest_bookmark = 40;

std::string bookmark_name(std::string_view id) {
  std::u32string name;
  for (const char32_t c : utf8::decode(id)) name += utf8::is_letter(c) || utf8::is_digit(c) ? c : U'_';
  if (name.empty() || !utf8::is_letter(name.front())) name.insert(0, U"id");
  return utf8::encode(name.substr(0, longest_bookmark));
}

}  // namespace

Bookmarks::Bookmarks(const Document& document) { collect(document.blocks); }

const std::string* Bookmarks::find(std::string_view id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? nullptr : &found->second;
}

void Bookmarks::collect(const Blocks& blocks) {
  for (const Block& block : blocks) {
    std::visit(
        [&](const auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (requires { node.id; }) add(node.id);
          if constexpr (std::is_same_v<Node, Table>) {
            for (const Row& row : node.rows) {
              for (const Cell& cell : row.cells) collect(cell.content);
            }
            collect(node.notes);
          } else if constexpr (requires { node.blocks; }) {
            collect(node.blocks);
          }
        },
        block.node);
  }
}

void Bookmarks::add(const std::string& id) {
  if (id.empty() || names_.contains(id)) return;
  const std::string name = bookmark_name(id);
  std::string candidate = name;
  for (int number = 2; !taken_.insert(utf8::to_lower(candidate)).second; ++number) {
    const std::string suffix = "_" + std::to_string(number);
    candidate = utf8::encode(utf8::decode(name).substr(0, longest_bookmark - suffix.size())) + suffix;
  }
  names_.emplace(id, std::move(candidate));
}

std::string Hyperlinks::id(std::string_view url) {
  auto found = index_.find(url);
  if (found == index_.end()) {
    found = index_.emplace(std::string(url), targets_.size()).first;
    targets_.push_back(escaped_uri(url));
  }
  return relation(found->second);
}

}  // namespace pisar::docx
