#include "workspace/data_path.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace pisar {
namespace {

/// A step of the pointer with «~1» and «~0» turned into «/» and «~».
std::string unescaped(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1')) {
      out += step[++i] == '0' ? '~' : '/';
    } else {
      out += step[i];
    }
  }
  return out;
}

}  // namespace

std::optional<Span> find_path(const Value& root, std::string_view pointer) {
  const Value* value = &root;
  Span where = root.where;
  while (!pointer.empty()) {
    if (!pointer.starts_with('/')) return std::nullopt;
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    const std::string step = unescaped(pointer.substr(0, end));
    pointer.remove_prefix(end);
    if (value->is_object()) {
      const Member* member = value->object().find_member(step);
      if (member == nullptr) return std::nullopt;
      value = &member->value;
      where = join(member->key_where, value->where);
    } else if (value->is_array()) {
      std::size_t index = 0;
      const auto [last, error] = std::from_chars(step.data(), step.data() + step.size(), index);
      if (error != std::errc() || last != step.data() + step.size() || index >= value->array().size())
        return std::nullopt;
      value = &value->array()[index];
      where = value->where;
    } else {
      return std::nullopt;
    }
  }
  return where;
}

}  // namespace pisar
