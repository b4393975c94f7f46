#!/usr/bin/env bash
# Activation under load, the long form: 500 calls a second while one version of a package after another is installed and activated.
#   bash tests/long/activation.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build tests/Telesales.Grpc.Tests -v quiet --nologo
TELESALES_ACTIVATION_SECONDS="${1:-120}" dotnet run --project tests/Telesales.Grpc.Tests --no-build -- --filter-method '*Activation_UnderLoad*' --xunit-diagnostics on |
  grep -v '"LogLevel"'
