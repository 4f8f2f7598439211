"""Text as it is compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.model.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Réunion", "reunion"),
        ("re\u0301union", "REUNION"),
        ("Łódź", "lodz"),
        ("Straße", "STRASSE"),
        ("İzmir", "izmir"),
        ("O’Neill", "o'neill"),
        ("« oui »", '" oui "'),
        ("2020–2030", "2020-2030"),
        ("10\u00a0%", "10 %"),
        ("مُحَمَّد", "محمد"),
        ("أحمد", "احمد"),
        ("محـمد", "محمد"),
        (unicodedata.normalize("NFD", "김승수"), "김승수"),
    ],
)
def test_what_is_the_same_without_accents(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


def test_as_written_only_what_is_written_is_the_same() -> None:
    assert fold("Réunion", accents=True).text == fold("re\u0301union", accents=True).text == "réunion"
    assert fold("Réunion", accents=True).text != fold("reunion", accents=True).text
    assert fold("O’Neill", case=True, accents=True).text == "O’Neill"
    assert fold("Réunion", case=True).text == "Reunion"


@given(st.text(alphabet=st.sampled_from("aéE\u0301ßœ…김ㅣ\u1161محُ\u0640’\n\u2028x")), st.booleans(), st.booleans())
def test_every_character_knows_where_it_came_from(text: str, case: bool, accents: bool) -> None:
    folded = fold(text, case, accents)
    if folded.origins is None:
        assert len(folded.text) == len(text)
        return
    assert len(folded.origins) == len(folded.text)
    assert list(folded.origins) == sorted(folded.origins)
    assert all(0 <= place < len(text) for place in folded.origins)
