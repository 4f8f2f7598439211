"""Editors for the fields that a forum template asks for: the right one for each type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hrreport.forum.template import FieldSpec
from hrreport.model import Speaker

from .field import FieldEditor
from .field_choices import ChoiceField
from .field_date import DateField
from .field_people import PeopleField
from .field_texts import AddressField, LongField, NumberField, RowsField, TextField

__all__ = ["FieldEditor", "field_editor"]


def field_editor(
    key: str, spec: FieldSpec, parent: QWidget | None = None, speakers: Sequence[Speaker] = ()
) -> FieldEditor:
    """The editor for a field; ``speakers`` are those of the report, for a field of people."""
    match spec.type:
        case "people":
            return PeopleField(key, spec, speakers, parent)
        case "date":
            return DateField(key, spec, parent)
        case "choice" | "yes-no":
            return ChoiceField(key, spec, parent)
        case "number":
            return NumberField(key, spec, parent)
        case "long":
            return LongField(key, spec, parent)
        case "url" | "email":
            return AddressField(key, spec, parent)
        case "rows":
            return RowsField(key, spec, parent)
        case _:
            return TextField(key, spec, parent)
