#!/usr/bin/env bash
# Installs the Debian packages that are missing: tools/setup.sh build|test|lint…
# build: what the program is made with; test: what the tests judge with; lint: formatter, linter, clang with its fuzzer.
set -euo pipefail
cd "$(dirname "$0")/.."

wanted=()
for set in "$@"; do
  mapfile -t -O "${#wanted[@]}" wanted < <(sed 's/#.*//' "tools/packages/$set.txt" | tr -s ' \n' '\n' | sed '/^$/d')
done

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Устанавливаются пакеты Debian: ${missing[*]}"
run=()
[ "$(id -u)" -eq 0 ] || run=(sudo)
"${run[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
