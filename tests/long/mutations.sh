#!/usr/bin/env bash
# The long form of CI's mutations: a witness for every regulation that is wrong in one place. The outcome is kept in tests/long/results.
#   bash tests/long/mutations.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p tests/long/results
dotnet build tests/Telesales.Comparison.Tests -c Release --nologo -v quiet
log=$(mktemp)
status=0
TELESALES_ALL_MUTANTS=1 tests/Telesales.Comparison.Tests/bin/Release/net10.0/Telesales.Comparison.Tests --filter-class '*MutationTests' --output Detailed >"$log" || status=$?
sed -n '/^failed/,/^$/p' "$log"
{
  printf '%s  commit %s\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)"
  sed -n 's/^ *\(R[0-9][0-9]: .* people, .*\)/  \1/p' "$log" | sort
} | tee tests/long/results/mutations.txt
rm -f "$log"
exit "$status"
