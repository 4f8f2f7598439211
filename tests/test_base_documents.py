"""Base documents as Word writes them: placeholders wherever they stand, sections, contents, bound controls."""

from __future__ import annotations

import io
import re

import docx
import msgspec
import pytest

from hrreport.container import read_parts, write_parts
from hrreport.forum.compose import compose
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.template import Template
from hrreport.model import Report
from hrreport.writers.docx import write
from tests.test_template_format import report, segment, speech

TOML = b"""
[template]
id = "river"
version = "1.0"
name = "River forum"
forum = "Forum of River Cities"
[fields.session]
label = "Session"
[fields.organisers]
label = "Organisers"
"""
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"{}/></w:r>'
CONTENTS = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
    "<w:p><w:r><w:t>In this report</w:t></w:r></w:p>"
    "<w:p>"
    + FIELD.format("begin", ' w:dirty="true"')
    + '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
    + FIELD.format("separate", "")
    + '<w:hyperlink w:anchor="_Toc1"><w:r><w:t>An old heading</w:t></w:r>'
    + FIELD.format("begin", "")
    + "<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>"
    + FIELD.format("separate", "")
    + "<w:r><w:t>7</w:t></w:r>"
    + FIELD.format("end", "")
    + "</w:hyperlink></w:p><w:p><w:r><w:t>Another</w:t></w:r></w:p><w:p>"
    + FIELD.format("end", "")
    + "</w:p></w:sdtContent></w:sdt>"
)


def base(inner: str, **parts: str) -> bytes:
    """The base of *plain* with other content before its last section, and other parts."""
    inside = read_parts(load_by_name("plain").base, "base.docx")
    words = inside["word/document.xml"].decode()
    start, end = words.index("<w:body>") + len("<w:body>"), words.rindex("<w:sectPr")
    inside["word/document.xml"] = (words[:start] + inner + words[end:]).encode()
    for path, content in parts.items():
        inside[path] = content.encode()
    return write_parts(inside.items())


def template(inner: str, **parts: str) -> Template:
    """A template with such a base."""
    return from_bytes("template.toml", TOML, base(inner, **parts))


def one(**more: object) -> Report:
    """A report of two segments."""
    fields = {"session": "Plenary & 2", "organisers": "Network of Wells"}
    made = report(segment("g1", speech("c1", "s1")), segment("g2", speech("c2", "s2"), level=2), title=("Wells",))
    return msgspec.structs.replace(made, fields=fields, **more)


def written(inner: str, report_: Report | None = None, **parts: str) -> dict[str, str]:
    """The parts of the Word document written with such a base."""
    house = template(inner, **parts)
    data = write(compose(report_ or one(), house), house)
    assert docx.Document(io.BytesIO(data)).element.body is not None
    return {path: part.decode() for path, part in read_parts(data, "x").items() if path.endswith((".xml", ".rels"))}


def said(xml: str) -> list[str]:
    """The words of each paragraph."""
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>|<w:p/>", xml, re.DOTALL)
    return ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", one)) for one in paragraphs]


@pytest.mark.parametrize(
    "runs",
    [
        "<w:r><w:t>At {session}.</w:t></w:r>",
        "<w:r><w:t>At {ses</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>sion}.</w:t></w:r>",
        "<w:r><w:t>At {</w:t></w:r><w:r><w:t>session</w:t></w:r><w:r><w:t>}</w:t></w:r><w:r><w:t>.</w:t></w:r>",
        "<w:ins><w:r><w:t>At </w:t></w:r></w:ins>"
        "<w:sdt><w:sdtContent><w:r><w:t>{session}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>.</w:t></w:r>",
    ],
)  # fmt: skip
def test_a_placeholder_is_filled_however_word_split_it(runs: str) -> None:
    assert said(written(f"<w:p>{runs}</w:p>")["word/document.xml"])[0] == "At Plenary &amp; 2."


def test_placeholders_may_stand_twice_and_unknown_ones_stay() -> None:
    line = "<w:p><w:r><w:t>{session} – {session} – {nothing}</w:t></w:r></w:p>"
    assert said(written(line)["word/document.xml"])[0] == "Plenary &amp; 2 – Plenary &amp; 2 – {nothing}"


def test_both_copies_of_a_text_box_are_filled() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>{organisers}</w:t></w:r></w:p></w:txbxContent>"
    line = (
        f'<w:p><w:r><w:t>Before {{ses</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps">'
        f"<w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>sion}</w:t></w:r></w:p>"
    )
    xml = written(line)["word/document.xml"]
    assert xml.count("Network of Wells") == 2
    assert "{" not in "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", xml))


def test_a_watermark_is_filled() -> None:
    mark = '<v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="{session}"/>'
    xml = written(f"<w:p><w:r><w:pict>{mark}</w:pict></w:r></w:p>")["word/document.xml"]
    assert 'string="Plenary &amp; 2"' in xml


def test_the_report_stands_where_its_place_is_also_in_a_control() -> None:
    inner = (
        "<w:p><w:r><w:t>Above</w:t></w:r></w:p><w:sdt><w:sdtContent><w:p><w:r><w:t>{rep</w:t></w:r><w:r><w:t>ort}</w:t>"
        "</w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>Below</w:t></w:r></w:p>"
    )
    lines = said(written(inner)["word/document.xml"])
    assert lines[0] == "Above"
    assert lines[-1] == "Below"
    assert "First segment" in lines


def test_a_cell_keeps_a_paragraph_for_an_empty_report() -> None:
    empty = msgspec.structs.replace(one(), segments=(), title=())
    cell = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>{report}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    assert re.search(r"<w:tc><w:p\s*/></w:tc>", written(cell, empty)["word/document.xml"])


def test_a_section_that_ends_with_the_report_still_ends_there() -> None:
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    inner = f"<w:p><w:pPr>{section}</w:pPr><w:r><w:t>{{report}}</w:t></w:r></w:p><w:p><w:r><w:t>After</w:t></w:r></w:p>"
    for made in (one(), msgspec.structs.replace(one(), segments=(), title=())):
        xml = written(inner, made)["word/document.xml"]
        assert xml.index("landscape") < xml.index("After")
        assert xml.count("<w:sectPr") == 2


def test_a_table_of_contents_lists_the_headings_and_word_has_nothing_to_ask() -> None:
    settings = read_parts(load_by_name("plain").base, "x")["word/settings.xml"].decode()
    asking = re.sub(r"(<w:settings[^>]*>)", r'\1<w:updateFields w:val="true"/>', settings)
    parts = written(CONTENTS + "<w:p><w:r><w:t>{report}</w:t></w:r></w:p>", **{"word/settings.xml": asking})
    xml = parts["word/document.xml"]
    assert said(xml)[:3] == ["In this report", "First segment", "Second segment"]
    assert "An old heading" not in xml
    assert "PAGEREF" not in xml
    anchors = re.findall(r'w:anchor="(_Toc\d+)"', xml)
    assert anchors == re.findall(r'w:bookmarkStart w:id="\d+" w:name="(_Toc\d+)"', xml)
    assert len(anchors) == 2
    kinds = re.findall(r'w:fldCharType="(\w+)"', xml)
    assert kinds == ["begin", "separate", "end"]
    assert "dirty" not in xml
    assert "updateFields" not in parts["word/settings.xml"]


def test_a_table_of_contents_of_a_report_without_headings_is_empty() -> None:
    empty = msgspec.structs.replace(one(), segments=())
    xml = written(CONTENTS, empty)["word/document.xml"]
    assert said(xml)[:3] == ["In this report", "", "Wells"]
    assert re.findall(r'w:fldCharType="(\w+)"', xml) == ["begin", "separate", "end"]


def test_a_field_that_never_ends_is_left_alone() -> None:
    broken = "<w:p>" + FIELD.format("begin", "") + "<w:r><w:instrText>TOC</w:instrText></w:r></w:p>"
    assert "TOC" in written(broken)["word/document.xml"]


def test_what_a_control_is_bound_to_is_filled_with_it() -> None:
    house = base("<w:p/>")
    inside = read_parts(house, "x")
    relation = (
        '<Relationship Id="rIdData" Target="../customXml/item1.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"/></Relationships>'
    )
    path = "word/_rels/document.xml.rels"
    inside[path] = inside[path].replace(b"</Relationships>", relation.encode())
    inside["customXml/item1.xml"] = b'<cover xmlns="u:x" about="{organisers}"><name>{session}</name><b/></cover>'
    override = b'<Override PartName="/customXml/item1.xml" ContentType="application/xml"/></Types>'
    inside["[Content_Types].xml"] = inside["[Content_Types].xml"].replace(b"</Types>", override)
    made = from_bytes("template.toml", TOML, write_parts(inside.items()))
    parts = read_parts(write(compose(one(), made), made), "x")
    item = next(part for path, part in parts.items() if path.startswith("customXml/"))
    assert b"<name>Plenary &amp; 2</name>" in item
    assert b'about="Network of Wells"' in item


def test_properties_that_ask_for_a_field_get_it_and_others_are_cleared() -> None:
    core = read_parts(load_by_name("plain").base, "x")["docProps/core.xml"].decode()
    open_tag, _, _ = core.partition(">")
    names = (
        '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    )
    assert open_tag
    mine = (
        names + "<dc:title>{forum}: {title}</dc:title><dc:creator>{organisers}</dc:creator>"
        "<cp:keywords>internal</cp:keywords></cp:coreProperties>"
    )
    made = written("<w:p/>", **{"docProps/core.xml": mine})["docProps/core.xml"]
    assert "Forum of River Cities: Wells" in made
    assert "Network of Wells" in made
    assert "internal" not in made
