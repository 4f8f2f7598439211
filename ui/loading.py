"""Loading a forum template from a file: what is asked before it is installed, and what is told when it cannot be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hrreport.errors import HRReportError
from hrreport.forum.library import Installed, Library
from hrreport.forum.template import Template

from .dialogs.asking import Answer, Asker
from .short import NAME, elided, short_name


def load_template(library: Library, asker: Asker, parent: QWidget | None, path: Path) -> Template | None:
    """Installs the template in a file and gives it; ``None`` where it cannot be, or the user would rather not."""
    seen = load(library, asker, parent, path)
    return None if seen is None else seen.template


def load(library: Library, asker: Asker, parent: QWidget | None, path: Path) -> Installed | None:
    """Does the same and tells how it stands to what it replaced.

    An older one, or another of the same version, is asked about first; one that is there already is told.
    """
    try:
        seen = library.examine(path)
        if seen.standing == "same":
            _tell_same(asker, parent, seen)
            return seen
        if seen.before is not None and not _may_replace(library, asker, parent, seen, seen.before):
            return None
        return library.install(path)
    except HRReportError as error:
        asker.tell(parent, _tr("“{}” could not be loaded").format(short_name(path)), str(error))
        return None


def keep(library: Library, asker: Asker, parent: QWidget | None, template: Template) -> Installed | None:
    """Installs a template that is at hand in the same way: one that a report carries."""
    try:
        seen = library.compare(template)
        if seen.before is not None and not _may_replace(library, asker, parent, seen, seen.before):
            return None
        return library.keep(template)
    except HRReportError as error:
        asker.tell(parent, _tr("“{}” could not be installed").format(_name(template)), str(error))
        return None


def installed_words(seen: Installed) -> str:
    """What was installed, and in the place of what."""
    name, version = _name(seen.template), _version(seen.template)
    if seen.before is None:
        return _tr("The forum template “{}” is installed.").format(name)
    if seen.standing == "changed":
        return _tr("“{0}” {1} is installed in the place of the other {1}.").format(name, version)
    words = _tr("“{0}” {1} is installed in the place of {2}.")
    return words.format(name, version, _version(seen.before))


def _may_replace(library: Library, asker: Asker, parent: QWidget | None, seen: Installed, before: Template) -> bool:
    """Whether to go on; an older one would never show beside a newer one that comes with the program."""
    if seen.standing == "older" and library.is_bundled(before):
        title = _tr("You have a newer “{}”").format(_name(seen.template))
        text = _tr("Version {0} comes with HRReport; the file holds version {1}. Nothing was changed.")
        asker.tell(parent, title, text.format(_version(before), _version(seen.template)))
        return False
    return seen.standing == "newer" or _agrees(asker, parent, seen.standing == "older", seen.template, before)


def _tell_same(asker: Asker, parent: QWidget | None, seen: Installed) -> None:
    title = _tr("“{}” is already there").format(_name(seen.template))
    text = _tr("The file holds version {} of this forum template, the one that you have. Nothing was changed.")
    asker.tell(parent, title, text.format(_version(seen.template)))


def _agrees(asker: Asker, parent: QWidget | None, is_older: bool, template: Template, before: Template) -> bool:
    here, there = _version(before), _version(template)
    if is_older:
        title = _tr("Go back to an older “{}”?").format(_name(template))
        text = _tr("You have version {0} of this forum template; the file holds version {1}.").format(here, there)
        install, keep = _tr("Install version {}").format(there), _tr("Keep version {}").format(here)
    else:
        title = _tr("Replace “{}”?").format(_name(template))
        text = _tr("You have version {} of this forum template, and this is another one of the same version.")
        text, install, keep = text.format(here), _tr("Replace it"), _tr("Keep what I have")
    kept = _tr("Reports that you have written keep the template they were saved with.")
    text = f"{text} {kept}"
    answers = (Answer("install", install), Answer("keep", keep, "escape"))
    return asker.choose(parent, title, text, answers) == "install"


def _name(template: Template) -> str:
    return elided(template.name, NAME)


def _version(template: Template) -> str:
    return elided(template.version, 20)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Loading", words)
