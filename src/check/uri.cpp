#include "check/uri.h"

#include <optional>
#include <vector>

namespace pisar {

namespace {

/// RFC 3986, 3: what is before the query, which is kept with the path here.
struct Uri {
  std::string_view scheme;  ///< with «:»
  std::optional<std::string_view> authority;
  std::string_view path;
  std::string_view query;  ///< with «?»
};

Uri parse(std::string_view text) {
  Uri uri;
  const std::size_t mark = text.find_first_of(":/?");
  if (mark != std::string_view::npos && mark > 0 && text[mark] == ':') {
    uri.scheme = text.substr(0, mark + 1);
    text.remove_prefix(mark + 1);
  }
  if (text.starts_with("//")) {
    const std::size_t end = text.find_first_of("/?", 2);
    uri.authority = text.substr(2, end == std::string_view::npos ? end : end - 2);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end);
  }
  const std::size_t query = text.find('?');
  uri.path = text.substr(0, query);
  if (query != std::string_view::npos) uri.query = text.substr(query);
  return uri;
}

/// RFC 3986, 5.2.4. A relative path keeps its leading «..».
std::string without_dots(std::string_view path) {
  const bool rooted = path.starts_with('/');
  std::vector<std::string_view> kept;
  bool folder = false;
  std::size_t begin = rooted ? 1 : 0;
  while (begin <= path.size()) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view segment = path.substr(begin, end - begin);
    folder = segment == "." || segment == "..";
    if (segment == ".." && !kept.empty() && kept.back() != "..") {
      kept.pop_back();
    } else if (!folder || (segment == ".." && !rooted)) {
      kept.push_back(segment);
    }
    begin = end + 1;
  }
  std::string result = rooted ? "/" : "";
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (i > 0) result += '/';
    result += kept[i];
  }
  if (folder && !kept.empty()) result += '/';
  return result;
}

std::string written(std::string_view scheme, const std::optional<std::string_view>& authority, std::string_view path,
                    std::string_view query) {
  std::string result(scheme);
  if (authority) {
    result += "//";
    result += *authority;
  }
  result += path;
  result += query;
  return result;
}

}  // namespace

UriParts split_fragment(std::string_view uri) {
  const std::size_t hash = uri.find('#');
  if (hash == std::string_view::npos) return {uri, {}};
  return {uri.substr(0, hash), uri.substr(hash + 1)};
}

std::string resolve_uri(std::string_view base_text, std::string_view reference_text) {
  const Uri base = parse(split_fragment(base_text).document);
  const Uri reference = parse(split_fragment(reference_text).document);
  // «urn:uuid:…» has no path to resolve against.
  if (!reference.scheme.empty()) {
    const bool hierarchical = reference.authority || reference.path.starts_with('/');
    return written(reference.scheme, reference.authority,
                   hierarchical ? without_dots(reference.path) : std::string(reference.path), reference.query);
  }
  if (reference.authority) {
    return written(base.scheme, reference.authority, without_dots(reference.path), reference.query);
  }
  if (reference.path.empty()) {
    return written(base.scheme, base.authority, base.path, reference.query.empty() ? base.query : reference.query);
  }
  if (reference.path.starts_with('/')) {
    return written(base.scheme, base.authority, without_dots(reference.path), reference.query);
  }
  std::string merged;
  if (base.authority && base.path.empty()) {
    merged = "/";
  } else {
    merged = base.path.substr(0, base.path.rfind('/') + 1);
  }
  merged += reference.path;
  return written(base.scheme, base.authority, without_dots(merged), reference.query);
}

std::string percent_decoded(std::string_view text) {
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  };
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
      result += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace pisar
