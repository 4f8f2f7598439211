"""What a template says, in the words of the editor’s labels: “First mention”, “It is required: yes”."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hrreport.forum.renewing import Path
from hrreport.making.pieces import pieces

from .languages import english_name
from .naming_modes import MODES, mode_words

_CONTEXT = "TemplateLabels"
_LIMITS = (
    QT_TRANSLATE_NOOP("TemplateLabels", "words"),
    QT_TRANSLATE_NOOP("TemplateLabels", "sentences"),
    QT_TRANSLATE_NOOP("TemplateLabels", "paragraphs"),
    QT_TRANSLATE_NOOP("TemplateLabels", "pages"),
    QT_TRANSLATE_NOOP("TemplateLabels", "hours"),
    QT_TRANSLATE_NOOP("TemplateLabels", "days"),
    QT_TRANSLATE_NOOP("TemplateLabels", "working days"),
    QT_TRANSLATE_NOOP("TemplateLabels", "weeks"),
)
# Tables, by the first step of a path; those with a place for words are told entry by entry.
_TABLES = {
    "template": QT_TRANSLATE_NOOP("TemplateLabels", "Forum"),
    "fields": QT_TRANSLATE_NOOP("TemplateLabels", "Field “{}”"),
    "segment-fields": QT_TRANSLATE_NOOP("TemplateLabels", "Field of segments “{}”"),
    "skeleton": QT_TRANSLATE_NOOP("TemplateLabels", "Parts of a report"),
    "headings": QT_TRANSLATE_NOOP("TemplateLabels", "Parts of a report"),
    "attribution": QT_TRANSLATE_NOOP("TemplateLabels", "Attribution"),
    "segments": QT_TRANSLATE_NOOP("TemplateLabels", "Headings"),
    "introduction": QT_TRANSLATE_NOOP("TemplateLabels", "Standing introduction"),
    "front": QT_TRANSLATE_NOOP("TemplateLabels", "Lines above the report"),
    "outcomes": QT_TRANSLATE_NOOP("TemplateLabels", "Outcome “{}”"),
    "annexes": QT_TRANSLATE_NOOP("TemplateLabels", "Annexes"),
    "paragraphs": QT_TRANSLATE_NOOP("TemplateLabels", "Numbered paragraphs"),
    "limits": QT_TRANSLATE_NOOP("TemplateLabels", "Limits"),
    "deadline": QT_TRANSLATE_NOOP("TemplateLabels", "The report is due"),
    "verbs": QT_TRANSLATE_NOOP("TemplateLabels", "Reporting verbs"),
    "moderating": QT_TRANSLATE_NOOP("TemplateLabels", "Verbs of moderating"),
    "terms": QT_TRANSLATE_NOOP("TemplateLabels", "Terms"),
    "words": QT_TRANSLATE_NOOP("TemplateLabels", "Single words"),
    "ending": QT_TRANSLATE_NOOP("TemplateLabels", "Standing ending"),
    "contents": QT_TRANSLATE_NOOP("TemplateLabels", "Contents"),
    "styles": QT_TRANSLATE_NOOP("TemplateLabels", "Word styles"),
    "markdown": QT_TRANSLATE_NOOP("TemplateLabels", "Markdown"),
    "languages": "{}",
}
_NUMBERED = {
    "skeleton": QT_TRANSLATE_NOOP("TemplateLabels", "Part {}"),
    "front": QT_TRANSLATE_NOOP("TemplateLabels", "Line {}"),
    "annexes": QT_TRANSLATE_NOOP("TemplateLabels", "Annex {}"),
}
_ENTRIES = ("fields", "segment-fields", "outcomes", "languages")
# Labels inside the tables, an asterisk for the key or number of an entry.
_LABELS = {
    "template.name": QT_TRANSLATE_NOOP("TemplateLabels", "Name of the template"),
    "template.forum": QT_TRANSLATE_NOOP("TemplateLabels", "Name of the forum"),
    "template.language": QT_TRANSLATE_NOOP("TemplateLabels", "Language of the forum"),
    "template.id": QT_TRANSLATE_NOOP("TemplateLabels", "Short name"),
    "template.version": QT_TRANSLATE_NOOP("TemplateLabels", "Version"),
    "template.author": QT_TRANSLATE_NOOP("TemplateLabels", "Author"),
    "template.licence": QT_TRANSLATE_NOOP("TemplateLabels", "Licence"),
    "fields.*.label": QT_TRANSLATE_NOOP("TemplateLabels", "Label"),
    "fields.*.type": QT_TRANSLATE_NOOP("TemplateLabels", "What it holds"),
    "fields.*.choices": QT_TRANSLATE_NOOP("TemplateLabels", "Choices"),
    "fields.*.columns": QT_TRANSLATE_NOOP("TemplateLabels", "Columns"),
    "fields.*.help": QT_TRANSLATE_NOOP("TemplateLabels", "Help"),
    "fields.*.default": QT_TRANSLATE_NOOP("TemplateLabels", "Begins with"),
    "fields.*.required": QT_TRANSLATE_NOOP("TemplateLabels", "It is required"),
    "fields.*.not-recorded": QT_TRANSLATE_NOOP("TemplateLabels", "“Not recorded” is an answer"),
    "skeleton.*.heading": QT_TRANSLATE_NOOP("TemplateLabels", "Heading"),
    "skeleton.*.key": QT_TRANSLATE_NOOP("TemplateLabels", "Name in report files"),
    "skeleton.*.kind": QT_TRANSLATE_NOOP("TemplateLabels", "Kind"),
    "skeleton.*.level": QT_TRANSLATE_NOOP("TemplateLabels", "It stands"),
    "skeleton.*.required": QT_TRANSLATE_NOOP("TemplateLabels", "It is required"),
    "skeleton.*.repeat": QT_TRANSLATE_NOOP("TemplateLabels", "It can stand several times"),
    "skeleton.*.help": QT_TRANSLATE_NOOP("TemplateLabels", "Help"),
    "skeleton.*.limit": QT_TRANSLATE_NOOP("TemplateLabels", "At most"),
    "skeleton.*.each": QT_TRANSLATE_NOOP("TemplateLabels", "Each contribution at most"),
    "skeleton.*.outcome": QT_TRANSLATE_NOOP("TemplateLabels", "Outcomes"),
    "skeleton.*.mode": QT_TRANSLATE_NOOP("TemplateLabels", "Speakers are named"),
    "attribution.office": QT_TRANSLATE_NOOP("TemplateLabels", "An office"),
    "attribution.full": QT_TRANSLATE_NOOP("TemplateLabels", "First mention"),
    "attribution.short": QT_TRANSLATE_NOOP("TemplateLabels", "Later mention"),
    "attribution.representative": QT_TRANSLATE_NOOP(
        "TemplateLabels", "Someone who represents an organisation and holds no office"
    ),
    "attribution.unaffiliated": QT_TRANSLATE_NOOP("TemplateLabels", "Someone without any office"),
    "attribution.listed": QT_TRANSLATE_NOOP("TemplateLabels", "In the list of speakers"),
    "attribution.functions.*.full": QT_TRANSLATE_NOOP("TemplateLabels", "First mention of {}"),
    "attribution.functions.*.short": QT_TRANSLATE_NOOP("TemplateLabels", "Later mention of {}"),
    "attribution.first": QT_TRANSLATE_NOOP("TemplateLabels", "In full"),
    "attribution.mode": QT_TRANSLATE_NOOP("TemplateLabels", "Who is named"),
    "attribution.continued": QT_TRANSLATE_NOOP("TemplateLabels", "Before what she goes on to say"),
    "attribution.join": QT_TRANSLATE_NOOP("TemplateLabels", "Between a name and what she said"),
    "attribution.someone": QT_TRANSLATE_NOOP("TemplateLabels", "Someone who is not named, first and later"),
    "attribution.honorifics": QT_TRANSLATE_NOOP("TemplateLabels", "Honorifics"),
    "attribution.articles": QT_TRANSLATE_NOOP("TemplateLabels", "Articles before an office"),
    "segments.heading": QT_TRANSLATE_NOOP("TemplateLabels", "Of a segment"),
    "segments.opening": QT_TRANSLATE_NOOP("TemplateLabels", "Of the opening"),
    "segments.closing": QT_TRANSLATE_NOOP("TemplateLabels", "Of the closing"),
    "segments.ordinals": QT_TRANSLATE_NOOP("TemplateLabels", "First, second …"),
    "segments.counts": QT_TRANSLATE_NOOP("TemplateLabels", "A number counts"),
    "segments.details": QT_TRANSLATE_NOOP("TemplateLabels", "Line under a heading"),
    "front.*.text": QT_TRANSLATE_NOOP("TemplateLabels", "Line"),
    "front.*.role": QT_TRANSLATE_NOOP("TemplateLabels", "Set"),
    "front.*.fields": QT_TRANSLATE_NOOP("TemplateLabels", "Fields"),
    "annexes.*.kind": QT_TRANSLATE_NOOP("TemplateLabels", "What it lists"),
    "annexes.*.heading": QT_TRANSLATE_NOOP("TemplateLabels", "Heading"),
    "annexes.*.columns": QT_TRANSLATE_NOOP("TemplateLabels", "Columns"),
    "annexes.*.fields": QT_TRANSLATE_NOOP("TemplateLabels", "Fields"),
    "annexes.*.after": QT_TRANSLATE_NOOP("TemplateLabels", "Stands after"),
    "paragraphs.numbered": QT_TRANSLATE_NOOP("TemplateLabels", "Paragraphs are numbered"),
    "paragraphs.from": QT_TRANSLATE_NOOP("TemplateLabels", "From"),
    "paragraphs.restart": QT_TRANSLATE_NOOP("TemplateLabels", "They begin again"),
    "outcomes.*.label": QT_TRANSLATE_NOOP("TemplateLabels", "Name"),
    "outcomes.*.place": QT_TRANSLATE_NOOP("TemplateLabels", "Printed"),
    "outcomes.*.pattern": QT_TRANSLATE_NOOP("TemplateLabels", "How it is printed"),
    "outcomes.*.heading": QT_TRANSLATE_NOOP("TemplateLabels", "Heading in the annex"),
    "limits.report": QT_TRANSLATE_NOOP("TemplateLabels", "The whole report"),
    "limits.introduction": QT_TRANSLATE_NOOP("TemplateLabels", "The introduction"),
    "limits.segment": QT_TRANSLATE_NOOP("TemplateLabels", "Each segment"),
    "limits.contribution": QT_TRANSLATE_NOOP("TemplateLabels", "Each contribution"),
    "deadline.from": QT_TRANSLATE_NOOP("TemplateLabels", "Counted from"),
    "words.yes": QT_TRANSLATE_NOOP("TemplateLabels", "Yes"),
    "words.no": QT_TRANSLATE_NOOP("TemplateLabels", "No"),
    "words.not-recorded": QT_TRANSLATE_NOOP("TemplateLabels", "Not recorded"),
    "words.date": QT_TRANSLATE_NOOP("TemplateLabels", "Dates"),
    "words.columns": QT_TRANSLATE_NOOP("TemplateLabels", "Heads of columns"),
    "styles.title": QT_TRANSLATE_NOOP("TemplateLabels", "Title"),
    "styles.subtitle": QT_TRANSLATE_NOOP("TemplateLabels", "Subtitle"),
    "styles.front": QT_TRANSLATE_NOOP("TemplateLabels", "Lines above the report"),
    "styles.introduction": QT_TRANSLATE_NOOP("TemplateLabels", "Introduction"),
    "styles.heading1": QT_TRANSLATE_NOOP("TemplateLabels", "Heading of a segment"),
    "styles.heading2": QT_TRANSLATE_NOOP("TemplateLabels", "Heading under another"),
    "styles.heading3": QT_TRANSLATE_NOOP("TemplateLabels", "Heading of a contribution"),
    "styles.theme": QT_TRANSLATE_NOOP("TemplateLabels", "Theme of a segment"),
    "styles.details": QT_TRANSLATE_NOOP("TemplateLabels", "Line under a heading"),
    "styles.body": QT_TRANSLATE_NOOP("TemplateLabels", "Text"),
    "styles.quotation": QT_TRANSLATE_NOOP("TemplateLabels", "Quotation"),
    "styles.bullet": QT_TRANSLATE_NOOP("TemplateLabels", "Bulleted list"),
    "styles.number": QT_TRANSLATE_NOOP("TemplateLabels", "Numbered list"),
    "styles.table": QT_TRANSLATE_NOOP("TemplateLabels", "Table"),
    "styles.cell": QT_TRANSLATE_NOOP("TemplateLabels", "Text in a table"),
    "styles.after-table": QT_TRANSLATE_NOOP("TemplateLabels", "Paragraph after a table"),
    "styles.speaker": QT_TRANSLATE_NOOP("TemplateLabels", "Name of a speaker"),
    "styles.missing": QT_TRANSLATE_NOOP("TemplateLabels", "Field that is missing"),
    "styles.ending": QT_TRANSLATE_NOOP("TemplateLabels", "Standing ending"),
    "styles.contents1": QT_TRANSLATE_NOOP("TemplateLabels", "Line of the contents"),
    "styles.contents2": QT_TRANSLATE_NOOP("TemplateLabels", "Line of the contents, second level"),
    "styles.outcome": QT_TRANSLATE_NOOP("TemplateLabels", "Text of an outcome"),
    "styles.box": QT_TRANSLATE_NOOP("TemplateLabels", "Text in a box"),
    "styles.box-heading": QT_TRANSLATE_NOOP("TemplateLabels", "Heading in a box"),
    "styles.link": QT_TRANSLATE_NOOP("TemplateLabels", "Link"),
    "markdown.heading-level": QT_TRANSLATE_NOOP("TemplateLabels", "The title is a heading of"),
    "markdown.file-name": QT_TRANSLATE_NOOP("TemplateLabels", "Exported files are called"),
    "markdown.front-matter": QT_TRANSLATE_NOOP("TemplateLabels", "Front matter"),
}
# What stands in the file for an answer of the form.
_ANSWERS = {
    "fields.*.type": {
        "text": QT_TRANSLATE_NOOP("TemplateLabels", "a line of text"),
        "long": QT_TRANSLATE_NOOP("TemplateLabels", "several paragraphs"),
        "number": QT_TRANSLATE_NOOP("TemplateLabels", "a number"),
        "yes-no": QT_TRANSLATE_NOOP("TemplateLabels", "yes or no"),
        "date": QT_TRANSLATE_NOOP("TemplateLabels", "a date"),
        "choice": QT_TRANSLATE_NOOP("TemplateLabels", "one of several choices"),
        "people": QT_TRANSLATE_NOOP("TemplateLabels", "people of the session"),
        "rows": QT_TRANSLATE_NOOP("TemplateLabels", "a small table"),
        "url": QT_TRANSLATE_NOOP("TemplateLabels", "a web address"),
        "email": QT_TRANSLATE_NOOP("TemplateLabels", "an e-mail address"),
    },
    "attribution.first": {
        "report": QT_TRANSLATE_NOOP("TemplateLabels", "Once in the report"),
        "segment": QT_TRANSLATE_NOOP("TemplateLabels", "Once in each segment"),
        "contribution": QT_TRANSLATE_NOOP("TemplateLabels", "At each contribution"),
    },
    "skeleton.*.kind": {
        "opening": QT_TRANSLATE_NOOP("TemplateLabels", "Opening"),
        "segment": QT_TRANSLATE_NOOP("TemplateLabels", "Segment"),
        "closing": QT_TRANSLATE_NOOP("TemplateLabels", "Closing"),
        "other": QT_TRANSLATE_NOOP("TemplateLabels", "Something else"),
    },
    "skeleton.*.mode": {
        "attributed": QT_TRANSLATE_NOOP("TemplateLabels", "as in the rest of the report"),
        "unattributed": QT_TRANSLATE_NOOP("TemplateLabels", "without names"),
        "grouped": QT_TRANSLATE_NOOP("TemplateLabels", "without names, all running on"),
    },
    "skeleton.*.level": {
        "1": QT_TRANSLATE_NOOP("TemplateLabels", "on its own"),
        "2": QT_TRANSLATE_NOOP("TemplateLabels", "under the part before it"),
    },
    "segments.counts": {
        "kind": QT_TRANSLATE_NOOP("TemplateLabels", "parts of its kind"),
        "all": QT_TRANSLATE_NOOP("TemplateLabels", "all parts of its level"),
    },
    "front.*.role": {
        "title": QT_TRANSLATE_NOOP("TemplateLabels", "as the title"),
        "subtitle": QT_TRANSLATE_NOOP("TemplateLabels", "as the subtitle"),
        "front": QT_TRANSLATE_NOOP("TemplateLabels", "as a line of the front"),
    },
    "annexes.*.kind": {
        "speakers": QT_TRANSLATE_NOOP("TemplateLabels", "Those who spoke"),
        "participants": QT_TRANSLATE_NOOP("TemplateLabels", "Everybody who was there"),
        "agenda": QT_TRANSLATE_NOOP("TemplateLabels", "The agenda"),
        "outcomes": QT_TRANSLATE_NOOP("TemplateLabels", "What was settled"),
        "fields": QT_TRANSLATE_NOOP("TemplateLabels", "Fields of the report"),
    },
    "paragraphs.from": {
        "segments": QT_TRANSLATE_NOOP("TemplateLabels", "the first segment"),
        "introduction": QT_TRANSLATE_NOOP("TemplateLabels", "the introduction"),
    },
    "paragraphs.restart": {
        "report": QT_TRANSLATE_NOOP("TemplateLabels", "never"),
        "segment": QT_TRANSLATE_NOOP("TemplateLabels", "with each segment"),
    },
    "outcomes.*.place": {
        "in-place": QT_TRANSLATE_NOOP("TemplateLabels", "where it was settled"),
        "collected": QT_TRANSLATE_NOOP("TemplateLabels", "in the annex of outcomes"),
        "both": QT_TRANSLATE_NOOP("TemplateLabels", "in both places"),
    },
    "markdown.heading-level": {
        "1": QT_TRANSLATE_NOOP("TemplateLabels", "the first level"),
        "2": QT_TRANSLATE_NOOP("TemplateLabels", "the second level"),
        "3": QT_TRANSLATE_NOOP("TemplateLabels", "the third level"),
    },
}
_SIGNS = {
    "bold": QT_TRANSLATE_NOOP("TemplateLabels", "bold"),
    "italic": QT_TRANSLATE_NOOP("TemplateLabels", "italic"),
}
# What the person wrote herself, braces and all.
_PLAIN = ("template", "verbs", "moderating", "terms", "words", "styles", "limits", "deadline")


def table_words(name: str, labels: Mapping[str, str] | None = None) -> str:
    """What a table of a template is about; ``labels`` are those of its fields, by ``fields.KEY``."""
    table, _, key = name.partition(".")
    words = _known_words(_TABLES[table]) if table in _TABLES else _spoken(table)
    told = english_name(key) if table == "languages" else (labels or {}).get(name, _spoken(key))
    return words.format(told)


def label_of(path: Path) -> str:
    """The label of what stands at a path, without that of its table; empty where the table says it all."""
    if path[:1] == ("languages",):
        inner = path[2:]
        if not inner:
            return ""
        entry = ".".join(map(str, inner[:2])) if inner[0] in _ENTRIES else str(inner[0])
        return ", ".join(one for one in (table_words(entry), label_of(inner)) if one)
    found, length = _known(path)
    rest = path[max(length, 2 if path[0] in _ENTRIES else 1) :]
    number = _known_words(_NUMBERED[str(path[0])]).format(path[1]) if path[0] in _NUMBERED and len(path) > 1 else ""
    name = _known_words(_LABELS[found]) if found else ""
    if path[:2] == ("attribution", "functions") and found:
        name = name.format(_tr("the moderator") if path[2] == "moderator" else f"“{_spoken(str(path[2]))}”")
    more = [_part(step) for step in rest if not (number and not found and step == path[1])]
    return ", ".join(one for one in (number, name, *more) if one)


def told(path: Path, value: Any) -> str:
    """A value with its label, as one line."""
    label, words = label_of(path), value_words(path, value)
    return f"{label}: {words}" if label else words


def value_words(path: Path, value: Any) -> str:
    """A value as a person reads it: fields of patterns in ‹ ›, yes or no, the answers of the form."""
    inner = path[2:] if path[:1] == ("languages",) else path
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    if isinstance(value, int) and (inner[:1] == ("limits",) or inner[-1:] in (("limit",), ("each",))):
        return _tr("{} words").format(value) if inner[-1] not in _LIMITS else str(value)
    if isinstance(value, list):
        return " · ".join(str(one) for one in value)
    answers = _ANSWERS.get(_known(inner)[0], {}) if inner else {}
    if str(value) in answers:
        return _known_words(str(answers[str(value)]))
    if inner[:2] == ("attribution", "mode"):
        return _mode(str(value))
    is_pattern = isinstance(value, str) and inner and inner[0] not in _PLAIN
    return pattern_words(value) if is_pattern else str(value)


def pattern_words(source: str) -> str:
    """A pattern without its signs: fields in ‹ ›, what may be left out in brackets, emphasis named behind it."""
    marks: dict[int, tuple[int, str]] = {}
    for one in pieces(source):
        closing = source[one.stop - one.closing : one.stop]
        if one.kind == "field":
            capitals = _tr(" in capitals") if "upper" in closing else ""
            marks[one.start] = (one.opening, "‹")
            marks[one.stop - one.closing] = (one.closing, f"{capitals}›")
        elif one.kind != "frame":
            marks[one.start] = (one.opening, "")
            marks[one.stop - one.closing] = (one.closing, f" ({_known_words(_SIGNS[one.kind])})")
    out, place = "", 0
    while place < len(source):
        length, words = marks.get(place, (0, ""))
        if length:
            out, place = out + words, place + length
            continue
        place += source[place] == "\\"
        out, place = out + source[place : place + 1], place + 1
    return out


def _known(path: Path) -> tuple[str, int]:
    """The key among the labels that a path or its beginning has, and how many steps it takes."""
    first = "fields" if path[0] == "segment-fields" else str(path[0])
    for length in range(len(path), 1, -1):
        steps = [first, *("*" if isinstance(step, int) else str(step) for step in path[1:length])]
        options = [".".join(steps)]
        for number in range(1, length):
            options.append(".".join([*steps[:number], "*", *steps[number + 1 :]]))
        for one in options:
            if one in _LABELS:
                return one, length
    return "", 0


def _part(step: str | int) -> str:
    words = _spoken(str(step))
    return _known_words(words) if words in _LIMITS else words


def _mode(value: str) -> str:
    return next((mode_words(mode) for mode in MODES if str(mode) == value), value)


def _spoken(key: str) -> str:
    """A key of the person's own making, or one that has no label."""
    return key.replace("-", " ")


def _tr(words: str) -> str:
    return QCoreApplication.translate("TemplateLabels", words)


def _known_words(words: object) -> str:
    """Words of the tables above, translated."""
    return QCoreApplication.translate(_CONTEXT, str(words))
