#!/usr/bin/env bash
# Looks at every page in every state of a province, in both languages, by day and night, on every screen: 2,016 looks in about half an hour.
# ./test.sh looks at the hardest of them. Run it first: it installs and builds what this needs.
set -euo pipefail
cd "$(dirname "$0")/.."
export PARLIVE_LOOKS=all DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet test tests/EndToEnd --nologo -v:q --filter "FullyQualifiedName~InEveryStateTests" "$@"
