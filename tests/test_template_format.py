"""What a forum template can say beside its attributions: skeleton, front, outcomes, annexes, numbers, words, limits."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from hrreport.container import read_parts
from hrreport.errors import TemplateError, UsageError
from hrreport.forum.beginning import begun, part_for
from hrreport.forum.compose import compose
from hrreport.forum.composition import Composed, Line
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.manuscript import Scribe
from hrreport.forum.plan import Deadline, Limit, limit_of
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Mode, Template
from hrreport.model import (
    Choice,
    Contribution,
    Date,
    NotRecorded,
    Office,
    People,
    Report,
    Segment,
    Speaker,
    TemplateRef,
    new_report,
)
from hrreport.model.segment import Outcome
from hrreport.prose import Mention, Paragraph
from hrreport.readers import read_source
from hrreport.readers.values import date_from_words
from hrreport.writers import FORMATS
from hrreport.writers.docx import write

HEAD = '[template]\nid = "river"\nversion = "1.0"\nname = "River forum"\nforum = "Forum of River Cities"\n'


def river(more: str) -> Template:
    """A template with these tables."""
    return from_bytes("template.toml", (more + HEAD).encode(), load_by_name("plain").base)


def speech(one: str, *speakers: str, words: str = "said so.", **more: object) -> Contribution:
    """A contribution of one paragraph."""
    base = Contribution(
        id=one,
        kind="speech" if speakers else "narration",
        speakers=speakers,
        lead="auto" if speakers else "none",
        status="draft",
        text=(Paragraph(runs=(words,)),),
    )
    return msgspec.structs.replace(base, **more)


def outcome(one: str, label: str, words: str, *speakers: str, **more: str) -> Contribution:
    """An outcome of one paragraph."""
    return speech(one, *speakers, words=words, kind="outcome", outcome=Outcome(label=label, **more))


def segment(one: str, *contributions: Contribution, **more: object) -> Segment:
    """A segment without theme."""
    base = Segment(id=one, kind="segment", heading=None, theme=(), moderator=None, contributions=contributions)
    return msgspec.structs.replace(base, **more)


def report(*segments: Segment, language: str = "en", **more: object) -> Report:
    """A report with two speakers."""
    base = new_report("r", language, TemplateRef(id="river", version="1.0"))
    speakers = (
        Speaker(id="s1", name="Ana Ruiz", family="Ruiz", honorific="Ms.", offices=(Office(role="Mayor", place="Olm"),)),
        Speaker(id="s2", name="Bo Lund", family="Lund", honorific="Mr.", email="bo@example.org"),
    )
    return msgspec.structs.replace(base, segments=segments, speakers=speakers, **more)


def told(one: Report, template: Template, mode: Mode | None = None) -> list[str]:
    """The composed lines, each with its role before it; cells with bars between."""
    return [_told(block) for block in compose(one, template, mode).blocks]


def _told(block: Composed) -> str:
    if isinstance(block, Line):
        number = f"{block.number}. " if block.number else ""
        level = block.level if block.role == "heading" else ""
        return f"{block.role}{level}: {number}{plain_spans(block.spans)}"
    return "; ".join(
        " | ".join(_told(inner).partition(": ")[2] for cell in row for inner in cell) for row in block.rows
    )


def shown(one: Report, template: Template) -> list[str]:
    """The lines of the page."""
    return [line.text for line in Scribe().lines(one, template)]


# Headings ------------------------------------------------------------------------------------------------


SKELETON = """
[[skeleton]]
key = "issues"
kind = "other"
heading = "{roman}. Key issues"
required = true
[[skeleton]]
key = "talk"
heading = "{letter}. {theme}"
level = 2
repeat = true
[segments]
counts = "all"
[languages.fr.headings]
issues = "{roman}. Questions"
"""


def test_headings_of_the_skeleton_count_all_parts_of_their_level() -> None:
    one = report(
        segment("g1", part="issues", kind="other"),
        segment("g2", part="talk", level=2, theme=("Wells",)),
        segment("g3", part="talk", level=2, theme=("Rivers",)),
        segment("g4", part="issues", kind="other"),
        segment("g5", part="talk", level=2, theme=("Lakes",)),
    )
    template = river(SKELETON)
    expected = ["I. Key issues", "A. Wells", "B. Rivers", "II. Key issues", "A. Lakes"]
    assert [line.partition(": ")[2] for line in told(one, template)] == expected
    assert [line for line in shown(one, template) if line.endswith("issues")] == ["I. Key issues", "II. Key issues"]
    french = msgspec.structs.replace(one, language="fr")
    assert told(french, template)[0] == "heading1: I. Questions"


def test_a_part_that_the_template_does_not_have_prints_the_heading_of_its_kind() -> None:
    one = report(segment("g1", part="elsewhere"), segment("g2", part="elsewhere", kind="closing"))
    assert told(one, river("")) == ["heading1: First segment", "heading1: Closing remarks"]


def test_a_line_of_details_stands_under_the_heading() -> None:
    more = """
[segment-fields.rapporteurs]
label = "Rapporteurs"
type = "people"
[segments]
details = "[*Rapporteurs: {rapporteurs}*][ – moderated by {moderator}]"
"""
    one = report(
        segment("g1", fields={"rapporteurs": People(speakers=("s2",))}), segment("g2", moderator="s1"), segment("g3")
    )
    template = river(more)
    assert told(one, template) == [
        "heading1: First segment",
        "details: Rapporteurs: Bo Lund",
        "heading1: Second segment",
        "details: – moderated by Ana Ruiz",
        "heading1: Third segment",
    ]
    assert "details" not in "".join(told(one, template, "list"))
    assert not any("Ruiz" in line or "Lund" in line for line in told(one, template, "unattributed"))


# Front ---------------------------------------------------------------------------------------------------


def test_the_front_prints_the_lines_that_have_something_to_say() -> None:
    more = """
[fields.held]
label = "Held on"
type = "date"
[fields.chair]
label = "Chair"
type = "people"
[[front]]
text = "{forum}"
[[front]]
text = "{title}"
role = "title"
[[front]]
text = "[Held on {held}][, chaired by {chair}]"
[languages.fr]
front = [{ text = "{title}", role = "title" }, { text = "[Le {held}]" }]
"""
    template = river(more)
    one = report(title=("The ", "wells"), fields={"held": Date(value=datetime.date(2027, 5, 12))})
    assert told(one, template) == ["front: Forum of River Cities", "title: The wells", "front: Held on May 12, 2027"]
    assert told(report(title=("Wells",)), template) == ["front: Forum of River Cities", "title: Wells"]
    french = msgspec.structs.replace(one, language="fr")
    assert told(french, template) == ["title: The wells", "front: Le 12 mai 2027"]


# Fields --------------------------------------------------------------------------------------------------


FIELDS = """
introduction = "{kind}, {women} women, {open}."
[fields.kind]
label = "Kind"
type = "choice"
choices = { panel = "Panel", round = "Round table" }
[fields.women]
label = "Women"
type = "number"
[fields.open]
label = "Open"
type = "yes-no"
[words]
not-recorded = "not recorded"
yes = "open to all"
[languages.fr]
introduction = "{kind}, {women} femmes."
[languages.fr.fields.kind]
label = "Genre"
choices = { round = "Table ronde" }
[languages.fr.words]
not-recorded = "non relevé"
"""


def test_values_are_printed_in_the_words_of_the_template_and_the_language() -> None:
    template = river(FIELDS)
    fields = {"kind": Choice(value="round"), "women": NotRecorded(), "open": True}
    one = report(fields=fields)
    assert told(one, template) == ["introduction: Round table, not recorded women, open to all."]
    french = msgspec.structs.replace(one, language="fr")
    assert told(french, template) == ["introduction: Table ronde, non relevé femmes."]
    assert template.fields_in("fr")["kind"].label == "Genre"
    assert template.fields_in("fr")["kind"].choice_words("panel") == "Panel"
    assert template.fields_in("en") is template.fields


def test_a_forum_writes_days_in_its_own_way_and_each_language_in_its_own() -> None:
    more = """
introduction = "Held on {held}."
[fields.held]
label = "Held on"
type = "date"
[words]
date = "EEEE, d MMMM y"
[languages.es]
introduction = "Se celebró el {held}."
[languages.es.words]
date = "EEEE d 'de' MMMM 'de' y"
"""
    template = river(more)
    one = report(fields={"held": Date(value=datetime.date(2027, 5, 12))})
    assert told(one, template) == ["introduction: Held on Wednesday, 12 May 2027."]
    spanish = msgspec.structs.replace(one, language="es")
    assert told(spanish, template) == ["introduction: Se celebró el miércoles 12 de mayo de 2027."]
    read = date_from_words("miércoles 12 de mayo de 2027", "es", "EEEE d 'de' MMMM 'de' y")
    assert read == datetime.date(2027, 5, 12)
    with pytest.raises(TemplateError, match=r"words\.date"):
        river(more.replace("EEEE,", "bogus,"))


@pytest.mark.parametrize(
    ("kind", "words", "why"),
    [("url", "river", "a web address"), ("email", "ana at river", "an e-mail address"), ("number", "many", "a number")],
)
def test_a_value_of_another_type_is_refused_in_a_sentence(kind: str, words: str, why: str) -> None:
    spec = river(f'[fields.x]\nlabel = "X"\ntype = "{kind}"\n').fields["x"]
    with pytest.raises(UsageError, match=why):
        spec.read("x", words)
    assert spec.read("x", "not recorded") == NotRecorded()


def test_addresses_are_read_as_they_are_written() -> None:
    template = river('[fields.x]\nlabel = "X"\ntype = "url"\n[fields.y]\nlabel = "Y"\ntype = "email"\n')
    assert template.fields["x"].read("x", "https://river.example.org/a") == "https://river.example.org/a"
    assert template.fields["y"].read("y", "ana@river.example.org") == "ana@river.example.org"


# Functions -----------------------------------------------------------------------------------------------


FUNCTIONS = """
[fields.chair]
label = "Chair"
type = "people"
[attribution.functions.chair]
full = "The **Chair**"
short = "The Chair"
[attribution.functions.moderator]
full = "The moderator, {name},"
short = "The moderator"
"""


def test_who_chairs_or_moderates_is_named_by_it() -> None:
    text = (Paragraph(runs=("said, as ", Mention(speaker="s1"), " did.")),)
    one = report(
        segment("g1", speech("c1", "s1"), speech("c2", "s2", text=text), moderator="s2"),
        segment("g2", speech("c3", "s1"), speech("c4", "s2")),
        fields={"chair": People(speakers=("s1",))},
    )
    template = river(FUNCTIONS)
    expected = [
        "The Chair said so.",
        "The moderator, Bo Lund, said, as the Chair did.",
        "The Chair said so.",
        "Mr. Lund said so.",
    ]
    assert [line.removeprefix("body: ") for line in told(one, template) if line.startswith("body")] == expected
    assert [line for line in shown(one, template) if line.endswith(("so.", "did."))] == expected
    unnamed = [line for line in told(one, template, "unattributed") if line.startswith("body")]
    assert unnamed[0] == "body: The Chair said so."
    assert unnamed[1] == "body: The moderator said, as the Chair did." or "A participant" in unnamed[1]
    assert not any("Lund" in line or "Ruiz" in line for line in unnamed)


def test_the_page_follows_who_chairs() -> None:
    template = river(FUNCTIONS)
    scribe = Scribe()
    one = report(segment("g1", speech("c1", "s1")))
    assert scribe.lines(one, template)[-1].text == "The Mayor of Olm Ana Ruiz said so."
    chaired = msgspec.structs.replace(one, fields={"chair": People(speakers=("s1",))})
    assert scribe.lines(chaired, template)[-1].text == "The Chair said so."


# Outcomes ------------------------------------------------------------------------------------------------


OUTCOMES = """
[outcomes.decision]
label = "Decision"
heading = "Decisions"
place = "both"
pattern = "**{label} {number}:** {text}"
[outcomes.action]
label = "Action"
heading = "Actions"
place = "collected"
pattern = "{text}[ ({owner}[, until {due}])]"
[[annexes]]
kind = "outcomes"
heading = "What was settled"
"""


def test_outcomes_are_printed_in_place_collected_or_both() -> None:
    one = report(
        segment(
            "g1",
            outcome("c1", "decision", "The wells stay open."),
            outcome("c2", "action", "Dig one more.", owner="Olm", due="May"),
            outcome("c3", "decision", "asks for a map.", "s1"),
            speech("c4", "s2"),
        )
    )
    template = river(OUTCOMES)
    assert told(one, template) == [
        "heading1: First segment",
        "body: Decision 1: The wells stay open.",
        "body: Decision 2: the Mayor of Olm Ana Ruiz asks for a map.",
        "body: Bo Lund said so.",
        "heading1: What was settled",
        "heading2: Decisions",
        "item: Decision 1: The wells stay open.",
        "item: Decision 2: the Mayor of Olm Ana Ruiz asks for a map.",
        "heading2: Actions",
        "item: Dig one more. (Olm, until May)",
    ]
    assert "Dig one more. (Olm, until May)" in shown(one, template)


def test_outcomes_may_be_a_table() -> None:
    table = 'heading = "Actions"\ncolumns = ["number", "text", "owner"]'
    template = river(OUTCOMES.replace('heading = "What was settled"', table))
    one = report(segment("g1", outcome("c1", "action", "Dig.", owner="Olm")))
    assert told(one, template)[-1] == "No. | What was settled | Who; 1 | Dig. | Olm"


def test_without_an_annex_nothing_that_was_settled_is_lost() -> None:
    template = river(OUTCOMES.partition("[[annexes]]")[0])
    one = report(segment("g1", outcome("c1", "action", "Dig."), outcome("c2", "elsewhere", "Wait.")))
    assert told(one, template) == ["heading1: First segment", "body: Dig.", "body: Wait."]


def test_a_template_without_outcomes_prints_their_text_alone() -> None:
    one = report(segment("g1", outcome("c1", "decision", "The wells stay open.", owner="Olm")))
    assert told(one, river(""))[-1] == "body: The wells stay open."


# Annexes -------------------------------------------------------------------------------------------------


ANNEXES = """
[[annexes]]
kind = "agenda"
heading = "Agenda"
[[annexes]]
kind = "participants"
heading = "Participants"
columns = ["name", "role", "email"]
[[annexes]]
kind = "speakers"
heading = "Speakers"
[words.columns]
name = "Who"
[languages.fr.annexes]
agenda = "Ordre du jour"
"""


def test_annexes_list_the_agenda_and_the_people() -> None:
    one = report(segment("g1", speech("c1", "s1")), segment("g2", level=2))
    template = river(ANNEXES)
    assert told(one, template)[3:] == [
        "heading1: Agenda",
        "contents: First segment",
        "contents: Second segment",
        "heading1: Participants",
        "Who | Role | E-mail; Ana Ruiz | Mayor | ; Bo Lund |  | bo@example.org",
        "heading1: Speakers",
        "Who | Office; Ana Ruiz | Mayor of Olm",
    ]
    assert "heading1: Ordre du jour" in told(msgspec.structs.replace(one, language="fr"), template)
    unnamed = told(one, template, "unattributed")
    assert "heading1: Agenda" in unnamed
    assert not any("Ruiz" in line or "Speakers" in line for line in unnamed)


CARD = """
[fields.women]
label = "Women on the panel"
type = "number"
[fields.day]
label = "Day"
type = "date"
[fields.page]
label = "Page"
type = "url"
[[front]]
text = "{title}"
role = "title"
[[front]]
fields = ["day", "page"]
[[annexes]]
kind = "fields"
heading = "Card"
fields = ["women", "page"]
[words]
not-recorded = "not recorded"
[languages.fr]
annexes = { fields = "Fiche" }
[languages.fr.fields.women]
label = "Femmes"
"""


def test_fields_are_set_in_tables_beside_their_labels() -> None:
    template = river(CARD)
    fields = {"women": NotRecorded(), "day": Date(value=datetime.date(2027, 5, 7)), "page": "https://example.org/1"}
    one = report(segment("g1"), title=("Wells",), fields=fields)
    assert told(one, template) == [
        "title: Wells",
        "Day | May 7, 2027; Page | https://example.org/1",
        "heading1: First segment",
        "heading1: Card",
        "Women on the panel | not recorded; Page | https://example.org/1",
    ]
    assert told(msgspec.structs.replace(one, fields={}), template) == ["title: Wells", "heading1: First segment"]
    french = told(msgspec.structs.replace(one, language="fr"), template)
    assert french[-2:] == ["heading1: Fiche", "Femmes | not recorded; Page | https://example.org/1"]


def test_tables_of_fields_are_written_and_read_again() -> None:
    template = river(CARD)
    fields = {"women": NotRecorded(), "day": Date(value=datetime.date(2027, 5, 7)), "page": "https://example.org/1"}
    one = report(segment("g1", speech("c1", "s1")), title=("Wells",), fields=fields)
    text = FORMATS["md"].write(compose(one, template), template).decode()
    assert "| **Day** | May 7, 2027 |" in text
    reading = read_source(text.encode(), "x", ".md", [template])
    assert reading.value.fields == fields
    assert not reading.value.introduction
    assert [len(each.contributions) for each in reading.value.segments] == [1]
    assert FORMATS["md"].write(compose(reading.value, template), template).decode() == text
    assert (
        b'<w:gridCol w:w="2700"/><w:gridCol w:w="6300"/>'
        in read_parts(FORMATS["docx"].write(compose(one, template), template), "x")["word/document.xml"]
    )


def test_a_title_under_other_lines_may_be_a_question() -> None:
    template = river('[[front]]\ntext = "{subtitle}"\n[[front]]\ntext = "{title}"\nrole = "title"\n')
    one = read_source(b"Lisbon\n\n# Who digs the wells?\n\n## Wells\n\nOne.\n", "x", ".md", [template]).value
    assert (one.subtitle, one.title) == (("Lisbon",), ("Who digs the wells?",))


# Numbers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "numbers"),
    [
        ("numbered = true", [0, 1, 2, 3]),
        ('numbered = true\nrestart = "segment"', [0, 1, 2, 1]),
        ('numbered = true\nfrom = "introduction"', [1, 2, 3, 4]),
        ("", [0, 0, 0, 0]),
    ],
)
def test_paragraphs_are_numbered(plan: str, numbers: list[int]) -> None:
    two = (Paragraph(runs=("said so.",)), Paragraph(runs=("And more.",)))
    one = report(
        segment("g1", speech("c1", "s1", text=two)),
        segment("g2", speech("c2", "s2")),
        introduction=(Paragraph(runs=("Before.",)),),
    )
    blocks = compose(one, river(f"[paragraphs]\n{plan}\n")).blocks
    found = [block.number for block in blocks if isinstance(block, Line) and block.role in ("introduction", "body")]
    assert found == numbers


# Limits and deadlines ------------------------------------------------------------------------------------


def test_limits_count_words_or_several_measures() -> None:
    template = river("[limits]\nreport = 2000\ncontribution = { sentences = 3, paragraphs = 1 }\n")
    assert limit_of(template.limits.report) == Limit(words=2000)
    assert limit_of(template.limits.contribution) == Limit(sentences=3, paragraphs=1)
    assert limit_of(template.limits.segment) == Limit()


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        (Deadline(weeks=2), "2027-05-21 23:59"),
        (Deadline(days=1), "2027-05-08 23:59"),
        (Deadline(hours=3), "2027-05-08 02:59"),
        (Deadline(working_days=1), "2027-05-10 23:59"),
        (Deadline(working_days=10), "2027-05-21 23:59"),
    ],
)
def test_a_deadline_counts_from_the_end_of_the_day(rule: Deadline, due: str) -> None:
    friday = datetime.date(2027, 5, 7)
    assert rule.due(friday).isoformat(" ", "minutes") == due


# What is refused -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "key", "why"),
    [
        ('[[skeleton]]\nkey = "a"\n[[skeleton]]\nkey = "a"\n', "skeleton", "two parts have the key"),
        ('[[skeleton]]\nkey = "a"\nheading = "{roman} {themee}"\n', "headings.a", "did you mean “theme”"),
        ('[[skeleton]]\nkey = "A b"\n', "skeleton", "A b"),
        ('[[front]]\ntext = "{titel}"\n', "front, line 1", "did you mean “title”"),
        ('[attribution.functions.chair]\nfull = "x"\nshort = "y"\n', "attribution.functions.chair", "neither"),
        ('[deadline]\nweeks = 2\n', "deadline.from", "of type date"),
        ('[outcomes.a]\nlabel = "A"\npattern = "{label}"\n', "outcomes.a.pattern", "stands in it once"),
        ('[outcomes.a]\nlabel = "A"\npattern = "[{text}]"\n', "outcomes.a.pattern", "stands in it once"),
        ('[outcomes.a]\nlabel = "A"\npattern = "{text} {owned}"\n', "outcomes.a.pattern", "did you mean “owner”"),
        ('[segments]\ndetails = "{chairs}"\n', "segments.details", "no field “chairs”"),
        ('[fields.x]\nlabel = "X"\ntype = "colour"\n', "fields.x.type", "colour"),
        ('[fields.x]\nlable = "X"\n', "fields.x", "did you mean “label”"),
        ('[outcomes.x]\nlabel = "X"\nplace = "here"\n', "outcomes.x.place", "here"),
        ('[attribution]\nfist = "report"\n', "attribution", "did you mean “first”"),
        ('[[annexes]]\nkind = "pictures"\nheading = "x"\n', "annexes", "pictures"),
        ("[limits]\nreport = 0\n", "limits.report", ">= 1"),
        ('[[front]]\nfields = ["titel"]\n', "front.0.fields", "there is no field “titel”"),
        ('[[annexes]]\nkind = "fields"\nheading = "x"\nfields = ["y"]\n', "annexes.0.fields", "no field “y”"),
        ('[[skeleton]]\nkey = "a"\noutcome = "decisio"\n', "skeleton.0.outcome", "did you mean “decision”"),
        ('[languages.fr]\nfront = [{ text = "{nothing}" }]\n', "languages.fr.front, line 1", "no field"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_key(more: str, key: str, why: str) -> None:
    with pytest.raises(TemplateError, match=why) as caught:
        river(more)
    assert caught.value.key.startswith(key)


def test_everything_together_is_written_as_word() -> None:
    together = "".join(
        (
            FIELDS,
            '[fields.chair]\nlabel = "Chair"\ntype = "people"\n',
            '[attribution.functions.chair]\nfull = "The Chair"\nshort = "The Chair"\n',
            OUTCOMES,
            "[paragraphs]\nnumbered = true\n",
            '[[front]]\ntext = "{title}"\nrole = "title"\n[[front]]\ntext = "{forum}"\n',
        )
    )
    one = report(
        segment("g1", outcome("c1", "decision", "Wells stay.", "s1"), speech("c2", "s2")),
        title=("Wells",),
        fields={"chair": People(speakers=("s1",))},
    )
    template = river(together)
    assert write(compose(one, template), template).startswith(b"PK")


# Markdown ------------------------------------------------------------------------------------------------


MARKDOWN = """
[fields.held]
label = "Held"
[markdown]
heading-level = 2
file-name = "{held} {title}"
[markdown.front-matter]
title = "{title}"
held-on = "[{held}]"
"""


def test_markdown_begins_as_the_website_wants_it() -> None:
    template = river(MARKDOWN)
    one = report(segment("g1", speech("c1", "s1")), title=('Wells "deep"',))
    text = FORMATS["md"].write(compose(one, template), template).decode()
    assert text.startswith('---\ntitle: "Wells \\"deep\\""\n---\n\n## Wells "deep"\n\n### First segment\n')
    dated = msgspec.structs.replace(one, fields={"held": "May"})
    assert 'held-on: "May"' in FORMATS["md"].write(compose(dated, template), template).decode()
    assert read_source(text.encode(), "x", ".md", [template]).value.title == ('Wells "deep"',)


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ('[markdown]\nfile-name = "{titel}"\n', "markdown.file-name"),
        ('[markdown.front-matter]\n"a b" = "x"\n', "markdown.front-matter.a b"),
        ('[markdown.front-matter]\na = "{"\n', "markdown.front-matter.a"),
    ],
)
def test_front_matter_that_cannot_be_is_refused(more: str, key: str) -> None:
    with pytest.raises(TemplateError) as caught:
        river(more)
    assert caught.value.key == key


def test_numbered_paragraphs_have_their_numbers_in_markdown() -> None:
    template = river("[paragraphs]\nnumbered = true\n")
    one = report(segment("g1", speech("c1", "s1"), speech("c2", "s2")))
    text = FORMATS["md"].write(compose(one, template), template).decode()
    assert "1\\. The **Mayor" in text
    assert "2\\. **Bo Lund**" in text


# A new report, and one that is read ----------------------------------------------------------------------


BEGINNING = """
[fields.kind]
label = "Kind"
type = "choice"
choices = ["panel", "round"]
default = "panel"
[fields.held]
label = "Held"
type = "date"
default = "soon"
[[skeleton]]
key = "welcome"
kind = "opening"
[[skeleton]]
key = "session"
heading = "Session {number}: {theme}"
repeat = true
[[skeleton]]
key = "ways"
kind = "other"
heading = "Ways forward"
level = 1
"""


def test_a_new_report_begins_with_the_parts_and_the_defaults() -> None:
    template = river(BEGINNING)
    one = begun("r", template, "en")
    assert one.fields == {"kind": Choice(value="panel")}
    assert [(part.kind, part.part) for part in one.segments] == [
        ("opening", "welcome"),
        ("segment", "session"),
        ("other", "ways"),
    ]
    assert told(one, template) == ["heading1: Opening remarks", "heading1: Session 1:", "heading1: Ways forward"]
    assert part_for("segment", template) == "session"
    assert part_for("closing", template) is None


def test_what_is_read_fills_the_parts_whose_headings_it_has() -> None:
    template = river(BEGINNING)
    text = "# Wells\n\n## Opening remarks\n\nOne.\n\n## Session 1: Wells\n\nTwo.\n\n## Session 2: Rivers\n\nThree.\n\n"
    text += "## Ways forward\n\nFour.\n\n## Session 9: Lakes\n\nFive.\n"
    one = read_source(text.encode(), "x", ".md", [template]).value
    assert [(part.part, part.heading, part.theme) for part in one.segments] == [
        ("welcome", None, ()),
        ("session", None, ("Wells",)),
        ("session", None, ("Rivers",)),
        ("ways", None, ()),
        (None, ("Session 9: Lakes",), ()),
    ]
    assert FORMATS["md"].write(compose(one, template), template).decode() == text


def test_the_words_in_tables_have_a_style_of_their_own_where_the_base_has_one() -> None:
    template = river(CARD + '[styles]\ncell = "Quote"\n')
    one = report(fields={"page": "https://example.org/1"})
    words = read_parts(FORMATS["docx"].write(compose(one, template), template), "x")["word/document.xml"].decode()
    assert words.count('<w:pStyle w:val="Quote"/>') == 4
    plain = river(CARD)
    words = read_parts(FORMATS["docx"].write(compose(one, plain), plain), "x")["word/document.xml"].decode()
    assert words.count('<w:pStyle w:val="BodyText"/>') >= 4


# Parts in which nobody is named --------------------------------------------------------------------------


MIXED = """
[[skeleton]]
key = "floor"
kind = "other"
heading = "Discussion"
mode = "unattributed"
[[skeleton]]
key = "talks"
heading = "Talks"
"""


def mixed(*talks: Contribution) -> Report:
    """A report whose discussion comes first."""
    text = (Paragraph(runs=("said, as ", Mention(speaker="s2"), " of Olm did.")),)
    floor = segment("g1", speech("c1", "s1", text=text), speech("c2", "s2"), part="floor", kind="other")
    return report(floor, segment("g2", *talks, part="talks"))


def test_a_part_may_name_nobody_where_the_rest_of_the_report_does() -> None:
    template = river(MIXED)
    one = mixed(speech("c3", "s1"), speech("c4", "s2"))
    lines = [
        "heading1: Discussion",
        "body: A participant said, as the participant of Olm did.",
        "body: A participant said so.",
        "heading1: Talks",
        "body: The Mayor of Olm Ana Ruiz said so.",
        "body: Bo Lund said so.",
    ]
    assert told(one, template) == lines
    assert told(one, template, "unattributed")[1:3] == lines[1:3]
    listed = ["heading1: Discussion", "heading1: Talks", "item: Ana Ruiz, Mayor of Olm", "item: Bo Lund"]
    assert told(one, template, "list") == listed
    grouped = river(MIXED.replace("unattributed", "grouped"))
    assert told(one, grouped)[2] == "body: said so."
    assert "The Mayor of Olm Ana Ruiz said, as Mr. Lund of Olm did." in shown(one, template)


def test_who_spoke_only_where_nobody_is_named_is_not_listed_among_the_speakers() -> None:
    template = river(MIXED + '[[annexes]]\nkind = "speakers"\nheading = "S"\ncolumns = ["name", "segment"]\n')
    assert told(mixed(speech("c3", "s1")), template)[-1] == "Name | Segment; Ana Ruiz | Talks"


def test_who_can_be_recognised_in_a_part_without_names_is_told_and_blocks_nothing() -> None:
    notices = compose(mixed(speech("c3", "s1")), river(MIXED)).notices
    assert [(one.kind, one.blocking, one.place) for one in notices] == [("named-in-part", False, "Segment 1")]
    assert "“Olm” can tell who spoke (place of Ana Ruiz)" in notices[0].text


def test_whom_a_part_does_not_name_is_introduced_further_down_on_the_page_too() -> None:
    scribe, template = Scribe(), river(MIXED)
    one = mixed(speech("c3", "s1"))
    assert scribe.lines(one, template)[-1].text == "The Mayor of Olm Ana Ruiz said so."
    named = msgspec.structs.replace(one.segments[0], part=None)
    other = msgspec.structs.replace(one, segments=(named, one.segments[1]))
    assert scribe.lines(other, template)[-1].text == "Ms. Ruiz said so."
    assert scribe.lines(one, template)[-1].text == "The Mayor of Olm Ana Ruiz said so."
