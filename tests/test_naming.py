"""Modes of naming: what is said of whom, and what still tells who spoke."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from hrreport.cli import main
from hrreport.forum.compose import compose
from hrreport.forum.composition import Line
from hrreport.forum.load import from_bytes
from hrreport.forum.naming import names_in
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Mode
from hrreport.model import Office, People, Report, Speaker
from hrreport.prose import Mention, Table, Text
from hrreport.storage import save_report
from tests.test_core import ANN, BO, paragraph, report, segment, speech
from tests.texts import read, template

WHRCF = template("whrcf")


def lines(one: Report, mode: Mode) -> list[str]:
    return [plain_spans(block.spans) for block in compose(one, WHRCF, mode).blocks if isinstance(block, Line)]


def debate() -> Report:
    ann = msgspec.structs.replace(ANN, overrides={"whrcf": {"full": ("Our dear Ann",)}})
    return report(
        segment(
            "g1",
            speech(
                "c1", "s1", text=(paragraph("spoke. ", Mention(speaker="s1"), " left with ", Mention(speaker="s2")),)
            ),
            speech("c2", "s2", "s1", text=(paragraph("agreed."),), heading=("Talk",)),
            theme=("A theme",),
        ),
        title=("Debate",),
        introduction=(paragraph("Hello."),),
        speakers=(ann, BO),
        fields={"organisers": People(speakers=("s1",))},
    )


def test_in_each_mode_speakers_are_named_as_it_says() -> None:
    one = debate()
    assert lines(one, "attributed")[4].startswith("Our dear Ann spoke.")
    assert lines(one, "unattributed") == [
        "Debate",
        "Hello.",
        "First segment",
        "A theme",
        "A participant spoke. The participant left with the participant",
        "Talk",
        "A participant and the participant agreed.",
    ]
    assert lines(one, "grouped")[4:] == [
        "spoke. The participant left with the participant",
        "Talk",
        "agreed.",
    ]
    assert lines(one, "list") == ["Debate", "First segment", "Ann Lee, Mayor of Ulm", "Bo Dahl, Judge and Poet (Chad)"]
    assert compose(one, WHRCF, "unattributed").meta.fields == {"organisers": ""}
    assert compose(one, WHRCF, "unattributed").notices == ()
    assert compose(one, WHRCF, "list").meta.fields == {"organisers": "Ann Lee"}


def test_whatever_still_tells_who_spoke_is_a_blocking_notice() -> None:
    kim = Speaker(
        id="s3", name="김승수", offices=(Office(role="Mayor", organisation="Jeonju City"),), email="k@jeonju.example"
    )
    zoe = Speaker(id="s4", name="Zoé Lacroix", family="Lacroix", offices=(Office(role="Mayor", place="Vienna"),))
    words = (
        paragraph("vienna is looking forward; Viennese are not. 김승수는 said. JEONJU city did."),
        Table(rows=(((paragraph("zoe lacroix"),),),)),
        paragraph(Text(text="write", link="mailto:k@jeonju.example")),
    )
    one = report(
        segment("g1", speech("c1", kind="narration", lead="none", text=words), theme=("Annex by Lee",)),
        title=("Dahl speaks",),
        speakers=(ANN, BO, kim, zoe),
        fields={"place": "Ulm"},
    )
    notices = compose(one, WHRCF, "grouped").notices
    assert all(notice.blocking for notice in notices)
    found = {(notice.place, notice.text.split("”")[0].lstrip("“")) for notice in notices}
    assert found == {
        ("Field place", "Ulm"),
        ("Segment 1", "Lee"),
        ("Segment 1", "Vienna"),
        ("Segment 1", "김승수"),
        ("Segment 1", "Jeonju City"),
        ("Segment 1", "Zoé Lacroix"),
        ("Segment 1", "k@jeonju.example"),
    }
    assert compose(one, WHRCF).notices == ()


def test_a_name_is_found_however_its_parts_are_joined() -> None:
    nada = Speaker(id="s3", name="Nada al Nashif", family="al Nashif")
    for words in ("Nada\u00a0al\u202fNashif", "al-Nashif", "AL‐NASHIF", "al\nNashif", "al\u00ad\u200bNashif"):
        one = report(segment("g1", speech("c1", lead="none", text=(paragraph(f"As {words} said"),))), speakers=(nada,))
        assert [notice.place for notice in compose(one, WHRCF, "unattributed").notices] == ["Segment 1"], words
    one = report(
        segment("g1", speech("c1", lead="none", text=(paragraph("alNashif, al and Nashif"),))), speakers=(nada,)
    )
    assert compose(one, WHRCF, "unattributed").notices == ()


def test_a_template_sets_the_mode() -> None:
    toml = WHRCF.source.replace(b'first = "report"', b'first = "report"\nmode = "unattributed"', 1)
    house = from_bytes("t", toml, WHRCF.base)
    one = debate()
    assert [plain_spans(b.spans) for b in compose(one, house).blocks if isinstance(b, Line)] == lines(
        one, "unattributed"
    )


def test_the_command_line_writes_nothing_that_names_a_speaker(
    seed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "seed.hrr"
    save_report(path, read(seed).value, WHRCF)
    order = ["export", str(path), "--to", "md,docx", "--mode", "grouped", "-o", str(tmp_path)]
    assert main(order) == 2
    assert not (tmp_path / "seed.md").exists()
    told = capsys.readouterr().err
    assert "can tell who spoke" in told
    assert "--anyway" in told
    assert main([*order, "--anyway"]) == 0
    assert "The **" not in (tmp_path / "seed.md").read_text(encoding="utf-8")
    listed = ["export", str(path), "--to", "md", "--mode", "list", "-o", str(tmp_path / "list.md")]
    assert main(listed) == 0
    assert "Elloumi" in (tmp_path / "list.md").read_text(encoding="utf-8")


def test_a_city_that_stands_only_in_the_words_of_an_office_is_noticed() -> None:
    assert list(names_in("Directora de Vivienda de Montevideo")) == ["Vivienda", "Montevideo"]
    assert list(names_in("Président du Conseil régional de Marelle")) == ["Conseil", "Marelle"]
    assert list(names_in("Chair of the Working Group on Water")) == ["Working Group"]
