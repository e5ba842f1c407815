#!/usr/bin/env bash
# The long checks: everything of .ci/run, the linter over all files, ThreadSanitizer over the batch, clang's build and tests, and half an hour of each fuzzer.
#   tools/full.sh [FUZZ_SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."

.ci/run
tools/lint.sh --all
cmake --preset tsan >/dev/null
cmake --build --preset tsan --target pisar batch_test
build/tsan/tests/batch/batch_test
for sample in levashi botlikh; do
  build/tsan/pisar build "samples/$sample" --out "build/tsan/out/$sample" --jobs 4 --progress none
done
cmake --preset clang >/dev/null
cmake --build --preset clang
ctest --preset clang -j "$(nproc)"
tools/fuzz.sh "${1:-1800}"
