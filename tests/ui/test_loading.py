"""Loading a forum template: installed without a word where nothing can be lost, asked about where something can."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hrreport.container import write_parts
from hrreport.forum.library import Library
from hrreport.forum.load import load_by_name
from hrreport.forum.template import Template
from hrreport.ui.loading import load_template
from tests.ui.asking import Scripted

LONG = "Meeting of the Associations of River Municipalities and of Their Neighbours, Third Decade, Autumn Session"


class Desk:
    """A library in a folder of its own, and what was asked while templates were loaded into it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "sent.hrtemplate"
        self.library = Library(folder / "templates")
        self.asker = Scripted()

    def load(
        self, version: str, *answers: str, name: str = "River Talks", template_id: str = "rivers"
    ) -> Template | None:
        toml = f'[template]\nid = "{template_id}"\nversion = "{version}"\nname = "{name}"\n'
        parts = {"template.toml": toml.encode(), "base.docx": load_by_name("plain").base}
        self.file.write_bytes(write_parts(parts.items()))
        self.asker.answers += answers
        return load_template(self.library, self.asker, None, self.file)

    def there(self) -> tuple[str, str]:
        one = self.library.get("rivers")
        return one.version, one.name


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_new_and_newer_templates_are_installed_without_a_question(desk: Desk) -> None:
    for version in ("1.0", "1.1", "2"):
        template = desk.load(version)
        assert template is not None
        assert template == desk.library.get("rivers")
        assert template.version == version
    assert desk.asker.asked == []


def test_the_same_template_is_told_and_given(desk: Desk) -> None:
    desk.load("1.0")
    assert desk.load("1.0") == desk.library.get("rivers")
    (asked,) = desk.asker.asked
    assert asked.startswith("“River Talks” is already there | The file holds version 1.0")


@pytest.mark.parametrize(("answer", "version"), [("install", "1.0"), ("keep", "2.0")])
def test_an_older_template_is_asked_about(desk: Desk, answer: str, version: str) -> None:
    desk.load("2.0")
    assert (desk.load("1.0", answer) is None) == (answer == "keep")
    assert desk.there() == (version, "River Talks")
    (asked,) = desk.asker.asked
    assert "You have version 2.0 of this forum template; the file holds version 1.0." in asked


def test_an_older_template_than_the_bundled_one_is_told(desk: Desk) -> None:
    assert desk.load("0.1", template_id="plain") is None
    assert desk.library.get("plain") == load_by_name("plain")
    assert "comes with HRReport; the file holds version 0.1. Nothing was changed." in desk.asker.asked[0]


@pytest.mark.parametrize(("answer", "name"), [("install", "Lake Talks"), ("keep", "River Talks")])
def test_another_template_of_the_same_version_is_asked_about(desk: Desk, answer: str, name: str) -> None:
    desk.load("2.0")
    desk.load("2.0", answer, name="Lake Talks")
    assert desk.there() == ("2.0", name)
    assert "another one of the same version" in desk.asker.asked[0]


def test_long_names_are_made_short(desk: Desk) -> None:
    desk.load("1.0", name=LONG)
    desk.load("1.0", name=LONG)
    title = desk.asker.asked[0].partition(" | ")[0]
    assert len(title) < 80
    assert "…" in title


def test_what_cannot_be_used_is_told_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.file.write_bytes(b"Dear colleague")
    assert load_template(desk.library, desk.asker, None, desk.file) is None
    assert load_template(desk.library, desk.asker, None, tmp_path / "gone.hrtemplate") is None
    (tmp_path / "templates").write_bytes(b"in the way")
    assert desk.load("1.0") is None
    damaged, gone, blocked = desk.asker.asked
    assert damaged.startswith("“sent.hrtemplate” could not be loaded | ")
    assert "not a forum template" in damaged
    assert "there is no such file" in gone
    assert "forum templates cannot be kept there" in blocked
