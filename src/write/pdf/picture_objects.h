#pragma once

#include <map>
#include <string>

#include "layout/page.h"
#include "write/pdf/pdf_objects.h"

namespace pisar::pdf {

/// The pictures of a document as image objects, each once: a JPEG as it is, a PNG's pixels compressed.
class PictureObjects {
 public:
  PictureObjects(const LaidOut& laid_out, PdfObjects& objects);

  [[nodiscard]] bool empty() const { return names_.empty(); }
  /// The resource's name: «Im1».
  [[nodiscard]] const std::string& name(const Picture& picture) const { return names_.at(&picture); }
  /// The dictionary of names for the resources of pages.
  [[nodiscard]] const Dictionary& resources() const { return resources_; }

 private:
  std::map<const Picture*, std::string> names_;  // looked up only: addresses differ from run to run
  Dictionary resources_;
};

}  // namespace pisar::pdf
