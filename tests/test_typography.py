"""What typed characters become: every language by a table, and laws that hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport.prose.quotation import marks_of
from hrreport.prose.typography import Swap, swap_for

LANGUAGES = ("en-US", "en-GB", "fr", "fr-CH", "es", "es-MX", "de", "de-CH", "pt-BR", "pt-PT", "ar", "ko", "ja", "zh")
# What typography writes, and what it writes it for; nothing else may ever differ.
MARKS = str.maketrans("", "", "\"'-–—.… \u00a0\u202f“”‘’„‚«»‹›「」『』")


def typed(keys: str, language: str, start: str = "") -> str:
    """A text after keys, one after the other, at its end."""
    text = start
    for key in keys:
        swap = swap_for(text, key, "", language)
        text = swap.applied(text + key) if swap else text + key
    return text


@pytest.mark.parametrize(
    ("language", "keys", "text"),
    [
        ("en-US", "\"It's 'new',\" she said.", "“It’s ‘new’,” she said."),
        ("en-GB", 'the ("old") mayors\' words', "the (“old”) mayors’ words"),
        ("en", "a 5\" pipe of the 1990's", 'a 5" pipe of the 1990’s'),
        ("fr", '"Bonjour"', "«\u00a0Bonjour\u00a0»"),
        ("fr", 'l\'"État" dit "oui"', "l’«\u00a0État\u00a0» dit «\u00a0oui\u00a0»"),
        ("fr", '"le "oui" compte"', "«\u00a0le “oui” compte\u00a0»"),
        ("fr-CH", '"le "oui" compte"', "«\u00a0le ‹oui› compte\u00a0»"),
        ("fr-CA", '"oui"', "«\u00a0oui\u00a0»"),
        ("es", '¿"El "sí" vale"?', "¿«El “sí” vale»?"),
        ("es-ES", '"sí"', "«sí»"),
        ("es-MX", "\"El 'sí' vale\"", "“El ‘sí’ vale”"),
        ("de", "\"Das 'Ja' gilt\"", "„Das ‚Ja‘ gilt“"),
        ("de", "Hat's geklappt", "Hat’s geklappt"),
        ("de-CH", "\"Das 'Ja' gilt\"", "«Das ‹Ja› gilt»"),
        ("pt", '"sim"', "“sim”"),
        ("pt-BR", '"sim"', "“sim”"),
        ("pt-PT", '"o "sim" vale"', "«o “sim” vale»"),
        ("pt-AO", '"sim"', "«sim»"),
        ("it", 'l\'"altro"', "l’«altro»"),
        ("ar", '"نعم "لا" نعم"', "«نعم ”لا“ نعم»"),
        ("ur", '"ہاں"', "”ہاں“"),
        ("fa", '"بله"', "«بله»"),
        ("he", '"כן"', "”כן”"),
        ("ko", '그는 "네"라고', "그는 “네”라고"),
        ("ja", '彼は"はい"と', "彼は「はい」と"),
        ("zh", '他说"好"了', "他说“好”了"),
        ("zh-TW", '他說"好"了', "他說「好」了"),
        ("ru", '"да "нет" да"', "«да „нет“ да»"),
        ("pl", '"tak "nie" tak"', "„tak «nie» tak”"),
        ("sv", '"ja"', "”ja”"),
        ("tlh", '"HIja"', "“HIja”"),
    ],
)
def test_quotation_marks_are_those_of_the_language(language: str, keys: str, text: str) -> None:
    assert typed(keys, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophe_dashes_and_dots_are_the_same_everywhere(language: str) -> None:
    assert typed("a'a", language) == "a’a"
    assert typed("a--b---c", language) == "a–b—c"
    assert typed("one - two", language) == "one – two"
    assert typed("wait...", language) == "wait…"
    assert typed("four....", language) == "four…."


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("Quoi? Oui! Bien; soit: non", "Quoi\u202f? Oui\u202f! Bien\u202f; soit\u00a0: non"),
        ("Quoi ? Oui ! Bien ; soit : non", "Quoi\u202f? Oui\u202f! Bien\u202f; soit\u00a0: non"),
        ("Vraiment?! Non!!!", "Vraiment\u202f?! Non\u202f!!!"),
        ("« Oui ! » dit-il (?)", "«\u00a0Oui\u202f!\u00a0» dit-il (?)"),
        ("«Oui»", "«\u00a0Oui\u00a0»"),
        ("à 10:30 ou 16:45.", "à 10:30 ou 16:45."),
        ("objectif 16: la paix", "objectif 16\u00a0: la paix"),
        ("objectif 16 : la paix", "objectif 16\u00a0: la paix"),
        ("https://a.org/?q=1;b!", "https://a.org/?q=1;b!"),
        ("www.a.org?q", "www.a.org?q"),
        ("mailto:a@b.org?", "mailto:a@b.org?"),
        ("a&amp;b", "a&amp;b"),
        ("Quoi...?", "Quoi…\u202f?"),
        ("1914-1918 ", "1914-1918 "),
        ("?", "?"),
        (" ?", " ?"),
    ],
)
def test_french_has_its_spaces(keys: str, text: str) -> None:
    assert typed(keys, "fr") == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("2015-2020 ", "2015–2020 "),
        ("2015-20, pp. 3-7.", "2015–20, pp. 3–7."),
        ("(10-12)", "(10–12)"),
        ("on 2024-05-12 ", "on 2024-05-12 "),
        ("call 555-1234 ", "call 555-1234 "),
        ("ISO 9001-2 ", "ISO 9001-2 "),
        ("COVID-19 ", "COVID-19 "),
        ("A/HRC/51-52 ", "A/HRC/51-52 "),
        ("won 3-1 ", "won 3-1 "),
        ("at -5 or (-5) ", "at -5 or (-5) "),
        ("from 5 - 7 May", "from 5 – 7 May"),
        ("- a", "- a"),
        ("a -b", "a -b"),
    ],
)
def test_ranges_of_numbers_have_a_dash_and_other_hyphens_stay(keys: str, text: str) -> None:
    assert typed(keys, "en") == text


@pytest.mark.parametrize(
    "address",
    ["https://a.org/x--y/it's/...", "www.a.org/a--b", "ana@b--x.org", "a.org/--x", "<https://a.org/--x>"],
)
def test_addresses_stay_as_they_are(address: str) -> None:
    for language in LANGUAGES:
        assert typed(address, language) == address


def test_a_quotation_closes_behind_an_address() -> None:
    assert typed('"https://a.org" ', "en") == "“https://a.org” "


def test_arrows_and_comments_stay() -> None:
    assert typed("<--", "en") == "<--"
    assert typed("<!--", "en") == "<!--"


def test_what_an_input_method_commits_at_once_is_seen_as_a_whole() -> None:
    assert swap_for("", '"you"...', "", "en") == Swap(0, 8, "“you”…")
    assert swap_for("그는 ", '"안녕"', "", "ko") == Swap(3, 4, "“안녕”")


def test_what_stands_behind_decides_on_the_space_of_a_guillemet() -> None:
    assert swap_for("a ", '"', " b", "fr") == Swap(2, 1, "«")
    assert swap_for("a ", "«", " b", "fr") is None


def test_three_hyphens_typed_after_the_dash_was_taken_back() -> None:
    assert swap_for("a--", "-", "", "en") == Swap(1, 3, "—")


def test_tags_are_read_in_any_writing() -> None:
    assert marks_of("de_ch") == marks_of("de-CH-1901")
    assert marks_of("FR") == marks_of("fr-BE")


texts = st.text(st.sampled_from(list("ab1 9'\"-.;:!?«»“”‘’„()…/@\u00a0\u202f–—مa안")), max_size=30)


@given(texts, texts, texts, st.sampled_from(LANGUAGES))
def test_only_the_named_characters_ever_change(before: str, keys: str, after: str, language: str) -> None:
    swap = swap_for(before, keys, after, language)
    if swap is not None:
        old = (before + keys)[swap.start : swap.start + swap.length]
        assert old != swap.text
        assert old.translate(MARKS) == swap.text.translate(MARKS)
        assert len(keys) > 1 or not old.translate(MARKS)
        assert swap.start + swap.length <= len(before + keys)


@given(texts, st.characters(exclude_characters="\"'-.;:!?«» ,)]"), st.sampled_from(LANGUAGES))
def test_any_other_character_stays(before: str, key: str, language: str) -> None:
    assert swap_for(before, key, "", language) is None


@given(texts, texts, st.sampled_from(LANGUAGES))
def test_at_once_or_one_by_one_makes_no_difference(before: str, keys: str, language: str) -> None:
    text = before
    for number, key in enumerate(keys):
        swap = swap_for(text, key, keys[number + 1 :], language)
        text = swap.applied(text + key) if swap else text + key
    swap = swap_for(before, keys, "", language)
    assert (swap.applied(before + keys) if swap else before + keys) == text
