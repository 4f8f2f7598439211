"""What is remembered of a report that was open, for the list of recent ones."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.prose.visit import plain
from hrreport.settings import Recent


def recent_of(path: Path, report: Report, template: Template, when: float | None = None) -> Recent:
    """The entry of a report under its title or, where it has none, its file's name; ``when`` unless told is now."""
    counts = Counter(one.status for _, one in report.contributions())
    return Recent(
        path=str(path.absolute()),
        title=" ".join(plain(report.title).split()) or path.stem,
        forum=template.forum or template.name,
        when=time.time() if when is None else when,
        counts=(counts["notes"], counts["draft"], counts["reviewed"], counts["cleared"]),
        template=template.id,
    )
