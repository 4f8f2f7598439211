"""The errors and the notices of the whole program, and the sentences in which they reach a rapporteur."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec

# Names of files and of what is in them may hold line ends and whatever else makes a terminal act.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class HRReportError(Exception):
    """What a rapporteur can be told in one sentence; ``str(error)`` is that sentence, on one line."""

    def __init__(self, sentence: str) -> None:
        super().__init__(_UNSEEN.sub(" ", sentence))


class InputError(HRReportError):
    """A file or folder that cannot be used.

    ``source`` is the file as she named it, ``why`` what happened to it, ``then`` what she can do next.
    """

    def __init__(self, source: Path | str, why: str, then: str = "") -> None:
        self.source = str(source)
        self.why = why
        self.then = then
        super().__init__(f"{self.source}: {why}." + (f" {then}." if then else ""))


class NewerFormatError(InputError):
    """A report file that a newer program saved: it is sound, and this program cannot read it."""


class LockedError(HRReportError):
    """A report that somebody has open: ``holder`` says who, where and since when."""

    def __init__(self, source: Path | str, holder: str) -> None:
        self.source = str(source)
        self.holder = holder
        super().__init__(f"{source}: it is open ({holder}).")


class ChangedOnDiskError(HRReportError):
    """A file that is no longer what it was when it was opened; ``is_gone`` when it is not there at all."""

    def __init__(self, source: Path | str, is_gone: bool) -> None:
        self.source = str(source)
        self.is_gone = is_gone
        what = "is no longer there" if is_gone else "was changed by another program"
        super().__init__(f"{source}: the file {what} since it was opened. Save under another name, or replace it.")


class UsageError(HRReportError):
    """An order that cannot be carried out as it was given (an unknown field key, a missing option)."""


class EditError(HRReportError):
    """An edit that would break the report (a speaker who does not exist, a place out of range)."""


class SpeakerInUseError(EditError):
    """A speaker who cannot be removed: ``places`` says, in a few words each, where she is named."""

    def __init__(self, name: str, places: tuple[str, ...]) -> None:
        self.name = name
        self.places = places
        where = "; ".join(dict.fromkeys(places))
        super().__init__(f"{name} cannot be removed, being named in the report ({where}).")


class TemplateError(HRReportError):
    """A forum template that cannot be used: ``source`` names the file, ``key`` the path of the key in it."""

    def __init__(self, source: Path | str, key: str, why: str) -> None:
        self.source = str(source)
        self.key = key
        self.why = why
        place = f"{self.source}, {key}" if key else self.source
        super().__init__(f"{place}: {why}.")


class PatternError(HRReportError):
    """A pattern that cannot be understood: ``name`` of the pattern, ``column`` counted from 1."""

    def __init__(self, name: str, column: int, why: str) -> None:
        self.name = name
        self.column = column
        self.why = why
        super().__init__(f"pattern “{name}”, column {column}: {why}.")


class Notice(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something a person should look at; no error.

    ``line`` is a line of the source, counted from 1; ``place`` says where in the report (a segment, a speaker), and
    ``field`` is the key of the field that it is about.
    A blocking notice holds back an export until the rapporteur has decided.
    """

    kind: str
    text: str
    line: int | None = None
    place: str | None = None
    field: str | None = None
    blocking: bool = False

    def __str__(self) -> str:
        where = f"line {self.line}" if self.line is not None else self.place
        return _UNSEEN.sub(" ", f"{where}: {self.text}" if where else self.text)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`` – did you mean “x”?`` for the nearest of the known words, or an empty string."""
    # Imported here because only a mistake needs it, and every start would pay for it.
    import difflib

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" – did you mean “{near[0]}”?" if near else ""
