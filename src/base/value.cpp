#include "base/value.h"

#include <bit>
#include <functional>

namespace pisar {
namespace {

constexpr std::size_t linear_size = 24;  // up to here a scan is as fast as a hash

}  // namespace

Value::Value(Missing missing, Span where) : where(where) {
  if (!missing.reason.empty()) data_ = std::make_shared<const Missing>(std::move(missing));
}

Value::Value(RecordRef reference, Span where)
    : data_(std::make_shared<const RecordRef>(std::move(reference))), where(where) {}

// Not made const, so that an owner may change what is its own.
Value::Value(Array array, Span where) : data_(std::make_shared<Array>(std::move(array))), where(where) {}

Value::Value(Object object, Span where) : data_(std::make_shared<Object>(std::move(object))), where(where) {}

Array& Value::own_array() {
  auto& shared = std::get<std::shared_ptr<const Array>>(data_);
  if (shared.use_count() > 1) shared = std::make_shared<Array>(*shared);
  return const_cast<Array&>(*shared);
}

Object& Value::own_object() {
  auto& shared = std::get<std::shared_ptr<const Object>>(data_);
  if (shared.use_count() > 1) shared = std::make_shared<Object>(*shared);
  return const_cast<Object&>(*shared);
}

const Missing& Value::missing() const {
  static const Missing no_reason;
  const auto& given = std::get<std::shared_ptr<const Missing>>(data_);
  return given ? *given : no_reason;
}

const Value* Value::find(std::string_view key) const { return is_object() ? object().find(key) : nullptr; }

std::string_view kind_name(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::missing:
      return "нет значения";
    case Value::Kind::boolean:
      return "да/нет";
    case Value::Kind::number:
      return "число";
    case Value::Kind::text:
      return "текст";
    case Value::Kind::date:
      return "дата";
    case Value::Kind::array:
      return "список";
    case Value::Kind::object:
      return "запись";
    case Value::Kind::reference:
      return "ссылка на запись";
    case Value::Kind::extension:
      return "фрагмент";
  }
  return "";
}

std::size_t Object::index_of(std::string_view key) const {
  if (members_.size() > linear_size) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = std::hash<std::string_view>()(key) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
      const std::size_t index = slots_[slot] - 1;
      if (members_[index].key == key) return index;
    }
    return members_.size();
  }
  // Most keys differ in length or in their first letter: nothing is called for them.
  const auto is_key = [key](const Member& member) {
    return member.key.size() == key.size() && (key.empty() || member.key.front() == key.front()) && member.key == key;
  };
  std::size_t i = 0;
  while (i < members_.size() && !is_key(members_[i])) ++i;
  return i;
}

bool Object::add(std::string key, Value value, Span key_where) {
  if (index_of(key) != members_.size()) return false;
  append(std::move(key), std::move(value), key_where);
  return true;
}

void Object::append(std::string&& key, Value&& value, Span key_where) {
  members_.emplace_back(std::move(key), key_where, std::move(value));
  if (members_.size() > linear_size) note_last();
}

/// Puts the last member into the index, of whose slots at most a half are taken.
void Object::note_last() {
  if (members_.size() * 2 <= slots_.size()) return note(members_.size() - 1);
  slots_.assign(std::bit_ceil(members_.size() * 4), 0);
  for (std::size_t i = 0; i < members_.size(); ++i) note(i);
}

void Object::note(std::size_t index) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>()(members_[index].key) & mask;
  while (slots_[slot] != 0) slot = (slot + 1) & mask;
  slots_[slot] = static_cast<std::uint32_t>(index + 1);
}

void Object::set(std::string key, Value value, Span key_where) {
  const std::size_t index = index_of(key);
  if (index == members_.size()) {
    append(std::move(key), std::move(value), key_where);
  } else {
    members_[index].value = std::move(value);
    members_[index].key_where = key_where;
  }
}

const Member* Object::find_member(std::string_view key) const {
  const std::size_t index = index_of(key);
  return index == members_.size() ? nullptr : &members_[index];
}

const Value* Object::find(std::string_view key) const {
  const Member* member = find_member(key);
  return member == nullptr ? nullptr : &member->value;
}

}  // namespace pisar
