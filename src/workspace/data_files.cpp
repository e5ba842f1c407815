#include "workspace/data_files.h"

#include <map>
#include <string>
#include <utility>

#include "load/load.h"

namespace pisar {

namespace fs = std::filesystem;

void load_data_files(const FileSystem& files, SchemaStore& schemas, DataSet& data, SourceMap& sources,
                     Diagnostics& diagnostics) {
  std::map<std::string, fs::path, std::less<>> found;
  for (const fs::path& path : files.list("data")) {
    const std::string extension = path.extension().string();
    if (extension != ".yaml" && extension != ".yml" && extension != ".json") continue;
    const std::string name = path.stem().string();
    const auto [first, added] = found.emplace(name, path);
    if (!added) {
      diagnostics.report(Code::data_twice, {},
                         "переменную «" + name + "» дают два файла: «" + first->second.generic_string() + "» и «" +
                             path.generic_string() + "»");
      continue;
    }
    std::optional<Value> value = load_file(files, path, {}, sources, diagnostics);
    if (!value) continue;
    const Schema* schema = schemas.find(name, diagnostics);
    data[name] = schema != nullptr ? check(*value, *schema, diagnostics) : *std::move(value);
  }
}

}  // namespace pisar
