"""Switching to another template: what has no place there is named, and the way back leads to the same report."""

from __future__ import annotations

from functools import partial

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.container import read_parts
from hrreport.forum.compose import compose
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.renewing import prints_otherwise, says_otherwise
from hrreport.forum.switching import Misfit, without_place
from hrreport.forum.template import Template
from hrreport.model import Choice, People, Report, Speaker, TemplateRef
from hrreport.model.document import Document
from hrreport.model.edits import set_template
from hrreport.prose import Paragraph
from tests.everything import WORDS, everything
from tests.test_base_documents import base
from tests.test_template_format import HEAD, outcome, report, river, segment, speech
from tests.texts import composed_words

RICH = """
[fields.venue]
label = "Venue"
[fields.kind]
label = "Kind"
type = "choice"
choices = { plenary = "Plenary session", side = "Side event" }
[fields.chairs]
label = "Chairs"
type = "people"
[segment-fields.room]
label = "Room"
[segment-fields.mood]
label = "Mood"
type = "choice"
choices = ["calm", "loud"]
[[skeleton]]
key = "issues"
kind = "other"
heading = "{roman}. Key issues"
[segments]
details = "[Moderated by {moderator}]"
[outcomes.pledge]
label = "Pledge"
place = "both"
pattern = "{label} {number}: {text}[ ({owner}, {due})]"
[[annexes]]
kind = "participants"
heading = "Who was there"
[[annexes]]
kind = "agenda"
heading = "Agenda"
"""
BARE = '[[front]]\ntext = "{forum}"\n'
HIDING = RICH + '[attribution]\nmode = "unattributed"\n'
LISTING = RICH + '[attribution]\nmode = "list"\n'
SPANISH = '[languages.es.segments]\nopening = "Apertura"\n'
TEMPLATES = {
    "plain": load_by_name("plain"),
    "whrcf": load_by_name("whrcf"),
    **{name: river(more) for name, more in (("rich", RICH), ("bare", BARE), ("hiding", HIDING), ("listing", LISTING))},
}


def full() -> Report:
    """A report that has something of everything that the rich template asks for."""
    made = report(
        segment(
            "g1", speech("c1", "s1"), part="issues", kind="other", fields={"room": "Hall", "mood": Choice(value="calm")}
        ),
        segment(
            "g2", outcome("c2", "pledge", "We plant trees.", owner="Olm", due="2027"), moderator="s2", theme=("Wells",)
        ),
        segment("g3", speech("c3", "s2"), fields={"room": "Garden"}),
        title=("Rivers",),
        subtitle=("Of the north",),
        introduction=(Paragraph(runs=("It rained.",)),),
    )
    chairs = People(speakers=("s1",))
    return msgspec.structs.replace(made, fields={"venue": "Quay", "kind": Choice(value="side"), "chairs": chairs})


def lost(one: Report, old: str, new: str | Template) -> set[tuple[str, str, int, str]]:
    other = new if isinstance(new, Template) else TEMPLATES[new]
    return {(one.kind, one.about, one.count, one.instead) for one in without_place(one, TEMPLATES[old], other)}


def test_a_template_that_asks_for_nothing_is_told_in_full() -> None:
    assert lost(full(), "rich", "bare") == {
        ("field", "Venue", 1, ""),
        ("field", "Kind", 1, ""),
        ("field", "Chairs", 1, ""),
        ("segment-field", "Room", 2, ""),
        ("segment-field", "Mood", 1, ""),
        ("part", "I. Key issues", 1, ""),
        ("moderator", "", 1, ""),
        ("outcome", "Pledge", 1, ""),
        ("owner", "", 1, ""),
        ("due", "", 1, ""),
        ("annex", "Who was there", 1, ""),
        ("annex", "Agenda", 1, ""),
    }


def test_the_same_template_loses_nothing() -> None:
    for name in TEMPLATES:
        assert without_place(full(), TEMPLATES[name], TEMPLATES[name]) == ()
        assert without_place(everything(), TEMPLATES[name], TEMPLATES[name]) == ()


def test_where_nobody_is_named_people_have_no_place() -> None:
    assert lost(full(), "rich", "hiding") == {
        ("people", "Chairs", 1, ""),
        ("names", "", 1, ""),
        ("annex", "Who was there", 1, ""),
    }
    assert lost(full(), "hiding", "rich") == set()


def test_where_only_who_spoke_is_listed_the_words_have_no_place() -> None:
    told = lost(full(), "rich", "listing")
    assert told == {("introduction", "", 1, ""), ("texts", "", 3, ""), ("theme", "", 1, "")}


def test_choices_that_are_none_there_are_told_with_their_words() -> None:
    other = river(RICH.replace("side = ", "workshop = ").replace('"calm"', '"still"'))
    assert lost(full(), "rich", other) == {
        ("choice", "Kind", 1, "Side event"),
        ("segment-choice", "Mood", 1, "calm"),
    }


def test_a_heading_that_another_part_makes_is_told_with_what_stands_there_then() -> None:
    other = river(RICH.replace('key = "issues"', 'key = "matters"'))
    opening = report(segment("g1", part="issues", kind="opening"), segment("g2", part="issues", heading=("Own",)))
    assert lost(opening, "rich", other) == {("part", "I. Key issues", 1, "Opening remarks")}


def test_wordings_and_languages_are_told() -> None:
    speaker = Speaker(id="s1", name="Ana Ruiz", overrides={"river": {"full": ("Dame Ana",)}})
    one = msgspec.structs.replace(report(language="ar-EG"), speakers=(speaker,))
    assert lost(one, "rich", "plain") == {
        ("wording", "Ana Ruiz", 1, ""),
        ("annex", "Who was there", 1, ""),
    }
    kept = msgspec.structs.replace(speaker, overrides={**speaker.overrides, "plain": {"full": ("Ana",)}})
    assert Misfit("wording", "Ana Ruiz") not in without_place(
        msgspec.structs.replace(one, speakers=(kept,)), TEMPLATES["rich"], TEMPLATES["plain"]
    )
    spanish = report(segment("g1", kind="opening"), language="es-MX")
    assert lost(spanish, "rich", river(SPANISH)) == {("annex", "Agenda", 1, ""), ("annex", "Who was there", 1, "")}


def test_a_title_that_the_word_document_has_filled_in_has_a_place() -> None:
    parts = read_parts(base(""), "base.docx")
    header = parts["word/header1.xml"].replace(b"title}", b"date}").decode()
    written = "<w:p><w:r><w:t>{ti</w:t></w:r><w:r><w:t>tle}</w:t></w:r></w:p>"
    for body, places in (("", {"title", "subtitle"}), (written, {"subtitle"})):
        other = from_bytes("x", (BARE + HEAD).encode(), base(body, **{"word/header1.xml": header}))
        assert {kind for kind, *_ in lost(full(), "rich", other) if "title" in kind} == places


def test_what_had_no_place_before_is_not_told_again() -> None:
    without = river("[[annexes]]\nkind = 'agenda'\nheading = 'Programme'\n")
    assert without_place(full(), TEMPLATES["bare"], without) == ()


reports = st.sampled_from([full(), *map(everything, WORDS)])
names = st.sampled_from(sorted(TEMPLATES))


@given(one=reports, way=st.lists(names, min_size=1, max_size=5), home=names)
def test_the_way_back_leads_to_the_same_report(one: Report, way: list[str], home: str) -> None:
    begun = set_template(one, ref(TEMPLATES[home]))
    document = Document(begun)
    printed = compose(begun, TEMPLATES[home])
    for name in way:
        document.apply("switch", partial(set_template, template=ref(TEMPLATES[name])))
    gone = document.report
    document.apply("switch", lambda report: set_template(report, ref(TEMPLATES[home])))
    assert document.report == begun
    assert compose(document.report, TEMPLATES[home]) == printed
    assert msgspec.structs.replace(gone, template=begun.template) == begun
    while document.undo():
        pass
    assert document.report == begun


@given(one=reports, old=names, new=names)
def test_words_of_contributions_are_printed_or_told_to_be_not(one: Report, old: str, new: str) -> None:
    before, after = TEMPLATES[old], TEMPLATES[new]
    kinds = {misfit.kind for misfit in without_place(one, before, after)}
    printed = [" ".join(composed_words(one, template)) for template in (before, after)]
    said = [run for _, c in one.contributions() for run in written(c.text)]
    gone = [words for words in said if words in printed[0] and words not in printed[1]]
    assert not gone or "texts" in kinds


def ref(template: Template) -> TemplateRef:
    return TemplateRef(id=template.id, version=template.version)


def written(text: tuple[object, ...]) -> list[str]:
    """The plain runs of paragraphs, as they are printed."""
    runs = [run for block in text if isinstance(block, Paragraph) for run in block.runs]
    return [" ".join(run.split()) for run in runs if isinstance(run, str)]


# Two versions of one template ------------------------------------------------------------------------------


def test_two_versions_are_compared_table_by_table() -> None:
    old = river(RICH)
    new = river(
        RICH.replace('label = "Venue"', 'label = "Place"\nrequired = true').replace(
            '[segment-fields.room]\nlabel = "Room"\n', ""
        )
    )
    found = {one.passage.name: one for one in says_otherwise(old, new)}
    assert set(found) == {"fields.venue", "segment-fields.room"}
    assert found["fields.venue"].passage.text == "label: Place\nrequired: true"
    words = [(one.words.strip(), one.kind) for one in found["fields.venue"].stretches]
    assert ("Venue", "gone") in words
    assert found["segment-fields.room"].kind == "gone"
    assert says_otherwise(old, old) == ()
    helped = river(RICH.replace('label = "Venue"', 'label = "Venue"\nhelp = "Where?"'))
    (told,) = says_otherwise(old, helped)
    assert told.passage.text == "help: Where?"


@pytest.mark.parametrize("name", ["plain", "whrcf"])
def test_what_a_report_prints_otherwise_is_told_passage_by_passage(name: str) -> None:
    old = TEMPLATES[name]
    assert prints_otherwise(full(), old, old) == ()
    found = prints_otherwise(full(), old, TEMPLATES["rich"])
    assert {one.passage.kind for one in found} >= {"segment", "contribution", "annex"}
    assert any("Pledge 1" in one.passage.text for one in found)


def test_every_line_is_compared_once() -> None:
    for language in WORDS:
        one = everything(language)
        assert prints_otherwise(one, TEMPLATES["rich"], TEMPLATES["rich"]) == ()
        assert prints_otherwise(one, TEMPLATES["rich"], TEMPLATES["listing"])
