"""HTML: the Markdown output as Python-Markdown renders it, in a page of its own."""

from __future__ import annotations

from html import escape

import markdown

from hrreport.forum.composition import Composition
from hrreport.forum.direction import direction
from hrreport.writers.markdown import write as write_markdown

_PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ max-width: 38em; margin: 3em auto; padding: 0 1.2em; color: #22262b;
  font: 1.06rem/1.6 Carlito, Calibri, "Segoe UI", sans-serif; }}
h1, h2, h3 {{ color: #1f4e79; line-height: 1.25; }}
h1 {{ font-size: 1.9em; }} h2 {{ margin-top: 2em; font-size: 1.35em; }}
blockquote {{ margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid #c9d3dd; }}
table {{ border-collapse: collapse; }} td, th {{ border: 1px solid #c9d3dd; padding: .3em .6em; text-align: start; }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def write(composition: Composition) -> str:
    """The composition as one HTML page."""
    meta = composition.meta
    return _PAGE.format(
        language=escape(meta.language, quote=True),
        direction=direction(meta.language),
        title=escape(meta.title or "Report"),
        body=body_of(write_markdown(composition)),
    )


def body_of(text: str) -> str:
    """Markdown that was written by ``hrreport.writers.markdown`` as the inside of an HTML body."""
    return markdown.markdown(text, extensions=["sane_lists", "tables"], output_format="html")
