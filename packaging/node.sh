#!/usr/bin/env bash
# Installs the Open XML SDK validator that make conform runs, at the version and with the hashes of its lock file.
set -euo pipefail
cd "$(dirname "$0")/conform"

sum=$(sha256sum package-lock.json | cut -d' ' -f1)
[ -f node_modules/.installed ] && [ "$(cat node_modules/.installed)" = "$sum" ] && exit 0
echo "Installing the Open XML SDK validator …"
npm install --no-save --no-audit --no-fund --loglevel=error
echo "$sum" > node_modules/.installed
