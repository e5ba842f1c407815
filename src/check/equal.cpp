#include "check/equal.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

namespace pisar {

namespace {

std::size_t mix(std::size_t seed, std::size_t value) { return seed * 1099511628211ULL + value; }

/// Equal values have equal hashes.
std::size_t hash(const Value& value) {
  const auto kind = static_cast<std::size_t>(value.kind());
  switch (value.kind()) {
    case Value::Kind::boolean:
      return mix(kind, value.boolean() ? 1 : 0);
    case Value::Kind::number:
      return mix(kind, std::hash<double>()(value.number().to_double()));
    case Value::Kind::text:
      return mix(kind, std::hash<std::string_view>()(value.text()));
    case Value::Kind::array: {
      std::size_t result = kind;
      for (const Value& item : value.array()) result = mix(result, hash(item));
      return result;
    }
    case Value::Kind::object: {
      std::size_t result = kind;  // a sum, so that the order of fields does not count
      for (const Member& member : value.object().members()) {
        result += mix(std::hash<std::string_view>()(member.key), hash(member.value));
      }
      return result;
    }
    default:
      return kind;
  }
}

}  // namespace

bool equal(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Value::Kind::missing:
      return true;
    case Value::Kind::boolean:
      return a.boolean() == b.boolean();
    case Value::Kind::number:
      return a.number() == b.number();
    case Value::Kind::text:
      return a.text() == b.text();
    case Value::Kind::date:
      return a.date() == b.date();
    case Value::Kind::array: {
      const Array& left = a.array();
      const Array& right = b.array();
      return std::equal(left.begin(), left.end(), right.begin(), right.end(), equal);
    }
    case Value::Kind::object: {
      const Object& left = a.object();
      const Object& right = b.object();
      if (left.size() != right.size()) return false;
      return std::all_of(left.members().begin(), left.members().end(), [&](const Member& member) {
        const Value* other = right.find(member.key);
        return other != nullptr && equal(member.value, *other);
      });
    }
    case Value::Kind::reference:
      return a.reference().collection == b.reference().collection && a.reference().id == b.reference().id;
    case Value::Kind::extension:
      return a.extension() == b.extension();
  }
  return false;
}

std::vector<std::pair<std::size_t, std::size_t>> repetitions(const Array& items) {
  std::vector<std::pair<std::size_t, std::size_t>> order;  // hash, index
  order.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) order.emplace_back(hash(items[i]), i);
  std::sort(order.begin(), order.end());
  std::vector<std::pair<std::size_t, std::size_t>> found;
  std::vector<std::size_t> distinct;  // of the elements with the hash at hand, the first of each
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || order[i].first != order[i - 1].first) distinct.clear();
    const std::size_t index = order[i].second;
    const auto first = std::find_if(distinct.begin(), distinct.end(),
                                    [&](std::size_t other) { return equal(items[other], items[index]); });
    if (first == distinct.end()) {
      distinct.push_back(index);
    } else {
      found.emplace_back(*first, index);
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return found;
}

}  // namespace pisar
