"""What was found in the Word file that a template was made from."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from .bench import Bench

_BOLD = re.compile(r"\*\*(.+?)\*\*")


class EvidenceBox(QFrame):
    """The evidence of some keys of the template, a line for each; hidden where there is none."""

    def __init__(self, bench: Bench, *keys: str) -> None:
        super().__init__()
        self.setProperty("role", "found")
        words = [one.words for key in keys for one in bench.work.evidence if one.key == key]
        head = QLabel(self.tr("Found in “{}”").format(bench.work.origin))
        head.setProperty("role", "strong")
        head.setTextFormat(Qt.TextFormat.PlainText)
        body = QLabel("<br>".join(_BOLD.sub(r"<b>\1</b>", escape(one)) for one in words))
        body.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(2)
        for label in (head, body):
            label.setWordWrap(True)
            column.addWidget(label)
        if not words:
            self.hide()
