#include "write/package/xml_writer.h"

#include <utility>

#include "base/utf8.h"

namespace pisar {

XmlWriter::XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") {}

XmlWriter XmlWriter::fragment() {
  XmlWriter writer;
  writer.out_.clear();
  return writer;
}

void XmlWriter::finish_start_tag() {
  if (in_start_tag_) out_ += '>';
  in_start_tag_ = false;
}

XmlWriter& XmlWriter::open(std::string_view name, std::initializer_list<XmlAttribute> attributes) {
  finish_start_tag();
  out_ += '<';
  out_ += name;
  for (const XmlAttribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name();
    out_ += "=\"";
    escape(attribute.value(), true);
    out_ += '"';
  }
  names_.push_back(name);
  in_start_tag_ = true;
  return *this;
}

XmlWriter& XmlWriter::close() {
  if (in_start_tag_) {
    out_ += "/>";
    in_start_tag_ = false;
  } else {
    out_ += "</";
    out_ += names_.back();
    out_ += '>';
  }
  names_.pop_back();
  return *this;
}

XmlWriter& XmlWriter::empty(std::string_view name, std::initializer_list<XmlAttribute> attributes) {
  return open(name, attributes).close();
}

XmlWriter& XmlWriter::text(std::string_view text) {
  if (text.empty()) return *this;
  finish_start_tag();
  escape(text, false);
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view text) { return open(name).text(text).close(); }

std::size_t XmlWriter::place() {
  finish_start_tag();
  return out_.size();
}

std::string XmlWriter::take() {
  while (!names_.empty()) close();
  return std::move(out_);
}

void XmlWriter::escape(std::string_view text, bool attribute) {
  std::size_t copied = 0;  // what stands before is written
  const auto flush = [&](std::size_t until) { out_ += text.substr(copied, until - copied); };
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    std::size_t next = i + 1;
    std::string_view instead;
    if (byte == '&') {
      instead = "&amp;";
    } else if (byte == '<') {
      instead = "&lt;";
    } else if (byte == '>') {
      instead = "&gt;";
    } else if (byte == '"' && attribute) {
      instead = "&quot;";
    } else if (attribute && (byte == '\t' || byte == '\n' || byte == '\r')) {
      instead = byte == '\t' ? "&#9;" : byte == '\n' ? "&#10;" : "&#13;";
    } else if (byte == '\r') {
      instead = "&#13;";
    } else if (byte < 0x20 && byte != '\t' && byte != '\n') {
      ++dropped_;
    } else if (byte < 0x80) {
      i = next;
      continue;
    } else {
      next = i;
      const char32_t character = utf8::next(text, next);
      const bool malformed = character == utf8::replacement && text.substr(i, next - i) != "\xEF\xBF\xBD";
      if (!malformed && character != 0xFFFE && character != 0xFFFF) {
        i = next;
        continue;
      }
      ++dropped_;
    }
    flush(i);
    out_ += instead;
    copied = i = next;
  }
  flush(text.size());
}

}  // namespace pisar
