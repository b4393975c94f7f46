#!/bin/sh
# A first call over plain HTTP: one agent's October under R21, and a call that is wrong on purpose. Needs curl and jq.
#
#     sh calculate.sh [address]
set -eu
address=${1:-http://localhost:5081}
request=$(dirname "$0")/request.json

post() {
  curl -sS --max-time 10 -H 'Content-Type: application/json' --data-binary @- "$address/v1/$1"
}

# Amounts are whole fen here: exact, and easy to add.
post payslips:calculate < "$request" | jq -r '
  def fen: (.units | tonumber) * 100 + .nanos / 10000000;
  def yuan: fen | (if . < 0 then "-" else "" end) + ((fabs / 100 | floor | tostring) + "." + (fabs % 100 | tostring | if length < 2 then "0" + . else . end));
  .payslip | (.lines[] | "\([.label, .reference] | map(select(. != "")) | join(" ")): \(.amount | yuan) [\(.clause)]"), "Net: \(.net | yuan)"'

sed 's/"45"/"many"/' "$request" | post payslips:calculate | jq -r '
  .message, (.details[] | select(.fieldViolations) | .fieldViolations[] | "  \(.field): \(.description)")'
