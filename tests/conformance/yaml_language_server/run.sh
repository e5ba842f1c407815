#!/usr/bin/env bash
# Runs editor_test.mjs with the pinned language server; ends with 77 (skipped) where Node or its registry is not at hand.
#   run.sh WORK_FOLDER SCHEMAS_FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
schemas=$2

skip() { echo "SKIPPED: $1"; exit 77; }

command -v node >/dev/null || skip 'no Node.js'
command -v npm >/dev/null || skip 'no npm'
mkdir -p "$work"
cp "$here"/package.json "$here"/package-lock.json "$work"
server=$work/node_modules/yaml-language-server/bin/yaml-language-server
if ! cmp -s "$work/package-lock.json" "$work/installed-lock.json" || [ ! -e "$server" ]; then
  (cd "$work" && timeout 240 npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1) || skip 'yaml-language-server cannot be installed'
  cp "$work/package-lock.json" "$work/installed-lock.json"
fi
timeout 120 node "$here/editor_test.mjs" "$server" "$schemas"
