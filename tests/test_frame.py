"""The frame of base documents, the places of composed blocks, and what to look at before an export."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import docx
import docx.shared
import msgspec
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from hrreport.container import read_parts, write_parts
from hrreport.errors import HRReportError
from hrreport.forum.compose import compose
from hrreport.forum.concerns import concerns
from hrreport.forum.frame import Frame, filled, frame_of, values_of
from hrreport.forum.look import look_of
from hrreport.forum.places import placed
from hrreport.model import Contribution, Report, Segment, Speaker
from hrreport.model.texts import Spot, texts
from hrreport.prose import Paragraph
from hrreport.writers.docx import write
from tests.everything import everything
from tests.texts import template


def changed(change: Callable[[Document], object]) -> Frame:
    """The frame of the plain template after a change to its base document."""
    plain = template("plain")
    document = docx.Document(io.BytesIO(plain.base))
    change(document)
    file = io.BytesIO()
    document.save(file)
    return frame_of(msgspec.structs.replace(plain, base=file.getvalue()))


def test_header_footer_and_title_page_of_the_bundled_base() -> None:
    frame = frame_of(template("whrcf"))
    assert [edge.words for edge in frame.before] == ["{title}", "{subtitle}"]
    assert all(edge.may_go for edge in frame.before)
    assert frame.before[0].kind == look_of(template("whrcf")).type_of("title")
    assert frame.first_header == ()
    assert [edge.words for edge in frame.header] == ["{title}"]
    assert frame.footer[0].words == "{forum}\t{page} / {pages}"
    assert frame.footer[0].stops[-1].kind == "right"
    assert frame.header_distance == pytest.approx(39.7, abs=0.1)
    assert frame.holds("title")
    assert not frame.holds("place")
    assert frame.limits == ()


def test_marks_of_lists_and_lines_of_tables() -> None:
    frame = frame_of(template("whrcf"))
    assert [mark.words for mark in frame.bullets] == ["•", "–", "▪", "•", "–", "▪"]
    assert frame.numbers[1].words == "{number}."
    assert frame.numbers[1].indent == pytest.approx(39.7, abs=0.1)
    assert set(frame.grille.lines) == {"top", "bottom", "insideH"}
    assert frame.grille.beside == 4
    assert frame.grille.hangs


def test_marks_of_a_base_without_lists_are_the_usual_ones() -> None:
    def change(document: Document) -> None:
        numbering: Any = document.part.numbering_part.element
        for old in list(numbering):
            numbering.remove(old)

    frame = changed(change)
    assert frame.bullets[0].words == "•"
    assert len(frame.numbers) == 6


def test_a_letter_of_a_symbol_font_becomes_the_usual_mark() -> None:
    def change(document: Document) -> None:
        numbering: Any = document.part.numbering_part.element
        numbering.find(qn("w:abstractNum")).find(qn("w:lvl")).find(qn("w:lvlText")).set(qn("w:val"), "\uf0b7")

    assert changed(change).bullets[0].words == "•"


def test_what_stands_behind_the_report_and_on_pages_of_its_own() -> None:
    def change(document: Document) -> None:
        document.paragraphs[0].insert_paragraph_before("A cover").add_run().add_break(WD_BREAK.PAGE)
        last = document.add_paragraph("The end")
        last.paragraph_format.page_break_before = True

    frame = changed(change)
    assert frame.before[0].words == "A cover"
    assert [(edge.words, edge.new_page) for edge in frame.after] == [("The end", True)]


def test_what_a_paragraph_says_of_itself_goes_before_its_style() -> None:
    def change(document: Document) -> None:
        run = document.paragraphs[0].runs[0]
        run.italic = True
        run.font.size = docx.shared.Pt(40)

    kind = changed(change).before[0].kind
    assert (kind.italic, kind.size) == (True, 40)


def test_the_limits_are_told() -> None:
    def change(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "In a table"
        document.add_section()
        document.settings.element.append(parse_xml(f"<w:evenAndOddHeaders {nsdecls('w')}/>"))

    frame = changed(change)
    assert len(frame.limits) == 3
    assert "In a table" in [edge.words for edge in frame.after]


def test_a_table_in_a_footer_is_shown_row_by_row_and_pictures_there_are_told() -> None:
    def put(document: Document) -> None:
        footer = document.sections[0].footer
        table = footer.add_table(2, 2, docx.shared.Pt(200))
        for number, words in enumerate(("T", "033 460", "E", "wells@example.org")):
            table.cell(number // 2, number % 2).text = words
        table.cell(0, 1).add_paragraph("by day")
        footer._element.append(parse_xml(f"<w:tr {nsdecls('w')}><w:tc><w:p/></w:tc></w:tr>"))
        footer.paragraphs[0].add_run()._r.append(parse_xml(f"<w:drawing {nsdecls('w')}/>"))

    frame = changed(put)
    rows = [one for one in frame.footer if "\t" in one.words and one.words[0] in "TE"]
    assert [one.words for one in rows] == ["T\t033 460 by day", "E\twells@example.org"]
    assert [stop.at for stop in rows[0].stops] == [100.0]
    assert "Pictures and shapes of headers and footers." in frame.limits


def test_a_damaged_base_is_told_and_its_look_is_an_empty_page() -> None:
    broken = msgspec.structs.replace(template("plain"), base=b"no document")
    with pytest.raises(HRReportError, match="damaged"):
        frame_of(broken)
    assert look_of(broken).type_of("body").size == 10


def test_a_header_that_leads_nowhere_is_damage() -> None:
    parts = read_parts(template("whrcf").base, "x")
    words = parts["word/document.xml"]
    lost = re.sub(rb"(<w:headerReference [^>]*?)r:id=", rb"\1r:was=", words)
    assert lost != words
    broken = msgspec.structs.replace(template("whrcf"), base=write_parts({**parts, "word/document.xml": lost}.items()))
    assert look_of(broken).type_of("body").size == 10


def test_placeholders_are_filled_and_others_stay() -> None:
    report = everything()
    values = values_of(compose(report, template("whrcf")).meta, template("whrcf"))
    assert filled("{forum}: {title} {page}", values) == f"{template('whrcf').forum}: {values['title']} {{page}}"
    assert values["website"] == ""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_place_of_a_block_is_one_of_the_report(language: str) -> None:
    report = everything(language)
    made = list(placed(compose(report, template("whrcf"))))
    assert made[0][1] == Spot("title")
    standing = [spot for block, spot in made if block.source is None]
    assert all(spot.part == "introduction" for spot in standing)
    there = {spot for spot, _ in texts(report)}
    lengths = {(segment.id, one.id): len(one.text) for segment, one in report.contributions()}
    for block, spot in made:
        if spot.part == "text":
            assert spot.path[0] < max(lengths[str(spot.segment), str(spot.contribution)], 1), spot
        elif block.source is not None and spot.part != "heading":
            assert spot in there, spot


def test_standing_introductions_count_their_paragraphs() -> None:
    report = msgspec.structs.replace(everything(), introduction=None)
    spots = [spot for block, spot in placed(compose(report, template("whrcf"))) if block.source is None]
    assert spots == [Spot("introduction", path=(number,)) for number in range(len(spots))]


def test_base_paragraphs_are_turned_for_languages_from_right_to_left() -> None:
    made = docx.Document(io.BytesIO(write(compose(everything("ar"), template("whrcf")), template("whrcf"))))
    title = made.paragraphs[0]._p
    footer = made.sections[0].footer.paragraphs[0]._p
    for paragraph in (title, footer):
        assert paragraph.pPr.find(qn("w:bidi")) is not None
    assert title.r_lst[0].rPr.find(qn("w:rtl")) is not None
    assert all(run.rPr is None or run.rPr.find(qn("w:rtl")) is None for run in footer.r_lst)


def speech(own_id: str, speaker: str, words: str = "", status: str = "draft") -> Contribution:
    text = (Paragraph(runs=(words,)),) if words else ()
    speakers = (speaker,) if speaker else ()
    return msgspec.convert(
        {"id": own_id, "kind": "speech", "speakers": speakers, "lead": "auto", "status": status, "text": text},
        Contribution,
        from_attributes=True,
    )


def talk(*contributions: Contribution) -> Report:
    segment = Segment(id="g1", kind="opening", heading=None, theme=(), moderator=None, contributions=contributions)
    speakers = (Speaker(id="s1", name="Ada Brandt", family="Brandt"),)
    return msgspec.structs.replace(everything(), introduction=None, fields={}, speakers=speakers, segments=(segment,))


def test_concerns_before_an_export() -> None:
    report = talk(speech("c1", "s1"), speech("c2", "s1", "some words", "notes"), speech("c3", "", "done"))
    whrcf = template("whrcf")
    found = concerns(report, whrcf, compose(report, whrcf))
    assert [(one.kind, one.about) for one in found] == [
        ("missing-field", "Session"),
        ("missing-field", "Edition"),
        ("empty", "Ada Brandt"),
        ("notes", "Ada Brandt"),
    ]
    assert found[0].spot == Spot("field", field="session")
    assert found[3].spot == Spot("text", "g1", "c2", path=(0,))
    assert not any(one.blocking for one in found)


def test_a_name_that_is_left_blocks_and_has_its_place() -> None:
    report = talk(speech("c1", "s1", "noted that Brandt had left"))
    whrcf = template("whrcf")
    found = concerns(report, whrcf, compose(report, whrcf, "unattributed"))
    assert found[0].kind == "still-named"
    assert found[0].blocking
    assert found[0].spot == Spot("text", "g1", "c1", path=(0,))
