#include "check/compiled_schema.h"
#include "check/compiler.h"
#include "check/library.h"
#include "check/schema.h"

namespace pisar {

struct SchemaStore::Impl {
  explicit Impl(Source source) : library(std::move(source)), compiler(library) {}

  SchemaLibrary library;
  SchemaCompiler compiler;
  std::map<std::string, std::unique_ptr<Schema>, std::less<>> schemas;  // null: none, or with mistakes
};

SchemaStore::SchemaStore(Source source) : impl_(std::make_unique<Impl>(std::move(source))) {}
SchemaStore::~SchemaStore() = default;

const Schema* SchemaStore::find(std::string_view name, Diagnostics& diagnostics) {
  const auto known = impl_->schemas.find(name);
  if (known != impl_->schemas.end()) return known->second.get();
  std::unique_ptr<Schema>& schema = impl_->schemas[std::string(name)];
  const SchemaPlace* file = impl_->library.file(std::string(name) + ".schema.json");
  if (file == nullptr) return nullptr;
  const std::size_t errors_before = diagnostics.error_count();
  const Node& root = impl_->compiler.compile(*file, diagnostics);
  if (diagnostics.error_count() == errors_before) schema = std::make_unique<Schema>(root);
  return schema.get();
}

}  // namespace pisar
