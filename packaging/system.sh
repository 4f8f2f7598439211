#!/usr/bin/env bash
# Installs the Debian packages that a target needs and the machine lacks: system.sh run|dist|conform
set -euo pipefail

run_packages=(python3-venv libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0)
dist_packages=(binutils)
conform_packages=(libreoffice-writer poppler-utils fonts-crosextra-carlito fonts-noto-core fonts-noto-cjk xvfb xauth
  at-spi2-core dbus gir1.2-atspi-2.0 python3-gi
  desktop-file-utils appstream shared-mime-info xdg-utils libxml2-utils libglib2.0-bin)

case "${1:-run}" in
  run) wanted=("${run_packages[@]}") ;;
  dist) wanted=("${run_packages[@]}" "${dist_packages[@]}") ;;
  conform) wanted=("${run_packages[@]}" "${dist_packages[@]}" "${conform_packages[@]}") ;;
  *) echo "usage: system.sh run|dist|conform" >&2; exit 2 ;;
esac

command -v dpkg-query >/dev/null 2>&1 || exit 0

missing=()
for package in "${wanted[@]}"; do
  # Newer Debian and Ubuntu carry some libraries under a name that ends in t64.
  status=$(dpkg-query -W -f='${db:Status-Status} ' "$package" "${package}t64" 2>/dev/null || true)
  [[ "$status" == *installed* && "$status" != *not-installed\ not-installed* ]] || missing+=("$package")
done
# Whoever has Node.js from elsewhere needs no package for it.
if [ "${1:-run}" = conform ] && ! command -v npm >/dev/null 2>&1; then
  missing+=(nodejs npm)
fi
# A Python that is not Debian's brings its own venv.
if python3 -c 'import ensurepip' 2>/dev/null; then
  missing=("${missing[@]/python3-venv/}")
fi
read -r -a missing <<<"${missing[*]:-}"
[ "${#missing[@]}" -gt 0 ] || exit 0

by_hand() {
  echo "HRReport needs system packages that could not be installed. Please install them by hand:" >&2
  echo "  apt-get install ${missing[*]}" >&2
  exit 1
}

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || by_hand
  as_root=(sudo)
fi
echo "Installing system packages: ${missing[*]}"
"${as_root[@]}" apt-get update -qq || true
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || by_hand
