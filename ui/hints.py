"""Hints: the keys that an empty contribution tells, until they are known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hrreport.model.edits.parts import contribution_of
from hrreport.settings import SettingsFile

from .page.painting import Hint
from .shortcuts import keys_in_use, native
from .workspace import Workspace

_KNOWN_AFTER = 5


class Hints:
    """What to tell under an empty contribution; a key that was used five times is told no more."""

    def __init__(self, workspace: Workspace, settings: SettingsFile) -> None:
        self._workspace = workspace
        self._settings = settings
        self._used: dict[str, int] = {}
        self._shortcuts: dict[str, str] | None = None
        self._cap = ""

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
            begun = Hint(self._next_cap, is_key=True) if self._next_cap else Hint(_tr("Insert › Contribution…:"))
            return [begun, Hint(" " + _tr("somebody takes the floor"))]
        _, one = contribution_of(self._workspace.report, contribution_id)
        known = self._settings.now.known_hints
        out: list[Hint] = []
        if one.notes:
            count = len(one.notes)
            words = _tr("1 note, nothing written yet") if count == 1 else _trn("{} notes, nothing written yet", count)
            out.append(Hint(words.format(count)))
        for key, cap, words in (("mention", "@", _tr("mention")), ("contribution", self._next_cap, _tr("next"))):
            if cap and key not in known:
                out += [*([Hint("  ·  ")] if out else []), Hint(cap, is_key=True), Hint(f" {words}")]
        return out

    @property
    def _next_cap(self) -> str:
        """The key for the next contribution as it stands on a keyboard; empty where she wants none."""
        changed = self._settings.now.shortcuts
        if changed is not self._shortcuts:
            self._shortcuts = changed
            self._cap = native(keys_in_use(changed)["insert.contribution"]).replace("+", " ").replace("Return", "↵")
        return self._cap


def _tr(words: str) -> str:
    return QCoreApplication.translate("Hints", words)


def _trn(words: str, count: int) -> str:
    return QCoreApplication.translate("Hints", words, "", count)
