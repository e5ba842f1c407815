#include "expr/compare.h"

#include <limits>

#include "expr/collation.h"

namespace pisar::expr {
namespace {

bool equal_arrays(const Array& a, const Array& b, std::int64_t& steps) {
  if (&a == &b) return true;
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!equal(a[i], b[i], steps)) return false;
  }
  return true;
}

bool equal_objects(const Object& a, const Object& b, std::int64_t& steps) {
  if (&a == &b) return true;
  if (a.size() != b.size()) return false;
  for (const Member& member : a.members()) {
    const Value* other = b.find(member.key);
    if (other == nullptr || !equal(member.value, *other, steps)) return false;
  }
  return true;
}

// The text of a text, the id of a reference or a record where it is a text.
std::optional<std::string_view> written_identifier(const Value& value) {
  if (value.is_text()) return value.text();
  if (value.is_reference()) return value.reference().id;
  const Value* id = value.find("id");
  if (id == nullptr || !id->is_text()) return std::nullopt;
  return id->text();
}

// A record stands for its id, so that it equals a text or a reference with this id.
bool equal_identifiers(const Value& a, const Value& b) {
  if (a.is_reference() && b.is_reference() && a.reference().collection != b.reference().collection) return false;
  const std::optional<std::string_view> one = written_identifier(a);
  const std::optional<std::string_view> other = written_identifier(b);
  if (one && other) return one == other;
  const std::optional<std::string> first = a.is_text() ? a.text() : identifier(a);
  const std::optional<std::string> second = b.is_text() ? b.text() : identifier(b);
  return first && first == second;
}

std::strong_ordering compare_arrays(const Array& a, const Array& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    if (const auto order = IdentityLess::compare(a[i], b[i]); order != 0) return order;
  }
  return a.size() <=> b.size();
}

std::strong_ordering compare_objects(const Object& a, const Object& b) {
  if (&a == &b) return std::strong_ordering::equal;
  if (const auto order = a.size() <=> b.size(); order != 0) return order;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Member& first = a.members()[i];
    const Member& second = b.members()[i];
    if (const auto order = first.key.compare(second.key) <=> 0; order != 0) return order;
    if (const auto order = IdentityLess::compare(first.value, second.value); order != 0) return order;
  }
  return std::strong_ordering::equal;
}

}  // namespace

std::optional<std::string> identifier(const Value& value) {
  if (value.is_reference()) return value.reference().id;
  const Value* id = value.find("id");
  if (id == nullptr) return std::nullopt;
  if (id->is_text()) return id->text();
  if (id->is_number() && id->number().is_integer()) return id->number().shortest(0);
  return std::nullopt;
}

bool equal(const Value& a, const Value& b, std::int64_t& steps) {
  if (steps <= 0) return false;
  --steps;
  if (a.is_text() && b.is_text()) return a.text() == b.text();
  const bool reference = a.is_reference() || b.is_reference();
  if (reference || (a.is_object() && b.is_text()) || (a.is_text() && b.is_object())) return equal_identifiers(a, b);
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Value::Kind::missing:
      return true;
    case Value::Kind::boolean:
      return a.boolean() == b.boolean();
    case Value::Kind::number:
      return a.number() == b.number();
    case Value::Kind::date:
      return a.date() == b.date();
    case Value::Kind::array:
      return equal_arrays(a.array(), b.array(), steps);
    case Value::Kind::object:
      return equal_objects(a.object(), b.object(), steps);
    case Value::Kind::extension:
      return a.extension() == b.extension();
    case Value::Kind::text:
    case Value::Kind::reference:
      break;  // above
  }
  return false;
}

bool equal(const Value& a, const Value& b) {
  std::int64_t steps = std::numeric_limits<std::int64_t>::max();
  return equal(a, b, steps);
}

std::optional<std::weak_ordering> order(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return std::nullopt;
  if (a.is_number()) return a.number() <=> b.number();
  if (a.is_text()) return compare_texts(a.text(), b.text());
  if (a.is_date()) return a.date() <=> b.date();
  if (a.is_boolean()) return a.boolean() <=> b.boolean();
  return std::nullopt;
}

std::strong_ordering IdentityLess::compare(const Value& a, const Value& b) {
  if (a.is_text() && b.is_text()) return a.text().compare(b.text()) <=> 0;
  const std::optional<std::string> first = a.is_text() ? a.text() : identifier(a);
  const std::optional<std::string> second = b.is_text() ? b.text() : identifier(b);
  if (first && second) return first->compare(*second) <=> 0;
  if (first || second) return first ? std::strong_ordering::less : std::strong_ordering::greater;
  if (a.kind() != b.kind()) return a.kind() <=> b.kind();
  switch (a.kind()) {
    case Value::Kind::boolean:
      return a.boolean() <=> b.boolean();
    case Value::Kind::number:
      return a.number() <=> b.number();
    case Value::Kind::date:
      return a.date() <=> b.date();
    case Value::Kind::array:
      return compare_arrays(a.array(), b.array());
    case Value::Kind::object:
      return compare_objects(a.object(), b.object());
    case Value::Kind::extension:
      return std::compare_three_way()(a.extension().get(), b.extension().get());
    default:
      return std::strong_ordering::equal;
  }
}

}  // namespace pisar::expr
