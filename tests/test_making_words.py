"""What a template from a Word file begins with in its own language, and what is said of what was not found."""

from __future__ import annotations

import pytest

from hrreport.forum.check import check
from hrreport.forum.compose import compose
from hrreport.making import Draft, from_word
from hrreport.making.identity import identity_of
from hrreport.making.sample import sample_for
from hrreport.making.tongues import words_of
from hrreport.writers.markdown import write as write_markdown
from tests.test_word_reading import document, p, r, style

HEADED = style("Normal", '<w:rPr><w:sz w:val="20"/></w:rPr>') + style("heading 1", identity="Titre1")
_TITRE = '<w:pStyle w:val="Titre1"/>'
_LONG = (
    "Le Forum des villes riveraines s’est réuni à Montclair pour parler de l’eau, des ponts et des marchés du fleuve."
)


def french() -> bytes:
    """Invented minutes of a French forum, with an intro, two sessions and four attributions."""

    def said(article: str, who: str, what: str) -> str:
        return p(r(article) + r(who, "<w:b/>") + r(f" {what} et que chaque ville en répondra."))

    body = (
        p(r("Rencontre du fleuve"))
        + p(r(_LONG))
        + p(r("Première séance : Les puits"), _TITRE)
        + said("La ", "Maire de Montclair (France) Odile Marchetti", "a rappelé que l’eau baisse")
        + said("Le ", "Directeur de l’Agence Hugo Lemaire", "a dit que Mme Marchetti a raison")
        + p(r("Deuxième séance : Les ponts"), _TITRE)
        + said("L’", "Adjointe de Sablon (Belgique) Inès Delcourt", "a demandé qui paie")
    )
    return document(body, styles=HEADED)


def told(draft: Draft, key: str) -> str:
    return next(one.words for one in draft.evidence if one.key == key)


def test_a_french_file_makes_a_french_template() -> None:
    draft = from_word(french(), "fleuve.docx")
    template = draft.template()
    assert template.language == "fr"
    wording = template.wording("fr")
    assert " of " not in wording.attribution.office
    assert wording.attribution.representative == "{name}, représentant {organisation},"
    assert wording.attribution.articles[:2] == ("Le", "La")
    assert wording.segments.opening == "Mots d’ouverture"
    assert (wording.words.yes, wording.words.no) == ("oui", "non")
    assert check(template) == []
    printed = write_markdown(compose(sample_for(template, "fr"), template))
    assert "## Première séance" in printed, printed[:600]
    assert "Premier séance" not in printed
    assert "La **Vice-Mayor de Fjellvik (Norway)" in printed
    assert "Amadou Sylla, représentant" in printed


def test_a_segment_that_is_added_is_called_like_those_of_the_file() -> None:
    wording = from_word(french(), "fleuve.docx").template().wording("fr")
    assert wording.segments.heading == "{ordinal} séance : {theme}"
    assert wording.segments.ordinals[:2] == ("Première", "Deuxième")


@pytest.mark.parametrize("language", ["fr", "es", "pt", "de", "nl"])
def test_every_language_has_its_words(language: str) -> None:
    tables = words_of(language)
    assert set(tables) == {"attribution", "segments", "words"}
    assert len(tables["segments"]["ordinals"]) == 8
    assert words_of(f"{language}-XX") == tables
    tables["attribution"]["office"] = "mine"
    assert words_of(language)["attribution"]["office"] != "mine"


def test_english_has_the_words_of_the_format() -> None:
    assert words_of("en") == {}


def test_what_was_not_found_is_said() -> None:
    draft = from_word(document(p(r("Wells are old, and so are we, all of us together."))), "x.docx")
    assert told(draft, "attribution").endswith("the patterns are the usual ones.")
    assert told(draft, "skeleton") == "No line of the file is set like a heading."


def test_styles_are_told_in_words() -> None:
    words = told(from_word(french(), "fleuve.docx"), "styles")
    assert "quotations" in words
    assert not any(one in words for one in ("after-table", "missing", "heading2", "speaker"))


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("River Cities: plenary", "river-cities-plenary"),
        ("Clôture de l’été", "cloture-de-l-ete"),
        ("Report on the seventh meeting of everybody", "report-on-the-seventh-meeting-of"),
        ("x" * 60, "x" * 40),
        ("منتدى", "forum"),
    ],
)
def test_a_short_name_tells_the_name(name: str, identity: str) -> None:
    assert identity_of(name) == identity


@pytest.mark.parametrize(
    ("lines", "reads"),
    [
        (
            ("Ida: wells are old and deep.", "Bo: they are not that deep."),
            "Amadou Sylla (the Union of Market Porters):",
        ),
        (
            ("Ida Rusk, Mayor of Olm, said that wells are old.", "Bo Lind, Mayor of Sund, said that they are not."),
            "Amadou Sylla, the Union of Market Porters, asked",
        ),
        (("Ms. RUSK said that wells are old.", "Mr. LIND said that they are not old."), "Mr. SYLLA (the Union"),
    ],
)
def test_who_speaks_for_an_organisation_is_named_like_the_others(lines: tuple[str, ...], reads: str) -> None:
    text = "".join(p(r(f"{one} And so it went on for a while.")) for one in lines)
    template = from_word(document(text), "x.docx").template()
    assert reads in write_markdown(compose(sample_for(template, "en"), template))


def item(words: str) -> str:
    return p(r(words), '<w:pStyle w:val="Agenda"/>')


AGENDA = style("Normal", '<w:rPr><w:sz w:val="20"/></w:rPr>', identity="Normal").replace(
    "<w:style ", '<w:style w:default="1" ', 1
) + style("Agenda", '<w:rPr><w:sz w:val="28"/></w:rPr>')


def test_lines_in_larger_letters_are_headings_where_no_style_is() -> None:
    text = p(r("Wells were spoken of at some length, and nobody disagreed with anybody."))
    body = p(r("Minutes")) + item("Wells") + text + item("Rivers") + text * 2 + item("Ferries") + text
    draft = from_word(document(body, styles=AGENDA), "x.docx")
    assert [one["heading"] for one in draft.tables["skeleton"]] == ["Wells", "Rivers", "Ferries"]
    assert draft.tables["styles"]["heading1"] == "Agenda"


def test_a_list_in_larger_letters_is_no_heading() -> None:
    text = p(r("Wells were spoken of at some length, and nobody disagreed with anybody."))
    body = text + item("Wells") + item("Rivers") + item("Ferries") + text
    assert "skeleton" not in from_word(document(body, styles=AGENDA), "x.docx").tables


def test_who_was_there_is_no_standing_introduction() -> None:
    names = "Ida Rusk of Olm, Bo Lind of Sund, Ana Paz of Faro, Kim Doe of Ayr, Ole Ask of Moss and others too"
    table = f"<w:tbl><w:tr><w:tc>{p(r(names))}</w:tc></w:tr></w:tbl>"
    draft = from_word(document(p(r("Minutes")) + table + p(r("Wells"), _TITRE) + p(r("x")), styles=HEADED), "x.docx")
    assert draft.standing == ()
