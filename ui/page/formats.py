"""Formats of the page: the template's look in Qt's terms, made once for each kind of line and of piece."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from hrreport.forum.look import Align, Look, Type
from hrreport.forum.manuscript import Line, Piece

from ..theme import Colors

# Room under an empty contribution for the hint that stands there, in points.
HINT_ROOM = 22.0
_QUOTATION_INDENT = 24.0
_ITEM_INDENT = 18.0


class PieceKey(NamedTuple):
    """All that the format of a piece depends on."""

    role: str
    bold: bool = False
    italic: bool = False
    link: bool = False
    token: str | None = None
    missing: bool = False


class LineKey(NamedTuple):
    """All that the format of a line depends on."""

    role: str
    level: int = 0
    opens: bool = False
    hint: bool = False


def role_of(line: Line) -> str:
    """The role whose type the look gives for a line."""
    match line.style:
        case "heading":
            return f"heading{min(max(line.level, 1), 3)}"
        case "item":
            return "number" if line.number else "bullet"
        case "table":
            return "body"
        case style:
            return style


def line_key(line: Line) -> LineKey:
    """The key of a line's format; an empty contribution leaves room for its hint."""
    empty = line.first and line.contribution is not None and not any(piece.token is None for piece in line.pieces)
    return LineKey(role_of(line), line.level if line.style == "item" else 0, line.first, empty)


def piece_key(line: Line, piece: Piece) -> PieceKey:
    """The key of a piece's format."""
    span = piece.span
    token = piece.token.kind if piece.token else None
    if not line.own:
        token = "standing"
    elif token == "lead" and not span.text.isspace() and not _has_bold_lead(line):
        # An attribution in its later form is a mention to the eye.
        token = "mention"
    return PieceKey(role_of(line), span.bold, span.italic, bool(span.link), token, span.role == "missing")


def _has_bold_lead(line: Line) -> bool:
    return any(piece.span.bold and piece.token is not None and piece.token.kind == "lead" for piece in line.pieces)


class Formats:
    """The formats of one page; another look, theme or zoom makes others."""

    def __init__(self, look: Look, colors: Colors, zoom: float, pixels_per_point: float, right_to_left: bool) -> None:
        self.look = look
        self.colors = colors
        self.zoom = zoom
        self.scale = zoom * pixels_per_point
        self.right_to_left = right_to_left
        self.block = lru_cache(maxsize=None)(self._block)
        self.char = lru_cache(maxsize=None)(self._char)

    def font(self, role: str) -> QFont:
        """The font of a role at this zoom."""
        kind = self.look.type_of(role)
        font = QFont([kind.family, "Carlito", "Calibri"])
        font.setPointSizeF(max(kind.size * self.zoom, 1.0))
        font.setBold(kind.bold)
        font.setItalic(kind.italic)
        return font

    def _block(self, key: LineKey) -> QTextBlockFormat:
        kind = self.look.type_of(key.role)
        made = QTextBlockFormat()
        made.setAlignment(_alignment(kind.align))
        made.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self.right_to_left else Qt.LayoutDirection.LayoutDirectionAuto
        )
        made.setLineHeight(max(kind.line, 1.0) * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setTopMargin((kind.before + (2 if key.opens else 0)) * self.scale)
        made.setBottomMargin((kind.after + (HINT_ROOM if key.hint else 0)) * self.scale)
        indent = self._indent(key, kind)
        if self.right_to_left:
            made.setRightMargin(indent)
        else:
            made.setLeftMargin(indent)
        if key.role.startswith("heading"):
            made.setHeadingLevel(int(key.role[-1]))
        return made

    def _indent(self, key: LineKey, kind: Type) -> float:
        if key.role in ("bullet", "number"):
            return (max(kind.indent, _ITEM_INDENT) + key.level * _ITEM_INDENT) * self.scale
        if key.role == "quotation":
            return max(kind.indent, _QUOTATION_INDENT) * self.scale
        return kind.indent * self.scale

    def _char(self, key: PieceKey) -> QTextCharFormat:
        kind = self.look.type_of(key.role)
        made = QTextCharFormat()
        font = self.font(key.role)
        font.setBold(kind.bold or key.bold)
        font.setItalic(kind.italic != key.italic)
        made.setFont(font)
        if kind.capitals:
            made.setFontCapitalization(QFont.Capitalization.AllUppercase)
        made.setForeground(QColor(self._ink(key, kind)))
        if key.missing:
            made.setForeground(QColor(self.colors.warn))
            made.setBackground(QColor(self.colors.chip))
        elif key.token == "lead" and key.bold:
            made.setBackground(QColor(self.colors.chip))
        elif key.token == "mention":
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setUnderlineColor(QColor(self.colors.accent))
        elif key.link:
            made.setForeground(QColor(self.colors.accent))
            made.setFontUnderline(True)
        return made

    def _ink(self, key: PieceKey, kind: Type) -> str:
        if key.token == "standing" and not key.role.startswith("heading"):
            return self.colors.dim
        return readable(kind.color, self.colors.paper, self.colors.ink, self.colors.accent)


def readable(color: str, ground: str, ink: str, accent: str) -> str:
    """The colour of a Word style as it can be read on this ground: black is the theme's ink, others must contrast."""
    if color == "#000000":
        return ink
    if contrast(color, ground) >= 4.5:
        return color
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    is_grey = max(red, green, blue) - min(red, green, blue) < 24
    return ink if is_grey else accent


def contrast(one: str, other: str) -> float:
    """The contrast of two colours ``#rrggbb`` (WCAG 2.2, relative luminance), from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _alignment(align: Align) -> Qt.AlignmentFlag:
    match align:
        case "center":
            return Qt.AlignmentFlag.AlignHCenter
        case "end":
            return Qt.AlignmentFlag.AlignTrailing
        case "justify":
            return Qt.AlignmentFlag.AlignJustify
        case "start":
            return Qt.AlignmentFlag.AlignLeading
