"""What the built program leaves out of what PyInstaller gathers; docs/packaging.md says why."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent

_QT_PARTS = ("Network", "Qml", "Quick", "OpenGL", "OpenGLWidgets", "Sql", "Test", "Xml", "Help", "Designer", "UiTools")
# Nothing of the program reaches a network, starts Python processes, or tests itself with these.
EXCLUDED = [
    *(f"PySide6.Qt{part}" for part in _QT_PARTS),
    *("_hashlib", "_ssl", "ssl", "ftplib", "http.server", "xmlrpc", "asyncio", "multiprocessing"),
    *("curses", "doctest", "lib2to3", "pdb", "pydoc", "readline", "sqlite3", "test", "tkinter", "unittest"),
    *("distutils", "packaging", "pip", "pkg_resources", "setuptools", "wheel", "babel.messages"),
    *("lxml.doctestcompare", "lxml.isoschematron", "lxml.objectify", "lxml.html.diff", "lxml.html._difflib"),
]
QT_LIBRARIES = {"Core", "Gui", "Widgets", "DBus", "Svg", "PrintSupport", "XcbQpa", "WaylandClient"}
# Plugins by their folder; of OpenGL the program draws nothing, and the only pictures that it reads are SVG and PNG.
QT_PLUGINS = {
    "platforms": {"offscreen", "xcb", "wayland", "windows", "cocoa"},
    "platformthemes": {"xdgdesktopportal"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "printsupport": {"cupsprintersupport"},
    "imageformats": {"svg"},
    "iconengines": {"svgicon"},
    "styles": {"modernwindowsstyle", "windowsvistastyle", "macstyle"},
}
# What a Linux desktop may lack or has in another version. The rest (glibc, libstdc++, GLib, D-Bus, fontconfig, X11,
# Wayland, EGL, CUPS) belongs to the system: a copy of ours would meet its plugins and drivers in one process.
_OWN_LIBRARIES = re.compile(
    r"lib(xcb-\w+|xcb-render-util|xkbcommon|xkbcommon-x11"
    r"|python3\.\d+|pyside6|shiboken6|hunspell[-\w.]*|icu\w+|ffi|z|bz2|lzma|crypt)[.-]"
)
_QT = re.compile(r"(?:lib)?Qt6?([A-Z]\w*?)(?:\.framework|\.so\.6|\.dll)\b")
_DROPPED = re.compile(
    r"(^|/)(docx/templates/default(\.docx|-docx-template/)|hunspell/dictionaries/|hunspell/hunspell\.(cpp|pxd|pyx)$"
    r"|lxml/isoschematron/|setuptools/|opengl32sw\.dll|d3dcompiler_\w+\.dll)"
)


def is_kept(place: str) -> bool:
    """Whether a file is shipped; ``place`` is where it would stand in the folder of the program."""
    path = PurePosixPath(place.replace("\\", "/"))
    if "plugins" in path.parts:
        name = path.name.split(".")[0].removeprefix("lib").removeprefix("q")
        return name in QT_PLUGINS.get(path.parent.name, set())
    if path.parent.name == "translations" and path.name.startswith("qt"):
        return path.stem in {f"qtbase_{language}" for language in _languages()}
    found = _QT.search(str(path))
    if found is not None:
        return found[1] in QT_LIBRARIES
    if sys.platform == "linux" and len(path.parts) == 1 and ".so" in path.name:
        return _OWN_LIBRARIES.match(path.name) is not None
    return _DROPPED.search(str(path)) is None


def _languages() -> set[str]:
    """The languages that the interface speaks, as the files of their catalogues are called."""
    folder = ROOT / "resources" / "translations"
    return {path.stem.removeprefix("hrreport_") for path in folder.glob("hrreport_*.ts")}
