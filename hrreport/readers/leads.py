"""Leads: the attributions with which contributions begin, recognised by a forum's own patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from hrreport.forum.pattern import Emphasis, Field, Literal, Node, Optional, Pattern
from hrreport.forum.template import Wording
from hrreport.prose import Runs, Text, slice_runs

BOLD_ON, BOLD_OFF = "\ue000", "\ue001"

# Past tenses in which speech is reported, told by their endings; grammar of the language, not a list of verbs.
_TENSES = {
    "en": r"[a-z]{2,}ed|said|spoke|told|drew|made|gave|took|began|put|set|saw|thought|felt|held|led|also|then|further",
    "fr": r"(?:l['’])?(?:a|ont|s['’]est|s['’]est)\s+(?:\w+\s+)?\w*(?:é|ée|i|ie|u|ue|it|is|ert)s?",
    "es": r"(?:se\s+)?\w+(?:ó|jo|uvo|izo|aron|ieron)|dio|también",
    "pt": r"(?:se\s+)?\w+(?:ou|eu|iu)|disse",
    "de": r"\w+(?:te|ten)|sprach|hob|wies",
}


# An adverb may stand between a name and its verb ("fully agreed").
_ADVERBS = {"en": r"[a-z]+ly", "fr": r"[a-zà-ÿ]+ment", "es": r"[a-zà-ÿ]+mente"}


class Lead(msgspec.Struct, frozen=True):
    """A recognised attribution: its words by field, and how many places of the runs it takes.

    ``both`` holds office and name where the pattern prints them one after the other.
    """

    kind: str
    both: str
    name: str
    offices: str
    organisation: str
    article: str
    length: int
    bold: bool


class LeadFinder:
    """Finds the leads of one wording in one language; ``bold`` tells whether bold counts as evidence."""

    def __init__(self, wording: Wording, language: str, bold: bool) -> None:
        self._rules = list(_rules(wording, language.split("-")[0], bold))

    def find(self, runs: Runs) -> Lead | None:
        """The lead at the beginning of a paragraph, or ``None``."""
        marked = _marked(runs)
        for kind, bold, rule in self._rules:
            match = rule.match(marked)
            if match:
                words = {key: _clean(value) for key, value in match.groupdict(default="").items()}
                if not _believable(words):
                    continue
                return Lead(
                    kind,
                    words.get("both", ""),
                    words.get("name", ""),
                    words.get("offices", ""),
                    words.get("organisation", ""),
                    words.get("article", ""),
                    len(_clean_length(match[0])),
                    bold,
                )
        return None


def whole_lead(words: str, wording: Wording) -> Lead | None:
    """The attribution that a line is from its first to its last word, or ``None``; emphasis does not matter."""
    line = words.rstrip(" ,:;")
    for kind, pattern in (("representative", wording.representative), ("full", wording.full)):
        match = _compiled(_regex(pattern, wording, keep_bold=False).rstrip(",")).fullmatch(line)
        if match:
            fields = {key: _clean(value) for key, value in match.groupdict(default="").items()}
            both, name = fields.get("both", ""), fields.get("name", "")
            offices, organisation = fields.get("offices", ""), fields.get("organisation", "")
            return Lead(kind, both, name, offices, organisation, fields.get("article", ""), len(line), False)
    return None


def has_bold_lead(runs: Runs) -> bool:
    """Whether a paragraph has a bold stretch among its first words."""
    return any(isinstance(run, Text) and run.bold for run in runs[:2])


def split_lead(runs: Runs, lead: Lead) -> tuple[Runs, Runs]:
    """The runs of the lead, and those of the rest without the space between."""
    printed = slice_runs(runs, 0, lead.length)
    rest = slice_runs(runs, lead.length)
    if rest and isinstance(rest[0], str):
        rest = (rest[0].removeprefix(" "), *rest[1:]) if rest[0] != " " else rest[1:]
    return printed, rest


def _marked(runs: Runs) -> str:
    out: list[str] = []
    for run in runs[:6]:
        if isinstance(run, Text) and run.bold:
            out.append(f"{BOLD_ON}{run.text}{BOLD_OFF}")
        else:
            out.append(run if isinstance(run, str) else run.text if isinstance(run, Text) else "\ufffc")
    return "".join(out)[:1200]


def _clean_length(words: str) -> str:
    return words.replace(BOLD_ON, "").replace(BOLD_OFF, "")


def _clean(words: str) -> str:
    return " ".join(_clean_length(words).split())


def _believable(words: dict[str, str]) -> bool:
    """A name has a capital (or no case at all) at its last word, and no more than eight words of its own."""
    name = words.get("name") or words.get("both", "").rpartition(")")[2] or words.get("both", "")
    tokens = name.split()
    if not tokens or any(ch.isdigit() for ch in name):
        return False
    if words.get("name") and len(tokens) > 7:
        return False
    last = tokens[-1].split("-")[0]
    return tokens[0][:1].isupper() or (not last.islower() and not tokens[0].islower()) or not name.isascii()


@lru_cache(maxsize=64)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _rules(wording: Wording, language: str, bold: bool) -> Iterator[tuple[str, bool, re.Pattern[str]]]:
    verbs = "|".join([re.escape(verb).replace(r"\ ", r"\s+") for verb in wording.verbs])
    adverb = _ADVERBS.get(language, _ADVERBS["en"])
    verb = rf"(?:{adverb}\s+)?(?:{verbs + '|' if verbs else ''}{_TENSES.get(language, '[a-z]+')})\b"
    for kind, pattern in (("full", wording.full), ("representative", wording.representative)):
        emphatic = _has_bold(pattern.parts)
        if emphatic and bold:
            source = _regex(pattern, wording, keep_bold=True)
            ending = rf"(?=\s*[,:;]|\s+{BOLD_ON}?\S)" if not source.endswith(",") else rf"(?=\s+{verb})"
            yield kind, True, _compiled(source + ending)
        elif not emphatic or not bold:
            yield kind, False, _compiled(_regex(pattern, wording, keep_bold=False) + rf"(?=\s+{verb})")
    if bold:
        yield "unaffiliated", True, _compiled(_regex(wording.unaffiliated, wording, keep_bold=True) + rf"(?=\s+{verb})")


def _has_bold(parts: tuple[Node, ...]) -> bool:
    return any(
        (isinstance(part, Emphasis) and part.bold) or (isinstance(part, Optional | Emphasis) and _has_bold(part.parts))
        for part in parts
    )


def _regex(pattern: Pattern, wording: Wording, keep_bold: bool) -> str:
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
    if name == "name":
        return rf"(?P<name>(?=\S){_INNER}{{2,80}}?)"
    return rf"(?P<{name}>(?=\S){_INNER_COMMA}{{2,300}}?)"
