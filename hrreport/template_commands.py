"""The commands of ``hrreport template``: the library, checking and packing a template, making one from a Word file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from hrreport.errors import InputError, Notice

DONE, FINDINGS = 0, 1


def add_commands(parser: argparse.ArgumentParser, parser_class: type[argparse.ArgumentParser]) -> None:
    """Puts the commands under ``template``."""
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=parser_class)
    listing = commands.add_parser("list", help="the templates that are installed")
    listing.set_defaults(run=_list)
    for name, run, words in (
        ("show", _show, "what a template asks for and how it prints"),
        ("check", _check, "find what would go wrong with a template"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("template", metavar="ID|FOLDER|FILE")
        command.set_defaults(run=run)
    install = commands.add_parser("install", help="put template files into the library")
    install.add_argument("files", nargs="+", metavar="F.hrtemplate")
    install.add_argument("--force", action="store_true", help="also in the place of a newer one")
    install.set_defaults(run=_install)
    remove = commands.add_parser("remove", help="take a template out of the library")
    remove.add_argument("template", metavar="ID")
    remove.set_defaults(run=_remove)
    pack = commands.add_parser("pack", help="write a template as one file to send")
    pack.add_argument("template", metavar="ID|FOLDER|FILE")
    _target(pack, "F.hrtemplate")
    pack.set_defaults(run=_pack)
    new = commands.add_parser("new", help="make a template from the Word file that a forum uses")
    new.add_argument("--from-word", required=True, metavar="F.docx", help="a report of the forum, as Word document")
    _target(new, "FOLDER|F.hrtemplate")
    new.set_defaults(run=_new)
    schema = commands.add_parser("schema", help="print the JSON Schema of template.toml")
    schema.set_defaults(run=_schema)


def _target(parser: argparse.ArgumentParser, metavar: str) -> None:
    parser.add_argument("-o", "--output", required=True, metavar=metavar, help="what to write")
    parser.add_argument("--force", action="store_true", help="replace what exists")


def _list(_: argparse.Namespace) -> int:
    from hrreport.forum.library import own_library

    library = own_library()
    found = library.templates()
    for template in found.value:
        own = "" if library.is_bundled(template) else ", installed"
        print(f"{template.id:10} {template.version:6} {template.name} ({', '.join(template.wordings)}{own})")
    for template in library.unused():
        newer = library.get(template.id).version
        told = f"installed and not used: the newer {newer} comes with the program"
        print(f"{template.id:10} {template.version:6} {template.name} ({told})")
    _tell(found.notices)
    return DONE


def _show(options: argparse.Namespace) -> int:
    from hrreport.forum.library import known_template

    template = known_template(options.template)
    print(f"{template.name} ({template.id} {template.version})")
    for what, fields in (("field", template.fields), ("segment field", template.segment_fields)):
        for key, spec in fields.items():
            print(f"  {what} {key}: {spec.label} ({spec.type}{', required' if spec.required else ''})")
    for entry in template.skeleton:
        kinds = [word for word, held in (("required", entry.required), ("repeats", entry.repeat)) if held]
        print(f"  part {entry.key}: {entry.heading or entry.kind}", f"({', '.join(kinds)})" if kinds else "")
    for language, wording in template.wordings.items():
        print(f"  in {language}:")
        for pattern in wording.patterns():
            if pattern.source:
                print(f"    {pattern.name}: {pattern.source}")
    return DONE


def _check(options: argparse.Namespace) -> int:
    from hrreport.forum.check import check
    from hrreport.forum.library import known_template

    findings = check(known_template(options.template))
    for finding in findings:
        print(finding)
    return FINDINGS if findings else DONE


def _install(options: argparse.Namespace) -> int:
    from hrreport.forum.library import own_library

    library = own_library()
    for path in map(Path, options.files):
        examined = library.examine(path)
        if examined.standing == "older" and not options.force:
            before = examined.before
            assert before is not None
            why = f"version {before.version} of “{before.name}” is installed, which is newer"
            raise InputError(path, why, "Add --force to put this one in its place")
        installed = library.install(path)
        print(f"{installed.template.id} {installed.template.version}: {_STANDING[installed.standing]}")
        _tell(installed.notices)
    return DONE


_STANDING = {
    "new": "installed",
    "same": "was installed already",
    "changed": "installed in the place of another of the same version",
    "newer": "installed in the place of an older one",
    "older": "installed in the place of a newer one",
}


def _remove(options: argparse.Namespace) -> int:
    from hrreport.forum.library import own_library

    own_library().remove(options.template)
    print(f"{options.template}: removed")
    return DONE


def _pack(options: argparse.Namespace) -> int:
    from hrreport.files import write_atomic
    from hrreport.forum.library import known_template
    from hrreport.forum.load import SUFFIX
    from hrreport.forum.package import pack

    path = Path(options.output)
    if path.suffix.lower() != SUFFIX:
        raise InputError(path, f"a packed template has a name that ends in {SUFFIX}", "Choose such a name")
    write_atomic(_free(path, options.force), pack(known_template(options.template)))
    return DONE


def _new(options: argparse.Namespace) -> int:
    from hrreport.files import read_limited, write_atomic
    from hrreport.forum.load import BASE, SUFFIX, TOML
    from hrreport.forum.package import pack
    from hrreport.making import from_word
    from hrreport.making.draft import MAX_WORD

    source, target = Path(options.from_word), Path(options.output)
    draft = from_word(read_limited(source, MAX_WORD), str(source))
    if target.suffix.lower() == SUFFIX:
        write_atomic(_free(target, options.force), pack(draft.template()))
    else:
        folder = _free_folder(target, options.force)
        for name, content in ((TOML, draft.toml), (BASE, draft.base)):
            write_atomic(folder / name, content)
    for one in draft.evidence:
        print(f"{one.key}: {one.words}")
    return DONE


def _schema(_: argparse.Namespace) -> int:
    import json

    from hrreport.forum.schema import json_schema

    json.dump(json_schema(), sys.stdout, indent=2, ensure_ascii=False)
    print()
    return DONE


def _free(path: Path, force: bool) -> Path:
    if path.is_dir():
        raise InputError(path, "it is a folder", "Name a file in it")
    if path.exists() and not force:
        raise InputError(path, "it exists already", "Choose another name, or add --force to replace it")
    return path


def _free_folder(path: Path, force: bool) -> Path:
    """A folder to write a template into; one that holds something is used only by force."""
    if path.is_file():
        raise InputError(path, "it is a file", "Name a folder, or a file that ends in .hrtemplate")
    if path.is_dir() and any(path.iterdir()) and not force:
        raise InputError(path, "the folder is not empty", "Choose another, or add --force")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(path, f"it cannot be made ({error.strerror})") from error
    return path


def _tell(notices: Sequence[Notice]) -> None:
    for notice in notices:
        print(notice, file=sys.stderr)
