"""What the sample of each bundled template becomes: the golden files that ``test_forums`` compares with.

``python -m tests.forums --write [ID…]`` writes them anew; read what changed before it is kept.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

import lxml.etree as etree

from hrreport.forum.compose import compose
from hrreport.forum.load import bundled, load_by_name
from hrreport.forum.template import Template
from hrreport.model import Report, TemplateRef, edits
from hrreport.readers import read_source
from hrreport.writers import FORMATS

GOLDEN = Path(__file__).parent / "golden" / "forums"
PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")


def with_samples() -> list[str]:
    """The ids of the bundled templates that bring a sample report."""
    return [name for name, folder in bundled().items() if (folder / "sample.md").is_file()]


def sample(template: Template) -> Report:
    """The template's own sample, read under it."""
    assert template.sample is not None
    read = read_source(template.sample, f"{template.id}/sample.md", ".md", [template]).value
    return edits.set_template(read, TemplateRef(id=template.id, version=template.version))


def made(name: str) -> dict[str, str]:
    """The sample as Word (its XML, one element a line), Markdown and HTML, by the ending of the golden file."""
    template = load_by_name(name)
    composed = compose(sample(template), template)
    word, md, html = (FORMATS[kind].write(composed, template) for kind in ("docx", "md", "html"))
    return {"xml": normalised(word), "md": md.decode(), "html": html.decode()}


def normalised(word: bytes) -> str:
    """The parts of a Word document that hold text, indented, without the declarations of name spaces."""
    out = []
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        for part in sorted(archive.namelist()):
            if PARTS.fullmatch(part):
                tree = etree.fromstring(archive.read(part))
                etree.indent(tree)
                text = etree.tostring(tree, encoding="unicode")
                out.append(f"<!-- {part} -->\n" + re.sub(r' xmlns:\w+="[^"]*"', "", text))
    return "\n".join(out) + "\n"


def main(arguments: list[str]) -> None:
    """Writes the golden files of the templates named, or of all."""
    if not arguments or arguments[0] != "--write":
        raise SystemExit(__doc__)
    GOLDEN.mkdir(exist_ok=True)
    for name in arguments[1:] or with_samples():
        for ending, text in made(name).items():
            (GOLDEN / f"{name}.{ending}").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
