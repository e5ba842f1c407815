#include "load/tree_builder.h"

namespace pisar {

bool TreeBuilder::open(Span where, bool record) {
  if (frames_.size() >= limits_.depth) {
    diagnostics_
        .report(Code::load_limit, where,
                "слишком глубокая вложенность: больше " + std::to_string(limits_.depth) + " уровней")
        .hint("проверьте, закрыты ли скобки; столько уровней в данных не бывает");
    return false;
  }
  Frame frame;
  frame.record = record;
  frame.where = where;
  frame.nodes_before = nodes_;
  frames_.push_back(std::move(frame));
  return true;
}

TreeBuilder::Closed TreeBuilder::close(std::uint32_t end) {
  Frame& frame = frames_.back();
  Span where = frame.where;
  where.end = std::max(end, where.begin);
  Closed closed;
  closed.nodes = nodes_ - frame.nodes_before + 1;
  closed.value = frame.record ? Value(std::move(frame.object), where) : Value(std::move(frame.items), where);
  // The container is counted when it is added; its parts are counted already.
  nodes_ = frame.nodes_before;
  frames_.pop_back();
  return closed;
}

void TreeBuilder::key(std::string key, Span where) {
  Frame& frame = frames_.back();
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

bool TreeBuilder::add(Value value, std::size_t nodes) {
  if (!count(nodes, value.where)) return false;
  if (frames_.empty()) {
    result_ = std::move(value);
    return true;
  }
  Frame& frame = frames_.back();
  if (!frame.record) {
    frame.items.push_back(std::move(value));
    return true;
  }
  frame.has_key = false;
  if (const Member* first = frame.object.find_member(frame.key)) {
    diagnostics_.report(Code::duplicate_key, frame.key_where, "поле «" + frame.key + "» записано дважды")
        .place("здесь", first->key_where, "записано впервые")
        .hint("оставьте одно из двух");
    return true;
  }
  frame.object.add(std::move(frame.key), std::move(value), frame.key_where);
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
