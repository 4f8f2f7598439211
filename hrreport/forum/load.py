"""Loading a forum template from a folder, with errors that name the file and the key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Set
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from hrreport import assets
from hrreport.errors import InputError, PatternError, TemplateError, UsageError, did_you_mean
from hrreport.files import read_limited
from hrreport.forum.pattern import HEADING_FIELDS, Pattern, parse
from hrreport.forum.tables import TemplateFile
from hrreport.forum.template import OUTCOMES, Template, Wording
from hrreport.shapes import learn

_T = TypeVar("_T")

SUFFIX = ".hrtemplate"  # of a template packed as one file
TOML, BASE, SAMPLE = "template.toml", "base.docx", "sample.md"
MAX_TOML = 1_000_000
MAX_BASE = 20_000_000
MAX_SAMPLE = 1_000_000


def bundled() -> dict[str, Path]:
    """The bundled templates' folders by id, in alphabetical order."""
    folders = [f for f in assets.bundled_templates().iterdir() if (f / TOML).is_file()]
    return {folder.name: folder for folder in sorted(folders, key=lambda f: f.name)}


def load_by_name(name: str) -> Template:
    """The bundled template of that id, or the one in that folder; raises ``UsageError`` or ``TemplateError``."""
    known = bundled()
    if name in known:
        return load(known[name])
    path = Path(name)
    if path.is_dir():
        return load(path)
    raise UsageError(f"There is no forum template “{name}”{did_you_mean(name, known)} (templates: {', '.join(known)}).")


def load(folder: Path) -> Template:
    """The template in a folder with ``template.toml``, ``base.docx`` and perhaps a sample; raises ``TemplateError``."""
    toml = _read(folder, TOML, MAX_TOML)
    base = _read(folder, BASE, MAX_BASE)
    sample = _read(folder, SAMPLE, MAX_SAMPLE) if (folder / SAMPLE).is_file() else None
    return from_bytes(f"{folder.name}/{TOML}", toml, base, sample)


def _read(folder: Path, name: str, limit: int) -> bytes:
    file = folder / name
    if not file.exists():
        raise TemplateError(f"{folder.name}/{name}", "", "the file is missing")
    try:
        return read_limited(file, limit)
    except InputError as error:
        raise TemplateError(f"{folder.name}/{name}", "", error.why) from error


@lru_cache(maxsize=16)
def from_bytes(source: str, toml: bytes, base: bytes, sample: bytes | None = None) -> Template:
    """The template written in ``toml``; ``source`` names the file in errors."""
    for what, data, limit in (("it", toml, MAX_TOML), ("its base document", base, MAX_BASE)):
        if len(data) > limit:
            raise TemplateError(source, "", f"{what} is larger than {limit // 1_000_000} MB, the most that is read")
    try:
        tables = tomllib.loads(toml.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise TemplateError(source, "", "it is not UTF-8 text") from error
    except (ValueError, RecursionError) as error:
        raise TemplateError(source, "", f"it is not valid TOML ({error})") from error
    return from_tables(source, tables, toml, base, sample)


def from_tables(
    source: str, tables: Mapping[str, Any], toml: bytes, base: bytes, sample: bytes | None = None
) -> Template:
    """The template that these tables tell, as read from ``toml``; ``source`` names the file in errors."""
    raw = _convert(source, "", tables, TemplateFile)
    own: dict[str, Any] = {
        "attribution": raw.attribution,
        "segments": raw.segments,
        "introduction": raw.introduction,
        "ending": raw.ending,
        "front": raw.front,
        "headings": {entry.key: entry.heading for entry in raw.skeleton},
        "annexes": {annex.kind: annex.heading for annex in raw.annexes},
        "terms": raw.terms,
        "words": raw.words,
        "verbs": raw.verbs,
    }
    if raw.moderating is not None:
        own["moderating"] = raw.moderating
    if raw.outcomes:
        own["outcomes"] = raw.outcomes
    _check_plan(source, raw)
    wordings = {raw.template.language: _wording(source, "", own)}
    for language, table in raw.languages.items():
        wordings[language] = _wording(source, f"languages.{language}", _over(own, table))
    _check_fields(source, raw, wordings)
    _check_markdown(source, raw)
    return Template(
        id=raw.template.id,
        version=raw.template.version,
        name=raw.template.name,
        forum=raw.template.forum,
        fields=raw.fields,
        wordings=wordings,
        styles=raw.styles,
        base=base,
        source=toml,
        limits=raw.limits,
        sample=sample,
        author=raw.template.author,
        licence=raw.template.licence,
        segment_fields=raw.segment_fields,
        skeleton=raw.skeleton,
        annexes=raw.annexes,
        paragraphs=raw.paragraphs,
        deadline=raw.deadline,
        markdown=raw.markdown,
    )


def _check_plan(source: str, raw: TemplateFile) -> None:
    """Raises ``TemplateError`` where two parts have one key, or where people or a date are looked for in vain."""
    keys = [entry.key for entry in raw.skeleton]
    if doubled := next((key for number, key in enumerate(keys) if key in keys[:number]), None):
        raise TemplateError(source, "skeleton", f"two parts have the key “{doubled}”")
    people = [key for key, spec in (*raw.fields.items(), *raw.segment_fields.items()) if spec.type == "people"]
    functions = raw.attribution.get("functions", {})
    for key in functions if isinstance(functions, dict) else ():
        if key not in ("moderator", *people):
            near = did_you_mean(key, ("moderator", *people))
            why = f"a function is “moderator” or a field that holds people, and “{key}” is neither{near}"
            raise TemplateError(source, f"attribution.functions.{key}", why)
    _check_parts(source, raw)
    if raw.deadline is not None:
        dates = [key for key, spec in raw.fields.items() if spec.type == "date"]
        if raw.deadline.start not in dates:
            near = did_you_mean(raw.deadline.start, dates)
            raise TemplateError(source, "deadline.from", f"there is no field “{raw.deadline.start}” of type date{near}")


def _check_parts(source: str, raw: TemplateFile) -> None:
    """Raises ``TemplateError`` where a table lists a field, or a part a kind of outcome, that there is not."""
    outcomes = raw.outcomes or OUTCOMES
    for number, entry in enumerate(raw.skeleton):
        if entry.outcome and entry.outcome not in outcomes:
            why = f"there is no outcome “{entry.outcome}”{did_you_mean(entry.outcome, outcomes)}"
            raise TemplateError(source, f"skeleton.{number}.outcome", why)
    places = ("lines", "front", *(entry.key for entry in raw.skeleton))
    for number, annex in enumerate(raw.annexes):
        _check_listed(source, f"annexes.{number}.fields", annex.fields, raw)
        if annex.after and annex.after not in places:
            why = f"there is no part “{annex.after}”{did_you_mean(annex.after, places)} (places: {', '.join(places)})"
            raise TemplateError(source, f"annexes.{number}.after", why)


def _check_listed(source: str, key: str, names: tuple[str, ...], raw: TemplateFile) -> None:
    for name in names:
        if name not in raw.fields:
            raise TemplateError(source, key, f"there is no field “{name}”{did_you_mean(name, raw.fields)}")


def _check_fields(source: str, raw: TemplateFile, wordings: Mapping[str, Wording]) -> None:
    """Raises ``TemplateError`` where a heading or a line above the report uses a field that there is not."""
    known = raw.fields.keys() | {"title", "subtitle", "forum", "language"}
    for language, wording in wordings.items():
        prefix = "" if language == raw.template.language else f"languages.{language}."
        for pattern in wording.entry_headings.values():
            _check_pattern(source, prefix, pattern, known | HEADING_FIELDS | raw.segment_fields.keys())
        for pattern in (*wording.front_lines, *wording.standing_ending):
            _check_pattern(source, prefix, pattern, known)
        _check_front_keys(source, prefix, wording, known | {"report"})
        for number, line in enumerate(wording.front):
            _check_listed(source, f"{prefix}front.{number}.fields", line.fields, raw)
        _check_pattern(source, prefix, wording.details, raw.segment_fields.keys() | {"moderator"})


def _check_front_keys(source: str, prefix: str, wording: Wording, taken: Set[str]) -> None:
    """Raises ``TemplateError`` where a line above the report has the key of a field, or of another line."""
    keys = wording.front_keys
    for number, key in enumerate(keys):
        if key in taken or key in keys[:number]:
            what = "a field" if key in taken else "another line"
            raise TemplateError(source, f"{prefix}front", f"a line has the key “{key}”, as {what} has")


def _check_markdown(source: str, raw: TemplateFile) -> None:
    """Raises ``TemplateError`` for a pattern of ``[markdown]`` that cannot be, or uses a field that there is not."""
    known = raw.fields.keys() | {"title", "subtitle", "forum", "language"}
    patterns = {"file-name": raw.markdown.file_name}
    patterns |= {f"front-matter.{key}": one for key, one in raw.markdown.front_matter.items()}
    for key, one in patterns.items():
        if re.fullmatch(r"(?:file-name|front-matter\.[A-Za-z_][\w-]*)", key) is None:
            raise TemplateError(source, f"markdown.{key}", "a key of the front matter has letters, digits and hyphens")
        try:
            pattern = parse(f"markdown.{key}", one, None)
        except PatternError as error:
            raise TemplateError(source, error.name, f"column {error.column}: {error.why}") from error
        _check_pattern(source, "", pattern, known)


def _check_pattern(source: str, prefix: str, pattern: Pattern, known: Set[str]) -> None:
    for name in sorted(pattern.fields() - known):
        why = f"there is no field “{name}”{did_you_mean(name, known)} (fields: {', '.join(sorted(known))})"
        raise TemplateError(source, f"{prefix}{pattern.name}", why)


def _over(own: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    """A language's table over the forum's own: tables key by key, in them too, everything else whole."""
    out = dict(own)
    for key, value in table.items():
        old = own.get(key)
        out[key] = _over(old, value) if isinstance(value, dict) and isinstance(old, dict) else value
    return out


def _wording(source: str, prefix: str, table: Mapping[str, Any]) -> Wording:
    wording = _convert(source, prefix, table, Wording)
    try:
        wording.patterns()
    except PatternError as error:
        key = ".".join(part for part in (prefix, error.name) if part)
        raise TemplateError(source, key, f"column {error.column}: {error.why}") from error
    return wording


def _convert(source: str, prefix: str, data: object, to: type[_T]) -> _T:
    learn(to)
    try:
        return msgspec.convert(data, to)
    except msgspec.ValidationError as error:
        from hrreport.forum.mistakes import mistake

        key, why = mistake(str(error), data)
        raise TemplateError(source, ".".join(part for part in (prefix, key) if part), why) from error
