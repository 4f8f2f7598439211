"""Lists of speakers in columns: tabs, semicolons or bars between cells, with or without a line of headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from hrreport.readers.names import fold
from hrreport.readers.persons import holds_office, is_country, is_name, split_honorific

_HEADINGS = {
    "name": ("name", "speaker", "full name", "participant", "nom complet", "orateur", "nombre completo", "ponente"),
    "given": ("first name", "given name", "given names", "forename", "prenom", "nombre", "nombres"),
    "family": ("last name", "surname", "family name", "family names", "nom", "nom de famille", "apellido", "apellidos"),
    "honorific": ("title", "honorific", "salutation", "civilite", "titre", "tratamiento"),
    "role": ("role", "position", "office", "function", "job title", "fonction", "poste", "cargo", "funcion"),
    "organisation": ("organisation", "organization", "affiliation", "institution", "institucion", "organizacion"),
    "place": ("city", "place", "town", "municipality", "ville", "lieu", "ciudad", "lugar", "municipio"),
    "country": ("country", "pays", "pais"),
    "email": ("e mail", "email", "mail", "courriel", "correo", "correo electronico"),
}
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Row(msgspec.Struct, frozen=True):
    """The cells of a line by what they are; ``rest`` are those that need to be understood.

    As a header, ``rest`` holds the meaning of each column in its place. ``is_sorted`` where a header told it all.
    """

    name: str = ""
    family: str | None = None
    honorific: str | None = None
    role: str | None = None
    organisation: str | None = None
    place: str | None = None
    country: str | None = None
    email: str | None = None
    rest: tuple[str, ...] = ()
    is_sorted: bool = False


def split_columns(line: str) -> list[str] | None:
    """The cells of a line in columns, or ``None`` for a line without columns."""
    for mark in ("\t", ";", "؛", " | "):
        if mark in line:
            cells = [" ".join(cell.split()) for cell in line.strip().strip("|").split(mark)]
            return cells if sum(bool(cell) for cell in cells) > 1 else None
    return None


def read_header(line: str) -> Row | None:
    """The meaning of the columns where a line is a row of headings, or ``None``."""
    cells = split_columns(line)
    if cells is None:
        return None
    meanings = [next((key for key, known in _HEADINGS.items() if fold(cell) in known), "") for cell in cells]
    is_header = any(key in ("name", "family") for key in meanings) and sum(bool(key) for key in meanings) > 1
    return Row(rest=tuple(meanings)) if is_header else None


def read_row(cells: Sequence[str], header: Row | None, language: str) -> Row | None:
    """The row that the cells tell; ``None`` where no cell is a name."""
    if header is not None:
        return _by_header(cells, header.rest)
    email = next((match[0] for cell in cells if (match := _EMAIL.search(cell))), None)
    left = [cell for cell in cells if cell and not _EMAIL.search(cell) and not cell.isdigit()]
    honorific = None
    if len(left) > 1 and split_honorific(f"{left[0]} x", ())[0] is not None and len(left[0].split()) == 1:
        honorific = left.pop(0)
    at = next((n for n, cell in enumerate(left) if _is_person(cell) and not is_country(cell, language)), None)
    if at is None:
        return None
    name, family = left.pop(at), None
    if len(name.split()) == 1 and at < len(left) and _is_lone_word(left[at]) and not is_country(left[at], language):
        family = left.pop(at)
        name = f"{name} {family}"
    return Row(name, family, honorific, email=email, rest=tuple(left))


def _by_header(cells: Sequence[str], meanings: Sequence[str]) -> Row | None:
    by = {key: cell for key, cell in zip(meanings, cells, strict=False) if key and cell}
    name = by.get("name") or " ".join(by[key] for key in ("given", "family") if key in by)
    if not name:
        return None
    return Row(
        name,
        by.get("family"),
        by.get("honorific"),
        by.get("role"),
        by.get("organisation"),
        by.get("place"),
        by.get("country"),
        by.get("email"),
        is_sorted=True,
    )


def _is_person(cell: str) -> bool:
    return is_name(split_honorific(cell, ())[1])


def _is_lone_word(cell: str) -> bool:
    return len(cell.split()) == 1 and is_name(cell) and not holds_office(cell) and cell.upper() != cell
