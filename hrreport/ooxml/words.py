"""The words of a paragraph of WordprocessingML as they are printed, page numbers as placeholders."""

from __future__ import annotations

from typing import Any

from hrreport.ooxml.properties import W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def is_inside(paragraph: Any) -> bool:
    """Whether a paragraph stands inside another: in a text box."""
    return next(paragraph.iterancestors(f"{W}p"), None) is not None


_FIELDS = {"PAGE": "{page}", "NUMPAGES": "{pages}"}
# What holds no words of the paragraph: properties, what was deleted, and the second copy of a text box.
_SILENT = {f"{W}pPr", f"{W}rPr", f"{W}del", f"{W}moveFrom", f"{_MC}Fallback"}


class _Field:
    """A complex field that is open: its instruction, and whether what follows is part of that."""

    def __init__(self) -> None:
        self.instruction = ""
        self.is_open = True

    @property
    def number(self) -> str | None:
        return _number(self.instruction)


def _number(instruction: str) -> str | None:
    """What stands for the number that a field prints; ``None`` where it prints something else."""
    return _FIELDS.get((instruction.split() or [""])[0].upper())


def said(paragraph: Any) -> str:
    """The words of a paragraph, with ``{page}`` and ``{pages}`` for its numbers (ECMA-376, part 1, 17.16)."""
    words: list[str] = []
    _say(paragraph, words, [])
    return "".join(words)


def _say(parent: Any, words: list[str], fields: list[_Field]) -> None:
    for node in parent:
        is_heard = not any(field.is_open or field.number for field in fields)
        if node.tag in _SILENT:
            continue
        if node.tag == f"{W}fldChar":
            _turn(node.get(f"{W}fldCharType"), words, fields)
        elif node.tag == f"{W}instrText" and fields:
            fields[-1].instruction += node.text or ""
        elif node.tag == f"{W}fldSimple" and (number := _number(node.get(f"{W}instr", ""))):
            words.append(number)
        elif node.tag == f"{W}t" and is_heard:
            words.append(node.text or "")
        elif node.tag in (f"{W}tab", f"{W}ptab") and is_heard:
            words.append("\t")
        else:
            _say(node, words, fields)


def _turn(kind: str | None, words: list[str], fields: list[_Field]) -> None:
    """Goes into a complex field, on to its result, or out of it; its number stands for the result."""
    if kind == "begin":
        fields.append(_Field())
    elif fields and kind == "separate":
        fields[-1].is_open = False
    elif fields and kind == "end":
        field = fields.pop()
        if not any(outer.is_open or outer.number for outer in fields):
            words.append(field.number or "")
