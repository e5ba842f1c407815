#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "write/pdf/embedded_face.h"

namespace pisar::pdf {

/// A face that a document prints with.
struct UsedFace {
  std::shared_ptr<const EmbeddedFace> embedded;
  std::vector<std::string> resources;  ///< «F0», … of each encoding

  [[nodiscard]] const Face& face() const { return *embedded->face; }
  [[nodiscard]] const FaceCodes& codes() const { return embedded->codes; }
};

/// The bytes that stand for the glyphs of a document. The same document always gets the same codes.
class FontCodes {
 public:
  explicit FontCodes(const LaidOut& laid_out);

  /// In the order of their first use.
  [[nodiscard]] const std::vector<UsedFace>& faces() const { return faces_; }
  /// std::logic_error when the document prints nothing with the face.
  [[nodiscard]] const UsedFace& of(const Face* face) const;

 private:
  std::vector<UsedFace> faces_;
};

}  // namespace pisar::pdf
