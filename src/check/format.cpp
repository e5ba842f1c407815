#include "check/format.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/utf8.h"
#include "check/idn.h"
#include "check/pattern.h"

namespace pisar {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Exactly `count` digits at `offset`, as a number.
std::optional<int> digits(std::string_view text, std::size_t offset, std::size_t count) {
  if (offset + count > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = offset; i < offset + count; ++i) {
    if (!is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// RFC 3339, full-date.
bool is_date(std::string_view text) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day || *month < 1 || *month > 12) return false;
  const int last = days[static_cast<std::size_t>(*month - 1)] + (*month == 2 && is_leap(*year) ? 1 : 0);
  return *day >= 1 && *day <= last;
}

/// RFC 3339, full-time.
bool is_time(std::string_view text) {
  const auto hour = digits(text, 0, 2);
  const auto minute = digits(text, 3, 2);
  const auto second = digits(text, 6, 2);
  if (!hour || !minute || !second || text[2] != ':' || text[5] != ':') return false;
  std::size_t at = 8;
  if (at < text.size() && text[at] == '.') {
    const std::size_t before = ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == before) return false;
  }
  const std::string_view zone = text.substr(at);
  int offset_minutes = 0;
  if (zone != "Z" && zone != "z") {
    const auto zone_hour = digits(zone, 1, 2);
    const auto zone_minute = digits(zone, 4, 2);
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return false;
    if (!zone_hour || !zone_minute || *zone_hour > 23 || *zone_minute > 59) return false;
    offset_minutes = (*zone_hour * 60 + *zone_minute) * (zone[0] == '-' ? -1 : 1);
  }
  if (*hour > 23 || *minute > 59 || *second > 60) return false;
  if (*second < 60) return true;
  // A leap second is the last of a day in UTC.
  constexpr int day_minutes = 24 * 60;
  const int utc = (((*hour * 60 + *minute - offset_minutes) % day_minutes) + day_minutes) % day_minutes;
  return utc == day_minutes - 1;
}

bool is_date_time(std::string_view text) {
  constexpr std::size_t date_length = 10;
  if (text.size() <= date_length || (text[date_length] != 'T' && text[date_length] != 't')) return false;
  return is_date(text.substr(0, date_length)) && is_time(text.substr(date_length + 1));
}

/// RFC 1123, 2.1: labels of letters, digits and hyphens; with `unicode`, letters of any script.
bool is_hostname(std::string_view text, bool unicode) {
  constexpr std::size_t longest = 253;
  constexpr std::size_t longest_label = 63;
  if (text.empty() || text.size() > longest) return false;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('.', begin), text.size());
    const std::string_view label = text.substr(begin, end - begin);
    if (label.empty() || label.size() > longest_label || label.front() == '-' || label.back() == '-') return false;
    const bool allowed = std::all_of(label.begin(), label.end(), [&](char c) {
      return is_letter(c) || is_digit(c) || c == '-' || (unicode && static_cast<unsigned char>(c) >= 0x80);
    });
    if (!allowed) return false;
    begin = end + 1;
  }
  return true;
}

bool is_ipv4(std::string_view text) {
  int parts = 0;
  std::size_t at = 0;
  while (true) {
    std::size_t length = 0;
    int value = 0;
    while (length < 3 && at + length < text.size() && is_digit(text[at + length])) {
      value = value * 10 + (text[at + length] - '0');
      ++length;
    }
    if (length == 0 || value > 255 || (length > 1 && text[at] == '0')) return false;
    at += length;
    if (++parts == 4) return at == text.size();
    if (at >= text.size() || text[at] != '.') return false;
    ++at;
  }
}

/// RFC 4291, 2.2.
bool is_ipv6(std::string_view text) {
  int groups = 0;
  bool shortened = false;
  std::size_t at = 0;
  if (text.starts_with("::")) {
    shortened = true;
    at = 2;
  }
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_hex(text[end])) ++end;
    if (end < text.size() && text[end] == '.') {
      if (!is_ipv4(text.substr(at))) return false;
      groups += 2;
      at = text.size();
      break;
    }
    if (end == at || end - at > 4) return false;
    ++groups;
    at = end;
    if (at == text.size()) break;
    if (text[at] != ':') return false;
    ++at;
    if (at < text.size() && text[at] == ':') {
      if (shortened) return false;
      shortened = true;
      ++at;
    } else if (at == text.size()) {
      return false;
    }
  }
  return shortened ? groups < 8 : groups == 8;
}

/// RFC 5321's mailbox without quoted local parts and address literals, as people write them.
bool is_email(std::string_view text, bool unicode) {
  constexpr std::string_view signs = "!#$%&'*+/=?^_`{|}~-.";
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view local = text.substr(0, at);
  const bool allowed = std::all_of(local.begin(), local.end(), [&](char c) {
    return is_letter(c) || is_digit(c) || signs.find(c) != std::string_view::npos ||
           (unicode && static_cast<unsigned char>(c) >= 0x80);
  });
  if (!allowed || local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos)
    return false;
  // Addresses in «.рф» are written in Cyrillic.
  return is_hostname(text.substr(at + 1), true);
}

/// RFC 3986 (with `unicode`: RFC 3987): the characters and their escapes; `absolute` demands a scheme.
bool is_uri(std::string_view text, bool absolute, bool unicode) {
  constexpr std::string_view allowed = "-._~:/?#[]@!$&'()*+,;=%";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool foreign = static_cast<unsigned char>(c) >= 0x80;
    if (foreign ? !unicode : (!is_letter(c) && !is_digit(c) && allowed.find(c) == std::string_view::npos)) return false;
    if (c == '%' && (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2]))) return false;
  }
  const std::size_t fragment = text.find('#');
  if (fragment != std::string_view::npos && text.find('#', fragment + 1) != std::string_view::npos) return false;
  const std::size_t colon = text.find_first_of(":/?#");
  const bool has_scheme = colon != std::string_view::npos && text[colon] == ':';
  if (!has_scheme && absolute) return false;
  std::string_view rest = text;
  if (has_scheme) {
    const std::string_view scheme = text.substr(0, colon);
    if (scheme.empty() || !is_letter(scheme[0])) return false;
    const bool named = std::all_of(scheme.begin(), scheme.end(), [](char c) {
      return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
    });
    if (!named) return false;
    rest = text.substr(colon + 1);
  }
  std::string_view path = rest;
  if (rest.starts_with("//")) {
    const std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
    path = rest.substr(2 + authority.size());
    const std::string_view host_port = authority.substr(authority.rfind('@') + 1);
    if (host_port.starts_with('[')) {
      const std::size_t close = host_port.find(']');
      if (close == std::string_view::npos || !is_ipv6(host_port.substr(1, close - 1))) return false;
    } else {
      const std::size_t port = host_port.find(':');
      if (host_port.find_first_of("[]") != std::string_view::npos) return false;
      if (port != std::string_view::npos) {
        const std::string_view number = host_port.substr(port + 1);
        if (!std::all_of(number.begin(), number.end(), is_digit)) return false;
      }
    }
  }
  return path.find_first_of("[]") == std::string_view::npos;
}

/// RFC 6570: expressions in braces, each with an operator and names.
bool is_uri_template(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '}') return false;
    if (text[at++] != '{') continue;
    const std::size_t close = text.find('}', at);
    if (close == std::string_view::npos) return false;
    std::string_view names = text.substr(at, close - at);
    if (!names.empty() && std::string_view("+#./;?&=,!@|").find(names[0]) != std::string_view::npos)
      names.remove_prefix(1);
    const bool named = !names.empty() && std::all_of(names.begin(), names.end(), [](char c) {
      return is_letter(c) || is_digit(c) || std::string_view("_.,:*%").find(c) != std::string_view::npos;
    });
    if (!named) return false;
    at = close + 1;
  }
  return true;
}

/// RFC 6901.
bool is_json_pointer(std::string_view text) {
  if (text.empty()) return true;
  if (text[0] != '/') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '~' && (i + 1 >= text.size() || (text[i + 1] != '0' && text[i + 1] != '1'))) return false;
  }
  return true;
}

bool is_relative_json_pointer(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  if (length == 0 || (length > 1 && text[0] == '0')) return false;
  const std::string_view rest = text.substr(length);
  return rest == "#" || is_json_pointer(rest);
}

struct Row {
  Format format;
  std::string_view name;
  std::string_view title;
};
constexpr std::array rows{
    Row{Format::date, "date", "дата вида 2022-09-14"},
    Row{Format::time, "time", "время вида 09:30:00Z"},
    Row{Format::date_time, "date-time", "дата и время вида 2022-09-14T09:30:00Z"},
    Row{Format::email, "email", "адрес электронной почты"},
    Row{Format::idn_email, "idn-email", "адрес электронной почты"},
    Row{Format::hostname, "hostname", "имя сайта"},
    Row{Format::idn_hostname, "idn-hostname", "имя сайта"},
    Row{Format::ipv4, "ipv4", "адрес IPv4"},
    Row{Format::ipv6, "ipv6", "адрес IPv6"},
    Row{Format::uri, "uri", "ссылка вида https://…"},
    Row{Format::uri_reference, "uri-reference", "ссылка"},
    Row{Format::iri, "iri", "ссылка вида https://…"},
    Row{Format::iri_reference, "iri-reference", "ссылка"},
    Row{Format::uri_template, "uri-template", "образец ссылки вида https://…/{имя}"},
    Row{Format::json_pointer, "json-pointer", "указатель вида /поле/0"},
    Row{Format::relative_json_pointer, "relative-json-pointer", "указатель вида 1/поле"},
    Row{Format::regex, "regex", "регулярное выражение"},
};

}  // namespace

Format format_by_name(std::string_view name) {
  const auto* found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name == name; });
  return found == rows.end() ? Format::none : found->format;
}

std::string_view format_title(Format format) {
  const auto* found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.format == format; });
  return found == rows.end() ? std::string_view() : found->title;
}

bool has_format(std::string_view text, Format format) {
  switch (format) {
    case Format::none:
      return true;
    case Format::date:
      return is_date(text);
    case Format::time:
      return is_time(text);
    case Format::date_time:
      return is_date_time(text);
    case Format::email:
      return is_email(text, false);
    case Format::idn_email:
      return is_email(text, true);
    case Format::hostname:
      return is_hostname(text, false);
    case Format::idn_hostname:
      return is_idn_hostname(text);
    case Format::ipv4:
      return is_ipv4(text);
    case Format::ipv6:
      return is_ipv6(text);
    case Format::uri:
      return is_uri(text, true, false);
    case Format::uri_reference:
      return is_uri(text, false, false);
    case Format::iri:
      return is_uri(text, true, true);
    case Format::iri_reference:
      return is_uri(text, false, true);
    case Format::uri_template:
      return is_uri_template(text);
    case Format::json_pointer:
      return is_json_pointer(text);
    case Format::relative_json_pointer:
      return is_relative_json_pointer(text);
    case Format::regex: {
      std::string error;
      return Pattern::compile(text, 0, error) != nullptr;
    }
  }
  return true;
}

}  // namespace pisar
