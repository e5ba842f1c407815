#!/usr/bin/env bash
# Builds the libFuzzer targets and runs each for so many seconds (default 10) over its corpus; stops at the first crash.
#   tools/fuzz.sh [SECONDS] [NAME…]     e.g. tools/fuzz.sh 1800 yaml
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-10}
shift || true
tools/setup.sh build lint
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target fuzzers
names=("$@")
[ ${#names[@]} -gt 0 ] || mapfile -t names < <(basename -a -s _fuzz build/fuzz/tests/fuzz/*_fuzz)
for name in "${names[@]}"; do
  echo "== $name"
  found=build/fuzz/found/$name  # new inputs; crashes go beside them
  mkdir -p "$found"
  build/fuzz/tests/fuzz/"${name}_fuzz" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -print_final_stats=0 \
    -artifact_prefix="$found/" "$found" "tests/fuzz/corpus/$name" 2>&1 | tail -n 3
done
