"""What an open report stands on: its file, its lock, and what is to be told of how it was read."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from hrreport.errors import Notice
from hrreport.files import Stamp
from hrreport.forum.template import Template
from hrreport.lock import Lock
from hrreport.model import Report

Access = Literal["normal", "read-only", "anyway"]


class Folders(NamedTuple):
    """Where snapshots of unsaved work and earlier versions are kept."""

    recovery: Path
    versions: Path


class Opened(NamedTuple):
    """A report that is to be shown in a window.

    ``path`` is ``None`` for one that has no file yet; ``stamp`` is what the file held, ``saved_at`` when it was
    written. ``is_saved`` is false for what exists nowhere but here: imported, salvaged or recovered. ``snapshot`` is
    the file of unsaved work that is gone on with. ``notices`` are to be shown once the window is there.
    """

    report: Report
    template: Template
    path: Path | None = None
    stamp: Stamp | None = None
    lock: Lock | None = None
    saved_at: datetime.datetime | None = None
    is_read_only: bool = False
    is_saved: bool = True
    snapshot: Path | None = None
    notices: tuple[Notice, ...] = ()
    source: str = ""
