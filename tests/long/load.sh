#!/usr/bin/env bash
# The load run: the service and a stock echo of equal messages, each in a process of its own, called from a third, in alternating rounds.
# The report is kept in tests/long/results/load.md, with the day, the commit and how busy the machine was besides.
#   bash tests/long/load.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build -c Release src/Host/Telesales.Host -v quiet --nologo
dotnet build -c Release tests/long/Telesales.LoadRun -v quiet --nologo
mkdir -p tests/long/results
changed=$(git status --porcelain -- src tests/long/Telesales.LoadRun)
{
  printf '## %s, commit %s%s\n\n- load average before: %s\n' "$(date -u +%F)" "$(git rev-parse --short=12 HEAD)" "${changed:+ with changes}" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
  dotnet tests/long/Telesales.LoadRun/bin/Release/net10.0/Telesales.LoadRun.dll load src/Host/Telesales.Host/bin/Release/net10.0/telesales.dll "${1:-7}"
  printf '\n'
} | tee -a tests/long/results/load.md
