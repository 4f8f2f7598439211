#!/usr/bin/env bash
# Makes .venv and installs the pinned requirements into it: venv.sh run|dev|conform
# The lists name every package that is needed, so that nothing is resolved anew.
# A second call with the same requirements does nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

set_="${1:-run}"
stamp=".venv/.installed-$set_"
sum=$(cat "requirements/$set_.txt" pyproject.toml | sha256sum | cut -d' ' -f1)
[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ] && [ -x .venv/bin/python ] && exit 0

if [ ! -x .venv/bin/python ]; then
  for python in python3 python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      "$python" -m venv .venv
      break
    fi
  done
  [ -x .venv/bin/python ] || { echo "HRReport needs Python 3.11 or newer with its venv module." >&2; exit 1; }
fi
echo "Installing Python packages ($set_) into .venv …"
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/build.txt
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r "requirements/$set_.txt"
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
echo "$sum" > "$stamp"
