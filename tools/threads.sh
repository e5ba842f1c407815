#!/usr/bin/env bash
# Builds Pisar with ThreadSanitizer (preset tsan), runs the tests of the batch and makes two samples with four threads.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/setup.sh build test
cmake --preset tsan >/dev/null
cmake --build --preset tsan --target pisar batch_test
export TSAN_OPTIONS="suppressions=$PWD/tools/tsan-suppressions.txt"
# Without address randomization: some kernels' mappings are not what ThreadSanitizer knows.
plain() { setarch "$(uname -m)" -R "$@"; }
plain build/tsan/tests/batch/batch_test
for sample in levashi botlikh; do
  plain build/tsan/pisar build "samples/$sample" --out "build/tsan/out/$sample" --jobs 4 --progress none
done
