"""Korean and Chinese through an input method, beside the words that are made for the writer."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.forum.manuscript import Line
from hrreport.model import Contribution, Office, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.prose import Mention, Paragraph, plain_blocks
from hrreport.ui.page.desk import Desk
from hrreport.ui.page.edit import PageEdit
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace
from tests.ui.storm import check

MENTION = Mention(speaker="s1", form="short")
# A syllable as a Korean input method composes it, and a word as a Chinese one does.
HANGUL = (("ㄷ", ""), ("도", ""), ("돗", ""), ("시", "도"), ("", "시"))
PINYIN = (("n", ""), ("ni", ""), ("ni'h", ""), ("ni'hao", ""), ("", "你好"))
METHODS = {"도시": HANGUL, "你好": PINYIN}


def report() -> Report:
    template = load_by_name("whrcf")
    speakers = (
        Speaker(id="s0", name="백지우", family="백", honorific="Ms.", offices=(Office(role="시장", place="군산"),)),
        Speaker(id="s1", name="김하늘", family="김", honorific="Ms.", offices=(Office(role="의원", place="나주"),)),
    )
    one = Contribution(
        id="c0",
        kind="speech",
        speakers=("s0",),
        lead="auto",
        status="draft",
        text=(Paragraph(runs=("설명했다. ", MENTION, " 동의했다.")), Paragraph(runs=(MENTION,))),
    )
    empty = msgspec.structs.replace(one, id="c1", speakers=("s1",), text=())
    segment = Segment(id="g", kind="segment", heading=None, theme=("물",), moderator=None, contributions=(one, empty))
    base = new_report("r", "ko", TemplateRef(id=template.id, version=template.version))
    return msgspec.structs.replace(base, title=("물",), speakers=speakers, segments=(segment,))


class Writing:
    """A page with the cursor in it, and an input method."""

    def __init__(self, desk: Desk, workspace: Workspace) -> None:
        self.desk = desk
        self.page: PageEdit = desk.page
        self.workspace = workspace

    def line(self, contribution: str, number: int = 0) -> Line:
        return [one for one in self.page.shown.lines if one.contribution == contribution][number]

    def put(self, contribution: str, number: int, inner: int) -> None:
        """The cursor to a position in the text of a line, token by token as it is printed."""
        at = self.page.shown.lines.index(self.line(contribution, number))
        cursor = self.page.textCursor()
        cursor.setPosition(self.page.document().findBlockByNumber(at).position() + inner)
        self.page.setTextCursor(cursor)

    def send(self, preedit: str, commit: str = "", start: int = 0, length: int = 0) -> None:
        kinds = QInputMethodEvent.AttributeType
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setBackground(QColor("#ccddee"))
        attributes = [
            QInputMethodEvent.Attribute(kinds.TextFormat, 0, len(preedit), form),
            QInputMethodEvent.Attribute(kinds.Cursor, len(preedit), 1, None),
        ]
        event = QInputMethodEvent(preedit, attributes if preedit else [])
        event.setCommitString(commit, start, length)
        QApplication.sendEvent(self.page, event)
        QApplication.processEvents()
        check(self.page, self.workspace)

    def compose(self, word: str) -> None:
        for preedit, commit in METHODS[word]:
            self.send(preedit, commit)

    def said(self, contribution: str = "c0") -> str:
        found = next(one for _, one in self.workspace.report.contributions() if one.id == contribution)
        return plain_blocks(found.text, lambda mention: f"<{mention.speaker}>")

    def preedit(self) -> str:
        return str(self.page.textCursor().block().layout().preeditAreaText())


@pytest.fixture
def writing(theme: Theme, qtbot: QtBot) -> Writing:
    workspace = Workspace(report(), load_by_name("whrcf"))
    desk = Desk(workspace, theme)
    qtbot.addWidget(desk)
    desk.resize(900, 700)
    desk.show()
    desk.page.setFocus()
    qtbot.waitUntil(desk.page.hasFocus)
    return Writing(desk, workspace)


def spans(writing: Writing, number: int = 0) -> list[tuple[int, int]]:
    """Where the protected words of a line begin and end: the attribution, then the mentions."""
    return [(start, stop) for start, stop, _ in writing.line("c0", number).tokens()]


@pytest.mark.parametrize("word", METHODS)
@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("behind the attribution", "{}설명했다. <s1> 동의했다.\n<s1>"),
        ("before the mention", "설명했다. {}<s1> 동의했다.\n<s1>"),
        ("behind the mention", "설명했다. <s1>{} 동의했다.\n<s1>"),
        ("at the end", "설명했다. <s1> 동의했다.{}\n<s1>"),
        ("before a lone mention", "설명했다. <s1> 동의했다.\n{}<s1>"),
        ("behind a lone mention", "설명했다. <s1> 동의했다.\n<s1>{}"),
    ],
)
def test_a_word_is_composed_beside_what_is_protected(writing: Writing, word: str, where: str, expected: str) -> None:
    attribution, mention = spans(writing)[0], spans(writing)[-1]
    lone = spans(writing, 1)[0]
    places = {
        "behind the attribution": (0, attribution[1]),
        "before the mention": (0, mention[0]),
        "behind the mention": (0, mention[1]),
        "at the end": (0, writing.line("c0").length),
        "before a lone mention": (1, lone[0]),
        "behind a lone mention": (1, lone[1]),
    }
    before = writing.workspace.report
    writing.put("c0", *places[where])
    writing.compose(word)
    assert writing.said() == expected.format(word)
    while writing.workspace.document.undo_label is not None:
        writing.workspace.undo()
        check(writing.page, writing.workspace)
    assert writing.workspace.report == before


@pytest.mark.parametrize("word", METHODS)
def test_the_first_word_of_an_empty_contribution_is_composed(writing: Writing, word: str) -> None:
    writing.put("c1", 0, writing.line("c1").length)
    writing.compose(word)
    assert writing.said("c1") == word


@pytest.mark.parametrize("word", METHODS)
def test_inside_protected_words_nothing_is_composed(writing: Writing, word: str) -> None:
    """The cursor stands beside them, so what is composed comes there, and they stay whole."""
    for start, stop in spans(writing):
        writing.put("c0", 0, (start + stop) // 2)
        writing.compose(word)
        assert writing.said().count("<s1>") == 2
        assert writing.line("c0").text.startswith("The ")


def test_a_composition_that_is_given_up_leaves_nothing(writing: Writing) -> None:
    before = writing.workspace.report
    writing.put("c0", 0, spans(writing)[-1][0])
    writing.send("ㄷ")
    writing.send("도")
    assert writing.preedit() == "도"
    writing.send("")
    assert writing.preedit() == ""
    assert writing.workspace.report == before
    assert writing.workspace.document.undo_label is None


def test_what_is_selected_gives_way_to_what_is_composed(writing: Writing) -> None:
    start, stop = spans(writing)[-1]
    writing.put("c0", 0, start)
    QTest.keyClick(writing.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert writing.page.textCursor().selectedText() == writing.line("c0").text[start:stop]
    writing.compose("도시")
    assert writing.said() == "설명했다. 도시 동의했다.\n<s1>"
    writing.workspace.undo()
    while "<s1> 동의" not in writing.said():
        writing.workspace.undo()
    assert writing.said() == "설명했다. <s1> 동의했다.\n<s1>"


def test_words_before_the_cursor_are_replaced_as_an_input_method_asks(writing: Writing) -> None:
    """Reconversion: three characters before the cursor become another word."""
    writing.put("c0", 0, spans(writing)[-1][0])
    writing.send("", "말했", start=-4, length=2)
    assert writing.said().startswith("설명말했. ")


@pytest.mark.parametrize(("start", "length"), [(-1, 1), (-2, 2), (-1, 3), (-40, 40), (-400, 800), (0, 4000)])
def test_a_mention_is_never_eaten_in_part(writing: Writing, start: int, length: int) -> None:
    """A replacement that reaches into one takes it whole, or not at all; and one that reaches too far, nothing else."""
    writing.put("c0", 0, spans(writing)[-1][1])
    others = writing.said("c1")
    writing.send("", "도", start=start, length=length)
    assert writing.said("c1") == others
    assert "도" in writing.said()


def test_undo_in_the_middle_of_a_composition(writing: Writing) -> None:
    writing.put("c0", 0, writing.line("c0").length)
    writing.compose("도시")
    writing.send("ㄷ")
    QTest.keyClick(writing.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    check(writing.page, writing.workspace)
    writing.send("", "다")
    check(writing.page, writing.workspace)


def test_an_input_method_is_told_where_it_writes(writing: Writing) -> None:
    """The words around the cursor as they are printed, mentions among them, and where it stands."""
    writing.put("c0", 0, spans(writing)[-1][1])
    query = writing.page.inputMethodQuery
    kind = Qt.InputMethodQuery
    around = str(query(kind.ImSurroundingText))
    assert around == writing.line("c0").text
    assert query(kind.ImCursorPosition) == spans(writing)[-1][1]
    assert query(kind.ImAnchorPosition) == spans(writing)[-1][1]
    assert query(kind.ImEnabled) is True
    shown, real = query(kind.ImCursorRectangle), writing.page.cursorRect()
    assert abs(shown.x() - real.x()) < real.height()
    assert abs(shown.y() - real.y()) < real.height()
