"""A control: one thing of a template with its label, what it means, and what is to be mended, under it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hrreport.making.findings import Finding
from hrreport.making.work import Path

from ..widgets.announcing import announce
from ..widgets.sections import lead, remark
from .bench import Bench, Place
from .finding_words import in_words

_BELOW_LABEL, _BELOW_FIELD = 5, 4


class Control(QWidget):
    """Shows what stands at a place, and asks the bench for what is written there.

    ``place`` gives the path for a language; ``None`` hides the control. ``usual`` is what holds where nothing stands.
    """

    mend_wanted = Signal(str, str)

    def __init__(self, bench: Bench, label: str, place: Place, told: str = "", usual: Any = "") -> None:
        super().__init__()
        self._bench = bench
        self._words = label
        self._place = place
        self._told_words = told
        self._usual = usual
        self._is_showing = False
        self._found: tuple[Finding, ...] = ()
        self._label = QLabel(label)
        self._label.setProperty("role", "strong")
        self._label.setWordWrap(True)
        self._told = remark(told)
        if not told:
            self._told.hide()
        self._mistake = remark("", "mistake")
        self._mistake.setTextFormat(Qt.TextFormat.RichText)
        self._mistake.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._mistake.linkActivated.connect(self._on_mend)
        self._mistake.hide()

    # -- what a control adds ------------------------------------------------------------------------------

    def show_value(self, value: Any, fallback: Any) -> None:
        """Shows what stands there, ``None`` for nothing; ``fallback`` is what holds then."""
        raise NotImplementedError

    def show_found(self, found: Sequence[Finding]) -> None:
        """Marks the field where something is to be mended."""

    @property
    def field(self) -> QWidget:
        """What takes the focus."""
        raise NotImplementedError

    # -- what controls share ------------------------------------------------------------------------------

    @property
    def path(self) -> Path | None:
        """The path of what is shown; ``None`` where this language has no such thing."""
        return self._place(self._bench.language)

    @property
    def own_path(self) -> Path | None:
        """The path in the forum's own language."""
        return self._place(None)

    @property
    def found(self) -> tuple[Finding, ...]:
        """What is to be mended here."""
        return self._found

    @property
    def mistake(self) -> str:
        """What stands under the field in the colour of warning; empty where nothing is to be mended."""
        return self._mistake.text() if self._found else ""

    def refresh(self) -> None:
        """Shows the template as it stands."""
        path, own = self.path, self.own_path
        self.setVisible(path is not None)
        if path is None or own is None:
            self._found = ()
            return
        self._is_showing = True
        whole = self._bench.at(own)
        fallback = self._usual if path == own or whole is None else whole
        self.show_value(self._bench.at(path), fallback)
        self._is_showing = False
        self._show_mistakes(self._bench.found_at(path))

    def put(self, value: Any, merges: bool = True) -> None:
        """Asks for a value at the place; ``None`` takes it away."""
        path = self.path
        if path is not None and not self._is_showing:
            self._bench.put(self._words, path, value, merges)

    def put_words(self, words: str) -> None:
        """Asks for words; nothing at all is what is usual, unless something is usual: then it is nothing."""
        is_own = self.path == self.own_path
        self.put(words if words or (is_own and self._usual) else None)

    def lay_out(self) -> None:
        """Puts label, field and what is said of them one below the other."""
        self.field.setAccessibleName(self._words)
        self.field.setToolTip(self._words)
        self.field.setAccessibleDescription(self._told_words)
        lead(self._label, self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addSpacing(_BELOW_LABEL)
        self.add_field(column)
        column.addSpacing(_BELOW_FIELD)
        column.addWidget(self._mistake)
        column.addWidget(self._told)
        self.setFocusProxy(self.field)

    def add_field(self, column: QVBoxLayout) -> None:
        """Puts the field into the column."""
        column.addWidget(self.field)

    def _show_mistakes(self, found: tuple[Finding, ...]) -> None:
        if found != self._found:
            self._found = found
            self._mistake.ensurePolished()
            color = self._mistake.palette().color(QPalette.ColorRole.WindowText).name()
            said = " ".join(_sentence(one, color) for one in found)
            self._mistake.setText(said)
            self._mistake.setVisible(bool(found))
            plain = " ".join(_plain(one) for one in found)
            self.field.setAccessibleDescription(" ".join(part for part in (plain, self._told_words) if part))
            if plain and self.field.hasFocus():
                announce(self.field, plain)
        self.show_found(found)

    def _on_mend(self, link: str) -> None:
        word, _, near = link.partition("/")
        self.mend_wanted.emit(word, near)


def _sentence(one: Finding, color: str) -> str:
    said = escape(in_words(one))
    if not one.near:
        return said
    link = f'<a href="{one.word}/{one.near}" style="color: {color}; font-weight: 600">{escape(one.near)}</a>'
    return f"{said} {_did_you_mean().format(link)}"


def _plain(one: Finding) -> str:
    said = in_words(one)
    return f"{said} {_did_you_mean().format(one.near)}" if one.near else said


def _did_you_mean() -> str:
    return QCoreApplication.translate("Control", "Did you mean {}?")
