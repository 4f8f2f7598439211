"""Renders docs/*.md to build/docs/*.html; a link to a page that is not there fails the build."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import markdown

ROOT = Path(__file__).resolve().parent.parent
_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>
body {{ max-width: 42em; margin: 3em auto; padding: 0 1em; font: 1rem/1.6 Carlito, sans-serif }}
h1, h2, h3 {{ color: #1f4e79 }} pre, code {{ background: #f3f1ec }} pre {{ padding: .8em }}
table {{ border-collapse: collapse }} td, th {{ border: 1px solid #c9d3dd; padding: .3em .6em }}
</style></head><body>{body}</body></html>
"""


def build() -> int:
    """Writes every page; the number of links that lead nowhere."""
    target = ROOT / "build" / "docs"
    target.mkdir(parents=True, exist_ok=True)
    broken = 0
    for page in sorted((ROOT / "docs").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        for link in re.findall(r"\]\(([\w./-]+\.md)(?:#[\w-]+)?\)", text):
            if not (page.parent / link).is_file():
                print(f"{page.name}: the link to {link} leads nowhere", file=sys.stderr)
                broken += 1
        body = markdown.markdown(re.sub(r"\]\(([\w/-]+)\.md", r"](\1.html", text), extensions=["tables", "fenced_code"])
        title = text.split("\n", 1)[0].lstrip("# ")
        (target / f"{page.stem}.html").write_text(_PAGE.format(title=title, body=body), encoding="utf-8")
    print(f"The guide is in {target}")
    return broken


if __name__ == "__main__":
    sys.exit(1 if build() else 0)
