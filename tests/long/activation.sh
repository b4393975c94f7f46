#!/usr/bin/env bash
# Activation, the long form: SECONDS of 500 calls a second while one version of a package after another is installed and activated; then VERSIONS
# activated one after another on a server that does nothing else, and what it grew by for each. The outcome is kept in tests/long/results.
#   bash tests/long/activation.sh [SECONDS [VERSIONS]]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-120}
versions=${2:-20}
warm_up=5
mkdir -p tests/long/results
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
changed=$(git status --porcelain -- src tests/Telesales.Grpc.Tests)
dotnet build tests/Telesales.Grpc.Tests -v quiet --nologo

TELESALES_ACTIVATION_SECONDS=$seconds dotnet run --project tests/Telesales.Grpc.Tests --no-build -- --filter-method '*Activation_UnderLoad*' --xunit-diagnostics on > "$work/test.log" 2>&1 ||
  { grep -v '"LogLevel"' "$work/test.log" | tail -n 60; exit 1; }
load=$(grep -o '[0-9]* calls in [0-9]* s, [0-9]* activations' "$work/test.log" | head -n 1)
[ -n "$load" ] || { tail -n 60 "$work/test.log"; exit 1; }

telesales=tests/Telesales.Grpc.Tests/bin/Debug/net10.0/telesales
# A small young generation, collected often: what has been let go must not pass for what is kept.
DOTNET_gcServer=0 DOTNET_gcConcurrent=0 DOTNET_GCgen0size=0x400000 DOTNET_GCConserveMemory=7 "$telesales" serve --port 0 --http-port 0 --packages "$work/packages" --store "$work/telesales.db" > "$work/server.log" 2>&1 &
server=$!

# The sample in another version: its plan is the same, so that every version takes part and supersedes the one before.
activate() {
  mkdir "$work/$1"
  cp artifacts/plugins/branch-007/1.0.0/* "$work/$1"
  sed -i "s/\"version\": \"1.0.0\"/\"version\": \"$1\"/" "$work/$1/plugin.json"
  "$telesales" plugin pack "$work/$1" --out "$work/$1.zip" > "$work/verb.log" 2>&1 &&
    "$telesales" plugin install "$work/$1.zip" --packages "$work/packages" >> "$work/verb.log" 2>&1 &&
    "$telesales" plugin activate "branch-007@$1" --from 2026-10 --packages "$work/packages" >> "$work/verb.log" 2>&1 ||
    { cat "$work/verb.log"; exit 1; }
}

# The server looks once a second; a generation may take two activations.
settled() {
  for _ in $(seq 60); do
    sleep 1
    last=$(grep -o 'Catalogue [0-9]* is in use: [0-9]* packages' "$work/server.log" | tail -n 1 | grep -o '[0-9]* packages' | grep -o '[0-9]*') || continue
    [ "$last" -lt "$1" ] || return 0
  done
  tail -n 20 "$work/server.log"
  exit 1
}

resident() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$server/status"; }

for i in $(seq "$warm_up"); do activate "1.$i.0"; done
shipped=$("$telesales" policies --lang en 2>&1 | grep -o '[0-9]* packages admitted' | grep -o '[0-9]*')
settled $((shipped + warm_up))
before=$(resident)
for i in $(seq "$versions"); do activate "2.$i.0"; settled $((shipped + warm_up + i)); done
after=$(resident)
printf '%s  commit %s%s  %s, no call failed; %d versions superseded one after another: the server grew by %d kB for each, from %d to %d MB (load average %s)\n' \
  "$(date -u +%F)" "$(git rev-parse --short HEAD)" "${changed:+ with changes}" "$load" "$versions" $(((after - before) / versions)) $((before / 1024)) $((after / 1024)) "$(cut -d ' ' -f 1 /proc/loadavg)" |
  tee -a tests/long/results/activation.txt
