#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "write/pdf/syntax.h"

namespace pisar::pdf {

/// The indirect objects of one PDF file and the file itself: the only place that knows PoDoFo. Objects are given as
/// they will be written; PoDoFo writes the streams, the catalog and Info. Where it is 0.9.8, all other objects are
/// packed into compressed streams and a cross-reference stream ends the file. Independent instances may be
/// used from several threads at once.
class PdfObjects {
 public:
  PdfObjects();
  PdfObjects(const PdfObjects&) = delete;
  PdfObjects& operator=(const PdfObjects&) = delete;
  ~PdfObjects();

  /// A number for an object that `set` or `set_stream` gives later, once; every reserved object must be set before
  /// `save`.
  [[nodiscard]] Ref reserve();
  void set(Ref ref, std::string_view value);
  /// `data` is stored as it is: `dictionary` names its filter. /Length is added.
  void set_stream(Ref ref, Dictionary dictionary, std::string data);

  Ref add(std::string_view value);
  Ref add_stream(Dictionary dictionary, std::string data);

  /// The file, version 1.7: equal objects give equal bytes. Its /ID is a hash of its content. Call it once.
  [[nodiscard]] std::string save(const Dictionary& catalog, const Dictionary& info);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace pisar::pdf
