"""Which process on which machine left something behind, and whether it still runs."""

from __future__ import annotations

import os


def machine() -> str:
    """This machine's name on the network; empty where it has none."""
    # Imported here, as in what follows, because only left-overs need it, and every start would pay for it.
    import platform

    return platform.node()


def machine_mark() -> str:
    """Eight letters and digits that stand for this machine in file names."""
    from hashlib import sha256

    return sha256(machine().encode("utf-8", "surrogateescape")).hexdigest()[:8]


def runs_here(pid: int, started_before: float | None = None) -> bool:
    """Whether a process of this machine still runs.

    With ``started_before`` (seconds since 1970) one that began later does not count: it was given an old number, as
    happens after a restart of the machine, and at every start inside a container. That may be this very process.
    """
    if pid == os.getpid() and started_before is None:
        return True
    import psutil

    try:
        began: float = psutil.Process(pid).create_time()
        return started_before is None or began <= started_before + 2
    except (psutil.NoSuchProcess, ValueError, OverflowError):
        return False
    except psutil.AccessDenied:
        return True
