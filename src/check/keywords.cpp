#include "check/keywords.h"

#include <algorithm>
#include <array>

namespace pisar {

namespace {

constexpr std::array table{
    Keyword{"$comment", KeywordShape::annotation},
    Keyword{"$defs", KeywordShape::schema_map},
    Keyword{"$id", KeywordShape::annotation},
    Keyword{"$ref", KeywordShape::value},
    Keyword{"$schema", KeywordShape::annotation},
    Keyword{"additionalItems", KeywordShape::schema},
    Keyword{"additionalProperties", KeywordShape::schema},
    Keyword{"allOf", KeywordShape::schemas},
    Keyword{"anyOf", KeywordShape::schemas},
    Keyword{"const", KeywordShape::value},
    Keyword{"contains", KeywordShape::schema},
    Keyword{"contentEncoding", KeywordShape::annotation},
    Keyword{"contentMediaType", KeywordShape::annotation},
    Keyword{"default", KeywordShape::annotation},
    Keyword{"definitions", KeywordShape::schema_map},
    Keyword{"dependencies", KeywordShape::dependencies},
    Keyword{"description", KeywordShape::annotation},
    Keyword{"else", KeywordShape::schema},
    Keyword{"enum", KeywordShape::value},
    Keyword{"examples", KeywordShape::annotation},
    Keyword{"exclusiveMaximum", KeywordShape::value},
    Keyword{"exclusiveMinimum", KeywordShape::value},
    Keyword{"format", KeywordShape::value},
    Keyword{"if", KeywordShape::schema},
    Keyword{"items", KeywordShape::items},
    Keyword{"maxItems", KeywordShape::value},
    Keyword{"maxLength", KeywordShape::value},
    Keyword{"maxProperties", KeywordShape::value},
    Keyword{"maximum", KeywordShape::value},
    Keyword{"minItems", KeywordShape::value},
    Keyword{"minLength", KeywordShape::value},
    Keyword{"minProperties", KeywordShape::value},
    Keyword{"minimum", KeywordShape::value},
    Keyword{"multipleOf", KeywordShape::value},
    Keyword{"not", KeywordShape::schema},
    Keyword{"oneOf", KeywordShape::schemas},
    Keyword{"pattern", KeywordShape::value},
    Keyword{"patternProperties", KeywordShape::schema_map},
    Keyword{"properties", KeywordShape::schema_map},
    Keyword{"propertyNames", KeywordShape::schema},
    Keyword{"readOnly", KeywordShape::annotation},
    Keyword{"required", KeywordShape::value},
    Keyword{"then", KeywordShape::schema},
    Keyword{"title", KeywordShape::annotation},
    Keyword{"type", KeywordShape::value},
    Keyword{"uniqueItems", KeywordShape::value},
    Keyword{"writeOnly", KeywordShape::annotation},
    Keyword{"x-pisar-acyclic", KeywordShape::meaning},
    Keyword{"x-pisar-checks", KeywordShape::meaning},
    Keyword{"x-pisar-kind", KeywordShape::value},
    Keyword{"x-pisar-not-before", KeywordShape::meaning},
    Keyword{"x-pisar-ordered", KeywordShape::meaning},
    Keyword{"x-pisar-organizations", KeywordShape::meaning},
    Keyword{"x-pisar-parts", KeywordShape::meaning},
    Keyword{"x-pisar-ref", KeywordShape::value},
    Keyword{"x-pisar-total", KeywordShape::meaning},
    Keyword{"x-pisar-whole", KeywordShape::meaning},
    Keyword{"$anchor", KeywordShape::other_standard},
    Keyword{"$dynamicRef", KeywordShape::other_standard},
    Keyword{"$recursiveRef", KeywordShape::other_standard},
    Keyword{"dependentRequired", KeywordShape::other_standard},
    Keyword{"dependentSchemas", KeywordShape::other_standard},
    Keyword{"disallow", KeywordShape::other_standard},
    Keyword{"divisibleBy", KeywordShape::other_standard},
    Keyword{"extends", KeywordShape::other_standard},
    Keyword{"maxContains", KeywordShape::other_standard},
    Keyword{"minContains", KeywordShape::other_standard},
    Keyword{"prefixItems", KeywordShape::other_standard},
    Keyword{"unevaluatedItems", KeywordShape::other_standard},
    Keyword{"unevaluatedProperties", KeywordShape::other_standard},
};

}  // namespace

std::span<const Keyword> keywords() { return table; }

const Keyword* find_keyword(std::string_view name) {
  const auto* found = std::find_if(table.begin(), table.end(), [&](const Keyword& row) { return row.name == name; });
  return found == table.end() ? nullptr : found;
}

}  // namespace pisar
