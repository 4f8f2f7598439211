"""What the fields of patterns are, in a rapporteur's words."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hrreport.making.work import Work, at

_CONTEXT = "FieldWords"


def _n(words: str) -> str:
    return str(QT_TRANSLATE_NOOP("FieldWords", words))


_OF_SPEAKERS = {
    "role": _n("what she is: Mayor"),
    "organisation": _n("the body she speaks for"),
    "place": _n("the town or region"),
    "country": _n("the country"),
    "name": _n("the whole name, as it is shown"),
    "given": _n("the given name"),
    "family": _n("the family name, as it is printed after an honorific"),
    "honorific": _n("Ms., Mr., Dr. …"),
    "article": _n("the article of her office, where it follows gender"),
    "offices": _n("all her offices, joined"),
    "office": _n("her first office"),
}
_OF_HEADINGS = {
    "ordinal": _n("First, Second …"),
    "number": _n("1, 2 …"),
    "roman": _n("I, II …"),
    "letter": _n("A, B …"),
    "theme": _n("the theme of the segment"),
    "title": _n("the title of the report"),
}
_OF_OUTCOMES = {
    "label": _n("the name of the kind: Decision"),
    "number": _n("1, 2 … among its like"),
    "text": _n("what was settled"),
    "owner": _n("who sees to it"),
    "due": _n("until when"),
}
_OF_REPORTS = {
    "title": _n("the title of the report"),
    "subtitle": _n("the subtitle of the report"),
    "forum": _n("the name of the forum"),
    "language": _n("the language of the report"),
    "moderator": _n("who moderates the segment"),
}


def described(known: Collection[str], work: Work) -> list[tuple[str, str]]:
    """The fields that may stand in a pattern, each with what it is."""
    words = _OF_OUTCOMES if "owner" in known else {**_OF_REPORTS, **_OF_HEADINGS, **_OF_SPEAKERS}
    out = []
    for name in sorted(known, key=lambda one: (list(words).index(one) if one in words else -1, one)):
        asked = at(work.tables, ("fields", name, "label")) or at(work.tables, ("segment-fields", name, "label"))
        told = QCoreApplication.translate(_CONTEXT, words[name]) if name in words else ""
        is_of_speakers = "family" in known or "role" in known
        out.append((name, told if is_of_speakers else str(asked or told)))
    return out
