"""Spelling without a window: words of texts, what is known, dictionaries that ship, and damaged ones."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.container import write_parts
from hrreport.errors import HRReportError, InputError
from hrreport.forum.load import load_by_name
from hrreport.model import Office, Report, Speaker
from hrreport.model.texts import Spot
from hrreport.prose import Mention, Paragraph, Table, Text
from hrreport.spelling.adding import add_dictionary
from hrreport.spelling.checking import Checked, Part, check, fitting, parts_of
from hrreport.spelling.dictionaries import Dictionary, in_folder, serving, shipped, tag_of
from hrreport.spelling.known import Known, names_of, plain_words, terms_of
from hrreport.spelling.pages import page_texts
from hrreport.spelling.personal import WordList, words_in
from hrreport.spelling.server import command, serve
from hrreport.spelling.soundness import check_sound
from hrreport.spelling.speller import Speller
from hrreport.spelling.words import Word, needs_no_check, parts, spelling, words
from tests.everything import everything

LANGUAGES = ("en", "en-GB", "fr", "es", "de", "pt-BR", "pt-PT", "ar", "ko", "he", "ru", "ja", "hi", "xx")


def found(text: str, language: str = "en") -> list[str]:
    return [word.text for word in words(text, language)]


@cache
def speller(tag: str) -> Speller:
    return Speller(next(one for one in shipped() if one.tag == tag))


def wrong(text: str, tag: str, known: Known | None = None) -> list[str]:
    """The wrong words of a text by a dictionary that ships, asked as the window asks."""
    verdicts: dict[str, bool] = {}

    def right(language: str, word: str) -> bool | None:
        return True if known is not None and known.has(word, language) else verdicts.get(word)

    checked = Checked((), frozenset((("", ""),)))
    while checked.unasked:
        checked = check((Part(text, tag),), right)
        asked = [word for _, word in checked.unasked]
        bad = speller(tag).wrong(asked)
        verdicts.update({word: word not in bad for word in asked})
    return [one.text for one in checked.faults]


# -- words -------------------------------------------------------------------------------------------------


def test_words_are_found_where_they_stand() -> None:
    assert list(words("Ah, the well-known city’s", "en")) == [
        Word(0, 2, "Ah"),
        Word(4, 7, "the"),
        Word(8, 18, "well-known"),
        Word(19, 25, "city’s"),
    ]


def test_apostrophes_and_hyphens_join_words() -> None:
    assert found("Aujourd’hui l’homme dit-il qu’on s'en va, rock 'n roll", "fr")[:5] == [
        "Aujourd’hui",
        "l’homme",
        "dit-il",
        "qu’on",
        "s'en",
    ]
    assert [one.text for one in parts(Word(0, 19, "l’arc-en-ciel d’été"[:13]))] == ["arc", "en", "ciel"]
    assert parts(Word(5, 11, "city’s")) == (Word(5, 9, "city"),)
    assert parts(Word(0, 9, "d’Utrecht")) == (Word(2, 9, "Utrecht"),)


@pytest.mark.parametrize(
    "text",
    [
        "https://uclg.example/a?b=c and www.example.org/x",
        "ann.lee@cities.example, @handle, #HumanRights",
        "minutes.docx uclg.org notes.md",
        "UCLG, UNESCO’s NGOs, WhatsApp, iPhone",
        "2nd, 21e, COVID19, 10:30, 3.5, H2O",
        "I a é",
    ],
)
def test_what_is_no_word_of_a_language_is_left_out(text: str) -> None:
    assert [word for word in found(text) if word != "and"] == []


def test_words_of_another_script_are_left_out() -> None:
    assert found("The 도시 and المدينة") == ["The", "and"]
    assert found("قال العمدة Mayor في المدينة", "ar") == ["قال", "العمدة", "في", "المدينة"]
    assert found("시장은 UCLG의 도시에서 말했다", "ko") == ["시장은", "도시에서", "말했다"]
    assert found("город и права", "ru") == ["город", "права"]
    assert found("人権の都市", "ja") == []
    assert found("हिन्दी शहर", "hi") == ["हिन्दी", "शहर"]


def test_signs_that_are_not_asked_for() -> None:
    assert spelling("co\u00adoperate") == "cooperate"
    assert spelling("l’e\u0301te\u0301") == "l'été"
    assert spelling("المـديـنةَ") == "المدينة"
    assert found("المدينةُ الجميلة", "ar") == ["المدينةُ", "الجميلة"]
    assert needs_no_check("UN")
    assert not needs_no_check("HAbitat")


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_no_text_is_too_odd_for_the_word_finder(text: str, language: str) -> None:
    for word in words(text, language):
        assert text[word.start : word.stop] == word.text
        assert spelling(word.text)
        for part in parts(word):
            assert text[part.start : part.stop] == part.text
    checked = check((Part(text, language), Part("\ufffc", None), Part(text, "en")), lambda *_: False)
    assert all(0 <= one.start < one.stop <= 2 * len(text) + 1 for one in checked.faults)


def test_a_text_without_spaces_takes_no_time() -> None:
    assert found("a" * 200_000) == []
    assert len(found("a.b" * 50_000)) == 49_999
    assert found("a-" * 50_000 + "a") == []


# -- checking ----------------------------------------------------------------------------------------------


def test_only_the_wrong_part_is_told() -> None:
    known = {"well", "city"}
    checked = check((Part("a well-knwon l’ctiy city’s", "en"),), lambda _, word: word in known)
    assert [(one.text, one.start) for one in checked.faults] == [("knwon", 7), ("ctiy", 15)]


def test_what_was_not_looked_up_is_asked_for_with_its_parts() -> None:
    checked = check((Part("l’homme bien-aimé", "fr"),), lambda *_: None)
    assert checked.faults == ()
    assert {word for _, word in checked.unasked} == {"l'homme", "homme", "bien-aimé", "bien", "aimé"}


def test_runs_have_languages_of_their_own_and_mentions_are_left_out() -> None:
    runs = (
        "The ",
        Text(text="vil", language="fr", bold=True),
        Text(text="le", language="fr"),
        " of ",
        Mention(speaker="s"),
    )
    assert parts_of(runs, "en")[-1] == Part("\ufffc", None)
    checked = check(parts_of((*runs, "s rest xx"), "en"), lambda *_: False)
    assert [(one.text, one.start, one.language) for one in checked.faults] == [
        ("The", 0, "en"),
        ("ville", 4, "fr"),
        ("of", 10, "en"),
        ("rest", 16, "en"),
        ("xx", 21, "en"),
    ]


def test_suggestions_take_the_apostrophe_of_the_word() -> None:
    assert fitting(("l'homme", "l’homme", "teh"), "l’home") == ("l’homme", "teh")
    assert fitting(("don't", "dont"), "dont") == ("don’t",)
    assert fitting(("l’homme",), "l'home") == ("l'homme",)


# -- known words -------------------------------------------------------------------------------------------


def test_names_of_people_and_places_and_words_of_the_template_are_known() -> None:
    speaker = Speaker(
        id="s",
        name="Mounir Elloumi-Ferjani",
        family="Elloumi",
        offices=(Office(role="Mayr", organisation="Rede Mocambique", place="Xai-Xai", country="Moçambique"),),
    )
    known = Known(names_of((speaker, Speaker(id="t", name="Nada al-Nashif"))))
    for word in ("Elloumi", "Ferjani", "Elloumi-Ferjani", "Rede", "Xai-Xai", "Moçambique", "Nashif"):
        assert known.has(word, "en"), word
    assert not known.has("Mayr", "en")
    assert not known.has("elloumi", "en")
    assert known.has("Elloumis", "de")
    assert not known.has("Elloumis", "en")
    assert Known(("placemaking",)).has("Placemaking", "en")
    assert wrong("Xai-Xai heard Elloumi’s colleague, d’Elloumi", "en-US", known) == []
    assert plain_words(("“Kebele”, (co-create)",)) == {"Kebele", "co-create", "co", "create"}
    assert Known(("a",)) == Known(("a",))


def test_words_of_the_template_are_known_in_its_language() -> None:
    template = load_by_name("whrcf")
    known = Known((), terms_of(template, "en-GB"), "en-GB")
    assert all(known.has(verb, "en") for verb in template.wording("en").verbs if " " not in verb)
    assert not known.has("noted", "fr")
    assert "noted" not in terms_of(template, "fr")


def test_the_wording_of_an_office_lends_its_names() -> None:
    speaker = Speaker(id="s", name="X Y", offices=(Office(wording="Secretary General of Mercocidades"),))
    assert "Mercocidades" in names_of((speaker,))
    assert "of" not in names_of((speaker,))


# -- dictionaries that ship --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "text", "faults"),
    [
        ("en-US", "The city’s well-known neighbors didn’t recieve co-funding; UNESCO did.", ["recieve"]),
        ("en-GB", "The organisation’s programme honours its neighbours; the color is diferent.", ["color", "diferent"]),
        (
            "fr",
            "Aujourd’hui, l’environement de l’homme s’améliore, c’est-à-dire qu’il vit : où ira-t-on ?",
            ["environement"],
        ),
        ("es", "¿Cómo dárselo? El ayuntaminto reconoció el derecho a la vivienda digna.", ["ayuntaminto"]),
        ("de", "Die Stadtverwaltung fördert Menschenrechtsbildung auf der Straße und im Wonungsbau.", ["Wonungsbau"]),
        ("pt-BR", "A prefeitura reconheceu o direito à moradia; fazê-lo é precizo.", ["precizo"]),
        ("pt-PT", "A câmara municipal reconheceu o direito à habitação; fazê-lo é precizo.", ["precizo"]),
    ],
)
def test_each_dictionary_knows_its_language(tag: str, text: str, faults: list[str]) -> None:
    assert wrong(text, tag) == faults


def test_suggestions_have_the_right_word() -> None:
    assert "environnement" in speller("fr").suggest("environement")
    assert "receive" in speller("en-US").suggest("recieve")
    assert "Straße" in speller("de").suggest("Strasße")
    assert speller("de").suggest("도시") == ()
    assert speller("de").wrong(["도시", "Stadt"]) == {"도시"}
    assert speller("en-US").wrong(["a" * 500]) == frozenset()


def test_every_dictionary_ships_with_its_licence() -> None:
    told = (shipped()[0].affix.parent.parent / "README.md").read_text(encoding="utf-8")
    assert {one.tag for one in shipped()} == {"en-US", "en-GB", "fr", "es", "de", "pt-BR", "pt-PT"}
    for one in shipped():
        assert f"| `{one.tag}` |" in told
        check_sound(one.affix.read_bytes(), one.words.read_bytes(), one.tag)


@pytest.mark.parametrize(
    ("language", "tags"),
    [
        ("en", ["en-US", "en-GB"]),
        ("en-US", ["en-US"]),
        ("en-AU", ["en-GB"]),
        ("fr-CA", ["fr"]),
        ("pt", ["pt-BR", "pt-PT"]),
        ("pt-MZ", ["pt-PT"]),
        ("es-MX", ["es"]),
        ("ar", []),
        ("", []),
    ],
)
def test_a_language_is_served_by_the_nearest(language: str, tags: list[str]) -> None:
    assert [one.tag for one in serving(language, shipped())] == tags


def test_a_persons_own_dictionary_stands_alone() -> None:
    own = Dictionary("en-US", Path("x.aff"), is_own=True)
    assert serving("en", (own, *shipped())) == (own,)
    assert serving("en-GB", (own, *shipped()))[0].tag == "en-GB"


def test_names_of_files_tell_their_language() -> None:
    told = {"fr": "fr", "pt_BR": "pt-BR", "de_DE_frami": "de-DE", "fr-toutesvariantes": "fr", "sr-Latn": "sr-Latn"}
    assert {stem: tag_of(stem) for stem in told} == told
    assert tag_of("hyph_fr") is None
    assert tag_of("Wörterbuch") is None


# -- a person's own dictionary -----------------------------------------------------------------------------

AFFIX, WORDS = b"SET UTF-8\n", "2\nمدينة\nعمدة\n".encode()


def test_two_files_are_taken_in(tmp_path: Path) -> None:
    (tmp_path / "ar.aff").write_bytes(AFFIX)
    (tmp_path / "ar.dic").write_bytes(WORDS)
    folder = tmp_path / "own" / "dictionaries"
    (made,) = add_dictionary(tmp_path / "ar.dic", folder, "fr")
    assert made.tag == "ar"
    assert in_folder(folder) == (made,)
    assert Speller(made).wrong(["مدينة", "مدينا"]) == {"مدينا"}


def test_a_name_that_tells_nothing_is_of_the_language_that_was_wanted(tmp_path: Path) -> None:
    (tmp_path / "Words of mine.aff").write_bytes(AFFIX)
    (tmp_path / "Words of mine.dic").write_bytes(WORDS)
    assert add_dictionary(tmp_path / "Words of mine.aff", tmp_path / "own", "ar")[0].tag == "ar"


XCU = """<?xml version="1.0"?><oor:component-data><node oor:name="ServiceManager"><node oor:name="Dictionaries">
<node oor:name="HunSpell_ar" oor:op="fuse"><prop oor:name="Locations" oor:type="oor:string-list">
<value>%origin%/words/arabic.aff %origin%/words/arabic.dic</value></prop>
<prop oor:name="Format"><value>DICT_SPELL</value></prop>
<prop oor:name="Locales" oor:type="oor:string-list"><value>ar-EG ar-TN</value></prop></node></node></node>
</oor:component-data>"""


def test_an_extension_of_libreoffice_is_taken_in(tmp_path: Path) -> None:
    parts_ = (("dictionaries.xcu", XCU.encode()), ("words/arabic.aff", AFFIX), ("words/arabic.dic", WORDS))
    source = tmp_path / "dict-ar.oxt"
    source.write_bytes(write_parts((*parts_, ("hyph_ar.dic", b"x"))))
    assert [one.tag for one in add_dictionary(source, tmp_path / "own", "fr")] == ["ar"]


@pytest.mark.parametrize(
    ("name", "files", "why"),
    [
        ("ar.aff", {"ar.aff": AFFIX}, "not beside it"),
        ("ar.txt", {"ar.txt": b"x"}, "no dictionary"),
        ("ar.oxt", {"ar.oxt": b"PK\x03\x04 no"}, "damaged"),
        ("ar.aff", {"ar.aff": b"SET UTF-8\n", "ar.dic": b"1\n\xff\xfe\n"}, "not utf-8"),
        ("ar.aff", {"ar.aff": b"SET KLINGON\n", "ar.dic": b"1\na\n"}, "not known"),
        ("ar.aff", {"ar.aff": b"SET UTF-8\n", "ar.dic": b"many\na\n"}, "begin with their number"),
        ("ar.aff", {"ar.aff": b"\x00\x01", "ar.dic": b"1\na\n"}, "damaged"),
        ("ar.aff", {"ar.aff": b"", "ar.dic": b""}, "begin with their number"),
    ],
)
def test_what_is_no_dictionary_is_a_sentence(tmp_path: Path, name: str, files: dict[str, bytes], why: str) -> None:
    for one, data in files.items():
        (tmp_path / one).write_bytes(data)
    with pytest.raises(InputError, match=why):
        add_dictionary(tmp_path / name, tmp_path / "own", "ar")
    assert not (tmp_path / "own").exists()


def test_an_extension_without_a_dictionary_is_a_sentence(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("readme.txt", "x")
    (tmp_path / "x.zip").write_bytes(data.getvalue())
    with pytest.raises(InputError, match="no spelling dictionary"):
        add_dictionary(tmp_path / "x.zip", tmp_path / "own", "ar")


# -- words of a person -------------------------------------------------------------------------------------


def test_own_words_are_kept_in_a_plain_file(tmp_path: Path) -> None:
    path = tmp_path / "config" / "words.txt"
    mine, other = WordList(path), WordList(path)
    assert mine.words == ()
    assert mine.add(("Kebele", "placemaking", " Kebele ")) == 2
    assert other.add(("Barrio",)) == 1
    mine.remove(("placemaking",))
    assert mine.words == ("Barrio", "Kebele")
    assert path.read_text(encoding="utf-8") == "Barrio\nKebele\n"


def test_lists_of_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "standard.dic"
    path.write_text("OOoUserDict1\nlang: <none>\ntype: positive\n---\nKebele\nBarrio/S\n", encoding="utf-8")
    assert words_in(path) == ("Kebele", "Barrio")
    path.write_bytes("Gwangju\nMünchen\n".encode("latin-1"))
    assert words_in(path) == ("Gwangju", "München")
    path.write_text("x" * 5000, encoding="utf-8")
    with pytest.raises(HRReportError, match="list of words"):
        words_in(path)


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match="could not be written"):
        WordList(tmp_path / "file" / "words.txt").add(("a",))


# -- the process -------------------------------------------------------------------------------------------


def test_the_server_answers_line_by_line() -> None:
    asked = [{"id": 1, "wrong": ["city", "ctiy"]}, {"id": 2, "suggest": "ctiy"}]
    answers = io.BytesIO()
    source = io.BytesIO(b"".join(json.dumps(one).encode() + b"\n" for one in asked))
    english = next(one for one in shipped() if one.tag == "en-US")
    assert serve(english, source, answers) == 0
    ready, first, second = map(json.loads, answers.getvalue().splitlines())
    assert ready == {"ready": True}
    assert first == {"id": 1, "wrong": ["ctiy"]}
    assert "city" in second["suggest"]


def test_the_server_says_why_a_dictionary_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "xx.aff").write_bytes(b"SET NO\n")
    (tmp_path / "xx.dic").write_bytes(b"1\na\n")
    done = subprocess.run(command(tmp_path / "xx.aff"), input=b"", capture_output=True, timeout=60)
    assert done.returncode == 1
    assert "encoding" in json.loads(done.stdout)["failed"]
    assert done.stderr == b""


# -- the texts of a page -----------------------------------------------------------------------------------


def test_the_texts_of_a_page_are_those_that_can_be_written() -> None:
    spots = [spot for spot, _ in page_texts(everything())]
    assert spots[:2] == [Spot("title"), Spot("subtitle")]
    assert not {"field", "note", "outcome"} & {spot.part for spot in spots}
    report = _with_table()
    assert Spot("introduction", path=(0,)) in dict(page_texts(report))
    assert Spot("introduction", path=(1,)) not in dict(page_texts(report))


def _with_table() -> Report:
    return msgspec.structs.replace(everything(), introduction=(Paragraph(runs=("a",)), Table(rows=())))


@pytest.fixture(autouse=True, scope="module")
def forget_spellers() -> Iterator[None]:
    """The dictionaries of this module are let go of with it: the Brazilian one takes 70 MB."""
    yield
    speller.cache_clear()
