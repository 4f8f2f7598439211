"""The command line: the same core without a window, for secretariats and scripts."""

from __future__ import annotations

import argparse
import contextlib
import sys
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from hrreport import __version__
from hrreport.errors import HRReportError, InputError, Notice, UsageError, did_you_mean

DONE, FINDINGS, BAD = 0, 1, 2
OPENED = (".hrr", ".hrtemplate", ".md", ".markdown", ".txt", ".docx")
SELF_TEST = "--self-test"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0 done, 1 findings, 2 bad input or usage, told in one sentence on standard error."""
    try:
        options = _parser().parse_args(_with_command(sys.argv[1:] if arguments is None else arguments))
        result: int = options.run(options)
        return result
    except HRReportError as error:
        print(f"hrreport: {error}", file=sys.stderr)
        return BAD
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        print("hrreport: stopped; nothing was written.", file=sys.stderr)
        return BAD


def _with_command(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``open`` before them where they name no command: nothing at all, or files.

    A desktop hands over whole paths; a file of ours may have lost its suffix on its way.
    """
    first = Path(arguments[0]) if arguments else None
    if first is None or first.suffix.lower() in OPENED or str(first) == SELF_TEST or first.is_absolute():
        return ["open", *arguments]
    return list(arguments)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see: {self.prog} --help)")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="hrreport", description="Write up the sessions of a forum.")
    parser.add_argument("--version", action="version", version=f"HRReport {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)

    opening = commands.add_parser("open", help="open the app, with these reports (also: hrreport F.hrr)")
    opening.add_argument("files", nargs="*", metavar="FILE")
    opening.add_argument(SELF_TEST, action="store_true", help="try the program out (also: hrreport --self-test)")
    opening.set_defaults(run=_open)

    new = commands.add_parser("new", help="make an empty report for a forum template")
    new.add_argument("--template", required=True, metavar="ID", help="a forum template (see: template list)")
    new.add_argument("--language", metavar="TAG", help="the report's language, such as en or fr")
    new.add_argument("--field", action="append", default=[], metavar="KEY=VALUE", help="fill a field of the template")
    _output(new)
    new.set_defaults(run=_new)

    read = commands.add_parser("import", help="make a report out of a summary in Word, Markdown or plain text")
    read.add_argument("source", metavar="SOURCE", help="the file, or - for Markdown on standard input")
    read.add_argument("--template", metavar="ID", help="a forum template; without it the best fit is taken")
    read.add_argument("--as", dest="kind", choices=("summary",), default="summary", help="what the source is")
    _output(read)
    read.set_defaults(run=_import)

    export = commands.add_parser("export", help="write reports as Word, Markdown or HTML")
    export.add_argument("reports", nargs="+", metavar="F.hrr")
    export.add_argument("--to", required=True, metavar="docx,md,html", help="the formats, with commas between")
    export.add_argument("-o", "--output", metavar="FILE|DIR", help="the file, or the folder; else beside the report")
    export.add_argument("--template", metavar="ID", help="another forum template than the report's own")
    modes = ("attributed", "unattributed", "grouped", "list")
    export.add_argument("--mode", choices=modes, help="how speakers are named, when not as the template says")
    export.add_argument("--anyway", action="store_true", help="write although a speaker can still be recognised")
    export.add_argument("--force", action="store_true", help="replace files that exist")
    export.set_defaults(run=_export)

    check = commands.add_parser("check", help="say what to look at before reports leave the house")
    check.add_argument("reports", nargs="+", metavar="F.hrr")
    check.add_argument("--template", metavar="ID", help="another forum template than the report's own")
    check.add_argument("--mode", choices=modes, help="how speakers are named, when not as the template says")
    check.set_defaults(run=_check)

    show = commands.add_parser("show", help="print what a report holds")
    show.add_argument("report", metavar="F.hrr")
    show.add_argument("--json", action="store_true", help="as JSON, named as in the schema")
    show.add_argument("--notes", action="store_true", help="with the rapporteur's own notes")
    show.set_defaults(run=_show)

    schema = commands.add_parser("schema", help="print the JSON Schema of report.json")
    schema.set_defaults(run=_schema)
    from hrreport.template_commands import add_commands

    add_commands(commands.add_parser("template", help="list, show, check, install and make forum templates"), _Parser)
    return parser


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", required=True, metavar="F.hrr", help="the report to write")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def _tell(notices: Sequence[Notice], about: str = "") -> None:
    sys.stderr.write("".join(f"{about}{notice}\n" for notice in notices))


def _free(path: Path, force: bool) -> Path:
    if path.is_dir():
        raise InputError(path, "it is a folder", "Name a file in it")
    if path.exists() and not force:
        raise InputError(path, "it exists already", "Choose another name, or add --force to replace it")
    return path


@contextlib.contextmanager
def _without_searches() -> Iterator[None]:
    """Lets nobody search, again and again, for what could be let go of among much that is all needed."""
    import gc

    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _open(options: argparse.Namespace) -> int:
    try:
        with _without_searches():
            # The one place in the core that knows of a window, and only when somebody wants one.
            from hrreport.ui.app import run, self_test
    except ImportError as error:
        raise UsageError(
            f"The window cannot be opened: {error}. Everything else works from the command line."
        ) from error
    return int(self_test() if options.self_test else run([Path(name) for name in options.files]))


def _new(options: argparse.Namespace) -> int:
    from hrreport.forum.beginning import begun
    from hrreport.forum.library import known_template
    from hrreport.model.edits import set_field
    from hrreport.storage import save_report

    template = known_template(options.template)
    path = _free(Path(options.output), options.force)
    language = options.language or template.language
    report = begun(uuid.uuid4().hex, template, language)
    for pair in options.field:
        key, equals, value = pair.partition("=")
        if not equals:
            raise UsageError(f"“{pair}” is not of the form key=value.")
        if key not in template.fields:
            known = ", ".join(template.fields)
            near = did_you_mean(key, template.fields)
            raise UsageError(f"The template “{template.id}” has no field “{key}”{near} (fields: {known}).")
        report = set_field(report, key, template.fields[key].read(key, value))
    save_report(path, report, template)
    return DONE


def _import(options: argparse.Namespace) -> int:
    import msgspec

    from hrreport.forum.library import known_template, own_library
    from hrreport.readers import MAX_SOURCE, read_report, read_source
    from hrreport.storage import save_report

    path = _free(Path(options.output), options.force)
    if Path(options.source).suffix.lower() == ".hrr":
        return _salvage(Path(options.source), path)
    chosen = [known_template(options.template)] if options.template else list(own_library().templates().value)
    with _without_searches():
        if options.source == "-":
            reading = read_source(sys.stdin.buffer.read(MAX_SOURCE + 1), "standard input", ".md", chosen)
        else:
            reading = read_report(Path(options.source), chosen)
    report = msgspec.structs.replace(reading.value, id=uuid.uuid4().hex)
    template = next(one for one in chosen if one.id == report.template.id)
    save_report(path, report, template)
    _tell(reading.notices)
    return DONE


def _salvage(source: Path, path: Path) -> int:
    """Saves what can be read of a damaged report as a sound one."""
    from hrreport.files import read_limited
    from hrreport.storage import save_report
    from hrreport.storage.hrr import MAX_FILE
    from hrreport.storage.salvage import salvage

    saved = salvage(read_limited(source, MAX_FILE), str(source))
    save_report(path, saved.stored.report, saved.stored.template)
    _tell(saved.notices)
    return DONE


def _export(options: argparse.Namespace) -> int:
    from hrreport.files import write_atomic
    from hrreport.forum.compose import compose
    from hrreport.forum.library import known_template
    from hrreport.storage import open_report
    from hrreport.writers import FORMATS

    formats = [name.strip() for name in options.to.split(",") if name.strip()]
    for name in formats:
        if name not in FORMATS:
            raise UsageError(
                f"There is no format “{name}”{did_you_mean(name, FORMATS)} (formats: {', '.join(FORMATS)})."
            )
    other = known_template(options.template) if options.template else None
    if len(options.reports) * len(formats) > 1 and options.output and not Path(options.output).is_dir():
        raise UsageError(f"{options.output}: several files are to be written, so -o must name a folder that exists.")
    for source in map(Path, options.reports):
        stored = open_report(source)
        template = other or stored.template
        composition = compose(stored.report, template, options.mode)
        if any(notice.blocking for notice in composition.notices) and not options.anyway:
            _tell(composition.notices, f"{source}: ")
            raise UsageError(f"{source}: speakers can still be recognised. Change the text, or add --anyway to export.")
        for name in formats:
            target = _free(_target(source, options.output, FORMATS[name].suffix), options.force)
            write_atomic(target, FORMATS[name].write(composition, template))
        _tell(composition.notices, f"{source}: ")
    return DONE


def _target(source: Path, output: str | None, suffix: str) -> Path:
    if output is None:
        return source.with_suffix(suffix)
    path = Path(output)
    return path / source.with_suffix(suffix).name if path.is_dir() else path


def _check(options: argparse.Namespace) -> int:
    from hrreport.report_check import run

    return run(options)


def _show(options: argparse.Namespace) -> int:
    from hrreport.forum.compose import compose
    from hrreport.model.edits import without_notes
    from hrreport.storage import encode_report, open_report
    from hrreport.writers.outline import outline

    stored = open_report(Path(options.report))
    report = stored.report if options.notes else without_notes(stored.report)
    if options.json:
        sys.stdout.buffer.write(encode_report(report, indent=2))
        return DONE
    print(outline(compose(report, stored.template)))
    if options.notes:
        for _, contribution in report.contributions():
            for note in contribution.notes:
                print(f"note on {contribution.id}{f' ({note.when})' if note.when else ''}: {note.text}")
    return DONE


def _schema(_: argparse.Namespace) -> int:
    import json

    from hrreport.storage import json_schema

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return DONE


if __name__ == "__main__":
    sys.exit(main())
