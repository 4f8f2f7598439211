"""The JSON Schema of ``template.toml``, made from the types that read it."""

from __future__ import annotations

from typing import Any

import msgspec

from hrreport.forum.tables import TemplateFile
from hrreport.forum.template import Wording

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What is read again for each language, and may stand in a language's own table.
_WORDED = ("attribution", "segments", "front", "outcomes", "words")


def json_schema() -> dict[str, Any]:
    """The schema of the tables that a template may hold (JSON Schema, draft 2020-12)."""
    (whole, worded), parts = msgspec.json.schema_components((TemplateFile, Wording), ref_template="#/$defs/{name}")
    defs: dict[str, Any] = dict(parts)
    file = defs["TemplateFile"]
    inner = defs["Wording"]["properties"]
    for name in _WORDED:
        file["properties"][name] = inner[name]
    file["properties"]["languages"] = {"type": "object", "additionalProperties": worded}
    return {"$schema": DIALECT, "title": "HRReport forum template", **whole, "$defs": defs}
