#!/usr/bin/env bash
# Builds ParLive for an Orleans cluster and kills its silos: three of them, Redis, PostgreSQL, and a host that takes events in and shows walls.
# Says aloud when it cannot. Everything listens on loopback and ends with the tests.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*"; }

need() {
  [ -n "$(compgen -G "$1")" ] && return 0
  say "Installing $2 ..."
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$2" >/dev/null && return 0
  say "$2 could not be installed: install Debian's package $2 and run this again."
  return 1
}

need /usr/bin/redis-server redis-server || exit 1
need '/usr/lib/postgresql/*/bin/initdb' postgresql || exit 1

project=tests/OnOrleans/Cluster
built=(-p:GrainRuntime=Orleans "-p:ArtifactsPath=$PWD/artifacts/orleans")
if ! dotnet restore "$project" "${built[@]}" -v:q; then
  say "NOT RUN: the packages of Orleans do not restore from the configured package sources, so nothing was tried on a cluster."
  exit 1
fi

dotnet build "$project" --no-restore "${built[@]}" -v:q -clp:NoSummary || exit 1
exec timeout 1800 dotnet artifacts/orleans/bin/Cluster/debug/ParLive.Cluster.dll -showLiveOutput -parallel none "$@"
