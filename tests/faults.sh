#!/usr/bin/env bash
# Strikes real servers with every fault there is, again and again, on both journals, and prints a table: acknowledged events lost, counted twice,
# and whether the digest is that of the same events counted at once. 228 rounds in about half an hour; then three times what a server can take, for a
# minute. --quick: one round of each and ten seconds, as ./test.sh does; --rounds N: so many of each. Run ./test.sh first: it installs what this needs.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PARLIVE_ROUNDS=12 PARLIVE_OVERLOAD=60
case "${1-}" in
  --quick) PARLIVE_ROUNDS=1 PARLIVE_OVERLOAD=10 && shift ;;
  --rounds) PARLIVE_ROUNDS=$2 && shift 2 ;;
esac
rm -f artifacts/faults/table.txt
dotnet test tests/Faults --nologo -v:q "$@"
status=$?
cat artifacts/faults/table.txt
dotnet test tests/EndToEnd --nologo -v:q --logger "console;verbosity=detailed" --filter "FullyQualifiedName~OverloadTests" "$@" || status=1
exit "$status"
