"""Functions: “The Chair said” is read back as what whoever holds the function in the session said."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrreport.errors import Notice
from hrreport.forum.compose import compose
from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.template import Template
from hrreport.model import Contribution, Office, People, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.model.invariants import broken
from hrreport.model.printed import printed
from hrreport.prose import Mention, Paragraph, plain_blocks
from hrreport.readers import read_source
from hrreport.writers import FORMATS

WORDS = {
    "en": (
        "The Chair", "The moderator, {name},", "The moderator",
        ("said that the river is of the city.", "thanked everybody, with the rest, for the words that are in this."),
        "The meeting of the forum was held in the town, and that is as it is.",
    ),
    "fr": (
        "La Présidente", "Le modérateur, {name},", "Le modérateur",
        ("a souligné que le fleuve est dans la ville.", "a remercié les villes pour les mots qui sont avec nous."),
        "La réunion du forum est dans la ville, et les villes sont avec nous pour ce jour.",
    ),
    "es": (
        "La Presidenta", "El moderador, {name},", "El moderador",
        ("dijo que el río es de la ciudad.", "agradeció a las ciudades por las palabras que son para el foro."),
        "La reunión del foro es en la ciudad, y las ciudades se unen para este día con más voz.",
    ),
}  # fmt: skip
NAMES = ("Ana Ruiz", "Bo Lund", "Chiara De Santis", "Dov Peled")
BOTH = ("md", "docx")


def house(language: str, join: str = " ") -> Template:
    """A forum that names its chair and its moderators for what they do."""
    chair, full, short, *_ = WORDS[language]
    source = f"""
[template]
id = "house"
version = "1"
name = "House"
forum = "House"
language = "{language}"
[fields.chair]
label = "Chair"
type = "people"
[attribution]
full = "The **{{offices}} {{name}}**"
join = "{join}"
[attribution.functions.chair]
full = "{chair}"
short = "{chair}"
[attribution.functions.moderator]
full = "{full}"
short = "{short}"
"""
    return from_bytes("house", source.encode(), load_by_name("plain").base)


def speech(number: int, speaker: str, *runs: str | Mention) -> Contribution:
    """What somebody said in one paragraph."""
    text = (Paragraph(runs=runs),)
    return Contribution(id=f"c{number}", kind="speech", speakers=(speaker,), lead="auto", status="draft", text=text)


def told(
    language: str, *segments: tuple[str | None, tuple[Contribution, ...]], names: tuple[str, ...] = NAMES
) -> Report:
    """A report of these segments, each with its moderator; the first speaker has the chair."""
    base = new_report("r", language, TemplateRef(id="house", version="1"))
    return msgspec.structs.replace(
        base,
        title=("Plenary",),
        introduction=(Paragraph(runs=(WORDS[language][4],)),),
        fields={"chair": People(speakers=("s1",))},
        speakers=tuple(Speaker(id=f"s{number}", name=name) for number, name in enumerate(names, 1)),
        segments=tuple(
            Segment(
                id=f"g{number}", kind="segment", heading=(f"Part {number}",), theme=(), moderator=moderator,
                contributions=one,
            )
            for number, (moderator, one) in enumerate(segments, 1)
        ),
    )  # fmt: skip


def again(report: Report, template: Template, form: str) -> tuple[Report, tuple[Notice, ...]]:
    """The report as it is read from what is written of it, and what is told of that."""
    data = FORMATS[form].write(compose(report, template), template)
    reading = read_source(data, "again", f".{form}", [template])
    return reading.value, reading.notices


def lines(report: Report, template: Template) -> list[object]:
    """Everything that is printed."""
    return [getattr(one, "spans", None) for one in compose(report, template).blocks]


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("language", WORDS)
def test_a_chair_whom_nothing_names_is_called_so(language: str, form: str) -> None:
    first, second = WORDS[language][3]
    report = told(language, (None, (speech(1, "s1", first), speech(2, "s1", second))))
    found, notices = again(report, house(language), form)
    assert found.language == language
    assert broken(found) == []
    chair = found.fields["chair"]
    assert isinstance(chair, People)
    assert [one.speakers for _, one in found.contributions()] == [chair.speakers, chair.speakers]
    assert [one.name for one in found.speakers] == [WORDS[language][0].split()[1]]
    assert [one.kind for one in notices if one.kind == "function"] == ["function"]
    assert lines(found, house(language)) == lines(report, house(language))


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("language", WORDS)
def test_a_moderator_is_known_again_by_the_function_alone(language: str, form: str) -> None:
    first, second = WORDS[language][3]
    said = (speech(1, "s2", first), speech(2, "s1", second), speech(3, "s2", second))
    report = told(language, ("s2", said), ("s2", (speech(4, "s2", first),)), names=("Presidenta", "Bo Lund"))
    found, _ = again(report, house(language), form)
    assert {one.name for one in found.speakers} >= {"Bo Lund"}
    bo = next(one.id for one in found.speakers if one.name == "Bo Lund")
    assert [segment.moderator for segment in found.segments] == [bo, bo]
    assert [one.speakers == (bo,) for _, one in found.contributions()] == [True, False, True, True]
    assert {one.lead for _, one in found.contributions()} == {"auto"}
    assert lines(found, house(language)) == lines(report, house(language))


def read(words: str, template: Template | None = None) -> Report:
    """An English text as a report."""
    opening = "## One\n\n" + WORDS["en"][4] + "\n\n"
    return read_source((opening + words).encode(), "s", ".md", [template or house("en")]).value


def speakers(report: Report) -> list[str]:
    """Who speaks in each contribution."""
    names = {one.id: one.name for one in report.speakers}
    return [", ".join(names[one] for one in c.speakers) for _, c in report.contributions()]


def test_whose_office_it_is_holds_the_function() -> None:
    found = read("The **Chair Ana Ruiz** opened the meeting.\n\nThe Chair thanked everybody for the time.\n")
    assert speakers(found) == ["Ana Ruiz", "Ana Ruiz"]
    assert found.fields["chair"] == People(speakers=(found.speakers[0].id,))
    # The template names her for what she does; what was written stays.
    first = next(one for _, one in found.contributions())
    assert first.lead == "none"
    assert plain_blocks(first.text) == "The Chair Ana Ruiz opened the meeting."


@pytest.mark.parametrize(
    "words",
    [
        "The Chair of the committee on rivers, who came late, was asked to speak.",
        "The Chair and the Vice-Chair agreed that this is so.",
        "The Chair’s words were in the record of the day.",
        "The chair was empty for an hour of the day.",
        "The Chairperson said that this is so.",
    ],
)
def test_what_only_begins_like_a_function_is_told_of_nobody(words: str) -> None:
    assert "chair" not in read(words).fields


def test_later_mentions_inside_the_text_become_references() -> None:
    report = read("The Chair said that the Chair was glad. The Chair was seen; the chairs were not.\n")
    one = [one for _, one in report.contributions()][-1]
    assert isinstance(one.text[0], Paragraph)
    assert [run.form for run in one.text[0].runs if isinstance(run, Mention)] == ["short", "short"]
    assert " was seen; the chairs were not." in one.text[0].runs


def test_a_join_of_its_own_stands_between() -> None:
    chosen = house("en", " — ")
    report = told("en", ("s1", (speech(1, "s2", WORDS["en"][3][0]),)), names=("Moderator", "Chair"))
    report = msgspec.structs.replace(report, fields={"chair": People(speakers=("s2",))})
    found, _ = again(report, chosen, "md")
    assert [one.text for _, one in found.contributions()] == [one.text for _, one in report.contributions()]


def test_a_template_without_functions_reads_such_words_as_before() -> None:
    found = read("The Chair said that this is so.\n", load_by_name("plain"))
    assert found.fields == {}


@st.composite
def sessions(draw: st.DrawFn) -> Report:
    """A session in which each part has a moderator, who speaks first, and the chair may speak."""
    language = draw(st.sampled_from(sorted(WORDS)))
    said = WORDS[language][3]
    parts = []
    number = 0
    for moderator in draw(st.lists(st.sampled_from(("s2", "s3", "s4")), min_size=1, max_size=3, unique=True)):
        order = [moderator, *draw(st.lists(st.sampled_from(("s1", moderator)), max_size=4))]
        contributions = []
        for speaker in order:
            number += 1
            contributions.append(speech(number, speaker, draw(st.sampled_from(said))))
        parts.append((moderator, tuple(contributions)))
    chair = WORDS[language][0].split()[1]
    return told(language, *parts, names=(chair, *NAMES[1:]))


@settings(max_examples=60)
@given(sessions(), st.sampled_from(BOTH))
def test_what_is_composed_with_functions_reads_back(report: Report, form: str) -> None:
    template = house(report.language)
    found, _ = again(report, template, form)
    ours, theirs = printed(report), printed(found)
    if not any("s1" in one.speakers for _, one in report.contributions()):
        # A chair who never spoke is printed nowhere.
        ours, theirs = (msgspec.structs.replace(one, fields={}) for one in (ours, theirs))
    assert theirs.speakers == ours.speakers
    assert [one.moderator for one in theirs.segments] == [one.moderator for one in ours.segments]
    assert [one for _, one in theirs.contributions()] == [one for _, one in ours.contributions()]
    assert lines(found, template) == lines(report, template)


LINES = """
[[front]]
text = "{title}"
role = "title"
[[front]]
text = "In the chair: {chair}"
[segments]
details = "Moderated by {moderator}"
"""


def told_above(language: str, chair: str = "{honorific} {family} (Chair)") -> Template:
    """A forum that prints who has the chair above the report, and who moderates under each heading."""
    source = house(language).source.decode()
    moderators = WORDS[language][2]
    source = source.replace(f'short = "{WORDS[language][0]}"', f'short = "{chair}"')
    source = source.replace(f'full = "{WORDS[language][1]}"', f'full = "**{moderators}**"')
    source = source.replace(f'short = "{moderators}"', f'short = "**{moderators}**"')
    source = source.replace("[fields.chair]", LINES + "[fields.chair]")
    return from_bytes("house", source.encode(), load_by_name("plain").base)


@pytest.mark.parametrize("form", BOTH)
@pytest.mark.parametrize("language", WORDS)
def test_who_is_named_above_and_under_headings_holds_the_function(language: str, form: str) -> None:
    first, second = WORDS[language][3]
    template = told_above(language)
    one = (speech(1, "s1", first), speech(2, "s2", second), speech(3, "s1", second))
    other = (speech(4, "s3", first), speech(5, "s1", second), speech(6, "s3", second))
    report = told(language, ("s2", one), ("s3", other))
    chair = msgspec.structs.replace(report.speakers[0], family="Ruiz", honorific="Ms.")
    report = msgspec.structs.replace(report, speakers=(chair, *report.speakers[1:]))
    found, _ = again(report, template, form)
    assert broken(found) == []
    assert lines(found, template) == lines(report, template)
    names = {one.id: one.name for one in found.speakers}
    assert [names[one.speakers[0]] for _, one in found.contributions()] == [
        "Ana Ruiz", "Bo Lund", "Ana Ruiz", "Chiara De Santis", "Ana Ruiz", "Chiara De Santis",
    ]  # fmt: skip
    assert [names[segment.moderator or ""] for segment in found.segments] == ["Bo Lund", "Chiara De Santis"]
    held = found.fields["chair"]
    assert isinstance(held, People)
    assert [names[one] for one in held.speakers] == ["Ana Ruiz"]


def test_a_first_mention_with_office_and_name_reads_back() -> None:
    source = (
        house("en")
        .source.decode()
        .replace('full = "The moderator, {name},"', 'full = "The moderator, {name} ({office}),"')
    )
    template = from_bytes("house", source.encode(), load_by_name("plain").base)
    report = told("en", ("s2", (speech(1, "s2", WORDS["en"][3][0]), speech(2, "s2", WORDS["en"][3][1]))))
    office = Office(role="Mayor", place="Olm")
    speakers = tuple(msgspec.structs.replace(one, offices=(office,)) for one in report.speakers)
    report = msgspec.structs.replace(report, speakers=speakers)
    found, _ = again(report, template, "md")
    assert lines(found, template) == lines(report, template)
    assert found.speakers[0].name == "Bo Lund"
    assert [one.lead for _, one in found.contributions()] == ["auto", "auto"]
