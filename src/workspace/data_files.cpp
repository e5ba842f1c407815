#include "workspace/data_files.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "load/csv.h"
#include "load/load.h"
#include "workspace/csv_fields.h"

namespace pisar {

namespace {

namespace fs = std::filesystem;

/// The files of one variable.
struct Parts {
  std::vector<fs::path> files;
  fs::path folder;  ///< data/NAME/, or empty when the variable is one file
};

class Reader {
 public:
  Reader(const FileSystem& files, SchemaStore& schemas, SourceMap& sources, Diagnostics& diagnostics)
      : files_(files), schemas_(schemas), sources_(sources), diagnostics_(diagnostics) {}

  LoadedData run() {
    for (const auto& [name, parts] : find()) {
      const std::size_t errors = diagnostics_.error_count();
      const Schema* schema = schemas_.find(name, diagnostics_);
      const bool schema_is_broken = diagnostics_.error_count() != errors;
      const std::size_t before = diagnostics_.all().size();
      std::optional<Value> value = load_parts(name, parts, schema);
      for (std::size_t i = before; i < diagnostics_.all().size(); ++i) read_.mistakes.add(diagnostics_.all()[i]);
      if (!value || schema_is_broken) {
        read_.data[name] = rejected_value(diagnostics_.empty() ? Span{} : diagnostics_.all().back().where);
      } else if (schema == nullptr) {
        read_.data[name] = *std::move(value);
      } else {
        read_.schemas[name] = schema;
        read_.data[name] = check(*std::move(value), *schema, diagnostics_);
      }
    }
    for (const std::string& name : refused_) read_.data[name] = rejected_value({});
    return std::move(read_);
  }

 private:
  std::map<std::string, Parts, std::less<>> find() {
    std::map<std::string, Parts, std::less<>> found;
    for (const fs::path& path : files_.list("data")) {
      if (!data_format(path)) continue;
      const std::string name = path.stem().string();
      const auto [first, added] = found.emplace(name, Parts{{path}, {}});
      if (added) continue;
      refused_.insert(name);
      diagnostics_.report(Code::data_twice, {},
                          "переменную «" + name + "» дают два файла: «" + first->second.files[0].generic_string() +
                              "» и «" + path.generic_string() + "»");
    }
    for (const fs::path& folder : files_.folders("data")) {
      const std::string name = folder.filename().string();
      const std::size_t errors = diagnostics_.error_count();
      Parts parts{data_files_of(folder), folder};
      if (diagnostics_.error_count() != errors) refused_.insert(name);
      if (parts.files.empty()) continue;  // pictures, scans: no data
      const auto [first, added] = found.emplace(name, std::move(parts));
      if (added) continue;
      refused_.insert(name);
      diagnostics_
          .report(Code::data_twice, {},
                  "переменную «" + name + "» дают и файл «" + first->second.files[0].generic_string() + "», и папка «" +
                      folder.generic_string() + "/»")
          .hint("переложите файл в папку или удалите одно из двух");
    }
    return found;
  }

  /// The files that make a variable of a folder. What lies deeper would be lost, and is reported.
  std::vector<fs::path> data_files_of(const fs::path& folder) {
    std::vector<fs::path> found;
    if (!files_.exists(folder)) {
      diagnostics_.report(Code::path_outside, {}, "папка «" + folder.generic_string() + "/» выходит из рабочей папки")
          .hint("положите файлы в рабочую папку; символические ссылки наружу не читаются");
      return found;
    }
    for (const fs::path& path : files_.list(folder)) {
      if (data_format(path)) found.push_back(path);
    }
    for (const fs::path& inner : files_.folders(folder)) {
      for (const fs::path& path : files_.list(inner)) {
        if (!data_format(path)) continue;
        diagnostics_
            .report(Code::data_parts, {},
                    "файлы папки «" + inner.generic_string() + "/» не читаются: она лежит слишком глубоко")
            .hint("переложите их в папку «" + folder.generic_string() + "/»");
        break;
      }
    }
    return found;
  }

  std::optional<Value> load_parts(const std::string& name, const Parts& parts, const Schema* schema) {
    std::vector<Value> values;
    for (const fs::path& path : parts.files) {
      if (std::optional<Value> value = load_part(path, schema)) {
        read_.files.push_back(value->where.file);
        values.push_back(*std::move(value));
      }
    }
    if (values.size() != parts.files.size()) return std::nullopt;
    if (parts.folder.empty()) return std::move(values.front());
    return join(name, values);
  }

  std::optional<Value> load_part(const fs::path& path, const Schema* schema) {
    if (schema == nullptr || data_format(path) != DataFormat::csv) {
      return load_file(files_, path, {}, sources_, diagnostics_);
    }
    return load_csv_file(files_, path, {}, columns_by_schema(*schema, diagnostics_), sources_, diagnostics_);
  }

  /// Lists one after the other, records with the fields of all. The whole stands where the first part does.
  std::optional<Value> join(const std::string& name, const std::vector<Value>& parts) {
    const Value& first = parts.front();
    for (const Value& part : parts) {
      if (part.is_missing()) {
        diagnostics_.report(Code::data_parts, part.where, "часть данных «" + name + "» пуста")
            .hint("заполните файл или удалите его");
        return std::nullopt;
      }
      if (!part.is_array() && !part.is_object()) {
        diagnostics_
            .report(Code::data_parts, part.where,
                    "часть данных «" + name + "» – не список и не запись, а " + std::string(kind_name(part.kind())))
            .hint(parts_hint(name));
        return std::nullopt;
      }
      if (part.kind() == first.kind()) continue;
      diagnostics_
          .report(Code::data_parts, part.where,
                  "части данных «" + name + "» не складываются: здесь " + std::string(kind_name(part.kind())) +
                      ", а в первой части " + std::string(kind_name(first.kind())))
          .place("здесь", first.where, "первая часть")
          .hint(parts_hint(name));
      return std::nullopt;
    }
    return first.is_array() ? std::optional(join_lists(parts)) : join_records(name, parts);
  }

  static std::string parts_hint(const std::string& name) {
    return "файлы папки data/" + name + "/ – или все списки, или все записи с разными полями";
  }

  static Value join_lists(const std::vector<Value>& parts) {
    Array items;
    for (const Value& part : parts) items.insert(items.end(), part.array().begin(), part.array().end());
    return Value(std::move(items), parts.front().where);
  }

  std::optional<Value> join_records(const std::string& name, const std::vector<Value>& parts) {
    Object record;
    bool good = true;
    for (const Value& part : parts) {
      for (const Member& member : part.object().members()) {
        if (record.add(member.key, member.value, member.key_where)) continue;
        good = false;
        diagnostics_
            .report(Code::duplicate_key, member.key_where,
                    "поле «" + member.key + "» записано в двух частях данных «" + name + "»")
            .place("здесь", record.find_member(member.key)->key_where, "записано впервые")
            .hint("оставьте одно из двух");
      }
    }
    if (!good) return std::nullopt;
    return Value(std::move(record), parts.front().where);
  }

  const FileSystem& files_;
  SchemaStore& schemas_;
  SourceMap& sources_;
  Diagnostics& diagnostics_;
  LoadedData read_;
  std::set<std::string> refused_;  // variables that are not known for certain
};

}  // namespace

LoadedData load_data_files(const FileSystem& files, SchemaStore& schemas, SourceMap& sources,
                           Diagnostics& diagnostics) {
  return Reader(files, schemas, sources, diagnostics).run();
}

}  // namespace pisar
