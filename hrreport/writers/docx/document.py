"""The whole Word document: the base opened, its placeholders filled, the report put in its place."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from hrreport.forum.check import PLACEHOLDER
from hrreport.forum.composition import Composed, Composition, Line
from hrreport.forum.direction import direction
from hrreport.forum.frame import values_of
from hrreport.forum.hostile import ARMED
from hrreport.forum.styles import style_names
from hrreport.forum.template import Template
from hrreport.ooxml.damage import open_document, telling_damage
from hrreport.ooxml.package import pack
from hrreport.writers.docx import beside, contents, placeholders
from hrreport.writers.docx.body import Body, R, W
from hrreport.writers.docx.numbering import Lists
from hrreport.writers.docx.turning import turn

_LEVELS = (("heading1", 1), ("heading2", 2), ("heading3", 3), ("box-heading", 1))
_EPOCH = datetime.datetime(2020, 1, 1)
_NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'


def write(composition: Composition, template: Template) -> bytes:
    """The bytes of a ``.docx``, the same for the same composition; raises ``TemplateError`` for a broken base."""
    with telling_damage("base.docx"):
        return _Writer(composition, template).write()


class _Writer:
    def __init__(self, composition: Composition, template: Template) -> None:
        self.composition = composition
        self.template = template
        self.document = open_document(template.base, "base.docx")
        self._ids = self._style_ids()
        self._links: dict[str, str] = {}
        self._lists = Lists(self.document)

    def write(self) -> bytes:
        root = self.document.element.body
        in_base = placeholders.used(root)
        alone = [one for one in root.findall(qn("w:p")) if placeholders.is_alone(one)]
        values = values_of(self.composition.meta, self.template)
        language = self.composition.meta.language
        for part in self._roots():
            placeholders.fill(part, values)
            if direction(language) == "rtl":
                turn(part)
        beside.fill(self.document.part.package, values)
        blocks = [block for block in self.composition.blocks if not self._stands_in_base(block, in_base)]
        body = Body(self, direction(language) == "rtl")
        tree = parse_xml(f"<w:body {_NAMES}>{body.xml(blocks)}</w:body>")
        self._insert(root, list(tree))
        self._drop_empty(root, alone)
        contents.rewrite(root, self._level_of, lambda name: self._ids.get(name, "Normal"))
        self._describe(language, values)
        self._disarm()
        return pack(self.document.part.package, level=3)

    # -- what the body asks for ---------------------------------------------------------------------------

    def style(self, role: str) -> str:
        """The id of the style for a role; a base without it gets the nearest that Word always has."""
        names = style_names(role, self.template.styles)
        found = (self._ids[name.casefold()] for name in names if name.casefold() in self._ids)
        return next(found, names[-2].replace(" ", ""))

    def link(self, address: str) -> str:
        """The relationship id of a link; one relationship for each address."""
        if address not in self._links:
            self._links[address] = self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._links[address]

    def number_list(self) -> int:
        """A new numbered list that begins at 1."""
        return self._lists.numbers()

    def bullet_list(self) -> int:
        """The one bulleted list."""
        return self._lists.bullets()

    def paragraph_list(self, begins: bool) -> int:
        """The numbering of paragraphs, anew where it ``begins``."""
        return self._lists.paragraphs(begins)

    # -- the base -----------------------------------------------------------------------------------------

    def _style_ids(self) -> dict[str, str]:
        styles = self.document.styles.element
        return {
            one.find(qn("w:name")).get(qn("w:val"), "").casefold(): one.get(qn("w:styleId"), "")
            for one in styles.findall(qn("w:style"))
            if one.find(qn("w:name")) is not None
        }

    def _roots(self) -> list[Any]:
        roots: list[Any] = [self.document.element.body]
        for relation in self.document.part.rels.values():
            if relation.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
                roots.append(relation.target_part.element)
        return roots

    def _stands_in_base(self, block: Composed, in_base: set[str]) -> bool:
        if not isinstance(block, Line):
            return False
        return block.key in in_base or (block.role in ("title", "subtitle") and block.role in in_base)

    def _insert(self, root: Any, elements: list[Any]) -> None:
        """Puts the report where ``{report}`` stands, else before the last section's properties."""
        for paragraph in root.iter(qn("w:p")):
            if placeholders.text_of(paragraph).strip() == "{report}":
                self._replace(paragraph, elements)
                return
        last = root.find(qn("w:sectPr"))
        for element in elements:
            if last is not None:
                last.addprevious(element)
            else:
                root.append(element)

    def _replace(self, paragraph: Any, elements: list[Any]) -> None:
        """Puts the report in the place of a paragraph; a section that ended there ends with the report."""
        section = paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        parent = paragraph.getparent()
        for element in elements:
            paragraph.addprevious(element)
        if section is None and (elements or parent.tag == qn("w:body")):
            parent.remove(paragraph)
            return
        # A cell needs a paragraph, and so does the end of a section.
        for run in [one for one in paragraph if one.tag != qn("w:pPr")]:
            paragraph.remove(run)
        if elements and section is not None and elements[-1].tag == qn("w:p"):
            elements[-1].get_or_add_pPr().append(section)
            parent.remove(paragraph)

    def _level_of(self, paragraph: Any) -> int:
        """The level that a paragraph has as a heading, by the styles of the template's headings; 0 for none."""
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        found = None if style is None else style.get(qn("w:val"))
        return next((level for role, level in _LEVELS if found == self.style(role)), 0)

    def _drop_empty(self, root: Any, alone: list[Any]) -> None:
        """Takes out title paragraphs of the base, and those that held a placeholder ``alone``, that stayed empty."""
        for paragraph in alone:
            if paragraph.getparent() is root and not placeholders.text_of(paragraph).strip():
                root.remove(paragraph)
        for paragraph in list(root.findall(qn("w:p"))):
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            titles = (self.style("title"), self.style("subtitle"))
            if style is not None and style.get(qn("w:val")) in titles and not placeholders.text_of(paragraph).strip():
                root.remove(paragraph)

    def _disarm(self) -> None:
        """Takes out macros and the template that Word would load: a base may come from a stranger."""
        for part in list(self.document.part.package.iter_parts()):
            for key, relation in list(part.rels.items()):
                kind = relation.reltype.rpartition("/")[2]
                if kind in ARMED:
                    part.rels.pop(key)
            # ECMA-376 part 2, 6.2.5: a package has no document type declarations, and so no entities.
            if hasattr(part, "element") and part.element.getroottree().docinfo.internalDTD is not None:
                raise ValueError(f"{part.partname} declares a document type")
        settings = self.document.settings.element
        # What would have Word ask whether fields are to be updated goes, too.
        for element in (*settings.findall(qn("w:attachedTemplate")), *settings.findall(qn("w:updateFields"))):
            settings.remove(element)
        for root in self._roots():
            for mark in root.iter(qn("w:fldChar"), qn("w:fldSimple")):
                mark.attrib.pop(qn("w:dirty"), None)

    def _describe(self, language: str, values: Mapping[str, str]) -> None:
        meta = self.composition.meta
        core = self.document.core_properties
        title = _own_words(core.title, values) or meta.title
        subject = _own_words(core.subject, values) or meta.subtitle
        core.title, core.subject, core.language = title[:255], subject[:255], language
        # Whose the base was is nobody's business, but where it asks for a field.
        for name in ("author", "comments", "keywords", "category"):
            setattr(core, name, _own_words(getattr(core, name), values)[:255])
        core.last_modified_by = ""
        core.created = core.modified = _EPOCH
        core.revision = 1
        for element in self.document.styles.element.iter(qn("w:lang")):
            right_to_left = direction(language) == "rtl"
            element.set(qn("w:bidi" if right_to_left else "w:val"), language)


def _own_words(words: str | None, values: Mapping[str, str]) -> str:
    """A property that holds placeholders, filled; nothing for one that holds none."""
    return beside.filled(words, values) or "" if PLACEHOLDER.search(words or "") else ""
