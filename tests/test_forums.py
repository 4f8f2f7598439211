"""The bundled templates: what each forum's sample becomes, one report under all of them, and through all and back."""

from __future__ import annotations

import difflib
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from hrreport.forum.check import check
from hrreport.forum.compose import compose
from hrreport.forum.composition import Composition
from hrreport.forum.load import bundled, load_by_name
from hrreport.forum.naming import still_named
from hrreport.forum.template import Template
from hrreport.model import Report, Speaker, TemplateRef
from hrreport.model.document import Document
from hrreport.model.edits import set_template
from hrreport.prose import Block, Paragraph, Text
from hrreport.readers import read_source
from hrreport.writers import FORMATS
from tests.forums import GOLDEN, made, sample, with_samples
from tests.texts import composed_words, read

ALL = sorted(bundled())
SAMPLES = with_samples()
# A list of who spoke prints no texts.
PRINTING = [name for name in ALL if load_by_name(name).wording("en").attribution.mode != "list"]


@pytest.mark.parametrize("name", ALL)
def test_a_template_has_nothing_that_would_go_wrong_at_export(name: str) -> None:
    assert check(load_by_name(name)) == []


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("ending", ["xml", "md", "html"])
def test_the_sample_becomes_what_it_became(name: str, ending: str) -> None:
    wanted = (GOLDEN / f"{name}.{ending}").read_text(encoding="utf-8")
    found = made(name)[ending]
    changes = list(difflib.unified_diff(wanted.splitlines(), found.splitlines(), lineterm="", n=1))
    assert not changes, "\n".join(changes[:40])


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_is_read_back_from_its_own_markdown(name: str) -> None:
    template = load_by_name(name)
    one = sample(template)
    data = FORMATS["md"].write(compose(one, template), template)
    again = read_source(data, "sample", ".md", [template]).value
    assert FORMATS["md"].write(compose(again, template), template) == data


def told(report: Report) -> Counter[str]:
    """The words that were written of what was said, without names that a template sets."""
    out: Counter[str] = Counter()
    for _, one in report.contributions():
        out.update(word for block in one.text for run in own_runs(block) for word in run.split())
    return out


def own_runs(block: Block) -> list[str]:
    """The plain stretches of a paragraph; each is cut at its ends, where a name may touch its first or last word."""
    assert isinstance(block, Paragraph)
    texts = [run if isinstance(run, str) else run.text for run in block.runs if isinstance(run, str | Text)]
    return [" ".join(text.split()[1:-1]) for text in texts]


def named(report: Report) -> Report:
    """The report with an e-mail address for each speaker."""
    people = [msgspec.structs.replace(one, email=f"{one.id}@speaker.example") for one in report.speakers]
    return msgspec.structs.replace(report, speakers=tuple(people))


@pytest.mark.parametrize("name", PRINTING)
def test_the_real_summary_loses_no_word_under_any_template(seed: Path, name: str) -> None:
    one = read(seed).value
    template = load_by_name(name)
    missing = told(one) - Counter(composed_words(one, template))
    assert not missing


@pytest.mark.parametrize("name", ALL)
def test_who_must_not_be_named_is_nowhere_in_the_files(seed: Path, name: str) -> None:
    one, template = named(read(seed).value), load_by_name(name)
    composed = compose(one, template, "unattributed")
    data = everything_in(composed, template)
    for speaker in one.speakers:
        for words in (speaker.name, speaker.family, speaker.email):
            assert words is None or re.search(rf"\b{re.escape(words)}\b", data) is None, words
    notices = " ".join(notice.text for notice in still_named(composed, one))
    for words in {place for speaker in one.speakers for place in where_from(speaker)}:
        if re.search(rf"\b{re.escape(words)}\b", data):
            assert f"“{words}”" in notices, words


def where_from(speaker: Speaker) -> Iterator[str]:
    """The places and organisations that can tell who somebody is."""
    for office in speaker.offices:
        yield from (words for words in (office.place, office.organisation, office.country) if words)


def everything_in(composed: Composition, template: Template) -> str:
    """All that the files hold which an export of every format writes."""
    with zipfile.ZipFile(io.BytesIO(FORMATS["docx"].write(composed, template))) as archive:
        word = [archive.read(part).decode("utf-8", "replace") for part in archive.namelist()]
    return "\n".join([*word, *(FORMATS[kind].write(composed, template).decode() for kind in ("md", "html"))])


def test_a_report_that_was_switched_through_all_templates_is_the_same(seed: Path) -> None:
    first = read(seed).value
    document = Document(first)
    for name in (*ALL, first.template.id):
        ref = TemplateRef(id=name, version=load_by_name(name).version)
        document.apply("Switch", lambda report, ref=ref: set_template(report, ref))
    again = msgspec.structs.replace(document.report, template=first.template)
    assert again == first
    whole = load_by_name(first.template.id)
    assert compose(document.report, whole) == compose(first, whole)
