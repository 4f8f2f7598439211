"""How a forum attributes, recognised from its text: the shape that most beginnings of contributions share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

# A name: words in capitals or with a capital first, particles between them.
_WORD = r"(?:[^\W\d_a-zà-ÿ][\w’'.-]*)"
_PARTICLE = r"(?:de|del|della|der|den|van|von|da|dos|das|do|di|du|la|le|al|el|bin|ibn|y|e)"
_NAME = rf"{_WORD}(?: (?:{_WORD}|{_PARTICLE}(?= ))){{0,5}}"
_HONORIFIC = (
    r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Hon|M|Mme|Mlle|Me|Sr|Sra|Srta|Dra|Herr|Frau|Dhr|Mw|Senhor|Senhora|Amb)\.?"
)
_ARTICLES = {
    "en": ("The ",),
    "fr": ("Le ", "La ", "L’", "L'"),
    "es": ("El ", "La "),
    "de": ("Der ", "Die "),
    "pt": ("O ", "A "),
}
MIN_VOTES = 2


class Beginning(NamedTuple):
    """How a paragraph begins: its words with ``**`` around bold, and the number of the paragraph in the file."""

    marked: str
    number: int


class Recognised(NamedTuple):
    """A way of attributing: the keys for ``[attribution]``, how many paragraphs begin so, of how many that begin with
    somebody's name, and an example.
    """

    patterns: dict[str, Any]
    alike: int
    whole: int
    example: str


class _Shape(NamedTuple):
    name: str
    finder: re.Pattern[str]
    patterns: dict[str, Any]


def _shapes(language: str) -> tuple[_Shape, ...]:
    articles = _ARTICLES.get(language.split("-")[0].lower(), ())
    article = "|".join(map(re.escape, articles)) or "(?!)"
    printed = "The " if language.startswith("en") else "{article}"
    return (
        _Shape(
            "offices and name in bold",
            re.compile(rf"^(?:{article})\*\*(?P<office>[^*]*?[\w)]) (?P<name>{_NAME})\*\*(?![:,(])"),
            {"full": f"{printed}**{{offices}} {{name}}**", "short": "[{honorific} ]{family}"},
        ),
        _Shape(
            "name in bold with a colon",
            re.compile(rf"^\*\*(?P<name>{_NAME})(?: \((?P<org>[^)]+)\))?:?\*\*:? "),
            {
                "full": "**{name}**[ ({organisation})]:",
                "representative": "**{name}** ({organisation}):",
                "unaffiliated": "**{name}**:",
                "short": "**{name}**:",
            },
        ),
        _Shape(
            "honorific and family name in capitals",
            re.compile(rf"^(?:\*\*)?{_HONORIFIC} (?P<name>[^\W\d_a-z][^\W\d_a-z’' -]+)(?:\*\*)?(?: \([^)]+\))?[, ]"),
            {
                "full": "{honorific} {family:upper}[ ({country})]",
                "representative": "{honorific} {family:upper} ({organisation})",
                "unaffiliated": "{honorific} {family:upper}",
                "short": "{honorific} {family:upper}",
            },
        ),
        _Shape(
            "honorific, family name and country",
            re.compile(rf"^(?P<honorific>{_HONORIFIC}) (?:\*\*)?(?P<name>{_NAME})(?:\*\*)? \((?P<country>[^)]+)\)"),
            {
                "full": "{honorific} {family}[ ({country})]",
                "representative": "{honorific} {family} ({organisation})",
                "unaffiliated": "{honorific} {family}",
                "short": "{honorific} {family}",
            },
        ),
        _Shape(
            "name in bold, then the office",
            re.compile(rf"^\*\*(?P<name>{_NAME})\*\*, (?P<office>[^,.*]+(?:, [^,.*]+)?), "),
            {
                "full": "**{name}**, {offices},",
                "representative": "**{name}**, {organisation},",
                "unaffiliated": "**{name}**",
                "short": "[{honorific} ]{family}",
            },
        ),
        _Shape(
            "name in bold, then the organisation in brackets",
            re.compile(rf"^\*\*(?P<name>{_NAME})\*\* \((?P<org>[^)]+)\)"),
            {
                "full": "**{name}** ({offices})",
                "representative": "**{name}** ({organisation})",
                "unaffiliated": "**{name}**",
                "short": "[{honorific} ]{family}",
            },
        ),
        _Shape(
            "name, then the office",
            re.compile(rf"^(?P<name>{_WORD} {_NAME}), (?P<office>[^,.*]{{4,90}}), \w+"),
            {
                "full": "{name}, {offices},",
                "representative": "{name}, {organisation},",
                "unaffiliated": "{name}",
                "short": "[{honorific} ]{family}",
            },
        ),
        _Shape(
            "name, then the organisation in brackets",
            re.compile(rf"^(?P<name>{_WORD} {_NAME}) \((?P<org>[^)]+)\)[, ]"),
            {
                "full": "{name} ({offices})",
                "representative": "{name} ({organisation})",
                "unaffiliated": "{name}",
                "short": "[{honorific} ]{family}",
            },
        ),
        _Shape(
            "name with a colon",
            re.compile(rf"^(?P<name>{_NAME})(?: \((?P<org>[^)]+)\))?: (?=\w)"),
            {
                "full": "{name}[ ({organisation})]:",
                "representative": "{name} ({organisation}):",
                "unaffiliated": "{name}:",
                "short": "{name}:",
            },
        ),
        _Shape(
            "offices and name",
            re.compile(rf"^(?:{article})(?P<office>[^\W\d_a-z][^,.:*]{{4,90}}?) (?P<name>{_WORD} {_NAME}) \w+"),
            {"full": f"{printed}{{offices}} {{name}}", "unaffiliated": "{name}", "short": "[{honorific} ]{family}"},
        ),
    )  # fmt: skip


def recognise(beginnings: Sequence[Beginning], language: str) -> Recognised | None:
    """The way in which most of these paragraphs begin, with an example; ``None`` where no two begin alike."""
    shapes = _shapes(language)
    votes: Counter[str] = Counter()
    examples: dict[str, str] = {}
    whole = 0
    for one in beginnings:
        shape = next((shape for shape in shapes if shape.finder.search(one.marked)), None)
        if shape is not None:
            whole += 1
            votes[shape.name] += 1
            found = shape.finder.search(one.marked)
            assert found is not None
            examples.setdefault(shape.name, _example(one.marked, found.end()))
    if not votes or votes.most_common(1)[0][1] < MIN_VOTES:
        return None
    name, count = votes.most_common(1)[0]
    patterns = dict(next(shape for shape in shapes if shape.name == name).patterns)
    texts = [one.marked for one in beginnings]
    if patterns["short"] == "[{honorific} ]{family}" and not _uses_honorifics(texts):
        patterns["short"] = "{family}"
    return Recognised(patterns, count, whole, examples[name])


def _example(marked: str, stop: int) -> str:
    """The beginning up to the word after the attribution."""
    rest = marked[stop:].lstrip(" ,:").split(" ", 1)[0].rstrip(".,;:")
    return f"{marked[:stop].rstrip(' ,')} {rest}".strip()


def _uses_honorifics(texts: Sequence[str]) -> bool:
    mentions = re.compile(rf"(?<!\w){_HONORIFIC} {_WORD}")
    return any(mentions.search(text) for text in texts)
