#!/usr/bin/env bash
# The packages that a branch writes policies with, into a folder that is a NuGet feed.
#   bash tools/pack-sdk.sh FEED [more for dotnet pack, such as -c Release or --no-build]
set -euo pipefail
feed=$(realpath -m "$1")
shift
cd "$(dirname "$0")/.."
for project in \
  src/Plugins/Telesales.Policies.{Abstractions,Testing,Testing.Xunit,Templates} \
  src/Modules/Telesales.{Facts,Policies,Payroll}; do
  dotnet pack "$project" -o "$feed" -v quiet --nologo "$@"
done
