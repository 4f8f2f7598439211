"""Settings: what the program remembers of a person's choices between two starts."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from hrreport.errors import InputError
from hrreport.files import read_limited, write_atomic

MAX_RECENT = 20
MAX_EXPORTS = 100
MAX_PLACES = 100
_MAX_FILE = 1_000_000
T = TypeVar("T")


class Recent(msgspec.Struct, frozen=True, kw_only=True):
    """A report that was open lately: what the start page tells of it without opening it.

    ``counts`` are its contributions by status: notes, draft, reviewed, cleared. ``when`` is in seconds since 1970.
    ``template`` is the id of its forum template, empty where that was not noted.
    """

    path: str
    title: str
    forum: str
    when: float
    counts: tuple[int, int, int, int] = (0, 0, 0, 0)
    template: str = ""


class LastExport(msgspec.Struct, frozen=True, kw_only=True):
    """How a report was exported last: formats, folder, and mode of naming (``None``: the template's own).

    ``name`` is that of the files without their suffixes; ``digests`` are the SHA-256 of what was written, by file name.
    """

    formats: tuple[str, ...]
    folder: str
    mode: str | None = None
    opens: Literal["nothing", "file", "folder"] = "nothing"
    name: str = ""
    digests: dict[str, str] = {}


class LastPlace(msgspec.Struct, frozen=True):
    """Where a report was left: the place of the cursor, as in ``Spot``, and whether its preview was shown."""

    part: str
    segment: str | None = None
    contribution: str | None = None
    path: tuple[int, ...] = ()
    previews: bool = False


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All settings; a file that lacks one gives its default, and what an older program does not know is dropped.

    ``exports`` and ``places`` are by the reports' ids. ``zoom`` is a factor. ``known_hints`` are hints no longer shown.
    ``window`` is the geometry and state of the main window as Qt packs them, in Base64.

    ``language`` is the interface's (BCP 47; empty: as the system). ``saves_every`` are minutes between savings by
    itself, 0 for never. ``versions_days`` is how long earlier versions are kept, 0 for always. ``dictionaries`` is a
    folder of a person's own Hunspell dictionaries. ``shortcuts`` are the keys of actions that she has changed, by the
    key of the action, in Qt's portable text; an empty one means none.
    """

    theme: Literal["system", "light", "dark"] = "system"
    zoom: float = 1.1
    recent: tuple[Recent, ...] = ()
    exports: dict[str, LastExport] = {}
    folder: str = ""
    window: str = ""
    panels: str = ""
    places: dict[str, LastPlace] = {}
    shows_outline: bool = True
    shows_inspector: bool = True
    known_hints: tuple[str, ...] = ()
    language: str = ""
    saves_every: int = 0
    versions_days: int = 0
    checks_spelling: bool = True
    dictionaries: str = ""
    typography: bool = True
    offers_verbs: bool = True
    export_formats: tuple[str, ...] = ("docx", "md")
    export_opens: Literal["nothing", "file", "folder"] = "nothing"
    shortcuts: dict[str, str] = {}


class SettingsFile:
    """The settings in their file; one that is damaged is set aside and the defaults are taken."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._now = self._read()
        self._listeners: list[Callable[[Settings, Settings], None]] = []

    @property
    def now(self) -> Settings:
        """The settings as they stand."""
        return self._now

    def change(self, **values: Any) -> None:
        """Changes some settings and writes them; where the folder cannot be written they last until the end."""
        before = self._now
        changed = msgspec.structs.replace(before, **values)
        if changed == before:
            return
        self._now = changed
        with contextlib.suppress(InputError, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._path, msgspec.json.format(msgspec.json.encode(self._now), indent=1))
        for listener in tuple(self._listeners):
            listener(before, changed)

    def listen(self, listener: Callable[[Settings, Settings], None]) -> None:
        """Tells of every change from now on: the settings before it and after it."""
        self._listeners.append(listener)

    def remember(self, recent: Recent) -> None:
        """Puts a report at the head of the recent ones."""
        others = tuple(one for one in self._now.recent if one.path != recent.path)
        self.change(recent=(recent, *others)[:MAX_RECENT])

    def remember_export(self, report_id: str, last: LastExport) -> None:
        """Keeps how a report was exported; of many reports those that were exported longest ago are forgotten."""
        self.change(exports=_with(self._now.exports, report_id, last, MAX_EXPORTS))

    def remember_place(self, report_id: str, last: LastPlace) -> None:
        """Keeps where a report was left; of many reports those that were left longest ago are forgotten."""
        self.change(places=_with(self._now.places, report_id, last, MAX_PLACES))

    def forget(self, path: str) -> None:
        """Takes a report out of the recent ones."""
        self.change(recent=tuple(one for one in self._now.recent if one.path != path))

    def _read(self) -> Settings:
        if not self._path.is_file():
            return Settings()
        try:
            return msgspec.json.decode(read_limited(self._path, _MAX_FILE), type=Settings)
        except (InputError, msgspec.DecodeError, UnicodeDecodeError):
            with contextlib.suppress(OSError):
                self._path.replace(self._path.with_suffix(".damaged"))
            return Settings()


def _with(known: dict[str, T], report_id: str, last: T, most: int) -> dict[str, T]:
    """What is known of reports with one more at its end, cut to the last so many."""
    others = {one: value for one, value in known.items() if one != report_id}
    return dict(list({**others, report_id: last}.items())[-most:])
