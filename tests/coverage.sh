#!/usr/bin/env bash
# Line coverage of src/Plugins by the tests that reference the policies and their contract directly; the report lies in artifacts/coverage, the table in
# tests/coverage.md. Samples and templates have tests of their own and are not counted.
# A configuration of its own: with symbol files and true source paths, which the packages do not have, and nothing staged for others.
#   bash tests/coverage.sh
set -euo pipefail
cd "$(dirname "$0")/.."
output=$PWD/artifacts/coverage
rm -rf "$output" && mkdir -p "$output"
dotnet tool restore >/dev/null
changed=$(git status --porcelain -- src/Plugins tests)
commit="$(git rev-parse --short HEAD)${changed:+ with changes}"

for project in tests/Telesales.Policies.*.Tests; do
  name=$(basename "$project")
  dotnet build "$project" -c Coverage -v quiet --nologo -p:RunAnalyzers=false -p:Optimize=false -p:DebugType=portable -p:PathMap= \
    -p:PolicyStageRoot="$output/plugins/" | grep -E 'error|Build FAILED' && exit 1
  dotnet "$project/bin/Coverage/net10.0/$name.dll" --coverage --coverage-output "$output/$name.xml" --coverage-output-format cobertura \
    --coverage-settings "$PWD/tests/coverage.settings.xml" > "$output/$name.log" 2>&1 || { tail -n 40 "$output/$name.log"; exit 1; }
done

dotnet reportgenerator "-reports:$output/*.xml" "-targetdir:$output/report" '-reporttypes:JsonSummary;Html' -verbosity:Error
{
  printf '%s, commit %s\n\n| project | lines covered | of | |\n|---|---:|---:|---:|\n' "$(date -u +%F)" "$commit"
  jq -r '
    def share($covered; $all): "\(1000 * $covered / $all | floor / 10) %";
    (.coverage.assemblies | sort_by(.name)[] | "| \(.name) | \(.coveredlines) | \(.coverablelines) | \(share(.coveredlines; .coverablelines)) |"),
    (.summary | "| **together** | **\(.coveredlines)** | **\(.coverablelines)** | **\(share(.coveredlines; .coverablelines))** |")' "$output/report/Summary.json"
} | tee tests/coverage.md
