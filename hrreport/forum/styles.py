"""The Word styles that the roles of a composition take, by their names in ``base.docx``."""

from __future__ import annotations

from collections.abc import Mapping

from hrreport.forum.composition import Line

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
    "cell": "Table Text",
    "after-table": "After Table",
    "speaker": "Speaker",
    "missing": "Missing Field",
    "link": "Hyperlink",
    "front": "Front Line",
    "details": "Segment Details",
    "outcome": "Outcome",
    "ending": "Ending",
    "contents1": "toc 1",
    "contents2": "toc 2",
    "box": "Box",
    "box-heading": "Box Heading",
}
# The roles that few forums have: where the base has no style for one, it looks like another.
INSTEAD = {
    "front": "subtitle",
    "details": "theme",
    "outcome": "body",
    "ending": "introduction",
    "cell": "body",
    "contents1": "bullet",
    "contents2": "bullet",
    "box": "body",
    "box-heading": "heading1",
}

# What stands for a style that the base lacks; Normal where nothing nearer is sure to be there.
NEAREST = {"table": "Normal Table", "speaker": "Strong", "missing": "Default Paragraph Font"}


def style_names(role: str, own: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the styles that serve a role, the first of them that the base has; ``Normal`` is always there."""
    instead = (style_name(INSTEAD[role], own),) if role in INSTEAD else ()
    return (style_name(role, own), *instead, NEAREST.get(role, "Normal"), "Normal")


def role_of(line: Line) -> str:
    """The role whose style a composed line takes."""
    if line.role == "heading":
        return "box-heading" if line.boxed else f"heading{min(max(line.level, 1), 3)}"
    if line.role == "item":
        return "number" if line.numbered else "bullet"
    if line.role == "contents":
        return f"contents{min(max(line.level, 1), 2)}"
    if line.boxed:
        return "box"
    return "outcome" if line.settles and line.role == "body" else line.role


def style_name(role: str, own: Mapping[str, str]) -> str:
    """The name of the style for a role; ``own`` is the template's table of styles."""
    return own.get(role, STYLES[role])
