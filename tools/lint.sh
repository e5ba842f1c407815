#!/usr/bin/env bash
# clang-tidy over the sources that changed since a commit (default: a day ago), over the N that changed last, or over all.
#   tools/lint.sh [COMMIT | --last N | --all]
set -euo pipefail
cd "$(dirname "$0")/.."

base=${1:-$(git rev-list -1 --before='1 day ago' HEAD)}
if [ "$base" = --all ] || [ -z "$base" ]; then
  mapfile -t files < <(git ls-files 'src/*.cpp')
elif [ "$base" = --last ]; then
  mapfile -t files < <(git log --format= --name-only -- 'src/*.cpp' | awk '!seen[$0]++' |
    while read -r file; do [ ! -f "$file" ] || echo "$file"; done | sed -n "1,${2}p")
else
  mapfile -t files < <(git diff --name-only --diff-filter=d "$base" -- 'src/*.cpp')
fi
[ ${#files[@]} -eq 0 ] && { echo 'nothing to lint'; exit 0; }
cmake --preset tidy >/dev/null
findings=$(mktemp)
trap 'rm -f "$findings"' EXIT
# What it finds it prints; a file on which it fails for another reason (it may crash) is named.
lint() { clang-tidy-14 -p build/tidy --quiet "$1" 2>/dev/null || echo "$1: clang-tidy ended with $?"; }
export -f lint
printf '%s\n' "${files[@]}" | xargs -P "$(nproc)" -n 1 bash -c 'lint "$1"' lint | tee "$findings"
echo "linted ${#files[@]} files"
[ ! -s "$findings" ]
