"""What other programs put on the clipboard, pasted with Ctrl+V into every kind of place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.model.texts import Spot
from hrreport.prose import Blocks, ListItem, Paragraph, Quotation, Text, plain
from hrreport.ui.page.desk import Desk
from hrreport.ui.page.edit import PageEdit
from hrreport.ui.theme import Theme
from hrreport.ui.workspace import Workspace
from tests.ui.hand import CTRL, NONE, Hand
from tests.ui.storm import check

_MARK = "<span style='mso-list:Ignore'>{}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span>"


def _item(mark: str, words: str, level: int, kind: str = "Middle", closed: bool = False) -> str:
    start, end = ("<!--[if !supportLists]-->", "<!--[endif]-->") if closed else ("<![if !supportLists]>", "<![endif]>")
    return (
        f"<p class=MsoListParagraphCxSp{kind} style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'>"
        f"{start}<span lang=EN-GB style='font-family:Symbol'>{_MARK.format(mark)}</span>{end}"
        f"<span lang=EN-GB>{words}<o:p></o:p></span></p>\n"
    )


WORD = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {{margin:0cm}} @list l0:level1 {{mso-level-number-format:bullet;}} --></style></head>
<body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal><span lang=EN-GB>The tariff of <st1:City w:st="on">Aveiro</st1:City> is <span
style='font-weight:bold'>social</span> and <i>fair</i>, see <a href="https://example.org/t">the
tariff</a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
{_item("·", "pipes", 1, "First")}{_item("o", "old <b>pipes</b>", 2)}{_item("1.", "pumps", 1, "Last", closed=True)}
<p class=MsoNormal>Kept<del cite="mailto:A">gone</del><a style='mso-comment-reference:A_1'><span
class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></a>
<span style='display:none;mso-hide:all'>unseen</span></p>
<p class=MsoQuote>A right is a right.</p>
<table><tr><td><p class=MsoNormal>2019</p></td><td><p class=MsoNormal>41 per cent</p></td></tr></table>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Ask her again!</p></div></div>
<!--EndFragment--></body></html>"""

DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
style="font-weight:400;">Plain </span><span style="font-weight:700;">bold</span></p><ul><li dir="ltr" aria-level="1"><p
dir="ltr"><span style="font-weight:400">one</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>two</span></p></li>
</ul></ul><ol><li><p><span>three</span></p></li></ol><br /></b>"""

OFFICE = """<html><head><meta name="generator" content="LibreOffice 7.4"/></head><body lang="en-GB"><p>
Words that are
wrapped <b>and bold</b></p><ul><li><p>one</p></li></ul><blockquote><p>first</p><p>second</p></blockquote></body>
</html>"""

ONLINE = """<div class="OutlineElement"><p class="Paragraph"><span class="TextRun"
style="font-weight:bold">Bold</span><span class="EOP">&nbsp;</span></p></div>
<div class="ListContainerWrapper"><ul><li data-aria-level="1"><p><span>one</span></p></li></ul></div>
<div class="ListContainerWrapper"><ul><li data-aria-level="2"><p>two</p></li></ul></div>"""


@pytest.fixture
def page(empty_workspace: Workspace, theme: Theme, qtbot: QtBot) -> Iterator[PageEdit]:
    """An empty report with one contribution, and the cursor in it."""
    desk = Desk(empty_workspace, theme)
    qtbot.addWidget(desk)
    desk.resize(900, 700)
    desk.show()
    desk.page.setFocus()
    qtbot.waitUntil(desk.page.hasFocus)
    empty_workspace.go_to_contribution(desk.page.writer.add_contribution(()))
    yield desk.page
    check(desk.page, empty_workspace)


def text(workspace: Workspace) -> Blocks:
    return next(workspace.report.contributions())[1].text


def _bold(words: str) -> Text:
    return Text(text=words, bold=True)


def test_a_passage_from_word_keeps_lists_bold_and_links(page: PageEdit, empty_workspace: Workspace) -> None:
    hand = Hand()
    hand.paste("the plain form", WORD)
    tariff = Text(text="the tariff", link="https://example.org/t")
    fair = Text(text="fair", italic=True)
    assert text(empty_workspace) == (
        Paragraph(runs=("The tariff of Aveiro is ", _bold("social"), " and ", fair, ", see ", tariff, ".")),
        ListItem(runs=("pipes",), style="bullet", level=0),
        ListItem(runs=("old ", _bold("pipes")), style="bullet", level=1),
        ListItem(runs=("pumps",), style="number", level=0),
        Paragraph(runs=("Kept",)),
        Quotation(runs=("A right is a right.",)),
        Paragraph(runs=("2019",)),
        Paragraph(runs=("41 per cent",)),
    )
    hand.press(Qt.Key.Key_Z, CTRL)
    assert text(empty_workspace) == ()


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            DOCS,
            (
                Paragraph(runs=("Plain ", _bold("bold"))),
                ListItem(runs=("one",), style="bullet", level=0),
                ListItem(runs=("two",), style="bullet", level=1),
                ListItem(runs=("three",), style="number", level=0),
            ),
        ),
        (
            OFFICE,
            (
                Paragraph(runs=("Words that are wrapped ", _bold("and bold"))),
                ListItem(runs=("one",), style="bullet", level=0),
                Quotation(runs=("first",)),
                Quotation(runs=("second",)),
            ),
        ),
        (
            ONLINE,
            (
                Paragraph(runs=(_bold("Bold"),)),
                ListItem(runs=("one",), style="bullet", level=0),
                ListItem(runs=("two",), style="bullet", level=1),
            ),
        ),
    ],
)
def test_other_programs(page: PageEdit, empty_workspace: Workspace, html: str, expected: Blocks) -> None:
    Hand().paste("the plain form", html)
    assert text(empty_workspace) == expected


def test_into_a_title_go_the_words_in_one_line(page: PageEdit, empty_workspace: Workspace) -> None:
    empty_workspace.go_to(Spot("title"))
    Hand().paste("plain", OFFICE)
    assert plain(empty_workspace.report.title) == "Words that are wrapped and bold one first second"


def test_words_from_word_go_into_a_list_item(page: PageEdit, empty_workspace: Workspace) -> None:
    hand = Hand()
    hand.paste("plain", DOCS)
    hand.press(Qt.Key.Key_Home)
    hand.paste("and ", "<p class=MsoNormal><span lang=EN-GB>twenty-<o:p></o:p></span></p>")
    assert text(empty_workspace)[-1] == ListItem(runs=("twenty-three",), style="number", level=0)


def test_a_page_that_cannot_be_parsed_is_read_as_text(page: PageEdit, empty_workspace: Workspace) -> None:
    Hand().paste("the plain form", "<!-- -->")
    assert text(empty_workspace) == (Paragraph(runs=("the plain form",)),)


def test_a_link_that_is_dropped_from_a_browser_comes_with_its_words(page: PageEdit, empty_workspace: Workspace) -> None:
    mime = QMimeData()
    mime.setText("https://example.org/")
    mime.setHtml('<a href="https://example.org/">The tariff</a>')
    mime.setUrls([QUrl("https://example.org/")])
    place = QPointF(page.cursorRect().center())
    copies, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(place.toPoint(), copies, mime, left, NONE)
    QApplication.sendEvent(page.viewport(), entered)
    QApplication.sendEvent(page.viewport(), QDragMoveEvent(place.toPoint(), copies, mime, left, NONE))
    QApplication.sendEvent(page.viewport(), QDropEvent(place, copies, mime, left, NONE))
    assert entered.isAccepted()
    assert text(empty_workspace) == (Paragraph(runs=(Text(text="The tariff", link="https://example.org/"),)),)


def test_a_picture_that_is_dropped_is_refused_with_a_sentence(page: PageEdit, empty_workspace: Workspace) -> None:
    told: list[str] = []
    page.told.connect(told.append)
    mime = QMimeData()
    mime.setHtml('<p>Words <img src="https://example.org/a.png"></p>')
    place = QPointF(page.cursorRect().center())
    copies, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(page.viewport(), QDragEnterEvent(place.toPoint(), copies, mime, left, NONE))
    QApplication.sendEvent(page.viewport(), QDragMoveEvent(place.toPoint(), copies, mime, left, NONE))
    QApplication.sendEvent(page.viewport(), QDropEvent(place, copies, mime, left, NONE))
    assert text(empty_workspace) == (Paragraph(runs=("Words",)),)
    assert told == ["Pictures cannot be part of a report; the text was taken without them."]
