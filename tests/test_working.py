"""The work on a forum template: edits, history, what is to be mended, the pieces of patterns, and the sample."""

from __future__ import annotations

import os
import random
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hrreport.errors import InputError, TemplateError
from hrreport.forum.compose import compose
from hrreport.forum.load import bundled, load, load_by_name
from hrreport.making import from_word
from hrreport.making.findings import Finding, findings, last_sound
from hrreport.making.history import History
from hrreport.making.kept import Keeper, left_over, read_kept, throw_away
from hrreport.making.patterns import known_fields, meant, rename_field, slots
from hrreport.making.pieces import piece_ending, pieces, with_field, without_signs
from hrreport.making.sample import SPEAKERS, sample_for
from hrreport.making.work import Work, at, free_key, insert, move, put, remove, rename, work_from, work_on
from hrreport.model.invariants import broken
from tests.test_making import sample_in


@pytest.fixture
def work() -> Work:
    return work_on(load_by_name("whrcf"))


def test_work_without_a_change_is_the_file_as_it_was(work: Work) -> None:
    for folder in bundled().values():
        template = load(folder)
        assert work_on(template).toml == template.source
    assert msgspec.structs.replace(work.template(), source=b"") == work.shown()


def test_a_value_is_put_and_taken_away(work: Work) -> None:
    limited = put(work, ("limits", "segment", "words"), 300)
    assert at(limited.tables, ("limits",)) == {"segment": {"words": 300}}
    assert put(limited, ("limits", "segment", "words"), None).tables == work.tables
    assert at(work.tables, ("limits",)) is None, "the work before is as it was"
    assert at(work.tables, ("fields", 0), "nothing") == "nothing"


def test_entries_are_put_moved_and_taken_away(work: Work) -> None:
    more = insert(work, ("fields",), 1, {"label": "Language"}, "tongue")
    assert list(more.tables["fields"])[:3] == ["session", "tongue", "edition"]
    moved = move(more, ("fields",), 1, 0)
    assert list(moved.tables["fields"])[:2] == ["tongue", "session"]
    assert list(tomllib.loads(moved.toml.decode())["fields"])[:2] == ["tongue", "session"]
    assert remove(moved, ("fields",), 0) == work
    parts = insert(work, ("skeleton",), 0, {"key": "talk"})
    assert parts.tables["skeleton"] == [{"key": "talk"}]
    assert "skeleton" not in remove(parts, ("skeleton",), 0).tables
    assert move(parts, ("skeleton",), 0, 3) is parts


def test_comments_of_the_file_stay(work: Work) -> None:
    changed = put(work, ("attribution", "full"), "**{name}**")
    assert changed.toml.startswith(b"# Forum template: plenary summaries")
    assert changed.template().wordings["en"].attribution.full == "**{name}**"


def test_a_field_gets_another_key_wherever_it_is_used(work: Work) -> None:
    work = put(work, ("fields", "chair"), {"label": "Chair", "type": "people"})
    work = put(work, ("attribution", "functions", "chair"), {"full": "The Chair", "short": "The Chair"})
    work = put(work, ("deadline",), {"from": "date", "days": 3})
    renamed = rename_field(rename_field(work, "fields", "date", "day"), "fields", "chair", "head")
    assert findings(renamed) == ()
    assert "{day}" in renamed.tables["introduction"]
    assert "{day}" in renamed.tables["languages"]["fr"]["introduction"]
    assert renamed.tables["deadline"]["from"] == "day"
    assert list(renamed.tables["attribution"]["functions"]) == ["head"]
    assert rename(work, ("fields",), "date", "place") is work, "another field has that key"


@pytest.mark.parametrize(
    ("words", "key"), [("Où et quand ?", "ou-et-quand"), ("2029", "field"), ("مكان", "field"), ("Place", "place-2")]
)
def test_a_key_is_made_of_words(words: str, key: str) -> None:
    assert free_key(words, ("place",), "field") == key


def test_typing_is_one_step_and_every_step_can_be_taken_back(work: Work) -> None:
    now = [0.0]
    history = History(work, lambda: now[0])
    assert history.is_kept
    for name in ("R", "Ri", "Riv"):
        assert history.apply("Name", lambda one, name=name: put(one, ("template", "name"), name), "name")
    assert not history.apply("Name", lambda one: put(one, ("template", "name"), "Riv"), "name")
    now[0] = 5.0
    history.apply("Name", lambda one: put(one, ("template", "name"), "River"), "name")
    assert (history.undo_label, history.redo_label) == ("Name", None)
    assert history.undo()
    assert history.now.name == "Riv"
    assert history.undo()
    assert history.now == work
    assert history.is_kept
    assert not history.undo()
    assert history.redo()
    history.mark_kept()
    assert history.redo()
    assert not history.redo()
    assert (history.now.name, history.is_kept) == ("River", False)
    history.mark_unkept()
    assert not history.is_kept
    assert history.apply("Order", lambda one: move(one, ("fields",), 0, 1)), "an order of its own is a change"


# What is to be mended --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "value", "where", "why"),
    [
        (("attribution", "full"), "The [{name}", None, "“[” is never closed."),
        (("template", "name"), " ", None, "Give the template a name."),
        (("template", "version"), "", None, "Give the template a version, such as 1.0."),
        (("template", "language"), "", None, "Choose the language of the forum."),
        (("fields", "place", "label"), "", None, "Say what is asked for."),
        (("fields", "place", "type"), "choice", ("fields", "place", "choices"), "Write down what can be chosen."),
        (
            ("fields", "date", "default"),
            "tomorrow",
            None,
            "It cannot begin with that: it wants a date like 2026-05-31, not “tomorrow”.",
        ),
        (
            ("outcomes", "decision"),
            {"label": "Decision", "pattern": "**{text}**"},
            ("outcomes", "decision", "pattern"),
            "The field “text” stands in it once, outside frames and emphasis.",
        ),
        (("outcomes", "vote"), {"label": ""}, ("outcomes", "vote", "label"), "Give this outcome a name."),
        (
            ("attribution", "someone"),
            ["one"],
            None,
            "Write two lines: for the first mention, and for later ones.",
        ),
        (
            ("deadline",),
            {"from": "dat", "days": 3},
            ("deadline", "from"),
            "There is no field “dat” of type date – did you mean “date”?.",
        ),
        (
            ("skeleton",),
            [{"key": "talk"}, {"key": "talk"}],
            ("skeleton", 1, "key"),
            "Another part has the key “talk”.",
        ),
    ],
)
def test_what_is_to_be_mended_is_told_at_its_place(work: Work, path: Any, value: Any, where: Any, why: str) -> None:
    found = findings(put(work, path, value))
    assert [(one.path, one.why) for one in found] == [(where or path, why)]


@pytest.mark.parametrize(
    ("path", "word", "near"),
    [
        (("attribution", "short"), "surname", "family"),
        (("markdown", "file-name"), "titel", "title"),
        (("languages", "fr", "attribution", "full"), "nom", "family"),
        (("segments", "heading"), "zebra", ""),
    ],
)
def test_a_field_that_there_is_not_is_told_with_what_may_be_meant(work: Work, path: Any, word: str, near: str) -> None:
    (found,) = findings(put(work, path, f"[{{{word}}}]"))
    assert found == Finding(path, "There is no field “{}”.", word, near, (word,))


def test_several_things_are_told_at_once_and_the_sample_goes_on(work: Work) -> None:
    broken = put(put(work, ("attribution", "short"), "{surname}"), ("attribution", "join"), "–")
    broken = put(broken, ("template", "id"), "river cities")
    found = findings(broken)
    assert [one.path for one in found] == [("template", "id"), ("attribution", "short")]
    shown = last_sound(broken, found, work)
    assert shown is not None
    assert (shown.wordings["en"].attribution.join, shown.wordings["en"].attribution.short) == (
        "–",
        "[{honorific} ]{family}",
    )


def test_no_state_of_the_tables_breaks_the_search(work: Work) -> None:
    random.seed(7)
    values: tuple[Any, ...] = ("", "{", "[{x}", "**", 3, True, [], ["a"], {}, {"label": 1}, None, "{name}", "\\")
    paths: list[Any] = [slot.path for slot in slots(work.tables)]
    paths += [("fields", "date", "type"), ("fields", "date", "label"), ("limits",), ("deadline",), ("words",)]
    paths += [("outcomes", "x"), ("segments", "ordinals"), ("attribution", "someone"), ("styles",), ("terms",)]
    paths += [("languages", "de"), ("languages", "fr", "fields"), ("markdown",), ("annexes",), ("skeleton",)]
    paths += [("fields",), ("segment-fields",), ("front",), ("template", "id"), ("attribution",), ("verbs",)]
    for _ in range(600):
        now = work
        for _ in range(random.randrange(1, 4)):
            try:
                now = put(now, random.choice(paths), random.choice(values))
            except (TypeError, IndexError):
                continue
        found = findings(now)
        if not found:
            now.shown()
        last_sound(now, found, work)


def test_what_people_mean() -> None:
    known = known_fields({}, ("attribution", "short"))
    assert [meant(one, known) for one in ("surname", "orgnisation", "City", "zebra")] == [
        "family",
        "organisation",
        "place",
        "",
    ]


# Pieces ----------------------------------------------------------------------------------------------------


def shown(source: str) -> list[tuple[str, str]]:
    return [(one.kind, source[one.start : one.stop]) for one in pieces(source)]


def test_a_pattern_comes_apart_into_pieces() -> None:
    assert shown("The **{offices} [({ country }) ]**\\{x} *a*") == [
        ("field", "{offices}"),
        ("field", "{ country }"),
        ("frame", "[({ country }) ]"),
        ("bold", "**{offices} [({ country }) ]**"),
        ("italic", "*a*"),
    ]
    assert shown("[{family:upper}") == [("field", "{family:upper}")]
    assert shown("**a*b***") == [("italic", "*b*"), ("bold", "**a*b***")]
    assert shown("]{}}*[") == []


def test_words_and_fields_of_a_pattern() -> None:
    assert without_signs("[{honorific} ]**{family}**\\[") == "honorific family["
    assert with_field("{a} [{a:upper}]{b}", "a", "name") == "{name} [{name:upper}]{b}"
    assert piece_ending("a {b}", 5) == pieces("a {b}")[0]
    assert piece_ending("a {b}", 4) is None


# The sample ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
@pytest.mark.parametrize("name", ["plain", "whrcf"])
def test_the_sample_shows_every_speaker_and_outcome(name: str, language: str) -> None:
    template = load_by_name(name)
    report = sample_for(template, language)
    assert broken(report) == []
    assert len(SPEAKERS) == 12
    spoken = {one for _, contribution in report.contributions() for one in contribution.speakers}
    assert spoken == {one.id for one in SPEAKERS}
    kinds = {contribution.kind for _, contribution in report.contributions()}
    assert kinds == {"speech", "narration", "outcome"}
    compose(report, template)


def test_the_sample_fills_the_parts_and_fields_of_a_template() -> None:
    work = put(
        work_on(load_by_name("plain")),
        ("skeleton",),
        [{"key": "talk", "kind": "segment"}, {"key": "end", "kind": "closing"}],
    )
    for kind in ("long", "number", "yes-no", "date", "choice", "people", "rows", "url", "email"):
        spec: dict[str, Any] = {"label": kind, "type": kind}
        spec |= {"choices": ["a"]} if kind == "choice" else {"columns": ["A", "B"]} if kind == "rows" else {}
        work = put(work, ("fields", f"one-{kind}"), spec)
    template = work.shown()
    report = sample_for(template, "en")
    assert [one.part for one in report.segments] == ["talk", "end"]
    assert set(template.fields) == set(report.fields)
    compose(report, template)


def test_work_from_a_word_file_is_sound() -> None:
    draft = from_word(sample_in("whrcf"), "River Cities.docx")
    work = work_from(draft, "River Cities.docx")
    assert findings(work) == ()
    assert (work.name, work.language, work.origin) == ("River Cities", "en", "River Cities.docx")
    compose(sample_for(work.template(), "en"), work.template())


def test_what_cannot_be_is_refused(work: Work) -> None:
    with pytest.raises(TemplateError):
        put(work, ("attribution", "full"), "{").template()


# Kept against a crash --------------------------------------------------------------------------------------


def test_work_is_kept_found_and_thrown_away(work: Work, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    assert left_over(folder) == ()
    broken = put(work, ("attribution", "short"), "{surname")
    keeper = Keeper(folder)
    keeper.keep(broken)
    assert left_over(folder) == (), "this process still runs"
    (file,) = folder.iterdir()
    later = file.rename(file.with_name(file.name.replace(f"-{os.getpid()}-", "-999999-")))
    (left,) = left_over(folder)
    assert (left.name, left.file) == (work.name, later)
    assert read_kept(left.file) == broken
    later.with_name(f"{later.stem}x.work").write_bytes(b"PK damaged")
    assert len(left_over(folder)) == 1
    throw_away(later)
    keeper.drop()
    assert left_over(folder) == ()


def test_what_cannot_be_kept_is_told(work: Work, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputError, match="nothing can be kept there"):
        Keeper(tmp_path / "file" / "folder").keep(work)
