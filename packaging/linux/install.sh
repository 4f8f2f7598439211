#!/bin/sh
# Installs HRReport for the user who runs this, or with --prefix for everybody; --uninstall takes it away again.
# Reports, settings and earlier versions of reports are never touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix="$HOME/.local"
share="${XDG_DATA_HOME:-$HOME/.local/share}"
wanted=install

while [ $# -gt 0 ]; do
  case "$1" in
    --prefix) prefix="${2:?--prefix wants a folder}"; share="$prefix/share"; shift ;;
    --uninstall) wanted=uninstall ;;
    *) echo "usage: install.sh [--prefix FOLDER] [--uninstall]" >&2; exit 2 ;;
  esac
  shift
done
program="$prefix/lib/hrreport"
command="$prefix/bin/hrreport"

remove() {
  (cd "$here/share" && find . -type f) | while IFS= read -r file; do rm -f "$share/$file"; done
  rm -f "$command"
  rm -rf "$program"
}

tell_desktop() {
  if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$share/mime"; fi
  if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q "$share/applications"; fi
  if command -v gtk-update-icon-cache >/dev/null 2>&1; then
    gtk-update-icon-cache -q -t -f "$share/icons/hicolor" || true
  fi
}

if [ "$wanted" = uninstall ]; then
  remove
  tell_desktop
  echo "HRReport is uninstalled. Your reports and settings are where they were."
  exit 0
fi

remove
mkdir -p "$prefix/lib" "$prefix/bin" "$share"
cp -R "$here/program" "$program"
cp -R "$here/licences" "$here/LICENSE" "$program/"
ln -s "$program/hrreport" "$command"
cp -R "$here/share/." "$share/"
# The folder for commands may not be on the path of the desktop: the entry names the whole path.
while IFS= read -r line; do
  case "$line" in
    Exec=*) printf 'Exec="%s" %%F\n' "$command" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <"$here/share/applications/hrreport.desktop" >"$share/applications/hrreport.desktop"
tell_desktop
echo "HRReport is installed: look for it among your programs, or run $command"
