#!/bin/sh
# Kept, found, rendered over plain HTTP: one agent's October under R21 is saved, listed, read back and written as an HTML page. Needs curl and jq.
#
#     sh save.sh [address] [file]
set -eu
address=${1:-http://localhost:5081}
file=${2:-payslip.html}

# --fail-with-body: what is wrong is said in the body.
ask() {
  curl -sS --max-time 30 --fail-with-body "$@"
}

yuan='def fen: (.units | tonumber) * 100 + .nanos / 10000000;
  def yuan: fen | (if . < 0 then "-" else "" end) + ((fabs / 100 | floor | tostring) + "." + (fabs % 100 | tostring | if length < 2 then "0" + . else . end));'

# The same requestId with the same content keeps nothing twice: after a lost answer, send it again as it is.
ask -H 'Content-Type: application/json' --data-binary @"$(dirname "$0")/save.json" "$address/v1/payslips:save" | jq -r "$yuan"'
  .results[].payslip | "kept \(.employeeId) \(.month) \(.plan), revision \(.revision), net \(.net | yuan)"'

name=$(ask "$address/v1/payslips?branch=http-sample&month=2026-10" | jq -r '.payslips[0].name')

ask "$address/v1/$name?languageCode=en&explain=true" | jq -r "$yuan"'
  .payslip.lines[] | "\([.label, .reference] | map(select(. != "")) | join(" ")): \(.amount | yuan) [\(.clause)]"'

type=$(ask "$address/v1/$name:render?format=DOCUMENT_FORMAT_HTML&languageCode=en" -o "$file" -w '%{content_type}')
echo "rendered as $type"
