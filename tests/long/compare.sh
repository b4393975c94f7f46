#!/usr/bin/env bash
# What a comparison with causes takes, beside calculating both plans once. The outcome is kept in tests/long/results.
#   bash tests/long/compare.sh [HOW_MANY]
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p tests/long/results
changed=$(git status --porcelain -- src tests/Telesales.Comparison.Tests)
dotnet build tests/Telesales.Comparison.Tests -c Release --nologo -v quiet
log=$(mktemp)
status=0
TELESALES_COMPARE_PEOPLE=${1:-10000} tests/Telesales.Comparison.Tests/bin/Release/net10.0/Telesales.Comparison.Tests --filter-class '*PopulationTests' --output Detailed >"$log" || status=$?
sed -n '/^failed/,/^$/p' "$log"
{
  printf '%s  commit %s%s (load average %s)\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)" "${changed:+ with changes}" "$(cut -d ' ' -f 1 /proc/loadavg)"
  sed -n 's/^ *\([0-9]* people, .*ratio.*\)/  \1/p' "$log"
} | tee tests/long/results/compare.txt
rm -f "$log"
exit "$status"
