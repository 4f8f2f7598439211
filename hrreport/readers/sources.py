"""Which reader reads which file, and the limits on what is read at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from hrreport.errors import InputError, Notice
from hrreport.files import read_limited
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.prose import normalise
from hrreport.readers.reading import Pieces, Reading

MAX_SOURCE = 50_000_000
_FEW = 50  # one NUL in so many bytes may be a slip in a text; more of them are another kind of file


def _markdown(data: bytes, name: str) -> Reading[Pieces]:
    from hrreport.readers.markdown import read_pieces

    words, notices = decode(data, name)
    return Reading(read_pieces(words), notices)


def _text(data: bytes, name: str) -> Reading[Pieces]:
    from hrreport.readers.text import read_pieces

    words, notices = decode(data, name)
    return Reading(read_pieces(words), notices)


def _word(data: bytes, name: str) -> Reading[Pieces]:
    from hrreport.readers.docx import read_docx

    if not data:
        raise InputError(name, "it is empty", "Check that it is the file you mean")
    return read_docx(data, name)


WORD = ".docx"
# A reader is imported when it has something to read: who only wants to know the suffixes waits for none of them.
SUFFIXES: dict[str, Callable[[bytes, str], Reading[Pieces]]] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _text,
    ".text": _text,
    WORD: _word,
}


def read_report(path: Path, templates: Sequence[Template]) -> Reading[Report]:
    """The report in a file, by its suffix; the template that fits best is taken.

    Raises ``InputError`` for what cannot be read.
    """
    if path.suffix.lower() not in SUFFIXES:
        kinds = ", ".join(SUFFIXES)
        raise InputError(
            path, f"HRReport cannot read “{path.suffix or 'files without a suffix'}” files yet", f"It reads {kinds}"
        )
    return read_source(read_limited(path, MAX_SOURCE), str(path), path.suffix.lower(), templates)


def read_source(data: bytes, name: str, suffix: str, templates: Sequence[Template]) -> Reading[Report]:
    """The report in ``data``; ``name`` is what errors call it, ``suffix`` tells its kind. Raises ``InputError``."""
    from hrreport.readers.summary import read_summary

    if len(data) > MAX_SOURCE:
        raise InputError(name, f"it is larger than {MAX_SOURCE // 1_000_000} MB, the most that HRReport reads")
    pieces = SUFFIXES[suffix](data, name)
    reading = read_summary(pieces.value, templates)
    told = tuple(map(_by_paragraph, reading.notices)) if suffix == WORD else reading.notices
    return Reading(reading.value, (*pieces.notices, *told))


def _by_paragraph(notice: Notice) -> Notice:
    """A Word document has no lines that anybody could count."""
    if notice.line is None:
        return notice
    return msgspec.structs.replace(notice, line=None, place=f"paragraph {notice.line}")


def decode(data: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    """The text of a file: UTF-8 (with or without mark), UTF-16 with a mark, else Windows-1252 with a notice.

    Raises ``InputError`` for what is empty or no text.
    """
    notices: list[Notice] = []
    if not data.strip():
        raise InputError(name, "it is empty", "Check that it is the file you mean")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        words = data.decode("utf-16", errors="replace")
    elif data.count(0) * _FEW > len(data):
        raise InputError(name, "it is not text", "Save it as text or Markdown and import that")
    else:
        try:
            words = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            if b"\x00" in data:
                raise InputError(name, "it is not text", "Save it as text or Markdown and import that") from None
            words = data.decode("cp1252", errors="replace")
            notices.append(
                Notice(kind="encoding", text="The text is not UTF-8 and was read as Windows-1252; check accents.")
            )
    clean, removed = normalise(words)
    if removed:
        notices.append(Notice(kind="control-characters", text=f"{removed} invisible control characters were left out."))
    return clean, tuple(notices)
