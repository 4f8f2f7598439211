"""Exporting: a report as files of several formats, all of them made before the first is written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from hrreport.errors import HRReportError, InputError
from hrreport.files import read_limited, write_atomic
from hrreport.forum.compose import Composer, compose
from hrreport.forum.concerns import Concern, concerns
from hrreport.forum.pattern import fill, parse
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Mode, Template
from hrreport.model import Report
from hrreport.prose import plain
from hrreport.settings import LastExport, Settings
from hrreport.storage.saving import fault, is_protected
from hrreport.writers import FORMATS, Format

from .file_names import as_file_name
from .preview.pdf import write_pdf
from .short import short_folder, short_name

Opens = Literal["nothing", "file", "folder"]
Told = Callable[[int, int], None]
ALL_FORMATS: dict[str, Format] = {**FORMATS, "pdf": Format(".pdf", write_pdf)}
_MOST_READ = 200_000_000


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be exported: ``formats`` by their keys, ``name`` of the files without suffix.

    ``mode`` of ``None`` is the template's own; ``anyway`` exports although somebody can still be recognised.
    """

    report: Report
    template: Template
    formats: tuple[str, ...]
    folder: Path
    name: str
    mode: Mode | None = None
    anyway: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that will be written, in the order of the formats."""
        return tuple(self.folder / f"{self.name}{ALL_FORMATS[key].suffix}" for key in self.formats)


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """What was written, with the SHA-256 of each by its name; ``failure`` says why the next file was not."""

    files: tuple[Path, ...]
    digests: dict[str, str]
    failed: Path | None = None
    failure: HRReportError | None = None


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """Nothing was written: the blocking concerns are the rapporteur's to decide."""

    concerns: tuple[Concern, ...]


def look_over(report: Report, template: Template, mode: Mode | None) -> tuple[Concern, ...]:
    """What to look at before an export."""
    return concerns(report, template, compose(report, template, mode))


def export(order: Order, told: Told) -> Exported | Held:
    """Writes the files, each whole or not at all; ``told`` hears of every step and may raise to end it before."""
    composition = compose(order.report, order.template, order.mode)
    if not order.anyway and any(notice.blocking for notice in composition.notices):
        found = concerns(order.report, order.template, composition)
        return Held(concerns=tuple(one for one in found if one.blocking))
    steps = len(order.formats) + 1
    made: list[bytes] = []
    for number, key in enumerate(order.formats):
        told(number, steps)
        made.append(ALL_FORMATS[key].write(composition, order.template))
    told(steps - 1, steps)
    return _write(order.files, made)


def _write(files: Sequence[Path], made: Sequence[bytes]) -> Exported:
    written: list[Path] = []
    digests: dict[str, str] = {}
    for path, data in zip(files, made, strict=True):
        try:
            if is_protected(path):
                raise InputError(path, "it is write-protected")
            write_atomic(path, data)
        except HRReportError as error:
            return Exported(files=tuple(written), digests=digests, failed=path, failure=error)
        written.append(path)
        digests[path.name] = hashlib.sha256(data).hexdigest()
    return Exported(files=tuple(written), digests=digests)


# -- names ------------------------------------------------------------------------------------------------


def file_name(report: Report, template: Template, path: Path | None) -> str:
    """What exported files are called: as the forum wants, else as the report's own file, its title, its template."""
    wanted = template.markdown.file_name
    if wanted:
        pattern = parse("markdown.file-name", wanted, None)
        made = plain_spans(fill(pattern, Composer(report, template, "attributed").values))
        if made.strip():
            return as_file_name(made)
    return path.stem if path is not None else as_file_name(plain(report.title) or template.name)


def clean_name(words: str) -> str:
    """A name as it was typed, made one that every system takes, without the suffix of a format; empty for none."""
    stem = words.strip()
    for one in ALL_FORMATS.values():
        if stem.lower().endswith(one.suffix):
            stem = stem[: -len(one.suffix)]
    return as_file_name(stem) if stem.strip(" .") else ""


def in_the_way(order: Order, known: dict[str, str] | None = None) -> tuple[Path, ...]:
    """The files that exist already, but for those that are still what ``known`` says was exported last."""
    return tuple(path for path in order.files if path.exists() and not _is_known(path, known or {}))


def _is_known(path: Path, known: dict[str, str]) -> bool:
    if path.name not in known:
        return False
    try:
        return hashlib.sha256(read_limited(path, _MOST_READ)).hexdigest() == known[path.name]
    except HRReportError:
        return False


def beside(order: Order) -> Order:
    """The same order under a name that no file of its formats has: “name (2)”."""
    number = 2
    while in_the_way(made := msgspec.structs.replace(order, name=f"{order.name} ({number})")):
        number += 1
    return made


# -- as last time -----------------------------------------------------------------------------------------


def order_as_last_time(report: Report, template: Template, settings: Settings, path: Path | None) -> Order | None:
    """The order for an export as the last one of this report; ``None`` where there was none that can be repeated."""
    last = settings.exports.get(report.id)
    formats = tuple(key for key in last.formats if key in ALL_FORMATS) if last else ()
    if last is None or not formats or not last.folder:
        return None
    return Order(
        report=report,
        template=template,
        formats=formats,
        folder=Path(last.folder),
        name=last.name or file_name(report, template, path),
        mode=mode_of(last.mode),
    )


def mode_of(word: str | None) -> Mode | None:
    """The mode that settings name; ``None`` for the template's own and for one that there is not."""
    known: dict[str, Mode] = {one: one for one in ("attributed", "unattributed", "grouped", "list")}
    return known.get(word or "")


def remembered(order: Order, opens: Opens, done: Exported) -> LastExport:
    """What the settings keep of an export."""
    return LastExport(
        formats=order.formats,
        folder=str(order.folder),
        mode=order.mode,
        opens=opens,
        name=order.name,
        digests=done.digests,
    )


# -- words ------------------------------------------------------------------------------------------------


def trouble(error: HRReportError, path: Path) -> tuple[str, str]:
    """A title and a sentence for a file that could not be written."""
    title = _tr("“{}” could not be written").format(short_name(path))
    folder = short_folder(path)
    why = error.why if isinstance(error, InputError) else ""
    if why == "it is write-protected":
        return title, _tr("Somebody marked the file as not to be changed. Choose another name.")
    match fault(error):
        case "full":
            return title, _tr("The disk of {} is full. Free some space, or choose another folder.").format(folder)
        case "forbidden":
            return title, _tr(
                "The file is open in another program, or you may not write in {}. "
                "Close it there, or choose another name or folder."
            ).format(folder)
        case "unreachable":
            return title, _tr("The folder {} is not there. Choose another one.").format(folder)
        case _:
            return title, str(error)


def done_words(files: Sequence[Path]) -> str:
    """What was exported, in a sentence."""
    if len(files) == 1:
        return _tr("Exported “{}” to {}").format(short_name(files[0]), short_folder(files[0]))
    return _tr("Exported {} files to {}").format(len(files), short_folder(files[0]))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Exporting", words)
