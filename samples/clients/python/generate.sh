#!/bin/sh
# Generates the Python client into a folder: sh generate.sh FOLDER
# Needs protoc and the gRPC plug-in (Debian: protobuf-compiler, protobuf-compiler-grpc).
set -eu
out=$1
mkdir -p "$out"
out=$(cd "$out" && pwd)
protos=$(cd "$(dirname "$0")/../../../protos" && pwd)
cd "$protos"
protoc -I . --python_out="$out" --grpc_out="$out" --plugin=protoc-gen-grpc="$(command -v grpc_python_plugin)" \
  $(find telesales google -name '*.proto' | sort)
