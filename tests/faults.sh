#!/usr/bin/env bash
# Strikes real servers with every fault there is, again and again, on both journals, and prints a table: acknowledged events lost, counted twice,
# and whether the digest is that of the same events counted at once. 228 rounds in about half an hour; --quick: one round of each, as ./test.sh does.
# --rounds N: so many of each. Run ./test.sh first: it installs and builds what this needs.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PARLIVE_ROUNDS=12
case "${1-}" in
  --quick) PARLIVE_ROUNDS=1 && shift ;;
  --rounds) PARLIVE_ROUNDS=$2 && shift 2 ;;
esac
rm -f artifacts/faults/table.txt
dotnet test tests/Faults --nologo -v:q "$@"
status=$?
cat artifacts/faults/table.txt
exit "$status"
