"""Later mentions: words of the text that are, letter for letter, what the template prints for a speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hrreport.forum.attribution import Namer
from hrreport.forum.span import plain_spans
from hrreport.model import Speaker
from hrreport.prose import Mention, Run, Runs, join_runs
from hrreport.prose.runs import MentionForm


class LaterMentions:
    """Replaces later mentions by references; a form that two speakers share stays text."""

    def __init__(self, namer: Namer, speakers: Sequence[Speaker]) -> None:
        forms: dict[str, list[tuple[str, MentionForm]]] = {}
        for speaker in speakers:
            if speaker.family and speaker.honorific:
                short = plain_spans(namer.spans(speaker.id, "short"))
                forms.setdefault(short, []).append((speaker.id, "short"))
            if len(speaker.name.split()) > 1:
                forms.setdefault(speaker.name, []).append((speaker.id, "name"))
        self._forms = {words: owners[0] for words, owners in forms.items() if len(owners) == 1}
        longest = sorted(self._forms, key=len, reverse=True)
        words = "|".join(map(re.escape, longest))
        self._rule = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") if longest else None

    def runs(self, runs: Runs) -> Runs:
        """The runs with every later mention in unformatted text made a reference."""
        if self._rule is None:
            return runs
        out: list[Run] = []
        for run in runs:
            if not isinstance(run, str):
                out.append(run)
                continue
            at = 0
            for match in self._rule.finditer(run):
                speaker, form = self._forms[match[0]]
                out += [run[at : match.start()], Mention(speaker=speaker, form=form)]
                at = match.end()
            out.append(run[at:])
        return join_runs(out)
