#!/usr/bin/env bash
# Sends everything there is, right and broken, to the intake, the hub and every form of a real server on loopback, as everybody who may come, and prints
# a table: each door with its answers, memory, and what was found. --minutes 60 (an hour unless it is said), --seed N. Exit code 1 if anything was found.
# Run ./test.sh first: it installs what this needs. In the background beside other work: nice -n 10 tests/fuzz.sh
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PARLIVE_FUZZ_SECONDS=3600 PARLIVE_FUZZ_SEED=1
while [ $# -gt 0 ]; do
  case "$1" in
    --minutes) PARLIVE_FUZZ_SECONDS=$(($2 * 60)) && shift 2 ;;
    --seed) PARLIVE_FUZZ_SEED=$2 && shift 2 ;;
    *) echo "What is $1? --minutes N, --seed N" >&2 && exit 2 ;;
  esac
done
rm -f artifacts/fuzz/table.txt
dotnet test tests/Fuzz --nologo -v:q
status=$?
[ -f artifacts/fuzz/table.txt ] && cat artifacts/fuzz/table.txt
exit "$status"
