#pragma once

#include "check/node.h"
#include "check/schema.h"

namespace pisar {

class Schema {
 public:
  explicit Schema(const Node& root) : root_(root) {}
  [[nodiscard]] const Node& root() const { return root_; }

 private:
  const Node& root_;  // lives as long as its SchemaStore
};

}  // namespace pisar
