#include "load/tree_builder.h"

#include <algorithm>

namespace pisar {

void TreeBuilder::Frame::start(Span where_opened, bool is_record, std::size_t nodes, const Object* before) {
  record = is_record;
  has_key = false;
  where = where_opened;
  nodes_before = nodes;
  items = Array();
  object = Object();
  model = before;
  like_model = before != nullptr;
  constexpr std::size_t most_reserved = 64;
  if (model != nullptr) object.reserve(std::min(model->size(), most_reserved));
}

/// Records that follow each other mostly have the same fields in the same order.
const Object* TreeBuilder::Frame::last_record() const {
  const Value* last = nullptr;
  if (record && !object.empty()) last = &object.members().back().value;
  if (!record && !items.empty()) last = &items.back();
  return last != nullptr && last->is_object() ? &last->object() : nullptr;
}

bool TreeBuilder::open(Span where, bool record) {
  if (depth_ >= limits_.depth) {
    diagnostics_
        .report(Code::load_limit, where,
                "слишком глубокая вложенность: больше " + std::to_string(limits_.depth) + " уровней")
        .hint("проверьте, закрыты ли скобки; столько уровней в данных не бывает");
    return false;
  }
  const Object* before = record && depth_ > 0 ? top().last_record() : nullptr;
  if (depth_ == frames_.size()) frames_.emplace_back();
  frames_[depth_++].start(where, record, nodes_, before);
  return true;
}

TreeBuilder::Closed TreeBuilder::close(std::uint32_t end) {
  Frame& frame = top();
  Span where = frame.where;
  where.end = std::max(end, where.begin);
  Closed closed;
  closed.nodes = nodes_ - frame.nodes_before + 1;
  if (frame.record) {
    if (frame.model != nullptr && frame.object.size() < frame.model->size()) frame.object.shrink();
    closed.value = Value(std::move(frame.object), where);
  } else {
    closed.value = Value(std::move(frame.items), where);
  }
  // The container is counted when it is added; its parts are counted already.
  nodes_ = frame.nodes_before;
  --depth_;
  return closed;
}

void TreeBuilder::key(std::string key, Span where) {
  Frame& frame = top();
  frame.key = std::move(key);
  frame.key_where = where;
  frame.has_key = true;
}

bool TreeBuilder::count(std::size_t nodes, Span where) {
  if (nodes > limits_.nodes - nodes_) {
    diagnostics_
        .report(Code::load_limit, where,
                "слишком много значений: больше " + std::to_string(limits_.nodes) + " с учётом повторов по ссылкам «*»")
        .hint("разделите данные на несколько файлов");
    return false;
  }
  nodes_ += nodes;
  return true;
}

bool TreeBuilder::add(Value&& value, std::size_t nodes) {
  if (!count(nodes, value.where)) return false;
  if (depth_ == 0) {
    result_ = std::move(value);
    return true;
  }
  Frame& frame = top();
  if (!frame.record) {
    frame.items.push_back(std::move(value));
    return true;
  }
  frame.has_key = false;
  const std::size_t position = frame.object.size();
  frame.like_model =
      frame.like_model && position < frame.model->size() && frame.model->members()[position].key == frame.key;
  if (frame.like_model) {  // the model has no key twice
    frame.object.append(std::move(frame.key), std::move(value), frame.key_where);
    return true;
  }
  if (const Member* first = frame.object.find_member(frame.key)) {
    diagnostics_.report(Code::duplicate_key, frame.key_where, "поле «" + frame.key + "» записано дважды")
        .place("здесь", first->key_where, "записано впервые")
        .hint("оставьте одно из двух");
    return true;
  }
  frame.object.append(std::move(frame.key), std::move(value), frame.key_where);
  return true;
}

bool TreeBuilder::allows_scalar(std::size_t bytes, Span where) {
  if (bytes <= limits_.scalar_bytes) return true;
  diagnostics_
      .report(Code::load_limit, where,
              "слишком длинное значение: больше " + std::to_string(limits_.scalar_bytes) + " байт")
      .hint("проверьте, закрыта ли кавычка; большой текст храните в отдельном файле");
  return false;
}

}  // namespace pisar
