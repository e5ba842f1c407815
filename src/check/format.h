#pragma once

#include <cstdint>
#include <string_view>

namespace pisar {

/// The formats of JSON Schema (draft-07, validation, 7.3) that are checked; the rest are annotations.
enum class Format : std::uint8_t {
  none,
  date,
  time,
  date_time,
  email,
  idn_email,
  hostname,
  idn_hostname,
  ipv4,
  ipv6,
  uri,
  uri_reference,
  iri,
  iri_reference,
  uri_template,
  json_pointer,
  relative_json_pointer,
  regex,
};

/// The format of a schema's word, `none` when it is not checked.
[[nodiscard]] Format format_by_name(std::string_view name);

/// What a text of the format is called in a message: «дата вида 2022-09-14».
[[nodiscard]] std::string_view format_title(Format format);

[[nodiscard]] bool has_format(std::string_view text, Format format);

}  // namespace pisar
