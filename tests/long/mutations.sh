#!/usr/bin/env bash
# The long form of CI's mutations: a witness for every regulation that is wrong in one place. The outcome is kept in tests/long/results.
#   bash tests/long/mutations.sh [PLAN]     R13 alone, say: then nothing is kept
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p tests/long/results
changed=$(git status --porcelain -- src tests/Telesales.Comparison.Tests)
dotnet build tests/Telesales.Comparison.Tests -c Release --nologo -v quiet
log=$(mktemp)
status=0
TELESALES_ALL_MUTANTS=${1:-1} tests/Telesales.Comparison.Tests/bin/Release/net10.0/Telesales.Comparison.Tests --filter-class '*MutationTests' --output Detailed >"$log" || status=$?
sed -n '/^failed/,/^$/p' "$log"
{
  printf '%s  commit %s%s (load average %s)\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)" "${changed:+ with changes}" "$(cut -d ' ' -f 1 /proc/loadavg)"
  sed -n 's/^ *\(R[0-9][0-9]: .* people, .*\)/  \1/p' "$log" | sort
} | if [ $# -eq 0 ]; then tee tests/long/results/mutations.txt; else cat; fi
rm -f "$log"
exit "$status"
