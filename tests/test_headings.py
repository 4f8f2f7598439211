"""Numbers in headings: a part's own, and that of the part it stands under."""

from __future__ import annotations

import msgspec

from hrreport.forum.compose import compose
from hrreport.forum.manuscript import Scribe
from hrreport.readers import read_source
from hrreport.writers import FORMATS
from tests.test_template_format import report, river, segment, told

NUMBERED = """
[segments]
counts = "all"
[[skeleton]]
key = "talks"
kind = "other"
heading = "{number} Talks"
[[skeleton]]
key = "talk"
level = 2
repeat = true
heading = "[{parent}.]{number} {theme}"
[[skeleton]]
key = "groups"
kind = "other"
heading = "{number} Groups"
[[skeleton]]
key = "group"
level = 2
repeat = true
heading = "[{parent}.]{number} {theme}"
"""
WELLS = report(
    segment("g1", part="talk", level=2, theme=("Rain",)),
    segment("g2", part="talks", kind="other"),
    segment("g3", part="talk", level=2, theme=("Wells",)),
    segment("g4", part="talk", level=2, theme=("Rivers",)),
    segment("g5", part="groups", kind="other"),
    segment("g6", part="group", level=2, theme=("Lakes",)),
)


def headings(lines: list[str]) -> list[str]:
    return [line.partition(": ")[2] for line in lines]


def test_a_heading_has_the_number_of_the_part_it_stands_under() -> None:
    expected = ["1 Rain", "1 Talks", "1.1 Wells", "1.2 Rivers", "2 Groups", "2.1 Lakes"]
    assert headings(told(WELLS, river(NUMBERED))) == expected


def test_the_page_follows_the_number_of_the_part_above() -> None:
    template = river(NUMBERED)
    scribe = Scribe()
    assert "2.1 Lakes" in [line.text for line in scribe.lines(WELLS, template)]
    moved = msgspec.structs.replace(WELLS, segments=(*WELLS.segments[4:], *WELLS.segments[:4]))
    lines = [line.text for line in scribe.lines(moved, template) if line.style == "heading"]
    assert lines == ["1 Groups", "1.1 Lakes", "1.2 Rain", "2 Talks", "2.1 Wells", "2.2 Rivers"]


def test_parts_with_one_heading_are_told_apart_by_the_part_above() -> None:
    template = river(NUMBERED)
    one = msgspec.structs.replace(WELLS, segments=WELLS.segments[1:], title=("Water",), speakers=())
    text = FORMATS["md"].write(compose(one, template), template)
    again = read_source(text, "x", ".md", [template]).value
    assert [part.part for part in again.segments] == ["talks", "talk", "talk", "groups", "group"]
    assert FORMATS["md"].write(compose(again, template), template) == text
