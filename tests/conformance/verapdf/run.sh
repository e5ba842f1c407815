#!/usr/bin/env bash
# Builds the PDFs of all samples and of workspace/, which has what they lack, and has veraPDF judge them by PDF/A-2a and
# PDF/UA-1; ends with 77 (skipped) where Java, Maven or its repository is not at hand.
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

rm -rf "$work/workspaces"
mkdir "$work/workspaces"
cp -r "$samples"/*/ "$here/workspace" "$work/workspaces"
for workspace in "$work"/workspaces/*/; do
  rm -rf "$workspace/out"
  "$pisar" build "$workspace" --format pdf >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
done
count=$(find "$work/workspaces" -name '*.pdf' | wc -l)
[ "$count" -gt 0 ] || { echo 'no PDF was made'; exit 1; }

status=0
for flavour in 2a ua1; do
  report=$work/$flavour.txt
  timeout 600 java -cp "$work/lib/*" org.verapdf.apps.GreenfieldCliWrapper -f "$flavour" --format text -v -r "$work/workspaces" \
    >"$report" 2>"$work/java.log" || status=1
  passed=$(grep -c '^PASS' "$report" || true)
  echo "$flavour: $passed of $count pass"
  if [ "$passed" -ne "$count" ]; then
    status=1
    grep -v '^PASS' "$report" | head -60
  fi
done
exit $status
