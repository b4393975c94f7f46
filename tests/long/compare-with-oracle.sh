#!/usr/bin/env bash
# The long form of CI's comparison: HOW_MANY random populations (40 people each; every plan of compare-random.sh; month end and two as-of dates)
# calculated by the product and by the independent oracle must agree. The result is kept in tests/long/results.
#   bash tests/long/compare-with-oracle.sh [HOW_MANY] [FIRST_SEED]
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-200} first=${2:-1000}
mkdir -p tests/long/results
outcome=$(bash tests/Oracle/compare-random.sh "$count" "$first" | tail -n 1)
printf '%s  commit %s  seeds %s..%s  %s\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)" "$first" "$((first + count - 1))" "$outcome" |
  tee -a tests/long/results/compare-with-oracle.txt
