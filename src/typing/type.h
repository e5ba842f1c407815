#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"
#include "check/node.h"
#include "template/ast.h"

/// What the values of a template's expressions can be, told from the schemas of the data alone.
namespace pisar::typing {

struct Type;
using TypePtr = std::shared_ptr<const Type>;
using Fields = std::map<std::string, Type, std::less<>>;

/// A macro with the variables that it sees beside its own.
struct MacroType {
  const tmpl::Macro* macro = nullptr;
  Span where;
  const Fields* closure = nullptr;  ///< outlives the type
};

/// One of the things that a value may be.
struct Shape {
  enum class Kind : std::uint8_t {
    any,
    missing,
    boolean,
    number,
    text,
    date,
    list,
    record,
    fragment,
    reference,  ///< ref("x")
    loop,
    macro,
    super,
    action  ///< loop.cycle
  };
  Kind kind = Kind::any;
  const Node* node = nullptr;            ///< the schema of a list or a record
  TypePtr element;                       ///< of a list without a schema; null: unknown
  std::shared_ptr<const Fields> fields;  ///< of a record made in the template: all that it has; null: unknown
  std::shared_ptr<const MacroType> macro;
  std::string block;  ///< of super
  std::size_t level = 0;
};

/// What a value may be: any of the shapes. A mistake is told only where none of them will do.
struct Type {
  std::vector<Shape> shapes;
  std::string path;              ///< where the value comes from: «school.risks[].level»; empty: it is computed
  const Node* origin = nullptr;  ///< the schema of the value at the path
  bool optional = false;         ///< whether the schema lets it be left out

  [[nodiscard]] bool has(Shape::Kind kind) const;
  /// Whether nothing is known, so that nothing is a mistake.
  [[nodiscard]] bool is_any() const { return shapes.empty() || has(Shape::Kind::any); }
  [[nodiscard]] bool only(Shape::Kind kind) const { return shapes.size() == 1 && shapes.front().kind == kind; }
};

[[nodiscard]] Type any_type();
[[nodiscard]] Type simple(Shape::Kind kind);
[[nodiscard]] Type simple(std::initializer_list<Shape::Kind> kinds);
[[nodiscard]] Type list_of(Type element);
[[nodiscard]] Type record_of(Fields fields);
/// Whatever either may be.
[[nodiscard]] Type join(const Type& a, const Type& b);
[[nodiscard]] Type without_missing(Type type);

/// What a message calls the shape: «список», «запись».
[[nodiscard]] std::string_view shape_name(Shape::Kind kind);
/// The first shape that is not «missing», for messages.
[[nodiscard]] std::string_view given(const Type& type);
/// All shapes in Russian: «текст или список».
[[nodiscard]] std::string description(const Type& type);

/// Types of schemas. Records are expanded when they are looked into, since schemas are recursive.
class SchemaTypes {
 public:
  /// Gives the schema of a data variable (x-pisar-ref), or null when it has none.
  explicit SchemaTypes(std::function<const Node*(std::string_view)> schema_of) : schema_of_(std::move(schema_of)) {}

  [[nodiscard]] Type of(const Node& node) const { return of(node, 0); }
  /// The records of a data variable.
  [[nodiscard]] Type records_of(std::string_view collection) const;
  /// A value that is written in the template itself, its front matter.
  [[nodiscard]] Type of_value(const Value& value) const;

  /// What a list yields, an element of any of its shapes.
  [[nodiscard]] Type element_of(const Type& list) const;

  struct Member {
    enum class Found : std::uint8_t { no, unknown, yes };
    Found found = Found::no;
    Type type;
  };
  /// The member of a record (of any shape of the type that is one, the others are passed over).
  [[nodiscard]] Member member_of(const Type& record, std::string_view name) const;
  /// The fields that the records of the type may have, for hints.
  [[nodiscard]] std::vector<std::string> fields_of(const Type& record) const;

 private:
  [[nodiscard]] Type of(const Node& node, int depth) const;
  [[nodiscard]] Member find(const Node& node, std::string_view name, int depth) const;
  [[nodiscard]] Type elements(const Node& node, int depth) const;
  void collect_fields(const Node& node, int depth, std::vector<std::string>& names) const;

  std::function<const Node*(std::string_view)> schema_of_;
};

}  // namespace pisar::typing
