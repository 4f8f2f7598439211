"""Packed forum templates, ``.hrtemplate``: reading one that came from a stranger, and packing one to send."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from hrreport.container import read_parts, write_parts
from hrreport.errors import InputError, TemplateError
from hrreport.files import read_limited
from hrreport.forum.check import check
from hrreport.forum.frame import frame_of
from hrreport.forum.hostile import faults, picture_fault
from hrreport.forum.load import BASE, MAX_BASE, MAX_SAMPLE, MAX_TOML, SAMPLE, TOML, from_bytes
from hrreport.forum.look import look_of
from hrreport.forum.template import Template

MAX_PACKAGE = 30_000_000
# Room for a logo and the like, which is left where it is.
_MAX_UNPACKED = MAX_TOML + MAX_BASE + MAX_SAMPLE + 20_000_000
_ANOTHER = "Ask whoever sent it for the file that ends in .hrtemplate"


def open_package(path: Path) -> Template:
    """The template packed in a file; raises ``InputError`` or ``TemplateError``."""
    return read_package(read_limited(path, MAX_PACKAGE), str(path))


def read_package(data: bytes, name: str) -> Template:
    """The template packed in ``data``, which errors call ``name``; raises ``InputError`` or ``TemplateError``.

    Its files stand at the top or together in one folder. A base that is no Word document is refused.
    """
    if not data:
        raise InputError(name, "the file is empty", _ANOTHER)
    if not data.startswith(b"PK"):
        raise InputError(name, "it is not a forum template", _ANOTHER)
    parts = read_parts(data, name, limit=_MAX_UNPACKED)
    top = _top(parts, name)
    if f"{top}{BASE}" not in parts:
        raise TemplateError(f"{name}, {BASE}", "", "the file is missing")
    sample = parts.get(f"{top}{SAMPLE}")
    if sample is not None and len(sample) > MAX_SAMPLE:
        raise TemplateError(f"{name}, {SAMPLE}", "", f"it is larger than {MAX_SAMPLE // 1_000_000} MB")
    for path, part in parts.items():
        if PurePosixPath(path).stem == "logo" and (why := picture_fault(path, part)):
            raise TemplateError(f"{name}, {path}", "", f"the picture {why}")
    template = from_bytes(f"{name}, {TOML}", parts[f"{top}{TOML}"], parts[f"{top}{BASE}"], sample)
    _check_base(template, name)
    return template


def pack(template: Template) -> bytes:
    """The template as one file to send; byte for byte the same for the same template."""
    parts = [(TOML, template.source), (BASE, template.base)]
    if template.sample is not None:
        parts.append((SAMPLE, template.sample))
    return write_parts(parts, stored=frozenset({BASE}))


def _top(parts: Mapping[str, bytes], name: str) -> str:
    """What stands before the names of the template's files: nothing, or a folder and a slash."""
    found = [path for path in parts if PurePosixPath(path).name == TOML and _is_near_the_top(path)]
    if not found or "report.json" in parts:
        raise InputError(name, *_what_it_is(parts))
    if len(found) > 1:
        raise InputError(name, "it holds more than one forum template", "Pack each into a file of its own")
    return found[0].removesuffix(TOML)


def _is_near_the_top(path: str) -> bool:
    folders = PurePosixPath(path).parts[:-1]
    # macOS puts a shadow of every file into a folder of that name.
    return len(folders) <= 1 and folders != ("__MACOSX",)


def _what_it_is(parts: Mapping[str, bytes]) -> tuple[str, str]:
    if "report.json" in parts:
        return "it is a report, not a forum template", "Open it instead"
    if "word/document.xml" in parts:
        return "it is a Word document, not a forum template", _ANOTHER
    return "it is not a forum template: there is no template.toml in it", _ANOTHER


def _check_base(template: Template, name: str) -> None:
    parts = read_parts(template.base, f"{name}, {BASE}")
    for why in faults(parts, f"{name}, {BASE}"):
        raise TemplateError(f"{name}, {BASE}", "", f"{why}, and so it is not used")
    for finding in check(template):
        if finding.kind == "base":
            raise TemplateError(f"{name}, {BASE}", "", finding.text.removeprefix(f"{BASE}: ").rstrip("."))
    _check_page(template, f"{name}, {BASE}")


def _check_page(template: Template, source: str) -> None:
    """Raises ``TemplateError`` for a base whose page cannot be shown: a part is garbled or declares entities."""
    for path, part in read_parts(template.base, source).items():
        if path.endswith((".xml", ".rels")) and b"<!DOCTYPE" in part:
            raise TemplateError(source, "", "it declares entities, which no Word document does")
    try:
        look_of(template)
        frame_of(template)
    except TemplateError as error:
        raise TemplateError(source, error.key, error.why) from error
