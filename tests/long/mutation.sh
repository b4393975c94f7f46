#!/usr/bin/env bash
# Mutation testing of the policies, one project a run: Stryker changes a policy in one place after the other, and the tests that reference it
# directly (its own unit tests; every golden case and the pinned declarations in Telesales.Policies.Direct.Tests) must notice. What they noticed
# and what survived is kept in tests/long/results/mutation. A mutant that times out counts as noticed, so the time is generous: a busy machine
# must not notice for us.
#   bash tests/long/mutation.sh [PROJECT...]      # Team Quota; every policy project when none is named
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
[ $# -gt 0 ] || set -- $(cd src/Plugins && ls -d Telesales.Policies.*/plugin.json | sed 's/Telesales.Policies.\(.*\)\/plugin.json/\1/')
mkdir -p tests/long/results/mutation
dotnet tool restore >/dev/null
output=$root/artifacts/mutation
mkdir -p "$output"

for project in "$@"; do
  tests=()
  for file in $(grep -l -e "Telesales.Policies.$project.csproj" tests/*/*.csproj) tests/Telesales.Policies.Direct.Tests/Telesales.Policies.Direct.Tests.csproj; do
    tests+=(--test-project "$root/$file")
  done
  (cd "src/Plugins/Telesales.Policies.$project" && RunAnalyzers=false nice -n 10 dotnet stryker -f "$root/tests/long/stryker-config.json" --test-runner mtp --project "Telesales.Policies.$project.csproj" \
    "${tests[@]}" --concurrency 1 --reporter json --output "$output/$project" --skip-version-check) > "$output/$project.log" 2>&1 ||
    { tail -n 30 "$output/$project.log"; exit 1; }
  changed=$(git status --porcelain -- src/Plugins tests/cases 'tests/Telesales.Policies.*')
  jq -r --arg what "$(date -u +%F)  commit $(git rev-parse --short HEAD)${changed:+ with changes}" '
    [.files[].mutants[].status] as $all
    | ([$all[] | select(. == "Killed" or . == "Timeout")] | length) as $noticed
    | ([$all[] | select(. == "Survived" or . == "NoCoverage")] | length) as $survived
    | ([$all[] | select(. == "Timeout")] | length) as $late
    | "\($what)  \($noticed) of \($noticed + $survived) mutants noticed: \(100 * $noticed / ($noticed + $survived) * 10 | floor / 10) %\(if $late > 0 then ", \($late) of them by a timeout" else "" end)",
      (.files | to_entries | sort_by(.key)[] | .key as $file | (.value.source | split("\n")) as $source | .value.mutants
        | sort_by(.location.start.line, .location.start.column)[]
        | select(.status == "Survived" or .status == "NoCoverage")
        | $source[.location.start.line - 1] as $line
        | (if .location.start.line == .location.end.line then $line[.location.start.column - 1:.location.end.column - 1] else $line[.location.start.column - 1:] + " …" end) as $was
        | (.replacement | gsub("\\s+"; " ") | if length > 120 then .[:117] + " …" else . end) as $is
        | "  \($file | split("/src/Plugins/") | last):\(.location.start.line)  \(.mutatorName): \($was)  →  \($is)")' \
    "$output/$project/reports/mutation-report.json" > "tests/long/results/mutation/$project.txt"
  printf '%s  %s\n' "$project" "$(head -n 1 "tests/long/results/mutation/$project.txt")"
done
