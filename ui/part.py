"""What a window has the part of it do that shows an open report; that part itself is imported with the first report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from hrreport.forum.counts import Counting
from hrreport.settings import Settings

from .workspace import Workspace


class File(Protocol):
    """What is asked of the file of a report."""

    state_changed: SignalInstance

    @property
    def path(self) -> Path | None:
        """Where it is; ``None`` before it is saved for the first time."""
        ...

    @property
    def title(self) -> str:
        """What the report is called in the window's title."""
        ...

    @property
    def state_words(self) -> str:
        """How things stand with it, in a few words."""
        ...

    @property
    def is_closing(self) -> bool:
        """Whether the report closes once it is saved."""
        ...

    def close_wanted(self, then: Callable[[], None]) -> None:
        """Asks what to do with unsaved work, and calls ``then`` once the file is free."""
        ...

    def snapshot_now(self) -> bool:
        """Puts unsaved work on disk before it returns; says whether it is all there."""
        ...


class Part(Protocol):
    """One open report in a window. ``state_changed`` says that its name, or whether it is saved, did."""

    state_changed: SignalInstance

    @property
    def workspace(self) -> Workspace:
        """The report."""
        ...

    @property
    def view(self) -> QWidget:
        """What is shown in the place of the start page."""
        ...

    @property
    def filing(self) -> File:
        """The file of the report."""
        ...

    def take(self, counter: Counting) -> None:
        """Hands over what has counted the report already, before anything is built."""
        ...

    def build(self) -> bool:
        """Makes the next part of the view, and says whether there may be more to be made."""
        ...

    def leave(self) -> None:
        """The report is closed."""
        ...

    def follow_settings(self, before: Settings, after: Settings) -> None:
        """Takes over what was changed in the settings."""
        ...

    def follow_library(self) -> None:
        """The forum templates are others now."""
        ...

    def fit(self, before: int, now: int) -> None:
        """The window has another width."""
        ...
