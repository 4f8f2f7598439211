"""Packing an Office Open XML package so that the same parts always give the same bytes."""

from __future__ import annotations

from typing import Any

from lxml import etree

from hrreport.container import write_parts

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


def pack(package: Any, level: int) -> bytes:
    """The bytes of a python-docx package; ``level`` is the deflate level, 1 to 9.

    Raises ``ValueError`` where two parts have one name; names that differ only in case are the same (ECMA-376 part 2,
    6.2.2.3). python-docx's own ``save`` writes the time of day into the container.
    """
    parts = list(package.iter_parts())
    out = [("[Content_Types].xml", _content_types(parts)), ("_rels/.rels", _bytes(package.rels.xml))]
    for part in parts:
        out.append((part.partname.membername, part.blob))
        if len(part.rels):
            out.append((part.partname.rels_uri.membername, _bytes(part.rels.xml)))
    names = [name.casefold() for name, _ in out]
    if doubled := next((name for number, name in enumerate(names) if name in names[:number]), None):
        raise ValueError(f"two parts are called {doubled}")
    return write_parts(out, level=level)


def _bytes(xml: str | bytes) -> bytes:
    return xml if isinstance(xml, bytes) else xml.encode("utf-8")


def _content_types(parts: list[Any]) -> bytes:
    """The content types stream (ECMA-376 part 2, 10.1.2.2): two defaults, every other part by its name."""
    namespaces: Any = {None: _TYPES}
    root = etree.Element(f"{{{_TYPES}}}Types", nsmap=namespaces)
    for extension, kind in _DEFAULTS.items():
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    for part in parts:
        etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=str(part.partname), ContentType=part.content_type)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
