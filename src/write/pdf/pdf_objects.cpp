#include "write/pdf/pdf_objects.h"

#include <podofo/podofo.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "write/pdf/compress.h"

// PoDoFo 0.9.8 is Debian's; 0.10 renamed most of what is used here. In 0.9.8 objects write themselves, so no
// PdfMemDocument is made: its constructor reads the clock through localtime(), which is a race between threads, and
// starts FreeType and Fontconfig. Nor is PdfWriter, which knows neither object streams nor cross-reference streams.
#if PODOFO_VERSION_MAJOR > 0 || PODOFO_VERSION_MINOR >= 10
#define PISAR_PODOFO_0_10 1
#else
#define PISAR_PODOFO_0_10 0
#endif

namespace pisar::pdf {

namespace {

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
  const auto add = [&state](std::uint64_t word) {
    state[0] = (state[0] ^ word) * prime;
    state[0] ^= state[0] >> 31U;
    state[1] = ((state[1] << 27U) | (state[1] >> 37U)) + state[0] + word;
  };
  std::array<unsigned char, 8> block{};
  const auto word = [&block] {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < block.size(); ++i) bits |= std::uint64_t{block[i]} << (8 * i);
    return bits;
  };
  std::size_t at = 0;
  for (; at + block.size() <= bytes.size(); at += block.size()) {
    std::memcpy(block.data(), bytes.data() + at, block.size());
    add(word());
  }
  block = {};
  std::memcpy(block.data(), bytes.data() + at, bytes.size() - at);
  if (at < bytes.size()) add(word());
  const std::uint64_t count = bytes.size();
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
/// stream, of 1, 2 or 4, and 2 bytes).
struct Place {
  std::uint8_t type = 0;  ///< 0 nowhere, 1 in the file, 2 in a stream
  std::uint32_t at = 0;   ///< the offset or the stream's number
  std::uint16_t index = 0;
};

/// PoDoFo writes a raw value as it is, so the first entry's takes the others with it: each entry of PoDoFo's own costs
/// ten allocations.
void fill(PoDoFo::PdfDictionary& target, const Dictionary& dictionary) {
  if (dictionary.entries().empty()) return;
  const Dictionary::Entry& first = dictionary.entries().front();
  std::string value = first.value;
  dictionary.append_entries(value, 1);
  target.AddKey(PoDoFo::PdfName(first.key), raw_object(value));
}

#endif

}  // namespace

#if !PISAR_PODOFO_0_10

struct PdfObjects::Impl {
  /// An object without a stream: its value begins there in `values`.
  struct Packed {
    int number;
    std::size_t at;
  };
  struct Stream {
    int number;
    Dictionary dictionary;
    std::string data;
  };

  std::vector<Place> places = std::vector<Place>(1);  // by number; type 0: not set yet
  std::string values;
  std::vector<Packed> packed;
  std::vector<Stream> streams;

  int reserve() {
    places.emplace_back();
    return static_cast<int>(places.size()) - 1;
  }

  void set(int number, std::string_view value) {
    places.at(static_cast<std::size_t>(number)).type = 2;
    packed.push_back({number, values.size()});
    values += value;
    values += '\n';
  }

  void set_stream(int number, Dictionary dictionary, std::string data) {
    places.at(static_cast<std::size_t>(number)).type = 1;
    streams.push_back({number, std::move(dictionary), std::move(data)});
  }

  /// Moves the objects that are no streams into streams of objects (7.5.7), which are compressed: a structure tree is
  /// hundreds of small dictionaries. PoDoFo 0.9.8 cannot write them, nor their cross-reference stream.
  void pack() {
    constexpr std::size_t objects_a_stream = 500;
    for (std::size_t i = 1; i < places.size(); ++i) {
      if (places[i].type == 0) throw std::logic_error("a reserved PDF object was never set");
    }
    for (std::size_t begin = 0; begin < packed.size(); begin += objects_a_stream) {
      const std::size_t end = std::min(begin + objects_a_stream, packed.size());
      const std::size_t values_end = end < packed.size() ? packed[end].at : values.size();
      const int number = reserve();
      std::string data;
      for (std::size_t i = begin; i < end; ++i) {
        append_integer(data, packed[i].number);
        data += ' ';
        append_integer(data, static_cast<std::int64_t>(packed[i].at - packed[begin].at));
        data += ' ';
        places[static_cast<std::size_t>(packed[i].number)] = {2, static_cast<std::uint32_t>(number),
                                                              static_cast<std::uint16_t>(i - begin)};
      }
      Dictionary dictionary;
      dictionary.name("Type", "ObjStm")
          .integer("N", static_cast<std::int64_t>(end - begin))
          .integer("First", static_cast<std::int64_t>(data.size()))
          .name("Filter", "FlateDecode");
      data.append(values, packed[begin].at, values_end - packed[begin].at);
      set_stream(number, std::move(dictionary), compress(data));
    }
  }

  /// A cross-reference stream (7.5.8), the file's last object, in place of the table and the trailer that PoDoFo's own
  /// writer would make.
  void append_cross_references(std::string& file, int root, int info) {
    const int own_number = reserve();
    const std::string identifier = identifier_of(file);
    places.back() = {1, static_cast<std::uint32_t>(file.size()), 0};
    places.front() = {0, 0, 0xFFFF};
    const unsigned width = file.size() < 0x10000 ? 2 : 4;  // bytes of an offset
    std::string entries(places.size() * (width + 3), '\0');
    char* entry = entries.data();
    for (const Place& place : places) {
      *entry++ = static_cast<char>(place.type);
      for (unsigned shift = width * 8; shift > 0;) *entry++ = static_cast<char>((place.at >> (shift -= 8)) & 0xFFU);
      *entry++ = static_cast<char>(place.index >> 8U);
      *entry++ = static_cast<char>(place.index & 0xFFU);
    }
    const std::string data = compress(entries, Effort::little);
    const std::size_t offset = file.size();
    append_integer(file, own_number);
    Dictionary dictionary;
    dictionary.name("Type", "XRef")
        .integer("Size", own_number + 1)
        .raw("W", width == 2 ? "[1 2 2]" : "[1 4 2]")
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
    std::sort(streams.begin(), streams.end(), [](const Stream& a, const Stream& b) { return a.number < b.number; });
    std::size_t size = 1024;
    for (const Stream& stream : streams) size += stream.data.size() + 256;
    std::string file;
    file.reserve(size);
    file += "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";  // bytes above 127: to be taken for a binary file (7.5.2)
    StringDevice device(file);
    PoDoFo::PdfVecObjects objects;  // PoDoFo makes streams for what belongs to a list
    objects.SetAutoDelete(true);
    objects.Reserve(streams.size() + 2);
    const auto write = [&](int number, const Dictionary& dictionary, const std::string* data) {
      auto made = std::make_unique<PoDoFo::PdfObject>(PoDoFo::PdfReference(static_cast<PoDoFo::pdf_objnum>(number), 0),
                                                      PoDoFo::PdfVariant(PoDoFo::PdfDictionary()));
      objects.push_back(made.get());
      PoDoFo::PdfObject& object = *made.release();
      fill(object.GetDictionary(), dictionary);
      if (data != nullptr) {
        PoDoFo::PdfMemoryInputStream input(data->data(), static_cast<PoDoFo::pdf_long>(data->size()));
        object.GetStream()->SetRawData(&input, static_cast<PoDoFo::pdf_long>(data->size()));
      }
      places[static_cast<std::size_t>(number)] = {1, static_cast<std::uint32_t>(file.size()), 0};
      // «Clean»: with the line ends round «obj» that PDF/A asks for, and a space behind keys.
      object.WriteObject(&device, PoDoFo::ePdfWriteMode_Clean, nullptr);
    };
    for (const Stream& stream : streams) write(stream.number, stream.dictionary, &stream.data);
    const int root = reserve();
    const int info_number = reserve();
    write(root, catalog, nullptr);
    write(info_number, info, nullptr);
    append_cross_references(file, root, info_number);
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
  /// An object as it waits for `save`.
  struct Pending {
    bool set = false;
    bool is_stream = false;
    std::string value;      // of an object without a stream
    Dictionary dictionary;  // of a stream
    std::string data;
  };

  PoDoFo::PdfMemDocument document;
  int first_number = static_cast<int>(document.GetObjects().GetObjectCount()) + 1;
  std::vector<Pending> pending;

  int reserve() {
    pending.emplace_back();
    return first_number + static_cast<int>(pending.size()) - 1;
  }

  void set(int number, std::string_view value) {
    pending.at(static_cast<std::size_t>(number - first_number)) = {true, false, std::string(value), {}, {}};
  }

  void set_stream(int number, Dictionary dictionary, std::string data) {
    pending.at(static_cast<std::size_t>(number - first_number)) = {
        true, true, {}, std::move(dictionary), std::move(data)};
  }

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

Ref PdfObjects::reserve() { return {impl_->reserve()}; }

void PdfObjects::set(Ref ref, std::string_view value) { impl_->set(ref.number, value); }

void PdfObjects::set_stream(Ref ref, Dictionary dictionary, std::string data) {
  impl_->set_stream(ref.number, std::move(dictionary), std::move(data));
}

Ref PdfObjects::add(std::string_view value) {
  const Ref ref = reserve();
  set(ref, value);
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
