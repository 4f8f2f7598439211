"""Page 1 of the preview beside page 1 that LibreOffice makes of the exported Word document.

They are of one size, stand in the same margins, and show the same headings, headers and footers in the same fonts,
sizes and colours at the same height. Lines may break in other places. Where a tolerance is not nought it is because
LibreOffice rounds heights of lines to twentieths of a point and font sizes are told in thirds of one.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from hrreport.forum.compose import compose
from hrreport.forum.composition import Composition, Line
from hrreport.forum.look import Look, look_of
from hrreport.forum.span import Span
from hrreport.model import Report
from hrreport.ui.preview.pdf import write_pdf
from hrreport.ui.theme import load_fonts
from hrreport.writers import FORMATS
from tests.conform import pdf_pages
from tests.conform.documents import SEED, TEMPLATES
from tests.conform.pdf_pages import Page, page_of
from tests.conftest import ROOT
from tests.everything import everything
from tests.texts import read, template

pytestmark = pytest.mark.conform
PAPER = 0.5
ASIDE = 0.5
HEIGHT = 1.0
SIZE = 0.4
SPACE = 0.3  # of the size: LibreOffice prints the space at the end of a line that is broken
HEADINGS = ("title", "subtitle", "heading", "theme")


def reports() -> Iterator[tuple[str, Report]]:
    yield "sample", read(ROOT / "resources" / "samples" / "plenary.md").value
    yield "everything", everything()
    if SEED.exists():
        yield "seed", read(SEED).value


class Pair(NamedTuple):
    """The same page twice: from the exported document, and from the preview."""

    composition: Composition
    look: Look
    exported: Page
    ours: Page


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> dict[str, Pair]:
    load_fonts()
    folder = tmp_path_factory.mktemp("truth")
    composed: dict[str, tuple[Composition, Look]] = {}
    for house in TEMPLATES:
        for name, report in reports():
            key, composition = f"{name}-{house}", compose(report, template(house))
            (folder / f"{key}.docx").write_bytes(FORMATS["docx"].write(composition, template(house)))
            (folder / f"{key}.ours.pdf").write_bytes(write_pdf(composition, template(house)))
            composed[key] = composition, look_of(template(house))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    documents = [str(folder / f"{key}.docx") for key in composed]
    subprocess.run([*office, *documents], check=True, timeout=300, capture_output=True)
    return {
        key: Pair(*both, page_of(folder / f"{key}.pdf"), page_of(folder / f"{key}.ours.pdf"))
        for key, both in composed.items()
    }


CASES = [f"{name}-{house}" for house in TEMPLATES for name, _ in reports()]


@pytest.fixture(params=CASES)
def pair(request: pytest.FixtureRequest, pairs: dict[str, Pair]) -> Pair:
    return pairs[str(request.param)]


def body(page: Page, look: Look) -> list[pdf_pages.Line]:
    """The lines between the margins of a page."""
    return [one for one in page.lines if look.top < one.baseline < look.height - look.bottom]


def test_the_paper_is_of_one_size(pair: Pair) -> None:
    assert pair.ours.width == pytest.approx(pair.exported.width, abs=PAPER)
    assert pair.ours.height == pytest.approx(pair.exported.height, abs=PAPER)


def test_the_same_fonts_are_in_the_file(pair: Pair) -> None:
    assert pair.ours.fonts == pair.exported.fonts


def test_the_text_stands_in_the_same_margins(pair: Pair) -> None:
    look = pair.look
    for page in (pair.exported, pair.ours):
        lines = body(page, look)
        assert min(one.left for one in lines) == pytest.approx(look.left, abs=ASIDE)
        assert max(one.right for one in lines) <= look.width - look.right + HEIGHT
    first = [body(page, look)[0].baseline for page in (pair.exported, pair.ours)]
    assert first[1] == pytest.approx(first[0], abs=HEIGHT)


def test_headings_stand_in_the_same_order_size_and_colour_at_the_same_height(pair: Pair) -> None:
    exported, ours = headings(pair, pair.exported), headings(pair, pair.ours)
    assert len(ours) >= 3
    for one, other in zip(exported, ours, strict=True):
        assert other.words == one.words
        assert other.color == one.color
        assert other.size == pytest.approx(one.size, abs=SIZE)
        assert other.left == pytest.approx(one.left, abs=ASIDE)
        assert other.right == pytest.approx(one.right, abs=one.size * SPACE)
        assert other.baseline == pytest.approx(one.baseline, abs=HEIGHT)


def headings(pair: Pair, page: Page) -> list[pdf_pages.Line]:
    """The first lines of title, subtitle, headings and themes that stand on a page."""
    wanted = [words(one.spans) for one in pair.composition.blocks if isinstance(one, Line) and one.role in HEADINGS]
    lines = body(page, pair.look)
    found = []
    for text in filter(None, wanted):
        line = next((one for one in lines if squeezed(text).startswith(squeezed(one.words))), None)
        if line is not None:
            found.append(line)
            lines = lines[lines.index(line) + 1 :]
    return found


def test_headers_and_footers_say_the_same_at_the_same_height(pair: Pair) -> None:
    outside = [
        [one for one in page.lines if not pair.look.top < one.baseline < pair.look.height - pair.look.bottom]
        for page in (pair.exported, pair.ours)
    ]
    for one, other in zip(*outside, strict=True):
        assert squeezed(other.words) == squeezed(one.words)
        assert other.size == pytest.approx(one.size, abs=SIZE)
        assert other.color == one.color
        assert (other.left, other.right) == pytest.approx((one.left, one.right), abs=HEIGHT)
        assert other.baseline == pytest.approx(one.baseline, abs=HEIGHT)


def test_text_is_set_in_the_same_size_and_almost_as_many_lines(pair: Pair) -> None:
    exported, ours = body(pair.exported, pair.look), body(pair.ours, pair.look)
    assert abs(len(exported) - len(ours)) <= 2
    seen = {squeezed(one.words): one for one in exported}
    alike = [(seen[squeezed(one.words)], one) for one in ours if squeezed(one.words) in seen]
    assert len(alike) >= len(ours) * 0.8
    for one, other in alike:
        assert other.size == pytest.approx(one.size, abs=SIZE)
        assert other.color == one.color


def words(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)


def squeezed(text: str) -> str:
    """Without spaces, which PDF does not keep."""
    return "".join(text.split())
