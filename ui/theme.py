"""The theme: colours, fonts, icons and the style sheet that every window wears, light or dark."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Literal

import msgspec
from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from hrreport import assets

from .sheet import sheet

Choice = Literal["system", "light", "dark"]
INTERFACE_FAMILY = "Inter"
INTERFACE_POINTS = 9.75


class Colors(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """The colours of a theme as ``#rrggbb``: grounds (desk, panel, paper …), inks (ink, dim, accent …) and lines."""

    desk: str
    panel: str
    paper: str
    ink: str
    dim: str
    line: str
    edge: str
    accent: str
    on_accent: str
    wash: str
    warn: str
    ok: str
    bad: str
    selected: str
    chip: str
    shadow: str
    found: str
    found_now: str


@lru_cache(maxsize=2)
def colors_of(name: Literal["light", "dark"]) -> Colors:
    """The colours of a bundled theme."""
    return msgspec.convert(tomllib.loads(assets.theme(name).read_text(encoding="utf-8")), Colors)


class Theme(QObject):
    """The theme in use; ``changed`` tells everything that paints by itself to paint anew.

    Where it is made not ``dressed``, the style sheet is put on by ``dress``: a window is built faster without it.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: Choice = "system", dressed: bool = True) -> None:
        super().__init__(application)
        self._is_dressed = dressed
        self._application = application
        self._choice: Choice = choice
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._wear()

    @property
    def choice(self) -> Choice:
        """What the user chose."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self._is_dark

    @property
    def colors(self) -> Colors:
        """The colours in use."""
        return self._colors

    def choose(self, choice: Choice) -> None:
        """Takes another theme at once, in every window."""
        if choice != self._choice:
            self._choice = choice
            self._wear()

    def dress(self) -> None:
        """Puts the style sheet on, if it is not on yet: a window is about to be shown."""
        if not self._is_dressed:
            self._is_dressed = True
            self._application.setStyleSheet(sheet(self.colors))

    def color(self, name: str) -> QColor:
        """A colour in use by its name."""
        return QColor(getattr(self.colors, name))

    def icon(self, name: str, color: str = "ink") -> QtGui.QIcon:
        """A bundled icon in a colour of the theme; paler where it is disabled."""
        return _icon(name, getattr(self.colors, color), self.colors.edge)

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._wear()

    def _wear(self) -> None:
        # Kept, because everything that is painted asks for them.
        self._is_dark = self._choice == "dark" or (self._choice == "system" and _system_is_dark())
        self._colors = colors_of("dark" if self._is_dark else "light")
        self._application.setPalette(palette(self.colors))
        if self._is_dressed:
            self._application.setStyleSheet(sheet(self.colors))
        self.changed.emit()


def _system_is_dark() -> bool:
    return bool(QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def palette(colors: Colors) -> QPalette:
    """The palette for widgets that no style sheet reaches."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colors.panel,
        QPalette.ColorRole.WindowText: colors.ink,
        QPalette.ColorRole.Base: colors.paper,
        QPalette.ColorRole.AlternateBase: colors.panel,
        QPalette.ColorRole.Text: colors.ink,
        QPalette.ColorRole.Button: colors.panel,
        QPalette.ColorRole.ButtonText: colors.ink,
        QPalette.ColorRole.ToolTipBase: colors.ink,
        QPalette.ColorRole.ToolTipText: colors.paper,
        QPalette.ColorRole.Highlight: colors.accent,
        QPalette.ColorRole.HighlightedText: colors.on_accent,
        QPalette.ColorRole.PlaceholderText: colors.dim,
        QPalette.ColorRole.Link: colors.accent,
        QPalette.ColorRole.LinkVisited: colors.accent,
        QPalette.ColorRole.Accent: colors.accent,
    }
    for role, color in roles.items():
        made.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.edge))
    return made


def load_fonts() -> None:
    """Makes the bundled fonts known to the application and Inter its font."""
    for font in assets.fonts():
        QFontDatabase.addApplicationFont(str(font))
    chosen = QFont(INTERFACE_FAMILY)
    chosen.setPointSizeF(INTERFACE_POINTS)
    QApplication.setFont(chosen)


@lru_cache(maxsize=256)
def _icon(name: str, color: str, disabled: str) -> QtGui.QIcon:
    # Imported with the first icon, which no start page shows; the classes of Qt come with their constants.
    from PySide6.QtGui import QIcon, QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    source = assets.icon(name).read_text(encoding="utf-8")
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode()))
        for size in (16, 32, 48):
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            icon.addPixmap(pixmap, mode)
    return icon
