"""What is asked before work could be lost, or when it cannot be saved as it should be: plain words, and the ways on."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from hrreport.errors import HRReportError, InputError, LockedError

from .dialogs.asking import Answer
from .short import short_folder, short_name


class Question(NamedTuple):
    """A question with its answers, as ``Asker.choose`` takes them."""

    title: str
    text: str
    answers: tuple[Answer, ...]


def about_saving(error: HRReportError, path: Path) -> Question:
    """What to ask when ``path`` could not be written.

    The keys: ``elsewhere`` (another name), ``again``, ``replace`` (whatever stands there), ``beside`` (show what
    stands there in another window), ``cancel``.
    """
    from hrreport.storage.saving import fault

    name = short_name(path)
    ask = {
        "changed": _changed,
        "gone": _gone,
        "locked": _locked,
        "full": _full,
        "forbidden": _forbidden,
        "unreachable": _unreachable,
        "other": _other,
    }[fault(error)]
    return ask(name, path, error)


def about_opened_read_only(path: Path) -> Question:
    """What to ask when a report is to be saved that was opened only to be read; the keys are as above."""
    return Question(
        _tr("“{}” was opened read-only").format(short_name(path)),
        _tr("What you changed can be saved under another name; the file itself stays as it is."),
        (elsewhere("main"), cancel()),
    )


def quiet_words(error: HRReportError, path: Path) -> str:
    """What to tell where a report could not be saved by itself, when nothing is asked."""
    told = about_saving(error, path).title
    return _tr("Not saved by itself: {}. Save it yourself to decide.").format(told)


def about_reverting() -> Question:
    """What to ask before what was written since the last save is taken out; the keys: ``revert``, ``cancel``."""
    return Question(
        _tr("Go back to what was last saved?"),
        _tr("What was written since then is taken out. Undo brings it back."),
        (Answer("revert", _tr("Go back"), "main"), cancel()),
    )


def about_closing(title: str, was_saved: bool) -> Question:
    """What to ask before a report with unsaved work is closed; the keys: ``save``, ``drop``, ``cancel``."""
    return Question(
        _tr("Save “{}” before closing?").format(short_name(title)),
        _tr("What was written since the last time it was saved would be lost otherwise.")
        if was_saved
        else _tr("The report was never saved and would be lost otherwise."),
        (Answer("save", _tr("Save"), "main"), Answer("drop", _tr("Don’t save")), cancel()),
    )


def about_closing_while_saving() -> Question:
    """What to ask where she closes again while a save is under way; the keys: ``wait``, ``close``, ``cancel``."""
    return Question(
        _tr("The report is still being saved"),
        _tr("Its disk is slow to answer. Your work is kept in reserve and is offered at the next start."),
        (
            Answer("wait", _tr("Wait"), "main"),
            Answer("close", _tr("Close without waiting")),
            Answer("cancel", _tr("Keep the window open"), "escape"),
        ),
    )


def elsewhere(role: str = "other") -> Answer:
    """The way on that is always there."""
    return Answer("elsewhere", _tr("Save under another name…"), role)


def cancel() -> Answer:
    """The answer that changes nothing."""
    return Answer("cancel", _tr("Cancel"), "escape")


def _changed(name: str, path: Path, _: HRReportError) -> Question:
    return Question(
        _tr("“{}” was changed by somebody else").format(name),
        _tr("The file no longer holds what you opened or last saved. Your own text is safe in this window."),
        (
            elsewhere("main"),
            Answer("beside", _tr("Open the other one beside")),
            Answer("replace", _tr("Replace it")),
            cancel(),
        ),
    )


def _gone(name: str, path: Path, _: HRReportError) -> Question:
    return Question(
        _tr("“{}” is no longer there").format(name),
        _tr("It was moved, renamed or deleted. Your text is safe in this window. The file was in {}.").format(
            short_folder(path)
        ),
        (Answer("replace", _tr("Save it there again"), "main"), elsewhere(), cancel()),
    )


def _locked(name: str, path: Path, error: HRReportError) -> Question:
    holder = error.holder if isinstance(error, LockedError) else ""
    return Question(
        _tr("“{}” is open elsewhere").format(name),
        _tr("It is open ({}). What is being written there would be lost if you replaced it.").format(holder),
        (elsewhere("main"), Answer("replace", _tr("Replace it anyway")), cancel()),
    )


def _full(name: str, path: Path, _: HRReportError) -> Question:
    return Question(
        _tr("There is no room left for “{}”").format(name),
        _tr(
            "The disk of {} is full. Free some space and try again, or save it on another disk. "
            "The file is as it was, and your text is safe in this window."
        ).format(short_folder(path)),
        (_again("main"), elsewhere(), cancel()),
    )


def _forbidden(name: str, path: Path, error: HRReportError) -> Question:
    if isinstance(error, InputError) and error.why == "it is write-protected":
        return Question(
            _tr("“{}” is write-protected").format(name),
            _tr("Somebody marked the file as not to be changed. Your text is safe in this window."),
            (elsewhere("main"), Answer("replace", _tr("Replace it anyway")), cancel()),
        )
    return Question(
        _tr("“{}” cannot be saved there").format(name),
        _tr("You may not write in {}, or the disk is read-only. Your text is safe in this window.").format(
            short_folder(path)
        ),
        (elsewhere("main"), _again(), cancel()),
    )


def _unreachable(name: str, path: Path, _: HRReportError) -> Question:
    return Question(
        _tr("The folder of “{}” cannot be reached").format(name),
        _tr(
            "{} is not there: the folder was moved, or its drive or the network is disconnected. "
            "Connect it and try again, or save elsewhere. Your text is safe in this window."
        ).format(short_folder(path)),
        (_again("main"), elsewhere(), cancel()),
    )


def _other(name: str, path: Path, error: HRReportError) -> Question:
    why = error.why if isinstance(error, InputError) else str(error)
    return Question(
        _tr("“{}” could not be saved").format(name),
        _tr("In {}: {}. The file is as it was, and your text is safe in this window.").format(short_folder(path), why),
        (_again("main"), elsewhere(), cancel()),
    )


def _again(role: str = "other") -> Answer:
    return Answer("again", _tr("Try again"), role)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Troubles", words)
