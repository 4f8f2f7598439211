"""Known words: what a report and its template themselves say is right, whatever a dictionary knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from hrreport.forum.template import Template
from hrreport.model import Speaker
from hrreport.prose import plain
from hrreport.spelling.words import primary, spelling

_FIELD = re.compile(r"\{[^{}]*\}")
_TOKEN = re.compile(r"[^\s,.;:!?()\[\]{}“”„«»\"*/|\\]+")
_HYPHENS = re.compile("[-\u2010\u2011]")
_BARE_GENITIVE = frozenset(("de", "da", "nb", "no", "sv"))
# Data of a template that no reader of a report sees.
_UNSEEN = frozenset(("id", "version", "base", "source", "sample", "styles", "type"))


class Known:
    """Words that are right. One in small letters is right with a capital too; a name is right in the genitive.

    ``names`` are right in any language, ``terms`` in theirs alone.
    """

    def __init__(self, names: Iterable[str] = (), terms: Iterable[str] = (), language: str = "") -> None:
        self._names = frozenset(names)
        self._terms = frozenset(terms)
        self._language = primary(language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Known) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]

    def has(self, word: str, language: str) -> bool:
        """Whether a spelling is known, in a text of this language."""
        small = word[:1].lower() + word[1:] if word[:1].isupper() else word
        if word in self._names or small in self._names:
            return True
        if primary(language) == self._language and (word in self._terms or small in self._terms):
            return True
        # A German or Scandinavian genitive has no apostrophe.
        return word.endswith("s") and word[:-1] in self._names and primary(language) in _BARE_GENITIVE


def plain_words(texts: Iterable[str]) -> frozenset[str]:
    """The spellings of all words in texts, those joined by hyphens also by themselves."""
    found: set[str] = set()
    for text in texts:
        for token in _TOKEN.findall(text):
            word = spelling(token.strip("'\u2019\u2018-"))
            found.update((word, *_HYPHENS.split(word)))
    found.discard("")
    return frozenset(found)


def names_of(speakers: Iterable[Speaker]) -> frozenset[str]:
    """The names of speakers with their parts, the places and countries of their offices, and organisations."""
    return plain_words(text for one in speakers for text in _names(one))


def terms_of(template: Template, language: str) -> frozenset[str]:
    """The words of a forum template in a language: its name, verbs, headings, standing texts, and its fields.

    What is in the forum's own language alone lends other languages its names.
    """
    wordings = tuple(one for tag, one in template.wordings.items() if primary(tag) == primary(language))
    forum: tuple[object, ...] = (template.name, template.forum, template.fields)
    if primary(template.language) != primary(language):
        forum = (_capitals(template.name), _capitals(template.forum))
    texts = _texts((*forum, *wordings))
    return plain_words(_FIELD.sub(" ", text) for text in texts)


def _names(one: Speaker) -> Iterator[str]:
    yield from (one.name, one.given or "", one.family or "", one.honorific or "", one.article or "")
    for office in one.offices:
        yield from (office.organisation or "", office.place or "", office.country or "", _capitals(office.wording))
    for patterns in one.overrides.values():
        yield from (_capitals(plain(runs)) for runs in patterns.values())


def _capitals(wording: str | None) -> str:
    """The words of a text that are names."""
    return " ".join(word for word in (wording or "").split() if word[:1].isupper())


def _texts(value: object) -> Iterator[str]:
    """Every text in a value of the template, but for what nobody reads."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            if name not in _UNSEEN:
                yield from _texts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
