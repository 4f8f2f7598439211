"""The examples of the page on the Python API, run one after the other as a reader would."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import hrreport
from hrreport.errors import UsageError
from tests.conftest import ROOT


def test_the_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(ROOT / "resources" / "samples" / "plenary.md", tmp_path)
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / "python-api.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    for example in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        exec(example, names)
    assert {path.suffix for path in tmp_path.iterdir()} == {".md", ".docx", ".hrr"}
    assert "town" in repr(names["report"])
    assert "cannot be removed" in capsys.readouterr().out


def test_what_it_does_not_know_it_says(tmp_path: Path) -> None:
    house = hrreport.template("plain")
    with pytest.raises(UsageError, match=r"writes \.docx"):
        hrreport.write(tmp_path / "a.doc", hrreport.compose(hrreport.read(_sample(), house), house), house)
    with pytest.raises(AttributeError, match="nothing_here"):
        _ = hrreport.nothing_here


def _sample() -> Path:
    return ROOT / "resources" / "samples" / "plenary.md"
