"""HRReport: the domain core that turns what was said in a session into a forum's report.

For scripts: ``read``, ``open``, ``save``, ``template``, ``compose`` and ``write`` here, the values in
``hrreport.model`` and the edits in ``hrreport.model.edits``; ``docs/python-api.md`` has examples.
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"
__all__ = ["compose", "open", "read", "save", "template", "write"]


def __getattr__(name: str) -> Any:
    # Every start of the program imports this package; only scripts pay for what the functions bring along.
    if name in __all__:
        return getattr(importlib.import_module("hrreport.api"), name)
    if name == "edits":
        return importlib.import_module("hrreport.model.edits")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
