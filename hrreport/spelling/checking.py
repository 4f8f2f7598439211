"""Checking: the wrong words of one stretch of text, which may be in several languages and hold protected words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hrreport.prose import Mention, Runs, Text
from hrreport.spelling.words import Word, needs_no_check, parts, spelling, words

# What stands for a mention, which counts as one place and is not checked.
_MENTION = "\ufffc"


class Part(NamedTuple):
    """Text in one language (BCP 47), or protected words (``None``), which are not checked."""

    text: str
    language: str | None


class Fault(NamedTuple):
    """A wrong word: from ``start`` up to ``stop`` in the characters of the whole stretch."""

    start: int
    stop: int
    text: str
    language: str


class Checked(NamedTuple):
    """The wrong words, and which spellings must be looked up before the rest can be told, each with its language."""

    faults: tuple[Fault, ...]
    unasked: frozenset[tuple[str, str]]


# Whether a spelling is right in a language; ``None`` where it has not been looked up yet.
Right = Callable[[str, str], bool | None]


def check(stretch: Sequence[Part], right: Right) -> Checked:
    """What is wrong in a stretch, as far as ``right`` knows. Words that a part's edge cuts through are left out."""
    faults: list[Fault] = []
    unasked: set[tuple[str, str]] = set()
    for start, text, language, is_cut in _joined(stretch):
        for word in words(text, language):
            if (word.start == 0 and is_cut[0]) or (word.stop == len(text) and is_cut[1]):
                continue
            wrong, open_ = _judge(word, language, right)
            faults += [Fault(start + one.start, start + one.stop, one.text, language) for one in wrong]
            unasked.update((language, one) for one in open_)
    return Checked(tuple(faults), frozenset(unasked))


def parts_of(runs: Runs, language: str) -> tuple[Part, ...]:
    """The runs of a report in this language, to be checked; places count as in the report."""
    out = []
    for run in runs:
        if isinstance(run, Mention):
            out.append(Part(_MENTION, None))
        elif isinstance(run, Text):
            out.append(Part(run.text, run.language or language))
        else:
            out.append(Part(run, language))
    return tuple(out)


def fitting(suggestions: Sequence[str], word: str) -> tuple[str, ...]:
    """Suggestions with the apostrophe that the word itself has, each once and none the word itself."""
    curly = "'" not in word
    made = (one.replace("'", "\u2019") if curly else one.replace("\u2019", "'") for one in suggestions)
    return tuple(one for one in dict.fromkeys(made) if one and one != word)


def _judge(word: Word, language: str, right: Right) -> tuple[list[Word], list[str]]:
    """What is wrong in a word, and what must be asked before that is known.

    A word is right as it stands, or where all its parts are; only the parts that are not are wrong.
    """
    whole = spelling(word.text)
    found = right(language, whole)
    if found:
        return [], []
    inner = [one for one in parts(word) if not needs_no_check(one.text)]
    said = [(one, spelling(one.text)) for one in inner]
    if found is None:
        return [], [whole, *(text for _, text in said if text != whole and right(language, text) is None)]
    verdicts = [(one, text, found if text == whole else right(language, text)) for one, text in said]
    open_ = [text for _, text, verdict in verdicts if verdict is None]
    return ([], open_) if open_ else ([one for one, _, verdict in verdicts if not verdict], [])


def _joined(stretch: Sequence[Part]) -> Iterator[tuple[int, str, str, tuple[bool, bool]]]:
    """Neighbours of one language joined: where they start, their text and language, and whether words are cut there."""
    groups: list[tuple[int, str, str | None]] = []
    at = 0
    for part in stretch:
        if groups and part.language is not None and groups[-1][2] == part.language:
            groups[-1] = (groups[-1][0], groups[-1][1] + part.text, part.language)
        elif part.text:
            groups.append((at, part.text, part.language))
        at += len(part.text)
    for number, (start, text, language) in enumerate(groups):
        if language is not None:
            before = number > 0 and _ends_in_word(groups[number - 1][1][-1])
            after = number + 1 < len(groups) and _ends_in_word(groups[number + 1][1][0])
            yield start, text, language, (before, after)


def _ends_in_word(sign: str) -> bool:
    """Whether a sign belongs to the word beside it; a mention ends in words too."""
    return sign.isalnum() or sign == _MENTION or unicodedata.category(sign)[0] == "M"
