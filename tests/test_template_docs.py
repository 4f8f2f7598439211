"""The page on the format of templates: every example loads, and every key is there."""

from __future__ import annotations

import re

import msgspec
import pytest

from hrreport.forum.load import from_bytes, load_by_name
from hrreport.forum.mistakes import KINDS
from hrreport.forum.styles import STYLES
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "template-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
HEAD = '[template]\nid = "x"\nversion = "1"\nname = "X"\n'


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.split("\n", 1)[0])
def test_every_example_is_a_template(example: str) -> None:
    whole = example if "[template]" in example else example + HEAD
    assert from_bytes("template.toml", whole.encode(), load_by_name("plain").base).name


def test_every_key_has_an_example() -> None:
    keys = {field.encode_name for kind in KINDS for field in msgspec.structs.fields(kind)}
    shown = set(re.findall(r"[\w-]+", " ".join(EXAMPLES)))
    assert keys - shown == set()


def test_every_role_of_a_style_is_named() -> None:
    assert set(STYLES) - set(re.findall(r"`([\w-]+)`", PAGE)) == set()
