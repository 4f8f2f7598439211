"""Where the built program begins; from a wheel the same is the command ``hrreport``.

``-m hrreport.…`` runs a module, as Python itself would: what the program starts with ``sys.executable`` is the program
once more.
"""

from __future__ import annotations

import os
import runpy
import sys

if sys.platform == "linux":
    # PyInstaller puts our libraries before the system's for this process; what we start (a browser, LibreOffice) wants
    # those of the system.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before

if sys.argv[1:2] == ["-m"] and sys.argv[2:3] and sys.argv[2].startswith("hrreport."):
    del sys.argv[1]
    module = sys.argv.pop(1)
    runpy.run_module(module, run_name="__main__", alter_sys=True)
else:
    from hrreport.cli import main

    sys.exit(main())
