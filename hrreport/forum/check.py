"""What would go wrong with a forum template, told before a report needs it."""

from __future__ import annotations

import re

from hrreport.container import read_parts
from hrreport.errors import InputError, Notice, did_you_mean
from hrreport.forum.hostile import faults
from hrreport.forum.styles import INSTEAD, NEAREST, STYLES, style_name
from hrreport.forum.template import Template
from hrreport.ooxml.properties import W, attribute
from hrreport.ooxml.source import WordSource
from hrreport.ooxml.xml import parse

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
OWN_PLACEHOLDERS = frozenset({"title", "subtitle", "report", "forum", "language"})
BASE = "base.docx"
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def check(template: Template) -> list[Notice]:
    """The findings; an empty list for a sound template."""
    findings: list[Notice] = []
    lines = {key for wording in template.wordings.values() for key in wording.front_keys}
    known = OWN_PLACEHOLDERS | template.fields.keys() | lines
    for language, wording in template.wordings.items():
        for pattern in wording.standing_introduction:
            for key in sorted(pattern.fields() - (known - lines)):
                text = f"the introduction ({language}) uses “{key}”, a field that the template does not ask for."
                findings.append(Notice(kind="unknown-field", text=text, place="template.toml"))
    try:
        parts = read_parts(template.base, BASE)
        source = WordSource(template.base, BASE)
    except InputError as error:
        return [*findings, Notice(kind="base", text=str(error), place=BASE)]
    if source.main not in parts:
        return [*findings, Notice(kind="base", text="it is no Word document.", place=BASE)]
    try:
        findings += [Notice(kind="hostile", text=f"{why}.", place=BASE) for why in dict.fromkeys(faults(parts, BASE))]
    except InputError as error:
        return [*findings, Notice(kind="base", text=str(error), place=BASE)]
    styles = next((one.target for one in source.relations.values() if one.kind == "styles"), "")
    for name, data in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            words = "".join(_TEXT.findall(data.decode("utf-8", errors="replace")))
            for key in sorted(set(PLACEHOLDER.findall(words)) - known):
                findings.append(
                    Notice(kind="placeholder", text=f"no field fills “{{{key}}}”.", place=f"base.docx, {name}")
                )
    return [*findings, *_styles(template, parts.get(styles, b""))]


def _styles(template: Template, xml: bytes) -> list[Notice]:
    """A finding for each style that the base lacks, and for each role in the template that there is not."""
    findings: list[Notice] = []
    for role in template.styles.keys() - STYLES.keys():
        text = f"there is no role “{role}”{did_you_mean(role, STYLES)}."
        findings.append(Notice(kind="style-role", text=text, place="template.toml, styles"))
    try:
        root = parse(xml, BASE, "styles") if xml else None
    except InputError as error:
        return [*findings, Notice(kind="base", text=str(error), place=BASE)]
    styles = [] if root is None else root.findall(f"{W}style")
    there = {(attribute(style, "name", "val") or "").casefold() for style in styles}
    for role in STYLES:
        if role in INSTEAD and role not in template.styles:
            continue
        name = style_name(role, template.styles)
        if name.casefold() not in there:
            text = f"the style “{name}” for {role} is missing; “{NEAREST.get(role, 'Normal')}” stands in for it."
            findings.append(Notice(kind="style", text=text, place=BASE))
    return findings
