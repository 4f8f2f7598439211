"""The library: the forum templates that come with the program and those that a person installed."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

from hrreport.errors import HRReportError, InputError, Notice, UsageError, did_you_mean
from hrreport.files import read_limited, sweep_folder, write_atomic
from hrreport.forum.load import SUFFIX, TOML, bundled, load
from hrreport.forum.template import Template

Standing = Literal["new", "same", "changed", "newer", "older"]


class Found(msgspec.Struct, frozen=True):
    """The templates of a library, by name, and a notice for each installed file that cannot be used."""

    value: tuple[Template, ...]
    notices: tuple[Notice, ...] = ()


class Installed(msgspec.Struct, frozen=True, kw_only=True):
    """A template file beside what the library has of that id.

    ``standing``: *new* where it has none, *same* for what it has, *changed* for another content under the same
    version, else *newer* or *older*. ``before`` is the template that the library had, ``notices`` what is odd in this.
    """

    template: Template
    standing: Standing
    before: Template | None = None
    notices: tuple[Notice, ...] = ()


class Library:
    """Bundled templates, and those installed in ``folder``, one file for each id."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[Path, tuple[tuple[int, int], Template]] = {}

    def templates(self) -> Found:
        """One template for each id, the newest; an installed one goes before a bundled one of the same version."""
        installed, notices = self._installed()
        newest: dict[str, Template] = {}
        for template in (*self._bundled, *installed):
            if template.id not in newest or order(template.version) >= order(newest[template.id].version):
                newest[template.id] = template
        return Found(tuple(sorted(newest.values(), key=lambda one: (one.name.casefold(), one.id))), notices)

    def unused(self) -> tuple[Template, ...]:
        """Installed templates that are not used: one of the same id that comes with the program is newer."""
        used = self.templates().value
        return tuple(one for one in self._installed()[0] if one not in used)

    def get(self, template_id: str, version: str | None = None) -> Template:
        """The template of an id, the newest or just that version; raises ``UsageError`` where there is none."""
        if version is None:
            found = {one.id: one for one in self.templates().value}
            if template_id in found:
                return found[template_id]
            known = ", ".join(found)
            near = did_you_mean(template_id, found)
            raise UsageError(f"There is no forum template “{template_id}”{near} (templates: {known}).")
        for one in (*self._installed()[0], *self._bundled):
            if (one.id, one.version) == (template_id, version):
                return one
        raise UsageError(f"There is no version {version} of the forum template “{template_id}”.")

    def examine(self, path: Path) -> Installed:
        """What installing a file would do; nothing is changed. Raises ``InputError`` or ``TemplateError``."""
        from hrreport.forum.package import open_package

        return self.compare(open_package(path))

    def install(self, path: Path) -> Installed:
        """Copies a template file into the library, in the place of another of its id, and tells how they stand.

        Raises ``InputError`` or ``TemplateError``; the library is then as it was.
        """
        from hrreport.forum.package import MAX_PACKAGE, read_package

        data = read_limited(path, MAX_PACKAGE)
        return self._put(read_package(data, str(path)), data)

    def keep(self, template: Template) -> Installed:
        """Puts a template that is at hand into the library as ``install`` does: one that a report carries."""
        from hrreport.forum.package import pack

        return self._put(template, pack(template))

    def _put(self, template: Template, data: bytes) -> Installed:
        arrived = self.compare(template)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(self._folder, f"forum templates cannot be kept there ({error.strerror})") from error
        sweep_folder(self._folder)
        write_atomic(self._file(arrived.template.id), data)
        return arrived

    def compare(self, template: Template) -> Installed:
        """A template beside what the library has of its id."""
        from hrreport.forum.check import check

        before = next((one for one in self.templates().value if one.id == template.id), None)
        return Installed(
            template=template, standing=standing(template, before), before=before, notices=tuple(check(template))
        )

    def remove(self, template_id: str) -> None:
        """Removes an installed template; a bundled one of that id shows again. Raises ``UsageError``."""
        files = [path for path, one in self._usable() if one.id == template_id]
        if not files:
            bundled_ids = {one.id for one in self._bundled}
            why = "comes with the program and stays" if template_id in bundled_ids else "is not installed"
            raise UsageError(f"The forum template “{template_id}” {why}.")
        for path in files:
            try:
                path.unlink()
            except OSError as error:
                raise InputError(path, f"it cannot be removed ({error.strerror})") from error

    def discard(self, file_name: str) -> None:
        """Removes an installed file that cannot be used, which a notice of ``templates`` names as its place."""
        paths = [path for path in _files(self._folder) if path.name == file_name]
        for path in paths:
            try:
                path.unlink()
            except OSError as error:
                raise InputError(path, f"it cannot be removed ({error.strerror})") from error

    def is_installed(self, template_id: str) -> bool:
        """Whether a person installed a template of that id."""
        return any(one.id == template_id for one in self._installed()[0])

    def has_bundled(self, template_id: str) -> bool:
        """Whether a template of that id comes with the program, so that it shows again when another is removed."""
        return any(one.id == template_id for one in self._bundled)

    def is_bundled(self, template: Template) -> bool:
        """Whether just this template comes with the program."""
        return template in self._bundled

    @cached_property
    def _bundled(self) -> tuple[Template, ...]:
        return tuple(load(folder) for folder in bundled().values())

    def _installed(self) -> tuple[tuple[Template, ...], tuple[Notice, ...]]:
        notices: list[Notice] = []
        return tuple(one for _, one in self._usable(notices)), tuple(notices)

    def _usable(self, notices: list[Notice] | None = None) -> Iterator[tuple[Path, Template]]:
        """The installed files that can be read, with what is in them; the others are noted."""
        for path in _files(self._folder):
            try:
                yield path, self._open(path)
            except HRReportError as error:
                if notices is not None:
                    notices.append(Notice(kind="template", text=str(error), place=path.name))

    def _open(self, path: Path) -> Template:
        """Reads a file once, until it is another one."""
        # Packages are checked with what reads Word documents, which a library of bundled templates does without.
        from hrreport.forum.package import open_package

        with contextlib.suppress(OSError):
            status = path.stat()
            mark = (status.st_mtime_ns, status.st_size)
            if path not in self._read or self._read[path][0] != mark:
                self._read[path] = (mark, open_package(path))
            return self._read[path][1]
        raise InputError(path, "it cannot be opened")

    def _file(self, template_id: str) -> Path:
        """The file of an id; its name is safe on every system, whatever the id holds."""
        from hashlib import sha256

        words = re.sub(r"[^a-z0-9]+", "-", template_id.casefold()).strip("-")[:40] or "template"
        return self._folder / f"{words}-{sha256(template_id.encode()).hexdigest()[:8]}{SUFFIX}"


def order(version: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which versions stand in order: numbers as numbers, so that 1.10 comes after 1.9, and 1.0 is 1."""
    parts = [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in _parts(version)]
    while parts and parts[-1] == (1, 0, ""):
        parts.pop()
    return tuple(parts)


def _parts(version: str) -> Iterable[str]:
    return re.findall(r"[0-9]{1,18}|[^\W\d_]+", version.casefold())


def standing(template: Template, before: Template | None) -> Standing:
    """How a template stands to another of its id, or to none."""
    if before is None:
        return "new"
    if order(template.version) == order(before.version):
        is_same = (template.source, template.base, template.sample) == (before.source, before.base, before.sample)
        return "same" if is_same else "changed"
    return "newer" if order(template.version) > order(before.version) else "older"


def is_same_for_reports(one: Template, other: Template) -> bool:
    """Whether two templates are one for a report, which carries a template without its sample."""
    return (one.id, one.version, one.source, one.base) == (other.id, other.version, other.source, other.base)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() == SUFFIX)
    except OSError:
        return []


def own_library() -> Library:
    """The library of the person who runs the program."""
    from hrreport import paths

    return Library(paths.templates_folder())


def known_template(name: str) -> Template:
    """The template of that id in a person's library, or in that folder or file.

    Raises ``UsageError`` where there is none, ``TemplateError`` or ``InputError`` for one that cannot be used.
    """
    path = Path(name)
    if path.is_dir() and (path / TOML).exists():
        return load(path)
    if path.suffix.lower() == SUFFIX:
        from hrreport.forum.package import open_package

        return open_package(path)
    return own_library().get(name)
