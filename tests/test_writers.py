"""What the writers make of everything the model can hold."""

from __future__ import annotations

import io
import re
import time
import zipfile
from pathlib import Path

import docx
import markdown
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hrreport.container import read_parts, write_parts
from hrreport.errors import TemplateError
from hrreport.forum.composition import Composition, Grid, Line, Meta
from hrreport.forum.span import Span, Spans
from hrreport.writers import FORMATS
from hrreport.writers.docx import write
from hrreport.writers.links import safe_link
from hrreport.writers.markdown import inline
from hrreport.writers.markdown import write as write_markdown
from hrreport.writers.outline import outline
from tests.conform.structure import of_html
from tests.texts import template


def line(text: str, role: str = "body", **more: object) -> Line:
    return msgspec.convert({"type": "line", "role": role, "spans": [{"text": text}], **more}, Line)


EVERYTHING = (
    line("The title", "title"),
    line("The subtitle", "subtitle"),
    line("First", "heading", level=1),
    line("A theme", "theme"),
    line("one", "item", numbered=True),
    line("one a", "item", numbered=True, level=1),
    line("two", "item", numbered=True),
    line("dot", "item"),
    line("dash", "item", level=1),
    line("Between"),
    line("one again", "item", numbered=True),
    line("Said\nso", "quotation"),
    Grid((((line("a"),), (line("b"), line("c"))), ((line("d\te"),),))),
    Line("body", (Span("see "), Span("here", link="https://a.example/?a=1&b=2"), Span("!", link="javascript:x"))),
    Line(
        "body", (Span("Fr", italic=True, language="fr"), Span("[x]", role="missing"), Span("B", True, role="speaker"))
    ),
)


def composition(language: str = "en", blocks: tuple[Line | Grid, ...] = EVERYTHING) -> Composition:
    return Composition(Meta("The title", "The subtitle", language, {"date": "3 May"}), blocks)


@pytest.mark.parametrize("language", ["en", "ar", "ko"])
@pytest.mark.parametrize("name", ["whrcf", "plain"])
def test_word_has_real_styles_lists_and_links(language: str, name: str) -> None:
    data = write(composition(language), template(name))
    document = docx.Document(io.BytesIO(data))
    styles = [p.style.name for p in document.paragraphs if p.style is not None]
    assert styles[:4] == ["Title", "Subtitle", "Heading 1", "Segment Theme"]
    assert [p.text for p in document.paragraphs[:2]] == ["The title", "The subtitle"]
    assert "List Number" in styles
    assert "Quote" in styles
    assert document.core_properties.title == "The title"
    assert document.core_properties.language == language
    assert len(document.tables) == 1
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
        links = archive.read("word/_rels/document.xml.rels").decode()
        styles_xml = archive.read("word/styles.xml").decode()
        footers = "".join(archive.read(one).decode() for one in archive.namelist() if "footer" in one)
    assert ("<w:bidi/>" in body) == (language == "ar")
    assert 'w:val="Speaker"' in body
    assert "https://a.example/?a=1&amp;b=2" in links
    assert "javascript" not in links
    assert "PAGE" in footers
    assert "{" not in re.sub(r"<[^>]+>", "", body + footers)
    assert f'"{language}"' in styles_xml
    numbers = re.findall(r'<w:numId w:val="(\d+)"', body)
    assert len(set(numbers)) == 3


def test_a_base_that_is_no_word_file_is_told() -> None:
    plain = template("plain")
    text_only = msgspec.structs.replace(plain, base=FORMATS["docx"].write(composition(), plain)[:-30])
    with pytest.raises(Exception, match=r"base\.docx"):
        write(composition(), text_only)
    with zipfile.ZipFile(io.BytesIO(plain.base)) as archive:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as copy:
            for one in archive.namelist():
                copy.writestr(one, b"<no" if one == "word/document.xml" else archive.read(one))
    with pytest.raises(TemplateError):
        write(composition(), msgspec.structs.replace(plain, base=out.getvalue()))


def test_a_base_without_our_styles_gets_the_nearest() -> None:
    bare = io.BytesIO()
    docx.Document().save(bare)
    data = write(composition(), msgspec.structs.replace(template("plain"), base=bare.getvalue()))
    document = docx.Document(io.BytesIO(data))
    assert [p.text for p in document.paragraphs][:3] == ["The title", "The subtitle", "First"]


def test_macros_and_remote_templates_of_a_base_are_left_out() -> None:
    house = template("plain")
    parts = read_parts(house.base, "x")
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    macro = '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
    remote = f'<Relationship Id="rIdT" Type="{kinds}/attachedTemplate" Target="https://evil.example/x.dotm" '
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", f'{macro}Target="vba.bin"/></Relationships>'.encode())
    parts["word/vba.bin"] = b"macro"
    types = "[Content_Types].xml"
    parts[types] = parts[types].replace(
        b"<Override", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override', 1
    )
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'{remote}TargetMode="External"/></Relationships>'
    ).encode()
    settings = parts["word/settings.xml"].decode()
    assert "xmlns:r=" in settings
    head, mark, tail = settings.partition("<w:zoom")
    parts["word/settings.xml"] = f'{head}<w:attachedTemplate r:id="rIdT"/>{mark}{tail}'.encode()
    data = write(composition(), msgspec.structs.replace(house, base=write_parts(parts.items())))
    made = read_parts(data, "x")
    assert not any("vba" in name for name in made)
    assert b"evil.example" not in b"".join(made.values())
    assert b"attachedTemplate" not in b"".join(made.values())


@pytest.mark.parametrize("depth", [2, 10])
def test_a_base_with_entities_is_refused(depth: int, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("of the machine", encoding="utf-8")
    house = template("plain")
    parts = read_parts(house.base, "x")
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, depth))
    hostile = f'<!DOCTYPE w [<!ENTITY e0 "bomb"><!ENTITY s SYSTEM "{(tmp_path / "secret").as_uri()}">{levels}]>'
    body = parts["word/document.xml"].decode()
    end = body.index("?>") + 2
    into = body.index("<w:body>") + len("<w:body>")
    inside = f"<w:p><w:r><w:t>&s;&e{depth - 1};</w:t></w:r></w:p>"
    parts["word/document.xml"] = f"{body[:end]}{hostile}{body[end:into]}{inside}{body[into:]}".encode()
    began = time.monotonic()
    with pytest.raises(TemplateError) as caught:
        write(composition(), msgspec.structs.replace(house, base=write_parts(parts.items())))
    assert "of the machine" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert time.monotonic() - began < 5


def test_a_base_with_two_parts_of_one_name_is_told() -> None:
    house = template("plain")
    parts = read_parts(house.base, "x")
    kind = b"metadata/core-properties"
    assert kind in parts["_rels/.rels"]
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(kind, b"metadata/core-propertied")
    with pytest.raises(TemplateError, match=r"two parts are called docprops/core\.xml"):
        write(composition(), msgspec.structs.replace(house, base=write_parts(parts.items())))


def test_markdown_of_everything() -> None:
    text = write_markdown(composition())
    assert text.startswith("# The title\n\nThe subtitle\n\n## First\n\nA theme\n\n1.  one\n    1.  one a\n1.  two\n")
    assert "| a | b c |\n| --- | --- |\n| d e |  |" in text
    assert "> Said  \n> so" in text
    assert "[here](<https://a.example/?a=1&b=2>)!" in text
    assert write_markdown(composition(blocks=())) == ""


def test_outline() -> None:
    text = outline(composition())
    assert "First" in text
    assert "[table]" in text
    assert outline(composition(blocks=(line("word " * 60),))).endswith("…")


def test_links() -> None:
    assert safe_link("JavaScript:alert(1)") is None
    assert safe_link("https://a b") is None
    assert safe_link("page.html") == "page.html"
    assert safe_link(None) is None


TEXT = st.text(alphabet="ab1 *_`[]()<>&|\\#+-=.!~:\"'é中\n", min_size=1, max_size=12)
SPANS = st.lists(
    st.builds(Span, TEXT, st.booleans(), st.booleans(), st.sampled_from([None, "https://a.example/x_y"])),
    min_size=1,
    max_size=4,
).map(tuple)


def words_of(tokens_text: str) -> list[str]:
    return tokens_text.split()


@given(SPANS)
def test_no_text_is_read_as_markdown(spans: Spans) -> None:
    expected = "".join(span.text for span in spans).split()
    source = "x " + inline(spans)
    read = " ".join(
        "".join(
            " " if c.type in ("softbreak", "hardbreak") else "" if c.type == "html_inline" else c.content
            for c in token.children or ()
        )
        for token in MarkdownIt("commonmark").enable("table").parse(source)
        if token.type == "inline"
    )
    assert read.split() == ["x", *expected]
    page = markdown.markdown(source, extensions=["sane_lists", "tables"])
    import html as entities

    bare = entities.unescape(re.sub(r"<[^>]+>", "", page.replace("<br />", " ")))
    assert bare.split() == ["x", *expected]


ITEMS = st.lists(st.one_of(st.none(), st.tuples(st.integers(0, 5), st.booleans())), min_size=1, max_size=12)


@given(ITEMS)
def test_lists_of_any_shape_are_read_alike(shape: list[tuple[int, bool] | None]) -> None:
    blocks: list[Line] = []
    expected: list[str] = []
    depth = -1
    for number, one in enumerate(shape):
        blocks.append(line(f"w{number}", *([] if one is None else ["item"])))
        if one is not None:
            blocks[-1] = msgspec.structs.replace(blocks[-1], level=one[0], numbered=one[1])
        depth = -1 if one is None else min(one[0], depth + 1)
        expected.append("p" if one is None else f"{'ol' if one[1] else 'ul'}{depth + 1}")
    text = write_markdown(composition(blocks=tuple(blocks)))
    for page in (markdown.markdown(text, extensions=["sane_lists", "tables"]), MarkdownIt("commonmark").render(text)):
        seen = of_html(page)
        assert [(one.kind, one.words) for one in seen] == [(kind, f"w{n}") for n, kind in enumerate(expected)]


def test_a_table_in_a_table_is_told_cell_by_cell() -> None:
    inner = Grid((((line("a|"),), (line("b\nc"),)),))
    text = write_markdown(composition(blocks=(Grid((((inner, line("d")),),)),)))
    assert text == "| a&#124; b c d |\n| --- |\n"


def test_markdown_keeps_numbers_signs_and_addresses_as_they_are() -> None:
    assert write_markdown(composition(blocks=(line("###", "heading", level=1),))).strip() == "## \\#\\#\\#"
    assert write_markdown(composition(blocks=(line("C #", "heading", level=1),))).strip() == "## C \\#"
    asked = 'https://a.example/?q="x"&amp;y=\'`z`&n=1'
    given = write_markdown(composition(blocks=(Line("body", (Span("here", link=asked),)),)))
    assert given.strip() == "[here](<https://a.example/?q=%22x%22&amp;amp;y=%27%60z%60&n=1>)"
