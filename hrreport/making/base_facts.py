"""What a base document holds, as far as a form tells it: its page, its fonts, and the styles that roles can take."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from hrreport.errors import InputError
from hrreport.forum.look import look_of
from hrreport.forum.template import Template
from hrreport.making.draft import MAX_WORD, from_word
from hrreport.making.work import Work, at
from hrreport.ooxml.properties import W, attribute
from hrreport.ooxml.source import WordSource

_MM = 25.4 / 72
_PLACES = ("{report}", "{title}", "{subtitle}")


class BaseFacts(NamedTuple):
    """The size of the page and its margins (left, top, right, bottom) in millimetres, the fonts, and style names."""

    width: int
    height: int
    margins: tuple[int, int, int, int]
    fonts: tuple[str, ...]
    paragraph_styles: tuple[str, ...]
    character_styles: tuple[str, ...]
    table_styles: tuple[str, ...]


def facts_of(template: Template) -> BaseFacts:
    """The facts of a template's base; a damaged one has those of an empty page, and no styles."""
    look = look_of(template)
    fonts = dict.fromkeys(look.type_of(role).family for role in ("body", "title", "heading1"))
    names = {kind: _style_names(template.base, kind) for kind in ("paragraph", "character", "table")}
    return BaseFacts(
        width=round(look.width * _MM),
        height=round(look.height * _MM),
        margins=tuple(round(one * _MM) for one in (look.left, look.top, look.right, look.bottom)),  # type: ignore[arg-type]
        fonts=tuple(one for one in fonts if one),
        paragraph_styles=names["paragraph"],
        character_styles=names["character"],
        table_styles=names["table"],
    )


def with_base(work: Work, data: bytes, name: str) -> Work:
    """The work with another Word document as its base.

    One that has the place of the report is taken as it is; any other is a report of the forum, and is made a base.
    Raises ``InputError`` or ``TemplateError``.
    """
    if len(data) > MAX_WORD:
        raise InputError(name, f"it is larger than {MAX_WORD // 1_000_000} MB, the most that is read")
    WordSource(data, name)
    if _has_place(data, name):
        return msgspec.structs.replace(work, base=data)
    draft = from_word(data, name)
    tables = {key: value for key, value in work.tables.items() if key != "styles"}
    if own := at(draft.tables, ("styles",)):
        tables["styles"] = own
    return msgspec.structs.replace(work, base=draft.base, tables=tables)


def _has_place(data: bytes, name: str) -> bool:
    """Whether a document is a base already: it has a place for the report or its title, or no words at all."""
    words = []
    for paragraph in WordSource(data, name).body[0].iter(f"{W}p"):
        words.append("".join(node.text or "" for node in paragraph.iter(f"{W}t")))
    whole = "\n".join(words)
    return any(place in whole for place in _PLACES) or not whole.strip()


def _style_names(base: bytes, kind: str) -> tuple[str, ...]:
    try:
        root = WordSource(base, "base.docx").related("styles")
    except InputError:
        return ()
    styles = [] if root is None else root.findall(f"{W}style")
    names = [attribute(one, "name", "val") or "" for one in styles if one.get(f"{W}type") == kind]
    return tuple(sorted({name for name in names if name}, key=str.casefold))
