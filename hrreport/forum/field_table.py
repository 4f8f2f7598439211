"""A table of fields: each label beside its value, as on a cover sheet or a card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hrreport.forum.composition import Grid, Line, Source
from hrreport.forum.span import Span, with_links
from hrreport.forum.template import Template

# How much of the page's width labels take, and values.
_SHARES = (3, 7)


def labels_of(template: Template, language: str) -> dict[str, str]:
    """The labels of a report's fields in a language, by their keys."""
    return {key: spec.label for key, spec in template.fields_in(language).items()}


def field_table(
    keys: Iterable[str], labels: Mapping[str, str], values: Mapping[str, str], source: Source | None = None
) -> Iterator[Grid]:
    """The table of those fields that have a value, none where all are empty; ``values`` are in words."""
    filled = [(labels[key], values[key]) for key in keys if values.get(key)]
    rows = tuple(
        ((Line("cell", (Span(label, bold=True),)),), (Line("cell", with_links((Span(value),))),))
        for label, value in filled
    )
    if rows:
        yield Grid(rows, source, _SHARES)
