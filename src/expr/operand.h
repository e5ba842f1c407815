#pragma once

#include <utility>

#include "base/value.h"

namespace pisar::expr {

/// The result of a part of an expression: a value that lives elsewhere (a variable, a member of the data, a literal) or
/// one made on the way. So a path like a.b.c copies nothing.
class Operand {
 public:
  /// `value` must outlive the evaluation of the whole expression.
  void borrow(const Value& value) { borrowed_ = &value; }
  void own(Value value) {
    own_ = std::move(value);
    borrowed_ = nullptr;
  }

  [[nodiscard]] const Value& get() const { return borrowed_ != nullptr ? *borrowed_ : own_; }
  /// The value itself; copied only when it was borrowed.
  [[nodiscard]] Value take() {
    if (borrowed_ != nullptr) return *borrowed_;
    return std::move(own_);
  }

  /// Replaces the value by a part of it (a member, an element).
  void narrow(const Value& part) {
    if (borrowed_ != nullptr) {
      borrowed_ = &part;
    } else {
      Value copy = part;  // `part` dies with its owner
      own_ = std::move(copy);
    }
  }

 private:
  const Value* borrowed_ = nullptr;
  Value own_{};
};

}  // namespace pisar::expr
