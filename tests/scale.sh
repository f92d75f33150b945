#!/bin/sh
# Loads a whole country into a server and starts it again: 12,000 communes in 700 districts in 63 provinces, two million events.
# Ends with 1 when a figure differs from a plain count, the start takes over 15 s, or memory goes over 3 GB. --small: a small country.
set -eu
cd "$(dirname "$0")/.."
dotnet build tests/Acceptance -c Release --nologo -v quiet
exec dotnet artifacts/bin/Acceptance/release/ParLive.Acceptance.dll scale "$@"
