#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace pisar {

/// An attribute of XmlWriter::open: text or an integer. Holds a view of the text: for use within one expression.
class XmlAttribute {
 public:
  XmlAttribute(std::string_view name, std::string_view value) : name_(name), value_(value) {}
  XmlAttribute(std::string_view name, const char* value) : name_(name), value_(value) {}
  XmlAttribute(std::string_view name, const std::string& value) : name_(name), value_(value) {}
  XmlAttribute(std::string_view name, std::int64_t value) : name_(name) {
    length_ = static_cast<std::size_t>(std::to_chars(digits_.begin(), digits_.end(), value).ptr - digits_.begin());
  }
  XmlAttribute(std::string_view name, int value) : XmlAttribute(name, static_cast<std::int64_t>(value)) {}

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::string_view value() const {
    return length_ != 0 ? std::string_view(digits_.data(), length_) : value_;
  }

 private:
  std::string_view name_;
  std::string_view value_;
  std::array<char, 20> digits_{};
  std::size_t length_ = 0;
};

/// Writes XML in the order of the document, without a tree: the parts of a package are only ever written, and appending
/// to one string is several times faster than building nodes. Text and attributes are escaped, and characters that
/// XML 1.0 has no place for are left out and counted. Names are literals that outlive the writer.
class XmlWriter {
 public:
  /// Begins with the XML declaration.
  XmlWriter();

  XmlWriter& open(std::string_view name, std::initializer_list<XmlAttribute> attributes = {});
  XmlWriter& close();
  /// An element without content.
  XmlWriter& empty(std::string_view name, std::initializer_list<XmlAttribute> attributes = {});
  XmlWriter& text(std::string_view text);
  /// An element with text alone.
  XmlWriter& element(std::string_view name, std::string_view text);

  /// The place where the next content would go, for `insert`; the element open here gets content.
  [[nodiscard]] std::size_t place();
  /// Puts XML that was written by `fragment` at an earlier place.
  void insert(std::size_t place, std::string_view xml) { out_.insert(place, xml); }
  /// A writer without the declaration, for `insert`.
  [[nodiscard]] static XmlWriter fragment();

  /// Characters that were left out so far.
  [[nodiscard]] std::size_t dropped() const { return dropped_; }
  /// Closes what is open and gives the text away.
  [[nodiscard]] std::string take();

 private:
  void finish_start_tag();
  void escape(std::string_view text, bool attribute);

  std::string out_;
  std::vector<std::string_view> names_;
  bool in_start_tag_ = false;
  std::size_t dropped_ = 0;
};

}  // namespace pisar
