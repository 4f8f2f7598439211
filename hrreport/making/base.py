"""The base document of a forum template, out of a Word file: its pages, styles, header, footer and cover.

What the file says of people goes: text, comments, notes, properties and whatever nothing refers to any more.
"""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Iterable
from typing import Any

from lxml import etree

from hrreport.container import read_parts, write_parts
from hrreport.errors import InputError
from hrreport.making.cover import DATE, Cover, Line
from hrreport.ooxml.properties import W
from hrreport.ooxml.xml import parse, transitional

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_TYPES_PART = "[Content_Types].xml"
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
)
# What a document needs whatever its text refers to, by the last word of the relationship's type.
_NEEDED = frozenset({"styles", "numbering", "settings", "fontTable", "theme", "webSettings"})
_REFERRED = frozenset({"header", "footer", "image", "hyperlink"})
# Settings that tell of the file's past, or would have Word load, protect or ask something.
_SETTINGS = frozenset(
    {
        *("attachedTemplate", "rsids", "trackRevisions", "mailMerge", "documentProtection", "docVars", "updateFields"),
        *("writeProtection", "revisionView", "documentType", "footnotePr", "endnotePr", "saveThroughXslt"),
    }
)
# Runs and marks of tracked changes, comments and proofing, which no base has.
_MARKS = ("commentRangeStart", "commentRangeEnd", "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd")
_GONE = ("del", "moveFrom", "commentReference", "footnoteReference", "endnoteReference", "annotationRef")
_DRAWN = ("drawing", "pict", "object")


def make_base(data: bytes, name: str, main: str, cover: Cover, body: Any, styles: bytes) -> bytes:
    """A Word document for ``base.docx``.

    ``main`` is the path of the text in ``data``; ``body`` its parsed body, of which the cover was found, and which is
    changed; ``styles`` is the styles part to put into it. Raises ``InputError`` for parts that are damaged.
    """
    parts = {path: transitional(part) if _is_xml(path) else part for path, part in read_parts(data, name).items()}
    _fill_in(cover)
    section = _section_of_report(body, cover)
    kept = list(body)[: cover.length]
    for element in list(body):
        body.remove(element)
    for element in kept:
        body.append(element)
    body.append(etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>{{report}}</w:t></w:r></w:p>'))
    body.append(section)
    _cleaned(body)
    folder, file = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{file}.rels")
    relations = (
        parse(parts[rels], name, rels) if rels in parts else etree.fromstring(f'<Relationships xmlns="{_REL[1:-1]}"/>')
    )
    _keep_relations(relations, body)
    style_path = next((_target(one, folder) for one in relations if _kind(one) == "styles"), None)
    if style_path is None:
        style_path = posixpath.join(folder, "styles.xml")
        etree.SubElement(
            relations, f"{_REL}Relationship", Id="rIdStyles", Type=f"{R[1:-1]}/styles", Target="styles.xml"
        )
    parts[style_path] = styles
    parts[rels] = _bytes(relations)
    parts[main] = _bytes(body.getroottree().getroot())
    for path in [path for path in parts if posixpath.basename(path) == "settings.xml"]:
        parts[path] = _settings(parse(parts[path], name, path))
    return write_parts(_reachable(parts, name, main, style_path))


def _is_xml(path: str) -> bool:
    return path.endswith((".xml", ".rels"))


def _bytes(root: Any) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


# -- the text ---------------------------------------------------------------------------------------------


def _fill_in(cover: Cover) -> None:
    """Puts placeholders where the cover has a title, a subtitle and dates."""
    if cover.title is not None:
        _say(cover.title, "{title}")
    if cover.subtitle is not None:
        _say(cover.subtitle, "{subtitle}")
    for line in cover.dated:
        _say(line, DATE.sub("{date}", line.words))


def _say(line: Line, words: str) -> None:
    """The paragraph with other words, in the format of its first; Word's own fields in it fill in nothing more."""
    for tag in ("fldChar", "instrText"):
        for element in list(line.element.iter(f"{W}{tag}")):
            element.getparent().remove(element)
    for element in list(line.element.iter(f"{W}fldSimple")):
        for child in list(element):
            element.addprevious(child)
        element.getparent().remove(element)
    texts = list(line.element.iter(f"{W}t"))
    texts[0].text = words
    texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for text in texts[1:]:
        text.text = ""


def _section_of_report(body: Any, cover: Cover) -> Any:
    """The properties of the section in which the report begins, as those of the last section."""
    for element in list(body)[cover.length :]:
        found = element if element.tag == f"{W}sectPr" else element.find(f"{W}pPr/{W}sectPr")
        if found is not None:
            return copy.deepcopy(found)
    return etree.SubElement(etree.Element("none"), f"{W}sectPr")


def _cleaned(body: Any) -> None:
    """Takes out what tells of changes, comments and places, and words that were deleted."""
    for tag in (*_MARKS, *_GONE):
        for element in list(body.iter(f"{W}{tag}")):
            element.getparent().remove(element)
    for tag in ("ins", "moveTo"):
        for element in list(body.iter(f"{W}{tag}")):
            parent = element.getparent()
            for child in list(element):
                element.addprevious(child)
            parent.remove(element)
    for element in body.iter("*"):
        for attribute in [one for one in element.attrib if re.search(r"\}(rsid\w*|paraId|textId)$", one)]:
            del element.attrib[attribute]


# -- relationships ----------------------------------------------------------------------------------------


def _kind(relation: Any) -> str:
    return str(relation.get("Type", "")).rpartition("/")[2]


def _target(relation: Any, folder: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")


def _keep_relations(relations: Any, body: Any) -> None:
    """Keeps the relationships that the base needs; pictures and objects that lead elsewhere go with theirs."""
    for relation in list(relations):
        kind, is_external = _kind(relation), relation.get("TargetMode") == "External"
        wanted = kind in _NEEDED if not is_external else False
        if kind in _REFERRED and (not is_external or kind == "hyperlink"):
            wanted = relation.get("Id") in _references(body)
        if not wanted:
            relations.remove(relation)
    known = {relation.get("Id") for relation in relations}
    for element in list(body.iter("*")):
        lost = [one for one in _ids(element) if one not in known]
        if lost:
            _take_out(element)


def _ids(element: Any) -> list[str]:
    return [value for name, value in element.attrib.items() if name.startswith(R) and value]


def _references(body: Any) -> set[str]:
    return {one for element in body.iter("*") for one in _ids(element)}


def _take_out(element: Any) -> None:
    """Takes out the whole drawing that an element belongs to, or the element."""
    whole = next((one for one in element.iterancestors() if one.tag in {f"{W}{tag}" for tag in _DRAWN}), element)
    parent = whole.getparent()
    if parent is not None:
        parent.remove(whole)


def _settings(root: Any) -> bytes:
    for element in list(root):
        if etree.QName(element).localname in _SETTINGS:
            root.remove(element)
    return _bytes(root)


# -- parts ------------------------------------------------------------------------------------------------


def _reachable(parts: dict[str, bytes], name: str, main: str, styles: str) -> Iterable[tuple[str, bytes]]:
    """The parts that the document still refers to, with new properties, and their content types."""
    kept = {main: parts[main]}
    queue = [main]
    while queue:
        path = queue.pop()
        folder, file = posixpath.split(path)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels not in parts:
            continue
        root = parse(parts[rels], name, rels)
        for relation in list(root):
            target = _target(relation, folder)
            if relation.get("TargetMode") == "External":
                if _kind(relation) != "hyperlink":
                    root.remove(relation)
            elif target not in parts:
                root.remove(relation)
            elif target not in kept:
                kept[target] = parts[target]
                queue.append(target)
        kept[rels] = _bytes(root)
    kept["docProps/core.xml"] = _CORE.encode()
    office = f'<Relationship Id="rId1" Type="{R[1:-1]}/officeDocument" Target="{main}"/>'
    core_type = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    core = f'<Relationship Id="rId2" Type="{core_type}" Target="docProps/core.xml"/>'
    kept["_rels/.rels"] = f'<Relationships xmlns="{_REL[1:-1]}">{office}{core}</Relationships>'.encode()
    if _TYPES_PART not in parts:
        raise InputError(name, "the list of its parts is missing from it", "Open it in Word and save it anew")
    types = _content_types(parse(parts[_TYPES_PART], name, _TYPES_PART), set(kept), styles)
    return [(_TYPES_PART, types), *sorted(kept.items())]


def _content_types(root: Any, paths: set[str], styles: str) -> bytes:
    """The content types without those of parts that went, and with those of the parts that came."""
    told = set()
    for one in list(root):
        path = one.get("PartName", "").lstrip("/")
        if one.tag == f"{_TYPES}Override" and path not in paths:
            root.remove(one)
        told.add(path)
    new = {
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        styles: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    }
    for path, kind in new.items():
        if path not in told:
            etree.SubElement(root, f"{_TYPES}Override", PartName=f"/{path}", ContentType=kind)
    return _bytes(root)
