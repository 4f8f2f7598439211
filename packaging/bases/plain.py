"""The base document of the template ``plain``."""

from __future__ import annotations

from bases.house import Look, begun, finished


def make() -> bytes:
    """The bytes of ``base.docx``."""
    return finished(begun(Look("2B2B2B", 22, 15, False, "{title}", "{date}")))
