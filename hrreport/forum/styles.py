"""The Word styles that the roles of a composition take, by their names in ``base.docx``."""

from __future__ import annotations

from collections.abc import Mapping

# A template's [styles] may name others.
STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "introduction": "Introduction",
    "heading1": "Heading 1",
    "heading2": "Heading 2",
    "heading3": "Heading 3",
    "theme": "Segment Theme",
    "body": "Body Text",
    "quotation": "Quote",
    "bullet": "List Bullet",
    "number": "List Number",
    "table": "Report Table",
    "after-table": "After Table",
    "speaker": "Speaker",
    "missing": "Missing Field",
    "link": "Hyperlink",
}

# What stands for a style that the base lacks; Normal where nothing nearer is sure to be there.
NEAREST = {"table": "Normal Table", "speaker": "Strong", "missing": "Default Paragraph Font"}


def style_name(role: str, own: Mapping[str, str]) -> str:
    """The name of the style for a role; ``own`` is the template's table of styles."""
    return own.get(role, STYLES[role])
