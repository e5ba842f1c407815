#pragma once

#include <mutex>
#include <stdexcept>

#include "base/source_map.h"
#include "template/template.h"

namespace pisar {

/// A template that the program brings along, parsed when it is first asked for: a paper needs few of them. Any thread
/// may ask.
class BuiltinTemplate {
 public:
  /// `sources` must outlive this object.
  BuiltinTemplate(FileId file, const SourceMap& sources) : file_(file), sources_(sources) {}

  /// Throws std::logic_error when it has a mistake: a bug of ours.
  [[nodiscard]] const TemplatePtr& parsed() const {
    std::call_once(once_, [this] {
      Diagnostics mistakes;
      parsed_ = parse_template(file_, sources_, mistakes);
      if (!parsed_) throw std::logic_error("a built-in template has a mistake");
    });
    return parsed_;
  }

 private:
  FileId file_;
  const SourceMap& sources_;
  mutable std::once_flag once_;
  mutable TemplatePtr parsed_;
};

}  // namespace pisar
