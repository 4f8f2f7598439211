"""What a base document from a stranger may not hold: macros, ways outside, and parts that are not what they say."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from hrreport.ooxml.properties import W
from hrreport.ooxml.xml import parse

MAX_PICTURE = 10_000_000
# Relationship types, by their last word (ECMA-376 part 1, 15.2; MS-OFFMACRO 2.2), that make Word load or run something.
ARMED = frozenset({"attachedTemplate", "vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars"})
_MACROS = frozenset({"vbaProject", "wordVbaData"})
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PICTURES: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".bmp": (b"BM",),
    ".tif": (b"II*\x00", b"MM\x00*"),
    ".tiff": (b"II*\x00", b"MM\x00*"),
    ".emf": (b"\x01\x00\x00\x00",),
    ".wmf": (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00"),
    ".webp": (b"RIFF",),
}
_FONTS = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")
_SCRIPTED = re.compile(rb"<\s*script|<!DOCTYPE|<!ENTITY|javascript:|\son\w+\s*=", re.IGNORECASE)


def faults(parts: Mapping[str, bytes], name: str) -> Iterator[str]:
    """Why a base document with these parts is not used, each in half a sentence; nothing for a harmless one.

    ``name`` is what errors call it. Raises ``InputError`` for relationships that cannot be read.
    """
    if b"macroEnabled" in parts.get("[Content_Types].xml", b""):
        yield "it holds macros"
    for path in parts:
        if path.endswith(".rels"):
            yield from _relations(parse(parts[path], name, path))
        elif "/media/" in path and (why := picture_fault(path, parts[path])):
            yield f"its picture “{posixpath.basename(path)}” {why}"
    yield from _fonts(parts, name)


def _relations(root: Any) -> Iterator[str]:
    for relation in root.iter(_RELATION):
        kind = str(relation.get("Type", "")).rpartition("/")[2]
        target = str(relation.get("Target", ""))[:80]
        if kind in _MACROS:
            yield "it holds macros"
        elif relation.get("TargetMode") == "External" and kind != "hyperlink":
            yield f"it would have Word load “{target}” from elsewhere ({kind})"
        elif kind in ARMED:
            yield f"it would have Word load another template or tool bar ({kind})"


def picture_fault(path: str, data: bytes) -> str | None:
    """What is wrong with a picture, by the end of its name; ``None`` for nothing, and for a kind that is not known."""
    if len(data) > MAX_PICTURE:
        return f"is larger than {MAX_PICTURE // 1_000_000} MB"
    suffix = posixpath.splitext(path)[1].lower()
    if suffix == ".svg":
        is_svg = b"<svg" in data[:2000]
        return "is no picture, or has scripts in it" if not is_svg or _SCRIPTED.search(data) else None
    beginnings = _PICTURES.get(suffix)
    if beginnings is None:
        return None
    return None if data.startswith(beginnings) else f"is no {suffix[1:].upper()} picture"


def _fonts(parts: Mapping[str, bytes], name: str) -> Iterator[str]:
    """Embedded fonts that are none (ECMA-376 part 4, 17.8.1: their first 32 bytes are veiled by their key)."""
    for path in parts:
        if not path.endswith("fontTable.xml"):
            continue
        rels = posixpath.join(posixpath.dirname(path), "_rels", "fontTable.xml.rels")
        if rels not in parts:
            continue
        targets = {
            one.get("Id"): posixpath.normpath(posixpath.join("/", posixpath.dirname(path), one.get("Target", "")))
            for one in parse(parts[rels], name, rels).iter(_RELATION)
        }
        for element in parse(parts[path], name, path).iter("*"):
            target = targets.get(element.get(f"{_R}id"))
            if target is not None and not _is_font(parts.get(target.lstrip("/"), b""), element.get(f"{W}fontKey")):
                yield f"its font “{posixpath.basename(target)}” is no font"


def _is_font(data: bytes, key: str | None) -> bool:
    if data.startswith(_FONTS):
        return True
    digits = re.sub(r"[^0-9A-Fa-f]", "", key or "")
    if len(digits) != 32 or len(data) < 32:
        return False
    mask = bytes.fromhex(digits)[::-1]
    return bytes(byte ^ mask[place % 16] for place, byte in enumerate(data[:32])).startswith(_FONTS)
