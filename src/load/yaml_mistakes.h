#pragma once

#include <string_view>

#include "base/diagnostic.h"
#include "base/span.h"

namespace pisar {

/// What libfyaml found wrong, and what is needed to say it so that an office understands.
struct YamlMistake {
  std::string_view message;  ///< libfyaml's own words
  Span where;                ///< the token it stopped at
  std::string_view text;     ///< of the file up to the end of the part; offsets are those of spans
  Span part;
  Span open_container;  ///< the innermost open list or record; unknown when there is none
};

/// Reports the mistake in Russian, at the place where it was made rather than where it was noticed, with a hint for the
/// commonest ones, which are recognized by the line of the source.
void report_yaml_mistake(const YamlMistake& mistake, Diagnostics& diagnostics);

/// «!foo»: a tag that is none of the core schema.
void report_unknown_tag(Span where, std::string_view text, Diagnostics& diagnostics);

/// «*name» where there is no «&name» above, or only an unfinished one.
void report_unknown_alias(Span where, std::string_view name, bool inside_itself, Diagnostics& diagnostics);

}  // namespace pisar
