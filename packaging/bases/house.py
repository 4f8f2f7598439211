"""What the base documents of bundled templates begin as: page, styles, lists, header and footer.

Each module beside this one makes the base of one template: it begins with ``begun``, changes what that forum does
otherwise, and gives what ``finished`` makes of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, NamedTuple

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Emu, Pt, RGBColor

from hrreport.ooxml.package import pack

FONT = "Carlito"
KEPT = {
    "Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Body Text", "List Bullet", "List Number",
    "Quote", "Header", "Footer", "Strong", "Emphasis", "Default Paragraph Font", "Normal Table", "No List",
}  # fmt: skip
BODY = (("{title}", "Title"), ("{subtitle}", "Subtitle"), ("{report}", "Body Text"))
LEFTOVERS = ("stylesWithEffects", "webSettings", "customXml", "thumbnail")


class Look(NamedTuple):
    """What sets one base apart: colours as RRGGBB, sizes in points."""

    accent: str
    title: float
    heading: float
    rule: bool
    header: str
    footer: str


def begun(look: Look) -> Any:
    """A document with the page, styles and lists that all bases have, in one look, and no text yet but its frame."""
    document = docx.Document()
    _without_leftovers(document)
    styles = document.styles
    for style in list(styles):
        if style.name not in KEPT:
            style.element.getparent().remove(style.element)
    _without_dangling_names(styles.element)
    _page(document)
    _defaults(document)
    _text_styles(styles, look)
    _own_styles(styles, look)
    _numbering(document)
    _header_and_footer(document, look)
    return document


def finished(document: Any, body: Sequence[tuple[str, str]] = BODY) -> bytes:
    """The bytes of a base document, the same at every run, with ``body``: paragraphs and their styles."""
    for name, style in body:
        document.add_paragraph(name, style=style)
    core = document.core_properties
    core.title, core.subject, core.author, core.comments, core.last_modified_by = "{title}", "{subtitle}", "", "", ""
    core.created = core.modified = datetime.datetime(2020, 1, 1)
    return pack(document.part.package, level=9)


def _without_leftovers(document: Any) -> None:
    """Takes out the parts of python-docx's own template that no document of ours needs."""
    for owner in (document.part.rels, document.part.package.rels):
        for relation in [one for one in owner.values() if one.reltype.endswith(LEFTOVERS)]:
            del owner[relation.rId]


def _without_dangling_names(styles: Any) -> None:
    """Takes out what points from a kept style to one that was removed."""
    known = {style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))}
    for tag in ("w:basedOn", "w:next", "w:link"):
        for name in [one for one in styles.iter(qn(tag)) if one.get(qn("w:val")) not in known]:
            name.getparent().remove(name)


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3.9)
    section.top_margin, section.bottom_margin = Cm(2.8), Cm(2.6)
    section.header_distance = section.footer_distance = Cm(1.4)
    section.different_first_page_header_footer = True


def margins(document: Any, top: float, side: float, bottom: float) -> None:
    """Sets the margins of the page, in centimetres; the page numbers in the footers go with the right one."""
    section = document.sections[0]
    section.top_margin, section.bottom_margin = Cm(top), Cm(bottom)
    section.left_margin = section.right_margin = Cm(side)
    width = section.page_width - section.left_margin - section.right_margin
    for footer in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        footer.paragraph_format.tab_stops.clear_all()
        footer.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)


def font(element: Any) -> None:
    properties = element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = OxmlElement("w:rFonts")
    for script, name in (("ascii", FONT), ("hAnsi", FONT), ("eastAsia", "Malgun Gothic"), ("cs", "Arial")):
        fonts.set(qn(f"w:{script}"), name)
    properties.insert(1 if properties.find(qn("w:rStyle")) is not None else 0, fonts)


def _defaults(document: Any) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in list(run):
        run.remove(old)
    for xml in (
        f'<w:rFonts {nsdecls("w")} w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="Malgun Gothic" w:cs="Arial"/>',
        f'<w:sz {nsdecls("w")} w:val="22"/>',
        f'<w:szCs {nsdecls("w")} w:val="22"/>',
        f'<w:lang {nsdecls("w")} w:val="en-GB" w:eastAsia="ko-KR" w:bidi="ar-SA"/>',
    ):
        run.append(parse_xml(xml))


def shape(style: Any, size: float, colour: str | None, before: float, after: float, line: float = 1.3) -> None:
    font(style.element)
    style.font.size = Pt(size)
    _complex_size(style.element.rPr, size)
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.line_spacing_rule = WD_LINE_SPACING.MULTIPLE
    shape.line_spacing = line
    shape.widow_control = True


def _complex_size(properties: Any, size: float) -> None:
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    mark = OxmlElement("w:szCs")
    mark.set(qn("w:val"), str(int(size * 2)))
    properties.find(qn("w:sz")).addnext(mark)


def emphasis(style: Any, bold: bool, italic: bool = False) -> None:
    style.font.bold, style.font.cs_bold = bold, bold
    style.font.italic, style.font.cs_italic = italic, italic


def _text_styles(styles: Any, look: Look) -> None:
    shape(styles["Normal"], 11, None, 0, 8)
    shape(styles["Body Text"], 11, None, 0, 8)
    styles["Body Text"].base_style = styles["Normal"]
    for name, size, before, after, colour in (
        ("Title", look.title, 0, 4, look.accent),
        ("Subtitle", 13.5, 0, 22, "5A6169"),
        ("Heading 1", look.heading, 22, 5, look.accent),
        ("Heading 2", 13, 16, 4, look.accent),
        ("Heading 3", 11.5, 12, 3, "30363C"),
    ):
        style = styles[name]
        shape(style, size, colour, before, after, 1.12)
        emphasis(style, bold=name != "Subtitle")
        style.font.all_caps = style.font.small_caps = None
        for old in style.element.rPr.findall(qn("w:spacing")) + style.element.rPr.findall(qn("w:kern")):
            style.element.rPr.remove(old)
        borders = style.element.pPr.find(qn("w:pBdr"))
        if borders is not None:
            style.element.pPr.remove(borders)
        for old in style.element.pPr.findall(qn("w:contextualSpacing")) + style.element.pPr.findall(qn("w:ind")):
            style.element.pPr.remove(old)
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.keep_together = True
    if look.rule:
        rule(styles["Subtitle"], look.accent)
    for name in ("List Bullet", "List Number"):
        shape(styles[name], 11, None, 0, 8)
        numbering = styles[name].element.pPr.find(qn("w:numPr"))
        if numbering is not None:
            styles[name].element.pPr.remove(numbering)
    quote = styles["Quote"]
    shape(quote, 11, "30363C", 2, 10)
    emphasis(quote, bold=False, italic=False)
    quote.paragraph_format.left_indent = quote.paragraph_format.right_indent = Cm(0.9)
    for name in ("Header", "Footer"):
        shape(styles[name], 9, "6B7178", 0, 0, 1.0)


def shaded(style: Any, colour: str, room: float = 0) -> None:
    """Sets a style on a ground of a colour, with so many points of room above, below and beside its words."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="{room:g}" w:color="{colour}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    for xml in (
        f"<w:pBdr {nsdecls('w')}>{edges}</w:pBdr>",
        f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>',
    ):
        style.element.get_or_add_pPr().insert_element_before(
            parse_xml(xml), *(("w:shd",) if "pBdr" in xml else ()), "w:tabs", "w:suppressAutoHyphens", "w:spacing",
            "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr",
        )  # fmt: skip


def table_text(document: Any, size: float, room: float = 2) -> None:
    """Gives the words in tables a style of their own, with ``room`` points above and below."""
    style = document.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    shape(style, size, None, room, room, 1.15)


def table_lines(document: Any, colour: str, sides: Sequence[str], room: tuple[int, int] = (50, 100)) -> None:
    """Gives tables lines of a colour on these sides; ``room`` in a cell above and beside, in twentieths of a point."""
    properties = document.styles["Report Table"].element.find(qn("w:tblPr"))
    for old in list(properties):
        properties.remove(old)
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{colour}"/>' for side in sides)
    cells = "".join(
        f'<w:{side} w:w="{room[side in ("left", "right")]}" w:type="dxa"/>'
        for side in ("top", "left", "bottom", "right")
    )
    properties.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
    properties.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{cells}</w:tblCellMar>"))


def edged(style: Any, colour: str, room: float, sides: Sequence[str] = ("top", "left", "bottom", "right")) -> None:
    """Draws lines around a style or a paragraph, at so many points from its words; neighbours share one frame."""
    edges = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="{room:g}" w:color="{colour}"/>' for side in sides)
    (style.element if hasattr(style, "element") else style._p).get_or_add_pPr().insert_element_before(
        parse_xml(f'<w:pBdr {nsdecls("w")}>{edges}</w:pBdr>'), "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing",
        "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr",
    )  # fmt: skip


def in_font(document: Any, name: str) -> None:
    """Sets every style in a font, as it is called in Word."""
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for script in ("ascii", "hAnsi"):
            fonts.set(qn(f"w:{script}"), name)


def rule(style: Any, colour: str) -> None:
    borders = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="9" w:color="{colour}"/></w:pBdr>'
    )
    style.element.pPr.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _own_styles(styles: Any, look: Look) -> None:
    introduction = styles.add_style("Introduction", WD_STYLE_TYPE.PARAGRAPH)
    introduction.base_style = styles["Body Text"]
    shape(introduction, 11, "4A5058", 0, 10)
    theme = styles.add_style("Segment Theme", WD_STYLE_TYPE.PARAGRAPH)
    theme.base_style = styles["Body Text"]
    shape(theme, 12, "4A5058", 0, 12, 1.2)
    emphasis(theme, bold=False, italic=True)
    theme.paragraph_format.keep_with_next = True
    after = styles.add_style("After Table", WD_STYLE_TYPE.PARAGRAPH)
    after.base_style = styles["Normal"]
    shape(after, 4, None, 0, 4, 1.0)
    speaker = styles.add_style("Speaker", WD_STYLE_TYPE.CHARACTER)
    emphasis(speaker, bold=True)
    missing = styles.add_style("Missing Field", WD_STYLE_TYPE.CHARACTER)
    missing.font.color.rgb = RGBColor.from_string("9A5B00")
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb = RGBColor.from_string("1F5FA8")
    link.font.underline = True
    styles.element.append(parse_xml(_TABLE.format(names=nsdecls("w"))))


_TABLE = """<w:style {names} w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>
<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>
<w:pPr><w:spacing w:after="40" w:line="264" w:lineRule="auto"/>
</w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="B9C2CB"/>
<w:bottom w:val="single" w:sz="4" w:space="0" w:color="B9C2CB"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8DEE4"/></w:tblBorders><w:tblCellMar>
<w:top w:w="50" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/>
<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""


def _numbering(document: Any) -> None:
    """Two list definitions of six levels, bulleted and numbered."""
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    for number, kind in enumerate(("bullet", "decimal")):
        levels = "".join(one_level(level, kind) for level in range(6))
        numbering.append(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            )
        )


def numbered_from(document: Any, inset: int, words: int) -> None:
    """A paragraph's number stands at the inset (in EMU), its words so many twentieths of a point behind it.

    The lines below begin at the inset again.
    """
    level = document.part.numbering_part.element.findall(qn("w:abstractNum"))[1].find(qn("w:lvl"))
    place = level.find(qn("w:pPr"))
    for old in list(place):
        place.remove(old)
    at = int(Emu(inset).pt * 20)
    place.append(parse_xml(f'<w:tabs {nsdecls("w")}><w:tab w:val="num" w:pos="{at + words}"/></w:tabs>'))
    place.append(parse_xml(f'<w:ind {nsdecls("w")} w:left="{at}" w:right="{at}" w:firstLine="0"/>'))


def one_level(level: int, kind: str) -> str:
    text = "•–▪•–▪"[level] if kind == "bullet" else f"%{level + 1}."
    indent = 397 * (level + 1)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="397"/></w:pPr></w:lvl>'
    )


def _header_and_footer(document: Any, look: Look) -> None:
    section = document.sections[0]
    header = section.header.paragraphs[0]
    header.text = look.header
    width = section.page_width - section.left_margin - section.right_margin
    for footer in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        footer.style = document.styles["Footer"]
        tabs_cleared(footer)
        footer.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        footer.add_run(look.footer + "\t")
        page_field(footer, "PAGE")
        footer.add_run(" / ")
        page_field(footer, "NUMPAGES")


def tabs_cleared(paragraph: Any) -> None:
    tabs = paragraph.style.element.pPr.find(qn("w:tabs"))
    if tabs is not None:
        paragraph.style.element.pPr.remove(tabs)


def page_field(paragraph: Any, name: str) -> None:
    for kind, text in (("begin", None), (None, f" {name} "), ("separate", None), ("result", "1"), ("end", None)):
        run = paragraph.add_run()
        if kind == "result":
            run.text = text
        elif kind is None:
            instruction = OxmlElement("w:instrText")
            instruction.text = text
            run._r.append(instruction)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
