"""What a summary tells by a forum's own patterns: bare surnames, several speakers at once, and what was settled."""

from __future__ import annotations

import msgspec
import pytest

from hrreport.forum.compose import compose
from hrreport.forum.manuscript import Scribe
from hrreport.forum.template import Template
from hrreport.model import Office, People, Report, Speaker
from hrreport.model.segment import Outcome
from hrreport.prose import Paragraph
from hrreport.readers import read_source
from hrreport.writers import FORMATS
from tests.test_template_format import outcome, report, river, segment, speech
from tests.test_template_format import told as told_lines

MINUTES = """
[fields.present]
label = "Present"
type = "people"
[[front]]
text = "{title}"
role = "title"
[[front]]
text = "[Present: {present}]"
[attribution]
first = "contribution"
full = "**{family|name}**"
representative = "**{family|name}**"
unaffiliated = "**{family|name}**"
short = "{family|name}"
join = ": "
[outcomes.action]
label = "ACTION"
heading = "Actions"
place = "both"
pattern = "**{label}:** [{owner} to ]{text}[ – due {due}]"
[outcomes.message]
label = "Message"
pattern = "*{number}.* {text}"
[[annexes]]
kind = "outcomes"
"""
ABSTRACTS = """
[attribution]
first = "contribution"
office = "[{role}, ][{organisation}][ – {place}][, {country}]"
full = "**{name}**[ ({offices})]"
representative = "**{name}** ({organisation})"
unaffiliated = "**{name}**"
join = "\\n"
"""


def again(text: str, template: Template) -> Report:
    """What is read from Markdown; written once more it is the same text."""
    one = read_source(text.encode(), "x", ".md", [template]).value
    assert FORMATS["md"].write(compose(one, template), template).decode() == text
    return one


def markdown(one: Report, template: Template) -> str:
    """A report as Markdown."""
    return FORMATS["md"].write(compose(one, template), template).decode()


def test_a_bare_surname_is_that_of_somebody_who_is_told_to_be_present() -> None:
    text = "# Wells\n\nPresent: Ana Ruiz, Bo Lund\n\n## First segment\n\n"
    text += "**Ruiz**: the wells are deep.\n\n**Vega**: are they?\n\n**Ruiz** and **Lund**: they are.\n"
    one = again(text, river(MINUTES))
    people = {speaker.id: speaker.name for speaker in one.speakers}
    assert sorted(people.values()) == ["Ana Ruiz", "Bo Lund", "Vega"]
    spoken = [[people[each] for each in told.speakers] for _, told in one.contributions()]
    assert spoken == [["Ana Ruiz"], ["Vega"], ["Ana Ruiz", "Bo Lund"]]
    assert {told.lead for _, told in one.contributions()} == {"auto"}
    assert one.contributions().__next__()[1].text == (Paragraph(runs=("the wells are deep.",)),)
    present = one.fields["present"]
    assert isinstance(present, People)
    assert [people[each] for each in present.speakers] == ["Ana Ruiz", "Bo Lund"]


def test_two_of_one_family_name_are_not_guessed_between() -> None:
    text = "# Wells\n\nPresent: Ana Ruiz, Pia Ruiz\n\n## First segment\n\n**Ruiz**: the wells are deep.\n"
    assert sorted(one.name for one in again(text, river(MINUTES)).speakers) == ["Ana Ruiz", "Pia Ruiz", "Ruiz"]


def test_outcomes_are_known_by_what_the_template_prints_around_them() -> None:
    template = river(MINUTES)
    told = (
        speech("c1", "s1"),
        outcome("c2", "action", "dig one more.", owner="Lund", due="3 June"),
        outcome("c3", "message", "Wells are for all."),
        speech("c4", words="Nobody said more."),
        outcome("c5", "message", "Rivers are, too."),
        outcome("c6", "action", "wait."),
    )
    text = markdown(report(segment("g1", *told), title=("Wells",)), template)
    read = [one for _, one in again(text, template).contributions()]
    assert [one.kind for one in read] == ["speech", "outcome", "outcome", "narration", "outcome", "outcome"]
    assert [one.outcome for one in read] == [one.outcome for one in told]
    assert [one.text for one in read] == [one.text for one in told]


@pytest.mark.parametrize("line", ["*2.* Wells are for all.", "ACTION or not?", "**Ruiz**: ACTION: dig."])
def test_what_the_template_would_print_otherwise_is_no_outcome(line: str) -> None:
    one = again(f"# Wells\n\n## First segment\n\n{line}\n", river(MINUTES))
    assert not any(told.outcome for _, told in one.contributions())


def test_several_authors_are_read_with_what_each_of_them_is() -> None:
    template = river(ABSTRACTS)
    lund = Office(organisation="University of Olm", place="Olm", country="Denmark")
    people = (
        Speaker(id="s1", name="Ana Ruiz", offices=(Office(organisation="Harbour Institute", country="Spain"),)),
        Speaker(id="s2", name="Bo Lund", offices=(lund,)),
        Speaker(id="s3", name="Pia Vega"),
    )
    told = (speech("c1", "s1", "s2", words="We show wells."), speech("c2", "s3", "s1", "s2"), speech("c3", "s2", "s3"))
    text = markdown(msgspec.structs.replace(report(segment("g1", *told), title=("Wells",)), speakers=people), template)
    assert "**Ana Ruiz** (Harbour Institute, Spain) and **Bo Lund** (University of Olm – Olm, Denmark)  \nWe" in text
    one = again(text, template)
    names = {speaker.id: speaker.name for speaker in one.speakers}
    assert [[names[each] for each in told.speakers] for _, told in one.contributions()] == [
        ["Ana Ruiz", "Bo Lund"],
        ["Pia Vega", "Ana Ruiz", "Bo Lund"],
        ["Bo Lund", "Pia Vega"],
    ]
    assert not any(speaker.overrides for speaker in one.speakers)


def test_a_joint_talk_is_read_under_any_pattern_that_shows_names_in_bold() -> None:
    template = river("")
    one = report(segment("g1", speech("c1", "s1"), speech("c2", "s2"), speech("c3", "s1", "s2")))
    again(markdown(one, template), template)
    joint = report(segment("g1", speech("c1", "s2", "s1", words="agreed."), speech("c2", "s1")))
    read = again(markdown(joint, template), template)
    assert [len(told.speakers) for _, told in read.contributions()] == [2, 1]
    assert markdown(joint, template).count("**Bo Lund** and the **Mayor of Olm Ana Ruiz** agreed.") == 1


def test_an_outcome_keeps_what_it_is_in_a_list_of_kinds() -> None:
    template = river(MINUTES)
    text = markdown(report(segment("g1", outcome("c1", "action", "dig.", owner="Olm")), title=("Wells",)), template)
    assert text.endswith("## Actions\n\n-   **ACTION:** Olm to dig.\n")
    assert [one.outcome for _, one in again(text, template).contributions()] == [Outcome(label="action", owner="Olm")]


def test_what_somebody_goes_on_to_say_is_told_from_what_nobody_said() -> None:
    more = 'continued = "… "\n'
    template = river(MINUTES.replace('join = ": "\n', 'join = ": "\n' + more))
    two = (Paragraph(runs=("the wells are deep.",)), Paragraph(runs=("And dry.",)))
    told = (speech("c1", "s1", text=two), speech("c2", words="Nobody objects."), speech("c3", "s2"))
    text = markdown(report(segment("g1", *told), title=("Wells",)), template)
    assert "\n\n**Ruiz**: the wells are deep.\n\n… And dry.\n\nNobody objects.\n\n**Lund**: said so.\n" in text
    read = [one for _, one in again(text, template).contributions()]
    assert [(one.kind, one.text) for one in read] == [(one.kind, one.text) for one in told]
    unnamed = told_lines(report(segment("g1", *told)), template, "grouped")
    assert "body: And dry." in unnamed


def test_the_mark_of_going_on_cannot_be_written_into() -> None:
    template = river('[attribution]\ncontinued = "… "\n')
    two = (Paragraph(runs=("said so.",)), Paragraph(runs=("And more.",)))
    line = Scribe().lines(report(segment("g1", speech("c1", "s1", text=two))), template)[-1]
    assert line.text == "… And more."
    assert [(start, stop, token.kind) for start, stop, token in line.tokens()] == [(0, 2, "standing")]
    assert (line.offset(2), line.position(0), line.offset(line.length)) == (0, 2, len("And more."))


def test_who_owns_an_action_may_be_somebody_who_spoke() -> None:
    template = river(MINUTES)
    text = "# Wells\n\nPresent: Ana Ruiz, Bo Lund\n\n## First segment\n\n**Ruiz**: wells are deep.\n\n"
    text += "**ACTION:** Ruiz to ask Lund\n\n## Actions\n\n-   **ACTION:** Ruiz to ask Lund\n"
    assert len(again(text, template).segments) == 1
