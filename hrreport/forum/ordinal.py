"""Numbers of segments: as ordinal words, figures, Roman numerals and letters."""

from __future__ import annotations

from collections.abc import Sequence

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def heading_values(number: int, ordinals: Sequence[str]) -> dict[str, str]:
    """The fields of a heading pattern for the segment of that number, from 1; past the ordinals, the number."""
    return {
        "number": str(number),
        "ordinal": ordinals[number - 1] if 1 <= number <= len(ordinals) else str(number),
        "roman": roman(number),
        "letter": letter(number),
    }


def roman(number: int) -> str:
    """A number from 1 as a Roman numeral."""
    out = ""
    for value, sign in _ROMAN:
        while number >= value:
            out += sign
            number -= value
    return out


def letter(number: int) -> str:
    """1 → A, 26 → Z, 27 → AA."""
    out = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("A") + rest) + out
    return out
