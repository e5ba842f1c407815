#include "write/pdf/font_codes.h"

#include <algorithm>
#include <stdexcept>

namespace pisar::pdf {

namespace {

/// What a document prints with one face, while it is collected.
struct Printed {
  explicit Printed(const Face* of) : face(of), groups(character_groups(*of)) {}

  const Face* face;
  std::shared_ptr<const CharacterGroups> groups;
  PrintedCharacters characters;
};

}  // namespace

FontCodes::FontCodes(const LaidOut& laid_out) {
  std::vector<Printed> printed;
  Printed* current = nullptr;
  for (const Page& page : laid_out.pages) {
    for (const GlyphRun& run : page.runs) {
      if (run.glyphs.empty()) continue;
      if (current == nullptr || current->face != run.face) {
        const auto known = std::find_if(printed.begin(), printed.end(),
                                        [&run](const Printed& of_face) { return of_face.face == run.face; });
        current = known != printed.end() ? &*known : &printed.emplace_back(run.face);
      }
      for (const PlacedGlyph& placed : run.glyphs) current->characters.add(placed, *current->groups);
    }
  }
  int next_resource = 0;
  for (const Printed& of_face : printed) {
    UsedFace& used = faces_.emplace_back();
    used.embedded = embedded_face(*of_face.face, *of_face.groups, of_face.characters);
    for (std::size_t i = 0; i < used.codes().encodings().size(); ++i) {
      used.resources.push_back('F' + std::to_string(next_resource++));
    }
  }
}

const UsedFace& FontCodes::of(const Face* face) const {
  for (const UsedFace& used : faces_) {
    if (used.embedded->face == face) return used;
  }
  throw std::logic_error("a face that the document does not use");
}

}  // namespace pisar::pdf
