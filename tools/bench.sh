#!/usr/bin/env bash
# Builds the benchmarks (preset bench) and prints the speeds and, for loading and for templates (beside Jinja2), their ratios to others in the
# same run; for PDF, the whole program over a batch, a single order, long documents, and the floor beside the stages.
#   tools/bench.sh [options of Google Benchmark]     e.g. tools/bench.sh --benchmark_filter=yaml
set -euo pipefail
cd "$(dirname "$0")/.."

tools/setup.sh build bench
cmake --preset bench >/dev/null
cmake --build --preset bench --target load_bench russian_bench roadmap_bench pdf_bench
build/bench/tests/bench/load_bench "$@"
build/bench/tests/bench/russian_bench "$@"
build/bench/tests/bench/roadmap_bench "$@"
build/bench/tests/bench/pdf_bench "$@"
