#!/usr/bin/env bash
# Installs what is missing, builds Pisar, makes every sample into out/ and says where to look.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/setup.sh build
cmake --preset release >/dev/null
cmake --build --preset release

for sample in samples/*/; do
  name=$(basename "$sample")
  printf '\n== %s\n' "$name"
  build/release/pisar build "samples/$name" --out "out/$name" --progress none
done
printf '\nДокументы лежат в папке out/. Начните с out/levashi/ – приказ с приложением – и out/botlikh/.\n'
