#!/usr/bin/env bash
# Makes docs/messages.md anew from docs/messages/*.yaml: the examples are run through the program (preset dev).
# The page is built into the program, so build again afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset dev >/dev/null
cmake --build --preset dev --target cli_test
PISAR_UPDATE_GOLDENS=1 build/dev/tests/cli/cli_test --gtest_filter='MessagesPage.TellsWhatTheProgramSays'
cmake --build --preset dev --target pisar
