"""What a script needs: read, open, save, compose, write. All raise ``HRReportError`` with one sentence."""

from __future__ import annotations

from pathlib import Path

from hrreport.errors import UsageError, did_you_mean
from hrreport.files import write_atomic
from hrreport.forum.compose import compose as compose
from hrreport.forum.composition import Composition
from hrreport.forum.load import bundled, load, load_by_name
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.storage import Stored, open_report, save_report


def template(name: str) -> Template:
    """The forum template of that id (``"whrcf"``), or the one in that folder."""
    return load_by_name(name)


def read(path: Path | str, template: Template | None = None) -> Report:
    """The report in a summary in Markdown or plain text; without a template the one that fits best is taken."""
    from hrreport.readers import read_report

    chosen = [template] if template is not None else [load(folder) for folder in bundled().values()]
    return read_report(Path(path), chosen).value


def open(path: Path | str) -> Stored:  # noqa: A001
    """The report and the template in a report file ``.hrr``."""
    return open_report(Path(path))


def save(path: Path | str, report: Report, template: Template) -> None:
    """Saves a report with its template as a report file; one that exists is replaced."""
    save_report(Path(path), report, template)


def write(path: Path | str, composition: Composition, template: Template) -> None:
    """Writes a composition as Word, Markdown or HTML, by the suffix of ``path``; a file that exists is replaced."""
    from hrreport.writers import FORMATS

    target = Path(path)
    known = {kind.suffix: kind for kind in FORMATS.values()}
    if target.suffix not in known:
        near = did_you_mean(target.suffix, known)
        raise UsageError(f"{target}: HRReport writes {', '.join(known)} files{near}.")
    write_atomic(target, known[target.suffix].write(composition, template))
