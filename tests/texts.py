"""Readings of other formats that tests compare with."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from hrreport.forum.compose import compose
from hrreport.forum.composition import Composed, Grid
from hrreport.forum.load import bundled, load
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.readers import read_report
from hrreport.readers.reading import Reading


@lru_cache(maxsize=1)
def templates() -> list[Template]:
    return [load(folder) for folder in bundled().values()]


@lru_cache(maxsize=32)
def template(name: str) -> Template:
    return load(bundled()[name])


def read(path: Path) -> Reading[Report]:
    return read_report(path, templates())


def composed_words(report: Report, chosen: Template) -> list[str]:
    words: list[str] = []
    for block in compose(report, chosen).blocks:
        words += _words(block)
    return words


def _words(block: Composed) -> list[str]:
    if isinstance(block, Grid):
        return [word for row in block.rows for cell in row for inner in cell for word in _words(inner)]
    return plain_spans(block.spans).split()


def bold_stretches(markdown: str) -> list[str]:
    return re.findall(r"\*\*(.+?)\*\*", markdown)
