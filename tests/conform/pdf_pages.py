"""What stands on a page of a PDF, as poppler's tools tell it: paper, fonts, lines and their baselines, in points."""

from __future__ import annotations

import re
import subprocess
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from lxml import etree

_ZOOM = 3  # the largest that pdftohtml knows: sizes come out in thirds of a point
_GLYPH = re.compile(r'<use [^>]*x="([\d.]+)" y="([\d.]+)"')
_SUBSET = re.compile(r"^[A-Z]{6}\+")


class Line(NamedTuple):
    """A line as it is printed; size and colour are those of its first letters."""

    words: str
    left: float
    right: float
    baseline: float
    size: float
    color: str


class Page(NamedTuple):
    """One page: its size, the names of the fonts that its document embeds, and its lines from above."""

    width: float
    height: float
    fonts: frozenset[str]
    lines: tuple[Line, ...]


def page_of(pdf: Path, number: int = 1) -> Page:
    """A page of a PDF, counted from 1."""
    told = re.search(r"Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)", _run("pdfinfo", "-f", number, "-l", number, pdf))
    assert told is not None
    return Page(float(told[1]), float(told[2]), _fonts(pdf), _lines(pdf, number))


def _fonts(pdf: Path) -> frozenset[str]:
    rows = _run("pdffonts", pdf).splitlines()[2:]
    assert all(" yes " in row for row in rows), "every font is in the file"
    return frozenset(_SUBSET.sub("", row.split()[0]) for row in rows)


class _Stretch(NamedTuple):
    words: str
    left: float
    right: float
    top: float
    bottom: float
    font: str


def _lines(pdf: Path, number: int) -> tuple[Line, ...]:
    told = _run("pdftohtml", "-xml", "-i", "-stdout", "-zoom", _ZOOM, "-f", number, "-l", number, pdf)
    page = etree.fromstring(told.encode(), etree.XMLParser(recover=True)).find("page")
    assert page is not None
    fonts = {
        _said(one, "id"): (float(_said(one, "size")) / _ZOOM, _said(one, "color")) for one in page.iter("fontspec")
    }
    baselines = _baselines(pdf, number)
    stretches = [_stretch(one) for one in page.iter("text")]
    placed = [(_baseline(one, baselines), one) for one in stretches if one.words.strip()]
    placed.sort(key=lambda pair: (pair[0], pair[1].left))
    out = []
    for baseline, group in groupby(placed, key=lambda pair: pair[0]):
        parts = [one for _, one in group]
        size, color = fonts[parts[0].font]
        words = " ".join(" ".join(one.words for one in parts).split())
        out.append(Line(words, parts[0].left, max(one.right for one in parts), baseline, size, color))
    return tuple(out)


def _stretch(text: etree._Element) -> _Stretch:
    left, top, width, height = (float(_said(text, name)) / _ZOOM for name in ("left", "top", "width", "height"))
    words = "".join(str(part) for part in text.itertext())
    return _Stretch(words, left, left + width, top, top + height, _said(text, "font"))


def _said(element: etree._Element, name: str) -> str:
    return str(element.attrib[name])


def _baselines(pdf: Path, number: int) -> list[float]:
    """Where letters stand: poppler's boxes are told by fonts in ways of their own, but a glyph has one place."""
    svg = _run("pdftocairo", "-svg", "-f", number, "-l", number, pdf, "-")
    return sorted({round(float(y), 2) for _, y in _GLYPH.findall(svg)})


def _baseline(one: _Stretch, baselines: list[float]) -> float:
    middle = one.top + (one.bottom - one.top) * 0.75
    return min(baselines, key=lambda y: abs(y - middle))


def _run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], check=True, capture_output=True, timeout=60)
    return done.stdout.decode("utf-8", "replace")
