"""Packed forum templates and the library: what strangers send is read safely, installed whole, and told apart."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import msgspec
import pytest

from hrreport.assets import bundled_templates
from hrreport.container import read_parts, write_parts
from hrreport.errors import HRReportError, InputError, TemplateError, UsageError
from hrreport.forum.library import Library, order
from hrreport.forum.load import from_bytes, load, load_by_name
from hrreport.forum.package import open_package, pack, read_package
from hrreport.forum.template import Template
from hrreport.model import TemplateRef, new_report
from hrreport.storage.hrr import packed

TOML = b"""
[template]
id = "rivers"
version = "%s"
name = "Forum of River Cities"
"""
SAMPLE = b"# Water in every street\n"


def rivers(version: str = "1.0", extra: bytes = b"", sample: bytes | None = None) -> Template:
    """A small template of our own."""
    return from_bytes("rivers", TOML % version.encode() + extra, load_by_name("plain").base, sample)


def put(path: Path, template: Template) -> Path:
    """The template as a packed file."""
    path.write_bytes(pack(template))
    return path


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "templates")


def test_what_is_packed_is_read_back() -> None:
    for template in (rivers(), rivers(sample=SAMPLE), load_by_name("whrcf")):
        assert read_package(pack(template), "x.hrtemplate") == template


def test_packing_gives_the_same_bytes() -> None:
    assert pack(rivers()) == pack(rivers())


def test_a_folder_with_a_sample_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "template.toml").write_bytes(TOML % b"1.0")
    (tmp_path / "base.docx").write_bytes(load_by_name("plain").base)
    (tmp_path / "sample.md").write_bytes(SAMPLE)
    assert load(tmp_path).sample == SAMPLE
    assert load(bundled_templates() / "plain").sample is None


def test_files_in_one_top_folder_are_found() -> None:
    one = rivers()
    parts = [
        ("Our template/template.toml", one.source),
        ("Our template/base.docx", one.base),
        ("Our template/logo.png", b"\x89PNG\r\n\x1a\n"),
        ("__MACOSX/template.toml", b"shadow"),
    ]
    assert read_package(write_parts(parts), "x.hrtemplate") == one


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b"Dear colleagues", "it is not a forum template"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (pack(rivers())[:-200], "damaged"),
        (write_parts([("readme.txt", b"hello")]), "there is no template.toml"),
        (write_parts([("a/b/template.toml", b"")]), "there is no template.toml"),
        (write_parts([("template.toml", TOML % b"1")]), "base.docx: the file is missing"),
        (write_parts([("template.toml", b"name ="), ("base.docx", b"")]), "not valid TOML"),
        (write_parts([("template.toml", TOML % b"1"), ("base.docx", b"no ZIP")]), "base.docx"),
        (write_parts([("template.toml", TOML % b"1"), ("base.docx", write_parts([("a", b"b")]))]), "no Word document"),
        (write_parts([("a/template.toml", TOML % b"1"), ("b/template.toml", TOML % b"1")]), "more than one"),
        (write_parts([("../template.toml", TOML % b"1"), ("base.docx", b"")]), "outside the file"),
        (write_parts([("/etc/template.toml", TOML % b"1")]), "outside the file"),
        (write_parts([("C:\\template.toml", TOML % b"1")]), "outside the file"),
        (write_parts([("template.toml", TOML % b"1"), ("bomb", bytes(60_000_000))]), "tight"),
        (load_by_name("plain").base, "it is a Word document, not a forum template"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_template_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises((InputError, TemplateError), match=r"x\.hrtemplate") as error:
        read_package(data, "x.hrtemplate")
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("part", "data", "says"),
    [
        ("word/document.xml", b"<w", "as Word writes documents"),
        ("[Content_Types].xml", b"", "as Word writes documents"),
        ("word/styles.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "declares entities"),
    ],
)
def test_a_base_whose_page_cannot_be_shown_is_refused(part: str, data: bytes, says: str) -> None:
    base = write_parts({**read_parts(rivers().base, "base.docx"), part: data}.items())
    with pytest.raises(TemplateError, match=r"x\.hrtemplate, base\.docx: ") as error:
        read_package(write_parts([("template.toml", TOML % b"1"), ("base.docx", base)]), "x.hrtemplate")
    assert says in str(error.value)


def test_a_report_is_told_apart() -> None:
    template = load_by_name("plain")
    report = new_report("r", "en", TemplateRef(id="plain", version="1.0"))
    with pytest.raises(InputError, match="it is a report"):
        read_package(packed(report, template), "x.hrtemplate")


def test_too_much_inside_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("template.toml", TOML % b"1")
        archive.writestr("base.docx", rivers().base)
        archive.writestr("sample.md", b"x" * 1_000_001)
    with pytest.raises(TemplateError, match=r"sample\.md: it is larger"):
        read_package(out.getvalue(), "x.hrtemplate")


def test_every_truncation_is_told_as_one_of_our_errors() -> None:
    data = pack(rivers(sample=SAMPLE))
    for length in range(0, len(data), len(data) // 60):
        with pytest.raises(HRReportError):
            read_package(data[:length], "x.hrtemplate")


def test_a_file_too_large_or_not_there(tmp_path: Path) -> None:
    large = tmp_path / "large.hrtemplate"
    with large.open("wb") as file:
        file.truncate(30_000_001)
    with pytest.raises(InputError, match="larger than 30 MB"):
        open_package(large)
    with pytest.raises(InputError, match="no such file"):
        open_package(tmp_path / "gone.hrtemplate")


# -- the library --------------------------------------------------------------------------------------------


def test_an_empty_library_has_the_bundled_templates(library: Library) -> None:
    found = library.templates()
    assert {one.id for one in found.value} >= {"plain", "whrcf"}
    assert not found.notices
    assert [one.name for one in found.value] == sorted((one.name for one in found.value), key=str.casefold)


def test_installing_tells_how_it_stands_to_what_is_there(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "x.hrtemplate"
    assert library.install(put(file, rivers("1.9"))).standing == "new"
    assert library.install(put(file, rivers("1.9"))).standing == "same"
    assert library.install(put(file, rivers("1.9", b"forum = 'Rivers'"))).standing == "changed"
    newer = library.install(put(file, rivers("1.10")))
    assert (newer.standing, newer.before and newer.before.version) == ("newer", "1.9")
    assert library.install(put(file, rivers("1.2"))).standing == "older"
    assert library.get("rivers").version == "1.2"
    assert [one.id for one in library.templates().value].count("rivers") == 1


def test_examining_changes_nothing(library: Library, tmp_path: Path) -> None:
    seen = library.examine(put(tmp_path / "x.hrtemplate", rivers()))
    assert (seen.standing, seen.template) == ("new", rivers())
    assert not library.is_installed("rivers")


def test_what_is_odd_in_a_template_is_noticed_and_no_reason_to_refuse_it(library: Library, tmp_path: Path) -> None:
    odd = rivers(extra=b"[styles]\nheading1 = 'A style that is not there'")
    assert library.install(put(tmp_path / "x.hrtemplate", odd)).notices


def test_a_broken_file_is_not_installed(library: Library, tmp_path: Path) -> None:
    library.install(put(tmp_path / "good.hrtemplate", rivers()))
    bad = tmp_path / "bad.hrtemplate"
    bad.write_bytes(pack(rivers("2.0"))[:-100])
    with pytest.raises(InputError):
        library.install(bad)
    assert library.get("rivers").version == "1.0"


def test_a_broken_installed_file_is_a_notice(library: Library, tmp_path: Path) -> None:
    library.install(put(tmp_path / "x.hrtemplate", rivers()))
    (tmp_path / "templates" / "broken.hrtemplate").write_bytes(b"?")
    (tmp_path / "templates" / "folder.hrtemplate").mkdir()
    (tmp_path / "templates" / "readme.txt").write_bytes(b"?")
    found = library.templates()
    assert [notice.place for notice in found.notices] == ["broken.hrtemplate", "folder.hrtemplate"]
    assert "rivers" in {one.id for one in found.value}


def test_a_file_that_changes_is_read_anew(library: Library, tmp_path: Path) -> None:
    library.install(put(tmp_path / "x.hrtemplate", rivers()))
    assert library.get("rivers") is library.get("rivers")
    file = next((tmp_path / "templates").iterdir())
    put(file, rivers("3.0", b"forum = 'Another'"))
    assert library.get("rivers").version == "3.0"


def test_an_installed_template_stands_before_the_bundled_one_unless_older(library: Library, tmp_path: Path) -> None:
    plain = load_by_name("plain")
    ours = from_bytes("x", plain.source.replace(b'"Plain session report"', b'"Our report"'), plain.base)
    library.install(put(tmp_path / "x.hrtemplate", ours))
    assert library.get("plain").name == "Our report"
    old = from_bytes("x", ours.source.replace(b'version = "1.0"', b'version = "0.9"'), plain.base)
    library.install(put(tmp_path / "x.hrtemplate", old))
    assert library.get("plain") == plain
    assert library.get("plain", "0.9").name == "Our report"
    library.remove("plain")
    assert library.get("plain") == plain
    with pytest.raises(UsageError, match="no version"):
        library.get("plain", "0.9")


def test_an_installed_one_that_is_older_than_the_bundled_is_told_and_can_go(library: Library) -> None:
    plain = load_by_name("plain")
    older = from_bytes("plain", plain.source.replace(b'version = "1.0"', b'version = "0.9"'), plain.base)
    library.keep(rivers())
    assert library.unused() == ()
    library.keep(older)
    assert library.unused() == (older,)
    assert library.get("plain") == plain
    library.remove("plain")
    assert library.unused() == ()


def test_removing(library: Library, tmp_path: Path) -> None:
    library.install(put(tmp_path / "x.hrtemplate", rivers()))
    library.remove("rivers")
    assert not library.is_installed("rivers")
    with pytest.raises(UsageError, match="is not installed"):
        library.remove("rivers")
    with pytest.raises(UsageError, match="comes with the program"):
        library.remove("plain")
    with pytest.raises(UsageError, match="did you mean “plain”"):
        library.get("plane")


def test_a_template_at_hand_is_kept_as_one_from_a_file(library: Library) -> None:
    assert library.keep(rivers()).standing == "new"
    assert library.get("rivers") == rivers()
    assert library.keep(rivers("2.0")).before == rivers()


def test_a_file_that_cannot_be_used_is_discarded(library: Library, tmp_path: Path) -> None:
    library.keep(rivers())
    broken = tmp_path / "templates" / "broken.hrtemplate"
    broken.write_bytes(b"?")
    library.discard("broken.hrtemplate")
    library.discard("../x.hrtemplate")
    assert not broken.exists()
    assert not library.templates().notices
    (tmp_path / "templates" / "folder.hrtemplate").mkdir()
    with pytest.raises(InputError, match="cannot be removed"):
        library.discard("folder.hrtemplate")


@pytest.mark.parametrize("name", ["../../outside", "con", "a/b", "نهر", "x" * 300, "C:\\x", ".hidden"])
def test_an_id_never_leads_out_of_the_folder(library: Library, tmp_path: Path, name: str) -> None:
    one = rivers()
    source = one.source.replace(b'"rivers"', msgspec.json.encode(name))
    library.install(put(tmp_path / "x.hrtemplate", from_bytes("x", source, one.base)))
    assert library.get(name).id == name
    assert sorted(path.name for path in tmp_path.iterdir()) == ["templates", "x.hrtemplate"]
    assert len(list((tmp_path / "templates").iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputError, match="cannot be kept there"):
        Library(tmp_path / "file" / "templates").install(put(tmp_path / "x.hrtemplate", rivers()))


@pytest.mark.parametrize(
    ("lower", "higher"),
    [("1.9", "1.10"), ("1.0", "1.0.1"), ("1.0-beta", "1.0.1"), ("2025", "2026-02"), ("", "1")],
)
def test_versions_stand_in_order(lower: str, higher: str) -> None:
    assert order(lower) < order(higher)


def test_versions_that_say_the_same() -> None:
    assert order("1") == order("1.0") == order("1.0.0")
