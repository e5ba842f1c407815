#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "write/pdf/printed_characters.h"

namespace pisar::pdf {

/// The data of a stream as files keep it.
struct StoredStream {
  bool deflated = false;
  std::string data;
};

/// A face as files embed it: all that depends on nothing but the face and the characters that are printed with it.
struct EmbeddedFace {
  /// `printed` is sorted and unique; `of` must outlive this.
  EmbeddedFace(const Face& of, const std::vector<PrintedCharacter>& printed);

  const Face* face;
  FaceCodes codes;
  /// Six letters of a hash of the glyphs before the face's PostScript name (ISO 32000-1, 9.6.4).
  std::string name;
  std::size_t program_length = 0;        ///< of the TrueType subset, bytes
  std::string program;                   ///< the same, deflated: glyph i + 1 is the codes' glyph i
  std::string widths;                    ///< of all CIDs, for /W (9.7.4.3)
  StoredStream glyph_map;                ///< /CIDToGIDMap (table 117): two bytes a CID
  std::vector<StoredStream> to_unicode;  ///< the CMap of each encoding (9.10.3)
};

/// The groups of a face. Those of built-in faces are remembered. Safe to call from several threads at once.
[[nodiscard]] std::shared_ptr<const CharacterGroups> character_groups(const Face& face);

/// The face as papers embed it that print these characters; `groups` are the face's own. Those of built-in faces are
/// remembered: cutting a subset out and deflating it costs more than all else in a file of two pages. Safe to call from
/// several threads at once.
[[nodiscard]] std::shared_ptr<const EmbeddedFace> embedded_face(const Face& face, const CharacterGroups& groups,
                                                                const PrintedCharacters& printed);

}  // namespace pisar::pdf
