"""Tables of contents of a base document, made anew from the headings, so that Word has nothing to ask on opening.

A table of contents is the result of a TOC field (ECMA-376 part 1, 17.16.5.68). Its entries lead to the headings; the
numbers of their pages come when somebody updates the table, for only Word knows where its pages end.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from hrreport.writers.docx.body import W, escape

_LEVELS = re.compile(r'\\o\s+"?(\d)-(\d)"?')
_NAMES = f'xmlns:w="{W}"'
_FIRST_ID = 9000


class Heading(NamedTuple):
    """A heading of the document: its level from 1, its words, and the bookmark that stands around it."""

    level: int
    words: str
    bookmark: str


class _Table(NamedTuple):
    """A table of contents: the paragraphs from the beginning of its field to its end, and its instruction."""

    paragraphs: list[Any]
    instruction: str
    opening: list[Any]


def rewrite(body: Any, level_of: Callable[[Any], int], style: Callable[[str], str]) -> None:
    """Puts the headings of the document into each of its tables of contents; there is nothing to do without one.

    ``level_of`` gives the level of a paragraph as a heading, 0 for none; ``style`` the id of a style by its name.
    """
    tables = list(_tables(body))
    if not tables:
        return
    inside = {id(paragraph) for table in tables for paragraph in table.paragraphs}
    headings = list(_headings(body, level_of, inside))
    for table in tables:
        found = _LEVELS.search(table.instruction)
        first, last = (int(found[1]), int(found[2])) if found else (1, 3)
        _fill(table, [one for one in headings if first <= one.level <= last], style)


def _tables(body: Any) -> Iterator[_Table]:
    for instruction in list(body.iter(qn("w:instrText"))):
        if (instruction.text or "").split()[:1] != ["TOC"]:
            continue
        run = instruction.getparent()
        first = run.getparent()
        if first.tag != qn("w:p") or run.tag != qn("w:r"):
            continue
        paragraphs = _until_end(first)
        if paragraphs is not None:
            whole = "".join(one.text or "" for one in first.iter(qn("w:instrText")))
            yield _Table(paragraphs, whole, _opening(first))


def _until_end(first: Any) -> list[Any] | None:
    """The paragraphs from ``first`` to the one in which the field that begins there ends; ``None`` where none does."""
    depth = 0
    out: list[Any] = []
    for paragraph in (first, *first.itersiblings()):
        out.append(paragraph)
        for mark in paragraph.iter(qn("w:fldChar")):
            kind = mark.get(qn("w:fldCharType"))
            depth += (kind == "begin") - (kind == "end")
            if kind == "end" and depth <= 0:
                return out
    return None


def _opening(first: Any) -> list[Any]:
    """The runs that begin the field, up to where its result begins."""
    runs: list[Any] = []
    for run in first.findall(qn("w:r")):
        runs.append(copy.deepcopy(run))
        marks = [mark.get(qn("w:fldCharType")) for mark in run.findall(qn("w:fldChar"))]
        if "separate" in marks:
            break
    return runs


def _headings(body: Any, level_of: Callable[[Any], int], inside: set[int]) -> Iterator[Heading]:
    number = _FIRST_ID
    for paragraph in list(body.iter(qn("w:p"))):
        level = level_of(paragraph)
        words = " ".join("".join(node.text or "" for node in paragraph.iter(qn("w:t"))).split())
        if not level or not words or id(paragraph) in inside:
            continue
        number += 1
        bookmark = f"_Toc{number:08d}"
        start = parse_xml(f'<w:bookmarkStart {_NAMES} w:id="{number}" w:name="{bookmark}"/>')
        end = parse_xml(f'<w:bookmarkEnd {_NAMES} w:id="{number}"/>')
        properties = paragraph.find(qn("w:pPr"))
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.append(end)
        yield Heading(level, words, bookmark)


def _fill(table: _Table, headings: Iterable[Heading], style: Callable[[str], str]) -> None:
    first = table.paragraphs[0]
    made = [_entry(one, style) for one in headings] or [parse_xml(f"<w:p {_NAMES}/>")]
    for run in reversed(table.opening):
        properties = made[0].find(qn("w:pPr"))
        made[0].insert(0 if properties is None else 1, run)
    made[-1].append(parse_xml(f'<w:r {_NAMES}><w:fldChar w:fldCharType="end"/></w:r>'))
    for paragraph in made:
        first.addprevious(paragraph)
    for paragraph in table.paragraphs:
        _keep_section(paragraph, made[-1])
        paragraph.getparent().remove(paragraph)


def _entry(heading: Heading, style: Callable[[str], str]) -> Any:
    link = f'<w:hyperlink w:anchor="{heading.bookmark}" w:history="1"><w:r><w:t>{escape(heading.words)}</w:t></w:r>'
    name = style(f"toc {heading.level}")
    return parse_xml(f'<w:p {_NAMES}><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{link}</w:hyperlink></w:p>')


def _keep_section(old: Any, new: Any) -> None:
    """A section that ends with a paragraph which goes ends with the new one."""
    section = old.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    if section is not None:
        new.get_or_add_pPr().append(section)
