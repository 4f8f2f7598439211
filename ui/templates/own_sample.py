"""The sample that a template brings: a report of the forum, kept as Markdown and shown under the template at work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from hrreport.errors import UsageError
from hrreport.forum.compose import compose
from hrreport.forum.load import MAX_SAMPLE
from hrreport.forum.template import Template
from hrreport.making.work import Work
from hrreport.model import Report, TemplateRef
from hrreport.readers import read_source
from hrreport.writers.markdown import write


class _Known(NamedTuple):
    """A sample as a report, and the tables of the template whose patterns its Markdown is written by."""

    report: Report
    tables: Mapping[str, Any]


class OwnSamples:
    """Knows the reports of the samples that one window has seen; may be asked on any thread."""

    def __init__(self) -> None:
        self._known: dict[bytes, _Known] = {}

    def taken(self, report: Report, work: Work, template: Template) -> bytes:
        """The Markdown in which a report is the sample of a template; raises ``UsageError`` where it is too long."""
        sample = _written(report, template)
        if len(sample) > MAX_SAMPLE:
            raise UsageError(f"It is longer than a sample may be ({MAX_SAMPLE // 1_000_000} MB of text).")
        self._known[sample] = _Known(report, work.tables)
        return sample

    def report(self, work: Work, template: Template, language: str | None) -> Report | None:
        """The sample of the work as a report, in a language if one is given; ``None`` where it has none.

        A sample that was never seen is read by the patterns of this template. Raises ``HRReportError``.
        """
        if work.sample is None:
            return None
        if work.sample not in self._known:
            read = read_source(work.sample, f"{template.name}, sample", ".md", [template]).value
            self._known[work.sample] = _Known(read, work.tables)
        found = self._known[work.sample].report
        own = TemplateRef(id=template.id, version=template.version)
        return msgspec.structs.replace(found, template=own, language=language or found.language)

    def packed(self, work: Work, template: Template) -> Template:
        """The template with its sample written by its patterns as they are now."""
        known = self._known.get(work.sample or b"")
        if known is None or known.tables == work.tables:
            return template
        sample = _written(known.report, template)
        return msgspec.structs.replace(template, sample=sample) if len(sample) <= MAX_SAMPLE else template


def _written(report: Report, template: Template) -> bytes:
    own = TemplateRef(id=template.id, version=template.version)
    return write(compose(msgspec.structs.replace(report, template=own), template)).encode("utf-8")
