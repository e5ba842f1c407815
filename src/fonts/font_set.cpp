#include "fonts/font_set.h"

#include <array>
#include <atomic>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "resources/resources.h"

namespace pisar {
namespace {

struct Family {
  std::string_view name;
  std::string_view file;         // with «-Regular.ttf» and so on behind it
  std::string_view office_name;  // of the family of the same widths that offices have
};

constexpr std::array<Family, 5> families{{{"Liberation Serif", "fonts/LiberationSerif", "Times New Roman"},
                                          {"Liberation Sans", "fonts/LiberationSans", "Arial"},
                                          {"Liberation Mono", "fonts/LiberationMono", "Courier New"},
                                          {"PT Serif", "fonts/PTSerif", "PT Serif"},
                                          {"PT Sans", "fonts/PTSans", "PT Sans"}}};
constexpr std::array<std::string_view, 4> shapes{"Regular", "Bold", "Italic", "BoldItalic"};

std::optional<std::size_t> family_index(std::string_view name) {
  for (std::size_t i = 0; i < families.size(); ++i) {
    if (families[i].name == name) return i;
  }
  return std::nullopt;
}

struct Slot {
  std::once_flag once;
  std::unique_ptr<const Face> face;
  std::atomic<const Face*> opened = nullptr;  // the same, for those who did not open it
};

using Slots = std::array<std::array<Slot, shapes.size()>, families.size()>;

Slots& all_slots() {
  static Slots slots;
  return slots;
}

}  // namespace

const Face& builtin_face(std::string_view family, bool bold, bool italic) {
  Slots& slots = all_slots();
  const std::size_t index = family_index(family).value_or(0);
  const std::size_t shape = (bold ? 1U : 0U) + (italic ? 2U : 0U);
  Slot& slot = slots[index][shape];
  std::call_once(slot.once, [&] {
    const std::string path = std::string(families[index].file) + "-" + std::string(shapes[shape]) + ".ttf";
    const std::optional<std::string_view> bytes = find_resource(path);
    if (bytes) slot.face = Face::open(*bytes);
    if (!slot.face) throw std::logic_error("no built-in font " + path);
    slot.opened = slot.face.get();
  });
  return *slot.face;
}

bool is_builtin(const Face& face) {
  for (const auto& family : all_slots()) {
    for (const Slot& slot : family) {
      if (slot.opened == &face) return true;
    }
  }
  return false;
}

std::vector<std::string_view> builtin_families() {
  std::vector<std::string_view> names;
  names.reserve(families.size());
  for (const Family& family : families) names.push_back(family.name);
  return names;
}

bool is_builtin_family(std::string_view family) { return family_index(family).has_value(); }

std::string_view office_family(std::string_view family) {
  const std::optional<std::size_t> index = family_index(family);
  return index ? families.at(*index).office_name : family;
}

}  // namespace pisar
