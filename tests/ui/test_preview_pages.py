"""Composed pages: what stands where, where it breaks, where it comes from, and as PDF."""

from __future__ import annotations

import re

import msgspec
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.forum.compose import compose
from hrreport.forum.frame import frame_of
from hrreport.forum.load import load_by_name
from hrreport.forum.look import Type, look_of
from hrreport.forum.span import Span
from hrreport.model import Contribution, Report, Segment, TemplateRef, new_report
from hrreport.model.texts import Spot
from hrreport.prose import Block, ListItem, Paragraph, Quotation, Table, Text
from hrreport.ui.jobs import Jobs
from hrreport.ui.preview.breaking import broken
from hrreport.ui.preview.pages import Pages, paginate
from hrreport.ui.preview.pdf import write_pdf
from hrreport.ui.preview.setting import Galley, Row, Setter
from hrreport.ui.printing import print_on
from tests.everything import everything

WHRCF = load_by_name("whrcf")
LONG = "Water had been scarce for nine summers, and the lists had held the streets together. "
pytestmark = pytest.mark.usefixtures("theme")


def written(*blocks: Block, language: str = "en") -> Report:
    """A report of one narration under a title."""
    report = new_report("r", language, TemplateRef(id="whrcf", version="1.0"))
    one = Contribution(id="c1", kind="narration", speakers=(), lead="none", status="draft", text=blocks)
    segment = Segment(id="g1", kind="opening", heading=("A heading",), theme=(), moderator=None, contributions=(one,))
    return msgspec.structs.replace(report, title=("A title",), introduction=(), segments=(segment,))


def pages_of(report: Report) -> Pages:
    return paginate(compose(report, WHRCF), WHRCF)


def image(pages: Pages, number: int = 0) -> QImage:
    made = QImage(pages.size.toSize(), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    pages.paint(painter, number)
    painter.end()
    return made


def ink(picture: QImage, area: QRect | None = None) -> QRect:
    """The rectangle around everything that is not white."""
    area = area or picture.rect()
    dark = [
        (x, y)
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
        if picture.pixelColor(x, y).lightness() < 200
    ]
    if not dark:
        return QRect()
    across, down = [x for x, _ in dark], [y for _, y in dark]
    return QRect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1)


def body_area(pages: Pages) -> QRect:
    """The part of a page between header and footer."""
    look = look_of(WHRCF)
    return QRect(0, round(look.top), round(look.width), round(look.height - look.top - look.bottom))


def test_the_page_is_that_of_the_base_document(sample_report: Report) -> None:
    pages = pages_of(sample_report)
    look = look_of(WHRCF)
    assert (pages.size.width(), pages.size.height()) == (look.width, look.height)
    assert pages.count == 3
    found = ink(image(pages), body_area(pages))
    assert found.left() == pytest.approx(look.left, abs=3)
    assert found.right() <= look.width - look.right + 2
    assert found.top() == pytest.approx(look.top + 6, abs=5)


def test_header_and_footer_go_by_the_page(sample_report: Report) -> None:
    pages = pages_of(sample_report)
    look = look_of(WHRCF)
    header = QRect(0, 0, round(look.width), round(look.top) - 8)
    footer = QRect(0, round(look.height - look.bottom) + 8, round(look.width), round(look.bottom) - 8)
    assert ink(image(pages, 0), header).isNull()
    assert not ink(image(pages, 1), header).isNull()
    for number in range(pages.count):
        assert ink(image(pages, number), footer).right() == pytest.approx(look.width - look.right, abs=3)


def test_the_footer_says_the_same_on_every_page_but_for_its_number(sample_report: Report) -> None:
    pages = pages_of(sample_report)
    look = look_of(WHRCF)
    left = QRect(0, round(look.height - look.bottom) + 8, round(look.width / 2), round(look.bottom) - 8)
    first, *others = (image(pages, number).copy(left) for number in range(pages.count))
    assert all(other == first for other in others)


@pytest.mark.parametrize("size", [9.5, 10.5, 13.5, 10.25])
def test_letters_are_of_any_size_on_paper(size: float) -> None:
    setter = Setter(look_of(WHRCF), frame_of(WHRCF), "en")
    words = "Water belongs to the street."
    once, twice = (setter.line(words, Type(family="Carlito", size=one)) for one in (size, 2 * size))
    assert once[1] * 2 == pytest.approx(twice[1], rel=0.002)
    assert once[0].height * 2 == pytest.approx(twice[0].height, rel=0.005)


def test_pairs_of_letters_are_drawn_together_only_where_the_forum_says_so() -> None:
    setter = Setter(look_of(WHRCF), frame_of(WHRCF), "en")
    apart, together = (setter.line("AVATAR", Type(family="Carlito", size=20, kerned=on))[1] for on in (False, True))
    assert together < apart - 1


def test_what_is_below_the_last_line_of_a_page_needs_no_room() -> None:
    setter = Setter(look_of(WHRCF), frame_of(WHRCF), "en")
    kind = Type(family="Carlito", size=10, line=3.0)
    galleys = [Galley(setter.paragraph((Span("Water"),), kind, 200), kind, "body") for _ in range(3)]
    height, slack = galleys[0].height, galleys[0].rows[0].slack
    assert slack == pytest.approx(height * 2 / 3, abs=0.1)
    assert [len(sheet) for sheet in broken(galleys, 0, 3 * height - slack + 0.1)] == [3]
    assert [len(sheet) for sheet in broken(galleys, 0, 3 * height - slack - 0.1)] == [2, 1]


def test_an_empty_report_is_one_page(empty_report: Report) -> None:
    pages = pages_of(empty_report)
    assert pages.count == 1
    assert pages.first_on(0) == Spot("introduction", path=(0,))


@pytest.fixture
def empty_report() -> Report:
    return new_report("r", "en", TemplateRef(id="whrcf", version="1.0"))


def test_every_place_is_found_where_it_stands(sample_report: Report) -> None:
    pages = pages_of(sample_report)
    for segment, one in sample_report.contributions():
        spot = Spot("text", segment.id, one.id, path=(0,))
        place = pages.place_of(spot)
        assert place is not None
        number, y = place
        assert pages.source_at(number, QPointF(200, y + 4)) == spot
        assert pages.area_of(number, spot).contains(QPointF(200, y + 4))
    assert pages.source_at(0, QPointF(10, 300)) is None
    assert pages.source_at(99, QPointF(200, 300)) is None
    title = pages.place_of(Spot("title"))
    assert title is not None
    assert pages.source_at(0, QPointF(200, title[1] + 5)) == Spot("title")


def test_a_place_that_is_not_printed_has_the_nearest(sample_report: Report) -> None:
    pages = pages_of(sample_report)
    segment, one = next(iter(sample_report.contributions()))
    assert pages.place_of(Spot("note", segment.id, one.id)) == pages.place_of(
        Spot("text", segment.id, one.id, path=(0,))
    )
    assert pages.place_of(Spot("theme", segment.id)) is not None
    assert pages.place_of(Spot("field", field="date")) is None


def row(height: float) -> Row:
    return Row(height, ())


def placed(galleys: list[Galley], height: float) -> list[list[str]]:
    return [[str(one.row.height) for one in sheet] for sheet in broken(galleys, 0, height)]


def test_no_line_of_a_paragraph_stands_alone() -> None:
    five = Galley(tuple(row(10) for _ in range(5)), Type(), "body")
    assert [len(sheet) for sheet in placed([five], 45)] == [3, 2]
    three = Galley(tuple(row(10) for _ in range(3)), Type(), "body")
    filler = Galley((row(15),), Type(), "body")
    assert [len(sheet) for sheet in placed([filler, three], 40)] == [1, 3]
    assert [len(sheet) for sheet in placed([filler, five], 40)] == [3, 3]


def test_a_heading_stays_with_what_follows() -> None:
    heading = Galley((row(10),), Type(keep_with_next=True, keep_together=True, before=20), "heading1")
    text = Galley(tuple(row(10) for _ in range(4)), Type(), "body")
    filler = Galley((row(50),), Type(after=8), "body")
    assert [len(sheet) for sheet in placed([filler, heading, text], 95)] == [1, 5]
    assert [len(sheet) for sheet in placed([filler, heading, text], 100)] == [4, 2]


def test_space_is_the_larger_of_the_two_and_none_tops_a_page() -> None:
    one = Galley((row(10),), Type(after=8), "body")
    two = Galley((row(10),), Type(before=20, after=5), "heading1")
    sheets = broken([one, two, one], 0, 48)
    assert [(number, placed.y) for number, sheet in enumerate(sheets) for placed in sheet] == [(0, 0), (0, 30), (1, 0)]
    close = Galley((row(10),), Type(before=3, after=8, close=True), "bullet")
    assert [placed.y for placed in broken([close, close], 0, 100)[0]] == [3, 13]


def test_a_paragraph_longer_than_a_page_goes_on() -> None:
    long = Galley(tuple(row(10) for _ in range(25)), Type(keep_together=True), "body")
    assert [len(sheet) for sheet in placed([long], 100)] == [10, 10, 5]


def test_lists_quotations_and_tables_of_many_pages() -> None:
    cells = tuple(((Paragraph(runs=(f"Town {n}",)),), (Paragraph(runs=(LONG * 4,)),)) for n in range(12))
    report = written(
        ListItem(runs=("One",), style="number"),
        ListItem(runs=("Inner",), style="number", level=1),
        ListItem(runs=("Two",), style="number"),
        ListItem(runs=("A bullet",)),
        Quotation(runs=(LONG * 3,)),
        Table(rows=cells),
        Table(rows=(((Paragraph(runs=(LONG * 60,)),),),)),
        Paragraph(runs=("The end",)),
    )
    pages = pages_of(report)
    assert pages.count >= 4
    for number in range(pages.count):
        found = ink(image(pages, number), body_area(pages))
        assert found.bottom() <= body_area(pages).bottom() + 2
    place = pages.place_of(Spot("text", "g1", "c1", path=(5, 3, 1, 0)))
    assert place is not None
    assert pages.source_at(place[0], QPointF(400, place[1] + 12)) == Spot("text", "g1", "c1", path=(5, 3, 1, 0))
    assert pages.place_of(Spot("text", "g1", "c1", path=(7,))) is not None


def test_right_to_left_stands_at_the_right() -> None:
    look = look_of(WHRCF)
    for language, words in (("en", "Short"), ("ar", "قصير")):
        pages = pages_of(written(Paragraph(runs=(words,)), ListItem(runs=(words,)), language=language))
        picture = image(pages)
        title = ink(picture, QRect(0, round(look.top), round(look.width), 30))
        item = pages.place_of(Spot("text", "g1", "c1", path=(1,)))
        assert item is not None
        marked = ink(picture, QRect(0, round(item[1]), round(look.width), 14))
        if language == "en":
            assert title.left() == pytest.approx(look.left, abs=3)
            assert marked.left() == pytest.approx(look.left, abs=3)
            assert title.right() < look.width / 2
        else:
            assert marked.right() == pytest.approx(look.width - look.right, abs=3)
            assert marked.left() > look.width / 2


def test_links_and_gaps_have_the_colours_of_their_styles() -> None:
    report = written(Paragraph(runs=(Text(text="A long link to press here", link="https://example.org/"),)))
    pages = pages_of(report)
    place = pages.place_of(Spot("text", "g1", "c1", path=(0,)))
    assert place is not None
    area = QRect(100, round(place[1]), 200, 14)
    picture = image(pages)
    blues = [
        picture.pixelColor(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())
    ]
    assert any(one.blue() > one.red() + 60 for one in blues)


@pytest.mark.parametrize(
    "language", ["en", "ar", *(pytest.param(one, marks=pytest.mark.trial) for one in ("ko", "he"))]
)
def test_everything_is_laid_out_and_painted(language: str) -> None:
    pages = pages_of(everything(language))
    for number in range(pages.count):
        assert not ink(image(pages, number)).isNull()


def test_pages_made_on_a_thread_are_painted_after_it_has_ended(qtbot: QtBot, sample_report: Report) -> None:
    jobs = Jobs()
    made: list[Pages] = []
    jobs.start("Composing", lambda _: pages_of(sample_report), made.append)
    jobs.wait()
    qtbot.waitUntil(lambda: bool(made))
    assert image(made[0]) == image(pages_of(sample_report))


def test_a_pdf_has_its_pages_title_and_language(sample_report: Report) -> None:
    data = write_pdf(compose(sample_report, WHRCF), WHRCF)
    assert data.startswith(b"%PDF-")
    assert data.endswith(b"%%EOF\n")
    assert b"/Lang (en)" in data
    assert len(re.findall(rb"/Type /Page\b(?!s)", data)) == 3
    start = int(re.findall(rb"startxref\n(\d+)", data)[-1])
    assert data[start : start + 4] == b"xref"
    offset = int(data[start:].split(b"\n")[2][:10])
    assert data[offset:].startswith(data[start:].split(b"\n")[1].split(b" ")[0] + b" 0 obj")


def test_some_pages_are_printed(
    qapp: QApplication, sample_report: Report, tmp_path_factory: pytest.TempPathFactory
) -> None:
    target = tmp_path_factory.mktemp("print") / "out.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFromTo(2, 9)
    print_on(printer, pages_of(sample_report))
    assert len(re.findall(rb"/Type /Page\b(?!s)", target.read_bytes())) == 2
