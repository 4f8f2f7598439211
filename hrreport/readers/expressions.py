"""Expressions: the regular expression that finds again what a pattern prints."""

from __future__ import annotations

import re

from hrreport.forum.pattern import Emphasis, Field, Literal, Node, Optional, Pattern
from hrreport.forum.template import Wording

BOLD_ON, BOLD_OFF = "\ue000", "\ue001"


def has_bold(parts: tuple[Node, ...]) -> bool:
    """Whether a pattern has anything in bold."""
    return any(
        (isinstance(part, Emphasis) and part.bold) or (isinstance(part, Optional | Emphasis) and has_bold(part.parts))
        for part in parts
    )


def expression(pattern: Pattern, wording: Wording, keep_bold: bool) -> str:
    """The regular expression of a pattern, a group for each field; ``both`` is office and name without a cut.

    ``keep_bold`` wants what the pattern has in bold between ``BOLD_ON`` and ``BOLD_OFF``.
    """
    return _parts_regex(pattern.parts, wording, keep_bold, set())


# A dot belongs to a name or office only after an initial or a short abbreviation.
_INNER = r"(?:[^\n.!?;:,\ue000\ue001]|(?<=\b\w)\.|(?<=\b\w\w)\.)"
_INNER_COMMA = r"(?:[^\n.!?;:\ue000\ue001]|(?<=\b\w)\.|(?<=\b\w\w)\.)"
_INNER_BOLD = r"[^\n\ue000\ue001]"


def _parts_regex(parts: tuple[Node, ...], wording: Wording, keep_bold: bool, seen: set[str]) -> str:
    out = ""
    at = 0
    while at < len(parts):
        part = parts[at]
        if isinstance(part, Literal):
            out += re.escape(part.text).replace(r"\ ", r"\s+")
        elif isinstance(part, Optional):
            out += f"(?:{_parts_regex(part.parts, wording, keep_bold, seen)})?"
        elif isinstance(part, Emphasis):
            inner = _parts_regex(part.parts, wording, keep_bold, seen)
            out += rf"{BOLD_ON}\s*{inner}\s*{BOLD_OFF}" if keep_bold and part.bold else inner
        elif _is_both(parts[at : at + 3]) and "both" not in seen:
            seen.add("both")
            inner = _INNER_BOLD if keep_bold else _INNER
            out += rf"(?P<both>(?=\S){inner}{{3,300}}?)"
            at += 2
        else:
            out += _field_regex(part, wording, seen)
        at += 1
    return out


def _is_both(parts: tuple[Node, ...]) -> bool:
    return (
        len(parts) == 3
        and isinstance(parts[0], Field)
        and parts[0].name in ("offices", "office")
        and isinstance(parts[1], Literal)
        and parts[1].text == " "
        and isinstance(parts[2], Field)
        and parts[2].name == "name"
    )


def _field_regex(part: Field, wording: Wording, seen: set[str]) -> str:
    name = "offices" if part.name == "office" else part.name
    if name in seen:
        return f"(?P={name})"
    seen.add(name)
    if name == "article":
        forms = sorted(wording.attribution.articles, key=len, reverse=True)
        spaced = [re.escape(form) + ("" if form.endswith(("'", "’")) else r"\s+") for form in forms]
        return f"(?P<article>{'|'.join(spaced)})" if spaced else "(?P<article>)"
    if name == "honorific":
        forms = sorted(wording.attribution.honorifics, key=len, reverse=True)
        return rf"(?P<honorific>{''.join(re.escape(form) + '|' for form in forms)}{_INNER}{{2,20}}?)"
    if name in ("name", "family", "given"):
        return rf"(?P<{name}>(?=\S){_INNER}{{2,80}}?)"
    return rf"(?P<{name}>(?=\S){_INNER_COMMA}{{2,300}}?)"
