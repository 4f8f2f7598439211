"""What one dictionary can be asked."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Protocol

Then = Callable[[tuple[str, ...]], None]


class Asking(Protocol):
    """The process of a dictionary as its askers see it: it is imported when the first word is to be looked up."""

    def look_up(self, spellings: Collection[str]) -> None:
        """Asks whether these are right."""
        ...

    def suggest(self, spelling: str, then: Then) -> None:
        """Asks what might be meant; ``then`` is told."""
        ...

    def close(self) -> None:
        """Ends the process."""
        ...

    def deleteLater(self) -> None:
        """Deletes it when the event loop goes on."""
        ...
