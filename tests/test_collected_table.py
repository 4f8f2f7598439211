"""A table of outcomes after the report, of one kind and without a heading of its own, is read back."""

from __future__ import annotations

from hrreport.forum.compose import compose
from hrreport.forum.composition import Grid
from hrreport.forum.load import load_by_name
from hrreport.model.segment import Outcome
from hrreport.readers import read_source
from hrreport.writers import FORMATS
from tests.test_template_format import outcome, report, river, segment, speech

COMMITMENTS = """
[[skeleton]]
key = "talks"
kind = "other"
heading = "Talks"
[[skeleton]]
key = "messages"
kind = "other"
heading = "Messages"
outcome = "message"
[outcomes.message]
label = "Message"
[outcomes.commitment]
label = "Commitment"
place = "collected"
[[annexes]]
kind = "outcomes"
heading = "Commitments"
columns = ["number", "text", "owner", "due"]
"""


def test_a_table_of_one_kind_of_outcomes_needs_no_heading_for_the_kind() -> None:
    template = river(COMMITMENTS)
    one = report(
        segment(
            "g1", speech("c1", words="We met."), outcome("c2", "commitment", "Dig.", owner="Olm", due="May"),
            part="talks", kind="other",
        ),
        segment("g2", outcome("c3", "message", "Water counts."), part="messages", kind="other"),
        title=("Wells",),
    )  # fmt: skip
    composed = compose(one, template)
    text = FORMATS["md"].write(composed, template)
    again = read_source(text, "x", ".md", [template]).value
    found = [[(each.kind, each.outcome) for each in part.contributions] for part in again.segments]
    assert found == [
        [("narration", None), ("outcome", Outcome(label="commitment", owner="Olm", due="May"))],
        [("outcome", Outcome(label="message"))],
    ]
    assert FORMATS["md"].write(compose(again, template), template) == text
    grid = composed.blocks[-1]
    assert isinstance(grid, Grid)
    assert grid.shares == (1, 8, 4, 3)


def test_a_table_before_the_last_part_is_read_as_the_one_after_it() -> None:
    template = load_by_name("world-water-forum")
    assert template.sample is not None
    sample = template.sample.decode()
    before, heading, rest = sample.partition("## V. Recommendations")
    recommendations, commitments, rest = rest.partition("## Commitments")
    table, attendance, rest = rest.partition("## Attendance")
    moved = "".join((before, commitments, table, heading, recommendations, attendance, rest))
    texts = [
        FORMATS["md"].write(compose(read_source(text.encode(), "x", ".md", [template]).value, template), template)
        for text in (sample, moved)
    ]
    assert texts[0] == texts[1]
    assert b"**By when**" in texts[1]
