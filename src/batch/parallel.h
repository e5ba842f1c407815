#pragma once

#include <cstddef>
#include <functional>

namespace pisar {

/// Calls `work(i)` once for each i of [0, count) on up to `jobs` threads; returns when all are done. An exception of a
/// call is thrown again here, after the others have ended.
void run_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace pisar
