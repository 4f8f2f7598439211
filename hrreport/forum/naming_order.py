"""Who is named how: each attribution's form, in full where a speaker is named first and short from then on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import compress
from operator import is_not
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
        self._segments: tuple[Segment, ...] = ()
        self._scope: tuple[FirstScope, frozenset[str]] | None = None
        self._forms: Forms = {}

    def forms(self, report: Report, template: Template) -> Forms:
        """The forms of a report under a template."""
        scope, unnamed = template.wording(report.language).attribution.first, frozenset(template.unnamed)
        if (scope, unnamed) == self._scope and self._takes_in(report.segments, scope):
            return self._forms
        kept: dict[str, _Named] = {}
        before = _NOBODY
        is_same = len(report.segments) == len(self._kept)
        for segment in report.segments:
            old = self._kept.get(segment.id)
            if old is not None and old.segment is segment and old.scope == scope and _is_same(old.before, before):
                named = old
            else:
                named = _named_like(old, segment, scope, before)
                is_same = is_same and old is not None and named.forms is old.forms
            kept[segment.id] = named
            # Whom a part does not name is introduced further down.
            if segment.part not in unnamed:
                before = named.after if scope == "report" else _NOBODY
        is_same = is_same and list(kept) == list(self._kept)
        self._kept, self._segments, self._scope = kept, report.segments, (scope, unnamed)
        if not is_same:
            self._forms = {one: form for named in kept.values() for one, form in named.forms.items()}
        return self._forms

    def _takes_in(self, segments: tuple[Segment, ...], scope: FirstScope) -> bool:
        """Whether all segments name whom they named, so that only those need looking into that are not the same."""
        old = self._segments
        if len(segments) != len(old):
            return False
        for at in compress(range(len(old)), map(is_not, old, segments)):
            known, segment = self._kept[old[at].id], segments[at]
            if segment.id != old[at].id or segment.part != old[at].part:
                return False
            named = _named_like(known, segment, scope, known.before)
            if named.forms is not known.forms or named.after is not known.after:
                return False
            self._kept[segment.id] = named
        self._segments = segments
        return True

    def of(self, segment_id: str) -> Forms:
        """The forms in a segment of the report that was asked for last; the same object as long as none changes."""
        return self._kept[segment_id].forms


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    # A set does not look first whether the other is itself.
    return one is other or one == other


def _named_like(old: _Named | None, segment: Segment, scope: FirstScope, before: frozenset[str]) -> _Named:
    """What is known of a segment; what equals the old stays the same object, so that others see that it did."""
    new = _named(segment, scope, before)
    if old is None:
        return new
    same_forms = list(old.forms.items()) == list(new.forms.items())
    return new._replace(
        forms=old.forms if same_forms else new.forms, after=old.after if old.after == new.after else new.after
    )


def first_mentions(report: Report, template: Template) -> Forms:
    """The forms of one report under a template."""
    return FirstMentions().forms(report, template)


def _named(segment: Segment, scope: FirstScope, before: frozenset[str]) -> _Named:
    # A long report names thousands: who was named before is not copied for those who come here.
    earlier, here = before, set[str]()
    forms: dict[str, tuple[MentionForm, ...]] = {}
    for one in segment.contributions:
        if scope == "contribution":
            earlier, here = _NOBODY, set()
        forms[one.id] = _lead_forms(one, earlier, here)
        here.update(one.speakers if one.lead in ("auto", "full") else ())
        here.update(_named_in_full(one.text))
    return _Named(segment, scope, before, forms, earlier if here <= earlier else earlier | here)


def _lead_forms(one: Contribution, earlier: frozenset[str], here: set[str]) -> tuple[MentionForm, ...]:
    if one.lead == "none":
        return ()
    if one.lead != "auto":
        return tuple(one.lead for _ in one.speakers)
    return tuple("short" if speaker in here or speaker in earlier else "full" for speaker in one.speakers)


def _named_in_full(blocks: Blocks) -> Iterable[str]:
    """The speakers whom a text, tables apart, names in full."""
    for block in blocks:
        if not isinstance(block, Table):
            for run in block.runs:
                if isinstance(run, Mention) and run.form == "full":
                    yield run.speaker
