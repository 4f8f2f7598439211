"""Which place of the report a composed block comes from."""

from __future__ import annotations

from collections.abc import Iterator

from hrreport.forum.composition import Composed, Composition, Grid
from hrreport.model.texts import Spot


def placed(composition: Composition) -> Iterator[tuple[Composed, Spot]]:
    """Every block with its place; the words of a standing introduction stand where the report's own would."""
    introduction = 0
    for block in composition.blocks:
        yield block, _spot(block, introduction)
        introduction += block.source is None


def inner(spot: Spot, row: int, cell: int, block: int) -> Spot:
    """The place of a block inside a table that stands at ``spot``."""
    return Spot(spot.part, spot.segment, spot.contribution, spot.field, (*spot.path, row, cell, block))


def _spot(block: Composed, introduction: int) -> Spot:
    source = block.source
    role = "" if isinstance(block, Grid) else block.role
    if role == "title":
        return Spot("title")
    if role == "subtitle":
        return Spot("subtitle")
    if source is None:
        return Spot("introduction", path=(introduction,))
    if role == "theme":
        return Spot("theme", source.segment)
    if role == "heading" or (source.segment is not None and source.contribution is None):
        return Spot("heading", source.segment, source.contribution)
    path = (source.paragraph or 0,)
    return Spot("introduction" if source.segment is None else "text", source.segment, source.contribution, path=path)
