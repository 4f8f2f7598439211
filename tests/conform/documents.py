"""The reports that other people's readers and validators are given, each as composed for a template."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from hrreport.forum.compose import compose
from hrreport.forum.composition import Composition
from hrreport.forum.template import Mode
from hrreport.model import Report, edits
from hrreport.prose import Paragraph, Text, join_runs, normalise
from hrreport.writers import FORMATS
from tests import forums
from tests.conftest import ROOT, SHARED
from tests.everything import WORDS, everything
from tests.test_core import paragraph, segment, speech
from tests.test_edits import rich
from tests.test_writers import composition
from tests.texts import read, template

SAMPLES = ROOT / "resources" / "samples"
SEED = SHARED / "seeds" / "whrcf-2021-plenary-session-1.md"
BLNS = SHARED / "corpus" / "text" / "blns.txt"
PLACES = ("text", "title", "heading", "name", "office", "field", "link")
TEMPLATES = ("whrcf", "plain")
MODES: tuple[Mode, ...] = ("unattributed", "grouped", "list")

ARABIC = "رأى العمدة أنّ الحقّ في المدينة (2021) يبدأ من الحيّ، وقال: «نعم»."
KOREAN = "시장은 도시에 대한 권리가 2021년에 「동네」에서 시작된다고 말했다."


def compositions() -> Iterator[tuple[str, Composition, str]]:
    """A name, a composition and its template's name; with those of the shared files when they are there."""
    reports = {path.stem: read(path).value for path in sorted(SAMPLES.glob("*.md"))}
    reports |= {f"rich-{language}": written_in(language) for language in ("en", "ar", "he", "ko")}
    reports |= {f"everything-{language}": everything(language) for language in WORDS}
    if SEED.exists():
        reports["seed"] = read(SEED).value
    if BLNS.exists():
        reports |= {f"odd-{place}": odd_report(place) for place in PLACES}
    for house in TEMPLATES:
        for name, report in reports.items():
            yield f"{name}-{house}", compose(report, template(house)), house
        for language in ("en", "ar", "ko"):
            yield f"blocks-{language}-{house}", composition(language), house
        for mode in MODES:
            yield f"everything-{mode}-{house}", compose(everything(), template(house), mode), house
    for house in forums.with_samples():
        yield f"forum-{house}", compose(forums.sample(template(house)), template(house)), house


def export_all(folder: Path) -> dict[str, tuple[Composition, Path]]:
    """Every composition by name, written as Word and, beside it, as Markdown into ``folder``."""
    out = {}
    for name, composed, house in compositions():
        path = folder / f"{name}.docx"
        path.write_bytes(FORMATS["docx"].write(composed, template(house)))
        path.with_suffix(".md").write_bytes(FORMATS["md"].write(composed, template(house)))
        out[name] = (composed, path)
    return out


def written_in(language: str) -> Report:
    """A report with a text in every place that can hold one, some of it in the language."""
    one = edits.set_language(rich(), language)
    words = {"ar": ARABIC, "he": "העיר שייכת (2021) לכל תושביה.", "ko": KOREAN}.get(language)
    if words is None:
        return one
    one = edits.set_text(edits.set_title(one, (words,)), "c1", (paragraph(words, Text(text=" Sfax ", bold=True)),))
    one = edits.add_segment(one, segment("g3", speech("c9", "s1", text=(paragraph(words),)), heading=(words,)))
    return edits.change_speaker(one, msgspec.structs.replace(one.speakers[0], name=words.split()[0]))


def odd_report(place: str) -> Report:
    """A report that holds every line of the list of naughty strings in one kind of place."""
    lines = BLNS.read_bytes().decode("utf-8", "replace").split("\n")
    words = [line for line in (normalise(line)[0] for line in lines) if line.strip()]
    one = rich()
    if place == "text":
        return edits.set_text(one, "c1", tuple(paragraph(line) for line in words))
    if place == "title":
        return edits.set_title(one, (" ".join(words),))
    if place == "heading":
        for number, line in enumerate(words):
            one = edits.add_segment(one, segment(f"h{number}", heading=(line,)))
        return one
    if place == "field":
        return edits.set_introduction(edits.set_field(one, "session", " ".join(words)), None)
    if place == "link":
        links = tuple(Paragraph(runs=join_runs([Text(text="here", link=line)])) for line in words)
        return edits.set_text(one, "c1", links)
    for number, line in enumerate(words):
        speaker = msgspec.structs.replace(one.speakers[0], id=f"x{number}")
        office = msgspec.structs.replace(speaker.offices[0], role=line)
        changes = {"name": line} if place == "name" else {"offices": (office,)}
        one = edits.add_speaker(one, msgspec.structs.replace(speaker, **changes))
        one = edits.add_contribution(one, "g1", speech(f"n{number}", f"x{number}", text=(paragraph("spoke."),)))
    return one
