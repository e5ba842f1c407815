#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/value.h"
#include "check/schema.h"

namespace pisar {

/// A schema's file.
struct SchemaDocument {
  std::string uri;  ///< by which it was asked for: «office.schema.json»
  Value root;
};

/// A schema and where it stands: what is needed to read the references in it.
struct SchemaPlace {
  const Value* schema = nullptr;
  const SchemaDocument* document = nullptr;
  std::string base;     ///< what references are relative to (`$id`s above it applied)
  std::string pointer;  ///< JSON pointer within the document
};

/// The files of schemas, with every place that a `$ref` can name: files, `$id`s, JSON pointers.
class SchemaLibrary {
 public:
  explicit SchemaLibrary(SchemaStore::Source source) : source_(std::move(source)) {}

  /// The root of a file, read when it is first asked for; null when there is no such file.
  [[nodiscard]] const SchemaPlace* file(const std::string& uri);

  /// What the reference names, seen from a place. None when there is nothing: `problem` says what is wrong, in Russian.
  [[nodiscard]] std::optional<SchemaPlace> find(std::string_view reference, const SchemaPlace& from,
                                                std::string& problem);

 private:
  [[nodiscard]] const SchemaPlace* resource(const std::string& uri);
  void note_ids(const SchemaPlace& place);
  void note_ids_within(const Value& keyword, const SchemaPlace& place, const std::string& base,
                       const std::string& name);
  [[nodiscard]] static std::optional<SchemaPlace> walk(const SchemaPlace& from, std::string_view pointer,
                                                       std::string& problem);

  SchemaStore::Source source_;
  std::map<std::string, std::unique_ptr<SchemaDocument>, std::less<>> documents_;  // null: asked for in vain
  std::map<std::string, SchemaPlace, std::less<>> places_;  // by URI, with «#name» for named ones
};

/// The base within a schema whose own base is `base`: its `$id` applied, unless a `$ref` hides it.
[[nodiscard]] std::string base_within(const Value& schema, const std::string& base);

/// A step of a JSON pointer, escaped (RFC 6901).
[[nodiscard]] std::string pointer_step(std::string_view name);

}  // namespace pisar
