"""Patterns: what they print, and what is said of the broken ones."""

from __future__ import annotations

import pytest

from hrreport.errors import PatternError
from hrreport.forum.pattern import SPEAKER_FIELDS, fill, parse
from hrreport.forum.span import Span, plain_spans


def filled(source: str, **values: str) -> str:
    return plain_spans(fill(parse("p", source, None), values))


@pytest.mark.parametrize(
    ("source", "values", "words"),
    [
        ("{name}", {"name": "Ann"}, "Ann"),
        ("{name:upper}", {"name": "de Ruyter"}, "DE RUYTER"),
        ("{family|name}", {"family": "Ruyter", "name": "Ann"}, "Ruyter"),
        ("{family | given|name:upper}", {"name": "Ann"}, "ANN"),
        ("{a|b}[ of {c|d}][ in {a|b}]", {"d": "Sète"}, "of Sète"),
        ("[{a} ]{b}", {"b": "x"}, "x"),
        ("[{a}[ of {b}]]", {"a": "Mayor"}, "Mayor"),
        ("[{a}[ of {b}]]", {"b": "Sète"}, ""),
        (r"\{a\} \[b\] \*", {}, "{a} [b] *"),
        ("{a} , {b} .", {"a": "x", "b": "y"}, "x, y."),
        ("a  {missing}  b", {}, "a b"),
        ("x [**{a}** ]y", {}, "x y"),
        ("[a: {a}][\nb: {b}][\nc: {c}]", {"b": "x"}, "b: x"),
    ],
)
def test_filling(source: str, values: dict[str, str], words: str) -> None:
    assert filled(source, **values) == words


def test_emphasis() -> None:
    spans = fill(parse("p", "The **{a} *{b}***, so", None), {"a": "x", "b": "y"})
    assert spans == (Span("The "), Span("x ", True), Span("y", True, True), Span(", so"))


@pytest.mark.parametrize(
    ("source", "column", "words"),
    [
        ("{nmae}", 1, "did you mean “name”"),
        ("{family|nmae}", 1, "did you mean “name”"),
        ("ab {", 4, "name in braces"),
        ("[a", 1, "never closed"),
        ("a]", 2, "closes nothing"),
        ("**a", 1, "never closed"),
        ("{name:lower}", 7, "no change “lower”"),
        ("a\\", 2, "backslash"),
        ("[" * 9 + "]" * 9, 9, "nested more than 8"),
        ("x" * 501, 501, "longer than 500"),
    ],
)
def test_errors_name_pattern_and_column(source: str, column: int, words: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse("full", source, SPEAKER_FIELDS)
    assert caught.value.name == "full"
    assert caught.value.column == column
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("value", "printed"), [("10 a.m.", "Held at 10 a.m."), ("noon", "Held at noon."), ("", "Held at.")]
)
def test_a_sentence_that_ends_with_an_abbreviation_has_one_full_stop(value: str, printed: str) -> None:
    assert plain_spans(fill(parse("x", "Held at {time}.", None), {"time": value})) == printed
