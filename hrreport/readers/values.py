"""Values read back from the words in which a report prints them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from hrreport.errors import UsageError
from hrreport.forum.template import FieldSpec, Template
from hrreport.forum.values import date_in_words
from hrreport.model import Choice, Date, NotRecorded, People, Prose, Speaker, Value
from hrreport.prose import Paragraph

_NUMBERS = re.compile(r"\d{1,4}")


class Reader:
    """Reads the values of one template in one language; who stands in a field and did not speak is taken in."""

    def __init__(self, template: Template, language: str, speakers: Iterable[Speaker] = ()) -> None:
        self._language = language
        self._words = template.wording(language).words
        self._speakers = list(speakers)

    def speakers(self) -> tuple[Speaker, ...]:
        """Those who were known, and those who were found in fields."""
        return tuple(self._speakers)

    def reads(self, words: str, spec: FieldSpec | None) -> bool:
        """Whether words can be a value of a field."""
        return spec is None or spec.type == "people" or self._value(words, spec) is not None

    def of(self, words: Mapping[str, str], specs: Mapping[str, FieldSpec]) -> dict[str, Value]:
        """The values of fields that are printed so; what is no field, and what no field can hold, is left out."""
        found = {key: self.value(words[key], spec) for key, spec in specs.items() if key in words}
        return {key: value for key, value in found.items() if value is not None}

    def moderator(self, words: Mapping[str, str]) -> str | None:
        """The id of the moderator who is named in a line under a heading; ``None`` for none."""
        return self.person(words["moderator"]) if "moderator" in words else None

    def value(self, words: str, spec: FieldSpec) -> Value | None:
        """The value that is printed so; ``None`` where no value of the field is."""
        if spec.type == "people" and words != self._words.not_recorded:
            return People(speakers=tuple(self.person(name) for name in words.split(", ")))
        return self._value(words, spec)

    def person(self, name: str) -> str:
        """The id of the speaker of that name, who is new where nobody is called so."""
        found = next((one for one in self._speakers if one.name == name), None)
        if found is None:
            found = Speaker(id=f"s{len(self._speakers) + 1}", name=name)
            self._speakers.append(found)
        return found.id

    def _value(self, words: str, spec: FieldSpec) -> Value | None:
        if words == self._words.not_recorded:
            return NotRecorded()
        match spec.type:
            case "date":
                day = date_from_words(words, self._language, self._words.date)
                return None if day is None else Date(value=day)
            case "yes-no":
                return {self._words.yes: True, self._words.no: False}.get(words)
            case "choice":
                found = next((key for key in spec.choices if spec.choice_words(key) == words), None)
                return None if found is None else Choice(value=found)
            case "long":
                return Prose(blocks=tuple(Paragraph(runs=(line,)) for line in words.split("\n") if line.strip()))
        try:
            return msgspec.structs.replace(spec, required=False).read("", words)
        except UsageError:
            return None


def date_from_words(words: str, language: str, pattern: str = "") -> datetime.date | None:
    """The day that ``date_in_words`` prints so; ``None`` where there is none."""
    numbers = [int(number) for number in _NUMBERS.findall(words)]
    days = (day for year in numbers if year > 999 for number in numbers for day in _days(year, number))
    return next((day for day in days if _written(day.isoformat(), language, pattern) == words), None)


def _days(year: int, day: int) -> Iterable[datetime.date]:
    for month in range(1, 13):
        try:
            yield datetime.date(year, month, day)
        except ValueError:
            continue


@lru_cache(maxsize=1000)
def _written(iso: str, language: str, pattern: str) -> str:
    return date_in_words(iso, language, pattern)
