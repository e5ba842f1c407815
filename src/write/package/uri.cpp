#include "write/package/uri.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace pisar {
namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

bool is_web_link(std::string_view url) {
  constexpr std::array<std::string_view, 5> schemes = {"http://", "https://", "ftp://", "mailto:", "tel:"};
  const std::string lower = utf8::to_lower(url.substr(0, 8));
  return std::any_of(schemes.begin(), schemes.end(),
                     [&](std::string_view scheme) { return lower.starts_with(scheme) && url.size() > scheme.size(); });
}

std::string escaped_uri(std::string_view url) {
  constexpr std::string_view allowed = "-._~:/?#[]@!$&'()*+,;=";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  bool fragment = false;
  for (std::size_t i = 0; i < url.size(); ++i) {
    const char c = url[i];
    const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool encoded = c == '%' && i + 2 < url.size() && is_hex(url[i + 1]) && is_hex(url[i + 2]);
    const bool second_hash = c == '#' && fragment;  // only one may begin a fragment
    if (c == '#') fragment = true;
    if ((alphanumeric || encoded || allowed.find(c) != std::string_view::npos) && !second_hash) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += digits[byte >> 4U];
    uri += digits[byte & 0xFU];
  }
  return uri;
}

}  // namespace pisar
