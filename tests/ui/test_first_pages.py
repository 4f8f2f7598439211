"""The first pages on cards: each shows the sample that its template brings, and is told when it is there."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from hrreport.forum.load import load_by_name
from hrreport.forum.template import Template
from hrreport.prose import plain
from hrreport.ui.jobs import Jobs
from hrreport.ui.preview.first_pages import FirstPages
from hrreport.ui.preview.sample_page import own_sample
from hrreport.ui.theme import Theme

PLAIN = load_by_name("plain")
SAMPLE = (
    "# Lanterns along the canal\n\n## Part 1\n\n**Ada Oyelaran**, Mayor of Tideby (Norway), noted how light is cheap.\n"
)


def with_sample(sample: bytes) -> Template:
    """The plain template with a sample of its own."""
    return msgspec.structs.replace(PLAIN, sample=sample)


def picture(qtbot: QtBot, pages: FirstPages, template: Template) -> QPixmap:
    """The picture of a template, once it is made."""
    with qtbot.waitSignal(pages.made) as made:
        assert pages.picture(template, 200, 1.0) is None
    assert made.args == [template.id]
    found = pages.picture(template, 200, 1.0)
    assert found is not None
    return found


def test_a_template_shows_its_own_sample() -> None:
    report = own_sample(with_sample(SAMPLE.encode()))
    assert report is not None
    assert plain(report.title) == "Lanterns along the canal"
    assert [speaker.name for speaker in report.speakers] == ["Ada Oyelaran"]
    assert own_sample(PLAIN) is None


def test_the_own_sample_is_another_picture(qtbot: QtBot, theme: Theme, first_pages: FirstPages) -> None:
    own, bundled = (picture(qtbot, first_pages, one) for one in (with_sample(SAMPLE.encode()), PLAIN))
    assert own.width() == bundled.width() == 200
    assert own.height() == bundled.height() > own.width()
    assert own.toImage() != bundled.toImage()


def test_a_sample_that_cannot_be_read_leaves_the_bundled_one(
    qtbot: QtBot, theme: Theme, first_pages: FirstPages
) -> None:
    broken = with_sample(b"\x00" * 500)
    assert own_sample(broken) is None
    assert picture(qtbot, first_pages, broken).toImage() == picture(qtbot, first_pages, PLAIN).toImage()


def test_of_a_long_sample_only_the_beginning_is_read() -> None:
    report = own_sample(with_sample(SAMPLE.encode() + b"Water, light and air. " * 40_000))
    assert report is not None
    assert plain(report.title) == "Lanterns along the canal"
    assert sum(1 for _ in report.contributions()) == 1


def test_a_picture_is_kept_for_the_next_start(qtbot: QtBot, theme: Theme, first_pages: FirstPages) -> None:
    drawn = picture(qtbot, first_pages, PLAIN)
    again = FirstPages(Jobs(), first_pages.folder)
    kept = again.picture(PLAIN, 200, 1.0)
    assert kept is not None
    assert kept.toImage() == drawn.toImage().convertToFormat(kept.toImage().format())
    changed = msgspec.structs.replace(PLAIN, base=PLAIN.base + b" ")
    assert again.picture(changed, 200, 1.0) is None
    assert again.picture(PLAIN, 100, 1.0) is None


def test_a_folder_that_cannot_be_written_only_costs_the_next_start(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    jobs = Jobs()
    pages = FirstPages(jobs, tmp_path / "file" / "first-pages")
    assert picture(qtbot, pages, PLAIN).width() == 200
    jobs.wait()


def test_the_page_that_is_looked_at_comes_before_those_that_wait(
    qtbot: QtBot, theme: Theme, first_pages: FirstPages
) -> None:
    others = [msgspec.structs.replace(PLAIN, id=f"t{number}", source=b"%d" % number) for number in range(3)]
    made: list[str] = []
    first_pages.made.connect(made.append)
    for one in others:
        assert first_pages.picture(one, 120, 1.0) is None
    assert first_pages.picture(others[2], 120, 1.0, is_next=True) is None
    qtbot.waitUntil(lambda: len(made) == 3, timeout=20_000)
    assert made == ["t2", "t0", "t1"]
