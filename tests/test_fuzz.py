"""Whatever a reader or loader is given, it says what is wrong, soon and in little memory."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.fuzzing import watched


def fuzz(seed: int, count: int, *only: str) -> None:
    order = [sys.executable, "-W", "error", "-m", "tests.fuzzing", str(seed), str(count), *only]
    run = subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-3000:]
    assert run.stdout == f"{count} inputs\n"


def test_what_would_be_written_outside_is_seen(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    with watched(inside):
        (inside / "a").write_text("x", encoding="utf-8")
        with pytest.raises(AssertionError, match="outside"):
            (inside / ".." / "b").write_text("x", encoding="utf-8")
        with pytest.raises(AssertionError, match="outside"):
            (inside / "a").rename(tmp_path / "b")
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["a", "inside"]


def test_mutated_input_gives_only_our_errors() -> None:
    fuzz(1 if os.environ.get("CI") else random.randrange(10**6), 300)


@pytest.mark.trial
@pytest.mark.parametrize("seed", range(10))
def test_twenty_thousand_mutated_templates_give_only_our_errors(seed: int) -> None:
    fuzz(seed + 200, 2_000, "templates")


@pytest.mark.trial
@pytest.mark.parametrize("seed", range(10))
def test_twenty_thousand_mutated_inputs_give_only_our_errors(seed: int) -> None:
    fuzz(seed + 100, 2_000)
