"""The bundled fonts carry their licence: its text is beside them, under the copyright that the fonts name."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
COPYRIGHT, WINDOWS = 0, 3


def copyright_in(font: Path) -> str:
    """The copyright line of an OpenType font (OpenType 1.9, ``name`` table)."""
    data = font.read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {
        tag: offset for tag, _, offset, _ in (struct.unpack_from(">4sIII", data, 12 + 16 * n) for n in range(count))
    }
    start = tables[b"name"]
    _, records, strings = struct.unpack_from(">HHH", data, start)
    for n in range(records):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", data, start + 6 + 12 * n)
        if (platform, name) == (WINDOWS, COPYRIGHT):
            return data[start + strings + offset :][:length].decode("utf-16-be")
    raise AssertionError(f"{font.name} names no copyright")


@pytest.mark.parametrize("font", sorted(FONTS.glob("*.[ot]tf")), ids=lambda font: font.stem)
def test_licence_of_each_font_is_beside_it(font: Path) -> None:
    licence = (FONTS / f"OFL-{font.stem.partition('-')[0]}.txt").read_text(encoding="utf-8")
    assert copyright_in(font).partition(" Licensed under")[0] in " ".join(licence.split())
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for part in ("PREAMBLE", "DEFINITIONS", "PERMISSION & CONDITIONS", "TERMINATION", "DISCLAIMER"):
        assert f"\n{part}\n" in licence
