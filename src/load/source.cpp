#include "base/utf8.h"
#include "load/encoding.h"
#include "load/load.h"
#include "load/readers.h"
#include "load/source_text.h"

namespace pisar {

std::optional<FileId> read_source(const FileSystem& files, const std::filesystem::path& path, Span where,
                                  SourceMap& sources, Diagnostics& diagnostics) {
  std::optional<std::string> text = files.read(path, where, diagnostics);
  if (!text) return std::nullopt;
  const std::string name = path.generic_string();
  if (first_unprintable(*text) == std::string::npos) return sources.add(name, std::move(*text));
  const Encoding encoding = guess_encoding(*text);
  if (encoding == Encoding::utf8 || encoding == Encoding::unknown) {
    // Reported in the file itself, which is kept in a form that can be shown.
    SourceMap raw;
    Diagnostics found;
    check_characters(whole_file(raw.add(name, *text), raw), raw, found);
    const FileId shown = sources.add(name, printable(*text));
    for (Diagnostic diagnostic : found.all()) {
      diagnostic.where.file = shown;
      diagnostics.add(std::move(diagnostic));
    }
    return std::nullopt;
  }
  // The text cannot be shown, its name can.
  const FileId shown = sources.add(name, {});
  const std::string encoding_text(encoding_name(encoding));
  diagnostics.report(Code::bad_encoding, {shown, 0, 0}, "файл записан в кодировке " + encoding_text + ", а нужна UTF-8")
      .hint(
          "откройте файл в редакторе и сохраните с кодировкой UTF-8 (в Блокноте: «Сохранить как», «Кодировка: UTF-8»)");
  return std::nullopt;
}

std::optional<DataFormat> data_format(const std::filesystem::path& path) {
  const std::string extension = utf8::to_lower(path.extension().string());
  if (extension == ".yaml" || extension == ".yml") return DataFormat::yaml;
  if (extension == ".json") return DataFormat::json;
  if (extension == ".csv") return DataFormat::csv;
  return std::nullopt;
}

std::optional<Value> load_file(const FileSystem& files, const std::filesystem::path& path, Span where,
                               SourceMap& sources, Diagnostics& diagnostics) {
  const std::optional<DataFormat> format = data_format(path);
  if (!format) {
    diagnostics
        .report(Code::unknown_data_format, where,
                "файл данных «" + path.generic_string() + "» имеет неизвестное расширение")
        .hint("данные читаются из файлов .yaml, .yml, .json и .csv");
    return std::nullopt;
  }
  if (format == DataFormat::csv) return load_csv_file(files, path, where, {}, sources, diagnostics);
  const std::optional<FileId> file = read_source(files, path, where, sources, diagnostics);
  if (!file) return std::nullopt;
  return format == DataFormat::yaml ? read_yaml(whole_file(*file, sources), sources, diagnostics, {})
                                    : read_json(*file, sources, diagnostics, {});
}

std::optional<Value> load_csv_file(const FileSystem& files, const std::filesystem::path& path, Span where,
                                   const CsvColumns& columns, SourceMap& sources, Diagnostics& diagnostics) {
  const std::optional<FileId> file = read_source(files, path, where, sources, diagnostics);
  if (!file) return std::nullopt;
  return read_csv(*file, sources, diagnostics, {}, columns);
}

}  // namespace pisar
