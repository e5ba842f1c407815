#!/usr/bin/env bash
# Installs what is missing, builds Pisar with sanitizers (preset dev) and runs all tests.
#   tools/test.sh                   all tests
#   tools/test.sh --update-goldens  rewrites tests/golden from what is produced now; read the difference in git
#   tools/test.sh -R NAME           what follows goes to ctest
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" = --update-goldens ]; then
  export PISAR_UPDATE_GOLDENS=1
  shift
fi
tools/setup.sh build test
cmake --preset dev >/dev/null
cmake --build --preset dev
ctest --preset dev -j "$(nproc)" "$@"
