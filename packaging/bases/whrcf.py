"""The base document of the template ``whrcf``."""

from __future__ import annotations

from bases.house import Look, begun, finished


def make() -> bytes:
    """The bytes of ``base.docx``."""
    return finished(begun(Look("1F4E79", 25, 16, True, "{title}", "{forum}")))
