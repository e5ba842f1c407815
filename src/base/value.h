#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
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
  explicit Value(Missing missing, Span where = {});
  template <std::same_as<bool> Boolean>  // nothing else may turn into a boolean
  explicit Value(Boolean boolean, Span where = {}) : data_(boolean), where(where) {}
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) explicit Value(Integer integer, Span where = {})
      : data_(Number(static_cast<std::int64_t>(integer))), where(where) {}
  explicit Value(Number number, Span where = {}) : data_(std::move(number)), where(where) {}
  explicit Value(std::string text, Span where = {}) : data_(std::move(text)), where(where) {}
  explicit Value(std::string_view text, Span where = {}) : data_(std::string(text)), where(where) {}
  explicit Value(const char* text, Span where = {}) : data_(std::string(text)), where(where) {}
  explicit Value(Date date, Span where = {}) : data_(date), where(where) {}
  explicit Value(RecordRef reference, Span where = {});
  explicit Value(Array array, Span where = {});
  explicit Value(Object object, Span where = {});
  explicit Value(std::shared_ptr<const Extension> extension, Span where = {})
      : data_(std::move(extension)), where(where) {}

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
  [[nodiscard]] const Missing& missing() const;
  [[nodiscard]] bool boolean() const { return std::get<bool>(data_); }
  [[nodiscard]] const Number& number() const { return std::get<Number>(data_); }
  [[nodiscard]] const std::string& text() const { return std::get<std::string>(data_); }
  [[nodiscard]] const Date& date() const { return std::get<Date>(data_); }
  [[nodiscard]] const Array& array() const { return *std::get<std::shared_ptr<const Array>>(data_); }
  [[nodiscard]] const Object& object() const { return *std::get<std::shared_ptr<const Object>>(data_); }
  [[nodiscard]] const RecordRef& reference() const { return *std::get<std::shared_ptr<const RecordRef>>(data_); }
  [[nodiscard]] const std::shared_ptr<const Extension>& extension() const {
    return std::get<std::shared_ptr<const Extension>>(data_);
  }

  /// The array or object to change: this value's own, copied first when other values share it.
  [[nodiscard]] Array& own_array();
  [[nodiscard]] Object& own_object();

  /// The member of an object, or nullptr (also when this is no object).
  [[nodiscard]] const Value* find(std::string_view key) const;

  /// The scalar as it stands in the file, where that differs from how its value would be written: «42.60», «1 234,5 %».
  [[nodiscard]] std::string_view written() const { return written_.view(); }
  void set_written(std::string text) { written_ = Lexeme(std::move(text)); }

 private:
  /// A text of its own, in one pointer.
  class Lexeme {
   public:
    Lexeme() = default;
    explicit Lexeme(std::string text) : text_(std::make_unique<const std::string>(std::move(text))) {}
    Lexeme(const Lexeme& other) : text_(other.text_ ? std::make_unique<const std::string>(*other.text_) : nullptr) {}
    Lexeme(Lexeme&&) noexcept = default;
    Lexeme& operator=(const Lexeme& other) { return *this = Lexeme(other); }
    Lexeme& operator=(Lexeme&&) noexcept = default;
    ~Lexeme() = default;
    [[nodiscard]] std::string_view view() const { return text_ ? std::string_view(*text_) : std::string_view(); }

   private:
    std::unique_ptr<const std::string> text_;
  };

  // There are millions of values, most of them numbers and texts, so what is larger than they stands elsewhere (no
  // pointer: Missing{}), and the place begins in the padding after the variant: 56 bytes in all.
  [[no_unique_address]] std::variant<std::shared_ptr<const Missing>, bool, Number, std::string, Date,
                                     std::shared_ptr<const Array>, std::shared_ptr<const Object>,
                                     std::shared_ptr<const RecordRef>, std::shared_ptr<const Extension>>
      data_;

 public:
  Span where;

 private:
  Lexeme written_;
};

/// What stands for a value with a mistake; `where` is the place of the mistake.
[[nodiscard]] inline Value rejected_value(Span where) { return Value(Missing{std::string(rejected_reason)}, where); }

/// What a message calls a value of this kind: «число», «текст», «список», «запись», …
[[nodiscard]] std::string_view kind_name(Value::Kind kind);

/// A member of an object with the place of its key.
struct Member {
  Member() = default;
  Member(std::string&& key, Span key_where, Value&& value)
      : key(std::move(key)), key_where(key_where), value(std::move(value)) {}

  std::string key;
  Span key_where;
  Value value;
};

/// Members in the order of the file, found by key.
class Object {
 public:
  /// Adds a member; when the key is there already, nothing is added and false is returned.
  bool add(std::string key, Value value, Span key_where = {});
  /// Adds a member whose key is surely not there yet.
  void append(std::string&& key, Value&& value, Span key_where);
  /// Makes room for so many members; keeps no more than is needed for those there are.
  void reserve(std::size_t members) { members_.reserve(members); }
  void shrink() { members_.shrink_to_fit(); }
  /// Adds a member or replaces its value.
  void set(std::string key, Value value, Span key_where = {});
  /// The value of members()[index], to change it.
  [[nodiscard]] Value& value_at(std::size_t index) { return members_[index].value; }

  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] const Member* find_member(std::string_view key) const;
  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  [[nodiscard]] std::size_t size() const { return members_.size(); }
  [[nodiscard]] bool empty() const { return members_.empty(); }

 private:
  [[nodiscard]] std::size_t index_of(std::string_view key) const;

  void note_last();
  void note(std::size_t index);

  std::vector<Member> members_;
  // For large objects only: open addressing over a power of two, an index into members_ plus one; 0 is free.
  std::vector<std::uint32_t> slots_;
};

}  // namespace pisar
