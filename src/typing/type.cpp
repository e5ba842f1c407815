#include "typing/type.h"

#include <algorithm>
#include <utility>

#include "template/parsed.h"

namespace pisar::typing {
namespace {

using Kind = Shape::Kind;

constexpr std::size_t most_shapes = 12;
constexpr int most_nested = 16;  // variants within variants

bool same(const Shape& a, const Shape& b) {
  return a.kind == b.kind && a.node == b.node && a.element == b.element && a.fields == b.fields && a.macro == b.macro &&
         a.block == b.block;
}

void add(Type& type, const Shape& shape) {
  const bool known =
      std::any_of(type.shapes.begin(), type.shapes.end(), [&](const Shape& s) { return same(s, shape); });
  if (known) return;
  if (type.shapes.size() >= most_shapes) {
    type.shapes = {Shape{}};
    return;
  }
  type.shapes.push_back(shape);
}

Shape shape(Kind kind, const Node* node = nullptr) {
  Shape made;
  made.kind = kind;
  made.node = node;
  return made;
}

/// Whether the shape can stand where these types of JSON are allowed.
bool allowed(const Shape& shape, std::uint8_t types) {
  switch (shape.kind) {
    case Kind::missing:
      return (types & types::null) != 0;
    case Kind::boolean:
      return (types & types::boolean) != 0;
    case Kind::number:
      return (types & (types::number | types::integer | types::text)) != 0;  // x-pisar-kind reads texts
    case Kind::text:
    case Kind::date:
      return (types & (types::text | types::number | types::integer)) != 0;
    case Kind::list:
      return (types & types::list) != 0;
    default:
      return true;
  }
}

}  // namespace

bool Type::has(Kind kind) const {
  return std::any_of(shapes.begin(), shapes.end(), [&](const Shape& s) { return s.kind == kind; });
}

Type any_type() { return simple(Kind::any); }

Type simple(Kind kind) { return simple({kind}); }

Type simple(std::initializer_list<Kind> kinds) {
  Type type;
  for (const Kind kind : kinds) type.shapes.push_back(shape(kind));
  return type;
}

Type list_of(Type element) {
  Shape list = shape(Kind::list);
  list.element = std::make_shared<const Type>(std::move(element));
  Type type;
  type.shapes.push_back(std::move(list));
  return type;
}

Type record_of(Fields fields) {
  Shape record = shape(Kind::record);
  record.fields = std::make_shared<const Fields>(std::move(fields));
  Type type;
  type.shapes.push_back(std::move(record));
  return type;
}

Type join(const Type& a, const Type& b) {
  Type type = a;
  if (type.shapes.empty()) type = any_type();
  if (type.path != b.path) {
    type.path.clear();
    type.origin = nullptr;
  }
  if (b.shapes.empty()) add(type, shape(Kind::any));
  for (const Shape& shape : b.shapes) add(type, shape);
  return type;
}

Type without_missing(Type type) {
  if (!type.only(Kind::missing)) std::erase_if(type.shapes, [](const Shape& s) { return s.kind == Kind::missing; });
  return type;
}

std::string_view shape_name(Kind kind) {
  switch (kind) {
    case Kind::any:
      return "значение";
    case Kind::missing:
      return kind_name(Value::Kind::missing);
    case Kind::boolean:
      return kind_name(Value::Kind::boolean);
    case Kind::number:
      return kind_name(Value::Kind::number);
    case Kind::text:
      return kind_name(Value::Kind::text);
    case Kind::date:
      return kind_name(Value::Kind::date);
    case Kind::list:
      return kind_name(Value::Kind::array);
    case Kind::record:
      return kind_name(Value::Kind::object);
    case Kind::fragment:
      return "фрагмент";
    case Kind::reference:
      return "ссылка";
    case Kind::loop:
      return "цикл";
    case Kind::macro:
      return "макрос";
    case Kind::super:
      return "прежний текст блока";
    case Kind::action:
      return "действие цикла";
  }
  return "";
}

std::string_view given(const Type& type) {
  for (const Shape& shape : type.shapes) {
    if (shape.kind != Kind::missing) return shape_name(shape.kind);
  }
  return shape_name(type.shapes.empty() ? Kind::any : Kind::missing);
}

std::string description(const Type& type) {
  if (type.is_any()) return "любое значение";
  std::vector<std::string_view> names;
  for (const Shape& shape : type.shapes) {
    const std::string_view name = shape_name(shape.kind);
    if (shape.kind == Kind::missing || std::find(names.begin(), names.end(), name) != names.end()) continue;
    names.push_back(name);
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text.append(i == 0 ? "" : i + 1 == names.size() ? " или " : ", ").append(names[i]);
  }
  return text.empty() ? "пусто" : text;
}

Type SchemaTypes::of(const Node& node, int depth) const {
  const Node& rule = target(node);
  if (depth > most_nested) return any_type();
  const bool has_variants =
      rule.combinations &&
      !(rule.combinations->any_of.empty() && rule.combinations->one_of.empty() && rule.combinations->all_of.empty());
  Type type;
  const auto own = [&] {
    const std::uint8_t bits = rule.allowed_types;
    const bool scalar = (bits & (types::text | types::number | types::integer)) != 0;
    if (!rule.collection.empty() && scalar) {
      for (const Shape& record : records_of(rule.collection).shapes) add(type, record);
    } else if (rule.kind == ValueKind::date) {
      if (scalar) add(type, shape(Kind::date));
    } else if (rule.kind == ValueKind::number || rule.kind == ValueKind::percent) {
      if (scalar) add(type, shape(Kind::number));
    } else if (rule.kind != ValueKind::none) {
      // Their normal forms are texts; a number may have stayed one, as a number of a document.
      if (scalar) add(type, shape(Kind::text));
      if ((bits & (types::number | types::integer)) != 0) add(type, shape(Kind::number));
    } else {
      if ((bits & types::text) != 0) add(type, shape(Kind::text));
      if ((bits & (types::number | types::integer)) != 0) add(type, shape(Kind::number));
    }
    if ((bits & types::boolean) != 0) add(type, shape(Kind::boolean));
    if ((bits & types::list) != 0) add(type, shape(Kind::list, &rule));
    if ((bits & types::record) != 0) add(type, shape(Kind::record, &rule));
    if ((bits & types::null) != 0) add(type, shape(Kind::missing));
  };
  if (!has_variants) {
    if (rule.allowed_types == types::all && rule.collection.empty() && rule.kind == ValueKind::none) return any_type();
    own();
    return type.shapes.empty() ? any_type() : type;
  }
  std::vector<const Node*> variants = rule.combinations->any_of;
  variants.insert(variants.end(), rule.combinations->one_of.begin(), rule.combinations->one_of.end());
  // All of them hold: the first that says anything will do.
  if (variants.empty()) {
    for (const Node* part : rule.combinations->all_of) {
      if (of(*part, depth + 1).is_any()) continue;
      variants.push_back(part);
      break;
    }
  }
  if (!rule.collection.empty() || rule.kind != ValueKind::none || variants.empty()) {
    if (variants.empty() && rule.allowed_types == types::all) return any_type();
    own();
    return type.shapes.empty() ? any_type() : type;
  }
  for (const Node* variant : variants) {
    const Type inner = of(*variant, depth + 1);
    if (inner.is_any()) {
      if (rule.allowed_types == types::all) return any_type();
      own();
      continue;
    }
    for (const Shape& one : inner.shapes) {
      const bool outer = one.kind == Kind::record && rule.records;
      if (allowed(one, rule.allowed_types)) add(type, outer ? shape(Kind::record, &rule) : one);
    }
  }
  return type.shapes.empty() ? any_type() : type;
}

Type SchemaTypes::records_of(std::string_view collection) const {
  const Node* node = schema_of_(collection);
  if (node == nullptr) return any_type();
  const Type whole = of(*node);
  Type records;
  for (const Shape& shape : whole.shapes) {
    if (shape.kind == Kind::list && shape.node != nullptr) {
      for (const Shape& one : elements(*shape.node, 0).shapes) add(records, one);
    } else {
      return any_type();  // a record keyed by id
    }
  }
  return records.shapes.empty() ? any_type() : without_missing(std::move(records));
}

Type SchemaTypes::of_value(const Value& value) const {
  switch (value.kind()) {
    case Value::Kind::missing:
    case Value::Kind::extension:
      return any_type();
    case Value::Kind::boolean:
      return simple(Kind::boolean);
    case Value::Kind::number:
      return simple(Kind::number);
    case Value::Kind::text:
      return tmpl::has_tags(value.text()) ? any_type() : simple(Kind::text);
    case Value::Kind::date:
      return simple(Kind::date);
    case Value::Kind::reference:
      return records_of(value.reference().collection);
    case Value::Kind::array: {
      Type element;
      for (const Value& item : value.array()) {
        const Type one = of_value(item);
        if (one.is_any()) return list_of(any_type());
        element = element.shapes.empty() ? one : join(element, one);
      }
      return list_of(element.shapes.empty() ? any_type() : element);
    }
    case Value::Kind::object: {
      Fields fields;
      for (const pisar::Member& member : value.object().members()) fields[member.key] = of_value(member.value);
      return record_of(std::move(fields));
    }
  }
  return any_type();
}

Type SchemaTypes::elements(const Node& node, int depth) const {
  const Node& rule = target(node);
  if (depth > most_nested) return any_type();
  if (rule.lists) {
    if (!rule.lists->positional.empty() || rule.lists->items == nullptr) return any_type();
    return of(*rule.lists->items);
  }
  if (!rule.combinations) return any_type();
  for (const Node* part : rule.combinations->all_of) {
    Type found = elements(*part, depth + 1);
    if (!found.is_any()) return found;
  }
  return any_type();
}

Type SchemaTypes::element_of(const Type& list) const {
  Type element;
  for (const Shape& one : list.shapes) {
    if (one.kind == Kind::missing) continue;
    Type inner = any_type();
    if (one.kind == Kind::list) {
      if (one.node != nullptr) {
        inner = elements(*one.node, 0);
      } else if (one.element) {
        inner = *one.element;
      }
    } else if (one.kind == Kind::text) {
      inner = simple(Kind::text);
    }
    element = element.shapes.empty() ? inner : join(element, inner);
  }
  if (element.shapes.empty()) element = any_type();
  if (!list.path.empty() && element.path.empty()) element.path = list.path + "[]";
  return element;
}

SchemaTypes::Member SchemaTypes::find(const Node& node, std::string_view name, int depth) const {
  using Found = Member::Found;
  const Node& rule = target(node);
  if (depth > most_nested) return {Found::unknown, any_type()};
  if (rule.forbids || (rule.allowed_types & types::record) == 0) return {};
  Member result{Found::unknown, any_type()};
  if (rule.records) {
    const RecordRules& records = *rule.records;
    const PropertyTable::Entry* entry = records.properties.find(name);
    if (entry != nullptr && entry->schema != nullptr) {
      if (entry->schema->forbids) return {};
      result = {Found::yes, of(*entry->schema)};
      result.type.origin = entry->schema;
      result.type.optional = entry->required < 0;
    } else if (records.patterns.empty() && records.additional != nullptr) {
      if (records.additional->forbids) return {};
      result = {Found::yes, of(*records.additional)};
      result.type.optional = true;
    }
  }
  if (!rule.combinations) return result;
  const Combinations& parts = *rule.combinations;
  for (const Node* part : parts.all_of) {
    Member inner = find(*part, name, depth + 1);
    if (inner.found == Found::no) return {};
    if (result.found != Found::yes) result = std::move(inner);
  }
  for (const auto* variants : {&parts.any_of, &parts.one_of}) {
    if (variants->empty()) continue;
    Member any;
    for (const Node* variant : *variants) {
      Member inner = find(*variant, name, depth + 1);
      if (inner.found == Found::no) continue;
      if (any.found == Found::no) {
        any = std::move(inner);
      } else {
        any.type = join(any.type, inner.type);
        any.type.optional = true;
        if (inner.found == Found::unknown) any.found = Found::unknown;
      }
    }
    if (any.found == Found::no) return {};
    if (result.found != Found::yes) result = std::move(any);
  }
  return result;
}

SchemaTypes::Member SchemaTypes::member_of(const Type& record, std::string_view name) const {
  using Found = Member::Found;
  Member result;
  for (const Shape& one : record.shapes) {
    Member inner;
    if (one.kind == Kind::any) {
      inner = {Found::unknown, any_type()};
    } else if (one.kind == Kind::record) {
      if (one.node != nullptr) {
        inner = find(*one.node, name, 0);
      } else if (!one.fields) {
        inner = {Found::unknown, any_type()};
      } else if (const auto field = one.fields->find(name); field != one.fields->end()) {
        inner = {Found::yes, field->second};
      }
    }
    if (inner.found == Found::no) continue;
    if (result.found == Found::no) {
      result = std::move(inner);
    } else {
      const bool optional = result.type.optional || inner.type.optional;
      result.type = join(result.type, inner.type);
      result.type.optional = optional;
      result.found = Found::yes;
    }
  }
  if (result.found != Found::no && !record.path.empty()) {
    result.type.path = record.path + "." + std::string(name);
  }
  return result;
}

void SchemaTypes::collect_fields(const Node& node, int depth, std::vector<std::string>& names) const {
  const Node& rule = target(node);
  if (depth > most_nested) return;
  if (rule.records) {
    for (const PropertyTable::Entry& entry : rule.records->properties.entries()) {
      if (entry.schema == nullptr || entry.schema->forbids) continue;
      if (std::find(names.begin(), names.end(), entry.name) == names.end()) names.push_back(entry.name);
    }
  }
  if (!rule.combinations) return;
  for (const auto* parts : {&rule.combinations->all_of, &rule.combinations->any_of, &rule.combinations->one_of}) {
    for (const Node* part : *parts) collect_fields(*part, depth + 1, names);
  }
}

std::vector<std::string> SchemaTypes::fields_of(const Type& record) const {
  std::vector<std::string> names;
  for (const Shape& one : record.shapes) {
    if (one.kind != Kind::record) continue;
    if (one.node != nullptr) collect_fields(*one.node, 0, names);
    if (!one.fields) continue;
    for (const auto& [name, type] : *one.fields) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  return names;
}

}  // namespace pisar::typing
