#include "base/heap.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace pisar {

void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int piece = 64 << 20;  // bytes; untouched ones are not in memory yet
  constexpr int most_kept = 2'000'000'000;
  mallopt(M_TOP_PAD, piece);
  mallopt(M_TRIM_THRESHOLD, most_kept);
#endif
}

}  // namespace pisar
