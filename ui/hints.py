"""Hints: the keys that an empty contribution tells, until they are known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hrreport.model.edits.parts import contribution_of
from hrreport.settings import SettingsFile

from .page.painting import Hint
from .workspace import Workspace

_KNOWN_AFTER = 5


class Hints:
    """What to tell under an empty contribution; a key that was used five times is told no more."""

    def __init__(self, workspace: Workspace, settings: SettingsFile) -> None:
        self._workspace = workspace
        self._settings = settings
        self._used: dict[str, int] = {}

    def learn(self, key: str) -> None:
        """Counts a use of a key."""
        self._used[key] = self._used.get(key, 0) + 1
        known = self._settings.now.known_hints
        if self._used[key] >= _KNOWN_AFTER and key not in known:
            self._settings.change(known_hints=(*known, key))

    def of(self, contribution_id: str | None) -> Sequence[Hint]:
        """The hint of one contribution: how many notes there are, and the keys not known yet.

        ``None`` is for a report without any: how the first is begun, which is told every time.
        """
        if contribution_id is None:
            return [Hint("Ctrl ↵", is_key=True), Hint(" " + _tr("somebody takes the floor"))]
        _, one = contribution_of(self._workspace.report, contribution_id)
        known = self._settings.now.known_hints
        out: list[Hint] = []
        if one.notes:
            count = len(one.notes)
            words = _tr("1 note, nothing written yet") if count == 1 else _trn("{} notes, nothing written yet", count)
            out.append(Hint(words.format(count)))
        for key, cap, words in (("mention", "@", _tr("mention")), ("contribution", "Ctrl ↵", _tr("next"))):
            if key not in known:
                out += [*([Hint("  ·  ")] if out else []), Hint(cap, is_key=True), Hint(f" {words}")]
        return out


def _tr(words: str) -> str:
    return QCoreApplication.translate("Hints", words)


def _trn(words: str, count: int) -> str:
    return QCoreApplication.translate("Hints", words, "", count)
