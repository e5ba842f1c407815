#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/value.h"
#include "document/document.h"
#include "template/ast.h"

namespace pisar::tmpl {

/// A piece of a document as a value: what a set block, a macro, `text`, `annex.text` or a function like `blank` yields.
class Fragment final : public Extension {
 public:
  /// What the piece is to the form that must print it.
  enum class Role : std::uint8_t { plain, text, annex };

  explicit Fragment(Inlines inlines) : is_inline_(true), inlines_(std::move(inlines)) {}
  explicit Fragment(Blocks blocks, Role role = Role::plain, int annex = 0)
      : blocks_(std::move(blocks)), role_(role), annex_(annex) {}

  [[nodiscard]] std::string_view type_name() const override;

  /// Whether it is the number of the page or the count of pages, which are known once the document is laid out.
  [[nodiscard]] bool is_page_number() const;
  /// Whether it was made within a line.
  [[nodiscard]] bool is_inline() const { return is_inline_; }
  [[nodiscard]] const Blocks& blocks() const { return blocks_; }
  /// The blocks themselves; the fragment is empty then.
  [[nodiscard]] Blocks take_blocks() { return std::move(blocks_); }
  /// The content when it can stand within a line: text of a line, or a single plain paragraph; else nullptr.
  [[nodiscard]] const Inlines* inlines() const;
  [[nodiscard]] Role role() const { return role_; }
  /// The annex's number, from 1.
  [[nodiscard]] int annex() const { return annex_; }

 private:
  bool is_inline_ = false;
  Inlines inlines_;
  Blocks blocks_;
  Role role_ = Role::plain;
  int annex_ = 0;
};

/// `ref("recs")`: printed as Inline::Kind::reference, which resolve replaces by words.
class Reference final : public Extension {
 public:
  Reference(std::string target, std::string grammatical_case, std::string part)
      : target_(std::move(target)), case_(std::move(grammatical_case)), part_(std::move(part)) {}

  [[nodiscard]] std::string_view type_name() const override;
  /// Whether it is the page of a place or the count of an annex's pages.
  [[nodiscard]] bool is_page_number() const { return part_ == "page" || part_ == "pages"; }
  [[nodiscard]] std::shared_ptr<const Extension> in_case(std::string_view code) const override;
  /// `.number`, `.page`, `.pages`; null for any other member.
  [[nodiscard]] std::shared_ptr<const Extension> member(std::string_view name) const;
  [[nodiscard]] Inline as_inline(Marks marks, Span where) const;

 private:
  std::string target_;
  std::string case_;
  std::string part_;
};

/// Variables that a macro sees beside its own and those of the top level: of its module, or of the place of a call
/// block.
using Closure = std::vector<std::pair<std::string, Value>>;

/// {% macro %}; the syntax tree and the closure outlive it.
class MacroValue final : public Extension {
 public:
  explicit MacroValue(const Macro& macro, const Closure* closure = nullptr) : macro_(macro), closure_(closure) {}
  [[nodiscard]] std::string_view type_name() const override { return "макрос"; }
  [[nodiscard]] const Macro& macro() const { return macro_; }
  [[nodiscard]] const Closure* closure() const { return closure_; }

 private:
  const Macro& macro_;
  const Closure* closure_;
};

/// `super`: the text of a block in the template that this one extends.
class SuperValue final : public Extension {
 public:
  SuperValue(std::string block, std::size_t level) : block_(std::move(block)), level_(level) {}
  [[nodiscard]] std::string_view type_name() const override { return "прежний текст блока"; }
  [[nodiscard]] const std::string& block() const { return block_; }
  /// Where in the chain of templates its text is looked for, 0: the one that is evaluated.
  [[nodiscard]] std::size_t level() const { return level_; }

 private:
  std::string block_;
  std::size_t level_;
};

/// `loop`: where a loop stands.
class LoopValue final : public Extension {
 public:
  explicit LoopValue(std::size_t length) : length_(length) {}
  [[nodiscard]] std::string_view type_name() const override { return "цикл"; }
  /// Goes to a turn; the elements before and after it, which outlive the loop, are null at the ends.
  void go(std::size_t index, const Value* previous, const Value* next) {
    index_ = index;
    previous_ = previous;
    next_ = next;
  }
  /// index, index0, revindex, revindex0, first, last, length, previtem, nextitem, cycle, changed; none for any other.
  [[nodiscard]] std::optional<Value> member(std::string_view name) const;
  [[nodiscard]] std::size_t index() const { return index_; }
  /// Whether the values differ from those of the call before.
  [[nodiscard]] bool changed(std::vector<Value> values) const;

 private:
  std::size_t index_ = 0;
  std::size_t length_ = 0;
  const Value* previous_ = nullptr;
  const Value* next_ = nullptr;
  mutable std::optional<std::vector<Value>> last_;  // what `changed` was given
};

/// `loop.cycle`, `loop.changed`, which are called within their loop.
class LoopFunction final : public Extension {
 public:
  enum class Kind : std::uint8_t { cycle, changed };
  LoopFunction(const LoopValue& loop, Kind kind) : loop_(loop), kind_(kind) {}
  [[nodiscard]] std::string_view type_name() const override { return "действие цикла"; }
  /// What the call yields; none when `cycle` has nothing to choose from.
  [[nodiscard]] std::optional<Value> call(const std::vector<Value>& arguments) const;

 private:
  const LoopValue& loop_;
  Kind kind_;
};

/// The extension of this type that the value holds, or nullptr.
template <typename T>
[[nodiscard]] std::shared_ptr<const T> as_extension(const Value& value) {
  return value.is_extension() ? std::dynamic_pointer_cast<const T>(value.extension()) : nullptr;
}

/// A value as an inline fragment.
[[nodiscard]] Value inline_fragment(Inlines inlines, Span where);

}  // namespace pisar::tmpl
