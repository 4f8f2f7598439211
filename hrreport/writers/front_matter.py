"""Front matter: what a website is told of a report before its text, as YAML between two lines of hyphens."""

from __future__ import annotations

import json

from hrreport.forum.composition import Composition
from hrreport.forum.frame import values_of
from hrreport.forum.pattern import fill, parse
from hrreport.forum.span import plain_spans
from hrreport.forum.template import Template


def front_matter(composition: Composition, template: Template) -> str:
    """The lines before the text; none where the template asks for none. What has nothing to say is left out."""
    values = values_of(composition.meta, template)
    lines = []
    for key, source in template.markdown.front_matter.items():
        words = plain_spans(fill(parse(f"markdown.front-matter.{key}", source, None), values))
        if words:
            # A JSON string is a YAML one (YAML 1.2, 1.3).
            lines.append(f"{key}: {json.dumps(words, ensure_ascii=False)}\n")
    return "".join(("---\n", *lines, "---\n\n")) if lines else ""
