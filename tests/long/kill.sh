#!/usr/bin/env bash
# The long form of the kill test: the host is killed HOW_MANY times (SIGKILL) while 16 clients save over gRPC with request ids. After each restart
# what was acknowledged must be there once, and at the end nothing may be doubled. The result is kept in tests/long/results.
#   bash tests/long/kill.sh [HOW_MANY]
set -euo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-20}
mkdir -p tests/long/results
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build tests/Telesales.Grpc.Tests -v quiet --nologo
TELESALES_KILLS=$kills dotnet run --project tests/Telesales.Grpc.Tests --no-build -- --filter-class '*KillTests' --show-live-output on > "$log" 2>&1 ||
  { tail -n 60 "$log"; exit 1; }
outcome=$(grep -o "$kills kills, .*none doubled" "$log" | head -n 1)
[ -n "$outcome" ] || { tail -n 60 "$log"; exit 1; }
printf '%s  commit %s  %s\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)" "$outcome" | tee -a tests/long/results/kill.txt
