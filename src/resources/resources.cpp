#include "resources/resources.h"

#include <algorithm>
#include <array>
#include <cstddef>

// embedded.inc and embedded.S are made by CMake: PISAR_RESOURCE(number, path) for every embedded file.
#define PISAR_RESOURCE(number, path)               \
  extern "C" const char pisar_resource_##number[]; \
  extern "C" const char pisar_resource_##number##_end[];
#include "embedded.inc"
#undef PISAR_RESOURCE

namespace pisar {
namespace {

struct Resource {
  std::string_view path;
  const char* begin;
  const char* end;
};

const auto& all_resources() {
  static const auto resources = [] {
    std::array table = {
#define PISAR_RESOURCE(number, path) Resource{path, pisar_resource_##number, pisar_resource_##number##_end},
#include "embedded.inc"
#undef PISAR_RESOURCE
    };
    std::sort(table.begin(), table.end(), [](const Resource& a, const Resource& b) { return a.path < b.path; });
    return table;
  }();
  return resources;
}

auto first_not_before(std::string_view path) {
  return std::lower_bound(all_resources().begin(), all_resources().end(), path,
                          [](const Resource& resource, std::string_view wanted) { return resource.path < wanted; });
}

}  // namespace

std::optional<std::string_view> find_resource(std::string_view path) {
  const auto* found = first_not_before(path);
  if (found == all_resources().end() || found->path != path) return std::nullopt;
  return std::string_view(found->begin, static_cast<std::size_t>(found->end - found->begin));
}

std::vector<std::string_view> list_resources(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const auto* it = first_not_before(prefix); it != all_resources().end() && it->path.starts_with(prefix); ++it) {
    paths.push_back(it->path);
  }
  return paths;
}

}  // namespace pisar
