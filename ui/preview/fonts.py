"""Type of the composed pages in Qt's terms: fonts and formats in points, the same on screen and on paper."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QTextCharFormat

from hrreport.forum.look import Align, Look, Type
from hrreport.forum.span import Span
from hrreport.writers.links import safe_link

# Where the fonts that a template names are not installed: ours, then what Windows, macOS and Linux bring.
_FALLBACKS = (
    ("Carlito", "Calibri"),
    ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Arial", "DejaVu Sans", "Noto Sans Arabic"),
)
# Dots in a point, as Word counts them: Qt makes letters in whole dots, and sizes such as 10.5 points are usual.
GRAIN = 20
_DOTS_PER_METRE = round(72 * GRAIN / 0.0254)
_INHERITED = "#000000"


class FormatKey(NamedTuple):
    """All that the format of a stretch depends on."""

    kind: Type
    role: str = "text"
    bold: bool = False
    italic: bool = False
    linked: bool = False


def key_of(span: Span, kind: Type) -> FormatKey:
    """The key of a span's format in a paragraph of this type."""
    return FormatKey(kind, span.role, span.bold, span.italic, safe_link(span.link) is not None)


def fine_device() -> QImage:
    """A device on which a point is ``GRAIN`` pixels, in which layouts for it measure."""
    device = QImage(1, 1, QImage.Format.Format_ARGB32)
    device.setDotsPerMeterX(_DOTS_PER_METRE)
    device.setDotsPerMeterY(_DOTS_PER_METRE)
    return device


def layout_units(points: float) -> float:
    """A distance in points for a layout there: Qt scales what it is told from the screen's dots to the device's."""
    screen = QGuiApplication.primaryScreen()
    return points * (screen.logicalDotsPerInchY() if screen is not None else 96.0) / 72


class Formats:
    """The fonts and formats of spans under one look.

    Fonts are not shared between two of these: Qt's are not to be used by two threads at a time, copies neither.
    """

    def __init__(self, look: Look, ligatures: bool) -> None:
        self._look = look
        self._ligatures = ligatures
        self._made: dict[FormatKey, QTextCharFormat] = {}
        self._fonts: dict[tuple[Type, bool, bool], QFont] = {}

    def of(self, key: FormatKey) -> QTextCharFormat:
        """The format for a key; made once."""
        if key not in self._made:
            self._made[key] = self._format(key)
        return self._made[key]

    def font(self, kind: Type, bold: bool = False, italic: bool = False) -> QFont:
        """The font of a type; made once."""
        key = (kind, bold, italic)
        if key not in self._fonts:
            self._fonts[key] = _font(kind, bold, italic, self._ligatures)
        return self._fonts[key]

    def _format(self, key: FormatKey) -> QTextCharFormat:
        name = key.role if key.role != "text" else "link" if key.linked else None
        style = self._look.type_of(name) if name else None
        made = QTextCharFormat()
        bold, italic = key.bold, key.italic
        color = key.kind.color
        if style is not None:
            bold, italic = bold or style.bold, italic or style.italic
            color = color if style.color == _INHERITED else style.color
        made.setFont(self.font(key.kind, bold, italic))
        made.setForeground(QColor(color))
        if key.kind.underline or (style is not None and style.underline):
            made.setFontUnderline(True)
        return made


def _font(kind: Type, bold: bool, italic: bool, ligatures: bool) -> QFont:
    """The font of a type. Letters are not fitted to pixels: a line breaks alike on every device."""
    font = QFont([kind.family, *_FALLBACKS[0], *kind.families, *_FALLBACKS[1]])
    font.setPointSizeF(max(kind.size, 1.0))
    font.setBold(kind.bold or bold)
    font.setItalic(kind.italic or italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(kind.kerned)
    if not ligatures:
        # Word makes none unless told, and a word with one in it is not found in a PDF.
        font.setFeature(QFont.Tag("liga"), 0)
        font.setFeature(QFont.Tag("clig"), 0)
    if kind.capitals:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
    return font


def alignment(align: Align, right_to_left: bool) -> Qt.AlignmentFlag:
    """The alignment in Qt's terms; start and end go by the direction of the paragraph."""
    match align:
        case "center":
            return Qt.AlignmentFlag.AlignHCenter
        case "justify":
            return Qt.AlignmentFlag.AlignJustify
        case _:
            # A layout of its own knows no leading and trailing side: both are left for it.
            goes_right = right_to_left == (align == "start")
            return Qt.AlignmentFlag.AlignRight if goes_right else Qt.AlignmentFlag.AlignLeft
