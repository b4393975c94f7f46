#!/usr/bin/env bash
# The long form of CI's relations: each over HOW_MANY random cases. The outcome is kept in tests/long/results.
#   bash tests/long/relations.sh [HOW_MANY]
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-10000}
mkdir -p tests/long/results
dotnet build tests/Telesales.Conformance.Tests --nologo -v quiet
log=$(mktemp)
status=0
TELESALES_RELATION_CASES=$count dotnet run --project tests/Telesales.Conformance.Tests --no-build -- --filter-namespace '*Relations' >"$log" || status=$?
sed -n '/^failed/,/^$/p' "$log"
outcome() { sed -n "s/^ *$1: *\(.*\)/\1/p" "$log" | tail -n 1; }
printf '%s  commit %s  %s cases for each relation  %s tests: %s passed, %s failed  %s\n' \
  "$(date -u +%F)" "$(git rev-parse --short HEAD)" "$count" "$(outcome total)" "$(outcome succeeded)" "$(outcome failed)" "$(outcome duration)" |
  tee -a tests/long/results/relations.txt
rm -f "$log"
exit "$status"
