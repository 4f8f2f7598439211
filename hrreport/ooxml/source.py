"""The parts of a Word document that hold its text, found by their relationships, each read when it is asked for."""

from __future__ import annotations

import posixpath
from functools import cached_property
from typing import Any, NamedTuple

from hrreport.container import read_parts
from hrreport.errors import InputError
from hrreport.ooxml.properties import W
from hrreport.ooxml.xml import parse

MAX_TEXT = 120_000_000
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NEXT = "Open it in Word, save it as “.docx” and try again"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Relation(NamedTuple):
    """A relationship of a part: the last word of its type, and its target, an address outside or a part's path."""

    kind: str
    target: str
    is_external: bool


class WordSource:
    """A Word document in ``data``, which errors call ``name``; raises ``InputError`` for what is none."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self.name = name
        if data.startswith(_OLE):
            raise InputError(name, "it has a password, or is a document of an older Word", _NEXT)
        if not data.startswith(b"PK"):
            raise InputError(name, "it is not a Word document", _NEXT)
        self.main = self._find_main()
        self.relations = self._relations_of(self.main)

    @cached_property
    def body(self) -> list[Any]:
        """The bodies of the document; a sound one has one."""
        root = self.part(self.main)
        bodies = [] if root is None else [element for element in root if element.tag == f"{W}body"]
        if not bodies:
            raise InputError(self.name, "the text of the document is missing from it", _NEXT)
        return bodies

    def related(self, kind: str) -> Any:
        """The root of the first part of a kind (``styles``, ``footnotes``) beside the text, or ``None``."""
        found = (one.target for one in self.relations.values() if one.kind == kind and not one.is_external)
        return next((root for target in found if (root := self.part(target)) is not None), None)

    def part(self, path: str) -> Any:
        """The root element of a part, or ``None`` where there is none of that path."""
        parts = read_parts(self._data, self.name, (path,), MAX_TEXT)
        return parse(parts[path], self.name, path) if path in parts else None

    def _find_main(self) -> str:
        relations = self._relations_of("")
        return next((one.target for one in relations.values() if one.kind == "officeDocument"), "word/document.xml")

    def _relations_of(self, path: str) -> dict[str, Relation]:
        folder, file = posixpath.split(path)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        if root is None:
            return {}
        found = {}
        for one in root.iter(_RELATIONS):
            target, outside = one.get("Target", ""), one.get("TargetMode") == "External"
            # A path that begins with a slash is the package's, another one is relative to the part's folder.
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = one.get("Type", "").rpartition("/")[2]
            found[one.get("Id", "")] = Relation(kind, target if outside else inside, outside)
        return found
