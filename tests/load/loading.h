#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic_text.h"
#include "load/csv.h"
#include "load/load.h"

namespace pisar::testing {

/// A text loaded as a file, with what was said about it.
struct Loaded {
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<Value> value;

  /// All messages as a person reads them.
  [[nodiscard]] std::string messages() const { return to_text(diagnostics, sources); }
  /// The source of a value or key.
  [[nodiscard]] std::string source(Span where) const { return std::string(sources.text(where)); }
  /// The member at the end of the path of keys.
  [[nodiscard]] const Value& at(std::initializer_list<std::string_view> keys) const {
    const Value* found = &value.value();
    for (const std::string_view key : keys) found = &found->object().find_member(key)->value;
    return *found;
  }
};

inline void load(Loaded& loaded, std::string_view text, bool yaml, const LoadLimits& limits) {
  const FileId file = loaded.sources.add(yaml ? "data.yaml" : "data.json", std::string(text));
  loaded.value = yaml ? load_yaml(file, loaded.sources, loaded.diagnostics, limits)
                      : load_json(file, loaded.sources, loaded.diagnostics, limits);
}

inline Loaded yaml(std::string_view text, const LoadLimits& limits = {}) {
  Loaded loaded;
  load(loaded, text, true, limits);
  return loaded;
}

inline Loaded json(std::string_view text, const LoadLimits& limits = {}) {
  Loaded loaded;
  load(loaded, text, false, limits);
  return loaded;
}

inline Loaded csv(std::string_view text, const LoadLimits& limits = {}) {
  Loaded loaded;
  const FileId file = loaded.sources.add("data.csv", std::string(text));
  loaded.value = load_csv(file, loaded.sources, loaded.diagnostics, limits);
  return loaded;
}

/// The messages about a text that must not load.
inline std::string yaml_messages(std::string_view text) {
  const Loaded loaded = yaml(text);
  return loaded.value ? "loaded\n" + loaded.messages() : loaded.messages();
}
inline std::string json_messages(std::string_view text) {
  const Loaded loaded = json(text);
  return loaded.value ? "loaded\n" + loaded.messages() : loaded.messages();
}
inline std::string csv_messages(std::string_view text, const LoadLimits& limits = {}) {
  const Loaded loaded = csv(text, limits);
  return loaded.value ? "loaded\n" + loaded.messages() : loaded.messages();
}

}  // namespace pisar::testing
