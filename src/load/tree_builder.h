#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "load/load.h"

namespace pisar {

/// Builds a Value from a reader's events: lists and records opened and closed, keys, values. Finds what both YAML and
/// JSON leave to the reader: duplicate keys and the limits.
class TreeBuilder {
 public:
  TreeBuilder(const LoadLimits& limits, Diagnostics& diagnostics) : limits_(limits), diagnostics_(diagnostics) {}

  /// A value that was closed, with the number of values in it (itself included).
  struct Closed {
    Value value;
    std::size_t nodes = 0;
  };

  /// Opens a list or a record at byte `where.begin`; false (and reported) when the nesting is too deep.
  bool open_list(Span where) { return open(where, false); }
  bool open_record(Span where) { return open(where, true); }
  /// Closes the innermost list or record, whose last byte is before `end`.
  [[nodiscard]] Closed close(std::uint32_t end);
  /// The key of the value that comes next.
  void key(std::string key, Span where);
  /// Adds a value that stands for `nodes` values to the innermost container, or makes it the result.
  /// False (and reported) when there are too many values.
  bool add(Value&& value, std::size_t nodes = 1);
  /// Whether a scalar of so many bytes may be read; reported when not.
  bool allows_scalar(std::size_t bytes, Span where);

  [[nodiscard]] bool empty() const { return depth_ == 0; }
  [[nodiscard]] bool in_record() const { return depth_ > 0 && top().record; }
  [[nodiscard]] bool in_list() const { return depth_ > 0 && !top().record; }
  /// Whether the innermost container is a record whose next thing must be a key.
  [[nodiscard]] bool expects_key() const { return in_record() && !top().has_key; }
  /// The key that was given last, for messages; an empty span when none is open.
  [[nodiscard]] Span open_key() const { return in_record() ? top().key_where : Span{}; }
  /// Where the innermost container begins.
  [[nodiscard]] Span open_place() const { return depth_ == 0 ? Span{} : top().where; }
  [[nodiscard]] bool has_result() const { return result_.has_value(); }
  [[nodiscard]] std::optional<Value> take_result() { return std::move(result_); }

 private:
  struct Frame {
    bool record = false;
    bool has_key = false;
    Span where;
    std::size_t nodes_before = 0;
    Array items;
    Object object;
    std::string key;
    Span key_where;
    const Object* model = nullptr;  ///< the record before this one in the list or record that holds both
    bool like_model = false;        ///< whether all fields so far are those of the model, in its order

    void start(Span where_opened, bool is_record, std::size_t nodes, const Object* before);
    [[nodiscard]] const Object* last_record() const;
  };

  [[nodiscard]] Frame& top() { return frames_[depth_ - 1]; }
  [[nodiscard]] const Frame& top() const { return frames_[depth_ - 1]; }
  bool open(Span where, bool record);
  bool count(std::size_t nodes, Span where);

  const LoadLimits& limits_;
  Diagnostics& diagnostics_;
  std::vector<Frame> frames_;  // those above depth_ are kept for their memory
  std::size_t depth_ = 0;
  std::optional<Value> result_;
  std::size_t nodes_ = 0;
};

}  // namespace pisar
