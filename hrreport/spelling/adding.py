"""Adding: a dictionary that a person has, a pair of files or an extension of LibreOffice, taken into her folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from hrreport.container import read_parts
from hrreport.errors import InputError
from hrreport.files import read_limited, write_atomic
from hrreport.spelling.dictionaries import Dictionary, tag_of
from hrreport.spelling.soundness import MAX_AFFIX, MAX_WORDS, check_sound
from hrreport.spelling.words import primary

SUFFIXES = (".oxt", ".zip", ".aff", ".dic")
_MAX_EXTENSION = 100_000_000
# The list of an extension's dictionaries names files and languages (LibreOffice, DictionariesXcu).
_NODE = re.compile(r"<node\b[^>]*>(?:(?!<node\b).)*?</node>", re.DOTALL)
_LOCATIONS = re.compile(r"oor:name=\"Locations\"[^>]*>\s*<value>([^<]*)</value>")
_LOCALES = re.compile(r"oor:name=\"Locales\"[^>]*>\s*<value>([^<]*)</value>")


def add_dictionary(source: Path, folder: Path, wanted: str) -> tuple[Dictionary, ...]:
    """Copies what is in a file into the folder, sound dictionaries only, and gives them.

    ``wanted`` is the language (BCP 47) of one whose name does not tell it. Raises ``InputError`` in whose sentence is
    what to do instead.
    """
    suffix = source.suffix.lower()
    if suffix in (".aff", ".dic"):
        found = {tag_of(source.stem) or wanted: _pair(source)}
    elif suffix in (".oxt", ".zip"):
        found = _in_extension(read_parts(read_limited(source, _MAX_EXTENSION), str(source)), wanted)
    else:
        raise InputError(source, "it is no dictionary", "Choose an .aff or .dic file, or an extension (.oxt)")
    if not found:
        raise InputError(source, "there is no spelling dictionary in it", "Choose another extension")
    for affix, words in found.values():
        if len(affix) > MAX_AFFIX or len(words) > MAX_WORDS:
            raise InputError(source, "the dictionary in it is too large", "Choose another one")
        check_sound(affix, words, str(source))
    return tuple(_kept(folder, tag, *pair) for tag, pair in found.items())


def _pair(source: Path) -> tuple[bytes, bytes]:
    affix, words = source.with_suffix(".aff"), source.with_suffix(".dic")
    for one in (affix, words):
        if not one.is_file():
            then = "Put both files of the dictionary, .aff and .dic, into one folder"
            raise InputError(source, f"the file “{one.name}” is not beside it", then)
    return read_limited(affix, MAX_AFFIX), read_limited(words, MAX_WORDS)


def _in_extension(parts: Mapping[str, bytes], wanted: str) -> dict[str, tuple[bytes, bytes]]:
    """The dictionaries of an extension by their languages; the first one for each."""
    told = _languages(parts)
    found: dict[str, tuple[bytes, bytes]] = {}
    for path in sorted(parts, key=lambda one: (one not in told, one)):
        other = str(PurePosixPath(path).with_suffix(".dic"))
        if path.lower().endswith(".aff") and other in parts:
            tag = told.get(path) or tag_of(PurePosixPath(path).stem) or wanted
            found.setdefault(tag, (parts[path], parts[other]))
    return found


def _languages(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The language of each affix file that the extension's list names; of several regions the bare language."""
    told: dict[str, str] = {}
    for path, data in parts.items():
        if path.lower().endswith("dictionaries.xcu"):
            for node in _NODE.findall(data[:1_000_000].decode("utf-8", "replace")):
                files, locales = _LOCATIONS.search(node), _LOCALES.search(node)
                tags = [tag for tag in (locales.group(1).split() if locales else []) if tag_of(tag)]
                if files and tags:
                    tag = tags[0] if len(tags) == 1 else primary(tags[0])
                    names = [one.removeprefix("%origin%/").lstrip("/") for one in files.group(1).split()]
                    told.update({name: tag for name in names if name.lower().endswith(".aff")})
    return told


def _kept(folder: Path, tag: str, affix: bytes, words: bytes) -> Dictionary:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(folder, "the folder for dictionaries cannot be made", "Choose another one") from error
    made = Dictionary(tag, folder / f"{tag}.aff", is_own=True)
    # The words first: an affix file without them is no dictionary.
    write_atomic(made.words, words)
    write_atomic(made.affix, affix)
    return made
