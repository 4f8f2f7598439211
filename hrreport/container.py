"""ZIP containers that no hostile file can harm us with: limits on parts, sizes and names before anything is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import PurePosixPath

from hrreport.errors import InputError

MAX_PARTS = 2_000
MAX_EXPANDED = 400_000_000
MAX_RATIO = 500
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def read_parts(
    data: bytes, name: str, wanted: Iterable[str] | None = None, limit: int = MAX_EXPANDED
) -> dict[str, bytes]:
    """The parts of a container by path, or only those ``wanted``, which may unpack to ``limit`` bytes together.

    Raises ``InputError`` for what is no ZIP, is damaged, encrypted, too large, or names a path outside itself.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check(entries, name)
            chosen = None if wanted is None else set(wanted)
            taken = [entry for entry in entries if chosen is None or entry.filename in chosen]
            if sum(entry.file_size for entry in taken) > limit:
                raise InputError(name, f"it would unpack to more than {limit // 1_000_000} MB")
            return {entry.filename: _read(archive, entry) for entry in taken}
    except InputError:
        raise
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        ValueError,
        OSError,
        NotImplementedError,
        zlib.error,
    ) as error:
        raise InputError(name, f"it is damaged or not of this kind ({error})") from error


def _check(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_PARTS:
        raise InputError(name, f"it has more than {MAX_PARTS} parts inside")
    if sum(entry.file_size for entry in entries) > MAX_EXPANDED:
        raise InputError(name, f"it would unpack to more than {MAX_EXPANDED // 1_000_000} MB")
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
            raise InputError(name, f"a part names a place outside the file (“{entry.filename[:80]}”)")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise InputError(name, f"the part “{entry.filename[:80]}” is packed in a way that such files do not use")
        if entry.flag_bits & 0x1:
            raise InputError(name, "it is encrypted", "Save it without a password")
        if entry.file_size > 1_000_000 and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise InputError(name, f"the part “{entry.filename[:80]}” is packed suspiciously tight")


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as part:
        return part.read(entry.file_size + 1)[: entry.file_size]


def write_parts(parts: Iterable[tuple[str, bytes]], stored: frozenset[str] = frozenset(), level: int = 6) -> bytes:
    """A container of the parts in their order, byte for byte the same for the same parts.

    Parts named in ``stored`` are not compressed; ``level`` is the deflate level, 1 to 9.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, data in parts:
            entry = zipfile.ZipInfo(path, _FIXED_TIME)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if path in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=level)
    return out.getvalue()
