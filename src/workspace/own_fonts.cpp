#include "workspace/own_fonts.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "fonts/font_family.h"
#include "fonts/font_set.h"

namespace pisar {
namespace {

constexpr std::array<std::string_view, 4> keys{"font", "font_bold", "font_italic", "font_bold_italic"};
constexpr std::size_t most_listed = 8;  // missing characters

bool is_file_name(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".ttf") || name.ends_with(".otf") ||
         name.ends_with(".TTF") || name.ends_with(".OTF");
}

void unknown_family(std::string_view name, Span where, Diagnostics& diagnostics) {
  std::string known;
  for (const std::string_view family : builtin_families()) {
    known += known.empty() ? "" : ", ";
    known += family;
  }
  Diagnostic& diagnostic =
      diagnostics.report(Code::font_unusable, where, "шрифта «" + std::string(name) + "» в программе нет");
  const std::string_view near = nearest(name, builtin_families());
  if (!near.empty()) diagnostic.hint("есть похожий «" + std::string(near) + "»");
  diagnostic.hint("встроены " + known + "; свой шрифт кладут в рабочую папку: font: fonts/Имя.ttf");
}

std::string listed(const std::u32string& characters) {
  std::string list;
  for (std::size_t i = 0; i < characters.size() && i < most_listed; ++i) {
    if (i > 0) list += ' ';
    if (characters[i] == U' ') {
      list += "пробел";
    } else {
      utf8::append(list, characters[i]);
    }
  }
  if (characters.size() > most_listed) list += " и ещё " + std::to_string(characters.size() - most_listed);
  return list;
}

void report(FontFault fault, std::string_view bytes, const std::string& name, Span where, Diagnostics& diagnostics) {
  const auto say = [&](std::string message, std::string_view hint) {
    diagnostics.report(Code::font_unusable, where, std::move(message)).hint(std::string(hint));
  };
  const std::string font = "шрифт «" + name + "»";
  switch (fault) {
    case FontFault::none:
      return;
    case FontFault::too_large:
      return say("файл шрифта «" + name + "» больше 16 МБ", "возьмите шрифт без знаков, которых в документах нет");
    case FontFault::no_font:
      return say("файл «" + name + "» – не шрифт TrueType", "нужен файл .ttf с контурами TrueType");
    case FontFault::postscript_outlines:
      return say(font + " с контурами PostScript",
                 "нужен файл .ttf с контурами TrueType: у многих шрифтов он тоже есть");
    case FontFault::damaged:
      return say("файл шрифта «" + name + "» повреждён", "скопируйте его заново");
    case FontFault::no_embedding:
      return say(font + " запрещено встраивать в документы",
                 "так сказано в самом шрифте (OS/2, fsType); возьмите шрифт со свободной лицензией");
    case FontFault::no_subsets:
      return say(font + " разрешено встраивать только целиком",
                 "так сказано в самом шрифте (OS/2, fsType); в PDF попадают лишь нужные знаки, поэтому он не годится");
    case FontFault::lacks_characters:
      return say("в шрифте «" + name + "» нет нужных знаков: " + listed(missing_characters(bytes)),
                 "нужны все русские буквы, цифры и знаки препинания");
  }
}

}  // namespace

std::shared_ptr<const Profile> with_own_font(std::shared_ptr<const Profile> profile, const Value& record,
                                             const FileSystem& files, Diagnostics& diagnostics) {
  if (!profile) return nullptr;
  std::array<std::string, keys.size()> fonts;
  bool usable = true;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Value* value = record.find(keys[i]);
    if (value == nullptr || !value->is_text()) continue;
    const std::string& name = value->text();
    if (i == 0 && !is_file_name(name)) {
      usable = is_builtin_family(name);
      if (!usable) unknown_family(name, value->where, diagnostics);
      continue;
    }
    std::optional<std::string> bytes = files.read(name, value->where, diagnostics);
    if (!bytes) {
      usable = false;
      continue;
    }
    const FontFault fault = font_fault(*bytes);
    report(fault, *bytes, name, value->where, diagnostics);
    usable = usable && fault == FontFault::none;
    fonts[i] = *std::move(bytes);
  }
  if (!usable) return nullptr;
  const bool has_shapes = !fonts[1].empty() || !fonts[2].empty() || !fonts[3].empty();
  if (fonts.front().empty() && has_shapes) {
    diagnostics
        .report(Code::font_unusable, record.where, "названы начертания шрифта, а сам он (font) – не файл рабочей папки")
        .hint("пишется так: font: fonts/Имя.ttf, font_bold: fonts/Имя-Bold.ttf");
    return nullptr;
  }
  if (record.find(keys.front()) == nullptr) return profile;
  auto changed = std::make_shared<Profile>(*profile);
  changed->own_font = fonts.front().empty() ? nullptr : std::make_shared<const FontFamily>(std::move(fonts));
  if (record.find("font_office") == nullptr) {
    changed->font_office = changed->own_font ? changed->own_font->face(false, false).metrics().family
                                             : std::string(office_family(changed->font));
  }
  return changed;
}

}  // namespace pisar
