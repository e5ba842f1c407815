#include "write/pdf/pdf_objects.h"

#include <podofo/podofo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "write/pdf/compress.h"

// PoDoFo 0.9.8 is Debian's; 0.10 renamed most of what is used here. In 0.9.8 the file writer works on a bare list of
// objects, so no PdfMemDocument is made: its constructor reads the clock through localtime(), which is a race between
// threads, and starts FreeType and Fontconfig.
#if PODOFO_VERSION_MAJOR > 0 || PODOFO_VERSION_MINOR >= 10
#define PISAR_PODOFO_0_10 1
#else
#define PISAR_PODOFO_0_10 0
#endif

namespace pisar::pdf {

namespace {

/// An object as it waits for `save`.
struct Pending {
  bool set = false;
  bool is_stream = false;
  std::string value;      // of an object without a stream
  Dictionary dictionary;  // of a stream
  std::string data;
};

/// 128 bits of the bytes: enough to tell files apart, not to resist forgery.
std::array<std::uint64_t, 2> hash_of(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15ULL;
  const auto mix = [](std::uint64_t value) {
    value ^= value >> 32U;
    value *= 0xD6E8FEB86659FD93ULL;
    value ^= value >> 29U;
    value *= 0xD6E8FEB86659FD93ULL;
    return value ^ (value >> 32U);
  };
  std::array<std::uint64_t, 2> state = {0x243F6A8885A308D3ULL, 0x13198A2E03707344ULL};
  std::uint64_t count = 0;
  while (!bytes.empty()) {
    std::array<unsigned char, 8> block{};
    const std::size_t length = std::min<std::size_t>(bytes.size(), block.size());
    std::memcpy(block.data(), bytes.data(), length);
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < block.size(); ++i) word |= std::uint64_t{block[i]} << (8 * i);
    state[0] = (state[0] ^ word) * prime;
    state[0] ^= state[0] >> 31U;
    state[1] = ((state[1] << 27U) | (state[1] >> 37U)) + state[0] + word;
    bytes.remove_prefix(length);
    count += length;
  }
  return {mix(state[0] ^ count), mix(state[1] + state[0] * prime)};
}

/// 32 hexadecimal digits that tell the file from others.
std::string identifier_of(std::string_view file) {
  const std::array<std::uint64_t, 2> hash = hash_of(file);
  std::array<char, 33> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llX%016llX", static_cast<unsigned long long>(hash[0]),
                static_cast<unsigned long long>(hash[1]));
  return digits.data();
}

#if !PISAR_PODOFO_0_10

/// Appends to a string, without the iostreams and the locale that PoDoFo's own memory devices go through.
class StringDevice : public PoDoFo::PdfOutputDevice {
 public:
  explicit StringDevice(std::string& out) : out_(out) {}

  std::size_t GetLength() const override { return out_.size(); }
  std::size_t Tell() const override { return out_.size(); }
  void Write(const char* bytes, std::size_t length) override { out_.append(bytes, length); }
  void Print(const char* format, ...) override {
    std::va_list arguments;
    va_start(arguments, format);
    print(format, arguments);
    va_end(arguments);
  }
  void PrintV(const char* format, long /*length*/, std::va_list arguments) override { print(format, arguments); }

 private:
  void print(const char* format, std::va_list arguments) {
    std::array<char, 256> buffer;  // PoDoFo prints numbers, keywords and cross-reference entries
    const int length = std::vsnprintf(buffer.data(), buffer.size(), format, arguments);
    if (length < 0 || static_cast<std::size_t>(length) >= buffer.size()) {
      throw std::logic_error("PoDoFo prints more at once than expected");
    }
    out_.append(buffer.data(), static_cast<std::size_t>(length));
  }

  std::string& out_;
};

PoDoFo::PdfObject raw_object(const std::string& value) {
  return PoDoFo::PdfVariant(PoDoFo::PdfData(value.data(), value.size()));
}

/// Where an object is: in the file, or within an object stream (ISO 32000-1, 7.5.8.3: an entry of a cross-reference
/// stream, of 1, 4 and 2 bytes).
struct Place {
  std::uint8_t type = 0;  ///< 0 nowhere, 1 in the file, 2 in a stream
  std::uint32_t at = 0;   ///< the offset or the stream's number
  std::uint16_t index = 0;
};

/// The cross-reference table that PoDoFo wrote at `begin`: sections of «first count» and entries of 20 bytes.
void read_table(std::string_view table, std::vector<Place>& places) {
  constexpr std::size_t entry_size = 20;
  constexpr std::size_t type_at = 17;
  table.remove_prefix(std::string_view("xref\n").size());
  while (!table.empty() && table.front() >= '0' && table.front() <= '9') {
    const std::size_t line = table.find('\n');
    const std::size_t space = table.find(' ');
    std::size_t number = 0;
    std::size_t count = 0;
    std::from_chars(table.data(), table.data() + space, number);
    std::from_chars(table.data() + space + 1, table.data() + line, count);
    table.remove_prefix(line + 1);
    for (; count > 0; --count, ++number) {
      if (table.size() < entry_size || number >= places.size()) throw std::logic_error("PoDoFo's xref is not a table");
      if (table[type_at] == 'n') {
        places[number].type = 1;
        std::from_chars(table.data(), table.data() + 10, places[number].at);
      }
      table.remove_prefix(entry_size);
    }
  }
}

void fill(PoDoFo::PdfDictionary& target, const Dictionary& dictionary) {
  for (const Dictionary::Entry& entry : dictionary.entries()) {
    target.AddKey(PoDoFo::PdfName(entry.key), raw_object(entry.value));
  }
}

#endif

}  // namespace

#if !PISAR_PODOFO_0_10

struct PdfObjects::Impl {
  static constexpr int first_number = 1;

  std::vector<Pending> pending;

  std::vector<Place> places;

  /// Moves the objects that are no streams into streams of objects (7.5.7), which are compressed: a structure tree is
  /// hundreds of small dictionaries. PoDoFo 0.9.8 cannot write them, nor their cross-reference stream.
  void pack() {
    constexpr std::size_t objects_a_stream = 500;
    const std::size_t count = pending.size();
    places.resize(count + 1);
    for (std::size_t i = 0; i < count;) {
      std::string index;
      std::string data;
      std::uint16_t packed = 0;
      const auto stream = static_cast<std::uint32_t>(pending.size() + 1);
      for (; i < count && packed < objects_a_stream; ++i) {
        Pending& entry = pending[i];
        if (!entry.set) throw std::logic_error("a reserved PDF object was never set");
        if (entry.is_stream) continue;
        append_integer(index, static_cast<std::int64_t>(i + 1));
        index += ' ';
        append_integer(index, static_cast<std::int64_t>(data.size()));
        index += ' ';
        data += entry.value;
        data += '\n';
        places[i + 1] = {2, stream, packed++};
        entry.value = {};
      }
      if (packed == 0) continue;
      Dictionary dictionary;
      dictionary.name("Type", "ObjStm")
          .integer("N", packed)
          .integer("First", static_cast<std::int64_t>(index.size()))
          .name("Filter", "FlateDecode");
      pending.push_back({true, true, {}, std::move(dictionary), compress(index + data, Effort::little)});
    }
  }

  /// Replaces PoDoFo's cross-reference table and trailer by a cross-reference stream, the file's last object.
  void append_cross_references(std::string& file, int root, int info) {
    const std::size_t table = file.rfind("\nxref\n");
    if (table == std::string::npos) throw std::logic_error("PoDoFo wrote no xref");
    const int own_number = info + 1;
    places.resize(static_cast<std::size_t>(own_number) + 1);
    read_table(std::string_view(file).substr(table + 1), places);
    file.resize(table + 1);
    const std::string identifier = identifier_of(file);
    places.back() = {1, static_cast<std::uint32_t>(file.size()), 0};
    places.front() = {0, 0, 0xFFFF};
    std::string entries(places.size() * 7, '\0');
    char* entry = entries.data();
    for (const Place& place : places) {
      *entry++ = static_cast<char>(place.type);
      for (unsigned shift = 32; shift > 0;) *entry++ = static_cast<char>((place.at >> (shift -= 8)) & 0xFFU);
      *entry++ = static_cast<char>(place.index >> 8U);
      *entry++ = static_cast<char>(place.index & 0xFFU);
    }
    const std::string data = compress(entries, Effort::little);
    const std::size_t offset = file.size();
    append_integer(file, own_number);
    Dictionary dictionary;
    dictionary.name("Type", "XRef")
        .integer("Size", own_number + 1)
        .raw("W", "[1 4 2]")
        .ref("Root", {root})
        .ref("Info", {info})
        .raw("ID", "[<" + identifier + "><" + identifier + ">]")
        .name("Filter", "FlateDecode")
        .integer("Length", static_cast<std::int64_t>(data.size()));
    file.append(" 0 obj\n").append(dictionary.str()).append("\nstream\n").append(data);
    file += "\nendstream\nendobj\nstartxref\n";
    append_integer(file, static_cast<std::int64_t>(offset));
    file += "\n%%EOF\n";
  }

  std::string save(const Dictionary& catalog, const Dictionary& info) {
    pack();
    PoDoFo::PdfVecObjects objects;
    objects.SetAutoDelete(true);
    objects.Reserve(pending.size() + 2);
    std::size_t size = 1024;
    // Filled where it stands: PoDoFo would copy a finished dictionary, with all its objects, twice.
    const auto put = [&objects](std::size_t number, const Dictionary& dictionary) {
      auto object =
          std::make_unique<PoDoFo::PdfObject>(PoDoFo::PdfReference(static_cast<PoDoFo::pdf_objnum>(number), 0),
                                              PoDoFo::PdfVariant(PoDoFo::PdfDictionary()));
      fill(object->GetDictionary(), dictionary);
      objects.push_back(object.get());
      return object.release();
    };
    for (std::size_t i = 0; i < pending.size(); ++i) {
      Pending& entry = pending[i];
      if (!entry.is_stream) continue;
      size += entry.data.size() + 256;
      PoDoFo::PdfObject* object = put(i + 1, entry.dictionary);
      PoDoFo::PdfMemoryInputStream input(entry.data.data(), static_cast<PoDoFo::pdf_long>(entry.data.size()));
      object->GetStream()->SetRawData(&input, static_cast<PoDoFo::pdf_long>(entry.data.size()));
      entry = {};
    }
    const std::size_t root = pending.size() + 1;
    PoDoFo::PdfObject trailer;
    trailer.GetDictionary().AddKey("Root", put(root, catalog)->Reference());
    trailer.GetDictionary().AddKey("Info", put(root + 1, info)->Reference());

    std::string file;
    file.reserve(size);
    StringDevice device(file);
    PoDoFo::PdfWriter writer(&objects, &trailer);
    writer.SetPdfVersion(PoDoFo::ePdfVersion_1_7);
    writer.SetWriteMode(
        PoDoFo::ePdfWriteMode_Clean);  // with the line ends round «obj» that PDF/A asks for, and a space behind keys
    writer.Write(&device);
    append_cross_references(file, static_cast<int>(root), static_cast<int>(root + 1));
    return file;
  }
};

#else

namespace {

/// PoDoFo makes both parts of the trailer's /ID from the Info dictionary alone; files that differ in content only would
/// share it. Writes the hash of all bytes before the trailer in their place, which is as long.
void stamp_identifier(std::string& file) {
  const std::size_t trailer = file.rfind("trailer");
  std::size_t at = trailer == std::string::npos ? trailer : file.find("/ID", trailer);
  if (at == std::string::npos) throw std::logic_error("the PDF trailer has no /ID");
  const std::string digits = identifier_of(std::string_view(file).substr(0, trailer));
  for (int part = 0; part < 2; ++part) {
    at = file.find('<', at);
    if (at == std::string::npos || file.find('>', at) != at + 33) {
      throw std::logic_error("the PDF trailer's /ID is not two strings of 16 bytes");
    }
    file.replace(at + 1, 32, digits);
    at += 34;
  }
}

}  // namespace

struct PdfObjects::Impl {
  PoDoFo::PdfMemDocument document;
  int first_number = static_cast<int>(document.GetObjects().GetObjectCount()) + 1;
  std::vector<Pending> pending;

  static PoDoFo::PdfObject raw_object(const std::string& value) {
    return PoDoFo::PdfObject(PoDoFo::PdfVariant(PoDoFo::PdfData(PoDoFo::bufferview(value.data(), value.size()))));
  }

  static void fill(PoDoFo::PdfDictionary& target, const Dictionary& dictionary) {
    for (const Dictionary::Entry& entry : dictionary.entries()) {
      target.AddKey(PoDoFo::PdfName(entry.key), raw_object(entry.value));
    }
  }

  std::string save(const Dictionary& catalog, const Dictionary& info) {
    auto& objects = document.GetObjects();
    int number = first_number;
    for (Pending& entry : pending) {
      if (!entry.set) throw std::logic_error("a reserved PDF object was never set");
      PoDoFo::PdfObject& object =
          entry.is_stream ? objects.CreateDictionaryObject() : objects.CreateObject(raw_object(entry.value));
      if (static_cast<int>(object.GetIndirectReference().ObjectNumber()) != number++) {
        throw std::logic_error("PoDoFo numbers objects out of order");
      }
      if (entry.is_stream) {
        PoDoFo::PdfFilterList filters;  // the one that the data passed already; PoDoFo writes /Filter from it
        Dictionary rest;
        for (const Dictionary::Entry& item : entry.dictionary.entries()) {
          if (item.key == "Filter") {
            filters.push_back(item.value == "/DCTDecode" ? PoDoFo::PdfFilterType::DCTDecode
                                                         : PoDoFo::PdfFilterType::FlateDecode);
          } else {
            rest.raw(item.key, item.value);
          }
        }
        fill(object.GetDictionary(), rest);
        object.GetOrCreateStream().SetData(PoDoFo::bufferview(entry.data.data(), entry.data.size()), filters, true);
      }
      entry = {};
    }
    document.GetCatalog().GetDictionary().Clear();
    fill(document.GetCatalog().GetDictionary(), catalog);
    PoDoFo::PdfObject& document_info =
        *objects.GetObject(document.GetTrailer().GetDictionary().MustGetKey("Info").GetReference());
    document_info.GetDictionary().Clear();
    fill(document_info.GetDictionary(), info);

    document.GetMetadata().SetPdfVersion(PoDoFo::PdfVersion::V1_7);
    PoDoFo::charbuff buffer;
    PoDoFo::BufferStreamDevice device(buffer);
    // Raw data hides its references from the garbage collector, which would drop nearly all objects.
    using Options = PoDoFo::PdfSaveOptions;
    document.Save(
        device,
        static_cast<Options>(static_cast<int>(Options::NoMetadataUpdate) | static_cast<int>(Options::NoCollectGarbage) |
                             static_cast<int>(Options::NoFlateCompress) | static_cast<int>(Options::Clean)));
    std::string file(buffer.data(), buffer.size());
    stamp_identifier(file);
    return file;
  }
};

#endif

PdfObjects::PdfObjects() : impl_(std::make_unique<Impl>()) {}
PdfObjects::~PdfObjects() = default;

Ref PdfObjects::reserve() {
  impl_->pending.emplace_back();
  return {impl_->first_number + static_cast<int>(impl_->pending.size()) - 1};
}

void PdfObjects::set(Ref ref, std::string value) {
  Pending& entry = impl_->pending.at(static_cast<std::size_t>(ref.number - impl_->first_number));
  entry.set = true;
  entry.value = std::move(value);
}

void PdfObjects::set_stream(Ref ref, Dictionary dictionary, std::string data) {
  Pending& entry = impl_->pending.at(static_cast<std::size_t>(ref.number - impl_->first_number));
  entry.set = true;
  entry.is_stream = true;
  entry.dictionary = std::move(dictionary);
  entry.data = std::move(data);
}

Ref PdfObjects::add(std::string value) {
  const Ref ref = reserve();
  set(ref, std::move(value));
  return ref;
}

Ref PdfObjects::add_stream(Dictionary dictionary, std::string data) {
  const Ref ref = reserve();
  set_stream(ref, std::move(dictionary), std::move(data));
  return ref;
}

std::string PdfObjects::save(const Dictionary& catalog, const Dictionary& info) {
  try {
    return impl_->save(catalog, info);
  } catch (const PoDoFo::PdfError& error) {
    throw std::runtime_error(std::string("PoDoFo: ") + error.what());
  }
}

}  // namespace pisar::pdf
