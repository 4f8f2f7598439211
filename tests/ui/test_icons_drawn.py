"""The bundled icons as they are drawn: each shows something, in the colour it is given and in no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from hrreport.ui.theme import Theme

NAMES = sorted(icon.stem for icon in (Path(__file__).parents[2] / "resources" / "icons").glob("*.svg"))


def drawn(theme: Theme, name: str, color: str) -> QImage:
    """An icon at twice its size."""
    return theme.icon(name, color).pixmap(32, 32).toImage().convertToFormat(QImage.Format.Format_ARGB32)


@pytest.mark.parametrize("name", [one for one in NAMES if one != "hrreport"])
def test_an_icon_is_drawn_in_its_colour_alone(theme: Theme, name: str) -> None:
    image = drawn(theme, name, "accent")
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    inked = [point for point in points if point.alpha() > 200]
    assert len(inked) >= 12, "next to nothing to see"
    assert len(inked) < len(points) / 2, "a blot"
    wanted = theme.color("accent")
    for point in inked:
        assert abs(point.red() - wanted.red()) + abs(point.blue() - wanted.blue()) < 12
    edge = [image.pixelColor(0, at).alpha() + image.pixelColor(31, at).alpha() for at in range(32)]
    assert not any(edge), "cut off at the side"


def test_no_two_icons_look_the_same_but_those_meant_to(theme: Theme) -> None:
    seen: dict[bytes, str] = {}
    for name in NAMES:
        bits = bytes(drawn(theme, name, "ink").constBits())
        other = seen.setdefault(bits, name)
        assert other == name or {other, name} == {"eye", "preview"}
