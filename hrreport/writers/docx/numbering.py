"""The lists of a Word document: those that the base defines, and plain ones where it defines none."""

from __future__ import annotations

import copy
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from hrreport.writers.docx.body import W

_NAMES = f'xmlns:w="{W}"'
_LEVELS = 6
_STEP = 397  # twentieths of a point by which each level stands further in


class Lists:
    """Gives numberings of one python-docx document by their ids."""

    def __init__(self, document: Any) -> None:
        self._part = document.part
        self._bullets: int | None = None
        self._paragraphs: tuple[int, int] | None = None

    def numbers(self) -> int:
        """A new numbered list that begins at 1."""
        made = self._root.add_num(self._abstract("decimal"))
        for level in range(_LEVELS):
            made.add_lvlOverride(level).add_startOverride(1)
        return int(made.numId)

    def bullets(self) -> int:
        """The one bulleted list."""
        if self._bullets is None:
            self._bullets = int(self._root.add_num(self._abstract("bullet")).numId)
        return self._bullets

    def paragraphs(self, begins: bool) -> int:
        """The numbering of paragraphs, which no list shares; anew where it ``begins``."""
        if self._paragraphs is None:
            source = next(one for one in self._abstracts() if _id(one) == self._abstract("decimal"))
            own = copy.deepcopy(source)
            for element in own.findall(qn("w:nsid")):
                own.remove(element)
            self._paragraphs = (self._add(own), 0)
        abstract, current = self._paragraphs
        if begins or not current:
            made = self._root.add_num(abstract)
            made.add_lvlOverride(0).add_startOverride(1)
            self._paragraphs = (abstract, int(made.numId))
        return self._paragraphs[1]

    @property
    def _root(self) -> Any:
        """The numberings of the document; the part is made where the base has none."""
        if not any(one.reltype == RELATIONSHIP_TYPE.NUMBERING for one in self._part.rels.values()):
            empty = parse_xml(f"<w:numbering {_NAMES}/>")
            path = PackURI("/word/numbering.xml")
            part = NumberingPart(path, CONTENT_TYPE.WML_NUMBERING, empty, self._part.package)
            self._part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return self._part.numbering_part.element

    def _abstracts(self) -> list[Any]:
        return list(self._root.findall(qn("w:abstractNum")))

    def _abstract(self, kind: str) -> int:
        """The id of the first definition whose list is of a kind, ``bullet`` or ``decimal``; of a new one for none."""
        for one in self._abstracts():
            level = one.find(qn("w:lvl"))
            form = None if level is None else level.find(qn("w:numFmt"))
            if form is not None and form.get(qn("w:val")) == kind:
                return _id(one)
        levels = "".join(_level(level, kind) for level in range(_LEVELS))
        return self._add(
            parse_xml(f'<w:abstractNum {_NAMES}><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>')
        )

    def _add(self, abstract: Any) -> int:
        """Puts a definition behind the others, which all stand before the numberings (ECMA-376 part 1, 17.9.16)."""
        number = max((_id(one) for one in self._abstracts()), default=-1) + 1
        abstract.set(qn("w:abstractNumId"), str(number))
        first = self._root.find(qn("w:num"))
        if first is not None:
            first.addprevious(abstract)
        else:
            self._root.append(abstract)
        return number


def _id(abstract: Any) -> int:
    return int(abstract.get(qn("w:abstractNumId")))


def _level(level: int, kind: str) -> str:
    text = "•–▪•–▪"[level] if kind == "bullet" else f"%{level + 1}."
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )
