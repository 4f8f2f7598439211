"""The Markdown of a report: as text, and rendered as a browser would show it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSplitter, QTextBrowser, QWidget

from hrreport.forum.direction import direction

from ..theme import Theme

_SHEET = """
body {{ color: {ink}; }} h1, h2, h3, h4 {{ color: {accent}; }} a {{ color: {accent}; }}
blockquote {{ color: {dim}; }} td, th {{ padding: 3px 8px; border: 1px solid {line}; }}
"""


class MarkdownView(QSplitter):
    """Text at one side, what it becomes at the other; nothing is loaded and no link is followed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._shown = ("", "", "en")
        self.setChildrenCollapsible(False)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Markdown as text"))
        self.text.setToolTip(self.tr("Select and copy what you need (Ctrl+A, Ctrl+C)"))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setFont(_monospaced(self.font()))
        self.rendered = _Rendered()
        self.rendered.setAccessibleName(self.tr("Markdown rendered"))
        for one in (self.text, self.rendered):
            one.setProperty("ground", "paper")
            one.setTabChangesFocus(True)
            one.setMinimumWidth(140)
            self.addWidget(one)
        theme.changed.connect(self._show)

    def show_text(self, text: str, body: str, language: str) -> None:
        """Shows Markdown, its HTML body and the report's language; scroll places are kept."""
        if (text, body, language) != self._shown:
            self._shown = (text, body, language)
            self._show()

    def _show(self) -> None:
        text, body, language = self._shown
        places = [one.verticalScrollBar().value() for one in (self.text, self.rendered)]
        is_right = direction(language) == "rtl"
        option = self.text.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_right else Qt.LayoutDirection.LeftToRight)
        self.text.document().setDefaultTextOption(option)
        self.rendered.document().setDefaultTextOption(option)
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        colors = self._theme.colors
        self.rendered.document().setDefaultStyleSheet(
            _SHEET.format(ink=colors.ink, accent=colors.accent, dim=colors.dim, line=colors.line)
        )
        self.rendered.document().setDefaultFont(_page_font(self.font()))
        self.rendered.document().setDocumentMargin(18)
        self.rendered.setHtml(f"<body>{body}</body>")
        for one, place in zip((self.text, self.rendered), places, strict=True):
            one.verticalScrollBar().setValue(place)


class _Rendered(QTextBrowser):
    """Shows HTML that was made here."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing, wherever it is."""
        return None


def _monospaced(like: QFont) -> QFont:
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPointSizeF(like.pointSizeF())
    return made


def _page_font(like: QFont) -> QFont:
    made = QFont("Carlito")
    made.setPointSizeF(like.pointSizeF() * 1.2)
    return made
