"""Leads: the attributions with which contributions begin, recognised by a forum's own patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import msgspec

from hrreport.forum.listing import pair_pattern
from hrreport.forum.pattern import Literal as Words
from hrreport.forum.pattern import Pattern
from hrreport.forum.template import Wording
from hrreport.prose import Runs, Text, slice_runs
from hrreport.readers.expressions import BOLD_OFF, BOLD_ON, expression, has_bold
from hrreport.readers.names import CONNECTORS

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

    ``both`` holds office and name where the pattern prints them one after the other. ``function`` is the key of what
    somebody does in the session where the lead names her for that, in the form of a first mention or a later one.
    ``others`` are named with her: each begins at its ``start`` and is ``own`` places long, as she is.
    """

    kind: str
    length: int
    bold: bool
    both: str = ""
    name: str = ""
    offices: str = ""
    organisation: str = ""
    article: str = ""
    honorific: str = ""
    family: str = ""
    role: str = ""
    place: str = ""
    country: str = ""
    function: str = ""
    form: Literal["full", "short"] = "full"
    others: tuple[Lead, ...] = ()
    start: int = 0
    own: int = 0


class _Rule(NamedTuple):
    """One pattern as it is looked for; ``bold`` tells whether its bold is part of what is found.

    ``before_others`` finds it where somebody else is named behind it; ``None`` where that would be a guess.
    """

    kind: str
    bold: bool
    pattern: re.Pattern[str]
    before_others: re.Pattern[str] | None = None
    function: str = ""
    form: Literal["full", "short"] = "full"


class LeadFinder:
    """Finds the leads of one wording in one language; ``bold`` tells whether bold counts as evidence."""

    def __init__(self, wording: Wording, language: str, bold: bool) -> None:
        self._rules = list(_rules(wording, language.split("-")[0], bold))
        self._between = re.compile(_between(language))
        self._bold = bold

    def find(self, runs: Runs) -> Lead | None:
        """The lead at the beginning of a paragraph, or ``None``."""
        marked = _marked(runs)
        # Most paragraphs name nobody, and hardly any names several; where bold counts, each of them is in bold.
        several = self._several(marked) if not self._bold or marked.count(BOLD_ON) > 1 else None
        return several or self._one(marked, 0)[0]

    def _one(self, marked: str, at: int, before_others: bool = False) -> tuple[Lead | None, int]:
        """The lead that begins at a place, and where it ends."""
        for rule in self._rules:
            pattern = rule.before_others if before_others else rule.pattern
            match = None if pattern is None else pattern.match(marked, at)
            if match is not None and _is_lead(rule, words := _words_of(match)):
                length, start = len(_clean_length(match[0])), len(_clean_length(marked[:at]))
                more: dict[str, Any] = {"function": rule.function, "form": rule.form, "start": start, "own": length}
                return _lead(rule.kind, words, length, rule.bold, **more), match.end()
        return None, at

    def _several(self, marked: str) -> Lead | None:
        """The lead of several who speak together, joined as the composition joins them; ``None`` for any other."""
        found: list[Lead] = []
        at = 0
        while True:
            one, stop = self._one(marked, at, before_others=True)
            between = self._between.match(marked, stop)
            if one is None or between is None:
                return None
            found.append(one)
            at = between.end()
            # Inside a sentence a pattern's own first letter is lower case.
            marked = marked[:at] + marked[at : at + 1].upper() + marked[at + 1 :]
            if between["last"] is not None:
                final, _ = self._one(marked, at)
                return None if final is None else _together([*found, final])


def _together(leads: Sequence[Lead]) -> Lead:
    """One lead of several people."""
    first, *others = leads
    return msgspec.structs.replace(first, length=leads[-1].start + leads[-1].own, others=tuple(others))


def _is_lead(rule: _Rule, words: Mapping[str, str]) -> bool:
    """Whether what was found can be a lead: it names somebody, or tells a function."""
    if rule.function and not (words.get("name") or words.get("both")):
        return not words.get("family", "").islower()
    return _believable(words)


def _between(language: str) -> str:
    """What stands between two who are named together; ``last`` before the last of them."""
    return rf"(?:(?P<last>{re.escape(pair_pattern(language).format('', ''))})|,\s+)"


def _words_of(match: re.Match[str]) -> dict[str, str]:
    return {key: _clean(value) for key, value in match.groupdict(default="").items()}


_FIELDS = ("both", "name", "offices", "organisation", "article", "honorific", "family", "role", "place", "country")


def _lead(kind: str, words: dict[str, str], length: int, bold: bool, **more: Any) -> Lead:
    own = {key: words.get(key, "") for key in _FIELDS}
    if not own["name"] and not own["both"] and words.get("given"):
        own["name"] = f"{words['given']} {own['family']}".strip()
    return msgspec.structs.replace(Lead(kind, length, bold), **own, **more)


def whole_lead(words: str, wording: Wording) -> Lead | None:
    """The attribution that a line is from its first to its last word, or ``None``; emphasis does not matter."""
    line = words.rstrip(" ,:;")
    for kind, pattern in (("representative", wording.representative), ("full", wording.full)):
        match = _compiled(expression(pattern, wording, keep_bold=False).rstrip(",")).fullmatch(line)
        if match:
            return _lead(kind, _words_of(match), len(line), False)
    return None


def has_bold_lead(runs: Runs) -> bool:
    """Whether a paragraph has a bold stretch among its first words."""
    return any(isinstance(run, Text) and run.bold for run in runs[:2])


def split_lead(runs: Runs, lead: Lead, join: str = " ") -> tuple[Runs, Runs]:
    """The runs of the lead, and those of the rest without the space, or the template's join, between."""
    printed = slice_runs(runs, 0, lead.length)
    rest = slice_runs(runs, lead.length)
    if join != " " and rest and isinstance(rest[0], str) and rest[0].startswith(join):
        return printed, slice_runs(runs, lead.length + len(join))
    if rest and isinstance(rest[0], str):
        rest = (rest[0].removeprefix(" "), *rest[1:]) if rest[0] != " " else rest[1:]
    return printed, rest


# Among so many runs, and letters, a lead is looked for.
_RUNS, _LETTERS = 12, 1200


def _marked(runs: Runs) -> str:
    out: list[str] = []
    for run in runs[:_RUNS]:
        if isinstance(run, Text) and run.bold:
            out.append(f"{BOLD_ON}{run.text}{BOLD_OFF}")
        else:
            out.append(run if isinstance(run, str) else run.text if isinstance(run, Text) else "\ufffc")
    return "".join(out)[:_LETTERS]


def _clean_length(words: str) -> str:
    return words.replace(BOLD_ON, "").replace(BOLD_OFF, "")


def _clean(words: str) -> str:
    return " ".join(_clean_length(words).split())


# What no family name has in it: anything but letters, their marks, spaces, apostrophes, hyphens and full stops.
_STRANGE = re.compile(r"[^\w\s'’ʼ.·‐‑–-]|_").search


def _believable(words: Mapping[str, str]) -> bool:
    """A name has a capital (or no case at all) at its last word, and no more than eight words of its own.

    A family name that stands alone has four at most, and nothing in it but letters and what joins them.
    """
    name = words.get("name") or words.get("both", "").rpartition(")")[2] or words.get("both") or words.get("family", "")
    tokens = name.split()
    if not tokens or any(map(str.isdigit, name)):
        return False
    if words.get("name") and len(tokens) > 7:
        return False
    if not words.get("name") and not words.get("both") and (len(tokens) > 4 or tokens[-1].islower() or _STRANGE(name)):
        return False
    last = tokens[-1].split("-")[0]
    return tokens[0][:1].isupper() or (not last.islower() and not tokens[0].islower()) or not name.isascii()


@lru_cache(maxsize=512)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _rules(wording: Wording, language: str, bold: bool) -> Iterator[_Rule]:
    verbs = "|".join([re.escape(verb).replace(r"\ ", r"\s+") for verb in wording.verbs])
    adverb = _ADVERBS.get(language, _ADVERBS["en"])
    verb = rf"(?:{adverb}\s+)?(?:{verbs + '|' if verbs else ''}{_TENSES.get(language, '[a-z]+')})\b"
    for key, (full, short) in wording.functions.items():
        yield _function_rule(key, full, "full", wording, bold, verb)
        if short.source != full.source:
            yield _function_rule(key, short, "short", wording, bold, verb)
    join = wording.attribution.join
    # A join that is more than a space proves a lead, and where it ends.
    own = re.escape(join.rstrip(" ")) if join.strip(" ") else ""
    verbal = own or rf"\s+{verb}"
    others = rf"(?={_between(language)})"
    for kind, pattern in (("full", wording.full), ("representative", wording.representative)):
        emphatic = has_bold(pattern.parts)
        if emphatic and bold:
            source = expression(pattern, wording, keep_bold=True)
            ending = rf"\s*[,:;]|\s+{BOLD_ON}?\S" if not source.endswith(",") else rf"\s+{verb}"
            yield _Rule(kind, True, _compiled(f"{source}(?={own or ending})"), _compiled(source + others))
        elif not emphatic or not bold:
            source = expression(pattern, wording, keep_bold=False)
            several = _compiled(source + others) if own else None
            yield _Rule(kind, False, _compiled(f"{source}(?={verbal})"), several)
    if bold:
        source = expression(wording.unaffiliated, wording, keep_bold=True)
        yield _Rule("unaffiliated", True, _compiled(f"{source}(?={verbal})"), _compiled(source + others))


def _function_rule(
    key: str, pattern: Pattern, form: Literal["full", "short"], wording: Wording, bold: bool, verb: str
) -> _Rule:
    """Words that the template itself gives need less proof behind them than a name does."""
    keeps = bold and has_bold(pattern.parts)
    source = expression(pattern, wording, keeps)
    join = wording.attribution.join
    endings = [rf"\s+{verb}", *([re.escape(join.rstrip())] if join.strip() else [])]
    if keeps:
        endings += [r"\s*[,:;]", rf"\s+{BOLD_ON}?\S", r"\s*$"]
    elif isinstance(pattern.parts[-1], Words):
        linking = "|".join(sorted(CONNECTORS))
        endings += [r"\s*[,:;]", rf"\s+(?!(?:{linking})\b)[^\W\d_A-Z]", r"\s*$"]
        if pattern.parts[-1].text.rstrip().endswith((",", ":", ";")):
            endings.append(r"\s+\S")
    return _Rule("function", keeps, _compiled(rf"{source}(?={'|'.join(endings)})"), None, key, form)
