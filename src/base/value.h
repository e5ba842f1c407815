#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/number.h"
#include "base/span.h"

namespace pisar {

class Value;
class Object;
using Array = std::vector<Value>;

/// No value: an empty field, «н/д», a lookup that found nothing. `reason` says why, in Russian, when it is known.
struct Missing {
  std::string reason;
};

/// The reason of the Missing that stands for a value with a mistake (or for a required field that is not there): what
/// is derived from it is refused.
inline constexpr std::string_view rejected_reason = "не прошло проверку";

/// The id of a record in another data variable (x-pisar-ref): yields the record where it is accessed.
struct RecordRef {
  std::string collection;
  std::string id;
};

/// What a later stage lets a Value carry (a fragment of a document, a macro, a reference), unknown to base.
class Extension {
 public:
  Extension() = default;
  Extension(const Extension&) = delete;
  Extension& operator=(const Extension&) = delete;
  virtual ~Extension() = default;
  /// What a message calls it: «фрагмент», «макрос».
  [[nodiscard]] virtual std::string_view type_name() const = 0;
  /// The same in a grammatical case (nom gen dat acc ins prep), as `ref("recs") | case("dat")` asks; null when it has
  /// no cases.
  [[nodiscard]] virtual std::shared_ptr<const Extension> in_case(std::string_view /*code*/) const { return nullptr; }
};

/// A value of the data, with the place that it came from. Cheap to copy: arrays and objects are shared and immutable.
class Value {
 public:
  enum class Kind : std::uint8_t { missing, boolean, number, text, date, array, object, reference, extension };

  Value() = default;
  explicit Value(Missing missing, Span where = {}) : where(where), data_(std::move(missing)) {}
  template <std::same_as<bool> Boolean>  // nothing else may turn into a boolean
  explicit Value(Boolean boolean, Span where = {}) : where(where), data_(boolean) {}
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) explicit Value(Integer integer, Span where = {})
      : where(where), data_(Number(static_cast<std::int64_t>(integer))) {}
  explicit Value(Number number, Span where = {}) : where(where), data_(std::move(number)) {}
  explicit Value(std::string text, Span where = {}) : where(where), data_(std::move(text)) {}
  explicit Value(std::string_view text, Span where = {}) : where(where), data_(std::string(text)) {}
  explicit Value(const char* text, Span where = {}) : where(where), data_(std::string(text)) {}
  explicit Value(Date date, Span where = {}) : where(where), data_(date) {}
  explicit Value(RecordRef reference, Span where = {}) : where(where), data_(std::move(reference)) {}
  explicit Value(Array array, Span where = {});
  explicit Value(Object object, Span where = {});
  explicit Value(std::shared_ptr<const Extension> extension, Span where = {})
      : where(where), data_(std::move(extension)) {}

  [[nodiscard]] Kind kind() const { return static_cast<Kind>(data_.index()); }
  [[nodiscard]] bool is_missing() const { return kind() == Kind::missing; }
  /// Whether this stands for a value with a mistake: its place is that of the mistake.
  [[nodiscard]] bool is_rejected() const { return is_missing() && missing().reason == rejected_reason; }
  [[nodiscard]] bool is_boolean() const { return kind() == Kind::boolean; }
  [[nodiscard]] bool is_number() const { return kind() == Kind::number; }
  [[nodiscard]] bool is_text() const { return kind() == Kind::text; }
  [[nodiscard]] bool is_date() const { return kind() == Kind::date; }
  [[nodiscard]] bool is_array() const { return kind() == Kind::array; }
  [[nodiscard]] bool is_object() const { return kind() == Kind::object; }
  [[nodiscard]] bool is_reference() const { return kind() == Kind::reference; }
  [[nodiscard]] bool is_extension() const { return kind() == Kind::extension; }

  // Each accessor demands that the value is of its kind (std::bad_variant_access otherwise: a bug of ours).
  [[nodiscard]] const Missing& missing() const { return std::get<Missing>(data_); }
  [[nodiscard]] bool boolean() const { return std::get<bool>(data_); }
  [[nodiscard]] const Number& number() const { return std::get<Number>(data_); }
  [[nodiscard]] const std::string& text() const { return std::get<std::string>(data_); }
  [[nodiscard]] const Date& date() const { return std::get<Date>(data_); }
  [[nodiscard]] const Array& array() const { return *std::get<std::shared_ptr<const Array>>(data_); }
  [[nodiscard]] const Object& object() const { return *std::get<std::shared_ptr<const Object>>(data_); }
  [[nodiscard]] const RecordRef& reference() const { return std::get<RecordRef>(data_); }
  [[nodiscard]] const std::shared_ptr<const Extension>& extension() const {
    return std::get<std::shared_ptr<const Extension>>(data_);
  }

  /// The member of an object, or nullptr (also when this is no object).
  [[nodiscard]] const Value* find(std::string_view key) const;

  /// The scalar as it stands in the file, where that differs from how its value would be written: «42.60», «1 234,5 %».
  [[nodiscard]] std::string_view written() const { return written_ ? std::string_view(*written_) : std::string_view(); }
  void set_written(std::string text) { written_ = std::make_shared<const std::string>(std::move(text)); }

  Span where;

 private:
  std::variant<Missing, bool, Number, std::string, Date, std::shared_ptr<const Array>, std::shared_ptr<const Object>,
               RecordRef, std::shared_ptr<const Extension>>
      data_;
  std::shared_ptr<const std::string> written_;
};

/// What stands for a value with a mistake; `where` is the place of the mistake.
[[nodiscard]] inline Value rejected_value(Span where) { return Value(Missing{std::string(rejected_reason)}, where); }

/// What a message calls a value of this kind: «число», «текст», «список», «запись», …
[[nodiscard]] std::string_view kind_name(Value::Kind kind);

/// A member of an object with the place of its key.
struct Member {
  std::string key;
  Span key_where;
  Value value;
};

/// Members in the order of the file, found by key.
class Object {
 public:
  /// Adds a member; when the key is there already, nothing is added and false is returned.
  bool add(std::string key, Value value, Span key_where = {});
  /// Adds a member or replaces its value.
  void set(std::string key, Value value, Span key_where = {});

  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] const Member* find_member(std::string_view key) const;
  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  [[nodiscard]] std::size_t size() const { return members_.size(); }
  [[nodiscard]] bool empty() const { return members_.empty(); }

 private:
  [[nodiscard]] std::size_t index_of(std::string_view key) const;

  std::vector<Member> members_;
  std::unordered_map<std::string, std::size_t> index_;  // kept for large objects only
};

}  // namespace pisar
