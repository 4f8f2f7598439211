"""The longest sound beginning of a JSON text that breaks off, closed so that it can be read (RFC 8259)."""

from __future__ import annotations

import re

# No report nests deeper, and what walks over a value must come to its end.
MAX_DEPTH = 64
_TOKEN = re.compile(
    r"""\s*(?:
    (?P<string>"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")
    |(?P<plain>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s,\]}])|true|false|null)
    |(?P<mark>[\[\]{},:]))""",
    re.VERBOSE,
)
_BROKEN_STRING = re.compile(r'\s*"(?P<words>(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)')


def completed(text: str) -> str:
    """``text`` up to the last place where it made sense, with the brackets that are open there closed.

    A string that breaks off where a value may stand is kept as far as it goes; a key without its value goes.
    """
    open_marks: list[str] = []
    at = good = 0
    wants = "value"
    while True:
        token = _TOKEN.match(text, at)
        step = _step(token, wants, open_marks) if token else None
        if token is None or step is None:
            return _ended(text, at, wants, good, open_marks)
        wants, at = step, token.end()
        if wants in ("next", "first key", "first value"):
            good = at
        if not open_marks:
            return text[:at]


def _ended(text: str, at: int, wants: str, good: int, open_marks: list[str]) -> str:
    # Every bracket is itself a good place, so those open at the end were open at the last good one.
    closers = "".join("}" if mark == "{" else "]" for mark in reversed(open_marks))
    cut = _BROKEN_STRING.match(text, at)
    if cut and wants in ("value", "first value") and open_marks:
        return text[: cut.end()] + '"' + closers
    return text[:good] + closers


def _step(token: re.Match[str], wants: str, open_marks: list[str]) -> str | None:
    """What may follow this token, ``None`` where it may not stand."""
    mark = token["mark"]
    if mark in ("{", "["):
        if wants not in ("value", "first value") or len(open_marks) >= MAX_DEPTH:
            return None
        open_marks.append(mark)
        return "first key" if mark == "{" else "first value"
    if mark in ("}", "]"):
        ends = wants == "next" or wants == ("first key" if mark == "}" else "first value")
        if not ends or not open_marks or open_marks[-1] != ("{" if mark == "}" else "["):
            return None
        open_marks.pop()
        return "next"
    if mark == ",":
        return ("key" if open_marks[-1] == "{" else "value") if wants == "next" and open_marks else None
    if mark == ":":
        return "value" if wants == "colon" else None
    if wants in ("key", "first key"):
        return "colon" if token["string"] else None
    return "next" if wants in ("value", "first value") else None
