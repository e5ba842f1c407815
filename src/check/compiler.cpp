#include "check/compiler.h"

#include <algorithm>
#include <array>

#include "check/keywords.h"

namespace pisar {

namespace {

/// The place of a part of a schema: one step below.
SchemaPlace below(const SchemaPlace& place, const Value& schema, const std::string& step) {
  return {&schema, place.document, place.base, place.pointer + step};
}

template <typename Rules>
Rules& rules(std::unique_ptr<Rules>& slot) {
  if (!slot) slot = std::make_unique<Rules>();
  return *slot;
}

struct TypeName {
  std::string_view name;
  std::uint8_t bit;
};
constexpr std::array type_names{
    TypeName{"null", types::null},       TypeName{"boolean", types::boolean}, TypeName{"number", types::number},
    TypeName{"integer", types::integer}, TypeName{"string", types::text},     TypeName{"array", types::list},
    TypeName{"object", types::record},
};

struct KindName {
  std::string_view name;
  ValueKind kind;
  std::string_view collection = {};  ///< of a kind that refers to records
};
constexpr std::array kind_names{
    KindName{"date", ValueKind::date},
    KindName{"email", ValueKind::email},
    KindName{"expression", ValueKind::expression},
    KindName{"inn", ValueKind::inn},
    KindName{"number", ValueKind::number},
    KindName{"ogrn", ValueKind::ogrn},
    KindName{"organization", ValueKind::none, "schools"},
    KindName{"percent", ValueKind::percent},
    KindName{"period", ValueKind::period},
    KindName{"person", ValueKind::none, "people"},
    KindName{"school-year", ValueKind::school_year},
    KindName{"text", ValueKind::text},
};

/// The nearest of the names in a table, as a hint, or nothing.
template <typename Table>
std::string_view nearest_name(std::string_view word, const Table& table) {
  std::vector<std::string_view> names;
  names.reserve(std::size(table));
  for (const auto& row : table) names.push_back(row.name);
  return nearest(word, names);
}

template <typename Table>
std::string all_names(const Table& table) {
  std::string list;
  for (const auto& row : table) list += (list.empty() ? "" : ", ") + std::string(row.name);
  return list;
}

/// What may stand beside a `$ref`: words of other programs, and ours that no draft knows.
bool is_annotation(std::string_view keyword) {
  const Keyword* known = find_keyword(keyword);
  return known == nullptr || known->shape == KeywordShape::annotation || known->shape == KeywordShape::meaning ||
         keyword == "definitions" || keyword == "$defs";
}

}  // namespace

const SchemaCompiler::Row SchemaCompiler::rows[] = {
    {"type", &SchemaCompiler::type},
    {"enum", &SchemaCompiler::enumeration},
    {"const", &SchemaCompiler::constant},
    {"minimum", &SchemaCompiler::bound},
    {"maximum", &SchemaCompiler::bound},
    {"exclusiveMinimum", &SchemaCompiler::bound},
    {"exclusiveMaximum", &SchemaCompiler::bound},
    {"multipleOf", &SchemaCompiler::bound},
    {"minLength", &SchemaCompiler::size},
    {"maxLength", &SchemaCompiler::size},
    {"minItems", &SchemaCompiler::size},
    {"maxItems", &SchemaCompiler::size},
    {"minProperties", &SchemaCompiler::size},
    {"maxProperties", &SchemaCompiler::size},
    {"pattern", &SchemaCompiler::pattern},
    {"format", &SchemaCompiler::format},
    {"items", &SchemaCompiler::items},
    {"uniqueItems", &SchemaCompiler::unique_items},
    {"additionalItems", &SchemaCompiler::subschema},
    {"contains", &SchemaCompiler::subschema},
    {"additionalProperties", &SchemaCompiler::subschema},
    {"propertyNames", &SchemaCompiler::subschema},
    {"not", &SchemaCompiler::subschema},
    {"if", &SchemaCompiler::subschema},
    {"then", &SchemaCompiler::subschema},
    {"else", &SchemaCompiler::subschema},
    {"allOf", &SchemaCompiler::subschemas},
    {"anyOf", &SchemaCompiler::subschemas},
    {"oneOf", &SchemaCompiler::subschemas},
    {"properties", &SchemaCompiler::properties},
    {"patternProperties", &SchemaCompiler::pattern_properties},
    {"required", &SchemaCompiler::required},
    {"dependencies", &SchemaCompiler::dependencies},
    {"definitions", &SchemaCompiler::definitions},
    {"$defs", &SchemaCompiler::definitions},
    {"x-pisar-kind", &SchemaCompiler::kind},
    {"x-pisar-ref", &SchemaCompiler::collection},
    {"x-pisar-acyclic", &SchemaCompiler::meaning},
    {"x-pisar-checks", &SchemaCompiler::meaning},
    {"x-pisar-not-before", &SchemaCompiler::meaning},
    {"x-pisar-ordered", &SchemaCompiler::meaning},
    {"x-pisar-organizations", &SchemaCompiler::meaning},
    {"x-pisar-parts", &SchemaCompiler::meaning},
    {"x-pisar-total", &SchemaCompiler::meaning},
    {"x-pisar-whole", &SchemaCompiler::meaning},
    {"title", &SchemaCompiler::words},
    {"description", &SchemaCompiler::words},
    {"$schema", &SchemaCompiler::words},
};

Diagnostic& SchemaCompiler::mistake(Span where, std::string message, Code code) {
  return diagnostics_->report(code, where, std::move(message));
}

const Node& SchemaCompiler::compile(const SchemaPlace& place, Diagnostics& diagnostics) {
  diagnostics_ = &diagnostics;
  const Node& root = schema(place);
  settle_references();
  finish_meaning();
  diagnostics_ = nullptr;
  return root;
}

Node& SchemaCompiler::schema(const SchemaPlace& place) {
  const Value& source = *place.schema;
  const auto known = by_source_.find(&source);
  if (known != by_source_.end()) return *known->second;
  Node& node = nodes_.emplace_back();
  by_source_.emplace(&source, &node);
  node.where = source.where;
  node.pointer = place.pointer;
  if (source.is_boolean()) {
    node.forbids = !source.boolean();
    return node;
  }
  if (!source.is_object()) {
    mistake(source.where, "схемой может быть запись, true или false, а здесь " + std::string(kind_name(source.kind())));
    return node;
  }
  SchemaPlace within = place;
  within.base = base_within(source, place.base);
  const Value* ref = source.find("$ref");
  if (ref != nullptr) reference(node, *ref, within);
  for (const Member& member : source.object().members()) {
    if (member.key == "$ref") continue;
    if (ref != nullptr && !is_annotation(member.key)) {
      mistake(member.key_where, "рядом с «$ref» слово «" + member.key + "» не действует", Code::schema_word_ignored)
          .hint("в draft-07 рядом с «$ref» ничто не проверяется; соедините их через «allOf»");
      continue;
    }
    const auto* row = std::find_if(std::begin(rows), std::end(rows),
                                   [&](const Row& candidate) { return candidate.keyword == member.key; });
    if (row != std::end(rows)) {
      (this->*row->handler)(node, member, within);
    } else {
      unknown_keyword(member);
    }
  }
  finish(node, source);
  return node;
}

/// Words that mean something only together.
void SchemaCompiler::finish(Node& node, const Value& source) {
  if (node.combinations && node.combinations->condition == nullptr) {
    node.combinations->then_branch = nullptr;
    node.combinations->else_branch = nullptr;
  }
  const Value* items = source.find("items");
  if (node.lists && (items == nullptr || !items->is_array())) node.lists->additional = nullptr;
}

void SchemaCompiler::unknown_keyword(const Member& member) {
  const Keyword* known = find_keyword(member.key);
  if (known != nullptr && known->shape == KeywordShape::annotation) return;
  if (known != nullptr) {
    mistake(member.key_where, "слово «" + member.key + "» другой версии стандарта здесь не действует",
            Code::schema_word_ignored)
        .hint("схемы пишутся по draft-07");
    return;
  }
  const bool ours = member.key.starts_with("x-pisar-");
  if (member.key.starts_with("x-") && !ours) return;
  const std::string_view near = nearest_name(member.key, keywords());
  if (near.empty() && !ours) return;
  Diagnostic& warning =
      mistake(member.key_where, "слова «" + member.key + "» в схемах нет, оно не действует", Code::schema_word_ignored);
  if (!near.empty()) warning.hint("есть похожее слово «" + std::string(near) + "»; возможно, опечатка");
}

void SchemaCompiler::reference(Node& node, const Value& text, const SchemaPlace& place) {
  if (text.is_text()) {
    references_.push_back({&node, &text, place});
  } else {
    mistake(text.where, "«$ref» должно быть текстом: «файл#/путь»");
  }
}

/// Compiling what a reference names may bring more of them; a list instead of recursion keeps the stack short.
void SchemaCompiler::settle_references() {
  std::vector<Node*> settled;
  while (!references_.empty()) {
    const Reference next = std::move(references_.back());
    references_.pop_back();
    std::string problem;
    const std::optional<SchemaPlace> found = library_.find(next.text->text(), next.from, problem);
    if (found) {
      next.node->reference = &schema(*found);
      settled.push_back(next.node);
    } else {
      mistake(next.text->where, "ссылка «" + next.text->text() + "» никуда не ведёт: " + problem,
              Code::schema_reference);
    }
  }
  break_loops(settled);
}

void SchemaCompiler::break_loops(const std::vector<Node*>& references) {
  for (Node* start : references) {
    std::size_t steps = 0;
    const Node* node = start;
    while (node->reference != nullptr && steps <= references.size()) {
      node = node->reference;
      ++steps;
      if (node == start) break;
    }
    if (node != start || steps == 0) continue;
    mistake(start->where, "ссылки схемы ходят по кругу и ничего не описывают", Code::schema_reference);
    start->reference = nullptr;
  }
}

void SchemaCompiler::type(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  std::uint8_t allowed = 0;
  const auto add = [&](const Value& name) {
    const auto* row = name.is_text() ? std::find_if(type_names.begin(), type_names.end(),
                                                    [&](const TypeName& type) { return type.name == name.text(); })
                                     : type_names.end();
    if (row != type_names.end()) {
      allowed |= row->bit;
      return;
    }
    Diagnostic& found = mistake(name.where, "вид значения («type») назван неверно");
    const std::string_view near = name.is_text() ? nearest_name(name.text(), type_names) : std::string_view();
    found.hint(near.empty() ? "бывает: " + all_names(type_names) : "возможно, «" + std::string(near) + "»");
  };
  if (member.value.is_array()) {
    for (const Value& name : member.value.array()) add(name);
  } else {
    add(member.value);
  }
  if (allowed != 0) node.allowed_types = allowed;
}

void SchemaCompiler::enumeration(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  if (!member.value.is_array()) {
    mistake(member.value.where, "«enum» должно быть списком допустимых значений");
    return;
  }
  node.has_enum = true;
  node.allowed = member.value.array();
}

void SchemaCompiler::constant(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  node.constant = member.value;
}

void SchemaCompiler::bound(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  if (!member.value.is_number()) {
    mistake(member.value.where, "«" + member.key + "» должно быть числом");
    return;
  }
  const Number& number = member.value.number();
  NumberRules& numbers = rules(node.numbers);
  if (member.key == "minimum") numbers.minimum = number;
  if (member.key == "maximum") numbers.maximum = number;
  if (member.key == "exclusiveMinimum") numbers.exclusive_minimum = number;
  if (member.key == "exclusiveMaximum") numbers.exclusive_maximum = number;
  if (member.key != "multipleOf") return;
  if (number.sign() > 0) {
    numbers.multiple_of = number;
  } else {
    mistake(member.value.where, "«multipleOf» должно быть больше нуля");
  }
}

void SchemaCompiler::size(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  const std::optional<std::int64_t> size = member.value.is_number() ? member.value.number().integer() : std::nullopt;
  if (!size || *size < 0) {
    mistake(member.value.where, "«" + member.key + "» должно быть целым числом не меньше нуля");
    return;
  }
  const auto limit = static_cast<std::size_t>(*size);
  if (member.key == "minLength") rules(node.texts).min_length = limit;
  if (member.key == "maxLength") rules(node.texts).max_length = limit;
  if (member.key == "minItems") rules(node.lists).min_items = limit;
  if (member.key == "maxItems") rules(node.lists).max_items = limit;
  if (member.key == "minProperties") rules(node.records).min_size = limit;
  if (member.key == "maxProperties") rules(node.records).max_size = limit;
}

const Pattern* SchemaCompiler::compiled_pattern(const std::string& source, Span where) {
  const auto known = patterns_.find(source);
  if (known != patterns_.end()) return known->second.get();
  std::string error;
  std::unique_ptr<Pattern> pattern = Pattern::compile(source, pattern_count_, error);
  if (!pattern) {
    mistake(where, "регулярное выражение не читается: " + error, Code::schema_pattern);
    return nullptr;
  }
  ++pattern_count_;
  return patterns_.emplace(source, std::move(pattern)).first->second.get();
}

void SchemaCompiler::pattern(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  if (member.value.is_text()) {
    rules(node.texts).pattern = compiled_pattern(member.value.text(), member.value.where);
  } else {
    mistake(member.value.where, "«pattern» должно быть регулярным выражением в кавычках");
  }
}

void SchemaCompiler::format(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  if (!member.value.is_text()) {
    mistake(member.value.where, "«format» должно быть названием формата");
    return;
  }
  const Format format = format_by_name(member.value.text());
  if (format != Format::none) rules(node.texts).format = format;
}

void SchemaCompiler::items(Node& node, const Member& member, const SchemaPlace& place) {
  ListRules& lists = rules(node.lists);
  if (!member.value.is_array()) {
    lists.items = &schema(below(place, member.value, "/items"));
    return;
  }
  const Array& list = member.value.array();
  for (std::size_t i = 0; i < list.size(); ++i) {
    lists.positional.push_back(&schema(below(place, list[i], "/items/" + std::to_string(i))));
  }
}

void SchemaCompiler::unique_items(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  if (member.value.is_boolean()) {
    rules(node.lists).unique = member.value.boolean();
  } else {
    mistake(member.value.where, "«uniqueItems» должно быть true или false");
  }
}

void SchemaCompiler::subschema(Node& node, const Member& member, const SchemaPlace& place) {
  const Node* part = &schema(below(place, member.value, pointer_step(member.key)));
  if (member.key == "additionalItems") rules(node.lists).additional = part;
  if (member.key == "contains") rules(node.lists).contains = part;
  if (member.key == "additionalProperties") rules(node.records).additional = part;
  if (member.key == "propertyNames") rules(node.records).names = part;
  if (member.key == "not") rules(node.combinations).negated = part;
  if (member.key == "if") rules(node.combinations).condition = part;
  if (member.key == "then") rules(node.combinations).then_branch = part;
  if (member.key == "else") rules(node.combinations).else_branch = part;
}

void SchemaCompiler::subschemas(Node& node, const Member& member, const SchemaPlace& place) {
  if (!member.value.is_array() || member.value.array().empty()) {
    mistake(member.value.where, "«" + member.key + "» должно быть непустым списком схем");
    return;
  }
  Combinations& combinations = rules(node.combinations);
  std::vector<const Node*>& parts = member.key == "allOf"   ? combinations.all_of
                                    : member.key == "anyOf" ? combinations.any_of
                                                            : combinations.one_of;
  const Array& list = member.value.array();
  for (std::size_t i = 0; i < list.size(); ++i) {
    parts.push_back(&schema(below(place, list[i], pointer_step(member.key) + "/" + std::to_string(i))));
  }
}

bool SchemaCompiler::expect_record(const Member& member) {
  if (member.value.is_object()) return true;
  mistake(member.value.where, "«" + member.key + "» должно быть записью: имя и схема");
  return false;
}

void SchemaCompiler::properties(Node& node, const Member& member, const SchemaPlace& place) {
  if (!expect_record(member)) return;
  RecordRules& records = rules(node.records);
  for (const Member& property : member.value.object().members()) {
    const Node* part = &schema(below(place, property.value, "/properties" + pointer_step(property.key)));
    records.properties.entry(property.key).schema = part;
  }
}

void SchemaCompiler::pattern_properties(Node& node, const Member& member, const SchemaPlace& place) {
  if (!expect_record(member)) return;
  RecordRules& records = rules(node.records);
  for (const Member& property : member.value.object().members()) {
    const Node* part = &schema(below(place, property.value, "/patternProperties" + pointer_step(property.key)));
    const Pattern* names = compiled_pattern(property.key, property.key_where);
    if (names != nullptr) records.patterns.push_back({names, part});
  }
}

void SchemaCompiler::required(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  if (!member.value.is_array()) {
    mistake(member.value.where, "«required» должно быть списком имён полей")
        .hint("его пишут рядом с «properties», а не внутри поля");
    return;
  }
  RecordRules& records = rules(node.records);
  for (const Value& name : member.value.array()) {
    if (!name.is_text()) {
      mistake(name.where, "в «required» ожидается имя поля");
      continue;
    }
    PropertyTable::Entry& entry = records.properties.entry(name.text());
    if (entry.required >= 0) continue;
    entry.required = static_cast<int>(records.required.size());
    records.required.push_back(name.text());
  }
}

void SchemaCompiler::dependencies(Node& node, const Member& member, const SchemaPlace& place) {
  if (!expect_record(member)) return;
  RecordRules& records = rules(node.records);
  for (const Member& entry : member.value.object().members()) {
    RecordRules::Dependency dependency;
    dependency.name = entry.key;
    if (entry.value.is_array()) {
      for (const Value& name : entry.value.array()) {
        if (name.is_text()) {
          dependency.required.push_back(name.text());
        } else {
          mistake(name.where, "в «dependencies» ожидается имя поля");
        }
      }
    } else {
      dependency.schema = &schema(below(place, entry.value, "/dependencies" + pointer_step(entry.key)));
    }
    records.dependencies.push_back(std::move(dependency));
  }
}

/// Compiled for their mistakes alone; references find them by themselves.
void SchemaCompiler::definitions(Node& /*node*/, const Member& member, const SchemaPlace& place) {
  if (!expect_record(member)) return;
  for (const Member& part : member.value.object().members()) {
    schema(below(place, part.value, pointer_step(member.key) + pointer_step(part.key)));
  }
}

void SchemaCompiler::kind(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  const std::string_view name = member.value.is_text() ? std::string_view(member.value.text()) : std::string_view();
  const auto* row = std::find_if(kind_names.begin(), kind_names.end(),
                                 [&](const KindName& candidate) { return candidate.name == name; });
  if (row == kind_names.end()) {
    mistake(member.value.where, "такого «x-pisar-kind» нет").hint("бывает: " + all_names(kind_names));
  } else {
    node.kind = row->kind;
    if (!row->collection.empty()) refer_to(node, row->collection, member.value.where);
  }
}

void SchemaCompiler::collection(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  if (member.value.is_text() && !member.value.text().empty()) {
    refer_to(node, member.value.text(), member.value.where);
  } else {
    mistake(member.value.where, "«x-pisar-ref» должно быть именем данных, на записи которых ссылается поле");
  }
}

void SchemaCompiler::refer_to(Node& node, std::string_view collection, Span where) {
  if (!node.collection.empty() && node.collection != collection) {
    mistake(where, "«x-pisar-kind» и «x-pisar-ref» называют разные данные: «" + node.collection + "» и «" +
                       std::string(collection) + "»")
        .hint("оставьте одно из двух");
  }
  node.collection = collection;
}

void SchemaCompiler::words(Node& node, const Member& member, const SchemaPlace& /*place*/) {
  if (!member.value.is_text()) {
    mistake(member.value.where, "«" + member.key + "» должно быть текстом");
    return;
  }
  const std::string& text = member.value.text();
  if (member.key == "title") node.title = text;
  if (member.key == "description") node.description = text;
  if (member.key == "$schema" && text.find("draft-07") == std::string::npos) {
    mistake(member.value.where, "схема объявлена по другой версии стандарта, читается она по draft-07",
            Code::schema_word_ignored)
        .hint("\"$schema\": \"http://json-schema.org/draft-07/schema#\"");
  }
}

}  // namespace pisar
