"""``{field}`` placeholders in a base document, filled in place, also where Word split them over runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from hrreport.forum.check import PLACEHOLDER
from hrreport.writers.docx.body import W

_P, _T = f"{{{W}}}p", f"{{{W}}}t"
# A word drawn along a line, as Word does for watermarks.
_TEXT_PATH = "{urn:schemas-microsoft-com:vml}textpath"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Every paragraph below, those in tables and text boxes too."""
    yield from root.iter(_P)


def text_of(paragraph: etree._Element) -> str:
    """The text of a paragraph's own ``w:t`` elements; a text box in it has paragraphs of its own."""
    return "".join(node.text or "" for node in _own(paragraph))


def _own(paragraph: etree._Element) -> list[etree._Element]:
    return [node for node in paragraph.iter(_T) if next(node.iterancestors(_P)) is paragraph]


def is_alone(paragraph: etree._Element) -> bool:
    """Whether a paragraph holds one placeholder and nothing else, no picture, break or end of a section either."""
    others = (f"{{{W}}}{name}" for name in ("drawing", "pict", "object", "br", "fldChar", "sectPr", "sdt"))
    return PLACEHOLDER.fullmatch(text_of(paragraph).strip()) is not None and not any(
        next(paragraph.iter(name), None) is not None for name in others
    )


def used(root: etree._Element) -> set[str]:
    """The names of all placeholders below."""
    return {name for one in paragraphs(root) for name in PLACEHOLDER.findall(text_of(one))}


def fill(root: etree._Element, values: Mapping[str, str]) -> None:
    """Fills every placeholder whose name is in ``values``; each keeps the format of its first character."""
    for paragraph in paragraphs(root):
        nodes = _own(paragraph)
        text = "".join(node.text or "" for node in nodes)
        for match in reversed(list(PLACEHOLDER.finditer(text))):
            if match[1] in values:
                _replace(nodes, match.start(), match.end(), values[match[1]])
    for art in root.iter(_TEXT_PATH):
        words = art.get("string", "")
        art.set("string", PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), words))


def _replace(nodes: list[etree._Element], start: int, stop: int, words: str) -> None:
    at = 0
    for node in nodes:
        text = node.text or ""
        low, high = max(start - at, 0), min(stop - at, len(text))
        if low < high:
            node.text = text[:low] + (words if at + low == start else "") + text[high:]
            node.set(_SPACE, "preserve")
        at += len(text)
