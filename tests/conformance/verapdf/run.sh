#!/usr/bin/env bash
# Builds the PDFs of all samples and of workspace/, which has what they lack, and has veraPDF judge them by PDF/A-2a and
# PDF/UA-1; builds them again with the data attached and has it judge them by PDF/A-3a and PDF/UA-1; ends with 77 (skipped) where Java, Maven or its repository is not at hand.
#   run.sh WORK_FOLDER PISAR SAMPLES_FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
pisar=$2
samples=$3

skip() { echo "SKIPPED: $1"; exit 77; }

command -v java >/dev/null || skip 'no Java'
command -v mvn >/dev/null || skip 'no Maven'
mkdir -p "$work"
if ! cmp -s "$here/pom.xml" "$work/fetched.xml"; then
  rm -rf "$work/lib"
  cp "$here/pom.xml" "$work"
  (cd "$work" && timeout 240 mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1) || skip 'veraPDF cannot be fetched'
  cp "$work/pom.xml" "$work/fetched.xml"
fi

# build FOLDER: makes the PDFs of the workspaces in it; sets `count`.
build() {
  for workspace in "$1"/*/; do
    rm -rf "$workspace/out"
    "$pisar" build "$workspace" --format pdf >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
  done
  count=$(find "$1" -name '*.pdf' | wc -l)
  [ "$count" -gt 0 ] || { echo 'no PDF was made'; exit 1; }
}

# judge FOLDER FLAVOUR: has veraPDF judge them.
status=0
judge() {
  local report passed
  report=$work/$(basename "$1")-$2.txt
  timeout 600 java -cp "$work/lib/*" org.verapdf.apps.GreenfieldCliWrapper -f "$2" --format text -v -r "$1" \
    >"$report" 2>"$work/java.log" || status=1
  passed=$(grep -c '^PASS' "$report" || true)
  echo "$(basename "$1"), $2: $passed of $count pass"
  if [ "$passed" -ne "$count" ]; then
    status=1
    grep -v '^PASS' "$report" | head -60
  fi
}

rm -rf "$work/plain" "$work/attached"
mkdir "$work/plain" "$work/attached"
cp -r "$samples"/*/ "$here/workspace" "$work/plain"
cp -r "$samples"/*/ "$here/workspace" "$work/attached"
for settings in "$work"/attached/*/pisar.yaml; do printf '\nattach_data: true\n' >>"$settings"; done

build "$work/plain"
judge "$work/plain" 2a
judge "$work/plain" ua1
build "$work/attached"
judge "$work/attached" 3a
judge "$work/attached" ua1
exit $status
