"""What one forum template is: its first page, whose it is, where it comes from, and what is odd in it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hrreport.errors import Notice
from hrreport.forum.template import Template

from ..jobs import Jobs, Progress
from ..languages import english_name
from ..preview.first_page import FirstPage
from ..preview.first_pages import FirstPages
from ..short import elided
from ..theme import Theme
from ..widgets.sections import caption, remark, rows

_MOST = 8


class Shelved(NamedTuple):
    """A template of the library. ``reports`` are the titles of recent reports that carry it.

    ``newer`` is the version that comes with the program and is used instead; empty where this one is used.
    """

    template: Template
    is_installed: bool
    is_bundled: bool
    reports: tuple[str, ...] = ()
    newer: str = ""


class TemplateFacts(QWidget):
    """Shows one template after the other; what would go wrong with it is looked for on a thread."""

    def __init__(self, pages: FirstPages, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._shown: Template | None = None
        self._name = QLabel()
        self._name.setProperty("role", "title")
        self._name.setWordWrap(True)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._page = FirstPage(pages, theme)
        self._values: dict[str, QLabel] = {}
        self._captions: dict[str, QLabel] = {}
        self._found = remark()
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()

    def show_template(self, one: Shelved) -> None:
        """Shows what a template is."""
        template = one.template
        self._shown = template
        self._name.setText(template.name)
        self._page.show()
        self._page.show_template(template)
        languages = ", ".join(english_name(tag) for tag in template.wordings)
        self._show("forum", template.forum)
        self._show("version", template.version)
        self._show("languages", languages)
        self._show("author", template.author)
        self._show("licence", template.licence)
        self._show("origin", self._origin(one))
        self._show("reports", self._in_use(one))
        self._say_found(self.tr("Looking through it…"))
        self._jobs.start(
            self.tr("Checking a forum template"),
            lambda progress: _checked(template, progress),
            lambda found: self._on_checked(template, found),
            key="check-template",
        )

    def show_unusable(self, notice: Notice) -> None:
        """Shows why an installed file cannot be used."""
        self._shown = None
        self._name.setText(notice.place or "")
        self._page.hide()
        for key in self._values:
            self._show(key, "")
        self._say_found(notice.text)

    def end(self) -> None:
        """Shows nothing more: the window is closed."""
        self._shown = None

    # -- parts --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        form = rows()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(7)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        for key, words in (
            ("forum", self.tr("Forum")),
            ("version", self.tr("Version")),
            ("languages", self.tr("Languages")),
            ("author", self.tr("Author")),
            ("licence", self.tr("Licence")),
            ("origin", self.tr("Where from")),
            ("reports", self.tr("In use")),
        ):
            value = QLabel()
            value.setWordWrap(True)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._captions[key], self._values[key] = caption(words), value
            self._captions[key].setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            form.addRow(self._captions[key], value)
        facts = QVBoxLayout()
        facts.setSpacing(14)
        facts.addLayout(form)
        facts.addWidget(self._found)
        facts.addStretch()
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addWidget(self._page, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(12)
        column.addWidget(self._name)
        column.addLayout(both, 1)

    def _show(self, key: str, words: str) -> None:
        self._values[key].setText(elided(words, 300))
        self._values[key].setVisible(bool(words))
        self._captions[key].setVisible(bool(words))

    def _origin(self, one: Shelved) -> str:
        if not one.is_installed:
            return self.tr("Comes with HRReport")
        if one.newer:
            words = self.tr(
                "Loaded by you, and not used: HRReport comes with the newer version {}. Remove this one; or, to go on "
                "with yours, choose Edit…, give it a higher version and press Use it."
            )
            return words.format(elided(one.newer, 20))
        if one.is_bundled:
            return self.tr("Loaded by you, in the place of the one that comes with HRReport")
        return self.tr("Loaded by you")

    def _in_use(self, one: Shelved) -> str:
        if not one.reports:
            return ""
        titles = "\n".join(elided(title, 60) for title in one.reports[:_MOST])
        return titles if len(one.reports) <= _MOST else f"{titles}\n…"

    # -- what is odd --------------------------------------------------------------------------------------

    def _on_checked(self, template: Template, found: tuple[Notice, ...]) -> None:
        if template is self._shown:
            lines = [f"• {notice.place}: {notice.text}" if notice.place else f"• {notice.text}" for notice in found]
            head = self.tr("To look at before an export:")
            self._say_found("\n".join((head, *lines)) if lines else self.tr("Nothing would go wrong at an export."))

    def _say_found(self, words: str) -> None:
        self._found.setText(words)


def _checked(template: Template, _: Progress) -> tuple[Notice, ...]:
    from hrreport.forum.check import check

    return tuple(check(template))
