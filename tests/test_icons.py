"""The bundled icons: each can be drawn, takes the colour it is given, and none that an action names is missing."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hrreport.ui.actions import items

ICONS = sorted((Path(__file__).parents[1] / "resources" / "icons").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {f"{SVG}{name}" for name in ("path", "circle", "rect")}
PROGRAM = "hrreport"


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_icon_is_a_drawing(icon: Path) -> None:
    root = ElementTree.fromstring(icon.read_text(encoding="utf-8"))
    size = "64" if icon.stem == PROGRAM else "16"
    assert root.tag == f"{SVG}svg"
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == (size, size, f"0 0 {size} {size}")
    assert any(element.tag in SHAPES for element in root.iter())


@pytest.mark.parametrize("icon", [one for one in ICONS if one.stem != PROGRAM], ids=lambda icon: icon.stem)
def test_icon_takes_the_colour_it_is_given(icon: Path) -> None:
    source = icon.read_text(encoding="utf-8")
    named = set(re.findall(r'(?:fill|stroke|color)="([^"]*)"', source))
    assert named <= {"none", "currentColor"}
    assert "currentColor" in named
    assert "style=" not in source


def test_every_icon_of_an_action_is_there() -> None:
    there = {icon.stem for icon in ICONS}
    named = {item.icon for _, item in items() if item.icon}
    assert named <= there
    assert PROGRAM in there
