"""Later mentions: words of the text that are, letter for letter, what the template prints for a speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hrreport.forum.attribution import Namer
from hrreport.model import Speaker
from hrreport.prose import Mention, Run, Runs, join_runs

# Where a form may begin: a word that does not begin with a small Latin letter, nor inside another word.
# The set at the beginning, of all but the small letters and the signs of ASCII, lets the search run ahead.
_BEGINNING = re.compile(r"[^\x00-@\[-\x7f](?<=[^\W\d_])(?<![\w-].)\S*")

# What may follow a form of one word.
_ENDING = re.compile(r"(?:['’]s)?[^\w]*$")


class LaterMentions:
    """Replaces later mentions by references; a form that two speakers share stays text."""

    def __init__(self, namer: Namer, speakers: Sequence[Speaker]) -> None:
        owners: dict[str, list[Mention]] = {}
        is_bare = "honorific" not in namer.wording.short.fields()
        for speaker in speakers:
            if speaker.family and (speaker.honorific or is_bare):
                short = Mention(speaker=speaker.id, form="short")
                owners.setdefault(namer.plain(short), []).append(short)
            if len(speaker.name.split()) > 1:
                owners.setdefault(speaker.name, []).append(Mention(speaker=speaker.id, form="name"))
        self._forms: dict[str, list[tuple[str, Mention]]] = {}
        for words in sorted(owners, key=len, reverse=True):
            if len(owners[words]) == 1:
                self._forms.setdefault(words.split()[0], []).append((words, owners[words][0]))

    def runs(self, runs: Runs) -> Runs:
        """The runs with every later mention in unformatted text made a reference."""
        out: list[Run] = []
        for run in runs:
            if isinstance(run, str):
                out += self._split(run)
            else:
                out.append(run)
        return join_runs(out) if len(out) > len(runs) else runs

    def _split(self, text: str) -> list[Run]:
        out: list[Run] = []
        at = 0
        for match in _BEGINNING.finditer(text):
            first = match[0] if match[0] in self._forms else _ENDING.sub("", match[0])
            if first not in self._forms:
                continue
            start = match.start()
            found = self._at(text, start, first) if start >= at else None
            if found is not None:
                words, mention = found
                out += [text[at:start], mention]
                at = start + len(words)
        out.append(text[at:])
        return out

    def _at(self, text: str, start: int, first: str) -> tuple[str, Mention] | None:
        for words, mention in self._forms.get(first, ()):
            after = text[start + len(words) : start + len(words) + 1]
            if text.startswith(words, start) and not (after.isalnum() or after in ("_", "-")):
                return words, mention
        return None
