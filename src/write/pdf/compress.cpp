#include "write/pdf/compress.h"

#include <libdeflate.h>

#include <memory>
#include <new>
#include <stdexcept>
#include <vector>

namespace pisar::pdf {

namespace {

/// Of libdeflate's 1–12: papers of three pages get 1 % larger at 3 and not smaller at 9. zlib takes five times as long.
constexpr int usual_level = 6;
/// Its tables are small, so that short streams, a page or two, do not wait for them to be cleared: papers get 2 %
/// larger.
constexpr int little_level = 1;
constexpr std::size_t short_stream = 16'384;

struct Free {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

std::string compress(std::string_view bytes, Effort effort) {
  // A compressor takes longer to make than a short stream to compress, and a buffer of the largest possible size longer
  // to clear than the result to copy.
  thread_local const std::unique_ptr<libdeflate_compressor, Free> usual(libdeflate_alloc_compressor(usual_level));
  thread_local const std::unique_ptr<libdeflate_compressor, Free> little(libdeflate_alloc_compressor(little_level));
  thread_local std::vector<char> buffer;
  if (!usual || !little) throw std::bad_alloc();
  const bool quickly = effort == Effort::little || bytes.size() < short_stream;
  libdeflate_compressor* const compressor = quickly ? little.get() : usual.get();
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor, bytes.size());
  if (buffer.size() < bound) buffer.resize(bound);
  const std::size_t size =
      libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), buffer.data(), buffer.size());
  if (size == 0) throw std::logic_error("a stream does not fit its own bound");
  return {buffer.data(), size};
}

}  // namespace pisar::pdf
