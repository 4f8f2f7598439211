"""What can be written down of a failure of the program without a word of anybody's report."""

from __future__ import annotations

import datetime
import traceback
from collections.abc import Iterator

from hrreport import __version__

# Only these speak of code alone; the words of any other exception may quote the report.
_SPEAKING = (AttributeError, ImportError, NameError, NotImplementedError, RecursionError, ZeroDivisionError)


def failure_report(error: BaseException, now: datetime.datetime, qt: str) -> str:
    """Versions (``qt`` is Qt's) and where in the program it happened, with what led to it."""
    import platform

    head = (
        f"HRReport {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qt}",
        platform.platform(),
        now.strftime("%Y-%m-%d %H:%M:%S"),
    )
    return "\n".join((*head, "", *_chain(error))) + "\n"


def place_of(error: BaseException) -> str:
    """Where in the program a failure happened, to know it again."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__qualname__} {where}"


def _chain(error: BaseException) -> Iterator[str]:
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        yield "".join(traceback.format_tb(now.__traceback__)).rstrip()
        yield type(now).__qualname__ + _words(now)
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
        if now is not None:
            yield "\nafter"


def _words(error: BaseException) -> str:
    if isinstance(error, _SPEAKING):
        return f": {error}"
    return f" (errno {error.errno})" if isinstance(error, OSError) else ""
