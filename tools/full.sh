#!/usr/bin/env bash
# The long checks: everything of .ci/run, the linter over all files, clang's build and tests, and half an hour of each fuzzer.
#   tools/full.sh [FUZZ_SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."

.ci/run
tools/lint.sh --all
cmake --preset clang >/dev/null
cmake --build --preset clang
ctest --preset clang -j "$(nproc)"
tools/fuzz.sh "${1:-1800}"
