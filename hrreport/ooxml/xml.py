"""Parsing the XML of Office documents that came from strangers, strict ones too, into one set of names."""

from __future__ import annotations

import codecs
import re
from typing import Any

from lxml import etree

from hrreport.errors import InputError

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
# The names that the strict form (ECMA-376 part 1) has for what the transitional form (part 4) calls otherwise.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _WORD.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/": _DRAWING.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/": _OFFICE.encode(),
}
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)


def parse(data: bytes, name: str, part: str) -> Any:
    """The root element of a part of the document ``name``, with the transitional names of namespaces.

    Nothing outside is loaded and no entity is resolved: a part that declares any is refused. Raises ``InputError``
    for that, and for what is not well-formed.
    """
    data = transitional(data)
    if _DOCTYPE.search(data):
        raise InputError(name, f"its part “{part}” declares entities, which no Word document does")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(name, f"its part “{part}” is damaged ({error.msg})", "Open and save it in Word") from error


def transitional(data: bytes) -> bytes:
    """The XML of a part in UTF-8 and with the transitional names of namespaces."""
    data = _as_utf8(data)
    if b"http://purl.oclc.org/ooxml/" in data[:20_000]:
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
    return data


def _as_utf8(data: bytes) -> bytes:
    """The same XML in UTF-8, where it is UTF-16 with a mark; what is found in it by its bytes is then found."""
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    words = data.decode("utf-16", errors="replace")
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", words).encode("utf-8")
