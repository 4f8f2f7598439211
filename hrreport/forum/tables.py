"""The tables of ``template.toml`` as they are written, before a language is chosen."""

from __future__ import annotations

from typing import Any

import msgspec

from hrreport.forum.plan import Annex, Deadline, Entry, Limits, MarkdownSpec, Paragraphs
from hrreport.forum.template import FieldSpec


class Identity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which template this is (``[template]``): its id, version and name, whose it is, and in which language."""

    id: str
    version: str
    name: str
    forum: str = ""
    language: str = "en"
    author: str = ""
    licence: str = ""


class TemplateFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """The keys of ``template.toml``; what depends on the language is read again, as a ``Wording``, for each."""

    template: Identity
    fields: dict[str, FieldSpec] = {}
    segment_fields: dict[str, FieldSpec] = {}
    skeleton: tuple[Entry, ...] = ()
    annexes: tuple[Annex, ...] = ()
    paragraphs: Paragraphs = Paragraphs()
    limits: Limits = Limits()
    deadline: Deadline | None = None
    markdown: MarkdownSpec = MarkdownSpec()
    styles: dict[str, str] = {}
    attribution: dict[str, Any] = {}
    segments: dict[str, Any] = {}
    introduction: str = ""
    ending: str = ""
    front: tuple[dict[str, Any], ...] = ()
    outcomes: dict[str, dict[str, Any]] = {}
    moderating: tuple[str, ...] | None = None
    verbs: tuple[str, ...] = ()
    terms: dict[str, str] = {}
    words: dict[str, Any] = {}
    languages: dict[str, dict[str, Any]] = {}
