"""Writers: from a composition to a file of one format; one row per format."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hrreport.forum.composition import Composition
from hrreport.forum.template import Template


class Format(NamedTuple):
    """A format to export to: the suffix of its files, and the function that makes their bytes."""

    suffix: str
    write: Callable[[Composition, Template], bytes]


def _docx(composition: Composition, template: Template) -> bytes:
    from hrreport.writers.docx import write

    return write(composition, template)


def _markdown(composition: Composition, template: Template) -> bytes:
    from hrreport.writers.front_matter import front_matter
    from hrreport.writers.markdown import write

    top = template.markdown.heading_level
    return (front_matter(composition, template) + write(composition, top)).encode("utf-8")


def _html(composition: Composition, template: Template) -> bytes:
    from hrreport.writers.html import write

    return write(composition).encode("utf-8")


FORMATS: dict[str, Format] = {
    "docx": Format(".docx", _docx),
    "md": Format(".md", _markdown),
    "html": Format(".html", _html),
}
