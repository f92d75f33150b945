#!/usr/bin/env bash
# Installs what the tests need, builds everything with warnings as errors, and runs all tests.
# Ends with one line "N passed, N failed". Options go to each test run, as in: ./test.sh --filter Name~Permit
set -uo pipefail
cd "$(dirname "$0")" || exit 1

say() { printf '%s\n' "$*"; }

# Debian's packages, where they are missing: need WHAT-FOR FILE-THAT-IS-THERE-THEN PACKAGE
need() {
  [ -n "$(compgen -G "$2")" ] && return 0
  say "Installing $3 for the $1 tests ..."
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  for _ in 1 2 3; do
    DEBIAN_FRONTEND=noninteractive $sudo apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold "$3" >/dev/null && return 0
    sleep 5
  done
  say "$3 could not be installed: install Debian's package $3 and run this again."
  return 1
}

# A real database server. The tests make clusters of their own, so Debian is told beforehand to make none.
need_postgresql() {
  local sudo="" settings=/etc/postgresql-common/createcluster.conf
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  if [ -z "$(compgen -G '/usr/lib/postgresql/*/bin/initdb')" ] && [ ! -e "$settings" ]; then
    $sudo mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | $sudo tee "$settings" >/dev/null
  fi
  need database '/usr/lib/postgresql/*/bin/initdb' postgresql
}

command -v dotnet >/dev/null || { say "The .NET 10 SDK is missing."; exit 1; }
command -v node >/dev/null || { say "Node.js 20 or newer is missing."; exit 1; }
need browser /usr/bin/chromium chromium || exit 1
need_postgresql || exit 1
need clock '/usr/lib/*/faketime/libfaketimeMT.so.1' faketime || exit 1

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# One compiler for all projects, also where a machine says otherwise: forty that start cold take minutes. It is ended below.
dotnet build ParLive.sln -p:UseSharedCompilation=true -clp:NoSummary -v:q || { say "0 passed, 1 failed"; exit 1; }

# Servers of tests live for seconds: what makes a country start sooner (src/Silo/Silo.csproj) makes each of them compile twice as much. In hexadecimal, the usual 100 ms.
export DOTNET_TC_CallCountingDelayMs=64

results=artifacts/test-results
rm -rf "$results"
failed=0
test_in() {
  local project=$1 name
  name=$(basename "$project" .csproj)
  shift
  say "== $name"
  dotnet test "$project" --no-build --nologo -v:q --logger "trx;LogFileName=$name.trx" --results-directory "$results" "$@"
}

# Real processes that are killed and started wait more than they work, so they run beside what only computes; browsers have the machine alone.
mkdir -p "$results"
rm -f artifacts/faults/table.txt
apart=(Acceptance Faults EndToEnd)
beside=()
for name in Acceptance Faults; do
  test_in "tests/$name/$name.csproj" "$@" >"$results/$name.log" 2>&1 &
  beside[$!]=$name
done
for project in tests/*/*.csproj; do
  grep -q 'OutputType>Library' "$project" && continue
  case "$project" in tests/Testing/* | *.Preview.csproj | *Scale.csproj) continue ;; esac
  [[ " ${apart[*]} " == *" $(basename "$project" .csproj) "* ]] && continue
  test_in "$project" "$@" || failed=1
done
for job in "${!beside[@]}"; do
  wait "$job" || failed=1
  cat "$results/${beside[$job]}.log"
done
[ -e artifacts/faults/table.txt ] && cat artifacts/faults/table.txt
test_in tests/EndToEnd/EndToEnd.csproj "$@" || failed=1

dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1

# What failed, in its own words.
awk '/<UnitTestResult /{ bad = /outcome="Failed"/; name = $0; sub(/.*testName="/, "", name); sub(/" .*/, "", name) }
  bad && /<Message>/{ says = 20; $0 = name ": " substr($0, index($0, "<Message>") + 9) }
  says > 0 { says = /<\/Message>/ ? 0 : says - 1; sub(/<\/Message>.*/, ""); print substr($0, 1, 500) }' "$results"/*.trx 2>/dev/null

# Every project's counters, summed; one that died before it wrote them counts as a failure.
sum() { grep -ho "<Counters [^>]*" "$results"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum passed)
broken=$(sum failed)
[ "$failed" -eq 1 ] && [ "$broken" -eq 0 ] && broken=1
say "$passed passed, $broken failed"
[ "$broken" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
