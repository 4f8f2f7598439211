"""Speakers read from one line, from a pasted list, and pairs that may be one person."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.forum.attribution import Namer
from hrreport.forum.load import load_by_name
from hrreport.forum.span import Spans, plain_spans
from hrreport.model import Office, Speaker, TemplateRef, new_report
from hrreport.model.edits import add_speaker
from hrreport.readers import read_source
from hrreport.readers.doubles import doubles
from hrreport.readers.speakers import read_speaker, read_speakers

WHRCF = load_by_name("whrcf")
ENGLISH = WHRCF.wording("en")
SFAX = Office(role="Mayor", place="Marelle", country="Tunisia")


def read(line: str, language: str = "en") -> Speaker:
    return read_speaker(line, WHRCF.wording(language), language).value


def full(speaker: Speaker, language: str = "en") -> Spans:
    report = new_report("r", language, TemplateRef(id=WHRCF.id, version=WHRCF.version))
    return Namer(add_speaker(report, speaker), WHRCF).spans(speaker.id, "full")


def marked(spans: Spans) -> str:
    return "".join(f"**{span.text}**" if span.bold else span.text for span in spans)


@pytest.mark.parametrize(
    "line",
    [
        "Mayor of Marelle (Tunisia) Amal Trabelsi",
        "The **Mayor of Marelle (Tunisia) Amal Trabelsi**",
        "The Mayor of Marelle (Tunisia) Amal Trabelsi,",
        "the Mayor of Marelle (Tunisia) Amal Trabelsi",
        "The **Mayor of Marelle (Tunisia) Amal Trabelsi** noted how the tide comes in",
        "The Mayor of Marelle (Tunisia) Amal Trabelsi fully agreed with the plan",
        "Amal Trabelsi, Mayor of Marelle (Tunisia)",
        "Amal Trabelsi, Mayor of Marelle, Tunisia",
        "Amal Trabelsi, Mayor, Marelle, Tunisia",
        "Amal Trabelsi – Mayor of Marelle (Tunisia)",
        "Amal Trabelsi (Mayor of Marelle, Tunisia)",
        "Mayor of Marelle (Tunisia), Amal Trabelsi",
        "Mayor of Marelle (Tunisia): Amal Trabelsi",
        "3. Amal Trabelsi: Mayor of Marelle (Tunisia)",
        "• Amal Trabelsi; Mayor of Marelle; Tunisia",
        "Amal Trabelsi\tMayor\tMarelle\tTunisia",
        "Amal Trabelsi | Mayor of Marelle | Tunisia",
    ],
)
def test_one_person_however_she_is_written(line: str) -> None:
    speaker = read(line)
    assert (speaker.name, speaker.offices, speaker.family) == ("Amal Trabelsi", (SFAX,), "Trabelsi")
    assert marked(full(speaker)) == "The **Mayor of Marelle (Tunisia) Amal Trabelsi**"
    assert speaker.honorific is None
    assert speaker.gender is None


@pytest.mark.parametrize(
    "words",
    [
        "HCN Executive Secretary Ingeborg van der Meulen",
        "Secretary General of HCN ASIA Bernadette Tjan",
        "Ambassador of the Republic of Korea to the UN Taheo Park",
        "Special Rapporteur on the Right to Water to the Assembly of River Basins Dr. Amina al-Khatib",
        "Deputy Minister of Housing and Basic Services of Uruguay Rosario Etcheverría",
        "Head of the Laboratory and Acting Director of Public Health of Galle (Sri Lanka) S. W. R. Jayasuriya",
        "Councillor of Cork (Ireland) and Co-Chair of the Working Group on Public Water Siobhán Ó hEidhin",
        "Co-Mayor of Deltahaven and HCN-CSI Co-President Linda Voorhoeve",
        "전주시장 김승호",
    ],
)
def test_what_was_printed_is_printed_again(words: str) -> None:
    for line in (words, f"The **{words}**", f"The {words}"):
        assert marked(full(read(line))) == f"The **{words}**"


def test_every_speaker_of_the_seed_is_read_from_her_own_attribution(seed: Path) -> None:
    report = read_source(seed.read_bytes(), "seed", ".md", [WHRCF]).value
    assert len(report.speakers) == 14
    namer = Namer(report, WHRCF)
    for known in report.speakers:
        printed = namer.spans(known.id, "full")
        words = plain_spans(printed)
        for line in (marked(printed), words, words.removeprefix("The "), words.rstrip(",")):
            speaker = read(line)
            assert full(speaker) == printed
            assert (speaker.name, speaker.offices) == (known.name, known.offices)


@pytest.mark.parametrize(
    ("line", "name", "honorific", "family"),
    [
        ("Ms. Amal Trabelsi, Mayor of Marelle", "Amal Trabelsi", "Ms.", "Trabelsi"),
        ("Ms Amal TRABELSI, Mayor of Marelle", "Amal Trabelsi", "Ms.", "Trabelsi"),
        ("KIM Seung-ho", "Kim Seung-ho", None, "Kim"),
        ("Kim Seung-ho, Mayor of Gunsan", "Kim Seung-ho", None, "Kim"),
        ("Prof. Dr. Jürgen von der Heide, University of Ulm", "Jürgen von der Heide", "Prof. Dr.", "von der Heide"),
        ("Nokuthula Dlamini-van der Merwe, MP", "Nokuthula Dlamini-van der Merwe", None, "Dlamini-van der Merwe"),
        ("Noraini bint Roslan", "Noraini bint Roslan", None, "bint Roslan"),
        ("Trabelsi, Amal", "Amal Trabelsi", None, "Trabelsi"),
        ("**Suryani**", "Suryani", None, None),
        ("Suryani, Indonesia", "Suryani", None, None),
        ("김승호, 전주시장", "김승호", None, "김"),
        ("남궁민수", "남궁민수", None, "남궁"),
        ("السيدة أمل الطرابلسي، رئيسة بلدية صفاقس", "أمل الطرابلسي", "السيدة", "الطرابلسي"),
        ("عمدة صفاقس منير بن اللومي", "منير بن اللومي", None, "بن اللومي"),
        ("Mayor Linda Voorhoeve, Deltahaven", "Linda Voorhoeve", None, "Voorhoeve"),
    ],
)
def test_names(line: str, name: str, honorific: str | None, family: str | None) -> None:
    speaker = read(line)
    assert (speaker.name, speaker.honorific, speaker.family) == (name, honorific, family)


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("Ana López (UCN)", Office(organisation="UCN")),
        ("Ana López, University of Porto", Office(organisation="University of Porto")),
        ("Ana López, Union of Dock Workers, Chile", Office(organisation="Union of Dock Workers (Chile)")),
        ("Ana López, representing the Union of Dock Workers", Office(organisation="the Union of Dock Workers")),
        ("Ana López, Director, River Network", Office(role="Director", organisation="River Network")),
        ("Ana López, River Network, Director", Office(role="Director", organisation="River Network")),
        ("Mayor Ana López, Deltahaven", Office(role="Mayor", place="Deltahaven")),
        ("Mayor Ana López", Office(role="Mayor")),
    ],
)
def test_offices(line: str, office: Office) -> None:
    assert read(line).offices == (office,)


def test_an_office_keeps_what_the_pattern_cannot_print() -> None:
    office = read("Ana López, Director of Rivers of the Water Board, Deltahaven, Peru").offices[0]
    assert office.wording == "Director of Rivers of the Water Board, Deltahaven"


def test_two_offices_divided_by_commas() -> None:
    speaker = read("Ana López, Mayor of Rosario, President of the River Network")
    assert [office.role for office in speaker.offices] == ["Mayor", "President"]


def test_other_languages() -> None:
    maire = read("La **Maire de Marelle (Tunisie) Amal Trabelsi** a souligné que", "fr")
    assert marked(full(maire, "fr")) == "La **Maire de Marelle (Tunisie) Amal Trabelsi**"
    assert (maire.article, maire.offices) == ("La", (Office(role="Maire", place="Marelle", country="Tunisie"),))
    alcaldesa = read("Sra. María de los Ángeles Pérez, Alcaldesa de Rosario (Argentina)", "es")
    assert (alcaldesa.honorific, alcaldesa.name) == ("Sra.", "María de los Ángeles Pérez")
    assert alcaldesa.offices == (Office(role="Alcaldesa", place="Rosario", country="Argentina"),)
    assert read("Ana López, en representación de la Unión Portuaria", "es").offices[0].organisation


def test_guesses_are_told() -> None:
    kinds = [notice.kind for notice in read_speaker("HCN Secretary Ingeborg van der Meulen", ENGLISH, "en").notices]
    assert kinds == ["family", "cut"]
    assert not read_speaker("Ms. Amal TRABELSI, Mayor of Marelle", ENGLISH, "en").notices


def test_a_list_with_headings_and_e_mail() -> None:
    text = """First name\tLast name\tTitle\tPosition\tCity\tCountry\tE-mail
Amal\tTrabelsi\tMs.\tMayor\tMarelle\tTunisia\tamal@example.org

Seung-ho\tKim\tDr\tMayor\tGunsan\tSouth Korea
"""
    amal, kim = read_speakers(text, ENGLISH, "en", {"s1"}).value
    assert (amal.name, amal.given, amal.family, amal.honorific) == ("Amal Trabelsi", "Amal", "Trabelsi", "Ms.")
    assert (amal.offices, amal.email) == ((SFAX,), "amal@example.org")
    assert (kim.honorific, kim.offices[0].place) == ("Dr.", "Gunsan")
    assert amal.id != kim.id


def test_a_list_without_headings() -> None:
    text = (
        "Ms.\tAmal\tTrabelsi\tRiver Network\tSecretary General\n\n1\tAna López\tUCN\n---\nana@example.org, Ana Ruiz\n"
    )
    reading = read_speakers(text, ENGLISH, "en")
    amal, ana, ruiz = reading.value
    assert (amal.family, amal.honorific) == ("Trabelsi", "Ms.")
    assert amal.offices == (Office(role="Secretary General", organisation="River Network"),)
    assert ana.offices == (Office(organisation="UCN"),)
    assert (ruiz.name, ruiz.email) == ("Ana Ruiz", "ana@example.org")
    assert {notice.line for notice in reading.notices} >= {3, 4}


def test_a_blank_line_is_nobody() -> None:
    assert read("  ").name == ""
    assert read_speakers("\n \n", ENGLISH, "en").value == ()


@given(st.text(max_size=120), st.sampled_from(["en", "fr", "es", "ko", "ar"]))
def test_no_line_is_too_odd(line: str, language: str) -> None:
    reading = read_speaker(line, WHRCF.wording(language), language)
    assert reading.value.gender is None
    for speaker in read_speakers(line, WHRCF.wording(language), language).value:
        assert speaker.name.strip()


def test_doubles() -> None:
    report = new_report("r", "en", TemplateRef(id="whrcf", version="1"))
    people = (
        Speaker(id="a", name="Inês Tavares", family="Tavares", offices=(SFAX,)),
        Speaker(id="b", name="Ines Tavares"),
        Speaker(id="c", name="Tavares Inês"),
        Speaker(id="d", name="Inês Maria Tavares"),
        Speaker(id="e", name="I. Tavares", family="Tavares", offices=(SFAX,)),
        Speaker(id="f", name="Noor Halim"),
    )
    for one in people:
        report = add_speaker(report, one)
    pairs = {(pair.one.id, pair.other.id): pair.why for pair in doubles(report)}
    assert pairs["a", "b"] == "same name"
    assert pairs["a", "c"] == "other order"
    assert pairs["a", "d"] == "shorter name"
    assert pairs["a", "e"] == "same family name and office"
    assert not any("f" in pair for pair in pairs)


@pytest.mark.parametrize(
    ("line", "place", "organisation", "country"),
    [
        ("Directora de Vivienda de Montevideo (Uruguay) Rosa Etcheverría", "Montevideo", None, "Uruguay"),
        ("Président du Conseil régional de Marelle (France) Jean-Luc Morel", "Marelle", None, "France"),
        (
            "Secretary General of the Harbour Workers' Union (Senegal) Aminata Dièye",
            None,
            "Harbour Workers' Union",
            "Senegal",
        ),
        ("Mayor of Union City (United States) Ada Reyes", "Union City", None, "United States"),
    ],
)
def test_places_and_bodies_are_told_apart_in_whatever_language(
    line: str, place: str | None, organisation: str | None, country: str
) -> None:
    office = read_speaker(line, load_by_name("whrcf").wording("en"), "en").value.offices[0]
    assert (office.place, office.organisation, office.country) == (place, organisation, country)
