#include "batch/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace pisar {
namespace {

TEST(RunParallel, DoesEveryPieceOnce) {
  std::vector<std::atomic<int>> calls(1000);
  run_parallel(calls.size(), 4, [&](std::size_t i) { ++calls[i]; });
  for (const auto& count : calls) EXPECT_EQ(count, 1);
}

TEST(RunParallel, WorksWithoutThreadsAndWithoutWork) {
  int calls = 0;
  run_parallel(3, 1, [&](std::size_t) { ++calls; });
  run_parallel(0, 8, [&](std::size_t) { ++calls; });
  EXPECT_EQ(calls, 3);
}

TEST(RunParallel, PassesAnExceptionOn) {
  EXPECT_THROW(run_parallel(100, 4,
                            [](std::size_t i) {
                              if (i == 50) throw std::runtime_error("fifty");
                            }),
               std::runtime_error);
}

}  // namespace
}  // namespace pisar
