"""The reporting verbs of a template, and where they stand already."""

from __future__ import annotations

import msgspec

from hrreport.forum.template import Template
from hrreport.forum.verbs import Use, Verb, nearby, verbs_of
from hrreport.model import Contribution, Report, Segment, Speaker, TemplateRef, new_report
from hrreport.prose import ListItem, Mention, Paragraph
from tests.texts import template

ANA = Speaker(id="s1", name="Ana Reis", family="Reis", honorific="Ms.")
BO = Speaker(id="s2", name="Bo Lind")


def forum(*verbs: str, language: str = "en") -> Template:
    """The plain template with these verbs in one language."""
    base = template("plain")
    wording = msgspec.structs.replace(base.wording("en"), verbs=verbs)
    return msgspec.structs.replace(base, wordings={language: wording})


def report(*texts: str, language: str = "en") -> Report:
    """A report of one contribution by text: Ana and Bo take turns, two in each segment."""
    made = [
        Contribution(
            id=f"c{number}",
            kind="speech",
            speakers=("s1" if number % 2 == 0 else "s2",),
            lead="auto",
            text=(Paragraph(runs=(text,)),) if text else (),
            notes=(),
            status="draft",
        )
        for number, text in enumerate(texts)
    ]
    segments = tuple(
        Segment(
            id=f"g{at}", kind="segment", heading=None, theme=(), moderator=None, contributions=tuple(made[at : at + 2])
        )
        for at in range(0, len(made), 2)
    )
    empty = new_report("r", language, TemplateRef(id="plain", version="1.0"))
    return msgspec.structs.replace(empty, speakers=(ANA, BO), segments=segments)


def test_what_stands_nearby_comes_last_and_says_where() -> None:
    verbs = nearby(report("noted it", "said so", ""), forum("noted", "said", "argued"), "c2")
    assert verbs == (Verb("argued"), Verb("noted", Use(2, "Ms. Reis")), Verb("said", Use(1, "Bo Lind")))


def test_the_order_of_the_template_is_kept_on_both_sides() -> None:
    verbs = nearby(report("said and noted", ""), forum("noted", "urged", "said", "argued"), "c1")
    assert [verb.words for verb in verbs] == ["urged", "argued", "noted", "said"]


def test_the_nearest_use_is_told_and_this_contribution_counts() -> None:
    verbs = nearby(report("noted", "noted", "noted"), forum("noted"), "c2")
    assert verbs == (Verb("noted", Use(0, "Ms. Reis")),)


def test_three_contributions_back_across_segments_and_not_four() -> None:
    assert nearby(report("noted", "", "", ""), forum("noted"), "c3") == (Verb("noted", Use(3, "Ms. Reis")),)
    assert nearby(report("noted", "", "", "", ""), forum("noted"), "c4") == (Verb("noted"),)


def test_what_comes_behind_does_not_count() -> None:
    assert nearby(report("", "noted"), forum("noted"), "c0") == (Verb("noted"),)


def test_verbs_are_whole_words_whatever_their_case() -> None:
    made = report("unnoted, notedly", "NOTED")
    assert nearby(made, forum("noted"), "c0") == (Verb("noted"),)
    assert nearby(made, forum("noted"), "c1")[0].use == Use(0, "Bo Lind")


def test_verbs_of_several_words_and_with_accents() -> None:
    made = report("a\u00a0souligné que", "s’est réjouie", "", language="fr")
    verbs = nearby(made, forum("a souligné", "s'est réjouie", "a sou", language="fr"), "c2")
    assert [verb.use for verb in verbs] == [None, Use(2, "Ms. Reis"), Use(1, "Bo Lind")]


def test_lists_are_read_and_mentions_are_no_words() -> None:
    made = report("", "")
    text = (ListItem(runs=(Mention(speaker="s1"), " noted")), Paragraph(runs=()))
    first = msgspec.structs.replace(made.segments[0].contributions[0], text=text, speakers=(), lead="none")
    segment = msgspec.structs.replace(made.segments[0], contributions=(first, made.segments[0].contributions[1]))
    made = msgspec.structs.replace(made, segments=(segment,))
    assert nearby(made, forum("noted", "Reis"), "c1") == (Verb("Reis"), Verb("noted", Use(1, None)))


def test_a_template_that_does_not_speak_the_language_offers_nothing() -> None:
    assert verbs_of(report("", language="de"), forum("noted")) == ()
    assert nearby(report("", language="de"), forum("noted"), "c0") == ()
    assert verbs_of(report("", language="en-GB"), forum("noted", "noted", "said")) == ("noted", "said")


def test_a_template_without_verbs_offers_nothing() -> None:
    assert nearby(report("noted"), forum(), "c0") == ()
