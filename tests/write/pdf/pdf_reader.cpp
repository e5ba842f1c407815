#include "tests/write/pdf/pdf_reader.h"

#include <libdeflate.h>

#include <cstdlib>
#include <memory>
#include <sstream>
#include <stdexcept>

#include "base/utf8.h"

namespace pisar::testing {

namespace {

std::string inflate(std::string_view bytes) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  std::string out(bytes.size() * 8 + 1024, '\0');
  for (;;) {
    std::size_t size = 0;
    const libdeflate_result result =
        libdeflate_zlib_decompress(decompressor.get(), bytes.data(), bytes.size(), out.data(), out.size(), &size);
    if (result == LIBDEFLATE_SUCCESS) {
      out.resize(size);
      return out;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE) throw std::runtime_error("a stream is not compressed right");
    out.resize(out.size() * 2);
  }
}

/// The number behind «/Key».
long number_after(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) throw std::runtime_error("no key " + std::string(key));
  return std::strtol(text.data() + at + key.size(), nullptr, 10);
}

const pdf::Encoding& encoding_of(std::string_view resource, const pdf::FontCodes& codes) {
  for (const pdf::UsedFace& face : codes.faces()) {
    for (std::size_t i = 0; i < face.resources.size(); ++i) {
      if (face.resources[i] == resource) return face.codes().encodings()[i];
    }
  }
  throw std::runtime_error("no font " + std::string(resource));
}

const pdf::CodedGlyph& glyph_of(char code, const pdf::Encoding& encoding) {
  for (const pdf::CodedGlyph& glyph : encoding.glyphs) {
    if (glyph.byte == static_cast<unsigned char>(code)) return glyph;
  }
  throw std::runtime_error("a code that the font does not have");
}

/// Splits a content stream into operands and operators; strings keep their opening bracket.
std::vector<std::string> tokens_of(std::string_view content) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < content.size();) {
    const char c = content[i];
    if (c == ' ' || c == '\n') {
      ++i;
    } else if (c == '[' || c == ']') {
      tokens.emplace_back(1, c);
      ++i;
    } else if (c == '(') {
      const std::size_t end = content.find(')', i);
      tokens.emplace_back(content.substr(i, end - i));
      i = end + 1;
    } else {
      const std::size_t end = content.find_first_of(" \n[]()/", i + 1);
      tokens.emplace_back(content.substr(i, end - i));
      i = end == std::string_view::npos ? content.size() : end;
    }
  }
  return tokens;
}

/// The objects of an object stream: «number offset» for each, then the objects, a line each.
void unpack(const ReadObject& stream, std::map<int, ReadObject>& objects) {
  const auto first = static_cast<std::size_t>(number_after(stream.text, "/First "));
  std::istringstream index(stream.stream.substr(0, first));
  int number = 0;
  std::size_t offset = 0;
  while (index >> number >> offset) {
    const std::size_t begin = first + offset;
    objects[number].text = stream.stream.substr(begin, stream.stream.find('\n', begin) + 1 - begin);
  }
}

}  // namespace

std::map<int, ReadObject> read_objects(std::string_view file) {
  std::map<int, ReadObject> objects;
  std::size_t at = 0;
  while ((at = file.find(" 0 obj\n", at)) != std::string_view::npos) {
    std::size_t begin = at;
    while (begin > 0 && file[begin - 1] >= '0' && file[begin - 1] <= '9') --begin;
    const int number = std::atoi(file.data() + begin);
    const std::string_view rest = file.substr(at + 7);
    const std::size_t end = rest.find("endobj\n");
    const std::size_t stream = rest.find("\nstream\n");
    ReadObject object;
    if (stream < end) {
      object.text = rest.substr(0, stream);
      const std::string_view data =
          rest.substr(stream + 8, static_cast<std::size_t>(number_after(object.text, "/Length ")));
      object.stream = object.text.find("/FlateDecode") != std::string::npos ? inflate(data) : std::string(data);
      at += 7 + stream + 8 + data.size();
    } else {
      object.text = rest.substr(0, end);
      at += 7 + end;
    }
    objects[number] = std::move(object);
  }
  std::map<int, ReadObject> packed;
  for (const auto& [number, object] : objects) {
    if (object.text.find("/ObjStm") != std::string::npos) unpack(object, packed);
  }
  objects.merge(packed);
  return objects;
}

std::vector<ReadObject> objects_with(const std::map<int, ReadObject>& objects, const std::vector<std::string>& pieces) {
  std::vector<ReadObject> found;
  for (const auto& [number, object] : objects) {
    bool all = true;
    for (const std::string& piece : pieces) all = all && object.text.find(piece) != std::string::npos;
    if (all) found.push_back(object);
  }
  return found;
}

std::vector<ShownGlyph> shown_glyphs(std::string_view content, const pdf::FontCodes& codes, double height) {
  std::vector<ShownGlyph> glyphs;
  std::vector<std::string> operands;
  const pdf::Encoding* encoding = nullptr;
  double size = 0, word_spacing = 0, x = 0, y = 0;
  const auto number = [&operands](std::size_t from_end) {
    return std::strtod(operands.at(operands.size() - from_end).c_str(), nullptr);
  };
  for (const std::string& token : tokens_of(content)) {
    if (token == "BT") {
      x = y = 0;
    } else if (token == "Tf") {
      encoding = &encoding_of(std::string_view(operands.at(operands.size() - 2)).substr(1), codes);
      size = number(1);
    } else if (token == "Tw") {
      word_spacing = number(1);
    } else if (token == "Td") {
      x += number(2);
      y += number(1);
    } else if (token == "Tj" || token == "TJ") {
      double pen = x;
      for (const std::string& piece : operands) {
        if (piece.front() == '(') {
          for (const char code : std::string_view(piece).substr(1)) {
            const pdf::CodedGlyph& glyph = glyph_of(code, *encoding);
            glyphs.push_back({glyph.character, pen, height - y, size});
            pen += glyph.width * size / 1000 + (code == ' ' ? word_spacing : 0);
          }
        } else if (piece != "[" && piece != "]") {
          pen -= std::strtod(piece.c_str(), nullptr) * size / 1000;
        }
      }
    } else if (token != "ET" && token != "re" && token != "f") {
      operands.push_back(token);
      continue;
    }
    operands.clear();
  }
  return glyphs;
}

std::string readable(std::string_view content, const pdf::FontCodes& codes) {
  std::string out;
  const pdf::Encoding* encoding = nullptr;
  bool in_string = false;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const char c = content[i];
    if (!in_string && c == '/') {
      const std::string_view name = content.substr(i + 1, content.find(' ', i) - i - 1);
      encoding = &encoding_of(name, codes);
    }
    if (in_string && c != ')') {
      utf8::append(out, glyph_of(c, *encoding).character);
    } else {
      in_string = c == '(';
      out += c;
    }
  }
  return out;
}

}  // namespace pisar::testing
