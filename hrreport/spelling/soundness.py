"""Soundness: whether two files are a Hunspell dictionary, told before the library is let near them."""

from __future__ import annotations

import codecs
import re

from hrreport.errors import InputError

MAX_AFFIX = 20_000_000
MAX_WORDS = 80_000_000
_MAX_COUNT = 10_000_000
_SET = re.compile(rb"^[ \t]*SET[ \t]+(\S+)", re.MULTILINE)
_OTHER = "Choose another dictionary for this language"


def check_sound(affix: bytes, words: bytes, name: str) -> None:
    """Raises ``InputError`` for what cannot be a dictionary. ``name`` is what the sentence calls it.

    The encoding is that of the affix file's SET line, ISO 8859-1 where there is none (hunspell(5)).
    """
    encoding = encoding_of(affix, name)
    for data, what in ((affix, "its affix file"), (words, "its list of words")):
        if b"\x00" in data:
            raise InputError(name, f"{what} is damaged", _OTHER)
        try:
            data.decode(encoding)
        except UnicodeDecodeError as error:
            raise InputError(name, f"{what} is damaged (it is not {encoding})", _OTHER) from error
    count = words.removeprefix(codecs.BOM_UTF8).split(b"\n", 1)[0].split()
    if not count or not count[0].isdigit() or not 0 < int(count[0][:9]) <= _MAX_COUNT:
        raise InputError(name, "its list of words does not begin with their number", _OTHER)


def encoding_of(affix: bytes, name: str) -> str:
    """The encoding of a dictionary, as Python calls it; raises ``InputError`` for one that it does not know."""
    found = _SET.search(affix.removeprefix(codecs.BOM_UTF8))
    said = found.group(1).decode("ascii", "replace") if found else "ISO8859-1"
    try:
        return codecs.lookup(said.lower().removeprefix("microsoft-").replace("-2533", "")).name
    except LookupError as error:
        raise InputError(name, f"it is written in an encoding that is not known ({said[:40]})", _OTHER) from error
