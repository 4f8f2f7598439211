"""Who is named how: each attribution's form, in full where a speaker is named first and short from then on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hrreport.forum.template import FirstScope, Template
from hrreport.model import Contribution, Report, Segment
from hrreport.prose import Blocks, Mention, Table
from hrreport.prose.runs import MentionForm

# For each contribution the form in which its attribution names each of its speakers.
Forms = Mapping[str, tuple[MentionForm, ...]]
_NOBODY: frozenset[str] = frozenset()


class _Named(NamedTuple):
    """A segment with those who were named before it, its forms, and those who are named after it."""

    segment: Segment
    scope: FirstScope
    before: frozenset[str]
    forms: dict[str, tuple[MentionForm, ...]]
    after: frozenset[str]


class FirstMentions:
    """Gives the forms of one state of a report after another; segments that stayed the same are not looked into.

    As long as no form changes, the same object is given.
    """

    def __init__(self) -> None:
        self._kept: dict[str, _Named] = {}
        self._forms: Forms = {}

    def forms(self, report: Report, template: Template) -> Forms:
        """The forms of a report under a template."""
        scope = template.wording(report.language).attribution.first
        kept: dict[str, _Named] = {}
        before = _NOBODY
        for segment in report.segments:
            named = self._named(segment, scope, before)
            kept[segment.id] = named
            before = named.after if scope == "report" else _NOBODY
        is_same = list(kept) == list(self._kept) and all(kept[one].forms is self._kept[one].forms for one in kept)
        self._kept = kept
        if not is_same:
            self._forms = {one: form for named in kept.values() for one, form in named.forms.items()}
        return self._forms

    def _named(self, segment: Segment, scope: FirstScope, before: frozenset[str]) -> _Named:
        old = self._kept.get(segment.id)
        if old is None:
            return _named(segment, scope, before)
        is_same = old.segment is segment and old.scope == scope
        if is_same and (old.before is before or old.before == before):
            return old
        new = _named(segment, scope, before)
        # What is equal stays the same object, so that what follows sees at once that nothing changed for it.
        same_forms = list(old.forms.items()) == list(new.forms.items())
        return new._replace(
            forms=old.forms if same_forms else new.forms, after=old.after if old.after == new.after else new.after
        )


def first_mentions(report: Report, template: Template) -> Forms:
    """The forms of one report under a template."""
    return FirstMentions().forms(report, template)


def _named(segment: Segment, scope: FirstScope, before: frozenset[str]) -> _Named:
    seen = set(before)
    forms: dict[str, tuple[MentionForm, ...]] = {}
    for one in segment.contributions:
        if scope == "contribution":
            seen = set()
        forms[one.id] = _lead_forms(one, seen)
        seen.update(one.speakers if one.lead in ("auto", "full") else ())
        seen.update(_named_in_full(one.text))
    return _Named(segment, scope, before, forms, frozenset(seen))


def _lead_forms(one: Contribution, seen: set[str]) -> tuple[MentionForm, ...]:
    if one.lead == "none":
        return ()
    if one.lead != "auto":
        return tuple(one.lead for _ in one.speakers)
    return tuple("short" if speaker in seen else "full" for speaker in one.speakers)


def _named_in_full(blocks: Blocks) -> Iterable[str]:
    """The speakers whom a text, tables apart, names in full."""
    for block in blocks:
        if not isinstance(block, Table):
            for run in block.runs:
                if isinstance(run, Mention) and run.form == "full":
                    yield run.speaker
