"""The outline's model follows the report row by row, whatever is done to it."""

from __future__ import annotations

import random
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hrreport.errors import EditError
from hrreport.forum.load import load_by_name
from hrreport.forum.plan import Limits
from hrreport.model import Contribution, Note, Outcome, Report, Segment, Speaker
from hrreport.model import edits as e
from hrreport.model.edits.writing import insert
from hrreport.model.texts import Caret, Spot
from hrreport.prose import Mention, Paragraph
from hrreport.ui.models import outline
from hrreport.ui.models.outline import FRONT, MIME, OutlineModel, Role
from hrreport.ui.models.outline_rows import Key, Row
from hrreport.ui.workspace import Wish, Workspace


def rows(model: OutlineModel) -> list[tuple[Row, list[Row]]]:
    """All rows as a view sees them, and again as the index of each tells."""
    found = []
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        below = [model.index(row, 0, index) for row in range(model.rowCount(index))]
        assert all(model.parent(one) == index for one in below)
        found.append((index.data(Role.ROW), [one.data(Role.ROW) for one in below]))
    return found


def heading_row(model: OutlineModel, number: int) -> QModelIndex:
    return model.index(FRONT + number, 0)


def test_rows_are_those_of_the_report(workspace: Workspace) -> None:
    model = OutlineModel(workspace)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = rows(model)
    assert [row.name for row, _ in shown] == [
        "Title page",
        "Introduction",
        "Opening remarks",
        "First segment",
        "Second segment",
    ]
    assert shown[2][1][0].name == "Ingeborg van der Meulen"
    assert sum(row.words for row, _ in shown) == model.progress.whole
    speech = model.index(0, 0, heading_row(model, 0))
    one = workspace.report.segments[0].contributions[0]
    assert speech.data(Role.SPOT) == Spot("text", workspace.report.segments[0].id, one.id, path=(0,))
    assert speech.data(Role.STATUS) == one.status
    assert speech.data(Role.WORDS) == model.progress.words[one.id]
    assert (speech.data(Role.NOTES), speech.data(Role.MODERATOR), speech.data(Role.OVER_LIMIT)) == (0, False, False)
    assert model.index(0, 0).data(Role.SPOT) == Spot("title")
    assert speech.data(Qt.ItemDataRole.AccessibleTextRole) == (
        f"Ingeborg van der Meulen, {one.status}, {model.progress.words[one.id]} words"
    )


@pytest.mark.parametrize("seed", [0, *(pytest.param(one, marks=pytest.mark.trial) for one in range(1, 8))])
def test_the_model_equals_the_report_in_a_storm_of_edits(workspace: Workspace, seed: int) -> None:
    blow(workspace, random.Random(seed), 150)


@pytest.mark.parametrize("seed", [0, *(pytest.param(one, marks=pytest.mark.trial) for one in range(1, 8))])
def test_what_is_counted_ahead_is_told_in_the_end(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(outline, "_MANY", 1)
    blow(workspace, random.Random(seed), 80)


def blow(workspace: Workspace, chance: random.Random, times: int) -> None:
    """Edits a report so many times; each time the model tells what a new one would, and rows that stay are the same."""
    model = OutlineModel(workspace)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    kept: dict[Key, QPersistentModelIndex] = {}
    for _ in range(times):
        known = {Key(row.kind, row.id) for top, below in rows(model) for row in (top, *below)}
        kept = {key: index for key, index in kept.items() if key in known}
        kept |= {key: QPersistentModelIndex(model.index_of(key)) for key in known}
        if (action := chance.random()) < 0.15:
            workspace.undo()
        elif action < 0.3:
            workspace.redo()
        else:
            workspace.apply("storm", lambda report: _storm(report, chance))
        if chance.random() < 0.3:
            # Some of what is counted ahead is, and another edit comes in between.
            QApplication.processEvents()
            continue
        model.catch_up()
        assert rows(model) == rows(OutlineModel(workspace))
        for key, index in kept.items():
            after = model.index_of(key)
            assert after.isValid() == index.isValid()
            assert QModelIndex(index) == after, "a row that stays is the same row"
    assert not resets


def test_a_keystroke_touches_its_row_and_its_sum_soon(qtbot: QtBot, workspace: Workspace) -> None:
    model = OutlineModel(workspace)
    touched: list[str] = []
    model.dataChanged.connect(lambda first, _: touched.append(first.data()))
    one = workspace.report.segments[1].contributions[1]
    caret = Caret(Spot("text", workspace.report.segments[1].id, one.id, path=(0,)), 3)
    workspace.apply("type", lambda report: insert(report, caret, (Paragraph(runs=("x",)),))[0])
    model.catch_up()
    assert touched == []
    workspace.apply("type", lambda report: insert(report, caret, (Paragraph(runs=(" and ",)),))[0])
    assert touched == []
    qtbot.waitUntil(lambda: sorted(touched) == ["Baek Ji-woo", "First segment"])


def test_what_is_asked_of_the_outline_is_told_as_it_stands(workspace: Workspace) -> None:
    model = OutlineModel(workspace)
    segment = workspace.report.segments[1]
    one = segment.contributions[1]
    caret = Caret(Spot("text", segment.id, one.id, path=(0,)), 3)
    row, whole = model.index_of(Key("contribution", one.id)), model.progress.whole
    words = row.data(Role.WORDS)
    workspace.apply("type", lambda report: insert(report, caret, (Paragraph(runs=(" and ",)),))[0])
    assert row.data(Role.WORDS) == words + 2
    assert model.progress.whole == whole + 2
    workspace.undo()
    assert model.progress.whole == whole


def test_a_moved_contribution_is_one_moved_row(workspace: Workspace) -> None:
    model = OutlineModel(workspace)
    moves: list[tuple[int, int]] = []
    others: list[int] = []
    model.rowsMoved.connect(lambda _source, first, _last, _target, at: moves.append((first, at)))
    model.rowsInserted.connect(lambda *_: others.append(1))
    model.rowsRemoved.connect(lambda *_: others.append(1))
    first, second = workspace.report.segments[:2]
    workspace.apply("move", lambda report: e.move_contributions(report, [first.contributions[0].id], second.id, 2))
    assert moves == [(0, 2)]
    assert not others


def test_limits_of_the_template(workspace: Workspace) -> None:
    strict = msgspec.structs.replace(load_by_name("whrcf"), version="2", limits=Limits(report=300, contribution=40))
    model = OutlineModel(workspace)
    workspace.switch_template("Switch", strict)
    for _, below in rows(model)[FRONT:]:
        for row in below:
            assert row.is_over == (row.words > 40)
    assert any(row.is_over for _, below in rows(model) for row in below)


def test_names_say_who_speaks_and_what_is_told(empty_workspace: Workspace) -> None:
    people = (Speaker(id="s1", name="Ana Roy"), Speaker(id="s2", name="Bo Lind"))
    told = (Paragraph(runs=("  The session", " paused. ")),)
    outcome = Outcome(label="decision")

    def fill(report: Report) -> Report:
        for speaker in people:
            report = e.add_speaker(report, speaker)
        report = e.add_segment(report, _segment("g1"))
        for number, (kind, speakers, text) in enumerate(
            (
                ("speech", ("s1", "s2"), ()),
                ("speech", (), told),
                ("narration", (), told),
                ("narration", (), ()),
                ("outcome", (), told),
                ("outcome", (), ()),
            )
        ):
            new = Contribution(
                id=f"c{number}",
                kind=kind,
                speakers=speakers,
                lead="auto" if speakers else "none",
                status="notes",
                text=text,
                outcome=outcome if kind == "outcome" else None,
                notes=(Note(text="a"),) if number == 0 else (),
            )
            report = e.add_contribution(report, "g1", new)
        return report

    empty_workspace.apply("fill", fill)
    model = OutlineModel(empty_workspace)
    home = heading_row(model, 0)
    assert [model.index(row, 0, home).data() for row in range(6)] == [
        "Ana Roy, Bo Lind",
        "From the floor",
        "The session paused.",
        "Narration",
        "The session paused.",
        "Outcome",
    ]
    said = [model.index(row, 0, home).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(6)]
    assert said[0] == "Ana Roy, Bo Lind, notes, 1 note"
    assert said[2] == "The session paused., narration, notes, 3 words"
    assert said[4] == "The session paused., decision, notes, 3 words"
    empty_workspace.apply("chair", lambda report: e.set_moderator(report, "g1", "s2"))
    assert model.index(0, 0, home).data(Role.MODERATOR) is True


def test_a_drop_is_a_wish_and_moves_nothing_by_itself(workspace: Workspace) -> None:
    model = OutlineModel(workspace)
    wishes: list[Wish] = []
    model.wish.connect(wishes.append)
    first, second = heading_row(model, 0), heading_row(model, 1)
    before = rows(model)
    data = model.mimeData([model.index(1, 0, first), model.index(0, 0, first)])
    move = Qt.DropAction.MoveAction
    assert model.mimeTypes() == [MIME]
    assert not model.canDropMimeData(data, move, 0, 0, QModelIndex())
    assert model.dropMimeData(data, move, 1, 0, second)
    assert rows(model) == before
    ids = [one.id for one in workspace.report.segments[0].contributions]
    assert wishes[0].label == "Move 2 contributions"
    after = wishes[0].edit(workspace.report)
    assert [one.id for one in after.segments[1].contributions[1:3]] == ids
    workspace.wish(wishes[0])
    assert model.rowCount(first) == 0

    segments = model.mimeData([second])
    assert not model.dropMimeData(segments, move, 0, 0, second)
    assert model.dropMimeData(segments, move, FRONT, 0, QModelIndex())
    assert wishes[1].edit(workspace.report).segments[0].id == workspace.report.segments[1].id


def test_rows_of_another_window_are_not_taken(workspace: Workspace) -> None:
    one, other = OutlineModel(workspace), OutlineModel(workspace)
    data = one.mimeData([one.index(0, 0, heading_row(one, 0))])
    assert not other.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, heading_row(other, 0))


def test_a_new_name_is_a_wish(workspace: Workspace) -> None:
    model = OutlineModel(workspace)
    model.wish.connect(workspace.wish)
    segment = heading_row(model, 1)
    assert model.setData(segment, "  Water  and light ")
    assert segment.data() == "Water and light"
    assert not model.setData(segment, "Water and light")
    assert model.setData(segment, "")
    assert segment.data() == "First segment"
    assert workspace.report.segments[1].heading is None
    assert model.setData(segment, "Other")
    assert model.setData(segment, "First segment")
    assert workspace.report.segments[1].heading is None
    assert model.setData(model.index(0, 0), "A title")
    assert workspace.report.title == ("A title",)
    assert model.index(0, 0).data(Qt.ItemDataRole.EditRole) == "A title"
    assert not model.setData(model.index(0, 0, segment), "Somebody")


def _segment(segment_id: str) -> Segment:
    return Segment(id=segment_id, kind="segment", heading=None, theme=(), moderator=None, contributions=())


def _storm(report: Report, chance: random.Random) -> Report:
    try:
        return chance.choice(STORM)(report, chance)
    except (EditError, IndexError, ValueError):
        return report


def _one(report: Report, chance: random.Random) -> str:
    return chance.choice([one.id for _, one in report.contributions()] or [""])


def _some(report: Report, chance: random.Random) -> list[str]:
    return [one.id for _, one in report.contributions() if chance.random() < 0.2]


def _home(report: Report, chance: random.Random) -> str:
    return chance.choice([one.id for one in report.segments] or [""])


def _homes(report: Report, chance: random.Random) -> list[str]:
    return [one.id for one in report.segments if chance.random() < 0.3]


def _who(report: Report, chance: random.Random) -> str:
    return chance.choice([one.id for one in report.speakers] or [""])


def _new_contribution(report: Report, chance: random.Random) -> Report:
    speakers = (_who(report, chance),) if report.speakers else ()
    new = Contribution(
        id=e.fresh_id("c", e.ids_of(report)),
        kind="speech",
        speakers=speakers,
        lead="auto" if speakers else "none",
        status="notes",
        text=(),
        notes=(Note(text="n"),) * chance.randrange(3),
    )
    return e.add_contribution(report, _home(report, chance), new)


def _write(report: Report, chance: random.Random) -> Report:
    mention = Mention(speaker=_who(report, chance), form=chance.choice(("full", "short", "name")))
    runs = chance.choice(((), ("one two",), (mention, " said"), ("three",)))
    return e.set_text(report, _one(report, chance), (Paragraph(runs=runs),))


def _speaker_renamed(report: Report, chance: random.Random) -> Report:
    old = chance.choice(report.speakers)
    return e.change_speaker(report, msgspec.structs.replace(old, name=chance.choice(("Ida", "Li Na", "O P Q"))))


def _title(report: Report, chance: random.Random) -> Report:
    return e.set_title(report, (chance.choice(("A", "B")),))


def _place(report: Report, chance: random.Random) -> int:
    return chance.randint(0, len(report.segments))


STORM: list[Callable[[Report, random.Random], Report]] = [
    _new_contribution,
    _new_contribution,
    _write,
    _write,
    _speaker_renamed,
    _title,
    lambda r, c: e.add_segment(r, _segment(e.fresh_id("g", e.ids_of(r))), _place(r, c)),
    lambda r, c: e.remove_segments(r, _homes(r, c)[:1]),
    lambda r, c: e.remove_contributions(r, _some(r, c)[:3]),
    lambda r, c: e.move_segments(r, _homes(r, c), _place(r, c)),
    lambda r, c: e.move_contributions(r, _some(r, c), _home(r, c), c.choice((None, 0, 1))),
    lambda r, c: e.shift_contributions(r, _some(r, c), c.choice((-2, -1, 1, 2))),
    lambda r, c: e.shift_segments(r, _homes(r, c), c.choice((-1, 1))),
    lambda r, c: e.split_contribution(r, _one(r, c), e.TextPlace(block=0, offset=1), e.fresh_id("c", e.ids_of(r))),
    lambda r, c: e.merge_with_previous(r, _one(r, c)),
    lambda r, c: e.split_segment(r, _one(r, c), e.fresh_id("g", e.ids_of(r))),
    lambda r, c: e.merge_segment_with_previous(r, _home(r, c), e.fresh_id("c", e.ids_of(r))),
    lambda r, c: e.set_speakers(r, _one(r, c), (_who(r, c),)),
    lambda r, c: e.set_speakers(r, _one(r, c), ()),
    lambda r, c: e.set_kind(r, _one(r, c), c.choice(("speech", "narration"))),
    lambda r, c: e.set_outcome(r, _one(r, c), Outcome(label="decision")),
    lambda r, c: e.set_lead(r, _one(r, c), c.choice(("auto", "none", "full", "short"))),
    lambda r, c: e.set_notes(r, _one(r, c), (Note(text="x"),) * c.randrange(3)),
    lambda r, c: e.set_status(r, _one(r, c), c.choice(("notes", "draft", "reviewed", "cleared"))),
    lambda r, c: e.set_contribution_heading(r, _one(r, c), c.choice((None, ("Over it",)))),
    lambda r, c: e.set_heading(r, _home(r, c), c.choice((None, ("Own",), (Mention(speaker=_who(r, c)), "'s")))),
    lambda r, c: e.set_segment_kind(r, _home(r, c), c.choice(("opening", "segment", "closing", "other"))),
    lambda r, c: e.set_level(r, _home(r, c), c.choice((1, 2))),
    lambda r, c: e.set_theme(r, _home(r, c), ("About",)),
    lambda r, c: e.set_moderator(r, _home(r, c), c.choice((None, _who(r, c)))),
    lambda r, c: e.merge_speakers(r, _who(r, c), [_who(r, c)]),
    lambda r, c: e.remove_speaker(r, _who(r, c)),
    lambda r, c: e.add_speaker(r, Speaker(id=e.fresh_id("s", e.ids_of(r)), name="New One")),
    lambda r, c: e.set_introduction(r, c.choice((None, (Paragraph(runs=("Hello there",)),)))),
    lambda r, c: e.set_field(r, "session", c.choice(("Plenary 1", None))),
    lambda r, c: e.set_language(r, c.choice(("en", "fr"))),
]
