"""Shapes of types: learnt by one thread at a time, before values are read as them.

msgspec learns what a type is made of when it is first asked to read one. Where two threads ask at once it crashes the
program (msgspec 0.19 and later, seen as a segmentation fault in one of three starts with a file).
"""

from __future__ import annotations

import threading

import msgspec

_LEARNING = threading.Lock()
_LEARNT: set[object] = set()


def learn(kind: object) -> None:
    """Has msgspec know a type, and all that are in it, before anything is read as it; later calls cost nothing."""
    if kind not in _LEARNT:
        with _LEARNING:
            msgspec.json.Decoder(kind)
            _LEARNT.add(kind)
