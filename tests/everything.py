"""A report that uses every feature of the model, in a language of choice."""

from __future__ import annotations

import datetime

import msgspec

from hrreport.model import (
    Choice,
    Contribution,
    Date,
    Note,
    NotRecorded,
    Office,
    Outcome,
    People,
    Prose,
    Report,
    Rows,
    Segment,
    Speaker,
    TemplateRef,
    new_report,
)
from hrreport.prose import Block, ListItem, Mention, Paragraph, Quotation, Run, Table, Text, join_runs

WORDS = {
    "en": ("The city", "belongs to all (2021) who live in it.", "“Yes”, she said."),
    "ar": ("المدينة", "رأى العمدة أنّ الحقّ في المدينة (2021) يبدأ من الحيّ.", "قال: «نعم»."),
    "he": ("העיר", "העיר שייכת (2021) לכל תושביה.", "״כן״, אמרה."),
    "ko": ("도시", "시장은 도시에 대한 권리가 2021년에 「동네」에서 시작된다고 말했다.", "“네”라고 말했다."),
}


def everything(language: str = "en") -> Report:
    """The report; every field of every value is used, with each value it may have."""
    name, sentence, said = WORDS[language]
    empty = new_report("everything", language, TemplateRef(id="whrcf", version="1.0"))
    return msgspec.structs.replace(
        empty,
        title=(f"{name}: ", Text(text=name, italic=True)),
        subtitle=(name, Text(text=" 2021", bold=True)),
        fields={
            "session": name,
            "moderated": True,
            "participants": 120,
            "share": 0.5,
            "date": Date(value=datetime.date(2021, 2, 9)),
            "kind": Choice(value="plenary"),
            "summary": Prose(blocks=(_paragraph(sentence),)),
            "organisers": People(speakers=("s1", "s2")),
            "programme": Rows(rows=(("10:00", name), ("11:00", ""))),
            "place": NotRecorded(),
        },
        introduction=(_paragraph(sentence, Text(text=name, link="https://a.example/?a=1&b=(2)")), Quotation(runs=())),
        speakers=_speakers(name),
        segments=(
            _segment("g1", _speech("c1", "s1", text=_texts(name, sentence, said)), kind="opening"),
            _segment(
                "g2",
                _speech("c2", "s1", "s2", "s3", heading=(name,), lead="full", status="reviewed"),
                _speech("c3", "s1", lead="short", status="cleared", text=(_paragraph(", ", sentence),)),
                _told("c4", sentence),
                theme=(f"{sentence} ", Mention(speaker="s3", form="full")),
                moderator="s2",
                fields={"room": name, "open": False},
            ),
            _segment(
                "g3",
                _outcome("c5", sentence),
                _decision("c8", sentence),
                heading=(name, Text(text=" 3", bold=True)),
                level=2,
            ),
            _segment("g4", _speech("c6", "s4", heading=(said,), status="notes"), kind="other"),
            _segment("g5", _speech("c7", "s5", lead="none", text=(_paragraph(said),)), kind="closing", part="end"),
        ),
        words=("Kebele", name),
    )


def _speakers(name: str) -> tuple[Speaker, ...]:
    return (
        Speaker(
            id="s1",
            name=f"Ann {name} Lee",
            given="Ann",
            family="Lee",
            honorific="Ms.",
            article="La",
            gender="she",
            offices=(
                Office(role="Mayor", place=name, country="Chad"),
                Office(wording=f"Secretary General of {name}"),
            ),
            tags=("host",),
            email="ann@lee.example",
        ),
        Speaker(id="s2", name="Bo Dahl", family="Dahl", offices=(Office(organisation=name),)),
        Speaker(
            id="s3",
            name="Cy al-Nur",
            family="al-Nur",
            offices=(Office(role="Judge", organisation=name),),
            overrides={"whrcf": {"full": (Text(text=f"Cy of {name}", bold=True), " (by video)")}},
        ),
        Speaker(id="s4", name=name),
        Speaker(id="s5", name="Dee Roe", family="Roe", honorific="Dr."),
        Speaker(id="s6", name="Present And-Silent"),
    )


def _texts(name: str, sentence: str, said: str) -> tuple[Block, ...]:
    cell: tuple[Block, ...] = (_paragraph(sentence), ListItem(runs=(name,)), Quotation(runs=(said,)))
    inner = Table(rows=(((_paragraph("in"),), (_paragraph("in in"),)),))
    return (
        _paragraph(sentence, " ", Mention(speaker="s2", form="full"), ", ", Mention(speaker="s1"), "."),
        _paragraph(
            Text(text=name, bold=True),
            Text(text=" both", bold=True, italic=True),
            " and ",
            Text(text="la ville", italic=True, language="fr"),
            " by ",
            Mention(speaker="s3", form="name"),
            "\non a line of its own\twith a tab.",
        ),
        *(ListItem(runs=(f"{name} {level}",), level=level) for level in range(6)),
        ListItem(runs=(sentence,), style="number"),
        ListItem(runs=(Text(text=said, bold=True),), style="number", level=1),
        ListItem(runs=(name,), style="number"),
        Quotation(runs=(said,)),
        Table(rows=((cell, ()), ((_paragraph(name),),))),
        Table(rows=(((inner,),),)),
        Table(rows=()),
        _paragraph(),
        ListItem(runs=("after",), style="number"),
    )


def _paragraph(*runs: Run) -> Paragraph:
    return Paragraph(runs=join_runs(runs))


def _segment(own_id: str, *contributions: Contribution, **more: object) -> Segment:
    one = Segment(id=own_id, kind="segment", heading=None, theme=(), moderator=None, contributions=contributions)
    return msgspec.structs.replace(one, **more)


def _speech(own_id: str, *speakers: str, **more: object) -> Contribution:
    one = Contribution(id=own_id, kind="speech", speakers=speakers, lead="auto", status="draft", text=())
    return msgspec.structs.replace(one, **more)


def _told(own_id: str, sentence: str) -> Contribution:
    return Contribution(
        id=own_id,
        kind="narration",
        speakers=(),
        lead="none",
        status="draft",
        text=(_paragraph(sentence),),
        notes=(Note(text="between us"), Note(text="then", when="10:15:00")),
    )


def _outcome(own_id: str, sentence: str) -> Contribution:
    return Contribution(
        id=own_id,
        kind="outcome",
        speakers=("s4",),
        lead="auto",
        status="draft",
        text=(_paragraph(sentence),),
        outcome=Outcome(label="action", owner="the city", due="May"),
    )


def _decision(own_id: str, sentence: str) -> Contribution:
    return msgspec.structs.replace(_outcome(own_id, sentence), outcome=Outcome(label="decision"))
