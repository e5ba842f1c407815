#include "check/schema_title.h"

#include "check/compiled_schema.h"

namespace pisar {

std::string_view schema_title(const Schema& schema) { return schema.root().title; }

}  // namespace pisar
