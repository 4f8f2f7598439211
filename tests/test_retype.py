"""Formatted text typed anew in a plain line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.prose import Mention, Run, Runs, Text, join_runs, plain
from hrreport.prose.retype import retyped, with_bold

BOLD = Text(text="Mayor", bold=True)
RUNS = ("The ", BOLD, " said")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Mayoress said", ("The ", Text(text="Mayoress", bold=True), " said")),
        ("A Mayor said", ("A ", BOLD, " said")),
        ("The Mayor said so", ("The ", BOLD, " said so")),
        ("The said", ("The said",)),
        ("", ()),
        ("The Mayor said", RUNS),
    ],
)
def test_formats_stay_with_the_words_that_stay(words: str, expected: Runs) -> None:
    assert retyped(RUNS, words) == expected


def test_a_mention_is_not_typed() -> None:
    with pytest.raises(ValueError, match="mention"):
        retyped((Mention(speaker="s"),), "x")


def test_bold_on_and_off() -> None:
    made = with_bold(("one two three",), 4, 7)
    assert made == ("one ", Text(text="two", bold=True), " three")
    assert with_bold(made, 4, 7) == ("one two three",)
    assert with_bold(made, 0, 7) == (Text(text="one two", bold=True), " three")


_TEXT = st.builds(Text, text=st.text("ab", min_size=1, max_size=4), bold=st.booleans(), italic=st.booleans())
_RUN: st.SearchStrategy[Run] = st.text("ab", max_size=4) | _TEXT


@given(st.lists(_RUN, max_size=5).map(join_runs), st.text("ab", max_size=12))
def test_the_words_are_always_those_typed(runs: Runs, words: str) -> None:
    made = retyped(runs, words)
    assert plain(made) == words
    assert join_runs(made) == made
