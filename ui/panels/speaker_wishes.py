"""What a rapporteur can wish for a speaker, as edits of the report with their labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from hrreport.model import Report, Speaker
from hrreport.model.edits import add_speaker, change_speaker, merge_speakers, move_speakers, remove_speaker
from hrreport.prose import Runs

from ..workspace import Wish


def _tr(words: str) -> str:
    return QCoreApplication.translate("Speakers", words)


def _trn(words: str, count: int) -> str:
    return QCoreApplication.translate("Speakers", words, "", count)


def changed(speaker_id: str, part: str, **values: object) -> Wish:
    """A speaker with other values; typing in one ``part`` merges into one step."""
    return _change(speaker_id, lambda one: msgspec.structs.replace(one, **values), part)


def reworded(speaker_id: str, template_id: str, form: str, runs: Runs | None) -> Wish:
    """A speaker with a wording of her own for one form under one template, or (``None``) with the template's."""

    def change(one: Speaker) -> Speaker:
        own = {name: words for name, words in one.overrides.get(template_id, {}).items() if name != form}
        if runs is not None:
            own[form] = runs
        overrides = {key: words for key, words in one.overrides.items() if key != template_id}
        if own:
            overrides[template_id] = own
        return msgspec.structs.replace(one, overrides=overrides)

    return _change(speaker_id, change, f"own:{form}")


def _change(speaker_id: str, change: Callable[[Speaker], Speaker], part: str) -> Wish:
    def edit(report: Report) -> Report:
        speaker = report.speaker(speaker_id)
        return report if speaker is None else change_speaker(report, change(speaker))

    return Wish(_tr("Change speaker"), edit, f"speaker:{speaker_id}:{part}" if part else None)


def added(speakers: Sequence[Speaker]) -> Wish:
    """More speakers, all of them in one step."""

    def edit(report: Report) -> Report:
        for speaker in speakers:
            report = add_speaker(report, speaker)
        return report

    words = _tr("Add speaker") if len(speakers) == 1 else _trn("Add {count} speakers", len(speakers))
    return Wish(words.format(count=len(speakers)), edit)


def removed(speaker_ids: Sequence[str]) -> Wish:
    """The report without these speakers; refused where one of them is named in it."""

    def edit(report: Report) -> Report:
        for one in speaker_ids:
            report = remove_speaker(report, one)
        return report

    words = _tr("Remove speaker") if len(speaker_ids) == 1 else _trn("Remove {count} speakers", len(speaker_ids))
    return Wish(words.format(count=len(speaker_ids)), edit)


def merged(kept_id: str, others: Sequence[str]) -> Wish:
    """One speaker in the place of several."""
    return Wish(_tr("Merge speakers"), lambda report: merge_speakers(report, kept_id, others))


def moved(speaker_ids: Sequence[str], at: int | None) -> Wish:
    """Speakers before place ``at`` of the list (``None``: the end)."""
    return Wish(_tr("Move speakers"), lambda report: move_speakers(report, speaker_ids, at))
