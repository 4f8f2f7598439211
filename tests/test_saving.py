"""Saving with care, what differs between two states of a report, and failures written down without its words."""

from __future__ import annotations

import datetime
import errno
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrreport import lock
from hrreport.errors import ChangedOnDiskError, InputError, LockedError
from hrreport.failures import failure_report, place_of
from hrreport.model import Report, edits
from hrreport.model.differences import differences, stretches
from hrreport.model.passages import count_written, passages
from hrreport.prose import Paragraph
from hrreport.storage import open_report
from hrreport.storage.saving import Order, fault, is_protected, save_with_care, share_with_care
from hrreport.storage.versions import Versions
from tests.test_edits import rich
from tests.texts import template

WHRCF = template("whrcf")


def order(path: Path, report: Report, **more: object) -> Order:
    return msgspec.structs.replace(Order(path=path, report=report, template=WHRCF), **more)


def test_a_save_takes_the_lock_once_and_keeps_it(tmp_path: Path) -> None:
    versions = Versions(tmp_path / "versions")
    path = tmp_path / "a.hrr"
    first = save_with_care(order(path, rich()), versions)
    assert first.lock.is_held
    again = save_with_care(order(path, rich(), lock=first.lock, expected=first.stamp), versions)
    assert again.lock is first.lock
    assert len(versions.of("r1")) == 1
    with pytest.raises(LockedError):
        save_with_care(order(path, rich()), versions)
    with pytest.raises(LockedError):
        share_with_care(order(path, rich()), versions)
    taken = save_with_care(order(path, rich(), takes_over=True), versions)
    first.lock.release()
    assert lock.holder_of(path) == taken.lock.holder
    taken.lock.release()


def test_a_save_that_fails_leaves_no_lock(tmp_path: Path) -> None:
    versions = Versions(tmp_path / "versions")
    path = tmp_path / "a.hrr"
    saved = save_with_care(order(path, rich()), versions)
    saved.lock.release()
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedOnDiskError):
        save_with_care(order(path, rich(), expected=saved.stamp), versions)
    assert not lock.lock_file(path).exists()
    with pytest.raises(InputError) as caught:
        save_with_care(order(tmp_path / "none" / "a.hrr", rich()), versions)
    assert fault(caught.value) == "unreachable"
    path.chmod(0o400)
    with pytest.raises(InputError, match="write-protected") as caught:
        share_with_care(order(path, rich()), versions)
    assert fault(caught.value) == "forbidden"
    assert is_protected(path)
    assert not is_protected(tmp_path / "none")
    share_with_care(order(path, rich(), forces=True), versions)
    assert open_report(path).report.speakers[0].email is None


def test_a_path_that_leads_nowhere_is_one_sentence(tmp_path: Path) -> None:
    loop = tmp_path / "loop.hrr"
    loop.symlink_to(loop)
    for save in (save_with_care, share_with_care):
        with pytest.raises(InputError, match="could not be written"):
            save(order(loop, rich()), Versions(tmp_path / "versions"))


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, "full"), (errno.EROFS, "forbidden"), (errno.ESTALE, "unreachable"), (errno.EBUSY, "other")],
)
def test_faults_are_told_apart(number: int, kind: str) -> None:
    error = InputError("a", "b")
    error.__cause__ = OSError(number, "x")
    assert fault(error) == kind
    assert fault(ChangedOnDiskError("a", True)) == "gone"
    assert fault(InputError("a", "b")) == "other"


def test_passages_hold_every_word() -> None:
    report = edits.set_title(rich(), ("A title",))
    found = {one.key: one for one in passages(report)}
    assert found["title"].text == "A title"
    assert {one.kind for one in found.values()} >= {"title", "contribution", "segment", "speaker"}
    assert count_written(report) == count_written(rich()) + 1


def first_id(report: Report) -> str:
    return next(report.contributions())[1].id


def test_differences_are_told_by_passage_and_word() -> None:
    one = first_id(rich())
    before = edits.set_text(rich(), one, (Paragraph(runs=("She said that water is a right.",)),))
    after = edits.set_text(rich(), one, (Paragraph(runs=("She said that clean water is a right!",)),))
    (found,) = differences(before, after)
    assert (found.kind, found.passage.key) == ("changed", f"contribution:{one}")
    assert (found.count("new"), found.count("gone")) == (2, 1)
    assert "".join(part.words for part in found.stretches if part.kind != "gone") == found.passage.text
    assert differences(before, before) == ()


def test_what_came_went_and_moved() -> None:
    report = rich()
    ids = [one.id for _, one in report.contributions()]
    without = edits.remove_contributions(report, (ids[0],))
    gone = {one.passage.key: one.kind for one in differences(report, without)}
    assert gone[f"contribution:{ids[0]}"] == "gone"
    came = {one.passage.key: one.kind for one in differences(without, report)}
    assert came[f"contribution:{ids[0]}"] == "new"
    turned = msgspec.structs.replace(report, segments=tuple(reversed(report.segments)))
    assert "moved" in {one.kind for one in differences(report, turned)}


def test_a_contribution_given_to_another_speaker_says_whose_it_was() -> None:
    report = rich()
    _, one = next(pair for pair in report.contributions() if pair[1].speakers)
    other = next(speaker.id for speaker in report.speakers if speaker.id not in one.speakers)
    found = differences(report, edits.set_speakers(report, one.id, (other,)))
    name = report.speaker(one.speakers[0])
    assert name is not None
    assert [was.was for was in found if was.passage.key == f"contribution:{one.id}"] == [name.name]


@given(st.text("ab .,\n水の", max_size=40), st.text("ab .,\n水の", max_size=40))
def test_stretches_give_both_texts_back(before: str, after: str) -> None:
    found = stretches(before, after)
    assert "".join(one.words for one in found if one.kind != "new") == before
    assert "".join(one.words for one in found if one.kind != "gone") == after


def test_a_failure_is_written_down_without_the_words_of_a_report() -> None:
    said, path = "what Ms. Okafor said", "/mnt/secret.hrr"

    def fail() -> None:
        try:
            raise KeyError(said)
        except KeyError:
            raise FileNotFoundError(errno.ENOENT, "no", path)  # noqa: B904

    def again() -> None:
        try:
            fail()
        except OSError as error:
            raise AttributeError("no attribute “titel”") from error

    with pytest.raises(AttributeError) as caught:
        again()
    words = failure_report(caught.value, datetime.datetime(2031, 6, 4, 10, 12), "6.11 offscreen")
    assert "Okafor" not in words
    assert "secret" not in words
    assert "AttributeError: no attribute “titel”" in words
    assert f"FileNotFoundError (errno {errno.ENOENT})" in words
    assert "\nKeyError\n" in words
    assert "Qt 6.11 offscreen" in words
    assert "in fail" in words
    assert place_of(caught.value).startswith("AttributeError ")
    assert place_of(ValueError()) == "ValueError "
