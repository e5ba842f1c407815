#include "workspace/profiles.h"

#include <filesystem>
#include <vector>

#include "load/load.h"
#include "resources/resources.h"
#include "workspace/own_fonts.h"

namespace pisar {
namespace {

constexpr std::string_view folder = "templates/profiles/";

std::string_view stem(std::string_view path) {
  path.remove_prefix(folder.size());
  return path.substr(0, path.rfind('.'));
}

}  // namespace

/// The files that were read, and the profiles that are being made from them: a profile may extend another.
struct Profiles::Pending {
  std::map<std::string, Value, std::less<>> values;
  std::vector<std::string_view> open;  // the chain of `extends` that is being followed
  std::map<std::string, std::shared_ptr<const Profile>, std::less<>>& made;
  const FileSystem& files;
  Diagnostics& diagnostics;

  std::shared_ptr<const Profile> make(std::string_view name, Span where) {
    if (const auto found = made.find(name); found != made.end()) return found->second;
    const auto value = values.find(name);
    if (value == values.end()) {
      unknown(name, where);
      return nullptr;
    }
    for (const std::string_view opened : open) {
      if (opened != name) continue;
      diagnostics.report(Code::profile_loop, where, "профиль «" + std::string(name) + "» расширяет сам себя");
      return nullptr;
    }
    open.push_back(value->first);
    std::shared_ptr<const Profile> base;
    const Value* extends = value->second.find("extends");
    if (extends != nullptr && extends->is_text()) base = make(extends->text(), extends->where);
    open.pop_back();
    auto profile =
        with_own_font(read_profile(value->second, base.get(), diagnostics), value->second, files, diagnostics);
    made.emplace(value->first, profile);
    return profile;
  }

  void unknown(std::string_view name, Span where) const {
    std::vector<std::string_view> names;
    std::string known;
    for (const auto& [key, value] : values) {
      names.push_back(key);
      known += known.empty() ? "" : ", ";
      known += key;
    }
    Diagnostic& diagnostic =
        diagnostics.report(Code::profile_unknown, where, "нет профиля «" + std::string(name) + "»");
    const std::string_view near = nearest(name, names);
    if (!near.empty()) diagnostic.hint("есть похожий «" + std::string(near) + "»");
    diagnostic.hint("есть профили: " + known);
  }
};

void Profiles::load(const FileSystem& files, SchemaStore& schemas, std::string_view chosen, Span chosen_where,
                    SourceMap& sources, Diagnostics& diagnostics) {
  const Schema* schema = schemas.find("profile", diagnostics);
  Pending pending{{}, {}, profiles_, files, diagnostics};
  const auto add = [&](std::string_view name, std::optional<Value> value) {
    if (value && schema != nullptr) value = check(*value, *schema, diagnostics);
    if (value) pending.values.emplace(name, *std::move(value));
  };
  for (const std::filesystem::path& path : files.list(folder)) {
    if (path.extension() == ".yaml") add(path.stem().string(), load_file(files, path, {}, sources, diagnostics));
  }
  for (const std::string_view path : list_resources(folder)) {
    if (pending.values.contains(stem(path))) continue;
    const FileId file = sources.add("<встроенный>/" + std::string(path), std::string(*find_resource(path)));
    add(stem(path), load_yaml(file, sources, diagnostics));
  }
  for (const auto& [name, value] : pending.values) static_cast<void>(pending.make(name, value.where));
  if (chosen.empty()) return;
  if (pending.values.contains(chosen)) {
    chosen_ = chosen;
  } else {
    pending.unknown(chosen, chosen_where);
  }
}

std::shared_ptr<const Profile> Profiles::for_date(const std::optional<Date>& date) const {
  if (const auto found = profiles_.find(chosen_); found != profiles_.end()) return found->second;
  std::shared_ptr<const Profile> oldest;
  std::shared_ptr<const Profile> best;
  for (const auto& [name, profile] : profiles_) {
    if (!profile || !profile->since) continue;
    if (!oldest || *profile->since < *oldest->since) oldest = profile;
    if (date && *profile->since > *date) continue;
    if (!best || *profile->since > *best->since) best = profile;
  }
  if (best) return best;
  return oldest ? oldest : std::make_shared<const Profile>();
}

}  // namespace pisar
