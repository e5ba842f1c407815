#include "base/value.h"

namespace pisar {
namespace {

constexpr std::size_t linear_size = 24;  // up to here a scan is as fast as a hash

}  // namespace

Value::Value(Array array, Span where) : where(where), data_(std::make_shared<const Array>(std::move(array))) {}

Value::Value(Object object, Span where) : where(where), data_(std::make_shared<const Object>(std::move(object))) {}

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
    const auto found = index_.find(std::string(key));
    return found == index_.end() ? members_.size() : found->second;
  }
  std::size_t i = 0;
  while (i < members_.size() && members_[i].key != key) ++i;
  return i;
}

bool Object::add(std::string key, Value value, Span key_where) {
  if (index_of(key) != members_.size()) return false;
  members_.push_back({std::move(key), key_where, std::move(value)});
  if (members_.size() == linear_size + 1) {
    for (std::size_t i = 0; i < members_.size(); ++i) index_.emplace(members_[i].key, i);
  } else if (members_.size() > linear_size + 1) {
    index_.emplace(members_.back().key, members_.size() - 1);
  }
  return true;
}

void Object::set(std::string key, Value value, Span key_where) {
  const std::size_t index = index_of(key);
  if (index == members_.size()) {
    add(std::move(key), std::move(value), key_where);
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
