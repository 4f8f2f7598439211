"""Patterns read backwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.forum.matching import matched
from hrreport.forum.pattern import fill, parse
from hrreport.forum.span import plain_spans

HELD = "Held at {place}[, on {date}][, at {time}]"
HEADING = "[Item {item}: ]{theme}[, *{again}*][ ({documents})]"


@pytest.mark.parametrize(
    ("source", "words", "values"),
    [
        (
            HELD,
            "Held at the Palais, Olm, on Monday, at 10",
            {"place": "the Palais, Olm", "date": "Monday", "time": "10"},
        ),
        (HELD, "Held at Olm", {"place": "Olm"}),
        (HELD, "Held in Olm", None),
        (HEADING, "Item 3: Wells (A/1)", {"item": "3", "theme": "Wells", "documents": "A/1"}),
        (HEADING, "Wells", {"theme": "Wells"}),
        ("{a|b} and {a}", "x and x", {"a": "x"}),
        ("{a} and {a}", "x and y", None),
        ("{a:upper}", "x", None),
        ("{a}\u00a0: {b}", "x\u00a0: y", {"a": "x", "b": "y"}),
        ("", "", {}),
    ],
)
def test_the_words_of_the_fields_are_found_again(source: str, words: str, values: dict[str, str] | None) -> None:
    assert matched(parse("x", source, None), words) == values


def test_a_pattern_that_would_take_long_is_given_up() -> None:
    assert matched(parse("x", "{a}" * 150 + "x", None), "y" * 3000) is None


@given(st.dictionaries(st.sampled_from(["place", "date", "time"]), st.text("ab c.", min_size=1), min_size=1))
def test_what_a_pattern_prints_with_the_fields_found_is_what_was_printed(values: dict[str, str]) -> None:
    pattern = parse("x", HELD, None)
    printed = plain_spans(fill(pattern, values))
    found = matched(pattern, printed)
    assert found is None or plain_spans(fill(pattern, found)).split() == printed.split()
