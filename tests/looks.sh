#!/usr/bin/env bash
# Looks at every page in every state of a province, in both languages, by day and night, on every screen: 2,016 looks in about half an hour.
# ./test.sh looks at the hardest of them. Run it first: it installs and builds what this needs.
# --approve keeps the pictures of now as the approved ones: look at each that changed before you commit it.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ "${1-}" = --approve ]; then
  shift
  export PARLIVE_LOOKS=approve
  exec dotnet test tests/EndToEnd --nologo -v:q --filter "FullyQualifiedName~ApprovedLooksTests" "$@"
fi
export PARLIVE_LOOKS=all
exec dotnet test tests/EndToEnd --nologo -v:q --filter "FullyQualifiedName~InEveryStateTests" "$@"
