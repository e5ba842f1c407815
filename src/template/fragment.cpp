#include "template/fragment.h"

#include <algorithm>
#include <utility>

#include "expr/evaluate.h"
#include "expr/signature.h"

namespace pisar::tmpl {

const Inlines* Fragment::inlines() const {
  if (is_inline_) return &inlines_;
  static const Inlines nothing;
  if (blocks_.empty()) return &nothing;
  if (blocks_.size() != 1) return nullptr;
  const auto* paragraph = std::get_if<Paragraph>(&blocks_.front().node);
  const bool plain = paragraph && paragraph->style == "text" && !paragraph->number && paragraph->id.empty();
  return plain ? &paragraph->content : nullptr;
}

bool Fragment::is_page_number() const {
  if (!is_inline_ || inlines_.size() != 1) return false;
  return inlines_.front().kind == Inline::Kind::page || inlines_.front().kind == Inline::Kind::page_count;
}

std::string_view Fragment::type_name() const {
  if (!is_page_number()) return "фрагмент";
  return inlines_.front().kind == Inline::Kind::page ? "номер страницы" : "число страниц";
}

std::string_view Reference::type_name() const { return expr::reference_type; }

std::shared_ptr<const Extension> Reference::in_case(std::string_view code) const {
  return std::make_shared<const Reference>(target_, std::string(code), part_);
}

std::shared_ptr<const Extension> Reference::member(std::string_view name) const {
  if (!part_.empty() || (name != "number" && name != "page" && name != "pages")) return nullptr;
  return std::make_shared<const Reference>(target_, case_, std::string(name));
}

Inline Reference::as_inline(Marks marks, Span where) const {
  Inline piece;
  piece.kind = Inline::Kind::reference;
  piece.target = target_;
  piece.grammatical_case = case_;
  piece.part = part_;
  piece.marks = marks;
  piece.where = where;
  return piece;
}

std::optional<Value> LoopValue::member(std::string_view name) const {
  const auto number = [](std::size_t value) { return Value(Number(static_cast<std::int64_t>(value))); };
  if (name == "index") return number(index_ + 1);
  if (name == "index0") return number(index_);
  if (name == "revindex0") return number(length_ - index_ - 1);
  if (name == "revindex") return number(length_ - index_);
  if (name == "length") return number(length_);
  if (name == "first") return Value(index_ == 0);
  if (name == "last") return Value(index_ + 1 == length_);
  if (name == "previtem") return previous_ ? *previous_ : Value(Missing{"это первый шаг цикла"});
  if (name == "nextitem") return next_ ? *next_ : Value(Missing{"это последний шаг цикла"});
  if (name == "cycle" || name == "changed") {
    const auto kind = name == "cycle" ? LoopFunction::Kind::cycle : LoopFunction::Kind::changed;
    return Value(std::shared_ptr<const Extension>(std::make_shared<const LoopFunction>(*this, kind)));
  }
  return std::nullopt;
}

bool LoopValue::changed(std::vector<Value> values) const {
  const bool same = last_ && std::equal(last_->begin(), last_->end(), values.begin(), values.end(),
                                        [](const Value& a, const Value& b) { return expr::equal(a, b); });
  last_ = std::move(values);
  return !same;
}

std::optional<Value> LoopFunction::call(const std::vector<Value>& arguments) const {
  if (kind_ == Kind::changed) return Value(loop_.changed(arguments));
  if (arguments.empty()) return std::nullopt;
  return arguments[loop_.index() % arguments.size()];
}

Value inline_fragment(Inlines inlines, Span where) {
  return Value(std::shared_ptr<const Extension>(std::make_shared<const Fragment>(std::move(inlines))), where);
}

}  // namespace pisar::tmpl
