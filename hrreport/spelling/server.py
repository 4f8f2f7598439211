"""The speller as a process of its own: a line of JSON in, a line of JSON out, until its input ends.

``{"id": 1, "wrong": ["word", …]}`` is answered with those that are wrong, ``{"id": 2, "suggest": "word"}`` with what
might be meant. The first line of all says that it is ready, or in ``failed`` why not.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from hrreport.errors import HRReportError
from hrreport.spelling.dictionaries import Dictionary
from hrreport.spelling.speller import Speller

_MEMORY = 2_000_000_000


def command(affix: Path) -> list[str]:
    """What starts the process for a dictionary; the built program runs its modules as Python does."""
    return [sys.executable, "-m", "hrreport.spelling.server", str(affix)]


def main(arguments: Sequence[str]) -> int:
    """Serves the dictionary of an affix file; 0 when its input has ended, 1 where it cannot be loaded."""
    _be_modest()
    return serve(Dictionary("", Path(arguments[0])), sys.stdin.buffer, sys.stdout.buffer)


def serve(dictionary: Dictionary, source: BinaryIO, answers: BinaryIO) -> int:
    """Loads the dictionary and answers line by line."""
    speller = Speller(dictionary)
    try:
        speller.load()
    except HRReportError as error:
        _tell(answers, {"failed": str(error)})
        return 1
    _tell(answers, {"ready": True})
    for line in source:
        asked = json.loads(line)
        if "suggest" in asked:
            _tell(answers, {"id": asked["id"], "suggest": speller.suggest(asked["suggest"])})
        else:
            _tell(answers, {"id": asked["id"], "wrong": sorted(speller.wrong(asked["wrong"]))})
    return 0


def _tell(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


def _be_modest() -> None:
    """Keeps out of the way of the window, and from taking all memory for a dictionary made to do so."""
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        os.nice(5)
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
