"""What differs between two states of a report, passage by passage and word by word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from hrreport.model.passages import Passage, passages
from hrreport.model.report import Report

# Scripts that write no spaces between words are compared sign by sign.
_SIGNS = "\u3040-\u30ff\u3400-\u9fff"
_UNIT = re.compile(rf"(?:[{_SIGNS}]|(?:(?![{_SIGNS}])\w)+|[^\w\s])[^\S\n]*|\s+")
_MANY = 5_000


class Stretch(msgspec.Struct, frozen=True):
    """Words that are in both states, only in the earlier one (``gone``) or only in the later one (``new``)."""

    words: str
    kind: Literal["same", "gone", "new"]


class Difference(msgspec.Struct, frozen=True):
    """A passage that is not the same. A ``moved`` one has the same words at another place.

    ``was`` is the passage's earlier name, where that is another: a contribution was given to another speaker.
    """

    passage: Passage
    kind: Literal["changed", "new", "gone", "moved"]
    stretches: tuple[Stretch, ...]
    was: str | None = None

    def count(self, kind: Literal["gone", "new"]) -> int:
        """How many words went or came."""
        return sum(len(one.words.split()) for one in self.stretches if one.kind == kind)


def differences(before: Report, after: Report) -> tuple[Difference, ...]:
    """Every passage of ``after`` that is new, changed or moved, and those that went, where they stood."""
    return differing(passages(before), passages(after))


def differing(before: Iterable[Passage], after: Iterable[Passage]) -> tuple[Difference, ...]:
    """The same of passages that were made elsewhere; each key stands once."""
    old = {one.key: one for one in before}
    new = {one.key: one for one in after}
    moved = _moved(list(old), list(new))
    found = (_difference(old.get(key), new.get(key), key in moved) for key in _woven(list(old), list(new)))
    return tuple(one for one in found if one is not None)


def stretches(before: str, after: str) -> tuple[Stretch, ...]:
    """The words of both texts in one line, each stretch once."""
    old, new = _UNIT.findall(before), _UNIT.findall(after)
    out: list[Stretch] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=len(old) > _MANY)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            out.append(Stretch("".join(old[i1:i2]), "same"))
            continue
        out += [Stretch("".join(old[i1:i2]), "gone")] if i1 < i2 else []
        out += [Stretch("".join(new[j1:j2]), "new")] if j1 < j2 else []
    return tuple(out)


def _difference(old: Passage | None, new: Passage | None, has_moved: bool) -> Difference | None:
    if old is None and new is not None:
        return Difference(new, "new", (Stretch(new.text, "new"),))
    if old is not None and new is None:
        return Difference(old, "gone", (Stretch(old.text, "gone"),))
    if old is None or new is None:
        return None
    was = old.name if old.name != new.name and new.kind == "contribution" else None
    if old.text != new.text or was is not None:
        return Difference(new, "changed", stretches(old.text, new.text), was)
    return Difference(new, "moved", (Stretch(new.text, "same"),)) if has_moved else None


def _moved(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """Keys of both whose order among the others is not the same."""
    both = set(old) & set(new)
    before, after = [key for key in old if key in both], [key for key in new if key in both]
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    stayed = {key for block in matcher.get_matching_blocks() for key in before[block.a : block.a + block.size]}
    return both - stayed


def _woven(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The keys of the later state, each followed by those that stood after it and went."""
    after: dict[str | None, list[str]] = {}
    last: str | None = None
    known = set(new)
    for key in old:
        if key in known:
            last = key
        else:
            after.setdefault(last, []).append(key)
    yield from after.get(None, ())
    for key in new:
        yield key
        yield from after.get(key, ())
