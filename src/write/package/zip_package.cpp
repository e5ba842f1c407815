#include "write/package/zip_package.h"

#include <zip.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace pisar {
namespace {

constexpr int compression_level = 6;

[[noreturn]] void fail(const char* what, zip_error_t* error) {
  std::string message = std::string("zip: ") + what + ": " + zip_error_strerror(error);
  zip_error_fini(error);
  throw std::runtime_error(message);
}

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

/// The day in MS-DOS's format. libzip carries it through local time and back, which keeps a noon in every time zone.
std::uint16_t dos_day(std::int64_t modified) {
  using namespace std::chrono;
  const sys_days first = year(1980) / 1 / 1;
  const sys_days last = year(2107) / 12 / 31;
  const year_month_day day = std::clamp(floor<days>(sys_seconds(seconds(modified))), first, last);
  const int years = static_cast<int>(day.year()) - 1980;
  return static_cast<std::uint16_t>((static_cast<unsigned>(years) << 9U) | (static_cast<unsigned>(day.month()) << 5U) |
                                    static_cast<unsigned>(day.day()));
}
constexpr std::uint16_t dos_noon = 12U << 11U;

}  // namespace

std::string zip_package(const std::vector<PackagePart>& parts, std::int64_t modified) {
  zip_error_t error;
  zip_error_init(&error);
  std::unique_ptr<zip_source_t, FreeSource> target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail("buffer", &error);
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) fail("open", &error);
  zip_source_keep(target.get());  // the archive took the first reference

  const std::uint16_t day = dos_day(modified);
  for (const PackagePart& part : parts) {
    zip_source_t* source = zip_source_buffer(archive.get(), part.bytes.data(), part.bytes.size(), 0);
    const std::string path(part.path);
    const zip_int64_t index =
        source == nullptr ? -1 : zip_file_add(archive.get(), path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      fail("add", zip_get_error(archive.get()));
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive.get(), entry, part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                 part.stored ? 0 : compression_level) != 0 ||
        zip_file_set_dostime(archive.get(), entry, dos_noon, day, 0) != 0) {
      fail("entry", zip_get_error(archive.get()));
    }
  }
  if (zip_close(archive.get()) != 0) fail("close", zip_get_error(archive.get()));
  static_cast<void>(archive.release());  // closed

  std::string bytes;
  zip_stat_t stat;
  if (zip_source_open(target.get()) != 0 || zip_source_stat(target.get(), &stat) != 0) {
    fail("read", zip_source_error(target.get()));
  }
  bytes.resize(stat.size);
  const zip_int64_t read = zip_source_read(target.get(), bytes.data(), bytes.size());
  zip_source_close(target.get());
  if (read != static_cast<zip_int64_t>(bytes.size())) fail("read", zip_source_error(target.get()));
  return bytes;
}

}  // namespace pisar
