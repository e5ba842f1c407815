#pragma once

#include <memory>
#include <string>
#include <string_view>

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

  [[nodiscard]] std::string_view type_name() const override { return "фрагмент"; }

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

  [[nodiscard]] std::string_view type_name() const override { return "ссылка"; }
  [[nodiscard]] std::shared_ptr<const Extension> in_case(std::string_view code) const override;
  /// `.number`, `.page`; null for any other member.
  [[nodiscard]] std::shared_ptr<const Extension> member(std::string_view name) const;
  [[nodiscard]] Inline as_inline(Marks marks, Span where) const;

 private:
  std::string target_;
  std::string case_;
  std::string part_;
};

/// {% macro %}; the syntax tree outlives it.
class MacroValue final : public Extension {
 public:
  explicit MacroValue(const Macro& macro) : macro_(macro) {}
  [[nodiscard]] std::string_view type_name() const override { return "макрос"; }
  [[nodiscard]] const Macro& macro() const { return macro_; }

 private:
  const Macro& macro_;
};

/// `loop`: where a loop stands.
class LoopValue final : public Extension {
 public:
  explicit LoopValue(std::size_t length) : length_(length) {}
  [[nodiscard]] std::string_view type_name() const override { return "цикл"; }
  void go(std::size_t index) { index_ = index; }
  /// index, index0, revindex, first, last, length; a Missing value is never returned: none for any other member.
  [[nodiscard]] std::optional<Value> member(std::string_view name) const;

 private:
  std::size_t index_ = 0;
  std::size_t length_ = 0;
};

/// The extension of this type that the value holds, or nullptr.
template <typename T>
[[nodiscard]] std::shared_ptr<const T> as_extension(const Value& value) {
  return value.is_extension() ? std::dynamic_pointer_cast<const T>(value.extension()) : nullptr;
}

/// A value as an inline fragment.
[[nodiscard]] Value inline_fragment(Inlines inlines, Span where);

}  // namespace pisar::tmpl
