"""What stands beside the text of a base document and holds placeholders too: properties, bound data, footnotes.

A content control may be bound to a part of custom XML or to a property (ECMA-376 part 1, 17.5.2.6): Word shows what
stands there and not what the control holds, so both are filled.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from hrreport.forum.check import PLACEHOLDER
from hrreport.writers.docx import placeholders

# Relationship types, by their last word, of parts whose plain text and attributes are filled.
_DATA = frozenset({"customXml", "custom-properties", "extended-properties"})
_TEXTS = frozenset({"footnotes", "endnotes"})


def fill(package: Any, values: Mapping[str, str]) -> None:
    """Fills the placeholders of a python-docx package outside its text, headers and footers."""
    seen: set[int] = set()
    for part in [package, *package.iter_parts()]:
        for relation in part.rels.values():
            kind = relation.reltype.rpartition("/")[2]
            if relation.is_external or kind not in _DATA | _TEXTS or id(relation.target_part) in seen:
                continue
            seen.add(id(relation.target_part))
            _fill_part(relation.target_part, kind, values)


def _fill_part(part: Any, kind: str, values: Mapping[str, str]) -> None:
    blob: bytes = part.blob
    if b"{" not in blob:
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(blob, parser)
    if kind in _TEXTS:
        placeholders.fill(root, values)
    else:
        for element in root.iter("*"):
            element.text = filled(element.text, values)
            for name, value in element.attrib.items():
                element.set(name, filled(str(value), values) or "")
    # A part of a kind that python-docx does not know keeps its bytes in this attribute alone.
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def filled(words: str | None, values: Mapping[str, str]) -> str | None:
    """Words with the placeholders filled that ``values`` knows."""
    if not words or "{" not in words:
        return words
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), words)
