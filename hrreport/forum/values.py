"""The values of fields in words, as they are printed in the report's language."""

from __future__ import annotations

from hrreport.forum.attribution import Namer
from hrreport.forum.template import FieldSpec
from hrreport.model import Choice, Date, NotRecorded, People, Prose, Rows, Value
from hrreport.prose import Mention, plain_blocks


def value_in_words(value: Value, namer: Namer, spec: FieldSpec | None = None) -> str:
    """A field's value as it is printed; ``spec`` has the words of its choices."""
    words = namer.wording.words
    match value:
        case NotRecorded():
            return words.not_recorded
        case bool():
            return words.yes if value else words.no
        case str() | int() | float():
            return str(value)
        case Date(value=day):
            return date_in_words(day.isoformat(), namer.language, words.date)
        case Choice(value=choice):
            return choice if spec is None else spec.choice_words(choice)
        case Prose(blocks=blocks):
            return plain_blocks(blocks, namer.plain)
        case People(speakers=speakers):
            return (
                ""
                if namer.names_nobody
                else ", ".join(namer.plain(Mention(speaker=speaker, form="name")) for speaker in speakers)
            )
        case Rows(rows=rows):
            return "\n".join("\t".join(row) for row in rows)


def date_in_words(iso: str, language: str, pattern: str = "") -> str:
    """A day as the language writes it at length, or in a pattern (Unicode CLDR, through Babel)."""
    import datetime

    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        locale = Locale.parse("en")
    return format_date(datetime.date.fromisoformat(iso), pattern or "long", locale=locale)
