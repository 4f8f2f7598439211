"""The interface's language: every word that is to be translated is in the catalogue, and the right one is taken."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from hrreport import assets
from hrreport.ui import translating
from hrreport.ui.translating import chosen, offered, speak
from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "packaging"))
import translations

ENGLISH = translations.FOLDER / "hrreport_en.ts"
FRENCH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>{} fields missing</source>
        <translation>
            <numerusform>{} champ manque</numerusform>
            <numerusform>{} champs manquent</numerusform>
        </translation>
    </message>
    <message>
        <source>Template: {}</source>
        <translation>Modèle : {}</translation>
    </message>
</context>
</TS>
"""


def in_catalogue(catalogue: Path) -> set[tuple[str, str]]:
    root = ET.parse(catalogue).getroot()
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


def in_sources() -> set[tuple[str, str]]:
    texts = (path.read_text(encoding="utf-8") for path in translations.SOURCES.rglob("*.py"))
    return {tuple(one) for text in texts for one in translations.literals(text)}


def test_every_literal_is_found_and_nothing_else(tmp_path: Path) -> None:
    """What lupdate does not find, such as in f-strings, would be missing here."""
    translations.gather(tmp_path / "hrreport_en.ts")
    wanted, found = in_sources(), in_catalogue(tmp_path / "hrreport_en.ts")
    assert len(wanted) > 800
    assert wanted - found == set()
    assert found - wanted == set()


@pytest.mark.trial
def test_the_catalogue_is_up_to_date() -> None:
    """``make translations`` brings it there."""
    assert in_sources() == in_catalogue(ENGLISH)


def test_only_literals_are_translated() -> None:
    for path in translations.SOURCES.rglob("*.py"):
        assert translations.unreadable(path.read_text(encoding="utf-8")) == [], path


def test_what_the_program_reads_is_what_translators_wrote(tmp_path: Path) -> None:
    for catalogue in translations.FOLDER.glob("*.ts"):
        made = tmp_path / "made.qm"
        translations.pack(catalogue, made)
        assert catalogue.with_suffix(".qm").read_bytes() == made.read_bytes()


def test_a_literal_in_an_f_string_is_missed_and_told_of() -> None:
    text = "class Box(QWidget):\n    def f(self):\n        return f\"{self.tr('lost')} {_tr('lost too')}\"\n"
    assert list(translations.literals(text)) == [("Box", "lost"), ("", "lost too")]
    assert "QCoreApplication" in translations.mirrored(text)
    assert translations.unreadable("self.tr(words)\n_tr(f'{x}')\n") == [1, 2]


@pytest.mark.parametrize(
    ("wanted", "system", "expected"),
    [
        ("", ("C",), "en"),
        ("", ("fr-CA", "fr", "en-US"), "fr"),
        ("", ("de-DE", "de"), "en"),
        ("", ("de-DE", "de", "pt-BR"), "pt-BR"),
        ("", ("en-GB", "fr-FR"), "en"),
        ("fr", ("en-US",), "fr"),
        ("fr-CH", ("en-US",), "fr"),
        ("ko", ("fr-FR",), "en"),
    ],
)
def test_the_language_is_the_one_wanted_else_the_systems(wanted: str, system: tuple[str, ...], expected: str) -> None:
    assert chosen(wanted, ("en", "fr", "pt-BR"), system) == expected


def test_english_is_offered() -> None:
    assert "en" in offered()


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """A catalogue of French with a few words in it."""
    (tmp_path / "fr.ts").write_text(FRENCH, encoding="utf-8")
    translations.pack(tmp_path / "fr.ts", tmp_path / "hrreport_fr.qm")
    monkeypatch.setattr(assets, "translations", lambda: tmp_path)
    before = QLocale()
    yield
    monkeypatch.undo()
    QLocale.setDefault(before)
    speak(qapp)


def test_a_catalogue_speaks_with_its_plurals_and_qts_own_words(french: None, qapp: QApplication) -> None:
    def say(context: str, words: str, count: int = -1) -> str:
        return QCoreApplication.translate(context, words, "", count)

    assert speak(qapp, "fr") == "fr"
    assert say("StatusBar", "Template: {}") == "Modèle : {}"
    # French counts none as one.
    assert [say("StatusBar", "{} fields missing", count) for count in (0, 1, 2)] == [
        "{} champ manque",
        "{} champ manque",
        "{} champs manquent",
    ]
    assert say("QPlatformTheme", "Cancel") == "Annuler"
    assert say("StatusBar", "Saved") == "Saved"
    assert speak(qapp, "en") == "en"
    assert say("StatusBar", "Template: {}") == "Template: {}"
    # Those of a language that is no longer spoken go when the program has a moment.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(qapp.findChildren(QTranslator)) <= 2


def test_dates_follow_the_language_that_is_spoken(
    french: None, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translating.QLocale, "system", staticmethod(lambda: QLocale("de-DE")))
    speak(qapp, "fr")
    assert QLocale().language() == QLocale.Language.French
    speak(qapp, "en")
    assert QLocale().language() == QLocale.Language.English
