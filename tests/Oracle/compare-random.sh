#!/usr/bin/env bash
# Random populations, calculated by the product and by the oracle, must agree to the cent.
#   [PLANS="R01 R02 ..."] compare-random.sh [HOW_MANY] [FIRST_SEED]
# The product must be built; python3 must be on the path.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
telesales=$(find "$root/src/Host/Telesales.Host/bin" -name telesales.dll | head -n 1)
[ -n "$telesales" ] || { echo 'build the product first: dotnet build' >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
months=(2026-10 2026-02 2026-09 2026-01 2026-05 2024-02 2026-12 2025-03)
count=${1:-20} first=${2:-1} compared=0
for ((seed = first; seed < first + count; seed++)); do
  month=${months[$((seed % ${#months[@]}))]}
  python3 "$here/generate.py" "$seed" "$work/$seed" --people 40 --month "$month" >/dev/null
  options=$(python3 - "$work/$seed/options.json" <<'PY'
import json, sys
o = json.load(open(sys.argv[1]))
print("--month", o["month"], *(["--minimum-wage", o["minimum_wage"]] if o.get("minimum_wage") is not None else []), *(["--enforce-law"] if o.get("enforce_law") else []))
PY
)
  for plan in ${PLANS:-R21 R13 R15 R03 R06 R08 R18 R02 R05 R07 R10 R11 R12 R16 R01 R14 R09}; do
    for as_of in '' $([ "$plan" = R09 ] || head -n 2 "$work/$seed/as-of.txt" 2>/dev/null); do
      python3 "$here/oracle.py" "$plan" "$work/$seed/facts" "$work/$seed/options.json" ${as_of:+--as-of "$as_of"} >"$work/expected.json"
      # shellcheck disable=SC2086
      product=(calculate --plan "$plan" $options ${as_of:+--as-of "$as_of"})
      [ "$plan" != R09 ] || product=(settle --plan R09 --month "$month")
      dotnet "$telesales" "${product[@]}" --facts "$work/$seed/facts" --format json >"$work/actual.json" 2>"$work/log" || [ $? -eq 2 ] || { cat "$work/log"; exit 1; }
      python3 "$here/compare.py" "$work/expected.json" "$work/actual.json" || { echo "seed $seed, $plan ${as_of:+as of $as_of}, $month: different"; exit 1; }
      compared=$((compared + 1))
    done
  done
done
echo "$compared results of $count random populations agree"
