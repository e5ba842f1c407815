#include "check/library.h"

#include <charconv>

#include "check/keywords.h"
#include "check/uri.h"

namespace pisar {

namespace {

std::string unescaped_step(std::string_view step) {
  std::string result;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1')) {
      result += step[++i] == '0' ? '~' : '/';
    } else {
      result += step[i];
    }
  }
  return result;
}

const Value* element(const Array& list, std::string_view step) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  const bool number = error == std::errc() && end == step.data() + step.size();
  return number && index < list.size() ? &list[index] : nullptr;
}

}  // namespace

std::string pointer_step(std::string_view name) {
  std::string step = "/";
  for (const char c : name) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

std::string base_within(const Value& schema, const std::string& base) {
  const Value* id = schema.find("$id");
  if (id == nullptr || !id->is_text() || schema.find("$ref") != nullptr) return base;
  const UriParts parts = split_fragment(id->text());
  return parts.document.empty() ? base : resolve_uri(base, parts.document);
}

const SchemaPlace* SchemaLibrary::file(const std::string& uri) {
  const auto known = documents_.find(uri);
  if (known != documents_.end()) return known->second ? &places_.at(uri) : nullptr;
  std::optional<Value> root = source_(uri);
  std::unique_ptr<SchemaDocument>& document = documents_[uri];
  if (!root) return nullptr;
  document = std::make_unique<SchemaDocument>(SchemaDocument{uri, std::move(*root)});
  const SchemaPlace place{&document->root, document.get(), uri, ""};
  places_.insert_or_assign(uri, place);
  note_ids(place);
  return &places_.at(uri);
}

/// Remembers the schema's `$id` and those within it.
void SchemaLibrary::note_ids(const SchemaPlace& place) {
  const Value& schema = *place.schema;
  if (!schema.is_object()) return;
  const std::string base = base_within(schema, place.base);
  const Value* id = schema.find("$id");
  if (id != nullptr && id->is_text() && schema.find("$ref") == nullptr) {
    const UriParts parts = split_fragment(id->text());
    const std::string name = parts.fragment.empty() ? base : base + "#" + std::string(parts.fragment);
    places_.emplace(name, place);
  }
  for (const Member& member : schema.object().members()) note_ids_within(member.value, place, base, member.key);
}

void SchemaLibrary::note_ids_within(const Value& keyword, const SchemaPlace& place, const std::string& base,
                                    const std::string& name) {
  const Keyword* known = find_keyword(name);
  if (known == nullptr) return;
  const std::string pointer = place.pointer + pointer_step(name);
  const auto note = [&](const Value& schema, const std::string& at) { note_ids({&schema, place.document, base, at}); };
  switch (known->shape) {
    case KeywordShape::schema:
    case KeywordShape::schemas:
    case KeywordShape::items:
      if (keyword.is_object()) note(keyword, pointer);
      if (keyword.is_array()) {
        for (std::size_t i = 0; i < keyword.array().size(); ++i) {
          note(keyword.array()[i], pointer + "/" + std::to_string(i));
        }
      }
      break;
    case KeywordShape::schema_map:
    case KeywordShape::dependencies:
      if (!keyword.is_object()) break;
      for (const Member& member : keyword.object().members()) note(member.value, pointer + pointer_step(member.key));
      break;
    case KeywordShape::value:
    case KeywordShape::annotation:
    case KeywordShape::meaning:
    case KeywordShape::other_standard:
      break;
  }
}

const SchemaPlace* SchemaLibrary::resource(const std::string& uri) {
  const auto found = places_.find(uri);
  return found != places_.end() ? &found->second : file(uri);
}

std::optional<SchemaPlace> SchemaLibrary::find(std::string_view reference, const SchemaPlace& from,
                                               std::string& problem) {
  const std::string fragment = percent_decoded(split_fragment(reference).fragment);
  std::string uri = resolve_uri(from.base, reference);
  const SchemaPlace* root = resource(uri);
  if (root == nullptr) {
    // A file whose `$id` is an address on the net lies beside the others all the same.
    const std::string beside = resolve_uri(from.document->uri, reference);
    if (beside != uri) root = resource(beside);
    if (root != nullptr) uri = beside;
  }
  if (root == nullptr) {
    problem = "нет схемы «" + std::string(split_fragment(reference).document) + "»";
    return std::nullopt;
  }
  if (fragment.empty()) return *root;
  if (fragment.front() == '/') return walk(*root, fragment, problem);
  for (std::string name : {uri, base_within(*root->schema, root->base)}) {
    name += '#';
    name += fragment;
    const auto named = places_.find(name);
    if (named != places_.end()) return named->second;
  }
  problem = "в схеме нет части с именем «#" + fragment + "»";
  return std::nullopt;
}

std::optional<SchemaPlace> SchemaLibrary::walk(const SchemaPlace& from, std::string_view pointer,
                                               std::string& problem) {
  SchemaPlace place = from;
  std::size_t begin = 1;
  while (begin <= pointer.size()) {
    const std::size_t end = std::min(pointer.find('/', begin), pointer.size());
    const std::string_view step = pointer.substr(begin, end - begin);
    const std::string name = unescaped_step(step);
    if (place.schema->is_object()) place.base = base_within(*place.schema, place.base);
    const Value* next = nullptr;
    if (place.schema->is_object()) next = place.schema->find(name);
    if (place.schema->is_array()) next = element(place.schema->array(), name);
    if (next == nullptr) {
      problem = "в схеме нет «" + std::string(pointer) + "»";
      if (!place.schema->is_object()) return std::nullopt;
      std::vector<std::string_view> names;
      for (const Member& member : place.schema->object().members()) names.emplace_back(member.key);
      const std::string_view near = nearest(name, names);
      if (!near.empty()) problem += "; есть похожее «" + std::string(near) + "»";
      return std::nullopt;
    }
    place.schema = next;
    place.pointer += pointer_step(name);
    begin = end + 1;
  }
  return place;
}

}  // namespace pisar
