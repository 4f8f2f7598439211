"""The interface in a language that nobody speaks: longer by a third, in brackets, with marks on its letters.

What has no brackets was never given to a translator; what is cut off would be cut off in French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hrreport.forum.load import bundled, load_by_name
from hrreport.making.base_facts import facts_of
from hrreport.ui.app import App
from tests.ui import surfaces
from tests.ui.surfaces import Tour, remember
from tests.ui.test_looks import clipped

_MARKED = str.maketrans("aeiouyAEIOUYcnsz", "àéîõüýÀÉÎÕÜÝçñšž")
# Placeholders, entities, file patterns and the marks of access keys stay as they are.
_KEPT = re.compile(r"\{[^}]*\}|%[nL\d]+|&\w|\*\.\w+|<[^>]+>|\([^)]*\*\.[^)]*\)")


def pseudo(words: str) -> str:
    """The words as that language has them."""
    out, at = [], 0
    for kept in _KEPT.finditer(words):
        out += [words[at : kept.start()].translate(_MARKED), kept[0]]
        at = kept.end()
    out.append(words[at:].translate(_MARKED))
    return f"[{''.join(out)}{'~' * max(len(words) // 3, 1)}]"


class Pseudo(QTranslator):
    """Translates everything; the names of keys are Qt's own, and are read back."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context in ("QShortcut", "QApplication") or not source.strip():
            return source
        return pseudo(source).replace("%n", str(n))


@pytest.fixture
def tour(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Tour]:
    app = App(qapp)
    app.services.theme.choose("light")
    remember(app, tmp_path)
    translator = Pseudo(qapp)
    qapp.installTranslator(translator)
    app.begin()
    yield Tour(app, qtbot, lambda *_: None, (1024, 640))
    for window in list(app.windows):
        if window.view is not None:
            window.leave_report()
        window.close()
    app.services.jobs.wait()
    qapp.removeTranslator(translator)
    translator.deleteLater()
    app.deleteLater()


def data() -> set[str]:
    """The words that are nobody's to translate: those of the report, of templates, of languages and of this machine."""
    texts = [
        msgspec.json.encode(surfaces.report()).decode(),
        *(msgspec.json.encode(load_by_name(name).fields).decode() for name in ("whrcf", "plain")),
        *(load_by_name(name).name for name in bundled()),
        *(load_by_name(name).forum for name in bundled()),
        msgspec.json.encode(surfaces.template()).decode(),
        "HRReport Markdown HTML Python Qt MIT OFL Inter Carlito Word PDF DOCX Return Esc Shift Ctrl Alt",
        "Backspace Del Tab PgUp PgDown Up Down Ins Home End Enter Space Num",
        "Plenary Taller sobre vivienda Gone Forum of Rivers session docx Help text long number date choice people rows",
        "The Mayor of Gunsan South Korea Ms Mr Mrs Dr Prof Line It is open elsewhere Two lose work Read only",
        "Anyway Cancel Azul Lucia Benavente Peru Lucía Amara Okafor United Kingdom States Brasil Brazil Portugal",
        " ".join(QLocale().monthName(number) for number in range(1, 13)),
        # The kinds of outcomes are kept in the report as they are.
        "decision action message commitment recommendation",
        "English français French español Spanish العربية Arabic 한국어 Korean português Portuguese Deutsch German",
        "What to look at Guessed The family name is a guess Amina office Export today yesterday tmp pytest home",
        "Version hrr md html pdf gz https www org example http surname",
        # The styles of a Word document are called as they are called there.
        " ".join(name for kind in facts_of(load_by_name("whrcf"))[-3:] for name in kind),
    ]
    return {word.casefold() for text in texts for word in re.findall(r"[^\W\d_]+", text)}


def bare(words: str) -> str:
    """What of a text stands in no brackets; what was cut short has no end."""
    out, depth = [], 0
    for letter in words:
        if letter == "[":
            depth += 1
        elif letter == "]":
            depth = max(depth - 1, 0)
        elif not depth:
            out.append(letter)
    return "".join(out)


def untranslated(words: str, known: set[str]) -> list[str]:
    text = re.sub(r"<[^>]+>|&\w+;|/\S+", " ", words.replace("&&", " "))
    return [one for one in re.findall(r"[^\W\d_]{2,}", bare(text).replace("&", "")) if one.casefold() not in known]


def texts(root: QWidget) -> Iterator[str]:
    """Every text that is to be seen, pointed at or heard in a surface."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget is not root and not widget.isVisible():
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if widget.isWindow():
            yield widget.windowTitle()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QGroupBox):
            yield widget.title()
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            yield widget.placeholderText()
        if isinstance(widget, QTabBar):
            yield from (widget.tabText(number) for number in range(widget.count()))
            yield from (widget.tabToolTip(number) for number in range(widget.count()))
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(number) for number in range(widget.count()))
        if isinstance(widget, QMenu):
            yield from (action.text().split("\t")[0] for action in widget.actions())


def test_every_word_is_translated_and_none_is_cut_off(tour: Tour) -> None:
    known = data()
    found: dict[str, str] = {}

    def look(where: str, widget: QWidget) -> None:
        for words in texts(widget):
            left = untranslated(words, known)
            if left:
                found.setdefault(f"not translated: {left} in {words[:80]!r}", where)
        if not isinstance(widget, QMenu):
            for fault in _settled(widget, tour):
                found.setdefault(f"cut off: {fault}", where)
            if isinstance(widget, QDialog) and widget.height() > 640:
                found.setdefault(f"too high: {widget.height()}", where)

    tour.look = look
    tour.everything()
    if found:
        pytest.fail("\n".join(f"{where}: {fault}" for fault, where in found.items()))


def _settled(widget: QWidget, tour: Tour) -> list[str]:
    """What is cut off once everything has its size; some parts take theirs a moment after they came in sight."""
    faults = clipped(widget)
    for _ in range(20):
        if not faults:
            break
        tour.qtbot.wait(50)
        faults = clipped(widget)
    return faults


def test_the_language_keeps_what_programs_read() -> None:
    assert pseudo("&Save {0} as %n (*.hrr)") == "[&Sàvé {0} àš %n (*.hrr)~~~~~~~]"
    assert bare("[a [b] c] d [e") == " d "
