"""What the fields of patterns are, in a rapporteur's words."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hrreport.making.work import Work, at

_CONTEXT = "FieldWords"


_OF_SPEAKERS = {
    "role": QT_TRANSLATE_NOOP("FieldWords", "what she is: Mayor"),
    "organisation": QT_TRANSLATE_NOOP("FieldWords", "the body she speaks for"),
    "place": QT_TRANSLATE_NOOP("FieldWords", "the town or region"),
    "country": QT_TRANSLATE_NOOP("FieldWords", "the country"),
    "name": QT_TRANSLATE_NOOP("FieldWords", "the whole name, as it is shown"),
    "given": QT_TRANSLATE_NOOP("FieldWords", "the given name"),
    "family": QT_TRANSLATE_NOOP("FieldWords", "the family name, as it is printed after an honorific"),
    "honorific": QT_TRANSLATE_NOOP("FieldWords", "Ms., Mr., Dr. …"),
    "article": QT_TRANSLATE_NOOP("FieldWords", "the article of her office, where it follows gender"),
    "offices": QT_TRANSLATE_NOOP("FieldWords", "all her offices, joined"),
    "office": QT_TRANSLATE_NOOP("FieldWords", "her first office"),
}
_OF_HEADINGS = {
    "ordinal": QT_TRANSLATE_NOOP("FieldWords", "First, Second …"),
    "number": QT_TRANSLATE_NOOP("FieldWords", "1, 2 …"),
    "roman": QT_TRANSLATE_NOOP("FieldWords", "I, II …"),
    "letter": QT_TRANSLATE_NOOP("FieldWords", "A, B …"),
    "theme": QT_TRANSLATE_NOOP("FieldWords", "the theme of the segment"),
    "title": QT_TRANSLATE_NOOP("FieldWords", "the title of the report"),
}
_OF_OUTCOMES = {
    "label": QT_TRANSLATE_NOOP("FieldWords", "the name of the kind: Decision"),
    "number": QT_TRANSLATE_NOOP("FieldWords", "1, 2 … among its like"),
    "text": QT_TRANSLATE_NOOP("FieldWords", "what was settled"),
    "owner": QT_TRANSLATE_NOOP("FieldWords", "who sees to it"),
    "due": QT_TRANSLATE_NOOP("FieldWords", "until when"),
}
_OF_REPORTS = {
    "title": QT_TRANSLATE_NOOP("FieldWords", "the title of the report"),
    "subtitle": QT_TRANSLATE_NOOP("FieldWords", "the subtitle of the report"),
    "forum": QT_TRANSLATE_NOOP("FieldWords", "the name of the forum"),
    "language": QT_TRANSLATE_NOOP("FieldWords", "the language of the report"),
    "moderator": QT_TRANSLATE_NOOP("FieldWords", "who moderates the segment"),
}


def described(known: Collection[str], work: Work) -> list[tuple[str, str]]:
    """The fields that may stand in a pattern, each with what it is."""
    words = _OF_OUTCOMES if "owner" in known else {**_OF_REPORTS, **_OF_HEADINGS, **_OF_SPEAKERS}
    out = []
    for name in sorted(known, key=lambda one: (list(words).index(one) if one in words else -1, one)):
        asked = at(work.tables, ("fields", name, "label")) or at(work.tables, ("segment-fields", name, "label"))
        told = QCoreApplication.translate(_CONTEXT, str(words[name])) if name in words else ""
        is_of_speakers = "family" in known or "role" in known
        out.append((name, told if is_of_speakers else str(asked or told)))
    return out
